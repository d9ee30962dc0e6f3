namespace Hearsay.Text;

/// <summary>Faces written in punctuation.</summary>
internal static class Emoticons
{
    private static readonly string[] Faces =
    [
        ":-)", ":-(", ";-)", ":'(", ">:(", ":-D", ":-P", ":-/", "^_^", "-_-", ":)", ":(", ";)", ":D", ":P", ";P", ":/", "=)", "=(", "=D", ":O", "(:",
        "<3",
    ];

    /// <summary>The end of the face that starts at <paramref name="at"/>; <paramref name="at"/> when none does.</summary>
    /// <remarks>A face starts its chunk or follows a mark, and nothing but marks follow it: "(see:)" has none.</remarks>
    public static int End(ReadOnlySpan<char> text, int chunkStart, int at)
    {
        if (text[at] is not (':' or ';' or '=' or '>' or '^' or '-' or '(' or '<') || at + 1 >= text.Length) return at;
        if (at > chunkStart && text[at - 1] is not ('.' or '!' or '?')) return at;
        foreach (string face in Faces)
        {
            if (!text[at..].StartsWith(face, StringComparison.Ordinal)) continue;
            int end = at + face.Length;
            return end < text.Length && Characters.IsWord(text[end]) || end < text.Length && text[end] == '/' ? at : end;
        }
        return at;
    }
}
