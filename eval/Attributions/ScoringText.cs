using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Evaluation.Attributions;

/// <summary>How much of a content stands between double quotation marks.</summary>
internal enum ContentType
{
    /// <summary>All its words.</summary>
    Direct,

    /// <summary>Some.</summary>
    Mixed,

    /// <summary>None.</summary>
    Indirect,
}

/// <summary>A text in the units of the measure, which owes nothing to the library's own tokens and quotations.</summary>
/// <remarks>A token is a run of letters and numbers, joined over a single apostrophe, stop, ampersand or hyphen, or any other character that
/// is not white space.</remarks>
internal sealed class ScoringText
{
    private static readonly FrozenSet<string> EndsHead = FrozenSet.ToFrozenSet(
    [
        "of", "from", "for", "in", "at", "with", "on", "who", "whom", "which", "that", "to", "by", "about", "among", "during", "as", "like",
        "including", "whose", "near", "against", "after", "before", "under", "over", "inside", "outside", "behind", "than", "where", "when",
    ], StringComparer.Ordinal);

    private readonly ImmutableArray<TextSpan> tokens;
    private readonly bool[] isWord;
    private readonly bool[] isQuoted;

    /// <summary>Cuts the text up.</summary>
    public ScoringText(string text)
    {
        Text = text;
        tokens = Tokenize(text);
        isWord = [.. tokens.Select(t => HoldsLetterOrNumber(t.Of(text)))];
        bool[] inside = QuotedCharacters.Of(text);
        isQuoted = [.. tokens.Select(t => inside[t.Start])];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many tokens it has.</summary>
    public int Count => tokens.Length;

    /// <summary>Whether the token holds a letter or number.</summary>
    public bool IsWord(int token) => isWord[token];

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Slice(int token) => tokens[token].Of(Text);

    /// <summary>The tokens that share a character with one of the spans.</summary>
    public TokenSet TokensOf(IEnumerable<TextSpan> spans) => new(spans.SelectMany(TokensOf));

    /// <summary>The stretches of text that the set covers, one for each run of tokens without a gap.</summary>
    public ImmutableArray<TextSpan> RunsOf(TokenSet set)
    {
        List<TextSpan> runs = [];
        int previous = -2;
        foreach (int token in set.Tokens)
        {
            if (token == previous + 1) runs[^1] = runs[^1].Union(tokens[token]);
            else runs.Add(tokens[token]);
            previous = token;
        }
        return [.. runs];
    }

    /// <summary>The words of the set; all of it when it has none.</summary>
    public TokenSet Words(TokenSet set)
    {
        TokenSet words = set.Where(IsWord);
        return words.IsEmpty ? set : words;
    }

    /// <summary>How much of the set is quoted.</summary>
    public ContentType TypeOf(TokenSet set)
    {
        TokenSet words = Words(set);
        int quoted = words.Where(t => isQuoted[t]).Count;
        return quoted == words.Count ? ContentType.Direct : quoted > 0 ? ContentType.Mixed : ContentType.Indirect;
    }

    /// <summary>The head of a source: its last word before the first comma, bracket, dash, colon, preposition or relative pronoun that
    /// follows a word. A rule of thumb, not a parse. The last token when it has no word, -1 when it is empty.</summary>
    public int HeadOf(TokenSet source)
    {
        int head = -1, last = -1;
        foreach (int token in source.Tokens)
        {
            if (head >= 0 && EndsSourceHead(token)) break;
            if (isWord[token]) head = token;
            last = token;
        }
        return head >= 0 ? head : last;
    }

    private bool EndsSourceHead(int token) => isWord[token]
        ? EndsHead.Contains(Slice(token).ToString().ToLowerInvariant())
        : Slice(token) is [',' or '(' or '-' or '–' or '—' or ':' or ';' or '['];

    private static bool HoldsLetterOrNumber(ReadOnlySpan<char> token)
    {
        foreach (Rune rune in token.EnumerateRunes())
        {
            if (ScoringCharacters.IsAlphanumeric(rune)) return true;
        }
        return false;
    }

    private IEnumerable<int> TokensOf(TextSpan span)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (int t = low; t < tokens.Length && tokens[t].Start < span.End; t++) yield return t;
    }

    private static ImmutableArray<TextSpan> Tokenize(string text)
    {
        ImmutableArray<TextSpan>.Builder found = ImmutableArray.CreateBuilder<TextSpan>();
        for (int at = 0; at < text.Length;)
        {
            int end = EndOfWords(text, at);
            while (end > at && end < text.Length && text[end] is '’' or '\'' or '.' or '&' or '-' && EndOfWords(text, end + 1) > end + 1)
                end = EndOfWords(text, end + 1);
            if (end == at)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
                end = at + length;
                if (ScoringCharacters.IsSpace(rune))
                {
                    at = end;
                    continue;
                }
            }
            found.Add(new TextSpan(at, end));
            at = end;
        }
        return found.ToImmutable();
    }

    private static int EndOfWords(string text, int at)
    {
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
            if (!ScoringCharacters.IsWord(rune)) break;
            at += length;
        }
        return at;
    }
}
