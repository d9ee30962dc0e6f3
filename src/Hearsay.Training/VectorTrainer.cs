using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>Vectors of words learned from unannotated news.</summary>
/// <param name="Words">Hashes of the words, by <see cref="ParserInput.Hash"/>.</param>
/// <param name="Size">Length of a vector.</param>
/// <param name="Vectors">A row for each word.</param>
internal sealed record WordVectors(uint[] Words, int Size, float[] Vectors);

/// <summary>Learns vectors of words from their neighbours, so that words used alike have vectors alike.</summary>
/// <remarks>Counts of the commonest words at the two places before and the two after, weighed by positive pointwise mutual information with
/// smoothed contexts (Levy, Goldberg and Dagan, 2015, TACL, section 3), reduced by a randomised singular value decomposition (Halko,
/// Martinsson and Tropp, 2011, algorithm 4.4). Neighbours are told by place, which serves grammar more than topic.</remarks>
internal sealed class VectorTrainer(int size = 96, int contexts = 2000, int rarest = 20)
{
    private const int Places = 4;

    /// <summary>Reads articles as JSON lines (field <c>text</c>) and learns the vectors of their words.</summary>
    public WordVectors Train(IEnumerable<string> files, Action<string> log)
    {
        List<int[]> sentences = [];
        Dictionary<uint, int> index = [];
        List<long> counts = [];
        long tokens = 0;
        foreach (string file in files)
        {
            foreach (uint[] words in Sentences(file))
            {
                int[] sentence = new int[words.Length];
                for (int i = 0; i < words.Length; i++)
                {
                    if (!index.TryGetValue(words[i], out int word))
                    {
                        index.Add(words[i], word = counts.Count);
                        counts.Add(0);
                    }
                    counts[word]++;
                    sentence[i] = word;
                }
                sentences.Add(sentence);
                tokens += sentence.Length;
            }
        }
        int[] order = [.. Enumerable.Range(0, counts.Count).Where(w => counts[w] >= rarest).OrderByDescending(w => counts[w]).ThenBy(w => w)];
        int[] rank = new int[counts.Count];
        Array.Fill(rank, -1);
        for (int r = 0; r < order.Length; r++) rank[order[r]] = r;
        uint[] hashes = new uint[order.Length];
        foreach (var (hash, word) in index)
            if (rank[word] >= 0) hashes[rank[word]] = hash;
        log($"vectors: {tokens} tokens, {order.Length} words");
        SparseRows matrix = Weigh(Count(sentences, rank, order.Length), order.Length);
        log($"vectors: {matrix.Columns.Length} pairs of a word and a neighbour");
        float[] vectors = Decompose(matrix, order.Length);
        return new WordVectors(hashes, size, vectors);
    }

    private static IEnumerable<uint[]> Sentences(string path)
    {
        TextSegmenter segmenter = new();
        foreach (string content in NewsTexts.Read(path))
        {
            SegmentedText text = segmenter.Segment(new Report { Id = "article", Text = content });
            QuotationMarkFilter marks = new(text);
            int[] kept = [];
            foreach (Sentence sentence in text.Sentences)
            {
                if (kept.Length < sentence.Tokens.Count) kept = new int[sentence.Tokens.Count];
                int count = marks.Fill(sentence.Tokens, kept);
                uint[] words = new uint[count];
                for (int i = 0; i < count; i++) words[i] = ParserInput.Hash(text.Slice(kept[i]));
                yield return words;
            }
        }
    }

