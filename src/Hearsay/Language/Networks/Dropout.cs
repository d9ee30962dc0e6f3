namespace Hearsay.Language.Networks;

/// <summary>What training leaves out at random, so that no value is relied upon alone (Srivastava et al., 2014).</summary>
/// <param name="rate">Share of values that are set to zero.</param>
/// <param name="wordRate">Share of words that are read as unknown.</param>
internal sealed class Dropout(float rate, float wordRate)
{
    private readonly List<float[]> masks = [];
    private readonly List<bool> dropped = [];
    private ulong state;

    /// <summary>Begins a run.</summary>
    public void Reset(ulong seed)
    {
        state = seed * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019;
        dropped.Clear();
    }

    /// <summary>For each word read in this run, whether it was read as unknown.</summary>
    public IReadOnlyList<bool> Dropped => dropped;

    /// <summary>What the values of a place were multiplied with.</summary>
    public ReadOnlySpan<float> Mask(int place) => masks[place];

    /// <summary>Decides whether a word is read as unknown.</summary>
    public bool DropsWord()
    {
        bool drop = Next() < wordRate;
        dropped.Add(drop);
        return drop;
    }

    /// <summary>Sets values to zero and enlarges the others.</summary>
    /// <param name="place">Which values of the run; places are numbered from 0.</param>
    /// <param name="values">The values.</param>
    public void Apply(int place, Span<float> values)
    {
        while (masks.Count <= place) masks.Add([]);
        if (masks[place].Length < values.Length) masks[place] = new float[values.Length];
        float[] mask = masks[place];
        float kept = 1 / (1 - rate);
        for (int i = 0; i < values.Length; i++) values[i] *= mask[i] = Next() < rate ? 0 : kept;
    }

    // xorshift64* (Vigna, 2016).
    private float Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return ((state * 0x2545F4914F6CDD1D) >> 40) * (1f / (1 << 24));
    }
}
