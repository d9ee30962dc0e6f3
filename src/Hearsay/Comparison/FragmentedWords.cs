namespace Hearsay.Comparison;

/// <summary>Words that stand in one or more separate stretches of a text.</summary>
/// <param name="Words">The words in text order.</param>
/// <param name="Fragments">For each word the number of its stretch: words of one number stand together.</param>
internal sealed record FragmentedWords(Word[] Words, int[] Fragments)
{
    /// <summary>The stretches as ranges of indices, in order.</summary>
    public IEnumerable<WordRange> Ranges => RangesWithin(0, Words.Length);

    /// <summary>The parts of the range that lie in one stretch each, in order.</summary>
    public IEnumerable<WordRange> RangesWithin(int start, int end)
    {
        int from = start;
        for (int i = start + 1; i <= end; i++)
        {
            if (i < end && Fragments[i] == Fragments[i - 1]) continue;
            yield return new WordRange(from, i);
            from = i;
        }
    }
}
