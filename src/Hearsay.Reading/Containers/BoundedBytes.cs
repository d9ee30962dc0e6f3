using System.Buffers;

namespace Hearsay.Reading.Containers;

/// <summary>Reads streams whole, up to a bound.</summary>
internal static class BoundedBytes
{
    /// <summary>The rest of the stream; null when it is more than <paramref name="most"/> bytes.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static byte[]? Read(Stream stream, int most, CancellationToken cancellation)
    {
        ArrayBufferWriter<byte> content = new();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Span<byte> space = content.GetSpan(16 * 1024);
            int count = stream.Read(space);
            if (count == 0) return content.WrittenSpan.ToArray();
            content.Advance(count);
            if (content.WrittenCount > most) return null;
        }
    }

    /// <summary>How much that is, for a message.</summary>
    public static string Describe(long bytes) => bytes < 1024 * 1024 ? $"{bytes} bytes" : $"{(bytes + 512 * 1024) / (1024 * 1024)} MiB";
}
