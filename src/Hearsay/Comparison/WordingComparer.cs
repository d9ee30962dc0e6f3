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

    /// <summary>The words of the statement that can be held against another's: what is quoted, or all where nothing is.</summary>
    public static Word[] WordingOf(StatementWords statement) => statement.Quoted.Length > 0 ? statement.Quoted : statement.Words;

    public WordingComparison Compare(StatementWords a, StatementWords b)
    {
        bool quoted = a.Quoted.Length > 0;
        if (quoted != b.Quoted.Length > 0) return WordingComparison.Nothing;
        Word[] left = WordingOf(a), right = WordingOf(b);
        Alignment alignment = aligner.Align(left, right);
        if (alignment.Matched == 0) return WordingComparison.Nothing;
        double share = (double)alignment.Matched / Math.Min(left.Length, right.Length);
        bool same = quoted
            ? share >= LeastQuotedShare || alignment.LongestRun >= LeastQuotedRun
            : share >= LeastReportedShare && alignment.Matched >= LeastReportedWords;
        if (!same) return WordingComparison.Nothing;
        WordingMatch match = WordingMatch.Verbatim;
        foreach (Difference difference in differences.Find(a, left, b, right, alignment))
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
        Word[] left = WordingOf(a), right = WordingOf(b);
        return differences.Find(a, left, b, right, aligner.Align(left, right));
    }
}
