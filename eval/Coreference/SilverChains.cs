using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Evaluation.Attributions;
using Hearsay.Evaluation.Treebanks;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>Reads the chains of mentions that an automatic analysis found in articles: silver, not gold.</summary>
internal static class SilverChains
{
    /// <summary>The name of the file, in the folder of a split.</summary>
    public const string FileName = "coreference.jsonl.gz";

    /// <summary>The articles of a split of PolNeAR, with the chains that name a person.</summary>
    /// <param name="folder">Holds <c>coreference.jsonl.gz</c> and what <see cref="NamedArticle.Load"/> reads.</param>
    public static ImmutableArray<CoreferenceDocument> Load(string folder)
    {
        Dictionary<string, NamedArticle> articles = NamedArticle.Load(folder).ToDictionary(a => a.Name, StringComparer.Ordinal);
        using FileStream file = File.OpenRead(Path.Combine(folder, FileName));
        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        ImmutableArray<CoreferenceDocument>.Builder documents = ImmutableArray.CreateBuilder<CoreferenceDocument>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            (string name, ImmutableArray<ImmutableArray<(int, int)>> chains) = Parse(line);
            if (articles.TryGetValue(name, out NamedArticle? article)) documents.Add(Persons(article, chains));
        }
        return documents.ToImmutable();
    }

    /// <summary>An article with the chains in which the head of some mention is part of a person's name.</summary>
    /// <param name="article">The article.</param>
    /// <param name="chains">The mentions in code points.</param>
    public static CoreferenceDocument Persons(NamedArticle article, ImmutableArray<ImmutableArray<(int Start, int End)>> chains)
    {
        ScoringText scoring = new(article.Text);
        CodePointMap map = new(article.Text);
        TextSpan[] names = [.. article.Names.Where(n => n.Kind == Language.EntityKind.Person).Select(n => n.Span)];
        IEnumerable<IEnumerable<TextSpan>> persons = chains
            .Select(chain => chain.Where(m => m.Start >= 0 && m.Start < m.End && m.End <= map.Count)
                .Select(m => new TextSpan(map.ToUtf16(m.Start), map.ToUtf16(m.End))).Distinct())
            .Where(chain => chain.Any(mention => names.Any(n => n.Contains(HeadOf(scoring, mention)))));
        return new CoreferenceDocument(article.Name, article.Text, CoreferenceDocument.InTextOrder(
            persons.Select(chain => chain.Select(span => new ReferringMention(span, [HeadOf(scoring, span)])))));
    }

    private static (string Article, ImmutableArray<ImmutableArray<(int, int)>> Chains) Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string article = json.RootElement.GetProperty("article").GetString() ?? "";
        return (article,
        [
            .. json.RootElement.GetProperty("chains").EnumerateArray()
                .Select(chain => chain.EnumerateArray().Select(m => (m[0].GetInt32(), m[1].GetInt32())).ToImmutableArray()),
        ]);
    }

    // Where the word starts, by the rule of thumb that the measure of attributions has for sources.
    private static int HeadOf(ScoringText scoring, TextSpan span)
    {
        int head = scoring.HeadOf(scoring.TokensOf([span]));
        return head < 0 ? span.Start : Math.Max(span.Start, scoring.RunsOf(new TokenSet([head]))[0].Start);
    }
}
