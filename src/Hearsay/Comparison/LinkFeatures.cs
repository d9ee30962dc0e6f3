using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>What two statements have in common, as numbers that <see cref="LinkModel"/> weighs.</summary>
internal static class LinkFeatures
{
    /// <summary>The features' names, in their order.</summary>
    public static readonly string[] Names =
    [
        "bias", "containment", "dice", "shared", "shortness", "same report", "introduces", "same depth", "same stance", "opening",
        "quotation inside", "quoted run",
    ];

    // A run of the same words longer than this tells no more.
    private const int LongestRun = 60;
    private const int LongestScanned = 400;

    // The first paragraphs, headline and lead, tell the same as what follows them.
    private const int OpeningParagraphs = 2;

    // Between a reported statement and the quotation that it introduces stands a cue, a name, at most a short clause.
    private const int LongestIntroduction = 400;

    /// <summary>Computes the features of a pair whose <paramref name="first"/> stands in the earlier report or earlier in it.</summary>
    public static void Write(StatementWords first, StatementWords second, Vocabulary vocabulary, Span<double> features)
    {
        (double shared, double weightA, double weightB) = Overlap(first.ContentStems, second.ContentStems, vocabulary);
        bool sameReport = first.ReportId == second.ReportId;
        int quotedRun = LongestCommonRun(first.Spoken, second.Spoken);
        features[0] = 1;
        // The floors keep one shared word between two short statements from looking like agreement.
        features[1] = shared / Math.Max(Math.Min(weightA, weightB), 6);
        features[2] = 2 * shared / Math.Max(weightA + weightB, 12);
        features[3] = Math.Min(shared, 40) / 10;
        features[4] = Math.Log(1 + Math.Min(first.ContentStems.Length, second.ContentStems.Length));
        features[5] = One(sameReport);
        features[6] = One(sameReport && Introduces(first, second));
        features[7] = One(first.Statement.Chain.Length == second.Statement.Chain.Length);
        features[8] = One(first.Statement.Stance == second.Statement.Stance);
        features[9] = One(first.Paragraph < OpeningParagraphs || second.Paragraph < OpeningParagraphs);
        features[10] = One(quotedRun > 0 && IsInside(first, second, quotedRun));
        features[11] = Math.Log(1 + quotedRun);
    }

    /// <summary>Whether the first reports in the outlet's words what the speaker's next words, quoted in full, bear out.</summary>
    private static bool Introduces(StatementWords first, StatementWords second) =>
        Math.Abs(first.OrderOfSpeaker - second.OrderOfSpeaker) == 1
        && first.Statement.Kind != StatementKind.Direct && second.Statement.Kind == StatementKind.Direct
        && second.Span.Start - first.Span.End < LongestIntroduction;

    /// <summary>Weight of the shared stems, and of each statement's own.</summary>
    public static (double Shared, double A, double B) Overlap(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Vocabulary vocabulary)
    {
        double shared = 0, weightA = 0, weightB = 0;
        foreach (int stem in a) weightA += vocabulary.WeightOf(stem);
        foreach (int stem in b) weightB += vocabulary.WeightOf(stem);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared += vocabulary.WeightOf(a[i]);
                i++;
                j++;
            }
            else if (a[i] < b[j]) i++;
            else j++;
        }
        return (shared, weightA, weightB);
    }

    /// <summary>The most words in a row that two wordings share, at most <see cref="LongestRun"/>.</summary>
    public static int LongestCommonRun(ReadOnlySpan<Word> a, ReadOnlySpan<Word> b)
    {
        if (a.Length > LongestScanned) a = a[..LongestScanned];
        if (b.Length > LongestScanned) b = b[..LongestScanned];
        Span<short> above = stackalloc short[LongestScanned + 1];
        above.Clear();
        int longest = 0;
        foreach (Word word in a)
        {
            short diagonal = 0;
            for (int j = 0; j < b.Length; j++)
            {
                short next = above[j + 1];
                above[j + 1] = word.Form == b[j].Form ? (short)(diagonal + 1) : (short)0;
                longest = Math.Max(longest, above[j + 1]);
                diagonal = next;
            }
        }
        return Math.Min(longest, LongestRun);
    }

    private static bool IsInside(StatementWords a, StatementWords b, int run)
    {
        Word[] shorter = a.Spoken.Length <= b.Spoken.Length ? a.Spoken : b.Spoken;
        return run == Math.Min(shorter.Length, LongestRun) && shorter.Any(w => w.Is(WordTraits.Content));
    }

    private static double One(bool condition) => condition ? 1 : 0;
}
