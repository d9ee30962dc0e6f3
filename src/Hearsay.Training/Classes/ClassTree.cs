namespace Hearsay.Training.Classes;

/// <summary>Joins classes two by two into a tree; a class is then named by the turns that lead to it, left 0 and right 1.</summary>
/// <remarks>Brown et al. (1992, "Class-based n-gram models of natural language", Computational Linguistics, section 3): at each step the two
/// whose joining loses least. What a pair would lose is kept and changed by the two that went, so that a step costs the square of the classes.</remarks>
internal sealed class ClassTree
{
    private readonly int count;
    private readonly double[,] cells;
    private readonly double[] sizes;
    private readonly double[,] losses;
    private readonly bool[] alive;

    private ClassTree(ExchangeClustering clustering, int count)
    {
        this.count = count;
        cells = new double[count, count];
        sizes = new double[count];
        losses = new double[count, count];
        alive = new bool[count];
        Array.Fill(alive, true);
        for (int i = 0; i < count; i++)
            for (int j = 0; j < count; j++)
            {
                cells[i, j] = clustering.Count(i, j);
                sizes[i] += cells[i, j];
            }
    }

    /// <summary>For each class its bits.</summary>
    public static string[] Bits(ExchangeClustering clustering, int count)
    {
        ClassTree tree = new(clustering, count);
        return tree.Join();
    }

    private string[] Join()
    {
        for (int i = 0; i < count; i++)
            for (int j = i + 1; j < count; j++) losses[i, j] = Loss(i, j);
        List<int>[] members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        List<char>[] bits = [.. Enumerable.Range(0, count).Select(_ => new List<char>())];
        for (int step = 1; step < count; step++)
        {
            int a = -1, b = -1;
            for (int i = 0; i < count; i++)
            {
                if (!alive[i]) continue;
                for (int j = i + 1; j < count; j++)
                    if (alive[j] && (a < 0 || losses[i, j] < losses[a, b])) (a, b) = (i, j);
            }
            foreach (int m in members[a]) bits[m].Add('0');
            foreach (int m in members[b]) bits[m].Add('1');
            members[a].AddRange(members[b]);
            Merge(a, b);
        }
        return [.. bits.Select(b => { b.Reverse(); return string.Concat(b); })];
    }

    private void Merge(int a, int b)
    {
        for (int i = 0; i < count; i++)
        {
            if (!alive[i] || i == a || i == b) continue;
            for (int j = i + 1; j < count; j++)
                if (alive[j] && j != a && j != b) losses[i, j] -= Part(i, j, a) + Part(i, j, b);
        }
        alive[b] = false;
        for (int h = 0; h < count; h++) cells[a, h] += cells[b, h];
        for (int h = 0; h < count; h++) cells[h, a] += cells[h, b];
        sizes[a] += sizes[b];
        for (int i = 0; i < count; i++)
        {
            if (!alive[i] || i == a) continue;
            for (int j = i + 1; j < count; j++)
                if (alive[j] && j != a) losses[i, j] += Part(i, j, a);
            if (i < a) losses[i, a] = Loss(i, a);
            else losses[a, i] = Loss(a, i);
        }
    }

    // What joining i and j loses in the cells they share with h.
    private double Part(int i, int j, int h) =>
        Term(cells[i, h]) + Term(cells[j, h]) - Term(cells[i, h] + cells[j, h]) + Term(cells[h, i]) + Term(cells[h, j]) - Term(cells[h, i] + cells[h, j]);

    private double Loss(int i, int j)
    {
        double loss = Term(cells[i, i]) + Term(cells[j, j]) + Term(cells[i, j]) + Term(cells[j, i]) - Term(cells[i, i] + cells[j, j] + cells[i, j] + cells[j, i]);
        for (int h = 0; h < count; h++)
            if (alive[h] && h != i && h != j) loss += Part(i, j, h);
        return loss - 2 * (Term(sizes[i]) + Term(sizes[j]) - Term(sizes[i] + sizes[j]));
    }

    private static double Term(double n) => n < 2 ? 0 : n * Math.Log(n);
}
