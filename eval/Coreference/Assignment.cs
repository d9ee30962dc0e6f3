namespace Hearsay.Evaluation.Coreference;

/// <summary>Pairs rows with columns one to one so that the sum of the values is greatest.</summary>
/// <remarks>The Hungarian method with shortest augmenting paths, after Kuhn (1955) and Jonker and Volgenant (1987): cubic in the size.</remarks>
internal static class Assignment
{
    /// <summary>The column of each row, or -1 where there are more rows than columns and it goes without.</summary>
    /// <param name="values">What a pair is worth; finite.</param>
    public static int[] Best(double[,] values)
    {
        int rows = values.GetLength(0), columns = values.GetLength(1);
        if (rows > columns)
        {
            int[] rowOf = Best(Transpose(values)), columnOf = new int[rows];
            Array.Fill(columnOf, -1);
            for (int c = 0; c < columns; c++) columnOf[rowOf[c]] = c;
            return columnOf;
        }
        // Rows and columns count from 1 here; column 0 stands for the row that looks for its place.
        double[] rowPrice = new double[rows + 1], columnPrice = new double[columns + 1];
        int[] rowAt = new int[columns + 1];
        for (int row = 1; row <= rows; row++) Place(row, values, rowPrice, columnPrice, rowAt);
        int[] best = new int[rows];
        for (int c = 1; c <= columns; c++)
        {
            if (rowAt[c] > 0) best[rowAt[c] - 1] = c - 1;
        }
        return best;
    }

    private static void Place(int row, double[,] values, double[] rowPrice, double[] columnPrice, int[] rowAt)
    {
        int columns = columnPrice.Length - 1;
        double[] least = new double[columns + 1];
        int[] before = new int[columns + 1];
        bool[] seen = new bool[columns + 1];
        Array.Fill(least, double.PositiveInfinity);
        rowAt[0] = row;
        int at = 0;
        do
        {
            seen[at] = true;
            int from = rowAt[at], next = 0;
            double step = double.PositiveInfinity;
            for (int c = 1; c <= columns; c++)
            {
                if (seen[c]) continue;
                double cost = -values[from - 1, c - 1] - rowPrice[from] - columnPrice[c];
                if (cost < least[c]) (least[c], before[c]) = (cost, at);
                if (least[c] < step) (step, next) = (least[c], c);
            }
            for (int c = 0; c <= columns; c++)
            {
                if (seen[c])
                {
                    rowPrice[rowAt[c]] += step;
                    columnPrice[c] -= step;
                }
                else
                {
                    least[c] -= step;
                }
            }
            at = next;
        }
        while (rowAt[at] != 0);
        for (; at != 0; at = before[at]) rowAt[at] = rowAt[before[at]];
    }

    private static double[,] Transpose(double[,] values)
    {
        double[,] turned = new double[values.GetLength(1), values.GetLength(0)];
        for (int r = 0; r < values.GetLength(0); r++)
        {
            for (int c = 0; c < values.GetLength(1); c++) turned[c, r] = values[r, c];
        }
        return turned;
    }
}
