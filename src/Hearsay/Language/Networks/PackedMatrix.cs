using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Networks;

/// <summary>A matrix laid out for fast products with many rows: panels of sixteen columns.</summary>
/// <remarks>Each element of a product is one sum in the order of the rows of the matrix, with fused multiply-adds: the same bits on
/// every machine and for every number of input rows. Blocks of 6 by 16 as for the registers of AVX2 (Goto and van de Geijn, 2008,
/// "Anatomy of high-performance matrix multiplication").</remarks>
internal sealed class PackedMatrix
{
    private const int Width = 16;
    private const int Block = 6;

    private float[] panels = [];

    /// <summary>Rows: the length of an input row.</summary>
    public int Rows { get; private set; }

    /// <summary>Columns: the length of an output row.</summary>
    public int Columns { get; private set; }

    /// <summary>Lays out a matrix that is given row by row.</summary>
    /// <param name="matrix">The elements.</param>
    /// <param name="rows">How many rows to take.</param>
    /// <param name="columns">How many columns to take.</param>
    /// <param name="stride">Elements from one row to the next.</param>
    public void Pack(ReadOnlySpan<float> matrix, int rows, int columns, int stride)
    {
        Prepare(rows, columns);
        for (int first = 0, at = 0; first < columns; first += Width, at += rows * Width)
        {
            int width = Math.Min(Width, columns - first);
            Span<float> panel = panels.AsSpan(at, rows * Width);
            if (width < Width) panel.Clear();
            for (int k = 0; k < rows; k++) matrix.Slice(k * stride + first, width).CopyTo(panel[(k * Width)..]);
        }
    }

    /// <summary>Lays out the transpose of a matrix that is given row by row.</summary>
    /// <param name="matrix">The elements.</param>
    /// <param name="rows">Rows of the matrix given, columns of this one.</param>
    /// <param name="columns">Columns of the matrix given, rows of this one.</param>
    /// <param name="stride">Elements from one row to the next.</param>
    public void PackTransposed(ReadOnlySpan<float> matrix, int rows, int columns, int stride)
    {
        Prepare(columns, rows);
        for (int first = 0, at = 0; first < rows; first += Width, at += columns * Width)
        {
            int width = Math.Min(Width, rows - first);
            Span<float> panel = panels.AsSpan(at, columns * Width);
            if (width < Width) panel.Clear();
            for (int c = 0; c < width; c++)
            {
                ReadOnlySpan<float> row = matrix.Slice((first + c) * stride, columns);
                for (int k = 0; k < row.Length; k++) panel[k * Width + c] = row[k];
            }
        }
    }

    /// <summary>Multiplies rows with this matrix.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="inputStride">Elements from one input row to the next.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="output">Takes the products, or has them added.</param>
    /// <param name="outputStride">Elements from one output row to the next.</param>
    /// <param name="add">Whether to add to what stands in <paramref name="output"/>.</param>
    public void Multiply(ReadOnlySpan<float> input, int inputStride, int rows, Span<float> output, int outputStride, bool add = false)
    {
        if (rows == 0 || Columns == 0) return;
        // The kernels run without bounds checks: these two stand for all of them.
        _ = input[(rows - 1) * inputStride + Rows - 1];
        _ = output[(rows - 1) * outputStride + Columns - 1];
        ref float a = ref MemoryMarshal.GetReference(input);
        ref float c = ref MemoryMarshal.GetReference(output);
        ref float b = ref MemoryMarshal.GetArrayDataReference(panels);
        Span<float> edge = stackalloc float[Block * Width];
        for (int first = 0; first < Columns; first += Width, b = ref Unsafe.Add(ref b, Rows * Width))
        {
            int width = Math.Min(Width, Columns - first);
            for (int row = 0; row < rows; row += Block)
            {
                int height = Math.Min(Block, rows - row);
                ref float from = ref Unsafe.Add(ref a, row * inputStride);
                ref float to = ref Unsafe.Add(ref c, row * outputStride + first);
                if (width == Width)
                {
                    if (height == Block) Six(ref from, inputStride, ref b, Rows, ref to, outputStride, add);
                    else for (int r = 0; r < height; r++) One(ref Unsafe.Add(ref from, r * inputStride), ref b, Rows, ref Unsafe.Add(ref to, r * outputStride), add);
                    continue;
                }
                for (int r = 0; r < height; r++)
                {
                    One(ref Unsafe.Add(ref from, r * inputStride), ref b, Rows, ref MemoryMarshal.GetReference(edge), add: false);
                    for (int w = 0; w < width; w++)
                    {
                        ref float cell = ref Unsafe.Add(ref to, r * outputStride + w);
                        cell = add ? cell + edge[w] : edge[w];
                    }
                }
            }
        }
    }

    private void Prepare(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        int size = (columns + Width - 1) / Width * Width * rows;
        if (panels.Length < size) panels = new float[size];
    }

    private static void Six(ref float a, int stride, ref float b, int depth, ref float c, int outputStride, bool add)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        ref float a3 = ref Unsafe.Add(ref a, 3 * stride);
        for (int k = 0; k < depth; k++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref b, 8));
            b = ref Unsafe.Add(ref b, Width);
            Vector256<float> x = Vector256.Create(a);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(Unsafe.Add(ref a, stride));
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(Unsafe.Add(ref a, 2 * stride));
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a3);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(Unsafe.Add(ref a3, stride));
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(Unsafe.Add(ref a3, 2 * stride));
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
            a = ref Unsafe.Add(ref a, 1);
            a3 = ref Unsafe.Add(ref a3, 1);
        }
        Store(ref c, c00, c01, add);
        Store(ref Unsafe.Add(ref c, outputStride), c10, c11, add);
        Store(ref Unsafe.Add(ref c, 2 * outputStride), c20, c21, add);
        Store(ref Unsafe.Add(ref c, 3 * outputStride), c30, c31, add);
        Store(ref Unsafe.Add(ref c, 4 * outputStride), c40, c41, add);
        Store(ref Unsafe.Add(ref c, 5 * outputStride), c50, c51, add);
    }

    private static void One(ref float a, ref float b, int depth, ref float c, bool add)
    {
        Vector256<float> c0 = default, c1 = default;
        for (int k = 0; k < depth; k++)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, k));
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref Unsafe.Add(ref b, 8)), c1);
            b = ref Unsafe.Add(ref b, Width);
        }
        Store(ref c, c0, c1, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float c, Vector256<float> left, Vector256<float> right, bool add)
    {
        if (add)
        {
            left += Vector256.LoadUnsafe(ref c);
            right += Vector256.LoadUnsafe(ref Unsafe.Add(ref c, 8));
        }
        left.StoreUnsafe(ref c);
        right.StoreUnsafe(ref Unsafe.Add(ref c, 8));
    }
}
