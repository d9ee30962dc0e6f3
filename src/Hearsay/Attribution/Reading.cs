using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>A document as attribution looks at it: its trees, its outermost quotations, and which of its tokens are the article's.</summary>
internal sealed class Reading
{
    private readonly bool[] article;

    /// <summary>Prepares the document.</summary>
    public Reading(Document document)
    {
        Document = document;
        Text = document.Segments;
        Tree = new SyntaxTree(document);
        OuterQuotation = new int[Text.Tokens.Length];
        for (int t = 0; t < OuterQuotation.Length; t++)
        {
            int q = Text.QuotationOfToken[t];
            while (q >= 0 && Text.Quotations[q].Parent >= 0) q = Text.Quotations[q].Parent;
            OuterQuotation[t] = q;
        }
        EntityOfToken = new int[Text.Tokens.Length];
        Array.Fill(EntityOfToken, -1);
        for (int e = 0; e < document.Entities.Length; e++)
            EntityOfToken.AsSpan(document.Entities[e].Tokens.Start, document.Entities[e].Tokens.Count).Fill(e);
        article = new bool[Text.Tokens.Length];
        foreach (Paragraph paragraph in Text.Paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            article.AsSpan(paragraph.Tokens.Start, paragraph.Tokens.Count).Fill(true);
        }
        if (document.Report.DatelineSpan is { } dateline)
        {
            TokenRange tokens = Text.TokensOf(dateline);
            article.AsSpan(tokens.Start, tokens.Count).Clear();
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its segments.</summary>
    public SegmentedText Text { get; }

    /// <summary>Its dependency trees.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>For each token the outermost quotation that holds it, or -1.</summary>
    public int[] OuterQuotation { get; }

    /// <summary>For each token the entity that holds it, or -1.</summary>
    public int[] EntityOfToken { get; }

    /// <summary>The entity that holds the token, or null.</summary>
    public Entity? EntityAt(int token) => (uint)token < (uint)Count && EntityOfToken[token] is var e and >= 0 ? Document.Entities[e] : null;

    /// <summary>Number of tokens.</summary>
    public int Count => Text.Tokens.Length;

    /// <summary>Whether the token belongs to the article: neither furniture nor byline nor dateline.</summary>
    public bool IsArticle(int token) => article[token];

    /// <summary>Base form of the token.</summary>
    public string Lemma(int token) => Document.Lemmas[token];

    /// <summary>Penn tag of the token.</summary>
    public string Tag(int token) => Document.Tags[token];

    /// <summary>Relation of the token to its head, without subtype.</summary>
    public ReadOnlySpan<char> Relation(int token)
    {
        ReadOnlySpan<char> relation = Document.Relations[token];
        int colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>Head of the token, or -1.</summary>
    public int Head(int token) => Document.Heads[token];

    /// <summary>Whether the token is a mark of punctuation.</summary>
    public bool IsPunctuation(int token) => Document.Classes[token] == WordClass.Punctuation || Text.Tokens[token].Kind == TokenKind.Punctuation;

    /// <summary>Whether the token reads so, whatever its case.</summary>
    public bool Is(int token, string word) =>
        (uint)token < (uint)Count && Text.Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence of the token.</summary>
    public TokenRange SentenceOf(int token) => Text.Sentences[Text.SentenceOf(token)].Tokens;

    /// <summary>The range without marks of punctuation at its ends (quotation marks stay); empty when nothing else is in it.</summary>
    public TokenRange Trim(TokenRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && IsOuterMark(start)) start++;
        while (end > start && IsOuterMark(end - 1) && !Closes(start, end - 1)) end--;
        return new TokenRange(start, end);
    }

    // "over the pier (with a video)": the bracket belongs to what it opened in.
    private bool Closes(int start, int token)
    {
        if (!Is(token, ")")) return false;
        int open = 0;
        for (int t = start; t < token; t++) open += Is(t, "(") ? 1 : Is(t, ")") ? -1 : 0;
        return open > 0;
    }

    /// <summary>Words of the quotation: tokens that are no punctuation.</summary>
    public int Words(TokenRange range)
    {
        int words = 0;
        for (int t = range.Start; t < range.End; t++)
            if (!IsPunctuation(t)) words++;
        return words;
    }

    // A comma inside a quotation belongs to it; one outside does not belong to the clause.
    private bool IsOuterMark(int token) => IsPunctuation(token) && OuterQuotation[token] < 0;
}
