namespace Hearsay.Language.Tagging;

/// <summary>Sums of weights that were reckoned before, by what they are about: a form, two forms beside each other, a form after a label.</summary>
/// <remarks>Most words, and half of all pairs of words, of a text have stood in it or in the one before. A sum found here is one row to
/// add, in place of a look-up for each feature. Rows of a key are filled when they are first asked for, and hold what the model gives: it
/// makes no difference to a score whether its rows were found or filled.</remarks>
internal sealed class RowMemo(ScoreTable weights, int rowsOfKey)
{
    private const int FirstKeys = 1 << 9;

    private readonly int width = weights.Width;
    private ulong[] keys = new ulong[FirstKeys * 2];   // open addressing; 0 = empty
    private int[] places = new int[FirstKeys * 2];
    private uint[] filled = new uint[FirstKeys];
    private short[] scores = new short[FirstKeys * rowsOfKey * weights.Width];
    private int count;

    /// <summary>Number of keys.</summary>
    public int Count => count;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(keys);
        Array.Clear(filled);
        count = 0;
    }

    /// <summary>The place of a key, which keeps until <see cref="Clear"/>.</summary>
    /// <param name="key">Anything but 0.</param>
    public int Place(ulong key)
    {
        ulong[] table = keys;
        int mask = table.Length - 1;
        int at = Slot(key) & mask;
        while (true)
        {
            if (table[at] == key) return places[at];
            if (table[at] == 0) return Add(key, at);
            at = (at + 1) & mask;
        }
    }

    /// <summary>The place of a key that is a small number; either all keys are given here or all to the other method.</summary>
    public int Place(int number)
    {
        if (number >= count)
        {
            while (number >= filled.Length) Grow();
            count = number + 1;
        }
        return number;
    }

    /// <summary>Whether the row is there already.</summary>
    public bool Has(int place, int row) => (filled[place] >> row & 1) != 0;

    /// <summary>The row of a place, once filled.</summary>
    public ReadOnlySpan<short> Row(int place, int row) => scores.AsSpan((place * rowsOfKey + row) * width, width);

    /// <summary>Fills a row with the sum of the features' weights.</summary>
    public void Fill(int place, int row, ReadOnlySpan<uint> features)
    {
        filled[place] |= 1u << row;
        Span<short> sums = scores.AsSpan((place * rowsOfKey + row) * width, width);
        sums.Clear();
        weights.Add(features, sums);
    }

    private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 33);

    private int Add(ulong key, int at)
    {
        if (count == filled.Length)
        {
            Grow();
            ulong[] oldKeys = keys;
            int[] oldPlaces = places;
            keys = new ulong[oldKeys.Length * 2];
            places = new int[oldKeys.Length * 2];
            for (int i = 0; i < oldKeys.Length; i++)
                if (oldKeys[i] != 0) Put(oldKeys[i], oldPlaces[i]);
            Put(key, count);
            return count++;
        }
        keys[at] = key;
        places[at] = count;
        return count++;
    }

    private void Grow()
    {
        Array.Resize(ref filled, filled.Length * 2);
        Array.Resize(ref scores, scores.Length * 2);
    }

    private void Put(ulong key, int place)
    {
        int at = Slot(key) & (keys.Length - 1);
        while (keys[at] != 0) at = (at + 1) & (keys.Length - 1);
        keys[at] = key;
        places[at] = place;
    }
}
