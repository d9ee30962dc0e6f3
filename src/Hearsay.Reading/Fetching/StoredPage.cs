using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Reading.Fetching;

/// <summary>A page as it is kept: what the site answered, and until when that holds.</summary>
internal sealed record StoredPage
{
    private const int MostStrings = 64;
    private static ReadOnlySpan<byte> Signature => "HSPAGE01"u8;

    /// <summary>The room that everything but the body may take, in bytes.</summary>
    public const int MostHeaderBytes = 64 * 1024;

    /// <summary>The address, by which a file is told from another whose name it bears.</summary>
    public required string Address { get; init; }

    /// <summary>The Content-Type header; null without one.</summary>
    public string? ContentType { get; init; }

    /// <summary>What the site calls this version of the page; null without it.</summary>
    public string? ETag { get; init; }

    /// <summary>When the site says it changed last, in the site's words; null without it.</summary>
    public string? LastModified { get; init; }

    /// <summary>The Cache-Control header; null without it.</summary>
    public string? CacheControl { get; init; }

    /// <summary>The Expires header; null without it.</summary>
    public string? Expires { get; init; }

    /// <summary>From when on the site must be asked whether it has changed.</summary>
    public DateTimeOffset FreshUntil { get; init; }

    /// <summary>The headers of the request that the answer depends on, in lower case, and what they held.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Varied { get; init; } = [];

    /// <summary>The body, unpacked.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers that ask for the page only if it has changed; none when the site gave nothing to tell by.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Conditions
    {
        get
        {
            ImmutableArray<KeyValuePair<string, string>>.Builder conditions = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
            if (ETag is not null) conditions.Add(new("If-None-Match", ETag));
            if (LastModified is not null) conditions.Add(new("If-Modified-Since", LastModified));
            return conditions.ToImmutable();
        }
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Write()
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Signature);
            writer.Write(Address);
            foreach (string? text in (ReadOnlySpan<string?>)[ContentType, ETag, LastModified, CacheControl, Expires])
            {
                writer.Write(text is not null);
                if (text is not null) writer.Write(text);
            }
            writer.Write(FreshUntil.UtcTicks);
            writer.Write(Varied.Length);
            foreach ((string name, string value) in Varied)
            {
                writer.Write(name);
                writer.Write(value);
            }
            writer.Write(Body.Length);
            writer.Write(Body.Span);
        }
        // A checksum at the end: a file that was cut short or changed is no page.
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Reads a file; null for one that is not whole. Any bytes will do.</summary>
    public static StoredPage? Read(byte[] file)
    {
        int end = file.Length - SHA256.HashSizeInBytes;
        if (end < Signature.Length || !file.AsSpan().StartsWith(Signature)) return null;
        if (!SHA256.HashData(file.AsSpan(0, end)).AsSpan().SequenceEqual(file.AsSpan(end))) return null;
        using BinaryReader reader = new(new MemoryStream(file, Signature.Length, end - Signature.Length, writable: false), Encoding.UTF8);
        try
        {
            return Read(reader, file, end);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static StoredPage? Read(BinaryReader reader, byte[] file, int end)
    {
        string address = reader.ReadString();
        string?[] texts = new string?[5];
        for (int i = 0; i < texts.Length; i++) texts[i] = reader.ReadBoolean() ? reader.ReadString() : null;
        DateTimeOffset freshUntil = new(reader.ReadInt64(), TimeSpan.Zero);
        int count = reader.ReadInt32();
        if (count is < 0 or > MostStrings) return null;
        ImmutableArray<KeyValuePair<string, string>>.Builder varied = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(count);
        for (int i = 0; i < count; i++) varied.Add(new(reader.ReadString(), reader.ReadString()));
        int length = reader.ReadInt32();
        int start = Signature.Length + (int)reader.BaseStream.Position;
        if (length != end - start) return null;
        return new StoredPage
        {
            Address = address,
            ContentType = texts[0],
            ETag = texts[1],
            LastModified = texts[2],
            CacheControl = texts[3],
            Expires = texts[4],
            FreshUntil = freshUntil,
            Varied = varied.ToImmutable(),
            Body = file.AsMemory(start, length),
        };
    }
}
