using System.Text;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Text of a span as one line.</summary>
internal static class OneLine
{
    /// <summary>The characters of the span with each run of white space as one blank.</summary>
    public static string Of(string text, TextSpan span)
    {
        StringBuilder line = new(span.Length);
        foreach (char c in span.Of(text))
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }
}
