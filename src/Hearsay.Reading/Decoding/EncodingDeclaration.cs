using System.Buffers;
using System.Text;

namespace Hearsay.Reading.Decoding;

/// <summary>Finds what a page or an XML document says of its own encoding.</summary>
internal static class EncodingDeclaration
{
    // The standard asks for 1024 bytes; pages put scripts before the declaration.
    private const int Window = 4096;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n\"';>/?");

    /// <summary>The label as it is written; null when there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        return XmlDeclaration(head) ?? MetaElement(head);
    }

    private static string? XmlDeclaration(string head)
    {
        string start = head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (!start.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        int end = start.IndexOf('>', StringComparison.Ordinal);
        return Value(end < 0 ? start : start[..end], "encoding", 0);
    }

    private static string? MetaElement(string head)
    {
        for (int at = 0; ;)
        {
            at = head.IndexOf('<', at);
            if (at < 0) return null;
            if (string.CompareOrdinal(head, at, "<!--", 0, 4) == 0)
            {
                int close = head.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (close < 0) return null;
                at = close + 3;
                continue;
            }
            at++;
            if (!head.AsSpan(at).StartsWith("meta", StringComparison.OrdinalIgnoreCase)) continue;
            int end = head.IndexOf('>', at);
            string element = end < 0 ? head[at..] : head[at..end];
            // <meta charset=x>, or charset=x inside the content of http-equiv.
            if (Value(element, "charset", 4) is { Length: > 0 } label) return label;
        }
    }

    private static string? Value(string text, string name, int from)
    {
        int at = text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        ReadOnlySpan<char> rest = text.AsSpan(at + name.Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        int end = rest.IndexOfAny(LabelEnds);
        string label = (end < 0 ? rest : rest[..end]).ToString();
        return label.Length is > 0 and <= 40 ? label : null;
    }
}
