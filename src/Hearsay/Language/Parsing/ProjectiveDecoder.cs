using System.Runtime.Intrinsics;

namespace Hearsay.Language.Parsing;

/// <summary>Finds the projective tree with one root that has the highest sum of arc scores.</summary>
/// <remarks>Eisner (1996, "Three new probabilistic models for dependency parsing", COLING); cubic in the length. Where each word's best
/// head already makes such a tree, that is the answer, and the cubic part is not needed.</remarks>
internal sealed class ProjectiveDecoder
{
    private readonly float[][] tables = [[], [], [], [], [], []];
    private readonly Stack<(int From, int To, Half Kind)> spans = new();
    private int stride;

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">A row for each word, a column for the root and then for each word as its head.</param>
    /// <param name="heads">Takes each word's head, -1 for the root.</param>
    public void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        if (heads.Length == 0) return;
        TakeBest(scores, heads);
        if (!IsProjectiveTree(heads)) Eisner(scores, heads);
    }

    /// <summary>Whether the heads make one projective tree with one root.</summary>
    public static bool IsProjectiveTree(ReadOnlySpan<int> heads)
    {
        int roots = 0;
        foreach (int head in heads)
            if (head < 0) roots++;
        if (roots != 1) return false;
        for (int word = 0; word < heads.Length; word++)
        {
            int head = heads[word];
            if (head < 0) continue;
            // Every word between the two must stand under the head.
            int low = Math.Min(word, head), high = Math.Max(word, head);
            for (int between = low + 1; between < high; between++)
            {
                int up = between, steps = 0;
                while (up >= 0 && up != head && ++steps <= heads.Length) up = heads[up];
                if (up != head) return false;
            }
        }
        for (int word = 0; word < heads.Length; word++)
        {
            int up = word, steps = 0;
            while (up >= 0 && ++steps <= heads.Length) up = heads[up];
            if (up >= 0) return false;
        }
        return true;
    }

    private static void TakeBest(ReadOnlySpan<float> scores, Span<int> heads)
    {
        int columns = heads.Length + 1;
        for (int word = 0; word < heads.Length; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * columns, columns);
            int best = -1;
            for (int c = 0; c < columns; c++)
                if (c != word + 1 && (best < 0 || row[c] > row[best])) best = c;
            heads[word] = best - 1;
        }
    }

    // Spans are kept by the end from which they are looked through, so that every sum below runs along two rows.
    private void Eisner(ReadOnlySpan<float> scores, Span<int> heads)
    {
        int n = heads.Length, columns = n + 1;
        stride = n;
        foreach (ref float[] table in tables.AsSpan())
            if (table.Length < n * n) table = new float[n * n];
        for (int i = 0; i < n; i++) RightFrom(i)[i] = RightTo(i)[i] = LeftFrom(i)[i] = LeftTo(i)[i] = 0;
        for (int length = 1; length < n; length++)
        {
            for (int i = 0; i + length < n; i++)
            {
                int j = i + length;
                float halves = Highest(RightFrom(i)[i..j], LeftTo(j)[(i + 1)..(j + 1)]);
                OpenRight(i)[j] = halves + scores[j * columns + i + 1];
                OpenLeft(j)[i] = halves + scores[i * columns + j + 1];
                RightFrom(i)[j] = RightTo(j)[i] = Highest(OpenRight(i)[(i + 1)..(j + 1)], RightTo(j)[(i + 1)..(j + 1)]);
                LeftTo(j)[i] = LeftFrom(i)[j] = Highest(LeftFrom(i)[i..j], OpenLeft(j)[i..j]);
            }
        }
        int root = 0;
        float highest = float.NegativeInfinity;
        for (int r = 0; r < n; r++)
        {
            float sum = LeftTo(r)[0] + RightFrom(r)[n - 1] + scores[r * columns];
            if (sum > highest) (highest, root) = (sum, r);
        }
        heads[root] = -1;
        spans.Push((0, root, Half.Left));
        spans.Push((root, n - 1, Half.Right));
        while (spans.TryPop(out var span))
        {
            var (i, j, kind) = span;
            if (i == j) continue;
            switch (kind)
            {
                case Half.Right:
                    int right = i + 1 + Place(OpenRight(i)[(i + 1)..(j + 1)], RightTo(j)[(i + 1)..(j + 1)], RightFrom(i)[j]);
                    heads[right] = i;
                    spans.Push((i, right, Half.Both));
                    spans.Push((right, j, Half.Right));
                    break;
                case Half.Left:
                    int left = i + Place(LeftFrom(i)[i..j], OpenLeft(j)[i..j], LeftTo(j)[i]);
                    heads[left] = j;
                    spans.Push((left, j, Half.Both));
                    spans.Push((i, left, Half.Left));
                    break;
                default:
                    int split = i + Place(RightFrom(i)[i..j], LeftTo(j)[(i + 1)..(j + 1)], Highest(RightFrom(i)[i..j], LeftTo(j)[(i + 1)..(j + 1)]));
                    spans.Push((i, split, Half.Right));
                    spans.Push((split + 1, j, Half.Left));
                    break;
            }
        }
    }

    // Best sums of: right spans by their head, the left end, and by their right end; left spans by their head, the right end, and by their
    // left end; spans from a head on the left to its dependent, by the head; the same from the right.
    private Span<float> RightFrom(int i) => tables[0].AsSpan(i * stride, stride);
    private Span<float> RightTo(int j) => tables[1].AsSpan(j * stride, stride);
    private Span<float> LeftTo(int j) => tables[2].AsSpan(j * stride, stride);
    private Span<float> LeftFrom(int i) => tables[3].AsSpan(i * stride, stride);
    private Span<float> OpenRight(int i) => tables[4].AsSpan(i * stride, stride);
    private Span<float> OpenLeft(int j) => tables[5].AsSpan(j * stride, stride);

    private static float Highest(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float best = float.NegativeInfinity;
        int k = 0;
        if (left.Length >= Vector256<float>.Count)
        {
            Vector256<float> bests = Vector256.Create(best);
            for (; k + Vector256<float>.Count <= left.Length; k += Vector256<float>.Count)
                bests = Vector256.Max(bests, Vector256.Create(left[k..]) + Vector256.Create(right[k..]));
            for (int lane = 0; lane < Vector256<float>.Count; lane++) best = Math.Max(best, bests[lane]);
        }
        for (; k < left.Length; k++) best = Math.Max(best, left[k] + right[k]);
        return best;
    }

    private static int Place(ReadOnlySpan<float> left, ReadOnlySpan<float> right, float sum)
    {
        for (int k = 0; k < left.Length; k++)
            if (left[k] + right[k] >= sum) return k;
        return 0;
    }

    private enum Half
    {
        Right,
        Left,
        Both,
    }
}
