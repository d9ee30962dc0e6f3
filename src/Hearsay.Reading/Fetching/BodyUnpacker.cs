using System.Buffers.Binary;
using Hearsay.Reading.Containers;

namespace Hearsay.Reading.Fetching;

/// <summary>Undoes the packing of a body (gzip, deflate, br), up to a bound: a body of a few kilobytes can unpack to gigabytes.</summary>
internal static class BodyUnpacker
{
    // More than one is hardly ever seen, and each is work that a site can make us do.
    private const int MostLayers = 3;

    /// <summary>Unpacks a body.</summary>
    /// <param name="packed">The body as it came.</param>
    /// <param name="encoding">The Content-Encoding header.</param>
    /// <param name="most">How many bytes are wanted.</param>
    /// <param name="isCutShort">Whether what was packed goes on behind that, or behind what came.</param>
    /// <exception cref="FetchException">The packing is unknown or broken.</exception>
    public static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed, string? encoding, int most, out bool isCutShort)
    {
        isCutShort = false;
        string[] layers = [.. (encoding ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(l => l.ToLowerInvariant()).Where(l => l != "identity")];
        if (layers.Length > MostLayers) throw new FetchException("is packed more than three times over; open it in a browser, save the page and name the file");
        ReadOnlyMemory<byte> body = packed;
        for (int i = layers.Length - 1; i >= 0 && !body.IsEmpty; i--)
        {
            body = TakeOffLayer(body, layers[i], most, out bool layerIsCutShort);
            isCutShort |= layerIsCutShort;
        }
        return body;
    }

    private static ReadOnlyMemory<byte> TakeOffLayer(ReadOnlyMemory<byte> packed, string layer, int most, out bool isCutShort)
    {
        // A server that names a packing and does not pack is common enough for browsers to bear it.
        if (layer is "gzip" or "x-gzip" && !ContentCoding.IsGzip(packed.Span))
        {
            isCutShort = false;
            return packed;
        }
        if (!ContentCoding.IsKnown(layer)) throw new FetchException("is packed in a way that was not asked for and is not known; open it in a browser, save the page and name the file");
        using Stream unpacking = ContentCoding.Open(layer, packed.ToArray());
        byte[] buffer = new byte[(int)Math.Clamp(packed.Length * 4L, 4096, most + 1L)];
        int filled = 0;
        try
        {
            while (filled <= most)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, most + 1L));
                int count = unpacking.Read(buffer, filled, buffer.Length - filled);
                if (count == 0) break;
                filled += count;
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new FetchException("came packed and damaged; try again, or open it in a browser, save the page and name the file", FetchFailure.Passing, e);
        }
        // The length at the end of a gzip file; without it the end is missing, which GZipStream does not tell.
        bool endIsMissing = layer is "gzip" or "x-gzip" && filled <= most && packed.Length >= 4
            && BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[^4..]) != (uint)filled;
        isCutShort = filled > most || endIsMissing;
        return buffer.AsMemory(0, Math.Min(filled, most + 1));
    }
}
