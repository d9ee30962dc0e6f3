using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Cuts one chunk without white space into tokens.</summary>
internal ref struct ChunkScanner
{
    private readonly ReadOnlySpan<char> text;
    private readonly int chunkStart;
    private readonly int end;
    private readonly int paragraphStart;
    private readonly ImmutableArray<Token>.Builder tokens;
    private bool spaceBefore;

    /// <summary>Prepares the chunk <c>[start, end)</c>; <paramref name="text"/> reaches to the end of its paragraph.</summary>
    public ChunkScanner(
        ReadOnlySpan<char> text, int start, int end, int paragraphStart, bool spaceBefore, ImmutableArray<Token>.Builder tokens)
    {
        this.text = text;
        chunkStart = start;
        this.end = end;
        this.paragraphStart = paragraphStart;
        this.tokens = tokens;
        this.spaceBefore = spaceBefore;
    }

    /// <summary>Adds all tokens of the chunk.</summary>
    public void Scan()
    {
        int at = chunkStart;
        while (at < end)
        {
            int address = AddressScanner.End(text, chunkStart, at, end);
            if (address > at)
            {
                Add(at, address, TokenKind.Url);
                at = address;
                continue;
            }
            at = Characters.Class(text[at]) switch
            {
                CharacterClass.Letter or CharacterClass.Digit => ScanWord(at),
                CharacterClass.Surrogate => ScanSurrogates(at),
                _ => ScanMark(at),
            };
        }
    }

    /// <summary>Adds a word without full stops, cutting off what is fused to it.</summary>
    public void AddWord(int start, int wordEnd)
    {
        int cut = Contractions.FirstCut(text[start..wordEnd]);
        TokenKind kind = Characters.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        while (cut > 0)
        {
            Add(start, start + cut, kind);
            start += cut;
            kind = TokenKind.Word;
            cut = Contractions.NextCut(text[start..wordEnd]);
        }
        Add(start, wordEnd, kind);
    }

    private void Add(int start, int tokenEnd, TokenKind kind)
    {
        tokens.Add(new Token(new TextSpan(start, tokenEnd), kind, spaceBefore));
        spaceBefore = false;
    }

    private int ScanWord(int start)
    {
        int at = start + 1;
        int segment = start; // where the stretch after the last full stop or hyphen starts
        while (at < end)
        {
            char c = text[at];
            if (Characters.IsWord(c))
            {
                at++;
                continue;
            }
            if (at + 1 >= end || !JoinsNext(start, segment, at)) break;
            if (c is '.' or '-') segment = at + 1;
            at++;
        }
        if (at < end && text[at] == '$' && at - start <= 2 && at + 1 < end && Characters.IsDigit(text[at + 1]))
        {
            Add(start, at + 1, TokenKind.Symbol); // "US$"
            return at + 1;
        }
        if (at < end && text[at] == '.' && KeepsFullStop(start, at))
        {
            Add(start, at + 1, TokenKind.Word);
            return at + 1;
        }
        if (at < end && Characters.IsApostrophe(text[at]) && (at + 1 == end || !Characters.IsWord(text[at + 1])) &&
            Contractions.DropsG(text[start..at]))
        {
            Add(start, at + 1, TokenKind.Word);
            return at + 1;
        }
        int unit = Units.Start(text[start..at]);
        if (unit > 0)
        {
            Add(start, start + unit, TokenKind.Number);
            start += unit;
        }
        AddWord(start, at);
        return at;
    }

    private readonly bool KeepsFullStop(int start, int at)
    {
        // "Inc.." keeps its own full stop; three are an ellipsis.
        if (at + 1 < end && text[at + 1] == '.' && at + 2 != end) return false;
        ReadOnlySpan<char> word = text[start..at];
        word = word[(word.LastIndexOf('-') + 1)..]; // "post-Sept."
        return Abbreviations.Role(word, Before(start), at + 1 < text.Length ? text[at + 1] : '\0', After(at + 1)) != AbbreviationRole.None;
    }

    /// <summary>Whether the mark at <paramref name="at"/>, with a character of the chunk on both sides, belongs to the word.</summary>
    private readonly bool JoinsNext(int start, int segment, int at)
    {
        char before = text[at - 1], after = text[at + 1];
        bool digits = Characters.IsDigit(before) && Characters.IsDigit(after);
        bool letters = Characters.IsLetter(before) && Characters.IsLetter(after);
        switch (text[at])
        {
            case '\'' or '\u2019' or '\u2018' or '`' or '\u02BC' or '\u00B4':
                return Characters.IsWord(before) && Characters.IsLetter(after);
            case '.':
                if (digits) return true;
                // "U.S", "a.m", "Ph.D", but "J.Smith" and "end.Next" are two words.
                if (!letters || at - segment > 2) return false;
                bool single = at + 2 >= end || !Characters.IsLetter(text[at + 2]);
                return single && (at - segment == 1 || (segment == start && char.IsUpper(text[start])));
            case ',':
                return digits && at + 3 < end && Characters.IsDigit(text[at + 2]) && Characters.IsDigit(text[at + 3]) &&
                    (at + 4 >= end || !Characters.IsDigit(text[at + 4]));
            case ':':
                return digits;
            case '/':
                return digits || (letters && at - start == 1 && (at + 2 >= end || !Characters.IsWord(text[at + 2])));
            case '&':
                return letters;
            case '*':
                return letters;
            case '-':
                return Hyphens.Joins(text, start, at, end);
            default:
                return false;
        }
    }

    private int ScanSurrogates(int start)
    {
        int at = start;
        bool? letters = null;
        while (at < end && Characters.Class(text[at]) == CharacterClass.Surrogate)
        {
            bool pair = at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]);
            bool letter = pair && System.Text.Rune.IsLetter(new System.Text.Rune(text[at], text[at + 1]));
            if (letters is not null && letters != letter) break;
            letters = letter;
            at += pair ? 2 : 1;
        }
        Add(start, at, letters == true ? TokenKind.Word : TokenKind.Symbol);
        return at;
    }

    private int ScanMark(int start)
    {
        char c = text[start];
        if (Characters.IsApostrophe(c))
        {
            int elision = Contractions.ElisionEnd(text[..end], start);
            if (elision > start)
            {
                Add(start, elision, TokenKind.Word);
                return elision;
            }
        }
        int emoticon = Emoticons.End(text[..end], chunkStart, start);
        if (emoticon > start)
        {
            Add(start, emoticon, TokenKind.Symbol);
            return emoticon;
        }
        int at = start + 1;
        switch (c)
        {
            case '!' or '?':
                while (at < end && text[at] is '!' or '?') at++;
                break;
            case '.' or '-' or '=' or '*' or '_' or '+' or '~' or '#' or '<' or '>' or '\u2026' or '\u2014' or '\u2013':
                while (at < end && text[at] == c) at++;
                // ".265" after a space or an opening mark, never "page.2".
                if (c is '.' or '+' && at == start + 1 && at < end && Characters.IsDigit(text[at]) &&
                    (start == chunkStart || !Characters.IsWord(text[start - 1]))) return ScanSignedNumber(start);
                break;
            case '\'' or '`' or '\u2019' or '\u2018':
                // Of three, the two that stand outside are the double mark.
                bool three = c == '\'' && at + 1 < end && text[at] == c && text[at + 1] == c && (at + 2 == end || text[at + 2] != c);
                if (at < end && text[at] == c && !(three && start > chunkStart)) at++;
                break;
            case '$':
                while (at < end && text[at] == c) at++;
                break;
        }
        bool symbol = Characters.Class(c) != CharacterClass.Mark || c is '%' or '#' or '&' or '@' or '*';
        Add(start, at, symbol ? TokenKind.Symbol : TokenKind.Punctuation);
        return at;
    }

    /// <summary>Adds a number that starts with its mark: ".265", "+44".</summary>
    private int ScanSignedNumber(int start)
    {
        int at = start + 1;
        while (at < end && (Characters.IsDigit(text[at]) || (text[at] == '.' && at + 1 < end && Characters.IsDigit(text[at + 1])))) at++;
        Add(start, at, TokenKind.Number);
        return at;
    }

    /// <summary>The mark before <paramref name="at"/>, or the first character of the word there; NUL at the start.</summary>
    private readonly char Before(int at)
    {
        at--;
        while (at >= paragraphStart && Characters.IsSpace(text[at])) at--;
        // A longer word is as good as unknown, and the bound keeps the time linear.
        for (int i = 0; i < 30 && at > paragraphStart && Characters.IsWord(text[at]) && Characters.IsWord(text[at - 1]); i++) at--;
        return at >= paragraphStart ? text[at] : '\0';
    }

    private readonly char After(int at)
    {
        while (at < text.Length && Characters.IsSpace(text[at])) at++;
        return at < text.Length ? text[at] : '\0';
    }
}
