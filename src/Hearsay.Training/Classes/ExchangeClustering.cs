namespace Hearsay.Training.Classes;

/// <summary>Puts words into classes so that a word's class tells as much as can be of the classes beside it.</summary>
/// <remarks>The exchange algorithm of Martin, Liermann and Ney (1998, "Algorithms for bigram and trigram word clustering", Speech
/// Communication), with the objective of Brown et al. (1992): words enter in order of frequency, each into its best class, then sweeps
/// move each word where it is better off. Nothing is random: ties go to the lower number.</remarks>
internal sealed class ExchangeClustering
{
    private const int LargestCell = 1 << 12;
    private const int LargestChange = 1 << 7;

    private static readonly double[] Small = [.. Enumerable.Range(0, 1 << 16).Select(n => n < 2 ? 0 : n * Math.Log(n))];

    // What a cell gains that so many are added to: most cells and most changes are small, and a table of a few kilobytes stays near.
    private static readonly float[][] Gains =
        [.. Enumerable.Range(0, LargestChange).Select(change => Enumerable.Range(0, LargestCell).Select(n => (float)(Term(n + change) - Term(n))).ToArray())];

    private readonly BigramCounts counts;
    private readonly int classes;          // the last is for all other words, and fixed
    private readonly int[][] after;        // after[h][g]: how often class h follows class g
    private readonly int[][] before;       // before[h][g]: how often class h stands before class g
    private readonly long[] sizes;
    private readonly int[] follow, precede, touchedNext, touchedPrevious;
    private readonly double[] gains;

    /// <summary>Prepares so many classes.</summary>
    public ExchangeClustering(BigramCounts counts, int classes)
    {
        this.counts = counts;
        this.classes = classes + 1;
        after = Square();
        before = Square();
        sizes = new long[this.classes];
        follow = new int[this.classes];
        precede = new int[this.classes];
        touchedNext = new int[this.classes];
        touchedPrevious = new int[this.classes];
        gains = new double[this.classes];
        ClassOf = new int[counts.Words.Count + 1];
        Array.Fill(ClassOf, -1);
        ClassOf[^1] = classes;
    }

    /// <summary>For each word its class.</summary>
    public int[] ClassOf { get; }

    /// <summary>How often class <paramref name="second"/> follows class <paramref name="first"/>.</summary>
    public int Count(int first, int second) => after[second][first];

    /// <summary>Puts the words in and sweeps over them.</summary>
    public void Run(int sweeps, Action<string> log)
    {
        int words = counts.Words.Count;
        for (int w = 0; w < words; w++)
        {
            Add(w, w < classes - 1 ? w : Best(w));
            if ((w + 1) % 5000 == 0) log($"classes: {w + 1} words are in");
        }
        log("classes: all words are in");
        for (int sweep = 1; sweep <= sweeps; sweep++)
        {
            int moved = 0;
            for (int w = 0; w < words; w++)
            {
                int old = ClassOf[w];
                Remove(w);
                int best = Best(w, old);
                Add(w, best);
                if (best != old) moved++;
            }
            log($"classes: sweep {sweep}, {moved} words moved");
        }
    }

    private int Best(int word, int old = -1)
    {
        (int nexts, int previouses, int self, long size) = Neighbours(word);
        Array.Clear(gains);
        int last = classes - 1;
        for (int i = 0; i < nexts; i++) AddGains(after[touchedNext[i]].AsSpan(0, last), follow[touchedNext[i]], gains);
        for (int i = 0; i < previouses; i++) AddGains(before[touchedPrevious[i]].AsSpan(0, last), precede[touchedPrevious[i]], gains);
        int best = -1;
        for (int g = 0; g < last; g++)
        {
            // The cell of the class with itself is counted above as if only one side had changed.
            int inside = after[g][g];
            int next = follow[g], previous = precede[g];
            double gain = gains[g];
            if (next != 0 || previous != 0 || self != 0)
            {
                if (next != 0) gain -= Term(inside + next) - Term(inside);
                if (previous != 0) gain -= Term(inside + previous) - Term(inside);
                gain += Term(inside + next + previous + self) - Term(inside);
            }
            gain -= 2 * (Term(sizes[g] + size) - Term(sizes[g]));
            gains[g] = gain;
            if (best < 0 || gain > gains[best] + 1e-9) best = g;
        }
        if (old >= 0 && gains[best] <= gains[old] + 1e-7) best = old;
        Forget(nexts, previouses);
        return best;
    }

    private static void AddGains(ReadOnlySpan<int> row, int count, double[] gains)
    {
        Span<double> sums = gains.AsSpan(0, row.Length);
        if (count >= LargestChange)
        {
            for (int g = 0; g < row.Length; g++) sums[g] += Term(row[g] + count) - Term(row[g]);
            return;
        }
        float[] table = Gains[count];
        for (int g = 0; g < row.Length; g++)
        {
            int n = row[g];
            sums[g] += (uint)n < (uint)table.Length ? table[n] : count * (Math.Log(n) + 1);
        }
    }

    private void Add(int word, int into) => Change(word, into, 1);

    private void Remove(int word)
    {
        int from = ClassOf[word];
        ClassOf[word] = -1;
        Change(word, from, -1);
        ClassOf[word] = -1;
    }

    // The word itself has no class while this runs.
    private void Change(int word, int into, int sign)
    {
        (int nexts, int previouses, int self, long size) = Neighbours(word);
        for (int i = 0; i < nexts; i++) Cell(into, touchedNext[i], sign * follow[touchedNext[i]]);
        for (int i = 0; i < previouses; i++) Cell(touchedPrevious[i], into, sign * precede[touchedPrevious[i]]);
        if (self != 0) Cell(into, into, sign * self);
        sizes[into] += sign * size;
        Forget(nexts, previouses);
        ClassOf[word] = into;
    }

    private void Cell(int first, int second, int change)
    {
        after[second][first] += change;
        before[first][second] += change;
    }

    // The classes after and before the word, of those words that are in already; itself apart.
    private (int Nexts, int Previouses, int Self, long Size) Neighbours(int word)
    {
        int nexts = 0, previouses = 0, self = 0;
        long size = 0;
        foreach (var (next, count) in counts.Next[word])
        {
            size += count;
            if (next == word) { self = count; continue; }
            int h = ClassOf[next];
            if (h < 0) continue;
            if (follow[h] == 0) touchedNext[nexts++] = h;
            follow[h] += count;
        }
        foreach (var (previous, count) in counts.Previous[word])
        {
            int h = ClassOf[previous];
            if (previous == word || h < 0) continue;
            if (precede[h] == 0) touchedPrevious[previouses++] = h;
            precede[h] += count;
        }
        return (nexts, previouses, self, size);
    }

    private void Forget(int nexts, int previouses)
    {
        for (int i = 0; i < nexts; i++) follow[touchedNext[i]] = 0;
        for (int i = 0; i < previouses; i++) precede[touchedPrevious[i]] = 0;
    }

    private static double Term(int n) => (uint)n < (uint)Small.Length ? Small[n] : n * Math.Log(n);

    private static double Term(long n) => n < Small.Length ? Small[n] : n * Math.Log(n);

    private int[][] Square()
    {
        int[][] rows = new int[classes][];
        for (int i = 0; i < classes; i++) rows[i] = new int[classes];
        return rows;
    }
}
