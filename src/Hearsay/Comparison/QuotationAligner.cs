namespace Hearsay.Comparison;

/// <summary>Aligns two wordings of one utterance word by word: what was kept, whatever was cut, changed, put in or moved.</summary>
/// <remarks>Local alignment after Smith and Waterman (1981), repeated on what is left over, so that passages that one report joined,
/// moved or divided by an ellipsis are each found. Same form 2, same stem 1, another word -1, a word skipped -1, a bracketed word skipped
/// next to nothing.</remarks>
internal sealed class QuotationAligner
{
    // Beyond these a "quotation" is a page; what the two share is found from its front.
    private const int LongestWording = 1200;
    private const int MostChains = 8;

    private const double SameForm = 2, SameStem = 1, Substitution = -1, Skip = -1, SkipInserted = -0.1;

    // One gap rather than two of the same size: words in a row are worth a little more.
    private const double InARow = 0.2;

    /// <summary>Aligns the wordings.</summary>
    public Alignment Align(FragmentedWords first, FragmentedWords second)
    {
        ReadOnlySpan<Word> a = first.Words, b = second.Words;
        if (a.Length > LongestWording) a = a[..LongestWording];
        if (b.Length > LongestWording) b = b[..LongestWording];
        if (a.IsEmpty || b.IsEmpty) return Alignment.None;
        bool[] usedA = new bool[a.Length], usedB = new bool[b.Length];
        double[] scores = new double[(a.Length + 1) * (b.Length + 1)];
        byte[] steps = new byte[scores.Length];
        List<AlignedChain> chains = [];
        while (chains.Count < MostChains)
        {
            AlignedChain? chain = BestChain(a, b, usedA, usedB, scores, steps);
            if (chain is null || (!IsMeaningful(a, chain) && !CompletesFragment(first, second, chain))) break;
            chains.Add(chain);
            foreach (WordPair pair in chain.Pairs)
            {
                usedA[pair.A] = true;
                usedB[pair.B] = true;
            }
        }
        chains.Sort((x, y) => x.Pairs[0].B.CompareTo(y.Pairs[0].B));
        return new Alignment([.. chains]);
    }

    /// <summary>Three words in common with one of content, or two of content.</summary>
    private static bool IsMeaningful(ReadOnlySpan<Word> a, AlignedChain chain)
    {
        int content = 0;
        foreach (WordPair pair in chain.Pairs)
        {
            if (a[pair.A].Is(WordTraits.Content)) content++;
        }
        return content >= 2 || (content == 1 && chain.Pairs.Length >= 3);
    }

    /// <summary>Whether the chain takes up a stretch of either wording with a word of content: a quotation of one word has no more to show.</summary>
    private static bool CompletesFragment(FragmentedWords a, FragmentedWords b, AlignedChain chain)
    {
        if (!chain.Pairs.All(p => p.Same) || !chain.Pairs.Any(p => a.Words[p.A].Is(WordTraits.Content))) return false;
        (int firstA, int lastA, int firstB, int lastB) = (chain.Pairs[0].A, chain.Pairs[^1].A, chain.Pairs[0].B, chain.Pairs[^1].B);
        return IsFragment(a, firstA, lastA, chain.Pairs.Length) || IsFragment(b, firstB, lastB, chain.Pairs.Length);
    }

    private static bool IsFragment(FragmentedWords words, int first, int last, int matched) =>
        last - first + 1 == matched && words.Fragments[first] == words.Fragments[last]
        && (first == 0 || words.Fragments[first - 1] != words.Fragments[first])
        && (last + 1 == words.Fragments.Length || words.Fragments[last + 1] != words.Fragments[last]);

    private static AlignedChain? BestChain(
        ReadOnlySpan<Word> a, ReadOnlySpan<Word> b, bool[] usedA, bool[] usedB, double[] scores, byte[] steps)
    {
        int width = b.Length + 1;
        Array.Clear(scores);
        Array.Clear(steps);
        double best = 0;
        int bestAt = -1;
        for (int i = 1; i <= a.Length; i++)
        {
            if (usedA[i - 1]) continue;
            for (int j = 1; j <= b.Length; j++)
            {
                if (usedB[j - 1]) continue;
                int at = (i * width) + j;
                double pair = a[i - 1].Form == b[j - 1].Form ? SameForm : a[i - 1].Stem == b[j - 1].Stem ? SameStem : Substitution;
                double diagonal = scores[at - width - 1] + pair;
                if (pair > 0 && steps[at - width - 1] == 1) diagonal += InARow;
                double up = scores[at - width] + (a[i - 1].Is(WordTraits.Inserted) ? SkipInserted : Skip);
                double left = scores[at - 1] + (b[j - 1].Is(WordTraits.Inserted) ? SkipInserted : Skip);
                double score = Math.Max(diagonal, Math.Max(up, left));
                if (score <= 0) continue;
                scores[at] = score;
                steps[at] = score == diagonal ? (byte)1 : score == up ? (byte)2 : (byte)3;
                if (score > best)
                {
                    best = score;
                    bestAt = at;
                }
            }
        }
        if (bestAt < 0) return null;
        List<WordPair> pairs = [];
        for (int at = bestAt; steps[at] != 0;)
        {
            int i = at / width, j = at % width;
            if (steps[at] == 1)
            {
                bool same = a[i - 1].Form == b[j - 1].Form;
                if (same || a[i - 1].Stem == b[j - 1].Stem) pairs.Add(new WordPair(i - 1, j - 1, same));
                at -= width + 1;
            }
            else
            {
                at -= steps[at] == 2 ? width : 1;
            }
        }
        pairs.Reverse();
        return new AlignedChain([.. pairs], best);
    }
}
