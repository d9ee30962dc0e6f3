namespace Hearsay.Rendering;

/// <summary>Writes the article out of a page or file as one line of JSON: the object of <c>docs/schema/extract.schema.json</c>.</summary>
public sealed class ExtractJsonLines
{
    /// <summary>Writes the report's line, its end included; the stream stays open.</summary>
    public void Write(ExtractedReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using JsonLayout layout = new(output);
        layout.Value(report, ExtractJson.WriteReport);
        output.Write("\n"u8);
    }
}
