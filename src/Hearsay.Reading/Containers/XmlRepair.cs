using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace Hearsay.Reading.Containers;

/// <summary>Mends what is often wrong with the XML of feeds: characters that may not stand there, entities of HTML, bare ampersands and
/// bare angles. What is no mistake stays as it is.</summary>
internal static class XmlRepair
{
    private const int LongestEntity = 32;

    /// <summary>The text, mended.</summary>
    public static string Repair(string text)
    {
        StringBuilder mended = new(text.Length + 64);
        int at = 0;
        while (at < text.Length)
        {
            int next = text.AsSpan(at).IndexOfAny('&', '<');
            if (next < 0) next = text.Length - at;
            AppendLegal(mended, text.AsSpan(at, next));
            at += next;
            if (at == text.Length) break;
            at += text[at] == '&' ? Ampersand(mended, text, at) : Angle(mended, text, at);
        }
        return mended.ToString();
    }

    private static int Angle(StringBuilder mended, string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        string? end = rest.StartsWith("<![CDATA[", StringComparison.Ordinal) ? "]]>" : rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : null;
        if (end is not null)
        {
            int close = rest.IndexOf(end, StringComparison.Ordinal);
            int length = close < 0 ? rest.Length : close + end.Length;
            AppendLegal(mended, rest[..length]);
            if (close < 0) mended.Append(end);
            return length;
        }
        bool opens = rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] is '/' or '!' or '?' or '_');
        mended.Append(opens ? "<" : "&lt;");
        return 1;
    }

    private static int Ampersand(StringBuilder mended, string text, int at)
    {
        int end = text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';');
        if (end > 1)
        {
            ReadOnlySpan<char> name = text.AsSpan(at + 1, end - 1);
            string entity = text.Substring(at, end + 1);
            if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            {
                mended.Append(entity);
                return end + 1;
            }
            if (name[0] == '#')
            {
                if (CharacterOf(name[1..]) is { } character)
                {
                    mended.Append(character);
                    return end + 1;
                }
            }
            else if (name.IndexOfAnyExcept(Letters) < 0)
            {
                string decoded = WebUtility.HtmlDecode(entity);
                if (decoded != entity)
                {
                    mended.Append(decoded);
                    return end + 1;
                }
            }
        }
        mended.Append("&amp;");
        return 1;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // The reference as it was, or a space for a character that may not stand in XML; null when it is no reference.
    private static string? CharacterOf(ReadOnlySpan<char> digits)
    {
        bool hexadecimal = digits.StartsWith("x", StringComparison.OrdinalIgnoreCase);
        NumberStyles style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hexadecimal ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out int code)) return null;
        bool legal = code is 9 or 10 or 13 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
        return legal ? $"&#{code};" : " ";
    }

    private static void AppendLegal(StringBuilder mended, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) mended.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) mended.Append(text[i]).Append(text[++i]);
            else mended.Append(' ');
        }
    }
}
