using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>One line of a text that holds more than white space.</summary>
/// <param name="Span">The line without its line end, white space at its ends included.</param>
/// <param name="Content">The line without white space at its ends.</param>
/// <param name="BlankBefore">Whether a blank line, or the start of the text, stands before it.</param>
internal readonly record struct TextLine(TextSpan Span, TextSpan Content, bool BlankBefore)
{
    /// <summary>Cuts the text at <c>\n</c>, <c>\r\n</c> and <c>\r</c>.</summary>
    public static List<TextLine> Split(string text)
    {
        List<TextLine> lines = [];
        bool blankBefore = true;
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            int from = start, to = end;
            while (from < to && IsBlank(text[from])) from++;
            while (to > from && IsBlank(text[to - 1])) to--;
            if (from == to)
            {
                // The \n of \r\n is no blank line.
                bool secondHalf = start > 0 && start == end && text[start - 1] == '\r' && start < text.Length && text[start] == '\n';
                blankBefore |= !secondHalf;
            }
            else
            {
                lines.Add(new TextLine(new TextSpan(start, end), new TextSpan(from, to), blankBefore));
                blankBefore = false;
            }
            start = end + 1;
        }
        return lines;
    }

    // A zero-width space or a byte order mark inside a text is as blank as a space.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060';
}
