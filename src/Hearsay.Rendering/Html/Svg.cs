using System.Globalization;
using System.Text;

namespace Hearsay.Rendering;

/// <summary>One drawing inside the page: its shapes carry classes, the style sheet gives the colours, so that it follows dark and print.</summary>
/// <param name="width">Width in units of the drawing, which are pixels where it is shown at its own size.</param>
/// <param name="height">Height in the same units.</param>
internal sealed class Svg(double width, double height)
{
    // Mean width of a sans-serif letter in ems, a little over what common faces have: words are placed without a face to measure them by.
    private const double LetterWidth = 0.56;

    /// <summary>As much of a report's name, in bold and behind its number, as fits before a chart of reports.</summary>
    internal const int LabelColumns = 17;

    private readonly StringBuilder shapes = new();

    /// <summary>About how wide words are.</summary>
    internal static double WidthOf(string words, double size) => DisplayWidth.Of(words) * LetterWidth * size;

    internal void Rect(double x, double y, double w, double h, string style) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{F(x)}\" y=\"{F(y)}\" width=\"{F(Math.Max(0, w))}\" height=\"{F(h)}\"/>");

    internal void Circle(double x, double y, double radius, string style) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<circle class=\"{style}\" cx=\"{F(x)}\" cy=\"{F(y)}\" r=\"{F(radius)}\"/>");

    /// <summary>The left half of a disc.</summary>
    internal void HalfDisc(double x, double y, double radius, string style) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{F(x)} {F(y - radius)}A{F(radius)} {F(radius)} 0 0 0 {F(x)} {F(y + radius)}Z\"/>");

    internal void Line(double x1, double y1, double x2, double y2, string style) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{F(x1)}\" y1=\"{F(y1)}\" x2=\"{F(x2)}\" y2=\"{F(y2)}\"/>");

    /// <summary>A shape of straight sides through the points, x and y in turn.</summary>
    internal void Polygon(string style, params ReadOnlySpan<double> points)
    {
        shapes.Append(CultureInfo.InvariantCulture, $"<polygon class=\"{style}\" points=\"");
        for (int i = 0; i < points.Length; i += 2) shapes.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{F(points[i])},{F(points[i + 1])}");
        shapes.Append("\"/>");
    }

    /// <summary>Words from the text or of this program, escaped here.</summary>
    internal void Text(double x, double y, string words, string style) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{F(x)}\" y=\"{F(y)}\">{HtmlWriter.Escaped(words)}</text>");

    /// <summary>What the shape drawn next says when pointed at.</summary>
    internal void Titled(string title, Action draw)
    {
        shapes.Append("<g><title>").Append(HtmlWriter.Escaped(title)).Append("</title>");
        draw();
        shapes.Append("</g>");
    }

    /// <summary>Shapes that lead to a place of the page.</summary>
    /// <param name="anchor">Id of the place.</param>
    /// <param name="label">What the link is called.</param>
    /// <param name="draw">Draws them.</param>
    /// <param name="data">Further attributes, written by this program.</param>
    internal void Linked(string anchor, string label, Action draw, string data = "")
    {
        shapes.Append("<a href=\"#").Append(anchor).Append("\" aria-label=\"").Append(HtmlWriter.Escaped(label)).Append('"').Append(data).Append('>');
        draw();
        shapes.Append("</a>");
    }

    /// <summary>The drawing as an image with a name, for one that no link leads out of.</summary>
    internal string AsImage(string label, string style = "") => Element($" role=\"img\" aria-label=\"{HtmlWriter.Escaped(label)}\"", style);

    /// <summary>The drawing as a group with a name, whose links can be reached one by one.</summary>
    internal string AsGroup(string label, string style = "") => Element($" role=\"group\" aria-label=\"{HtmlWriter.Escaped(label)}\"", style);

    /// <summary>The drawing stretched to the width of its place, as a group with a name.</summary>
    internal string StretchedGroup(string label) => Element($" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"{HtmlWriter.Escaped(label)}\"", "", isSized: false);

    private string Element(string attributes, string style, bool isSized = true)
    {
        string size = isSized ? $" width=\"{F(width)}\" height=\"{F(height)}\"" : "";
        return $"<svg{(style.Length > 0 ? $" class=\"{style}\"" : "")} viewBox=\"0 0 {F(width)} {F(height)}\"{size}{attributes}>{shapes}</svg>";
    }

    private static string F(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
