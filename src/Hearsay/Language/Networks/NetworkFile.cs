using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Language.Networks;

/// <summary>Parts that the files of networks have in common.</summary>
internal static class NetworkFile
{
    /// <summary>Writes names.</summary>
    public static void WriteNames(BinaryWriter writer, ImmutableArray<string> names)
    {
        writer.Write(names.Length);
        foreach (string name in names) writer.Write(name);
    }

    /// <summary>Reads names.</summary>
    public static ImmutableArray<string> ReadNames(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];

    /// <summary>Writes words and their vectors: hashes in ascending order, then for each row a scale and a byte an element.</summary>
    /// <param name="writer">Takes the bytes.</param>
    /// <param name="hashes">For each row after the first, the hash of its form, each once.</param>
    /// <param name="vectors">The rows; row 0 stands for the unknown.</param>
    /// <param name="size">Length of a row.</param>
    public static void WriteWords(BinaryWriter writer, IReadOnlyList<uint> hashes, float[] vectors, int size)
    {
        uint[] sorted = [.. hashes];
        int[] rows = [.. Enumerable.Range(1, sorted.Length)];
        Array.Sort(sorted, rows);
        writer.Write(sorted.Length);
        uint last = 0;
        foreach (uint hash in sorted)
        {
            writer.Write7BitEncodedInt((int)(hash - last));
            last = hash;
        }
        WriteRow(writer, vectors.AsSpan(0, size));
        foreach (int row in rows) WriteRow(writer, vectors.AsSpan(row * size, size));
    }

    /// <summary>Reads the hashes of words.</summary>
    public static uint[] ReadHashes(BinaryReader reader)
    {
        uint[] hashes = new uint[reader.ReadInt32()];
        uint last = 0;
        for (int w = 0; w < hashes.Length; w++) hashes[w] = last += (uint)reader.Read7BitEncodedInt();
        return hashes;
    }

    /// <summary>Reads the vectors that follow the hashes.</summary>
    public static void ReadVectors(BinaryReader reader, float[] vectors, int size)
    {
        for (int at = 0; at < vectors.Length; at += size)
        {
            float scale = (float)reader.ReadHalf();
            ReadOnlySpan<sbyte> row = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(size));
            for (int i = 0; i < row.Length; i++) vectors[at + i] = row[i] * scale;
        }
    }

    /// <summary>Writes weights in half precision.</summary>
    public static void WriteHalves(BinaryWriter writer, IEnumerable<float[]> all)
    {
        foreach (float[] weights in all)
            foreach (float weight in weights) writer.Write((Half)weight);
    }

    /// <summary>Reads weights in half precision.</summary>
    public static void ReadHalves(BinaryReader reader, IEnumerable<float[]> all)
    {
        foreach (float[] weights in all)
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)reader.ReadHalf();
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<float> row)
    {
        float largest = 1e-6f;
        foreach (float x in row) largest = Math.Max(largest, Math.Abs(x));
        Half scale = (Half)(largest / 127);
        writer.Write(scale);
        foreach (float x in row) writer.Write((sbyte)Math.Clamp(MathF.Round(x / (float)scale), -127, 127));
    }
}
