namespace Hearsay.Text;

/// <summary>Which way a mark is turned.</summary>
internal enum MarkTurn : byte
{
    /// <summary>The same shape opens and closes.</summary>
    Either,

    /// <summary>Made to open.</summary>
    Opening,

    /// <summary>Made to close.</summary>
    Closing,
}

/// <summary>A token read as a quotation mark: what it is, and what the spacing around it allows.</summary>
/// <param name="Marks">Its family.</param>
/// <param name="Turn">The way its shape is turned.</param>
/// <param name="MayOpen">Whether it stands as opening marks do: space or an opening bracket before, a word after.</param>
/// <param name="MayClose">Whether it stands as closing marks do: no space before, space or punctuation after.</param>
/// <param name="IsLow">Whether it is a low mark, which a raised one closes whatever way that is turned.</param>
internal readonly record struct QuotationMark(QuotationMarks Marks, MarkTurn Turn, bool MayOpen, bool MayClose, bool IsLow)
{
    /// <summary>Reads the token at <paramref name="index"/>; null when it is no quotation mark.</summary>
    public static QuotationMark? Read(string text, ReadOnlySpan<Token> tokens, int index, TokenRange paragraph)
    {
        Token token = tokens[index];
        if (token.Kind != TokenKind.Punctuation || !MayBeMark(text[token.Span.Start])) return null;
        (QuotationMarks Marks, MarkTurn Turn)? shape = Shape(text.AsSpan(token.Span.Start, token.Span.Length));
        if (shape is null) return null;
        char before = Before(text, token.Span.Start, tokens[paragraph.Start].Span.Start);
        bool spaceBefore = before == ' ';
        bool spaceAfter = index + 1 >= paragraph.End || tokens[index + 1].SpaceBefore;
        char after = spaceAfter ? ' ' : text[token.Span.End];
        bool pauseAfter = after is ',' or ';' or ':' or '?' or '!' or ')' or ']';
        // Programs put spaces where none belong: after a mark that opens a paragraph, before one that ends it or a pause.
        bool mayOpen = (!spaceAfter || index == paragraph.Start) && !pauseAfter && (spaceBefore || OpensBefore(before));
        bool mayClose = (!spaceBefore || pauseAfter || index + 1 == paragraph.End) && (spaceAfter || ClosesAfter(after)) && index > paragraph.Start;
        return new QuotationMark(shape.Value.Marks, shape.Value.Turn, mayOpen, mayClose, text[token.Span.Start] is '\u201E' or '\u201A');
    }

    /// <summary>The character before a mark, signs without width left out; a space at the paragraph's start.</summary>
    private static char Before(string text, int at, int paragraphStart)
    {
        for (int i = at - 1; i >= paragraphStart && i >= at - 4; i--)
        {
            if (text[i] is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF') continue;
            return Characters.IsSpace(text[i]) ? ' ' : text[i];
        }
        return ' ';
    }

    // Every mark below starts with one of these; most punctuation does not.
    private static bool MayBeMark(char c) => c is '"' or '\'' or '`' or '\u00AB' or '\u00BB' or '\u00B4' or (>= '\u2018' and <= '\u201F')
        or '\u2033' or '\u2039' or '\u203A' or >= '\u3000';

    private static (QuotationMarks Marks, MarkTurn Turn)? Shape(ReadOnlySpan<char> mark) => mark switch
    {
        "\u201C" or "``" or "\u2018\u2018" or "\u201E" or "\u201F" or "\u301D" => (QuotationMarks.Double, MarkTurn.Opening),
        "\u201D" or "\u2019\u2019" or "\u301E" => (QuotationMarks.Double, MarkTurn.Closing),
        "\"" or "''" or "\u2033" or "\uFF02" => (QuotationMarks.Double, MarkTurn.Either),
        "\u00AB" or "\u2039" => (QuotationMarks.Guillemets, MarkTurn.Opening),
        "\u00BB" or "\u203A" => (QuotationMarks.Guillemets, MarkTurn.Closing),
        "\u2018" or "`" or "\u201A" or "\u201B" => (QuotationMarks.Single, MarkTurn.Opening),
        "\u2019" => (QuotationMarks.Single, MarkTurn.Closing),
        "'" or "\u00B4" => (QuotationMarks.Single, MarkTurn.Either),
        _ => null,
    };

    private static bool OpensBefore(char c) =>
        c is '(' or '[' or '{' or '/' or '-' or '\u2013' or '\u2014' or '\u2015' or '\u2026' or '"' or '\'' or '`'
            or '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '\u201A' or '\u2039' or ':';

    private static bool ClosesAfter(char c) =>
        c is '.' or ',' or ';' or ':' or '?' or '!' or ')' or ']' or '}' or '/' or '-' or '\u2013' or '\u2014' or '\u2026'
            or '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '\u201C' or '\u203A';
}