    // Key: word, place and context in one number.
    private Dictionary<long, int> Count(List<int[]> sentences, int[] rank, int words)
    {
        int known = Math.Min(contexts, words);
        Dictionary<long, int> pairs = [];
        int[] offsets = [-2, -1, 1, 2];
        foreach (int[] sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                int word = rank[sentence[i]];
                if (word < 0) continue;
                for (int p = 0; p < Places; p++)
                {
                    int j = i + offsets[p];
                    // The edge of the sentence is a neighbour, too.
                    int context = j < 0 || j >= sentence.Length ? known : rank[sentence[j]];
                    if (context < 0 || context > known) continue;
                    if (context == known && j >= 0 && j < sentence.Length) continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)word * Places + p) * (contexts + 1) + context, out _)++;
                }
            }
        }
        return pairs;
    }

    private SparseRows Weigh(Dictionary<long, int> pairs, int words)
    {
        int columns = Places * (contexts + 1);
        double[] ofWord = new double[words], ofColumn = new double[columns];
        double all = 0;
        long[] keys = [.. pairs.Keys];
        Array.Sort(keys);
        foreach (long key in keys)
        {
            int count = pairs[key];
            ofWord[key / columns] += count;
            ofColumn[key % columns] += count;
        }
        for (int c = 0; c < columns; c++) all += ofColumn[c] = Math.Pow(ofColumn[c], 0.75);
        int[] starts = new int[words + 1];
        List<int> kept = [];
        List<float> values = [];
        int row = 0;
        foreach (long key in keys)
        {
            int word = (int)(key / columns), column = (int)(key % columns);
            while (row < word) starts[++row] = kept.Count;
            double information = Math.Log(pairs[key] * all / (ofWord[word] * ofColumn[column]));
            if (information <= 0) continue;
            kept.Add(column);
            values.Add((float)information);
        }
        while (row < words) starts[++row] = kept.Count;
        return new SparseRows(starts, [.. kept], [.. values], columns);
    }

    private float[] Decompose(SparseRows matrix, int words)
    {
        int width = size + 32;
        Random random = new(1);
        float[] basis = new float[matrix.Width * width];
        for (int i = 0; i < basis.Length; i++) basis[i] = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
        float[] left = matrix.Multiply(basis, width);
        for (int pass = 0; pass < 4; pass++)
        {
            Orthonormalize(left, words, width);
            basis = matrix.MultiplyTransposed(left, width);
            Orthonormalize(basis, matrix.Width, width);
            left = matrix.Multiply(basis, width);
        }
        // left = M·basis with orthonormal basis: the singular vectors follow from the small matrix leftᵀ·left.
        double[,] gram = Gram(left, words, width);
        (double[] values, double[,] rotation) = SymmetricEigen.Decompose(gram);
        float[] vectors = new float[words * size];
        float[] turn = new float[width * size];
        for (int k = 0; k < size; k++)
        {
            // U·sqrt(S): the singular value's root in place of the value evens the directions out (Levy et al., section 3.3).
            double scale = 1 / Math.Pow(Math.Max(values[k], 1e-12), 0.25);
            for (int i = 0; i < width; i++) turn[i * size + k] = (float)(rotation[i, k] * scale);
        }
        PackedMatrix packed = new();
        packed.Pack(turn, width, size, size);
        packed.Multiply(left, width, words, vectors, size);
        for (int w = 0; w < words; w++)
        {
            Span<float> row = vectors.AsSpan(w * size, size);
            double norm = 0;
            foreach (float x in row) norm += x * x;
            float scale = (float)(Math.Sqrt(size) * 0.4 / Math.Sqrt(Math.Max(norm, 1e-12)));
            foreach (ref float x in row) x *= scale;
        }
        return vectors;
    }

    private static double[,] Gram(float[] rows, int count, int width)
    {
        double[,] gram = new double[width, width];
        Parallel.For(0, width, i =>
        {
            for (int r = 0; r < count; r++)
            {
                float x = rows[r * width + i];
                for (int j = 0; j < width; j++) gram[i, j] += x * rows[r * width + j];
            }
        });
        return gram;
    }

    // By the eigenvectors of the Gram matrix: columns·rotation/sqrt(value).
    private static void Orthonormalize(float[] rows, int count, int width)
    {
        (double[] values, double[,] rotation) = SymmetricEigen.Decompose(Gram(rows, count, width));
        float[] turn = new float[width * width];
        for (int k = 0; k < width; k++)
            for (int i = 0; i < width; i++) turn[i * width + k] = (float)(rotation[i, k] / Math.Sqrt(Math.Max(values[k], 1e-9)));
        PackedMatrix packed = new();
        packed.Pack(turn, width, width, width);
        float[] turned = new float[count * width];
        packed.Multiply(rows, width, count, turned, width);
        turned.CopyTo(rows, 0);
    }
}

/// <summary>A sparse matrix by rows.</summary>
internal sealed record SparseRows(int[] Starts, int[] Columns, float[] Values, int Width)
{
    /// <summary>This matrix times a dense one of <paramref name="width"/> columns.</summary>
    public float[] Multiply(float[] dense, int width)
    {
        int rows = Starts.Length - 1;
        float[] product = new float[rows * width];
        Parallel.For(0, rows, r =>
        {
            Span<float> row = product.AsSpan(r * width, width);
            for (int e = Starts[r]; e < Starts[r + 1]; e++) Add(row, dense.AsSpan(Columns[e] * width, width), Values[e]);
        });
        return product;
    }

    /// <summary>The transpose of this matrix times a dense one of <paramref name="width"/> columns.</summary>
    public float[] MultiplyTransposed(float[] dense, int width)
    {
        float[] product = new float[Width * width];
        const int parts = 4;
        // Each part holds some of the columns of the product, so that no two write to one place and sums have one order.
        Parallel.For(0, parts, part =>
        {
            int from = part * width / parts, to = (part + 1) * width / parts;
            for (int r = 0; r + 1 < Starts.Length; r++)
                for (int e = Starts[r]; e < Starts[r + 1]; e++)
                    Add(product.AsSpan(Columns[e] * width + from, to - from), dense.AsSpan(r * width + from, to - from), Values[e]);
        });
        return product;
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        for (int i = 0; i < sum.Length; i++) sum[i] += factor * row[i];
    }
}

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.</summary>
internal static class SymmetricEigen
{
    /// <summary>The values from the largest down, and the vectors as columns in the same order.</summary>
    public static (double[] Values, double[,] Vectors) Decompose(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[,] a = (double[,])matrix.Clone(), v = new double[n, n];
        for (int i = 0; i < n; i++) v[i, i] = 1;
        for (int sweep = 0; sweep < 30; sweep++)
        {
            double off = 0, diagonal = 0;
            for (int i = 0; i < n; i++)
            {
                diagonal += a[i, i] * a[i, i];
                for (int j = i + 1; j < n; j++) off += a[i, j] * a[i, j];
            }
            if (off <= 1e-22 * diagonal) break;
            for (int p = 0; p < n; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-300) continue;
                    double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                    double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
                    double c = 1 / Math.Sqrt(t * t + 1), s = t * c;
                    for (int k = 0; k < n; k++) (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
                    for (int k = 0; k < n; k++) (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
                    for (int k = 0; k < n; k++) (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
                }
            }
        }
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => a[i, i]).ThenBy(i => i)];
        double[,] sorted = new double[n, n];
        for (int k = 0; k < n; k++)
            for (int i = 0; i < n; i++) sorted[i, k] = v[i, order[k]];
        return ([.. order.Select(i => a[i, i])], sorted);
    }
}
