using Hearsay.Text;

namespace Hearsay.Tests.Text;

/// <summary>What holds for every segmented text, whatever the input.</summary>
internal static class SegmentationInvariants
{
    internal static void Check(SegmentedText text)
    {
        CheckTokens(text);
        CheckNesting(text);
        CheckQuotations(text);
    }

    private static void CheckTokens(SegmentedText text)
    {
        int at = 0;
        foreach (Token token in text.Tokens)
        {
            Assert.False(token.Span.IsEmpty);
            Assert.True(token.Span.Start >= at && token.Span.End <= text.Text.Length, $"token {token.Span} after {at}");
            Assert.True(text.Text.AsSpan(at, token.Span.Start - at).IsWhiteSpace(), $"characters between tokens at {at}");
            Assert.Equal(token.Span.Start == 0 || char.IsWhiteSpace(text.Text[token.Span.Start - 1]), token.SpaceBefore);
            foreach (char c in token.Span.Of(text.Text)) Assert.False(char.IsWhiteSpace(c));
            at = token.Span.End;
        }
        Assert.True(text.Text.AsSpan(at).IsWhiteSpace(), $"characters after the last token at {at}");
    }

    private static void CheckNesting(SegmentedText text)
    {
        int token = 0, sentence = 0;
        for (int p = 0; p < text.Paragraphs.Length; p++)
        {
            Paragraph paragraph = text.Paragraphs[p];
            Assert.Equal(token, paragraph.Tokens.Start);
            Assert.Equal(sentence, paragraph.Sentences.Start);
            Assert.True(paragraph.Sentences.End > paragraph.Sentences.Start);
            for (; sentence < paragraph.Sentences.End; sentence++)
            {
                Assert.Equal(p, text.Sentences[sentence].Paragraph);
                Assert.Equal(token, text.Sentences[sentence].Tokens.Start);
                Assert.False(text.Sentences[sentence].Tokens.IsEmpty);
                token = text.Sentences[sentence].Tokens.End;
            }
            Assert.Equal(token, paragraph.Tokens.End);
        }
        Assert.Equal(text.Tokens.Length, token);
        Assert.Equal(text.Sentences.Length, sentence);
    }

    private static void CheckQuotations(SegmentedText text)
    {
        for (int i = 0; i < text.Quotations.Length; i++)
        {
            Quotation q = text.Quotations[i];
            Assert.Equal(text.SpanOf(q.Tokens), q.Span);
            Assert.True(q.Span.Contains(q.Inner));
            Assert.False(q.Inner.IsEmpty);
            Assert.Equal(text.ParagraphOf(q.Tokens.Start), text.ParagraphOf(q.Tokens.End - 1));
            Assert.InRange(q.Parent, -1, i - 1);
            if (i > 0) Assert.True(text.Quotations[i - 1].Span.Start <= q.Span.Start);
            // The innermost of those before that still run is the parent: so no two cross.
            int parent = i - 1;
            while (parent >= 0 && text.Quotations[parent].Tokens.End <= q.Tokens.Start) parent = text.Quotations[parent].Parent;
            Assert.Equal(parent, q.Parent);
            if (parent >= 0) Assert.True(text.Quotations[parent].Tokens.Contains(q.Tokens));
            Assert.InRange(q.Continues, -1, i - 1);
            if (q.Continues < 0) continue;
            Assert.Equal(QuotationEnd.Continued, text.Quotations[q.Continues].End);
            Assert.Equal(q.Marks, text.Quotations[q.Continues].Marks);
        }
    }
}
