using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>What the outward shape of a line says of it.</summary>
internal static class LineShape
{
    /// <summary>A line of fewer words is no prose, even with a full stop.</summary>
    private const int FewestProseWords = 8;

    /// <summary>A line of so many words is prose, even without a full stop.</summary>
    private const int ManyWords = 30;

    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "by", "with", "from", "as", "is", "are", "be", "it", "its",
        "his", "her", "their", "vs", "than", "that", "if",
        "into", "over", "up", "out", "off", "he", "she", "they", "we", "you", "i", "not", "no", "was", "were", "has", "have", "had", "will", "would",
        "can", "could", "may", "after", "before", "about", "amid");

    /// <summary>Number of runs between white space; stops counting at <paramref name="limit"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> line, int limit = int.MaxValue)
    {
        int count = 0;
        bool inWord = false;
        foreach (char c in line)
        {
            bool space = char.IsWhiteSpace(c);
            if (!space && !inWord && ++count >= limit) return count;
            inWord = !space;
        }
        return count;
    }

    /// <summary>Whether the line ends with a full stop, exclamation or question mark, closing quotation marks and brackets allowed.</summary>
    public static bool EndsLikeSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \"'”’»)]");
        if (line.IsEmpty || line[^1] is not ('.' or '!' or '?' or '…')) return false;
        // An ellipsis after one or two words is a label ("Loading...", "More On This...").
        return !(line.EndsWith("...") || line[^1] == '…') || CountWords(line, 6) > 5;
    }

    /// <summary>Whether the line reads as a sentence or more of an article.</summary>
    public static bool IsProse(ReadOnlySpan<char> line)
    {
        int words = CountWords(line, ManyWords);
        return words >= ManyWords || (words >= FewestProseWords && EndsLikeSentence(line));
    }

    /// <summary>Whether the line holds a double quotation mark.</summary>
    public static bool HasQuotation(ReadOnlySpan<char> line) => line.ContainsAny("\"“”„«");

    /// <summary>Whether the line could be the title of an article that it links to: short, and without a full stop.</summary>
    public static bool IsLinkLike(ReadOnlySpan<char> line)
    {
        if (CountWords(line, 27) > 26) return false;
        ReadOnlySpan<char> inner = line.TrimEnd(" \"'”’»)]");
        // A rule of dashes or stars ends a list.
        if (inner.IsEmpty || !HasLetter(inner)) return false;
        return inner[^1] is not ('.' or ':' or ',' or ';') || inner.EndsWith("...") || inner.EndsWith("U.S.");
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetter(c)) return true;
        }
        return false;
    }

    /// <summary>Whether the line begins with a bullet or dash.</summary>
    public static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 1
        && line[0] is '•' or '·' or '-' or '–' or '—' or '*' or '▪' or '►' or '▸'
        && (char.IsWhiteSpace(line[1]) || char.IsLetter(line[1]));

    /// <summary>Whether all but the small words begin with a capital.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> small = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (CountWords(line, 27) > 26) return false;
        int capital = 0, plain = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].Trim(".,;:!?\"'”“’‘()-–—");
            if (word.IsEmpty || !char.IsLetter(word[0]) || small.Contains(word)) continue;
            if (char.IsUpper(word[0])) capital++;
            else plain++;
        }
        return capital >= 3 && plain * 5 <= capital;
    }
}
