using Hearsay.Training;

namespace Hearsay.Tests.Training;

internal static class GradientCheck
{
    /// <summary>Each of the largest gradients is what moving its weight a little does to the loss.</summary>
    public static void IsTheSlope(IReadOnlyList<(float[] Weights, float[] Gradient)> all, Func<double> loss)
    {
        for (int kind = 0; kind < all.Count; kind++)
        {
            var (weights, expected) = all[kind];
            int[] moved = [.. Enumerable.Range(0, weights.Length).Where(i => expected[i] != 0).OrderByDescending(i => Math.Abs(expected[i])).Take(20)];
            Assert.NotEmpty(moved);
            int off = 0;
            foreach (int i in moved)
            {
                const float step = 1e-3f;
                float before = weights[i];
                weights[i] = before + step;
                double above = loss();
                weights[i] = before - step;
                double below = loss();
                weights[i] = before;
                double slope = (above - below) / (2 * step);
                if (Math.Abs(slope - expected[i]) > 0.05 * Math.Max(1, Math.Abs(slope))) off++;
            }
            // Where a value crosses zero within the step the slope is none.
            Assert.True(off <= 3, $"{off} of {moved.Length} gradients of kind {kind} are not the slope");
        }
    }

    /// <summary>The gradient of a whole table.</summary>
    public static float[] Dense(SparseGradient table, int length)
    {
        float[] dense = new float[length];
        foreach (int row in table.Touched) table.Row(row).CopyTo(dense.AsSpan(row * table.Size));
        return dense;
    }
}
