namespace Hearsay.Reading.Fetching;

/// <summary>What a Content-Type header says, as far as it makes sense.</summary>
/// <param name="MediaType">In lower case, without parameters; null when the header gives none.</param>
/// <param name="Charset">The encoding as named, in lower case; null when the header gives none.</param>
internal sealed record ContentType(string? MediaType, string? Charset)
{
    private const int LongestToken = 100;

    private static readonly string[] NoText = ["image/", "audio/", "video/", "font/", "model/"];

    /// <summary>Reads the header. Any string will do.</summary>
    public static ContentType Parse(string? header)
    {
        if (header is null) return new ContentType(null, null);
        string[] parts = header.Split(';');
        string type = parts[0].Trim().ToLowerInvariant();
        int slash = type.IndexOf('/', StringComparison.Ordinal);
        bool isType = slash > 0 && IsToken(type.AsSpan(0, slash)) && IsToken(type.AsSpan(slash + 1));
        string? charset = null;
        foreach (string part in parts.Skip(1))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) continue;
            string value = part[(equals + 1)..].Trim().Trim('"', '\'').ToLowerInvariant();
            if (charset is null && IsToken(value)) charset = value;
        }
        return new ContentType(isType ? type : null, charset);
    }

    /// <summary>What it is and the cure, of what is surely no text; null for everything that may be a page, a feed, a text or a container.</summary>
    public string? Refusal() => MediaType switch
    {
        null => null,
        "application/pdf" or "application/x-pdf" => "is a PDF; copy the article into a text file and name that",
        "application/zip" or "application/x-zip-compressed" or "application/epub+zip" => "is an archive; unpack it and name the files",
        "application/msword" or "application/rtf" or "text/rtf" => "is a document of a word processor; save the article as text and name the file",
        _ when MediaType.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal)
            || MediaType.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal)
            || MediaType.StartsWith("application/vnd.ms-", StringComparison.Ordinal) => "is a document of an office program; save the article as text and name the file",
        "text/css" or "text/javascript" or "application/javascript" or "application/wasm" or "application/x-msdownload" =>
            $"is no page but part of a program ({MediaType}); name the page with the article",
        _ when Array.Exists(NoText, kind => MediaType.StartsWith(kind, StringComparison.Ordinal)) => $"is no text ({MediaType}); name the page with the article",
        _ => null,
    };

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
