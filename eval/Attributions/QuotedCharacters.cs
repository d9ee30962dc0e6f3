namespace Hearsay.Evaluation.Attributions;

/// <summary>Tells which characters stand between double quotation marks, as the measure counts them.</summary>
/// <remarks>Marks do not nest. A quotation left open ends with its line. <c>''</c> closes what is open and opens otherwise, as some
/// newspapers set it.</remarks>
internal static class QuotedCharacters
{
    /// <summary>For each character whether it is quoted, the marks included.</summary>
    public static bool[] Of(string text)
    {
        bool[] quoted = new bool[text.Length];
        int open = -1;
        for (int at = 0; at < text.Length;)
        {
            (bool opens, bool closes, int length) = MarkAt(text, at);
            if (text[at] is '\n' or '\r')
            {
                if (open >= 0) quoted.AsSpan(open..at).Fill(true);
                open = -1;
            }
            else if (open >= 0 && closes)
            {
                quoted.AsSpan(open..(at + length)).Fill(true);
                open = -1;
            }
            else if (open < 0 && opens)
            {
                open = at;
            }
            at += length;
        }
        if (open >= 0) quoted.AsSpan(open).Fill(true);
        return quoted;
    }

    private static (bool Opens, bool Closes, int Length) MarkAt(string text, int at) => text.AsSpan(at) switch
    {
        ['`', '`', ..] => (true, false, 2),
        ['\'', '\'', ..] => (true, true, 2),
        ['"', ..] => (true, true, 1),
        ['“' or '„' or '«', ..] => (true, false, 1),
        ['”' or '»', ..] => (false, true, 1),
        _ => (false, false, 1),
    };
}
