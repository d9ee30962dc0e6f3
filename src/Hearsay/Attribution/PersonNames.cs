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

    /// <summary>Whether two spellings are one name: equal but for case and marks, or one letter apart in a long one (Sergei, Sergey).</summary>
    public static bool Same(string a, string b)
    {
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
        // Christopher and Chris, Robert and Rob.
        return Math.Min(x.Length, y.Length) >= 3 && (x.StartsWith(y, StringComparison.OrdinalIgnoreCase) || y.StartsWith(x, StringComparison.OrdinalIgnoreCase));
    }

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
