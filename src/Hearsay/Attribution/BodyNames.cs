namespace Hearsay.Attribution;

/// <summary>Compares the names of organisations and other bodies.</summary>
internal static class BodyNames
{
    /// <summary>A name without article, full stops and case: what two wordings of one name share.</summary>
    public static string Key(string name)
    {
        string plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        // "Mr. Roe's campaign" and "the Roe campaign".
        int owned = plain.LastIndexOf("’s ", StringComparison.Ordinal);
        if (owned < 0) owned = plain.LastIndexOf("'s ", StringComparison.Ordinal);
        if (owned > 0) plain = plain[(plain.LastIndexOf(' ', owned - 1) + 1)..owned] + plain[(owned + 2)..];
        // "Herald News" and "Herald", when that is an outlet by itself; "Department of Justice" and "Justice Department".
        if (plain.EndsWith(" News", StringComparison.Ordinal) && SpeakerWords.IsOutlet(plain[..^5])) plain = plain[..^5];
        int of = plain.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && plain[..of] is "Department" or "Ministry" or "Office" or "Bureau")
            plain = (plain[(of + 4)..].StartsWith("the ", StringComparison.Ordinal) ? plain[(of + 8)..] : plain[(of + 4)..]) + ' ' + plain[..of];
        return plain.Replace(".", "", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal).ToLowerInvariant();
    }

    /// <summary>The initials of a name of several words, in lower case; "" for one word.</summary>
    public static string Initials(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return "";
        return string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0])));
    }
}
