using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Language.Tagging;

/// <summary>The weights of a labeler as whole numbers: a feature's few weights lie beside its hash in sixteen bytes, those of a feature
/// with many labels are a row with a place for every label.</summary>
/// <remarks>Whole numbers add up to the same in any order, so that scores are the same whatever the width of the machine's vectors.
/// A look-up costs one cache line; labels that a feature says nothing about cost nothing or one vector addition.</remarks>
internal sealed class ScoreTable
{
    // A weight of 1 in the file. Averaged weights above 25 do not occur but for a few; eighty features of 25 fit sixteen bits.
    private const float Scale = 16;
    private const float Largest = 25;
    private const int Inline = 4;
    private const byte RowMark = 255;

    private readonly Slot[] slots;
    private readonly short[] rows;
    private readonly int mask;
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> decided;

    private ScoreTable(ModelEntries entries)
    {
        Labels = entries.Labels;
        decided = entries.Decided.GetAlternateLookup<ReadOnlySpan<char>>();
        // One place more than labels takes what the unused places of a slot add.
        Width = (Labels.Length + 1 + 15) / 16 * 16;
        int size = 1;
        // At least one slot stays empty: looking for a feature that is not there ends at it.
        while (size <= entries.Hashes.Length * 3 / 2) size <<= 1;
        mask = size - 1;
        slots = GC.AllocateUninitializedArray<Slot>(size);
        Array.Clear(slots);
        rows = new short[entries.Counts.Count(c => c > Inline) * Width];
        int entry = 0, row = 0;
        for (int f = 0; f < entries.Hashes.Length; f++)
        {
            int at = (int)(entries.Hashes[f] & (uint)mask);
            while (slots[at].Hash != 0) at = (at + 1) & mask;
            ref Slot slot = ref slots[at];
            slot.Hash = entries.Hashes[f];
            int count = entries.Counts[f];
            if (count > Inline)
            {
                slot.Label0 = RowMark;
                slot.Row = row;
                for (int e = entry; e < entry + count; e++) rows[row + entries.EntryLabels[e]] = Fixed(entries.Weights[e]);
                row += Width;
            }
            else
            {
                Span<byte> labels = MemoryMarshal.CreateSpan(ref slot.Label0, Inline);
                Span<short> weights = MemoryMarshal.CreateSpan(ref slot.Weight0, Inline);
                labels.Fill((byte)Labels.Length);
                for (int e = 0; e < count; e++)
                {
                    labels[e] = entries.EntryLabels[entry + e];
                    weights[e] = Fixed(entries.Weights[entry + e]);
                }
            }
            entry += count;
        }
    }

    /// <summary>The labels, in the order of their numbers.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Length of a row of scores; the places past the labels mean nothing.</summary>
    public int Width { get; }

    /// <summary>The label of a word that always has the same; -1 for any other.</summary>
    public int LabelOf(ReadOnlySpan<char> word) => decided.TryGetValue(word, out byte label) ? label : -1;

    /// <summary>Reads a model's file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this kind and version, or are damaged; the message says which.</exception>
    public static ScoreTable Read(Stream stream, string name, string kind) => new(ModelEntries.Read(stream, name, kind));

    /// <summary>Adds the weights of the features to the row.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<short> scores)
    {
        // The look-ups wait for memory: asked for together, they wait once.
        if (Sse.IsSupported) Prefetch(features);
        foreach (uint feature in features)
        {
            int at = Find(feature);
            if (at < 0) continue;
            ref readonly Slot slot = ref slots[at];
            if (slot.Label0 == RowMark)
            {
                AddRow(rows.AsSpan(slot.Row, Width), scores);
                continue;
            }
            scores[slot.Label0] += slot.Weight0;
            scores[slot.Label1] += slot.Weight1;
            scores[slot.Label2] += slot.Weight2;
            scores[slot.Label3] += slot.Weight3;
        }
    }

    private int Find(uint feature)
    {
        Slot[] table = slots;
        int at = (int)(feature & (uint)mask);
        while (table[at].Hash != feature)
        {
            if (table[at].Hash == 0) return -1;
            at = (at + 1) & mask;
        }
        return at;
    }

    private unsafe void Prefetch(ReadOnlySpan<uint> features)
    {
        foreach (uint feature in features)
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[(int)(feature & (uint)mask)]));
    }

    /// <summary>Adds a row to the scores.</summary>
    public static void AddRow(ReadOnlySpan<short> row, Span<short> scores)
    {
        ReadOnlySpan<Vector<short>> terms = MemoryMarshal.Cast<short, Vector<short>>(row);
        Span<Vector<short>> sums = MemoryMarshal.Cast<short, Vector<short>>(scores);
        for (int i = 0; i < terms.Length && i < sums.Length; i++) sums[i] += terms[i];
        for (int i = terms.Length * Vector<short>.Count; i < row.Length; i++) scores[i] += row[i];
    }

    /// <summary>Adds four rows to the scores: a quarter of the reading and writing of one after another.</summary>
    public static void AddRows(ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, Span<short> scores)
    {
        Span<Vector<short>> sums = MemoryMarshal.Cast<short, Vector<short>>(scores);
        ReadOnlySpan<Vector<short>> first = MemoryMarshal.Cast<short, Vector<short>>(a)[..sums.Length], second = MemoryMarshal.Cast<short, Vector<short>>(b)[..sums.Length];
        ReadOnlySpan<Vector<short>> third = MemoryMarshal.Cast<short, Vector<short>>(c)[..sums.Length], fourth = MemoryMarshal.Cast<short, Vector<short>>(d)[..sums.Length];
        for (int i = 0; i < sums.Length; i++) sums[i] += first[i] + second[i] + (third[i] + fourth[i]);
        for (int i = sums.Length * Vector<short>.Count; i < scores.Length; i++) scores[i] += (short)(a[i] + b[i] + c[i] + d[i]);
    }

    /// <summary>The label of the highest score, the first of equals.</summary>
    public int Best(ReadOnlySpan<short> scores)
    {
        ReadOnlySpan<short> known = scores[..Labels.Length];
        short best = short.MinValue;
        ReadOnlySpan<Vector<short>> vectors = MemoryMarshal.Cast<short, Vector<short>>(known);
        if (vectors.Length > 0)
        {
            Vector<short> highest = vectors[0];
            for (int i = 1; i < vectors.Length; i++) highest = Vector.Max(highest, vectors[i]);
            for (int i = 0; i < Vector<short>.Count; i++) best = Math.Max(best, highest[i]);
        }
        for (int i = vectors.Length * Vector<short>.Count; i < known.Length; i++) best = Math.Max(best, known[i]);
        return known.IndexOf(best);
    }

    private static short Fixed(float weight) => (short)MathF.Round(Math.Clamp(weight, -Largest, Largest) * Scale);

    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private struct Slot
    {
        [FieldOffset(0)] public uint Hash;
        [FieldOffset(4)] public byte Label0;
        [FieldOffset(5)] public byte Label1;
        [FieldOffset(6)] public byte Label2;
        [FieldOffset(7)] public byte Label3;
        [FieldOffset(8)] public short Weight0;
        [FieldOffset(10)] public short Weight1;
        [FieldOffset(12)] public short Weight2;
        [FieldOffset(14)] public short Weight3;
        [FieldOffset(8)] public int Row;
    }
}
