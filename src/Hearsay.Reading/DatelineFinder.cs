using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Finds the dateline: where, when and for which agency a report was filed ("HAMBURG, Germany (AP) —", "(CNN) —").</summary>
internal static class DatelineFinder
{
    private const int SearchedLines = 8;
    private const int LongestDateline = 90;
    private const int MostPlaceWords = 4;

    // What editors write before a dash in capitals, and is no place.
    private static readonly FrozenSet<string> NoPlace = FrozenSet.Create(StringComparer.Ordinal,
        "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "VIDEO", "NOTE", "ANALYSIS", "OPINION", "FILE", "CORRECTION", "PHOTOS", "READ",
        "LISTEN", "LIVE", "POLL", "EDITOR'S", "EDITOR’S",
        "NEW", "NEWS", "JUST", "FACT", "FLASHBACK", "REPORT", "COLUMN", "COMMENTARY", "REVIEW", "RELATED", "MORE", "CLAIM", "Q", "A", "THE", "TRUMP",
        "CLINTON", "OBAMA", "VERDICT", "FALSE", "TRUE",
        "THREAD", "TIP", "FYI", "PS", "P.S", "WHAT", "WHY", "HOW", "WHO", "IN", "TO", "FOR", "AND");

    // The ones above that begin a place's name.
    private static readonly FrozenSet<string> PlaceBeginnings = FrozenSet.Create(StringComparer.Ordinal,
        "NEW YORK", "NEW DELHI", "NEW ORLEANS", "NEW HAVEN", "NEW LONDON", "NEW BRITAIN", "NEW BRUNSWICK", "NEW CASTLE", "NEW CITY", "NEW HAMPSHIRE",
        "NEW JERSEY",
        "NEW MEXICO", "THE HAGUE", "NEW BEDFORD");

    /// <summary>The dateline in the first lines that are the article's; null without one.</summary>
    public static TextSpan? Find(string text, List<TextLine> lines, Predicate<int> isArticle)
    {
        int searched = 0;
        for (int i = 0; i < lines.Count && searched < SearchedLines; i++)
        {
            if (!isArticle(i)) continue;
            searched++;
            TextSpan content = lines[i].Content;
            int length = Match(content.Of(text));
            // Nothing after it: a heading in capitals.
            if (length > 0 && length < content.Length) return new TextSpan(content.Start, content.Start + length);
        }
        return null;
    }

    /// <summary>Length of the dateline that the line begins with, its dash included; 0 for none.</summary>
    public static int Match(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line[..Math.Min(line.Length, LongestDateline)];
        int at = 0;
        bool place = ReadPlace(head, ref at, out bool inCapitals);
        if (place) ReadDate(head, ref at);
        bool agency = ReadAgency(head, ref at);
        if (place && !agency) ReadDate(head, ref at);
        if (!place && !agency) return 0;
        if (inCapitals && !agency && IsShoutedHeading(head[..at])) return 0;
        int dash = DashLength(head[at..]);
        if (dash > 0) return (inCapitals || agency) ? at + dash : 0;
        // "(CNN)President ..." and "Washington (CNN) President ...": the agency alone closes it.
        return agency && IsBroadcaster(head[..at]) ? at : 0;
    }

