using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>Writes a report for the annotation tool brat: <c>NAME.txt</c>, <c>NAME.ann</c>, and one <c>annotation.conf</c> a folder.</summary>
public sealed class AnnotationBrat
{
    /// <summary>What <c>annotation.conf</c> must hold for brat to open the annotations.</summary>
    public static string Configuration => "";

    /// <summary>Writes the content of <c>NAME.ann</c>; the writer stays open.</summary>
    public void WriteAnnotations(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
    }

    /// <summary>Writes the content of <c>NAME.txt</c>, the text that the annotations count in; the writer stays open.</summary>
    public void WriteText(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(report.Report.Text);
    }
}
