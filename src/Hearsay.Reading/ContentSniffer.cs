namespace Hearsay.Reading;

/// <summary>Tells a file that is no plain text by its first bytes.</summary>
internal static class ContentSniffer
{
    private const int Window = 4096;

    /// <summary>What the bytes are and the cure; null when they may be plain text.</summary>
    public static string? Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "is a PDF, not plain text; copy the article into a text file";
        // The entry "mimetype" comes first in a book, unpacked.
        if (bytes.StartsWith("PK\u0003\u0004"u8) && bytes[..Math.Min(bytes.Length, 128)].IndexOf("mimetypeapplication/epub+zip"u8) > 0)
            return "is an EPUB book, not plain text; save the article in it as text";
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "is a ZIP archive (perhaps a Word or OpenDocument file), not plain text; save the article as text";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "is compressed with gzip, not plain text; unpack it first";
        if (PackingOf(bytes) is { } packing) return $"is compressed with {packing}, not plain text; unpack it first";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "is an old Office document, not plain text; save the article as text";
        if (bytes.StartsWith("{\\rtf"u8)) return "is a rich text document, not plain text; save the article as text";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8))
            return "is an image, not plain text; type the article into a text file";
        return null;
    }

    private static string? PackingOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? "Zstandard"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) ? "xz"
        : bytes.Length > 10 && bytes.StartsWith("BZh"u8) && bytes[4..].StartsWith((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26]) ? "bzip2"
        : null;

    /// <summary>Whether a document is a web page: by what came with it, or by how it begins.</summary>
    public static bool IsPage(string text, string? mediaType)
    {
        if (mediaType is "text/html" or "application/xhtml+xml") return true;
        if (mediaType is "text/plain") return false;
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, Window)).TrimStart();
        while (head.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = head.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0) return true;
            head = head[(end + 3)..].TrimStart();
        }
        return Starts(head, "<!doctype html") || Starts(head, "<html") || Starts(head, "<head") || Starts(head, "<body") || (Starts(head, "<?xml") && text.AsSpan(0, Math.Min(text.Length, Window)).Contains("<html", StringComparison.OrdinalIgnoreCase))
            || IsFragment(head);
    }

    // A piece of a page: it begins with one of the elements that hold text.
    private static bool IsFragment(ReadOnlySpan<char> head)
    {
        foreach (string tag in new[] { "<div", "<p>", "<p ", "<article", "<section", "<main", "<h1", "<h2", "<table", "<meta", "<title", "<base", "<link", "<script" })
        {
            if (Starts(head, tag)) return true;
        }
        return false;
    }

    private static bool Starts(ReadOnlySpan<char> head, string tag) => head.StartsWith(tag, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text holds what no writing holds: a NUL, or control characters as more than one in two hundred.</summary>
    /// <remarks>A few stray ones are common in copied articles (one in a hundred of a large corpus) and stay where they are.</remarks>
    public static bool IsBinary(ReadOnlySpan<char> text)
    {
        int controls = 0;
        foreach (char c in text)
        {
            if (c == '\0') return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) controls++;
        }
        return controls * 200L > text.Length && controls > 2;
    }
}
