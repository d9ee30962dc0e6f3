using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Reading.Containers;

/// <summary>Reads texts out of JSON, whatever shape crawlers give them.</summary>
internal static class JsonText
{
    // Where objects that stand for a text have it: schema.org, news services, WordPress, converted XML.
    private static readonly string[] NamesOfText = ["rendered", "text", "value", "#text", "html"];
    private static readonly string[] NamesOfNames = ["name", "title"];

    /// <summary>The text of a value: a string, a number, the name of an object, or a list of these. Null when there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="between">What joins the items of a list.</param>
    /// <param name="isName">Whether it stands for a name, so that the name of an object stands for the object.</param>
    public static string? Of(JsonElement value, string between, bool isName)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                string text = StringOf(value);
                return string.IsNullOrWhiteSpace(text) ? null : text;
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Object:
                return Inner(value, NamesOfText) ?? (isName ? Inner(value, NamesOfNames) : null);
            case JsonValueKind.Array:
                string joined = string.Join(between, value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Array).Select(v => Of(v, between, isName)?.Trim()).OfType<string>());
                return joined.Length == 0 ? null : joined;
            default:
                return null;
        }
    }

    private static string? Inner(JsonElement value, string[] names)
    {
        foreach (string name in names)
        {
            if (value.TryGetProperty(name, out JsonElement inner) && inner.ValueKind == JsonValueKind.String && StringOf(inner) is { } text && !string.IsNullOrWhiteSpace(text))
                return text;
        }
        return null;
    }

    /// <summary>A string; broken escapes and bytes in it become U+FFFD, where the library's reading throws.</summary>
    public static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText());
        }
    }

    private static string Unescape(string raw)
    {
        StringBuilder text = new(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }
            text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', char c => c });
        }
        // Halves of pairs that stand alone are no characters.
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) text[i] = '\uFFFD';
        }
        return text.ToString();
    }
}