    // "WASHINGTON", "HAMBURG, Germany", "ST. PAUL, Minn.", "Washington" (the last only in front of an agency).
    private static bool ReadPlace(ReadOnlySpan<char> head, ref int at, out bool inCapitals)
    {
        inCapitals = false;
        int end = at, words = 0, capitals = 0, commas = 0;
        while (end < head.Length && words < 8)
        {
            int start = end;
            while (start < head.Length && head[start] == ' ') start++;
            int stop = start;
            while (stop < head.Length && IsPlaceCharacter(head, stop)) stop++;
            if (stop == start || !(char.IsUpper(head[start]) || (words > 0 && IsParticle(head[start..stop])))) break;
            ReadOnlySpan<char> word = head[start..stop];
            // A month belongs to the date.
            if (commas > 0 && PublicationDate.MonthOf(word) > 0 && stop + 1 < head.Length && head[stop] == ' ' && char.IsAsciiDigit(head[stop + 1])) break;
            if (commas == 0)
            {
                if (IsUpper(word)) capitals++;
                else if (words > 0 && capitals > 0 && !IsParticle(word)) break;
            }
            words++;
            end = stop;
            if (stop < head.Length && head[stop] == ',')
            {
                if (commas == 2) break;
                commas++;
                end = stop + 1;
            }
        }
        if (words == 0) return false;
        ReadOnlySpan<char> found = head[at..end].Trim(" ,");
        int space = found.IndexOfAny(' ', ',');
        ReadOnlySpan<char> first = (space < 0 ? found : found[..space]).TrimEnd('.');
        if (NoPlace.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first) && !BeginsPlace(found)) return false;
        inCapitals = capitals > 0 && first.Length > 1;
        at = end;
        return true;
    }

    // "PASS NOW, PAY LATER - ...": too many words in capitals, or long ones after the comma, where a state or country stands.
    private static bool IsShoutedHeading(ReadOnlySpan<char> place)
    {
        int comma = place.IndexOf(',');
        if (LineShape.CountWords(comma < 0 ? place : place[..comma]) > MostPlaceWords) return true;
        if (comma < 0) return false;
        foreach (Range range in place[(comma + 1)..].Split(' '))
        {
            ReadOnlySpan<char> word = place[(comma + 1)..][range].Trim(" ,.");
            if (word.Length > 3 && IsUpper(word)) return true;
        }
        return false;
    }

    private static bool BeginsPlace(ReadOnlySpan<char> found)
    {
        foreach (string beginning in PlaceBeginnings)
        {
            if (found.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsPlaceCharacter(ReadOnlySpan<char> head, int at) => head[at] switch
    {
        '.' or '\'' or '’' => true,
        '-' or '/' => at + 1 < head.Length && char.IsLetter(head[at + 1]),
        _ => char.IsLetter(head[at]),
    };

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word is "de" or "of" or "la" or "el" or "al" or "le" or "les" or "sur" or "upon" or "on" or "am" or "the" or "and" or "du" or "do" or "da" or "del";

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (!char.IsLetter(c)) continue;
            // The "Mc" of McALLEN.
            if (char.IsLower(c) && letters != 1) return false;
            letters++;
        }
        return letters > 0 && !(letters == 2 && char.IsLower(word[1]));
    }

    // "Oct. 3", "July 7, 2017", "3 October".
    private static void ReadDate(ReadOnlySpan<char> head, ref int at)
    {
        int end = at;
        while (end < head.Length && head[end] is ' ' or ',') end++;
        int start = end;
        while (end < head.Length && (char.IsLetter(head[end]) || head[end] == '.')) end++;
        if (end == start || PublicationDate.MonthOf(head[start..end]) == 0) return;
        int day = end;
        while (day < head.Length && head[day] == ' ') day++;
        int digits = day;
        while (digits < head.Length && char.IsAsciiDigit(head[digits])) digits++;
        if (digits == day || digits - day > 2) return;
        at = digits;
        int year = digits;
        while (year < head.Length && head[year] is ' ' or ',') year++;
        int last = year;
        while (last < head.Length && char.IsAsciiDigit(head[last])) last++;
        if (last - year == 4) at = last;
    }

    // "(AP)", "(Reuters)", "(CNN)": one to four words with a capital, between round brackets.
    private static bool ReadAgency(ReadOnlySpan<char> head, ref int at)
    {
        int start = at;
        while (start < head.Length && head[start] is ' ' or ',') start++;
        if (start >= head.Length || head[start] != '(') return false;
        int close = head[start..].IndexOf(')');
        if (close is < 3 or > 32) return false;
        ReadOnlySpan<char> name = head[(start + 1)..(start + close)];
        if (!char.IsUpper(name[0]) || LineShape.CountWords(name, 5) > 4 || name.ContainsAnyInRange('0', '9')) return false;
        // "Smith (D-Ore.)" is a politician, no agency.
        if (name.Length > 1 && name[1] == '-') return false;
        foreach (char c in name)
        {
            if (!char.IsLetter(c) && c is not (' ' or '.' or '/' or '&' or '\'' or '-')) return false;
        }
        at = start + close + 1;
        return true;
    }

    private static bool IsBroadcaster(ReadOnlySpan<char> dateline)
    {
        int open = dateline.LastIndexOf('(');
        return open >= 0 && dateline[open..] is "(CNN)" or "(CNN Business)" or "(CNNMoney)" or "(AP)" or "(Reuters)" or "(AFP)" or "(UPI)";
    }

    private static int DashLength(ReadOnlySpan<char> rest)
    {
        int at = 0;
        while (at < rest.Length && char.IsWhiteSpace(rest[at])) at++;
        if (at == rest.Length) return 0;
        if (rest[at] is '—' or '–' or '―' or '‒') return at + 1;
        if (rest[at] != '-') return 0;
        if (at + 1 < rest.Length && rest[at + 1] == '-') return at + 2;
        // A hyphen needs room on both sides, or it joins a word.
        return at > 0 && at + 1 < rest.Length && char.IsWhiteSpace(rest[at + 1]) ? at + 1 : 0;
    }
}
