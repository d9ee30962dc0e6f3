using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Edits;

/// <summary>Takes the quotations of whole sentences out of real reports.</summary>
internal static class QuotationPool
{
    private const int LeastWords = 8, MostWords = 60;
    private static readonly SearchValues<char> EditMarks = SearchValues.Create("“”\"…[]()\n\r\t*");
    private static readonly TextSegmenter Segmenter = new();
    private static readonly LanguageAnalyzer Analyzer = new();

    /// <summary>The distinct quotations of 8 to 60 words, by story and place.</summary>
    public static ImmutableArray<PooledQuotation> Read(string folder)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        ImmutableArray<PooledQuotation>.Builder pool = ImmutableArray.CreateBuilder<PooledQuotation>();
        foreach (string file in FilesOf(folder))
        {
            SegmentedText text = Segmenter.Segment(Reports.Read(file));
            foreach (Quotation quotation in text.Quotations)
            {
                string words = quotation.Span.Of(text.Text).Trim("“”\"").Trim().ToString();
                if (!IsWhole(words) || !known.Add(words)) continue;
                pool.Add(Analyse(Path.GetFileName(Path.GetDirectoryName(file)!), words));
            }
        }
        return pool.ToImmutable();
    }

    /// <summary>A quotation from its words.</summary>
    public static PooledQuotation Analyse(string story, string words) =>
        new(story, Analyzer.Analyze(Segmenter.Segment(new Report { Id = "quotation", Text = words })));

    /// <summary>The reports of every story, in order.</summary>
    public static IEnumerable<string> FilesOf(string folder) =>
        Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Whether it is one or more whole sentences without marks that an edit could be taken for.</summary>
    private static bool IsWhole(string words)
    {
        int count = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return count is >= LeastWords and <= MostWords && char.IsUpper(words[0]) && words[^1] is '.' or ',' or '?' or '!'
            && !words.Contains("  ", StringComparison.Ordinal) && !words.Contains("..", StringComparison.Ordinal) && !words.Contains(". .", StringComparison.Ordinal)
            && !words.AsSpan().ContainsAny(EditMarks);
    }
}
