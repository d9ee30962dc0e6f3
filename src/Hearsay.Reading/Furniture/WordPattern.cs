using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Where a wording counts as furniture.</summary>
internal enum FurniturePlace : byte
{
    /// <summary>Anywhere: no article has such a line.</summary>
    Anywhere,

    /// <summary>Before the article, after it, or beside other furniture: within it the line could be a heading.</summary>
    Edge,
}

/// <summary>The wording of a line, word by word.</summary>
/// <remarks>In the notation of the tables: words in lower case; <c>a|b</c> either word; <c>#</c> a number; <c>*</c> up to eight words of any
/// kind; <c>**</c> any number of words, in front at most 24.</remarks>
internal sealed class WordPattern
{
    private const int ShortRun = 8;

    // More words in front, and the line is a paragraph of the article that an invitation was glued to.
    private const int LeadingRun = 24;
    private readonly string[][] steps;

    private WordPattern(string[][] steps) => this.steps = steps;

    /// <summary>The words of the first step; empty when the pattern begins with a wildcard.</summary>
    public IEnumerable<string> FirstWords => steps[0][0] is "*" or "**" or "#" ? [] : steps[0];

    /// <summary>Whether the pattern leaves words open.</summary>
    public bool HasWildcard => steps.Any(s => s[0] is "*" or "**");

    public static WordPattern Parse(string notation) =>
        new([.. notation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split('|'))]);

    /// <summary>Whether the whole line has this wording.</summary>
    public bool Matches(in LineWords words)
    {
        // reach[w]: the steps so far can end before word w. Words and steps are few, so the table is small and the time bounded.
        Span<bool> reach = stackalloc bool[LineWords.Maximum + 1];
        Span<bool> next = stackalloc bool[LineWords.Maximum + 1];
        reach.Clear();
        reach[0] = true;
        int count = words.Count;
        for (int s = 0; s < steps.Length; s++)
        {
            string[] step = steps[s];
            next.Clear();
            int run = step[0] switch { "*" => ShortRun, "**" => s == 0 ? LeadingRun : LineWords.Maximum, _ => -1 };
            bool any = false;
            for (int w = 0; w <= count; w++)
            {
                if (!reach[w]) continue;
                if (run >= 0)
                {
                    int last = Math.Min(count, w + run);
                    for (int to = w; to <= last; to++) next[to] = true;
                    any = true;
                }
                else if (w < count && MatchesWord(step, words[w]))
                {
                    next[w + 1] = true;
                    any = true;
                }
            }
            if (!any) return false;
            Span<bool> swap = reach;
            reach = next;
            next = swap;
        }
        return reach[count];
    }

    private static bool MatchesWord(string[] alternatives, ReadOnlySpan<char> word)
    {
        foreach (string alternative in alternatives)
        {
            if (alternative == "#" ? IsNumber(word) : word.SequenceEqual(alternative)) return true;
        }
        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsAsciiDigit(word[0])) return false;
        foreach (char c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or ':' or 'k' or 'm')) return false;
        }
        return true;
    }
}

/// <summary>A wording and what it is.</summary>
/// <param name="Pattern">The wording.</param>
/// <param name="Reason">What it is.</param>
/// <param name="Place">Where it counts.</param>
/// <param name="OpensList">Whether titles of other articles follow it, a line each.</param>
/// <param name="MayBeSentence">Whether it counts although the line ends like a sentence.</param>
/// <param name="MayQuote">Whether it counts although the line holds a quotation.</param>
internal sealed record FurniturePhrase(
    WordPattern Pattern, FurnitureReason Reason, FurniturePlace Place, bool OpensList, bool MayBeSentence, bool MayQuote);
