namespace Hearsay.Rendering;

/// <summary>Writes articles as JSON while they come, without keeping them: what <see cref="ExtractJson"/> writes of all of them at once.</summary>
/// <remarks>The first article is kept until a second one or the end tells whether they are an array. Nothing is complete before
/// <see cref="Complete"/>.</remarks>
public sealed class ExtractJsonArray : IDisposable
{
    private readonly Stream output;
    private readonly JsonLayout layout;
    private ExtractedReport? first;
    private int count;

    /// <summary>Writes to the stream, which stays open.</summary>
    public ExtractJsonArray(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        layout = new JsonLayout(output);
    }

    /// <summary>Adds an article.</summary>
    public void Add(ExtractedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        count++;
        if (count == 1)
        {
            first = report;
            return;
        }
        if (first is not null)
        {
            layout.Open("["u8);
            layout.Item(first, ExtractJson.WriteReport);
            first = null;
        }
        layout.Item(report, ExtractJson.WriteReport);
    }

    /// <summary>Ends the JSON: one object for one article, an array for any other number. Nothing may be added after it.</summary>
    public void Complete()
    {
        if (first is not null)
        {
            layout.Value(first, ExtractJson.WriteReport);
            output.Write("\n"u8);
            return;
        }
        if (count == 0) layout.Open("["u8);
        layout.Close("]"u8);
    }

    /// <summary>Gives up what is needed for writing; completes nothing.</summary>
    public void Dispose() => layout.Dispose();
}
