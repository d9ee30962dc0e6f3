using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>What two statements have in common, as numbers that <see cref="LinkModel"/> weighs.</summary>
internal static class LinkFeatures
{
    /// <summary>The features' names, in their order.</summary>
    public static readonly string[] Names =
    [
        "bias", "containment", "dice", "shared", "run", "shortness", "same report", "consecutive", "introduces", "same chain", "same depth",
        "nested", "same stance", "same cue", "both direct", "both indirect", "one direct", "opening", "opening and same report",
        "nearness", "talkative", "quotation inside", "quoted run", "speaks for",
    ];

    // A run of the same words longer than this tells no more.
    private const int LongestRun = 60;
    private const int LongestScanned = 400;

    // The first statements of a report stand in headline and lead, which tell the same as what follows them.
    private const int OpeningParagraphs = 2;

    /// <summary>Computes the features of a pair whose <paramref name="first"/> stands in the earlier report or earlier in it.</summary>
    public static void Write(StatementWords first, StatementWords second, Vocabulary vocabulary, SpeakerHabits habits, Span<double> features)
    {
        (double shared, double weightA, double weightB) = Overlap(first.ContentStems, second.ContentStems, vocabulary);
        bool sameReport = first.ReportId == second.ReportId;
        bool consecutive = sameReport && Math.Abs(first.OrderOfSpeaker - second.OrderOfSpeaker) == 1;
        StatementKind kindA = first.Statement.Kind, kindB = second.Statement.Kind;
        int run = LongestCommonRun(first.Words, second.Words);
        int quotedRun = first.Quoted.Length > 0 && second.Quoted.Length > 0 ? LongestCommonRun(first.Quoted, second.Quoted) : 0;
        int depthA = first.Statement.Chain.Length, depthB = second.Statement.Chain.Length;
        bool opening = first.Paragraph < OpeningParagraphs || second.Paragraph < OpeningParagraphs;

        features[0] = 1;
        // The floors keep one shared word between two short statements from looking like agreement.
        features[1] = shared / Math.Max(Math.Min(weightA, weightB), 6);
        features[2] = 2 * shared / Math.Max(weightA + weightB, 12);
        features[3] = Math.Min(shared, 40) / 10;
        features[4] = Math.Log(1 + run);
        features[5] = Math.Log(1 + Math.Min(first.ContentStems.Length, second.ContentStems.Length));
        features[6] = One(sameReport);
        features[7] = One(consecutive);
        features[8] = One(consecutive && kindA != StatementKind.Direct && kindB == StatementKind.Direct && second.Span.Start - first.Span.End < 400);
        features[9] = One(first.Statement.Chain.AsSpan().SequenceEqual(second.Statement.Chain.AsSpan()));
        features[10] = One(depthA == depthB);
        features[11] = One(depthA > 1) + One(depthB > 1);
        features[12] = One(first.Statement.Stance == second.Statement.Stance);
        features[13] = One(Intersect(first.CueStems, second.CueStems));
        features[14] = One(kindA == StatementKind.Direct && kindB == StatementKind.Direct);
        features[15] = One(kindA == StatementKind.Indirect && kindB == StatementKind.Indirect);
        features[16] = One((kindA == StatementKind.Direct) != (kindB == StatementKind.Direct));
        features[17] = One(opening);
        features[18] = One(opening && sameReport);
        features[19] = sameReport && first.Order != second.Order ? 1.0 / Math.Abs(first.Order - second.Order) : 0;
        features[20] = Math.Log(Math.Max(1, Math.Max(habits.PerReport(first.Statement.SpeakerId), habits.PerReport(second.Statement.SpeakerId))));
        features[21] = One(quotedRun > 0 && IsInside(first, second, quotedRun));
        features[22] = Math.Log(1 + quotedRun);
        features[23] = One(first.Statement.SpeakerId != second.Statement.SpeakerId);
    }

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
        Word[] shorter = a.Quoted.Length <= b.Quoted.Length ? a.Quoted : b.Quoted;
        return run == Math.Min(shorter.Length, LongestRun) && shorter.Any(w => w.Is(WordTraits.Content));
    }

    private static bool Intersect(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        foreach (int stem in a)
        {
            if (b.BinarySearch(stem) >= 0) return true;
        }
        return false;
    }

    private static double One(bool condition) => condition ? 1 : 0;
}
