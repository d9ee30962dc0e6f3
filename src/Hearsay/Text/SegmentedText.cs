using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Text;

/// <summary>A report's text cut into tokens, sentences and paragraphs, with its quotation marks paired.</summary>
/// <remarks>Every token lies in exactly one sentence, every sentence in exactly one paragraph; all are in text order. Furniture is
/// segmented like the rest, in paragraphs of its own.</remarks>
public sealed class SegmentedText
{
    private readonly ImmutableArray<int> sentenceOfToken;

    /// <summary>Puts the parts together; made by <see cref="TextSegmenter"/>.</summary>
    internal SegmentedText(
        Report report, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Quotation> quotations)
    {
        Report = report;
        Tokens = tokens;
        Sentences = sentences;
        Paragraphs = paragraphs;
        Quotations = quotations;
        int[] sentence = new int[tokens.Length];
        for (int s = 0; s < sentences.Length; s++)
            sentence.AsSpan(sentences[s].Tokens.Start, sentences[s].Tokens.Count).Fill(s);
        sentenceOfToken = ImmutableCollectionsMarshal.AsImmutableArray(sentence);
        int[] quotation = new int[tokens.Length];
        Array.Fill(quotation, -1);
        // Outer quotations come first, so inner ones overwrite them.
        for (int q = 0; q < quotations.Length; q++)
            quotation.AsSpan(quotations[q].Tokens.Start, quotations[q].Tokens.Count).Fill(q);
        QuotationOfToken = ImmutableCollectionsMarshal.AsImmutableArray(quotation);
    }

    /// <summary>The report that was segmented.</summary>
    public Report Report { get; }

    /// <summary>The report's text.</summary>
    public string Text => Report.Text;

    /// <summary>The tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The paragraphs.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>The quotations, ordered by start; an outer one before those inside it.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>For each token, the index of the innermost quotation that holds it (its marks included), or -1.</summary>
    public ImmutableArray<int> QuotationOfToken { get; }

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token) => sentenceOfToken[token];

    /// <summary>Index of the paragraph that holds the token.</summary>
    public int ParagraphOf(int token) => Sentences[sentenceOfToken[token]].Paragraph;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Slice(int token) => Tokens[token].Span.Of(Text);

    /// <summary>The characters of a token as a string.</summary>
    public string Word(int token) => Text.Substring(Tokens[token].Span.Start, Tokens[token].Span.Length);

    /// <summary>The text from the first token of the range to its last.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public TextSpan SpanOf(TokenRange range)
    {
        if (range.IsEmpty) throw new ArgumentException("an empty token range covers no text", nameof(range));
        return new TextSpan(Tokens[range.Start].Span.Start, Tokens[range.End - 1].Span.End);
    }

    /// <summary>The tokens that share a character with the span; empty at the nearest token when none does.</summary>
    public TokenRange TokensOf(TextSpan span)
    {
        int low = FirstEndingAfter(span.Start);
        int end = low;
        while (end < Tokens.Length && Tokens[end].Span.Start < span.End) end++;
        return new TokenRange(low, end);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
