using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Aligns two wordings of one utterance word by word: what was kept, whatever was cut, changed, put in or moved.</summary>
/// <remarks>Local alignment after Smith and Waterman (1981) with gaps after Gotoh (1982), repeated on what is left over, so that passages
/// that one report joined, moved or divided by an ellipsis are each found. Same form 2, same stem 1, another word -1; to begin to skip
/// words -2.5, so that one word met by chance behind a gap is not worth it, each word skipped -0.1 more, for a cut is one act however long
/// it is; a bracketed word is skipped for next to nothing.</remarks>
internal sealed class QuotationAligner
{
    // Beyond these a "quotation" is a page; what the two share is found from its front.
    private const int LongestWording = 1200;
    private const int MostChains = 8;

    private const float SameForm = 2, SameStem = 1, Substitution = -1, BeginSkip = -2.5f, Skip = -0.1f, SkipInserted = -0.1f;

    // One gap rather than two of the same size: words in a row are worth a little more.
    private const float InARow = 0.2f;

    // At an edge, where a change stands between it and the rest, so many words are still a change and no piece left out.
    private const int NearEdge = 6;

    /// <summary>Aligns the wordings.</summary>
    public Alignment Align(FragmentedWords first, FragmentedWords second)
    {
        ReadOnlySpan<Word> a = first.Words, b = second.Words;
        if (a.Length > LongestWording) a = a[..LongestWording];
        if (b.Length > LongestWording) b = b[..LongestWording];
        if (a.IsEmpty || b.IsEmpty) return Alignment.None;
        bool[] usedA = new bool[a.Length], usedB = new bool[b.Length];
        Workspace work = new((a.Length + 1) * (b.Length + 1));
        List<AlignedChain> chains = [];
        while (chains.Count < MostChains)
        {
            AlignedChain? chain = BestChain(a, b, usedA, usedB, work);
            if (chain is null || (!IsMeaningful(a, chain, isFirst: chains.Count == 0) && !CompletesFragment(first, second, chain))) break;
            chains.Add(chain);
            foreach (WordPair pair in chain.Pairs)
            {
                usedA[pair.A] = true;
                usedB[pair.B] = true;
            }
        }
        chains.Sort((x, y) => x.Pairs[0].B.CompareTo(y.Pairs[0].B));
        ExtendToEdges(a, b, chains);
        return new Alignment([.. chains]);
    }

    /// <summary>Adds the words that both wordings begin or end with, where but a change of a word or two stands between them and the rest:
    /// locally they are not worth the change.</summary>
    private static void ExtendToEdges(ReadOnlySpan<Word> a, ReadOnlySpan<Word> b, List<AlignedChain> chains)
    {
        if (chains.Count == 0) return;
        int front = chains.FindIndex(c => c.Pairs[0].A == chains.Min(x => x.Pairs[0].A)), back = chains.FindIndex(c => c.Pairs[^1].A == chains.Max(x => x.Pairs[^1].A));
        if (front == 0)
        {
            WordPair first = chains[0].Pairs[0];
            int count = 0;
            if (Math.Max(first.A, first.B) <= NearEdge)
            {
                while (count < first.A && count < first.B && a[count].Form == b[count].Form) count++;
            }
            chains[0] = chains[0] with { Pairs = [.. Enumerable.Range(0, count).Select(i => new WordPair(i, i, true)), .. chains[0].Pairs] };
        }
        int lastOfB = chains.FindIndex(c => c.Pairs[^1].B == chains.Max(x => x.Pairs[^1].B));
        if (back == lastOfB)
        {
            WordPair last = chains[back].Pairs[^1];
            int leftA = a.Length - 1 - last.A, leftB = b.Length - 1 - last.B, count = 0;
            if (Math.Max(leftA, leftB) <= NearEdge)
            {
                while (count < leftA && count < leftB && a[^(count + 1)].Form == b[^(count + 1)].Form) count++;
            }
            int lengthA = a.Length, lengthB = b.Length;
            chains[back] = chains[back] with
            {
                Pairs = [.. chains[back].Pairs, .. Enumerable.Range(1, count).Reverse().Select(i => new WordPair(lengthA - i, lengthB - i, true))],
            };
        }
    }

