using System.Text;

namespace Hearsay.Rendering;

/// <summary>Writes HTML: markup as it stands, everything else escaped.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    /// <summary>Writes markup: only literals of this program and what <see cref="Escaped"/> returned.</summary>
    internal void Markup(string html) => writer.Write(html);

    internal void MarkupLine(string html)
    {
        writer.Write(html);
        writer.Write('\n');
    }

    /// <summary>Writes text.</summary>
    internal void Text(ReadOnlySpan<char> text) => writer.Write(Escaped(text));

    /// <summary>The text escaped for content and for quoted attributes alike.</summary>
    internal static string Escaped(ReadOnlySpan<char> text)
    {
        string shown = VisibleText.Shown(text);
        if (shown.AsSpan().IndexOfAny("&<>\"'") < 0) return shown;
        StringBuilder escaped = new(shown.Length + 16);
        foreach (char c in shown)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }
}
