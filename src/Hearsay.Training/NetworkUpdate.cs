namespace Hearsay.Training;

/// <summary>Changes a network's weights by the gradients of the parts of a batch.</summary>
internal static class NetworkUpdate
{
    /// <summary>Adds the parts in order, shortens what is too long, and changes the weights.</summary>
    /// <param name="weights">For each part the gradients of the weights; the first part's are used up.</param>
    /// <param name="tables">For each part the gradients of the tables of vectors; they are set to zero.</param>
    /// <param name="optimizers">What changes the weights.</param>
    /// <param name="tableOptimizers">What changes the tables.</param>
    /// <param name="rate">Largest change, about.</param>
    /// <param name="update">Number of the update, from 1.</param>
    public static void Apply(float[][][] weights, SparseGradient[][] tables, AdamOptimizer[] optimizers, AdamOptimizer[] tableOptimizers, float rate, int update)
    {
        double norm = 0;
        for (int w = 0; w < optimizers.Length; w++)
        {
            float[] sum = weights[0][w];
            for (int p = 1; p < weights.Length; p++)
            {
                float[] other = weights[p][w];
                for (int i = 0; i < sum.Length; i++) sum[i] += other[i];
            }
            foreach (float g in sum) norm += (double)g * g;
        }
        // Gradients over this length are shortened to it (Pascanu, Mikolov and Bengio, 2013).
        const double longest = 2;
        float shorten = norm > longest * longest ? (float)(longest / Math.Sqrt(norm)) : 1;
        Parallel.For(0, optimizers.Length, w =>
        {
            float[] sum = weights[0][w];
            if (shorten < 1)
                for (int i = 0; i < sum.Length; i++) sum[i] *= shorten;
            optimizers[w].Step(0, sum, rate, update);
        });
        Parallel.For(0, tableOptimizers.Length, t =>
        {
            SparseGradient first = tables[0][t];
            for (int p = 1; p < tables.Length; p++)
            {
                SparseGradient other = tables[p][t];
                foreach (int row in other.Touched) first.Add(row, other.Row(row));
                other.Clear();
            }
            foreach (int row in first.Touched) tableOptimizers[t].Step(row * first.Size, first.Row(row), rate, update);
            first.Clear();
        });
    }
}
