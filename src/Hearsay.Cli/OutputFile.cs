using System.Text;

namespace Hearsay.Cli;

/// <summary>The place that results are written to: a file that appears whole or not at all, or standard output.</summary>
/// <remarks>A file is written under another name beside its place and moved there by <see cref="Commit"/>; disposed of before that, it
/// leaves nothing behind, and what stood there before stays.</remarks>
internal sealed class OutputFile : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? path;
    private readonly string? temporary;
    private readonly OutputStream guarded;
    private bool done;

    private OutputFile(Stream stream, string name, string? path, string? temporary)
    {
        this.path = path;
        this.temporary = temporary;
        guarded = new OutputStream(stream, name, ownsInner: path is not null);
        Bytes = new BufferedStream(guarded, BufferSize);
        Writer = new StreamWriter(Bytes, Utf8WithoutMark, bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>Where results in text go: UTF-8 without a mark, lines ended by a line feed.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Where results in bytes go. One output takes either text or bytes.</summary>
    public Stream Bytes { get; }

    /// <summary>Results to standard output.</summary>
    public static OutputFile Standard(CommandEnvironment environment) => new(environment.Output, "standard output", path: null, temporary: null);

    /// <summary>Results to the file, replacing it at the end.</summary>
    /// <exception cref="OutputException">The file cannot be written there.</exception>
    public static OutputFile Create(string file)
    {
        string target = FilePlace.Resolve(file);
        // A device takes what it is given; moving a file there would replace the device.
        bool device = target.StartsWith("/dev/", StringComparison.Ordinal);
        string written = device ? target : $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            FileStream stream = new(written, device ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            return new OutputFile(stream, file, target, device ? null : written);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw OutputStream.Failure(file, exception);
        }
    }

    /// <summary>Ends the results well: flushes them, and puts the file in its place.</summary>
    /// <exception cref="OutputException">The last of it cannot be written.</exception>
    public void Commit()
    {
        Writer.Flush();
        Bytes.Flush();
        guarded.Dispose();
        if (temporary is not null)
        {
            try
            {
                File.Move(temporary, path!, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw OutputStream.Failure(path!, exception);
            }
        }
        done = true;
    }

    /// <summary>Gives up the results that were not committed.</summary>
    public void Dispose()
    {
        if (done) return;
        done = true;
        // Not the writers over it: what they still hold is given up.
        guarded.Dispose();
        if (temporary is not null) File.Delete(temporary);
    }
}
