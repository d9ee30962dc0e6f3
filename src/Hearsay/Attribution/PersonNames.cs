using System.Collections.Frozen;

namespace Hearsay.Attribution;

/// <summary>Compares the parts of persons' names.</summary>
internal static class PersonNames
{
    /// <summary>The surname: the last part that is no suffix.</summary>
    public static string SurnameOf(string[] parts)
    {
        int last = parts.Length - 1;
        while (last > 0 && IsSuffix(parts[last])) last--;
        return parts.Length == 0 ? "" : parts[last];
    }

    /// <summary>"jr", "ii" and the like; "" when there is none. "Sr." and "III" do not tell two people of one story apart as "Jr." does.</summary>
    public static string SuffixOf(string[] parts) => parts.Length > 1 && parts[^1].TrimEnd('.').ToLowerInvariant() is "jr" ? "jr" : "";

    /// <summary>Number of parts without "Jr." and the like and without "van" and the like: one for a bare surname.</summary>
    public static int Count(string[] parts)
    {
        int count = 0;
        foreach (string part in parts)
            if (!IsSuffix(part) && !IsParticle(part)) count++;
        return count;
    }

    /// <summary>Whether a name of several parts ends in another's parts ("Enrique Roe Doe", "Roe Doe").</summary>
    public static bool EndsWith(string[] name, string[] end)
    {
        if (end.Length < 2 || end.Length >= name.Length) return false;
        for (int i = 0; i < end.Length; i++)
            if (!Same(name[name.Length - end.Length + i], end[i])) return false;
        return true;
    }

    /// <summary>Whether the word links the parts of a name ("van", "al").</summary>
    public static bool IsParticle(string word) => word is "van" or "von" or "der" or "den" or "de" or "del" or "della" or "di" or "da" or "dos" or "du" or "la" or "le"
        or "al" or "el" or "bin" or "ibn" or "ben" or "ter" or "zu" or "af" or "y";

    /// <summary>Whether two spellings are one name: equal but for case and marks, or one letter apart in a long one (Sergei, Sergey).</summary>
    public static bool Same(string a, string b)
    {
        (a, b) = (Bare(a), Bare(b));
        (a, b) = (Unaccented(a), Unaccented(b));
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return true;
        if (Math.Min(a.Length, b.Length) < 5 || Math.Abs(a.Length - b.Length) > 1 || char.ToUpperInvariant(a[0]) != char.ToUpperInvariant(b[0])) return false;
        return EditDistanceAtMostOne(a.ToLowerInvariant(), b.ToLowerInvariant());
    }

    /// <summary>Whether two first names can be one person's: the same, a short form of it, or its initial.</summary>
    public static bool SameFirst(string a, string b)
    {
        if (Same(a, b)) return true;
        string x = a.TrimEnd('.'), y = b.TrimEnd('.');
        if (x.Length == 0 || y.Length == 0) return false;
        if (x.Length == 1 || y.Length == 1) return char.ToUpperInvariant(x[0]) == char.ToUpperInvariant(y[0]);
        if (ShortForms.GetValueOrDefault(x) == y || ShortForms.GetValueOrDefault(y) == x) return true;
        // Christopher and Chris, Robert and Rob.
        return Math.Min(x.Length, y.Length) >= 3 && (x.StartsWith(y, StringComparison.OrdinalIgnoreCase) || y.StartsWith(x, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly FrozenDictionary<string, string> ShortForms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mike"] = "Michael", ["Bill"] = "William", ["Bob"] = "Robert", ["Bobby"] = "Robert", ["Jim"] = "James", ["Jimmy"] = "James", ["Joe"] = "Joseph", ["Dick"] = "Richard", ["Rick"] = "Richard",
        ["Liz"] = "Elizabeth", ["Beth"] = "Elizabeth", ["Kate"] = "Katherine", ["Tony"] = "Anthony", ["Ted"] = "Edward", ["Ed"] = "Edward", ["Steve"] = "Stephen", ["Andy"] = "Andrew",
        ["Chuck"] = "Charles", ["Charlie"] = "Charles", ["Jack"] = "John", ["Jerry"] = "Gerald", ["Larry"] = "Lawrence", ["Harry"] = "Henry", ["Peggy"] = "Margaret", ["Maggie"] = "Margaret",
        ["Mick"] = "Michael", ["Hank"] = "Henry", ["Betsy"] = "Elizabeth", ["Terry"] = "Terrence", ["Kathy"] = "Kathleen", ["Jeff"] = "Geoffrey", ["Tom"] = "Thomas", ["Dave"] = "David",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A name printed in capitals as names are written: "O'BRIEN" is O'Brien.</summary>
    public static string WithoutCapitals(string name) => string.Create(name.Length, name, static (span, text) =>
    {
        bool first = true;
        for (int i = 0; i < text.Length; i++)
        {
            bool keeps = first || (i == 2 && text.StartsWith("Mc", StringComparison.Ordinal));
            span[i] = keeps ? text[i] : char.ToLowerInvariant(text[i]);
            first = !char.IsLetter(text[i]);
        }
    });

    // One report writes the accents, another leaves them out.
    private static string Unaccented(string name)
    {
        const string accented = "áàâäãåāăąçćčďđéèêëēėęěğíìîïīįłñńňóòôöõøōőřśşšťúùûüūůűýÿźżž";
        const string plain = "aaaaaaaaacccddeeeeeeeegiiiiiilnnnoooooooorssstuuuuuuuyyzzz";
        if (System.Text.Ascii.IsValid(name)) return name;
        return string.Create(name.Length, name, static (span, text) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                int at = accented.IndexOf(char.ToLowerInvariant(text[i]), StringComparison.Ordinal);
                span[i] = at < 0 ? text[i] : plain[at];
            }
        });
    }

    private static string Bare(string name) => name.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("el-", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;

    private static bool IsSuffix(string part) => part.TrimEnd('.').ToLowerInvariant() is "jr" or "sr" or "ii" or "iii" or "iv";

    private static bool EditDistanceAtMostOne(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        ReadOnlySpan<char> x = a.AsSpan(i), y = b.AsSpan(i);
        if (x.Length == y.Length) return x.Length == 0 || x[1..].SequenceEqual(y[1..]);
        return x.Length > y.Length ? x[1..].SequenceEqual(y) : y[1..].SequenceEqual(x);
    }
}
