using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Tells which part of a report a place is in.</summary>
internal sealed class ReportParts
{
    private const int LeadSentences = 2;
    private const double LastPart = 0.8;

    private readonly TextSpan? headline;
    private readonly SegmentedText text;
    private readonly int leadEnd;
    private readonly int lastStart;

    public ReportParts(SegmentedText text)
    {
        this.text = text;
        headline = text.Report.HeadlineSpan;
        int words = 0;
        List<int> starts = [];
        List<TokenRange> body = [];
        foreach (Sentence sentence in text.Sentences)
        {
            if (!IsBody(sentence)) continue;
            body.Add(sentence.Tokens);
            starts.Add(words);
            words += sentence.Tokens.Count;
        }
        leadEnd = body.Count == 0 ? 0 : body[Math.Min(LeadSentences, body.Count) - 1].End;
        lastStart = int.MaxValue;
        for (int i = body.Count - 1; i >= 0 && (i == body.Count - 1 || starts[i] >= LastPart * words); i--) lastStart = body[i].Start;
    }

    /// <summary>The part in which the token stands.</summary>
    public ReportPart Of(int token)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(token)];
        if (text.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Headline || (headline is { } span && span.Contains(text.Tokens[token].Span))) return ReportPart.Headline;
        return token < leadEnd ? ReportPart.Lead : token >= lastStart ? ReportPart.End : ReportPart.Middle;
    }

    private bool IsBody(Sentence sentence) =>
        text.Paragraphs[sentence.Paragraph].Kind is not (ParagraphKind.Headline or ParagraphKind.Byline or ParagraphKind.Furniture or ParagraphKind.Heading)
        && !(headline is { } span && span.Contains(text.SpanOf(sentence.Tokens)));
}
