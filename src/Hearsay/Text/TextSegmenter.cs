using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Cuts a report's text into tokens, sentences and paragraphs, and pairs its quotation marks.</summary>
/// <remarks>Time and memory grow with the length of the text, whatever stands in it. Safe for use from several threads at once.</remarks>
public sealed class TextSegmenter
{
    private readonly ParagraphSplitter paragraphSplitter = new();
    private readonly Tokenizer tokenizer = new();
    private readonly SentenceSplitter sentenceSplitter = new();
    private readonly QuotationFinder quotationFinder = new();
    private readonly BlockQuotationFinder blockQuotationFinder = new();

    /// <summary>Segments the report. Any string is valid input.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public SegmentedText Segment(Report report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<ParagraphBlock> blocks = paragraphSplitter.Split(report);
        // English news has 5.2 characters a token, spaces included: room for all, so that the array is copied once only.
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(report.Text.Length * 9 / 40 + 16);
        List<TokenRange> ranges = new(blocks.Count);
        foreach (ParagraphBlock block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = tokens.Count;
            tokenizer.Tokenize(report.Text, block.Span, tokens);
            ranges.Add(new TokenRange(first, tokens.Count));
        }
        ImmutableArray<Token> allTokens = tokens.DrainToImmutable();
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>(allTokens.Length / 20 + 4);
        ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>(blocks.Count);
        List<int> starts = [];
        for (int p = 0; p < blocks.Count; p++)
        {
            cancellation.ThrowIfCancellationRequested();
            starts.Clear();
            sentenceSplitter.Split(report.Text, allTokens.AsSpan(), ranges[p], starts);
            BreakAfterDateline(report, allTokens.AsSpan(), ranges[p], starts);
            int first = sentences.Count;
            for (int s = 0; s < starts.Count; s++)
            {
                int end = s + 1 < starts.Count ? starts[s + 1] : ranges[p].End;
                sentences.Add(new Sentence(new TokenRange(starts[s], end), p));
            }
            paragraphs.Add(new Paragraph(ranges[p], new SentenceRange(first, sentences.Count), blocks[p].Kind));
        }
        ImmutableArray<Sentence> allSentences = sentences.DrainToImmutable();
        ImmutableArray<Quotation> quotations =
            quotationFinder.Find(report.Text, allTokens.AsSpan(), allSentences.AsSpan(), paragraphs.ToImmutable().AsSpan());
        quotations = blockQuotationFinder.Add(report, allTokens.AsSpan(), paragraphs, quotations);
        return new SegmentedText(report, allTokens, allSentences, paragraphs.ToImmutable(), quotations);
    }

    // "HAMBURG, Germany (AP) —" is no part of the sentence after it: a parser would take the town for its subject.
    private static void BreakAfterDateline(Report report, ReadOnlySpan<Token> tokens, TokenRange paragraph, List<int> starts)
    {
        if (report.DatelineSpan is not { } dateline || paragraph.IsEmpty || !dateline.Contains(tokens[paragraph.Start].Span.Start)) return;
        int next = paragraph.Start;
        while (next < paragraph.End && tokens[next].Span.Start < dateline.End) next++;
        if (next == paragraph.End) return;
        starts.RemoveAll(s => s > paragraph.Start && s <= next);
        starts.Insert(1, next);
    }
}
