using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Language;

/// <summary>The envelope of a trained model's file: four letters, a version, a SHA-256 checksum, the payload compressed by Brotli.</summary>
internal static class ModelFile
{
    /// <summary>Reads the payload.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model, of another version, or damaged.</exception>
    public static byte[] Read(Stream stream, string name, string kind, int version)
    {
        byte[] header = new byte[4 + 4 + SHA256.HashSizeInBytes];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            throw new InvalidDataException($"{name}: the model file is cut short; rebuild it with hearsay-train");
        string found = Encoding.Latin1.GetString(header, 0, 4);
        if (found != kind)
            throw new InvalidDataException($"{name}: expected a model of kind {kind}, found '{found}'; rebuild it with hearsay-train");
        int foundVersion = BitConverter.ToInt32(header, 4);
        if (foundVersion != version)
            throw new InvalidDataException($"{name}: expected model version {version}, found {foundVersion}; rebuild it with hearsay-train");
        using MemoryStream payload = new();
        try
        {
            using BrotliStream brotli = new(stream, CompressionMode.Decompress, leaveOpen: true);
            brotli.CopyTo(payload);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"{name}: the model file is damaged; rebuild it with hearsay-train", e);
        }
        byte[] bytes = payload.ToArray();
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(header.AsSpan(8)))
            throw new InvalidDataException($"{name}: the model file is damaged (its checksum differs); rebuild it with hearsay-train");
        return bytes;
    }

    /// <summary>Writes the envelope and the payload.</summary>
    public static void Write(Stream stream, string kind, int version, byte[] payload)
    {
        stream.Write(Encoding.Latin1.GetBytes(kind));
        stream.Write(BitConverter.GetBytes(version));
        stream.Write(SHA256.HashData(payload));
        using BrotliStream brotli = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        brotli.Write(payload);
    }

    /// <summary>Opens a model that is built into the library.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static Stream OpenBuiltIn(string name) =>
        typeof(ModelFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"the library was built without the model '{name}'; put it back into models/, or rebuild it with hearsay-train, and build again");
}
