using Hearsay.Evaluation.Coreference;

namespace Hearsay.Tests.Evaluation;

public sealed class CoreferenceAssignmentTests
{
    [Fact]
    public void Best_GreedyChoiceCostsMore_GivesItUp()
    {
        Assert.Equal([1, 0], Assignment.Best(new[,] { { 5.0, 4 }, { 4, 1 } }));
    }

    [Fact]
    public void Best_EmptySides_PairsNothing()
    {
        Assert.Empty(Assignment.Best(new double[0, 3]));
        Assert.Equal([-1, -1], Assignment.Best(new double[2, 0]));
    }

    [Fact]
    public void Best_RandomSmallMatrices_IsAsGoodAsTryingAll()
    {
        Random random = new(7);
        for (int trial = 0; trial < 2000; trial++)
        {
            double[,] values = new double[random.Next(1, 6), random.Next(1, 6)];
            for (int r = 0; r < values.GetLength(0); r++)
            {
                // Many equal ones, some below zero.
                for (int c = 0; c < values.GetLength(1); c++) values[r, c] = random.Next(-2, 6) / 4.0;
            }

            int[] best = Assignment.Best(values);

            int[] paired = [.. best.Where(c => c >= 0)];
            Assert.Equal(paired.Length, paired.Distinct().Count());
            Assert.Equal(Math.Min(values.GetLength(0), values.GetLength(1)), paired.Length);
            Assert.Equal(Greatest(values, 0, new bool[values.GetLength(1)]), best.Select((c, r) => c < 0 ? 0 : values[r, c]).Sum(), 12);
        }
    }

    // Tries all; each row has a column as long as there are enough.
    private static double Greatest(double[,] values, int row, bool[] taken)
    {
        int rows = values.GetLength(0);
        if (row == rows) return 0;
        bool mayGoWithout = rows - row > taken.Count(t => !t);
        double best = mayGoWithout ? Greatest(values, row + 1, taken) : double.NegativeInfinity;
        for (int c = 0; c < taken.Length; c++)
        {
            if (taken[c]) continue;
            taken[c] = true;
            best = Math.Max(best, values[row, c] + Greatest(values, row + 1, taken));
            taken[c] = false;
        }
        return best;
    }
}
