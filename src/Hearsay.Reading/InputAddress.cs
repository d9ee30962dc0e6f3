using System.Buffers;
using System.Text;

namespace Hearsay.Reading;

/// <summary>Addresses of the web among the inputs.</summary>
internal static class InputAddress
{
    private const int LongestName = 60;

    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    // Parts of a path that name no page.
    private static readonly string[] Empty = ["index", "default", "amp", "home"];

    /// <summary>Whether the text is an address to fetch.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is an address of another kind ("ftp://...", "file:///...").</summary>
    public static bool HasOtherScheme(string text)
    {
        int colon = text.IndexOf("://", StringComparison.Ordinal);
        return colon > 1 && !IsAddress(text) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0;
    }

    /// <summary>A short name for what stands at the address, fit for a file: "courier.example-pier-closes" for
    /// "https://www.courier.example/2021/03/pier-closes.html".</summary>
    public static string NameOf(string address)
    {
        string rest = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        int cut = rest.IndexOfAny(['?', '#']);
        if (cut >= 0) rest = rest[..cut];
        string[] parts = rest.Split('/', '\\');
        string host = parts[0][(parts[0].LastIndexOf('@') + 1)..];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        string page = parts.Skip(1).Select(WithoutEnding).LastOrDefault(p => p.Length > 0 && !Empty.Contains(p, StringComparer.OrdinalIgnoreCase)) ?? "";
        string name = Plain(page.Length == 0 ? host : $"{host}-{page}");
        if (name.Length > LongestName) name = name[..LongestName].TrimEnd('-', '.');
        return name.Length == 0 ? "page" : name;
    }

    private static string WithoutEnding(string part)
    {
        int dot = part.LastIndexOf('.');
        return dot > 0 && part.Length - dot is >= 3 and <= 6 && part.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0 ? part[..dot] : part;
    }

    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            bool keep = char.IsAsciiLetterOrDigit(c) || c is '.' or '_';
            if (keep) plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return plain.ToString().Trim('-', '.');
    }
}
