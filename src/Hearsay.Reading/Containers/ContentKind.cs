using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>What a file is, as far as it matters for taking documents out of it.</summary>
internal enum ContentKind
{
    /// <summary>One document, or what only the reader can refuse.</summary>
    Document,

    /// <summary>Packed with gzip.</summary>
    Gzip,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>JSON values: lines, an array, or one object.</summary>
    Json,

    /// <summary>A page with its parts, or a mail.</summary>
    Mime,

    /// <summary>RSS, RDF or Atom, or a list of feeds.</summary>
    Feed,

    /// <summary>XML of another kind.</summary>
    OtherXml,
}

/// <summary>Tells what a file is by its first bytes, and by the ending of its name where they leave it open.</summary>
internal static class ContentKindSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Window = 4096;

    /// <summary>The kind of a file.</summary>
    /// <param name="head">Its first bytes, up to <see cref="Window"/>.</param>
    /// <param name="name">Its name; an ending for the packing is passed over.</param>
    public static ContentKind Sniff(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return ContentKind.Gzip;
        string text = Decode(head).TrimStart();
        if (text.StartsWith("WARC/", StringComparison.Ordinal)) return ContentKind.Warc;
        if (StartsJson(text)) return ContentKind.Json;
        if (text.StartsWith('<') && XmlRoot(text) is { } root) return KindOfRoot(root, text);
        if (MimeHead.IsAtStartOf(text)) return ContentKind.Mime;
        // A broken file of a known ending is told as what it means to be. Binary content is none of these.
        if (text.Length == 0 || ContentSniffer.Sniff(head) is not null) return ContentKind.Document;
        return KindOfName(name);
    }

    /// <summary>The kind that a file's ending tells.</summary>
    public static ContentKind KindOfName(string name) => FileKinds.EndingOf(name) switch
    {
        ".warc" => ContentKind.Warc,
        ".jsonl" or ".ndjson" or ".json" => ContentKind.Json,
        _ => ContentKind.Document,
    };

    // A text may begin with a bracket, hardly with a brace and a quotation mark.
    private static bool StartsJson(string text)
    {
        if (text.Length < 2 || text[0] is not ('{' or '[')) return false;
        ReadOnlySpan<char> rest = text.AsSpan(1).TrimStart();
        if (rest.IsEmpty) return false;
        return text[0] == '{' ? rest[0] is '"' or '}' : rest[0] is '{' or ']';
    }

    private static ContentKind KindOfRoot(string root, string text)
    {
        switch (root)
        {
            case "rss" or "feed" or "RDF" or "opml": return ContentKind.Feed;
            case "html" or "HTML": return ContentKind.Document;
            default: return text.StartsWith("<?xml", StringComparison.Ordinal) ? ContentKind.OtherXml : ContentKind.Document;
        }
    }

    /// <summary>The local name of the first element; null when none stands in the window.</summary>
    public static string? XmlRoot(string text)
    {
        int at = 0;
        while (true)
        {
            at = text.IndexOf('<', at);
            if (at < 0 || at + 1 >= text.Length) return null;
            string? end = text.AsSpan(at + 1) switch
            {
                ['?', ..] => "?>",
                ['!', '-', '-', ..] => "-->",
                // An internal subset ends in its own bracket.
                ['!', ..] => text.AsSpan(at).IndexOfAny('[', '>') is > 0 and var i && text[at + i] == '[' ? "]" : ">",
                _ => null,
            };
            if (end is null) break;
            int close = text.IndexOf(end, at, StringComparison.Ordinal);
            if (close < 0) return null;
            at = close + 1;
        }
        int start = at + 1, stop = start;
        while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || text[stop] is ':' or '-' or '_' or '.')) stop++;
        string name = text[start..stop];
        return name.Length == 0 ? null : name[(name.LastIndexOf(':') + 1)..];
    }

    private static string Decode(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, Window)];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(head[2..]);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(head[2..]);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        return Encoding.Latin1.GetString(head);
    }
}
