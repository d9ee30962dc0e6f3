using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>The named fields at the head of a WARC record, an HTTP answer or a MIME part.</summary>
internal sealed class HeaderFields
{
    // A real head has some twenty fields; what goes on beyond this is no head.
    private const int MostFields = 1000, MostCharacters = 1024 * 1024;

    private readonly List<(string Name, string Value)> fields = [];
    private int characters;

    /// <summary>The first field of that name; null when there is none or it is empty.</summary>
    public string? this[string name]
    {
        get
        {
            foreach ((string field, string value) in fields)
            {
                if (value.Length > 0 && field.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            }
            return null;
        }
    }

    /// <summary>Takes one line of a head: a field, or the continuation of the one before.</summary>
    /// <returns>Whether the line can stand in a head.</returns>
    public bool Add(ReadOnlySpan<byte> line)
    {
        characters += Math.Min(line.Length, MostCharacters);
        if (characters > MostCharacters) return false;
        string text = Decode(line);
        if (text.Length > 0 && text[0] is ' ' or '\t')
        {
            if (fields.Count == 0) return false;
            fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {text.Trim()}".Trim());
            return true;
        }
        int colon = text.IndexOf(':');
        if (colon <= 0 || fields.Count == MostFields) return false;
        fields.Add((text[..colon].Trim(), text[(colon + 1)..].Trim()));
        return true;
    }

    /// <summary>Reads a head from the start of the bytes, to the empty line behind it.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">How long the head is, the empty line included.</param>
    /// <returns>The fields; lines that are none are passed over. Without an empty line all of the bytes are the head.</returns>
    public static HeaderFields Read(ReadOnlySpan<byte> bytes, out int length)
    {
        HeaderFields head = new();
        length = 0;
        while (length < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[length..];
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            length += end < 0 ? rest.Length : end + 1;
            line = line.TrimEnd((byte)'\r');
            if (line.IsEmpty) break;
            head.Add(line);
        }
        return head;
    }

    private static string Decode(ReadOnlySpan<byte> line)
    {
        string text = Encoding.UTF8.GetString(line);
        return text.Contains('\uFFFD') ? Encoding.Latin1.GetString(line) : text;
    }
}
