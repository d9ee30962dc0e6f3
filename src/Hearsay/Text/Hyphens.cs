using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Tells hyphens inside a word from those that divide two.</summary>
/// <remarks>Universal Dependencies English (EWT since 2.8, GUM) cuts compounds at their hyphens ("two-hour" is three tokens), but
/// keeps prefixes that are no words of their own ("non-violent"), telephone numbers and dates whole.</remarks>
internal static class Hyphens
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        ("non mid re anti co pre pro cross post over semi ex sub multi counter mini psycho socio neo inter micro macro intra un super ultra "
        + "e trans quasi pseudo geo bio hyper eco extra infra para proto tele bi tri pan de dis mis uber electro thermo cyber")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the hyphen at <paramref name="at"/> belongs to the word that starts at <paramref name="start"/>.</summary>
    public static bool Joins(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (!Characters.IsWord(text[at + 1])) return false;
        if (Characters.IsDigit(text[start])) return NumberEnd(text, start, end) > at;
        if (at - start > 7 || !Prefixes.Contains(text[start..at])) return false;
        // Not after another hyphen ("year-over-year"), not "over-the-counter", not the newspaper ("a Post-Herald poll").
        if (start > 0 && text[start - 1] == '-') return false;
        ReadOnlySpan<char> rest = text[(at + 1)..end];
        return !rest.StartsWith("the-", StringComparison.Ordinal) && !(char.IsUpper(rest[0]) && text[start..at] is "Post");
    }

    /// <summary>The end of the telephone number, postal code or date that starts there; <paramref name="start"/> when none does.</summary>
    private static int NumberEnd(ReadOnlySpan<char> text, int start, int end)
    {
        // Lengths of the groups of digits as decimal digits of one number: 3-3-4 is 334.
        int shape = 0, at = start, groups = 0;
        while (groups < 4)
        {
            int group = at;
            while (at < end && char.IsAsciiDigit(text[at])) at++;
            if (at == group || at - group > 5) return start;
            shape = shape * 10 + (at - group);
            groups++;
            if (at + 1 >= end || text[at] != '-' || !char.IsAsciiDigit(text[at + 1])) break;
            at++;
        }
        if (at < end && (Characters.IsWord(text[at]) || text[at] == '-')) return start;
        return shape is 34 or 334 or 1334 or 54 or 324 or 422 or 112 or 122 or 212 or 222 or 114 or 124 or 214 or 224 ? at : start;
    }
}
