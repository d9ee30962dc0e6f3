using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Finds where the sentences of a paragraph begin.</summary>
internal sealed class SentenceSplitter
{
    // Words that, with a capital after "U.S." or "p.m.", start a sentence far more often than they go on with a name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        ("The A An He She It They We I You This That These Those There His Her Its Their Our My But And Or So Yet In On At By For "
        + "From With As If When While After Before Since Although Though Because However Meanwhile Still Also Then Now Here What "
        + "Who Why How Where Some Many Most Several Both All No Not One Two To During Under Last Asked Earlier Later Among Between "
        + "Despite Once Until Unlike Instead Nor Only Even Just Each Nothing Everyone Everything People Such Any Every Mr. Mrs. Ms. "
        + "Whether Nobody Someone Perhaps Maybe Yes Please Let Today Yesterday Tomorrow")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The verbs that follow a quotation which ends with its own mark: “Why?” Smith asked.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues =
        ("said says say asked asks added adds wrote writes tweeted tweets replied replies continued continues shouted shouts told tells "
        + "exclaimed wondered demanded responded answered declared insisted joked quipped yelled cried chanted recalled explained noted "
        + "concluded argued warned posted read reads")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterTime =
        ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tues. Wed. Thurs. Fri. Sat. Sun. January February March "
        + "April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. ET EST EDT "
        + "PT PST PDT CT CST CDT MT MST MDT GMT UTC BST CET CEST Eastern Pacific Central Mountain Greenwich Moscow Beijing Tokyo "
        + "London")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the first token of each sentence of the paragraph, its own first included, to <paramref name="starts"/>.</summary>
    public void Split(string text, ReadOnlySpan<Token> tokens, TokenRange paragraph, List<int> starts)
    {
        starts.Add(paragraph.Start);
        int at = paragraph.Start;
        while (at < paragraph.End)
        {
            if (!MayEnd(text, tokens[at]))
            {
                at++;
                continue;
            }
            int next = AfterClosers(text, tokens, at + 1, paragraph.End);
            if (next < paragraph.End && Ends(text, tokens, at, next, paragraph)) starts.Add(next);
            at = Math.Max(next, at + 1);
        }
    }

    private static bool MayEnd(string text, Token token)
    {
        char last = text[token.Span.End - 1];
        return last is '.' or '?' or '!' or '\u2026' && token.Kind != TokenKind.Url;
    }

    /// <summary>The first token after the closing marks and brackets that go with the end of a sentence.</summary>
    private static int AfterClosers(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        while (at < end)
        {
            Token token = tokens[at];
            char c = text[token.Span.Start];
            if (c == '[' && at + 2 < end && tokens[at + 1].Kind == TokenKind.Number && text[tokens[at + 2].Span.Start] == ']')
            {
                at += 3; // a footnote's number
                continue;
            }
            if (token.Kind == TokenKind.Symbol && token.Span.Length is 2 or 3 && c is ':' or ';' or '=' && at + 1 < end && tokens[at + 1].SpaceBefore)
            {
                at++; // a face
                continue;
            }
            bool closes = c is ')' or ']' or '}' or '\u201D' or '\u2019' or '\u00BB' ||
                (c is '"' or '\'' or '\u201C' or '?' or '!' && !token.SpaceBefore) ||
                (c is '.' or '\u2026' && (at + 1 == end || tokens[at + 1].SpaceBefore || token.Span.Length == 1));
            if (!closes || token.Kind != TokenKind.Punctuation) break;
            // A closing mark stands close to what it closes; after a space it opens, unless the text sets all marks apart.
            if (token.SpaceBefore && at + 1 < end && !tokens[at + 1].SpaceBefore && c is '\u2019' or '\u201D' or '\u00BB') break;
            at++;
        }
        return at;
    }

    private static bool Ends(string text, ReadOnlySpan<Token> tokens, int at, int next, TokenRange paragraph)
    {
        Token mark = tokens[at], first = tokens[next];
        ReadOnlySpan<char> end = mark.Span.Of(text);
        int word = FirstWord(text, tokens, next, paragraph.End);
        if (word < 0) return false;
        ReadOnlySpan<char> start = tokens[word].Span.Of(text);
        char initial = start[0];
        bool closed = next > at + 1;
        if (char.IsLower(initial)) return !closed && first.SpaceBefore && EndsBeforeLower(text, tokens, at, next, word);
        if (mark.Kind is TokenKind.Word && end.Length > 1)
        {
            // An abbreviation that keeps its full stop; with an apostrophe it is a genitive, before a dash a dateline's.
            if (Characters.IsApostrophe(text[tokens[at + 1].Span.Start]) || IsDash(text[first.Span.Start])) return false;
            bool bracket = closed && text[tokens[next - 1].Span.Start] is ')' or ']';
            if (closed && !bracket) return char.IsUpper(initial) && first.SpaceBefore;
            if (end.Length == 2) return word == next && start.Length > 2 && Starters.Contains(start);
            if (Abbreviations.Role(end[..^1], '\0', ' ', initial) == AbbreviationRole.Leading) return false;
            // A time of day goes on with its zone or day only.
            if (end is "a.m." or "p.m." or "A.M." or "P.M.") return char.IsUpper(initial) && !AfterTime.Contains(start);
            return Starters.Contains(start) || end is "etc." || (word > next && text[first.Span.Start] is not ('(' or '['));
        }
        // The number of a list's item.
        if (at == paragraph.Start + 1 && !closed && tokens[paragraph.Start] is { Kind: TokenKind.Number, Span.Length: <= 2 }) return false;
        if (!first.SpaceBefore && !closed) return IsRunOn(text, tokens, at, next, word);
        if (closed && word == next && IsReported(text, tokens, next, paragraph.End) && end[0] != '.') return false;
        return true;
    }

    /// <summary>Whether the space after a sentence's end was forgotten: a lower-case word before, a capitalised one right after.</summary>
    private static bool IsRunOn(string text, ReadOnlySpan<Token> tokens, int at, int next, int word)
    {
        if (word != next || at == 0 || tokens[at - 1].Span.Length < 2 || tokens[at - 1].Kind != TokenKind.Word) return false;
        ReadOnlySpan<char> before = tokens[at - 1].Span.Of(text), after = tokens[next].Span.Of(text);
        return char.IsLower(before[^1]) && char.IsLower(before[^2]) && char.IsUpper(after[0]) && (after.Length == 1 || char.IsLower(after[1]));
    }

    /// <summary>Whether a full stop ends a sentence although no capital follows: after a plain word, or before a bracket or an address.</summary>
    private static bool EndsBeforeLower(string text, ReadOnlySpan<Token> tokens, int at, int next, int word)
    {
        if (text[tokens[at].Span.Start] != '.' || tokens[at].Span.Length > 1 || at == 0 || tokens[at].SpaceBefore) return false;
        if (tokens[word].Kind == TokenKind.Url || (word > next && text[tokens[next].Span.Start] is '(' or '[')) return true;
        // An abbreviation that nobody listed is short or capitalised.
        ReadOnlySpan<char> before = tokens[at - 1].Span.Of(text);
        return word == next && before.Length >= 4 && char.IsLower(before[0]) && tokens[at - 1].Kind == TokenKind.Word;
    }

    /// <summary>The first token from <paramref name="at"/> that is no opening mark or bracket; -1 when a comma or nothing comes first.</summary>
    private static int FirstWord(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (int limit = Math.Min(end, at + 4); at < limit; at++)
        {
            Token token = tokens[at];
            if (token.Kind != TokenKind.Punctuation) return at;
            char c = text[token.Span.Start];
            if (c is ',' or ';' or ':') return -1;
        }
        return at < end ? at : -1;
    }

    private static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2015';

    /// <summary>Whether a name, with its title and what follows "of", and a verb of saying start there.</summary>
    private static bool IsReported(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        ReadOnlySpan<char> first = tokens[at].Span.Of(text);
        if (first[^1] != '.' && Starters.Contains(first)) return false;
        for (int limit = Math.Min(end, at + 9); at < limit; at++)
        {
            ReadOnlySpan<char> word = tokens[at].Span.Of(text);
            if (Cues.Contains(word)) return true;
            bool goesOn = char.IsUpper(word[0]) || word[0] is '\'' or '\u2019' or '-' || word is "the" or "of" or "for" or "de" or "von" or "van";
            if (!goesOn) return false;
        }
        return false;
    }
}
