using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Finds the pairs of statements that may report the same utterance or position, and weighs each.</summary>
/// <remarks>Pairs are looked for where there may be some: among the statements of one speaker, of a body and who speaks for it, and among
/// quotations that share seven words in a row whoever is said to speak. A speaker with many statements is searched by rare shared words,
/// so the work grows about in proportion to the number of statements.</remarks>
internal sealed class LinkFinder(
    Vocabulary vocabulary, Representatives representatives, Translations translations, CancellationToken cancellation)
{
    // Up to here all pairs of a speaker's statements are weighed: it costs less than an index.
    private const int AllPairsUpTo = 48;

    // Each statement looks for partners by this many of its most telling stems, among the nearest this many statements with each.
    private const int StemsLookedUp = 10;
    private const int PartnersByStem = 40;

    // Speakers who cannot be told to be one are joined by words alone: fewer words when one is unknown or the names may be one person's.
    private const int SharedWordsOfAnyone = 7;
    private const int SharedWordsOfPerhapsOne = 5;
    private const int MostHoldersOfRun = 24;
    // Of the annotated pairs of one speaker with five quoted words in a row in common, five in six are links.
    private const double ProbabilityOfSameWords = 0.83;

    // A quotation of one or two words.
    private const int RareWords = 2;

    // Nats a word: about once in a hundred thousand words.
    private const double RareInNews = 7;

    // Less shared weight than this is a name or two; the figures were chosen by reading what they take away.
    private const double LeastShared = 3;
    private const double LeastSharedOfScrap = 4;
    private const double LeastSharedOfTwoQuotations = 12;
    private const double LeastSharedOfTranslations = 7;
    private const double ProbabilityOfTranslation = 0.5;

    // Nats in this story of a verb that stands behind two modals.
    private const double LeastSharedOfShift = 5;
    private const double ProbabilityOfShift = 0.5;

    // A headline's or heading's few words have much in common with anything on the matter.
    private const int FewestWords = 5;
    private const double LeastProbabilityOfFewWords = 0.35;

    // Who says a thing again in one report says it in these many words; fewer are a turn of phrase of theirs.
    private const int SharedWordsWithinReport = 7;

    private readonly LinkModel model = new();
    private readonly double[] features = new double[LinkFeatures.Names.Length];

    // Pairs that share a run of quoted words: whatever else speaks against them, they quote one utterance.
    private readonly HashSet<(int, int)> sameWords = [];

    /// <summary>The links of at least <paramref name="least"/> probability, in order of the statements.</summary>
    public List<StatementLink> Find(List<StatementWords> statements, double least)
    {
        List<StatementLink> links = [];
        foreach ((int a, int b, LinkGround ground) in Candidates(statements))
        {
            double probability = ground == LinkGround.SameWords ? 0 : Weigh(statements[a], statements[b]);
            if (ground != LinkGround.SameWords && (QuotesRareWordsOf(statements[a], statements[b]) || QuotesRareWordsOf(statements[b], statements[a])))
                probability = Math.Max(probability, ProbabilityOfSameWords);
            else if (ground == LinkGround.SameSpeaker && IsShiftOfMood(statements[a], statements[b]))
                probability = Math.Max(probability, ProbabilityOfShift);
            else if (ground != LinkGround.SameWords && IsRenderedTwice(statements[a], statements[b]))
                probability = Math.Max(probability, ProbabilityOfTranslation);
            else if (ground != LinkGround.SameWords && !sameWords.Contains((a, b)) && IsThin(statements[a], statements[b])) probability = 0;
            if (sameWords.Contains((a, b))) probability = Math.Max(probability, ProbabilityOfSameWords);
            bool few = Math.Min(statements[a].Words.Length, statements[b].Words.Length) < FewestWords;
            if (probability >= (few ? Math.Max(least, LeastProbabilityOfFewWords) : least)) links.Add(new StatementLink(statements[a], statements[b], probability, ground));
        }
        return links;
    }

    /// <summary>The pairs worth weighing, each once, as indices in ascending order.</summary>
    internal IEnumerable<(int A, int B, LinkGround Ground)> Candidates(List<StatementWords> statements)
    {
        Dictionary<(int, int), LinkGround> found = [];
        Dictionary<string, List<int>> bySpeaker = new(StringComparer.Ordinal);
        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i].Statement.SpeakerId is not { } speaker) continue;
            if (!bySpeaker.TryGetValue(speaker, out List<int>? own)) bySpeaker.Add(speaker, own = []);
            own.Add(i);
        }
        foreach (List<int> own in bySpeaker.Values) AddPairs(statements, own, own, LinkGround.SameSpeaker, found);
        foreach ((string a, string b) in representatives.Pairs)
        {
            if (bySpeaker.TryGetValue(a, out List<int>? left) && bySpeaker.TryGetValue(b, out List<int>? right))
                AddPairs(statements, left, right, LinkGround.Representative, found);
        }
        AddSameWords(statements, found);
        return found.Select(f => (f.Key.Item1, f.Key.Item2, f.Value)).OrderBy(f => f.Item1).ThenBy(f => f.Item2);
    }

    private double Weigh(StatementWords a, StatementWords b)
    {
        LinkFeatures.Write(a, b, vocabulary, features);
        return model.Probability(features);
    }

    /// <summary>Whether the two share too little to be shown as one: words that are all over the story, or, of two quotations in one
    /// report, not much more.</summary>
    private bool IsThin(StatementWords a, StatementWords b)
    {
        (double shared, _, _) = LinkFeatures.Overlap(a.ContentStems, b.ContentStems, vocabulary);
        // A cue or a name alone joins no scrap to a sentence: "accepted his denial", "said something to her".
        HashSet<int> ownA = Own(a), ownB = Own(b);
        if (!ownA.Overlaps(ownB) && Math.Min(ownA.Count, ownB.Count) == 0) return true;
        bool twoQuotations = a.ReportId == b.ReportId && a.Statement.Kind == StatementKind.Direct && b.Statement.Kind == StatementKind.Direct;
        if (a.Quoted.Length > 0 && b.Quoted.Length > 0 && Math.Min(a.Quoted.Length, b.Quoted.Length) <= RareWords && shared < LeastSharedOfScrap) return true;
        return shared < (twoQuotations ? LeastSharedOfTwoQuotations : LeastShared);
    }

    /// <summary>Stems of the content's own words of meaning, names of persons left out.</summary>
    private HashSet<int> Own(StatementWords statement) =>
        [.. statement.Words.Where(w => w.Is(WordTraits.Content) && !representatives.IsNameWord(vocabulary.FormOf(w.Form))).Select(w => w.Stem)];

    /// <summary>Whether the one quotes in a few words what the other asks or announces, with the same rare enough verb.</summary>
    private bool IsShiftOfMood(StatementWords a, StatementWords b) =>
        MoodShift.Find(a, b).Chains is [var chain] && chain.Pairs.Sum(p => ShiftWeight(a.Wording.Words[p.A])) >= LeastSharedOfShift;

    private double ShiftWeight(Word word) => word.Is(WordTraits.Content) ? vocabulary.WeightOf(word.Stem) : 0;

    /// <summary>Whether the two may be one foreign utterance put into English twice: quoted in two reports, with several telling words in common.</summary>
    private bool IsRenderedTwice(StatementWords a, StatementWords b)
    {
        if (a.ReportId == b.ReportId || a.InQuotationMarks.Length == 0 || b.InQuotationMarks.Length == 0) return false;
        if (!translations.AreForeign(a) || !translations.AreForeign(b)) return false;
        HashSet<int> shared = [.. a.InQuotationMarks.Where(w => w.Is(WordTraits.Content)).Select(w => w.Stem)];
        shared.IntersectWith(b.InQuotationMarks.Where(w => w.Is(WordTraits.Content)).Select(w => w.Stem));
        return shared.Count >= 2 && shared.Sum(vocabulary.WeightOf) >= LeastSharedOfTranslations;
    }

    /// <summary>Whether the one quotes apart a word or two of the other's that are rare in news: nobody else's words in this story.</summary>
    private bool QuotesRareWordsOf(StatementWords a, StatementWords b)
    {
        if (a.Quoted.Length == 0 || b.InQuotationMarks.Length == 0) return false;
        foreach (WordRange range in a.Wording.Ranges)
        {
            if (range.Count > RareWords) continue;
            ReadOnlySpan<Word> fragment = a.Quoted.AsSpan(range.Start, range.Count);
            double rarity = 0;
            int content = 0;
            foreach (Word word in fragment)
            {
                if (!word.Is(WordTraits.Content)) continue;
                rarity += vocabulary.BackgroundOf(word.Stem);
                content++;
            }
            if (content > 0 && rarity >= RareInNews * content && Holds(b.InQuotationMarks, fragment)) return true;
        }
        return false;
    }

    private static bool Holds(ReadOnlySpan<Word> words, ReadOnlySpan<Word> fragment)
    {
        for (int i = 0; i + fragment.Length <= words.Length; i++)
        {
            int k = 0;
            while (k < fragment.Length && words[i + k].Form == fragment[k].Form) k++;
            if (k == fragment.Length) return true;
        }
        return false;
    }

    private void AddPairs(
        List<StatementWords> statements, List<int> left, List<int> right, LinkGround ground, Dictionary<(int, int), LinkGround> found)
    {
        cancellation.ThrowIfCancellationRequested();
        if (left.Count <= AllPairsUpTo && right.Count <= AllPairsUpTo)
        {
            foreach (int a in left)
            {
                foreach (int b in right) Add(statements, a, b, ground, found);
            }
            return;
        }
        Dictionary<int, List<int>> withStem = [];
        foreach (int b in right)
        {
            foreach (int stem in statements[b].ContentStems)
            {
                if (!withStem.TryGetValue(stem, out List<int>? holders)) withStem.Add(stem, holders = []);
                holders.Add(b);
            }
        }
        foreach (int a in left)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int stem in statements[a].ContentStems.OrderByDescending(vocabulary.WeightOf).ThenBy(s => s).Take(StemsLookedUp))
            {
                if (!withStem.TryGetValue(stem, out List<int>? holders)) continue;
                int at = holders.BinarySearch(a);
                if (at < 0) at = ~at;
                int from = Math.Max(0, at - PartnersByStem), to = Math.Min(holders.Count, at + PartnersByStem);
                for (int k = from; k < to; k++) Add(statements, a, holders[k], ground, found);
            }
        }
        for (int k = 1; ReferenceEquals(left, right) && k < left.Count; k++) Add(statements, left[k - 1], left[k], ground, found);
    }

    /// <summary>Quotations that share a run of words, whoever speaks: one of the reports may not say who it was.</summary>
    private void AddSameWords(List<StatementWords> statements, Dictionary<(int, int), LinkGround> found)
    {
        Dictionary<ulong, List<int>> holdersOfRun = [];
        for (int i = 0; i < statements.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Word[] quoted = statements[i].Spoken;
            for (int k = 0; k + SharedWordsOfPerhapsOne <= quoted.Length; k++)
            {
                int content = 0;
                ulong hash = 14695981039346656037;
                foreach (Word word in quoted.AsSpan(k, SharedWordsOfPerhapsOne))
                {
                    hash = (hash ^ (uint)word.Form) * 1099511628211;
                    if (word.Is(WordTraits.Content)) content++;
                }
                if (content < 2) continue;
                if (!holdersOfRun.TryGetValue(hash, out List<int>? holders)) holdersOfRun.Add(hash, holders = []);
                foreach (int other in holders)
                {
                    if (!MayBeJoinedByWords(statements[other], statements[i])) continue;
                    if (!AreTwoRemarks(statements[other], statements[i])) sameWords.Add((other, i));
                    Add(statements, other, i, LinkGround.SameWords, found);
                }
                if (holders.Count < MostHoldersOfRun && (holders.Count == 0 || holders[^1] != i)) holders.Add(i);
            }
        }
    }

    /// <summary>Whether two quotations of one report have no more in common than a turn of phrase, and each says something besides.</summary>
    private static bool AreTwoRemarks(StatementWords a, StatementWords b)
    {
        if (a.ReportId != b.ReportId) return false;
        int run = LinkFeatures.LongestCommonRun(a.Spoken, b.Spoken);
        return run < SharedWordsWithinReport && run < Math.Min(a.Spoken.Length, b.Spoken.Length);
    }

    private bool MayBeJoinedByWords(StatementWords a, StatementWords b)
    {
        if (a.Statement.SpeakerId is not { } first || b.Statement.SpeakerId is not { } second) return true;
        return first == second || representatives.ShareName(first, second) || LinkFeatures.LongestCommonRun(a.Spoken, b.Spoken) >= SharedWordsOfAnyone;
    }

    private static void Add(List<StatementWords> statements, int a, int b, LinkGround ground, Dictionary<(int, int), LinkGround> found)
    {
        if (a == b) return;
        if (a > b) (a, b) = (b, a);
        // What stands inside the other is a part of it, not a second report of it.
        if (statements[a].ReportId == statements[b].ReportId && Overlap(statements[a].Statement, statements[b].Statement)) return;
        found.TryAdd((a, b), ground);
    }

    private static bool Overlap(Statement a, Statement b)
    {
        foreach (Text.TextSpan x in a.Content)
        {
            foreach (Text.TextSpan y in b.Content)
            {
                if (x.Overlaps(y)) return true;
            }
        }
        return false;
    }
}
