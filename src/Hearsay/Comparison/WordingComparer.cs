using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>How two linked statements word the same thing.</summary>
internal enum WordingMatch : byte
{
    /// <summary>No words that could be laid side by side.</summary>
    None,

    /// <summary>The same words from end to end.</summary>
    Verbatim,

    /// <summary>The same words, of which one leaves some out.</summary>
    Truncated,

    /// <summary>Words of one are others in the other.</summary>
    Altered,
}

/// <summary>The wordings of two statements laid side by side.</summary>
internal sealed record WordingComparison(WordingMatch Match, Alignment Alignment)
{
    public static readonly WordingComparison Nothing = new(WordingMatch.None, Alignment.None);
}

/// <summary>Lays the wordings of two statements side by side and judges whether they are versions of one wording.</summary>
internal sealed class WordingComparer(QuotationAligner aligner, DifferenceFinder differences)
{
    // Reported words count as copied when they agree at such length and share.
    private const int LeastReportedWords = 6;
    private const double LeastReportedShare = 0.8;
    private const double LeastQuotedShare = 0.6;
    private const int LeastQuotedRun = 3;

    public WordingComparison Compare(StatementWords a, StatementWords b)
    {
        bool quoted = a.Quoted.Length > 0;
        if (quoted != b.Quoted.Length > 0) return WordingComparison.Nothing;
        Alignment alignment = aligner.Align(a.Wording, b.Wording);
        if (alignment.Matched == 0) return WordingComparison.Nothing;
        double share = (double)alignment.Matched / Math.Min(LengthOf(a, alignment, p => p.A), LengthOf(b, alignment, p => p.B));
        bool same = quoted
            ? share >= LeastQuotedShare || SharesRun(a, alignment)
            : share >= LeastReportedShare && alignment.Matched >= LeastReportedWords;
        if (!same) return WordingComparison.Nothing;
        WordingMatch match = alignment.Matched < Math.Min(a.Wording.Words.Length, b.Wording.Words.Length) ? WordingMatch.Truncated : WordingMatch.Verbatim;
        foreach (Difference difference in differences.Find(a, b, alignment))
        {
            bool cut = difference.Kind is DifferenceKind.CutFront or DifferenceKind.CutMiddle or DifferenceKind.CutEnd;
            match = cut ? (match == WordingMatch.Altered ? match : WordingMatch.Truncated) : WordingMatch.Altered;
        }
        if (!alignment.InOrder) match = WordingMatch.Altered;
        return new WordingComparison(match, alignment);
    }

    public IEnumerable<Difference> Differences(StatementWords a, StatementWords b)
    {
        if (a.Quoted.Length > 0 != b.Quoted.Length > 0) return [];
        return differences.Find(a, b, aligner.Align(a.Wording, b.Wording));
    }

    /// <summary>Words of the wording; of what is quoted here and there in a reported sentence, of the stretches that have something in the other.</summary>
    private static int LengthOf(StatementWords statement, Alignment alignment, Func<WordPair, int> side)
    {
        if (statement.Statement.Kind != StatementKind.Mixed) return statement.Wording.Words.Length;
        int[] fragments = statement.Wording.Fragments;
        HashSet<int> matched = [.. alignment.Chains.SelectMany(c => c.Pairs).Select(p => fragments[side(p)])];
        return fragments.Count(matched.Contains);
    }

    /// <summary>Whether so many words in a row are the same, two of them of content: "be able to" is anybody's.</summary>
    private static bool SharesRun(StatementWords a, Alignment alignment)
    {
        foreach (AlignedChain chain in alignment.Chains)
        {
            int run = 0, content = 0;
            for (int i = 0; i < chain.Pairs.Length; i++)
            {
                WordPair pair = chain.Pairs[i];
                bool follows = i > 0 && chain.Pairs[i - 1].A + 1 == pair.A && chain.Pairs[i - 1].B + 1 == pair.B;
                if (!pair.Same || !follows) run = content = 0;
                if (!pair.Same) continue;
                run++;
                if (a.Wording.Words[pair.A].Is(WordTraits.Content)) content++;
                if (run >= LeastQuotedRun && content >= 2) return true;
            }
        }
        return false;
    }
}
