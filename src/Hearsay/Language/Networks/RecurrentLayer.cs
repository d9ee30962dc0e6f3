using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Networks;

/// <summary>A simple recurrent unit read in both directions.</summary>
/// <remarks>Lei, Zhang, Wang, Dai and Artzi (2018, "Simple recurrent units for highly parallelizable recurrence", EMNLP, section 2): all
/// products are with the input alone, so that a whole text goes through one matrix product, and what runs along the sentence is
/// element by element. Four blocks of columns a direction: candidate, forget gate, reset gate, highway.</remarks>
internal sealed class RecurrentLayer(int inputs, int size)
{
    /// <summary>Blocks of columns a direction.</summary>
    public const int Blocks = 4;

    /// <summary>Length of an input row.</summary>
    public int Inputs => inputs;

    /// <summary>Cells a direction; a multiple of eight. Output rows are twice as long.</summary>
    public int Size => size;

    /// <summary>Weights, a row for each input, <c>2 · Blocks · Size</c> columns.</summary>
    public float[] Weights { get; } = new float[inputs * 2 * Blocks * size];

    /// <summary>For each direction the weights of the last cell on both gates, then the biases of both gates: <c>2 · 4 · Size</c>.</summary>
    public float[] Cells { get; } = new float[2 * 4 * size];

    /// <summary>The weights laid out for products; to be packed anew when they change.</summary>
    public PackedMatrix Packed { get; } = new();

    /// <summary>Lays out the weights.</summary>
    public void Pack() => Packed.Pack(Weights, inputs, 2 * Blocks * size, 2 * Blocks * size);

    /// <summary>Runs the layer along sentences.</summary>
    /// <param name="starts">First row of each sentence, and at the end the number of rows.</param>
    /// <param name="products">The inputs times the weights, <c>2 · Blocks · Size</c> a row.</param>
    /// <param name="cells">Takes the cells, <c>2 · Size</c> a row.</param>
    /// <param name="forgets">Takes the forget gates.</param>
    /// <param name="resets">Takes the reset gates.</param>
    /// <param name="outputs">Takes the outputs.</param>
    public void Run(ReadOnlySpan<int> starts, ReadOnlySpan<float> products, Span<float> cells, Span<float> forgets, Span<float> resets, Span<float> outputs)
    {
        int rows = starts[^1];
        if (rows == 0) return;
        _ = products[rows * 2 * Blocks * size - 1];
        _ = cells[rows * 2 * size - 1];
        _ = forgets[rows * 2 * size - 1];
        _ = resets[rows * 2 * size - 1];
        _ = outputs[rows * 2 * size - 1];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            for (int direction = 0; direction < 2; direction++)
            {
                int step = direction == 0 ? 1 : -1;
                int row = direction == 0 ? starts[s] : starts[s + 1] - 1;
                for (int left = starts[s + 1] - starts[s]; left > 0; left--, row += step)
                {
                    bool first = left == starts[s + 1] - starts[s];
                    int at = (row * 2 + direction) * size;
                    Step(
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(products), at * Blocks),
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(cells), first ? at : ((row - step) * 2 + direction) * size),
                        ref MemoryMarshal.GetReference(Cells.AsSpan(direction * 4 * size)),
                        first,
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(cells), at),
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(forgets), at),
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(resets), at),
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(outputs), at));
                }
            }
        }
    }

    private void Step(ref float product, ref float last, ref float weights, bool first, ref float cell, ref float forget, ref float reset, ref float output)
    {
        for (int i = 0; i < size; i += Vector256<float>.Count)
        {
            Vector256<float> before = first ? default : Vector256.LoadUnsafe(ref Unsafe.Add(ref last, i));
            Vector256<float> candidate = Vector256.LoadUnsafe(ref Unsafe.Add(ref product, i));
            Vector256<float> f = Gates.Sigmoid(Vector256.FusedMultiplyAdd(
                before, Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, i)),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref product, size + i)) + Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, 2 * size + i))));
            Vector256<float> r = Gates.Sigmoid(Vector256.FusedMultiplyAdd(
                before, Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, size + i)),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref product, 2 * size + i)) + Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, 3 * size + i))));
            Vector256<float> highway = Vector256.LoadUnsafe(ref Unsafe.Add(ref product, 3 * size + i));
            Vector256<float> c = Vector256.FusedMultiplyAdd(f, before - candidate, candidate);
            c.StoreUnsafe(ref Unsafe.Add(ref cell, i));
            f.StoreUnsafe(ref Unsafe.Add(ref forget, i));
            r.StoreUnsafe(ref Unsafe.Add(ref reset, i));
            Vector256.FusedMultiplyAdd(r, c - highway, highway).StoreUnsafe(ref Unsafe.Add(ref output, i));
        }
    }
}
