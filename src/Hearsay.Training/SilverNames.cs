using System.IO.Compression;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>A news article and the names that the silver analysis finds in it.</summary>
/// <param name="Text">Its text, cut by our own tokenizer.</param>
/// <param name="Names">The names by UTF-16 offsets, in order.</param>
internal sealed record SilverArticle(SegmentedText Text, IReadOnlyList<(TextSpan Span, string Kind)> Names)
{
    /// <summary>For each of our tokens its label: <c>B-</c> or <c>I-</c> and a kind, or <c>O</c>.</summary>
    public string[] Labels()
    {
        string[] labels = new string[Text.Tokens.Length];
        Array.Fill(labels, "O");
        foreach (var (span, kind) in Names)
        {
            TokenRange tokens = Text.TokensOf(span);
            for (int t = tokens.Start; t < tokens.End; t++) labels[t] = (t == tokens.Start ? "B-" : "I-") + kind;
        }
        return labels;
    }
}

/// <summary>Reads articles with the names of CoreNLP's analysis, laid on the text by their offsets.</summary>
internal static class SilverNames
{
    /// <summary>The articles of a part of PolNeAR, in the order of the analysis.</summary>
    public static IEnumerable<SilverArticle> Read(string folder)
    {
        TextSegmenter segmenter = new();
        string name = "";
        List<(int Start, int End, string Kind)> names = [];
        bool open = false;
        using StreamReader reader = new(new GZipStream(File.OpenRead(Path.Combine(folder, "corenlp.conllu.gz")), CompressionMode.Decompress));
        while (true)
        {
            string? line = reader.ReadLine();
            if (line is null || line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                string file = Path.Combine(folder, "text", name + ".txt");
                if (name.Length > 0 && File.Exists(file)) yield return Lay(segmenter, name, File.ReadAllText(file), names);
                if (line is null) yield break;
                name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
                names.Clear();
                open = false;
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                open = false;
            }
            else
            {
                string[] pairs = line[(line.LastIndexOf('\t') + 1)..].Split('|');
                string kind = Array.Find(pairs, p => p is "NER=PERSON" or "NER=ORGANIZATION" or "NER=LOCATION" or "NER=MISC")?[4..] ?? "";
                string[] ends = Array.Find(pairs, p => p.StartsWith("Offset=", StringComparison.Ordinal))![7..].Split('-');
                if (kind.Length > 0 && open && names[^1].Kind == kind) names[^1] = names[^1] with { End = int.Parse(ends[1]) };
                else if (kind.Length > 0) names.Add((int.Parse(ends[0]), int.Parse(ends[1]), kind));
                open = kind.Length > 0;
            }
        }
    }

    private static SilverArticle Lay(TextSegmenter segmenter, string name, string text, List<(int Start, int End, string Kind)> names)
    {
        // Offsets count code points.
        List<int> units = [];
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
            if (i + 1 >= text.Length) break;
        }
        units.Add(text.Length);
        return new SilverArticle(
            segmenter.Segment(new Report { Id = name, Text = text }),
            [.. names.Where(n => n.End < units.Count && n.End > n.Start).Select(n => (new TextSpan(units[n.Start], units[n.End]), n.Kind))]);
    }
}
