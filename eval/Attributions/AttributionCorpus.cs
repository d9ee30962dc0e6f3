using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Evaluation.Attributions;

/// <summary>An article with its gold attributions.</summary>
/// <param name="Name">The name of its file, without the ending.</param>
/// <param name="File">Path of the text.</param>
/// <param name="Text">The text as it stands.</param>
/// <param name="Gold">The attributions.</param>
internal sealed record GoldArticle(string Name, string File, string Text, ImmutableArray<AttributionSpans> Gold);

/// <summary>A split of PolNeAR: the folders <c>text</c> and <c>attributions</c>.</summary>
internal static partial class AttributionCorpus
{
    /// <summary>The annotated articles in ordinal order of their names; of an article that several people annotated, the version of the first
    /// in the order of their ids.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not such a split.</exception>
    public static ImmutableArray<GoldArticle> Load(string folder)
    {
        ImmutableArray<GoldArticle>.Builder articles = ImmutableArray.CreateBuilder<GoldArticle>();
        IEnumerable<IGrouping<string, string>> byArticle = Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann")
            .GroupBy(file => AnnotatorId.Replace(Path.GetFileNameWithoutExtension(file), ""));
        foreach (IGrouping<string, string> versions in byArticle.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string file = Path.Combine(folder, "text", versions.Key + ".txt");
            if (!File.Exists(file)) continue;
            string text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            string annotations = Encoding.UTF8.GetString(File.ReadAllBytes(versions.Order(StringComparer.Ordinal).First()));
            articles.Add(new GoldArticle(versions.Key, file, text, BratAnnotations.Parse(annotations, text)));
        }
        return articles.ToImmutable();
    }

    [GeneratedRegex("_[0-9a-f]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex AnnotatorId { get; }
}
