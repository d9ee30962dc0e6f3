using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Rendering;

/// <summary>Writes a JSON object or array with one item a line: small enough to keep, and a difference of two runs shows the findings
/// that changed rather than columns of offsets.</summary>
internal sealed class JsonLayout : IDisposable
{
    // Readable text: accents and typographic marks stand as they are. The files are data, never parts of pages.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream stream;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter writer;
    private bool needsComma;

    internal JsonLayout(Stream stream)
    {
        this.stream = stream;
        writer = new Utf8JsonWriter(buffer, Options);
    }

    internal void Open(ReadOnlySpan<byte> bracket)
    {
        stream.Write(bracket);
        needsComma = false;
    }

    internal void Close(ReadOnlySpan<byte> bracket)
    {
        stream.Write("\n"u8);
        stream.Write(bracket);
        stream.Write("\n"u8);
    }

    /// <summary>Writes a member of the outermost object whose value is an array, each item on a line.</summary>
    internal void Member<T>(ReadOnlySpan<byte> name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        Name(name);
        stream.Write("["u8);
        bool any = false;
        foreach (T item in items)
        {
            stream.Write(any ? ",\n    "u8 : "\n    "u8);
            Value(item, write);
            any = true;
        }
        stream.Write(any ? "\n  ]"u8 : "]"u8);
    }

    /// <summary>Writes a member of the outermost object on one line.</summary>
    internal void Member<T>(ReadOnlySpan<byte> name, T item, Action<Utf8JsonWriter, T> write)
    {
        Name(name);
        Value(item, write);
    }

    /// <summary>Writes an item of the outermost array on one line.</summary>
    internal void Item<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        stream.Write(needsComma ? ",\n  "u8 : "\n  "u8);
        needsComma = true;
        Value(item, write);
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        stream.Write(needsComma ? ",\n  \""u8 : "\n  \""u8);
        needsComma = true;
        stream.Write(name);
        stream.Write("\": "u8);
    }

    /// <summary>Writes a value without anything around it.</summary>
    internal void Value<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        write(writer, item);
        writer.Flush();
        stream.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        writer.Reset();
    }

    public void Dispose() => writer.Dispose();
}