    /// <summary>Three words in common with one of content, or two of content; beside others, four of whatever kind.</summary>
    private static bool IsMeaningful(ReadOnlySpan<Word> a, AlignedChain chain, bool isFirst)
    {
        const int longWithoutContent = 4;
        if (!isFirst && chain.Pairs.Length >= longWithoutContent) return true;
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

    private static AlignedChain? BestChain(ReadOnlySpan<Word> a, ReadOnlySpan<Word> b, bool[] usedA, bool[] usedB, Workspace work)
    {
        int width = b.Length + 1;
        work.Clear();
        float best = 0;
        int bestAt = -1;
        for (int i = 1; i <= a.Length; i++)
        {
            if (usedA[i - 1]) continue;
            for (int j = 1; j <= b.Length; j++)
            {
                if (usedB[j - 1]) continue;
                int at = (i * width) + j, diagonalAt = at - width - 1;
                float pair = a[i - 1].Form == b[j - 1].Form ? SameForm : a[i - 1].Stem == b[j - 1].Stem ? SameStem : Substitution;
                float diagonal = work.Scores[diagonalAt] + pair;
                if (pair > 0 && work.Steps[diagonalAt] == Step.Pair) diagonal += InARow;
                (float up, bool upOn) = Skipped(work.Scores[at - width], work.Ups[at - width], a[i - 1]);
                (float left, bool leftOn) = Skipped(work.Scores[at - 1], work.Lefts[at - 1], b[j - 1]);
                work.Ups[at] = up;
                work.Lefts[at] = left;
                work.UpGoesOn[at] = upOn;
                work.LeftGoesOn[at] = leftOn;
                float score = Math.Max(diagonal, Math.Max(up, left));
                if (score <= 0) continue;
                work.Scores[at] = score;
                work.Steps[at] = score == diagonal ? Step.Pair : score == up ? Step.Up : Step.Left;
                if (score > best)
                {
                    best = score;
                    bestAt = at;
                }
            }
        }
        return bestAt < 0 ? null : new AlignedChain(PairsTo(bestAt, width, a, b, work), best);
    }

    /// <summary>The score of skipping one more word, and whether words before it were skipped too.</summary>
    private static (float Score, bool GoesOn) Skipped(float score, float gap, Word word)
    {
        float goesOn = gap + (word.Is(WordTraits.Inserted) ? SkipInserted : Skip), begins = score + (word.Is(WordTraits.Inserted) ? SkipInserted : BeginSkip + Skip);
        return goesOn > begins ? (goesOn, true) : (begins, false);
    }

    private static ImmutableArray<WordPair> PairsTo(int end, int width, ReadOnlySpan<Word> a, ReadOnlySpan<Word> b, Workspace work)
    {
        List<WordPair> pairs = [];
        Step state = work.Steps[end];
        for (int at = end; state != Step.None;)
        {
            int i = at / width, j = at % width;
            switch (state)
            {
                case Step.Pair:
                    bool same = a[i - 1].Form == b[j - 1].Form;
                    if (same || a[i - 1].Stem == b[j - 1].Stem) pairs.Add(new WordPair(i - 1, j - 1, same));
                    at -= width + 1;
                    state = work.Steps[at];
                    break;
                case Step.Up:
                    state = work.UpGoesOn[at] ? Step.Up : work.Steps[at - width];
                    at -= width;
                    break;
                default:
                    state = work.LeftGoesOn[at] ? Step.Left : work.Steps[at - 1];
                    at--;
                    break;
            }
        }
        pairs.Reverse();
        return [.. pairs];
    }

    private enum Step : byte
    {
        None,
        Pair,
        Up,
        Left,
    }

    /// <summary>The tables of one alignment, by cell.</summary>
    private sealed class Workspace(int cells)
    {
        public float[] Scores { get; } = new float[cells];

        public float[] Ups { get; } = new float[cells];

        public float[] Lefts { get; } = new float[cells];

        public Step[] Steps { get; } = new Step[cells];

        public bool[] UpGoesOn { get; } = new bool[cells];

        public bool[] LeftGoesOn { get; } = new bool[cells];

        public void Clear()
        {
            Array.Clear(Scores);
            Array.Clear(Steps);
            Array.Fill(Ups, float.NegativeInfinity);
            Array.Fill(Lefts, float.NegativeInfinity);
        }
    }
}
