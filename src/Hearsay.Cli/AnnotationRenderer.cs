using System.Collections.Immutable;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Rendering;

namespace Hearsay.Cli;

/// <summary>What <c>annotate</c> writes.</summary>
internal enum AnnotationFormat
{
    /// <summary>The statements, for a reader.</summary>
    Text,

    /// <summary>One line a report, for programs.</summary>
    JsonLines,

    /// <summary>Words and their analysis.</summary>
    Conllu,

    /// <summary>Stand-off annotation beside the text.</summary>
    Brat,
}

/// <summary>One file's worth of a report's annotation.</summary>
/// <param name="Ending">The ending that its file gets, with the dot.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record RenderedPart(string Ending, ReadOnlyMemory<byte> Content);

/// <summary>Renders one report's annotation to bytes, so that reports can be rendered on any thread and written in order.</summary>
internal sealed class AnnotationRenderer(AnnotationFormat format, TextRenderingOptions layout)
{
    /// <summary>The endings of the files that a report becomes.</summary>
    public ImmutableArray<string> Endings => format switch
    {
        AnnotationFormat.JsonLines => [".jsonl"],
        AnnotationFormat.Conllu => [".conllu"],
        AnnotationFormat.Brat => [".txt", ".ann"],
        _ => [".txt"],
    };

    /// <summary>Renders the report.</summary>
    public ImmutableArray<RenderedPart> Render(AttributedReport report) => format switch
    {
        AnnotationFormat.JsonLines => [Part(".jsonl", stream => new AnnotationJsonLines().Write(report, stream))],
        AnnotationFormat.Conllu => [TextPart(".conllu", writer => new AnnotationConllu().Write(report, writer))],
        AnnotationFormat.Brat =>
        [
            TextPart(".txt", writer => new AnnotationBrat().WriteText(report, writer)),
            TextPart(".ann", writer => new AnnotationBrat().WriteAnnotations(report, writer)),
        ],
        _ => [TextPart(".txt", writer => new AnnotationText(layout).Write(report, writer))],
    };

    private static RenderedPart TextPart(string ending, Action<TextWriter> write) =>
        Part(ending, stream =>
        {
            using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });

    private static RenderedPart Part(string ending, Action<Stream> write)
    {
        MemoryStream stream = new();
        write(stream);
        return new RenderedPart(ending, stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }
}
