namespace Hearsay.Reading;

/// <summary>What a Content-Type field says, as far as it makes sense (RFC 9110, section 8.3).</summary>
/// <param name="MediaType">In lower case, without parameters; null when the field gives none.</param>
/// <param name="Parameters">Its parameters, names in lower case.</param>
internal sealed record ContentType(string? MediaType, IReadOnlyDictionary<string, string> Parameters)
{
    private const int LongestToken = 100;

    /// <summary>The encoding that the field names, in lower case; null when it names none.</summary>
    public string? Charset => Parameters.GetValueOrDefault("charset") is { } name && IsToken(name) ? name.ToLowerInvariant() : null;

    /// <summary>Whether it is a page.</summary>
    public bool IsPage => MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>Whether it is a page or plain text.</summary>
    public bool IsReadable => IsPage || MediaType is "text/plain";

    /// <summary>Reads a field. Any string will do; null gives a type without a name.</summary>
    public static ContentType Parse(string? field)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        if (field is null) return new ContentType(null, parameters);
        List<string> parts = Split(field);
        foreach (string part in parts.Skip(1))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) continue;
            string value = part[(equals + 1)..].Trim().Trim('"', '\'');
            if (value.Length > 0) parameters.TryAdd(part[..equals].Trim().ToLowerInvariant(), value);
        }
        string type = parts[0].Trim().ToLowerInvariant();
        int slash = type.IndexOf('/', StringComparison.Ordinal);
        bool isType = slash > 0 && IsToken(type.AsSpan(0, slash)) && IsToken(type.AsSpan(slash + 1));
        return new ContentType(isType ? type : null, parameters);
    }

    // A semicolon inside quotation marks belongs to the value.
    private static List<string> Split(string field)
    {
        List<string> parts = [];
        bool quoted = false;
        int start = 0;
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] == '"') quoted = !quoted;
            if (field[i] != ';' || quoted) continue;
            parts.Add(field[start..i]);
            start = i + 1;
        }
        parts.Add(field[start..]);
        return parts;
    }

    private static bool IsToken(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestToken) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)) return false;
        }
        return true;
    }
}
