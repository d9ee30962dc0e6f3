using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>A name: the characters that it covers, and what it names.</summary>
/// <param name="Span">UTF-16 offsets into the article's text.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct NamedSpan(TextSpan Span, EntityKind Kind);

/// <summary>An article with the names that an automatic analysis found in it: silver, not gold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Names">The names, in text order.</param>
internal sealed record NamedArticle(string Name, string Text, ImmutableArray<NamedSpan> Names)
{
    /// <summary>Reads the articles of a split of PolNeAR that have an analysis.</summary>
    /// <param name="folder">Holds <c>corenlp.conllu.gz</c>, whose column MISC has <c>Offset=start-end</c> in code points and <c>NER=</c>, and <c>text/NAME.txt</c>.</param>
    public static ImmutableArray<NamedArticle> Load(string folder)
    {
        ImmutableArray<NamedArticle>.Builder articles = ImmutableArray.CreateBuilder<NamedArticle>();
        using FileStream file = File.OpenRead(Path.Combine(folder, "corenlp.conllu.gz"));
        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        string? name = null;
        List<(int Start, int End, EntityKind Kind)> names = [];
        bool open = false;
        void End()
        {
            if (name is null) return;
            string text = File.ReadAllText(Path.Combine(folder, "text", name + ".txt"));
            articles.Add(new NamedArticle(name, text, Lay(text, names)));
            names.Clear();
        }
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                End();
                name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            if (line.Length == 0 || line[0] == '#')
            {
                open = false;
                continue;
            }
            EntityKind? kind = null;
            int start = 0, end = 0;
            foreach (string pair in line[(line.LastIndexOf('\t') + 1)..].Split('|'))
            {
                kind ??= pair switch
                {
                    "NER=PERSON" => EntityKind.Person,
                    "NER=ORGANIZATION" => EntityKind.Organisation,
                    "NER=LOCATION" => EntityKind.Place,
                    "NER=MISC" => EntityKind.Other,
                    _ => null,
                };
                if (pair.StartsWith("Offset=", StringComparison.Ordinal) && pair[7..].Split('-') is [var first, var last]) (start, end) = (int.Parse(first), int.Parse(last));
            }
            // Words side by side with the same label are one name: the analysis does not tell where the next begins.
            if (kind is { } known && open && names[^1].Kind == known) names[^1] = names[^1] with { End = end };
            else if (kind is { } other) names.Add((start, end, other));
            open = kind is not null;
        }
        End();
        return articles.ToImmutable();
    }

    private static ImmutableArray<NamedSpan> Lay(string text, List<(int Start, int End, EntityKind Kind)> names)
    {
        List<int> units = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text, i - 1)) units.Add(i);
        }
        units.Add(text.Length);
        return [.. names.Where(n => n.Start < n.End && n.End < units.Count).Select(n => new NamedSpan(new TextSpan(units[n.Start], units[n.End]), n.Kind))];
    }
}
