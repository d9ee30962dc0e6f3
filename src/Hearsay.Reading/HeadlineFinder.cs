using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>Finds the headline among the first lines of a text.</summary>
internal static class HeadlineFinder
{
    /// <summary>A known headline is looked for in so many lines.</summary>
    private const int SearchedLines = 8;
    private const int LongestHeadline = 250;
    private const int MostWords = 30;

    /// <summary>Above so many words only a line without a full stop is a headline.</summary>
    private const int MostWordsWithFullStop = 18;

    // What a lead sentence says and a headline does not: when it happened, or who told it.
    private static readonly FrozenSet<string> SentenceWords = FrozenSet.Create(StringComparer.Ordinal,
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "said", "told", "which", "whose", "yesterday", "I", "my",
        "was", "were", "had", "I'm", "I’m");

    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "a", "an", "is", "are", "has", "have", "been", "it", "it's", "it’s", "that", "this", "these", "those", "there", "there's", "there’s",
        "I", "me", "you", "we", "them", "him", "very", "because", "when", "while");

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "he", "she", "they", "his", "her", "their", "its", "our", "my", "but", "and", "so", "if", "as", "in", "on", "at", "for", "after", "before",
        "most", "many", "some", "all", "let’s", "let's", "remember", "meanwhile",
        "editor’s", "editor's", "note");

    /// <summary>The line that is the headline; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="known">The headline that is known from elsewhere; when it stands in the text, it is that.</param>
    /// <param name="isFurniture">Whether a line is furniture wherever it stands.</param>
    public static int Find(string text, List<TextLine> lines, string? known, Predicate<int> isFurniture)
    {
        if (known is not null)
        {
            for (int i = 0; i < Math.Min(lines.Count, SearchedLines); i++)
            {
                if (IsSame(lines[i].Content.Of(text), known)) return i;
            }
        }
        int first = 0;
        while (first < lines.Count && isFurniture(first)) first++;
        // A single line is a text without a headline rather than a headline without a text.
        if (first + 1 >= lines.Count) return -1;
        return IsHeadline(lines[first].Content.Of(text), lines[first + 1].BlankBefore) ? first : -1;
    }

    private static bool IsHeadline(ReadOnlySpan<char> line, bool blankAfter)
    {
        if (line.Length > LongestHeadline || LineShape.IsBullet(line) || DatelineFinder.Match(line) > 0 || BylineFinder.IsByline(line)) return false;
        int words = LineShape.CountWords(line, MostWords + 1);
        if (words > MostWords) return false;
        char last = line[^1];
        if (last is ':' or ',') return false;
        if (BylineFinder.IsNames(line) || !StartsLikeTitle(line)) return false;
        bool fullStop = LineShape.EndsLikeSentence(line) && line.TrimEnd("\"'”’»)]")[^1] is '.';
        if (!fullStop) return words >= 2 || blankAfter;
        // With a full stop only what no lead sentence has makes it a headline: capitals throughout, a colon, single marks for a quotation.
        if (words > MostWordsWithFullStop || !blankAfter || last is '"' or '”' || LineShape.HasQuotation(line) || HasSentenceWord(line)) return false;
        return LineShape.IsTitleCase(line) || line.Contains(": ", StringComparison.Ordinal) || HasSingleMarks(line) || IsTelegraphic(line);
    }

    private static bool StartsLikeTitle(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> title = line.TrimStart("'\"“‘([«");
        if (title.IsEmpty) return false;
        char first = title[0];
        // "iPhone sales fall" begins small all the same.
        return char.IsDigit(first) || first is '$' or '€' or '£' or '#' or '@' || (char.IsLetter(first) && !char.IsLower(first))
            || (char.IsLower(first) && title.Length > 1 && char.IsUpper(title[1]));
    }

    // Headlines drop the small words that a sentence needs.
    private static bool IsTelegraphic(ReadOnlySpan<char> line)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> articles = Articles.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].Trim(".,;:!?()");
            if (word.IsEmpty) continue;
            words++;
            if (articles.Contains(word) || (words == 1 && Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))) return false;
        }
        return words is >= 5 and <= 14;
    }

    // An opening single mark, as headlines use for quotations.
    private static bool HasSingleMarks(ReadOnlySpan<char> line)
    {
        for (int i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] is '‘' or '\'' && (i == 0 || line[i - 1] == ' ') && char.IsLetter(line[i + 1])) return true;
        }
        return false;
    }

    private static bool HasSentenceWord(ReadOnlySpan<char> line)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words = SentenceWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in line.Split(' '))
        {
            if (words.Contains(line[range].Trim(".,;:!?\"”“()"))) return true;
        }
        return false;
    }

    /// <summary>Whether both hold the same letters and digits; what stands after a bar (the outlet) may be missing from either.</summary>
    private static bool IsSame(ReadOnlySpan<char> line, string known)
    {
        if (line.Length > known.Length * 2 + 60) return false;
        return SameLetters(line, known) || SameLetters(BeforeBar(line), known) || SameLetters(line, BeforeBar(known));
    }

    private static ReadOnlySpan<char> BeforeBar(ReadOnlySpan<char> line)
    {
        int bar = line.LastIndexOf('|');
        return bar > 0 ? line[..bar] : line;
    }

    private static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0, same = 0;
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i])) i++;
            while (j < b.Length && !char.IsLetterOrDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length && same > 0;
            if (char.ToUpperInvariant(a[i]) != char.ToUpperInvariant(b[j])) return false;
            i++;
            j++;
            same++;
        }
    }
}
