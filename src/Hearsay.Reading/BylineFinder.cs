using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Finds the author line among the first lines of a text.</summary>
internal static class BylineFinder
{
    private const int SearchedLines = 8;
    private const int LongestByline = 160;

    private static readonly FrozenSet<string> Outlets = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "ap", "associated press", "the associated press", "reuters", "afp", "agence france-presse", "upi", "cnn", "usa today", "the new york times",
        "new york times", "the washington post", "washington post",
        "bloomberg", "bloomberg news", "fox news", "politico", "npr", "bbc", "bbc news", "the guardian", "nbc news", "abc news", "cbs news",
        "los angeles times", "the hill", "staff writer", "staff writers", "staff reporter",
        "staff", "contributor", "contributing writer", "opinion contributor", "opinion columnist", "columnist", "correspondent",
        "staff correspondent", "breitbart", "huffpost", "vox", "the daily caller", "yahoo news",
        "national review", "editor", "senior editor", "political editor", "political reporter", "usa today network", "usatoday",
        "special to usa today", "special for usa today");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal,
        "de", "van", "von", "der", "den", "la", "le", "di", "da", "del", "dos", "al", "el", "bin", "ibn", "ter", "ten", "du");

    // Capitalised words that follow "By" at the beginning of a sentence or heading and are nobody's name.
    private static readonly FrozenSet<string> NoName = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "a", "an", "this", "that", "all", "now", "then", "any", "contrast", "comparison", "way", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "his", "her", "my", "our", "their", "its",
        "design", "law", "numbers");

    /// <summary>The byline; null without one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="headline">The headline's line; -1 without one.</param>
    /// <param name="outlet">The outlet, when known.</param>
    public static TextSpan? Find(string text, List<TextLine> lines, int headline, string? outlet)
    {
        for (int i = headline + 1; i < Math.Min(lines.Count, headline + 1 + SearchedLines); i++)
        {
            ReadOnlySpan<char> line = lines[i].Content.Of(text);
            if (IsByline(line)) return lines[i].Content;
            // A name alone is a byline when the next line is the outlet, or says what the writer is.
            if (IsNames(line) && i + 1 < lines.Count && IsOutlet(lines[i + 1].Content.Of(text), outlet))
                return new TextSpan(lines[i].Content.Start, lines[i + 1].Content.End);
            if (LineShape.IsProse(line)) break;
        }
        return null;
    }

    /// <summary>Whether the line names its writers by "By", or by an agency or post after the name.</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length is < 5 or > LongestByline) return false;
        ReadOnlySpan<char> names = line;
        bool by = names.StartsWith("By ", StringComparison.OrdinalIgnoreCase);
        if (by) names = names[3..].TrimStart();
        int bar = names.LastIndexOf('|');
        int comma = names.LastIndexOf(',');
        int dash = names.LastIndexOf(" - ", StringComparison.Ordinal);
        int cut = bar > 0 ? bar : by && dash > 0 ? dash : -1;
        if (cut > 0 && IsNames(names[..cut].Trim())) return by || IsOutlet(names[(cut + 1)..].Trim(), null);
        if (comma > 0 && IsNames(names[..comma].Trim()) && IsOutlet(names[(comma + 1)..].Trim(" ."), null)) return true;
        if (!by) return false;
        // "By Jane Roe, Staff writer for a paper": the post need not be known after "By".
        int first = names.IndexOf(',');
        return IsNames(names.TrimEnd('.')) || (first > 0 && IsNames(names[..first]) && IsPost(names[(first + 1)..]));
    }

    private static bool IsPost(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        return !words.IsEmpty && char.IsUpper(words[0]) && LineShape.CountWords(words, 9) <= 8 && !LineShape.EndsLikeSentence(words);
    }

    private static bool IsOutlet(ReadOnlySpan<char> name, string? outlet) =>
        name.Length < 60
        && (Outlets.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || (outlet is not null && name.Equals(outlet, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the words are names and nothing else: "Jane Roe", "JANE ROE and JOHN DOE", "A. B. Roe, C. Doe and E. van Foe".</summary>
    internal static bool IsNames(ReadOnlySpan<char> words)
    {
        int inName = 0, names = 0, total = 0;
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> particles = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> noName = NoName.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (word.IsEmpty) continue;
            if (++total > 24) return false;
            if (word is "and" or "&" or "AND" or "And" or "with")
            {
                if (inName > 0)
                {
                    if (inName < 2) return false;
                    names++;
                }
                else if (names == 0) return false;
                inName = 0;
                continue;
            }
            bool ends = word[^1] == ',';
            if (ends) word = word[..^1];
            if (word.IsEmpty || !IsNameWord(word, particles, inName) || noName.Contains(word)) return false;
            inName++;
            if (inName > 5) return false;
            if (ends && !(inName == 1 && names > 0 && word.EndsWith(".")))
            {
                if (inName < 2) return false;
                names++;
                inName = 0;
            }
        }
        return inName >= 2;
    }

    private static bool IsNameWord(ReadOnlySpan<char> word, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> particles, int inName)
    {
        if (inName > 0 && particles.Contains(word)) return true;
        if (!char.IsUpper(word[0])) return false;
        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’')) return false;
        }
        return true;
    }
}
