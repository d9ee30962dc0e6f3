using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>One sentence cut into atoms, so that "two-hour", "$2.5bn" and "10pm" read alike however the tokenizer cuts them.</summary>
/// <remarks>Reading past either end gives an empty mark: lookahead needs no bounds checks. Reused from sentence to sentence.</remarks>
internal sealed class AtomSentence(string text)
{
    private readonly List<Atom> atoms = [];

    public int Count => atoms.Count;

    public string Text => text;

    public Atom this[int index] => (uint)index < (uint)atoms.Count ? atoms[index] : new Atom(-1, 0, 0, AtomKind.Mark, true, null);

    /// <summary>Takes the tokens of the range in place of what was held before.</summary>
    public void Fill(SegmentedText segments, TokenRange tokens)
    {
        atoms.Clear();
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            Token token = segments.Tokens[t];
            int at = token.Span.Start;
            bool space = token.SpaceBefore;
            while (at < token.Span.End)
            {
                (int end, AtomKind kind) = Cut(at, token.Span.End);
                Term? term = kind == AtomKind.Word ? Lexicon.Find(text.AsSpan(at, end - at)) : null;
                atoms.Add(new Atom(t, at, end - at, kind, space, term));
                space = false;
                at = end;
            }
        }
    }

    public ReadOnlySpan<char> Slice(int index)
    {
        Atom atom = this[index];
        return text.AsSpan(atom.Start, atom.Length);
    }

    /// <summary>Whether the atom is the word, whatever its case.</summary>
    public bool Is(int index, string word) => Slice(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int index, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Is(index, word)) return true;
        }
        return false;
    }

    public bool IsMark(int index, char mark)
    {
        Atom atom = this[index];
        return atom is { Kind: AtomKind.Mark, Length: 1 } && text[atom.Start] == mark;
    }

    /// <summary>Whether a hyphen or dash stands there, joined to what stands before it and after it.</summary>
    public bool IsHyphen(int index)
    {
        Atom atom = this[index];
        return atom is { Kind: AtomKind.Mark, Length: 1, SpaceBefore: false } && text[atom.Start] is '-' or '\u2010' or '\u2011' or '\u2013'
            && index + 1 < atoms.Count && !this[index + 1].SpaceBefore;
    }

    /// <summary>The index after a hyphen at <paramref name="index"/>, or the index itself.</summary>
    public int SkipHyphen(int index) => IsHyphen(index) ? index + 1 : index;

    public bool IsWord(int index) => this[index].Kind == AtomKind.Word;

    public bool IsDigits(int index) => this[index].Kind == AtomKind.Digits;

    public bool IsCapitalised(int index)
    {
        Atom atom = this[index];
        return atom.Kind == AtomKind.Word && char.IsUpper(text[atom.Start]);
    }

    /// <summary>Whether the digits are nothing but digits, and how many.</summary>
    public bool IsInteger(int index, int least, int most)
    {
        Atom atom = this[index];
        return atom.Kind == AtomKind.Digits && atom.Length >= least && atom.Length <= most
            && !Slice(index).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The value of an atom that <see cref="IsInteger"/> accepts with at most nine digits.</summary>
    public int Integer(int index)
    {
        int value = 0;
        foreach (char c in Slice(index)) value = value * 10 + (c - '0');
        return value;
    }

    private (int End, AtomKind Kind) Cut(int at, int limit)
    {
        char first = text[at];
        int end = at + 1;
        if (char.IsAsciiDigit(first))
        {
            while (end < limit && (char.IsAsciiDigit(text[end])
                || (text[end] is ',' or '.' or ':' && end + 1 < limit && char.IsAsciiDigit(text[end + 1])))) end++;
            return (end, AtomKind.Digits);
        }
        if (char.IsLetter(first))
        {
            // Points and apostrophes belong to the word they touch on the left: "p.m.", "Jan.", "o'clock".
            while (end < limit && (char.IsLetter(text[end]) || text[end] is '.' or '\'' or '\u2019')) end++;
            return (end, AtomKind.Word);
        }
        if (char.IsHighSurrogate(first) && end < limit && char.IsLowSurrogate(text[end])) end++;
        return (end, AtomKind.Mark);
    }
}
