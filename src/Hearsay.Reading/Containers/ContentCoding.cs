using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Reading.Containers;

/// <summary>The packings of HTTP bodies (RFC 9110, section 8.4.1).</summary>
internal static class ContentCoding
{
    /// <summary>Whether the packing is known: gzip, deflate, br.</summary>
    public static bool IsKnown(string name) => name is "gzip" or "x-gzip" or "deflate" or "br";

    /// <summary>Whether the bytes begin as gzip does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> packed) => packed.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>A stream of what was packed.</summary>
    /// <param name="name">A known packing, in lower case.</param>
    /// <param name="packed">The bytes.</param>
    public static Stream Open(string name, byte[] packed)
    {
        MemoryStream body = new(packed, writable: false);
        return name switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            // Servers send "deflate" with the wrapper that the standard asks for, or without.
            "deflate" when HasZLibHeader(packed) => new ZLibStream(body, CompressionMode.Decompress),
            "deflate" => new DeflateStream(body, CompressionMode.Decompress),
            _ => new GZipStream(body, CompressionMode.Decompress),
        };
    }

    private static bool HasZLibHeader(ReadOnlySpan<byte> packed) =>
        packed.Length >= 2 && (packed[0] & 0x0F) == 8 && BinaryPrimitives.ReadUInt16BigEndian(packed) % 31 == 0;
}
