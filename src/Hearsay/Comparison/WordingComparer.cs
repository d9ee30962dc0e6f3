using System.Collections.Immutable;
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

    // Where most of the shorter quotation is other words, fewer words in a row are a turn of phrase.
    private const int LeastQuotedRun = 6;

    // One word in quotation marks is a word taken up, not a quotation that was cut.
    private const int MostOfWordTakenUp = 2;

    public WordingComparison Compare(StatementWords a, StatementWords b)
    {
        if (a.Quoted.Length > 0 != b.Quoted.Length > 0) return WordingComparison.Nothing;
        // Of alignments that fit equally well the aligner takes the first: which report is called first must not decide.
        if (ComesAfter(a, b)) (a, b) = (b, a);
        if (AlignVersions(a, b) is not { } alignment) return WordingComparison.Nothing;
        ImmutableArray<Difference> found = differences.Find(a, b, alignment);
        WordingMatch match = found.Any(IsChange) ? WordingMatch.Altered
            : found.Any(IsCut) || LeavesOut(a, b, alignment, found) ? WordingMatch.Truncated
            : WordingMatch.Verbatim;
        return new WordingComparison(match, alignment);
    }

    /// <summary>Whether the difference only leaves words out.</summary>
    public static bool IsCut(Difference difference) =>
        difference.Kind is DifferenceKind.CutFront or DifferenceKind.CutMiddle or DifferenceKind.CutEnd or DifferenceKind.Joined;

    /// <summary>Whether quoted words are others, or stand in another order.</summary>
    public static bool IsChange(Difference difference) => !IsCut(difference) && difference.Kind != DifferenceKind.Spelling;

    /// <summary>Where the two differ; nowhere where they are not versions of one wording.</summary>
    public IEnumerable<Difference> Differences(StatementWords a, StatementWords b)
    {
        if (a.Quoted.Length > 0 != b.Quoted.Length > 0) return [];
        return AlignVersions(a, b) is { } alignment ? differences.Find(a, b, alignment) : [];
    }

    /// <summary>How the words of two versions of one wording correspond; null where they are not.</summary>
    private Alignment? AlignVersions(StatementWords a, StatementWords b)
    {
        Alignment alignment = aligner.Align(a.Wording, b.Wording);
        if (AreVersions(a, b, alignment)) return alignment;
        Alignment shifted = MoodShift.Find(a, b);
        return shifted.Matched > 0 ? shifted : null;
    }

    /// <summary>Whether the two share so much that they are versions of one wording.</summary>
    private static bool AreVersions(StatementWords a, StatementWords b, Alignment alignment)
    {
        if (alignment.Matched == 0) return false;
        if (TakesUpAWord(a, b, alignment)) return false;
        double share = (double)alignment.Matched / Math.Min(LengthOf(a, alignment, p => p.A), LengthOf(b, alignment, p => p.B));
        return a.Quoted.Length > 0
            ? share >= LeastQuotedShare || (alignment.InOrder && SharesRun(a, alignment))
            : share >= LeastReportedShare && alignment.Matched >= LeastReportedWords;
    }

    /// <summary>Whether all that the two have in common is one word, with or without its article, of more that the other quotes.</summary>
    private static bool TakesUpAWord(StatementWords a, StatementWords b, Alignment alignment)
    {
        if (a.Quoted.Length == 0 || alignment.Matched > MostOfWordTakenUp) return false;
        int content = alignment.Chains.Sum(c => c.Pairs.Count(p => a.Wording.Words[p.A].Is(WordTraits.Content | WordTraits.Negation)));
        int shorter = Math.Min(LengthOf(a, alignment, p => p.A), LengthOf(b, alignment, p => p.B));
        // Two that quote nothing but this word word it alike.
        return content <= 1 && shorter <= MostOfWordTakenUp && Math.Max(a.Quoted.Length, b.Quoted.Length) > alignment.Matched;
    }

    /// <summary>Whether one has words that nothing in the other stands for, though none was told as a difference.</summary>
    private static bool LeavesOut(StatementWords a, StatementWords b, Alignment alignment, ImmutableArray<Difference> found)
    {
        int respeltA = 0, respeltB = 0;
        foreach (Difference difference in found)
        {
            if (difference.Kind != DifferenceKind.Spelling) continue;
            respeltA += a.Wording.Words.Count(w => difference.A!.Value.Contains(w.Span));
            respeltB += b.Wording.Words.Count(w => difference.B!.Value.Contains(w.Span));
        }
        return alignment.Matched < Math.Max(a.Wording.Words.Length - respeltA, b.Wording.Words.Length - respeltB);
    }

    private static bool ComesAfter(StatementWords a, StatementWords b)
    {
        int longer = b.Wording.Words.Length.CompareTo(a.Wording.Words.Length);
        return longer > 0 || (longer == 0 && TextOf(a).CompareTo(TextOf(b), StringComparison.Ordinal) > 0);
    }

    private static ReadOnlySpan<char> TextOf(StatementWords statement) => statement.Span.Of(statement.Text.Segments.Text);

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
