using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Finds passages that cannot both be right, or one of which rejects the other. Misses much rather than flag nonsense.</summary>
/// <remarks>Each kind of evidence has its own finder; what several find is told once, the surest first. Who is right is never said.</remarks>
internal sealed class DisputeFinder(Vocabulary vocabulary, ImmutableArray<Speaker> speakers, CancellationToken cancellation)
{
    // Two disputes are one when each side shares so much of the shorter one's weight with a side of the other.
    private const double SameSide = 0.5;

    // How many findings on each kind of evidence a reader kept, of how many in fifty stories, as (kept + 1) / (found + 2); the counts stand in 0011.
    private const double OfPolarity = 0.88;
    private const double OfCounter = 0.83;
    private const double OfMisquotation = 0.8;
    private const double OfRejection = 0.73;
    private const double OfAccount = 0.67;
    private const double OfDenial = 0.6;
    private const double OfOffice = 0.5;

    // Added to the confidence for the order alone.
    private const double InHeadline = 0.25;
    private const double InOpening = 0.1;

    private readonly Representatives representatives = new(speakers);
    private readonly DisputeWording wording = new(speakers);

    /// <summary>The disputes, the surest and most central first.</summary>
    public ImmutableArray<Dispute> Find(
        IReadOnlyList<NormalizedText> texts, List<List<Proposition>> propositions, List<StatementWords> statements, ImmutableArray<Family> families,
        ImmutableArray<NumberComparison> numbers)
    {
        List<DisputeCandidate> found =
        [
            .. Denials(texts, statements),
            .. Rejections(texts, propositions, statements),
            .. Counters(texts),
            .. Offices(texts),
            .. Polarities(texts, propositions),
            .. Accounts(texts, propositions),
            .. Misquotations(statements, families),
            .. Numbers(texts, numbers),
        ];
        List<DisputeCandidate> kept = [];
        foreach (DisputeCandidate candidate in found.Select(Ordered).OrderByDescending(c => c.Confidence + CentralityOf(c, texts)).ThenByDescending(c => c.Weight)
            .ThenBy(c => c.A.ReportId, StringComparer.Ordinal).ThenBy(c => c.A.Span).ThenBy(c => c.B.ReportId, StringComparer.Ordinal).ThenBy(c => c.B.Span))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!kept.Exists(k => AreOne(k, candidate))) kept.Add(candidate);
        }
        return [.. kept.Select((c, i) => new Dispute($"d{i + 1}", c.Type, c.A, c.B, c.Reason) { Confidence = c.Confidence })];
    }

    private IEnumerable<DisputeCandidate> Denials(IReadOnlyList<NormalizedText> texts, List<StatementWords> statements)
    {
        foreach ((Claim assertion, Claim denial) in new DenialFinder(vocabulary, representatives, cancellation).Find(Claim.Of(texts, statements)))
        {
            yield return new DisputeCandidate(
                DisputeType.Denial, new Passage(texts[assertion.Text].ReportId, assertion.Span), assertion.Stems,
                new Passage(texts[denial.Text].ReportId, denial.Span), denial.Stems, OfDenial, 0, wording.OfDenial(assertion, denial));
        }
    }

    private IEnumerable<DisputeCandidate> Rejections(
        IReadOnlyList<NormalizedText> texts, List<List<Proposition>> propositions, List<StatementWords> statements)
    {
        foreach ((Rejection rejection, StatementWords rejected, double weight) in new RejectionFinder(vocabulary, representatives).Find(texts, propositions, statements))
        {
            yield return new DisputeCandidate(
                DisputeType.Denial, new Passage(rejected.ReportId, rejected.Span), rejected.ContentStems, PassageOf(rejection.Clause, texts),
                rejection.Clause.Stems, OfRejection, weight, wording.OfRejection(rejection, rejected)) { Denier = rejection.DenierId };
        }
    }

    private IEnumerable<DisputeCandidate> Counters(IReadOnlyList<NormalizedText> texts)
    {
        // The same speaker sets the same things against each other in every report.
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int t = 0; t < texts.Count; t++)
        {
            foreach (Counter counter in new CounterFinder(texts[t], t).Find())
            {
                if (counter.TellerId is not null && !told.Add(counter.TellerId)) continue;
                Passage a = new(texts[t].ReportId, counter.Contradicted), b = new(texts[t].ReportId, counter.Against);
                yield return new DisputeCandidate(DisputeType.Denial, a, StemsOf(a, texts), b, StemsOf(b, texts), OfCounter, 0, wording.OfCounter(counter, texts[t]));
            }
        }
    }

    private IEnumerable<DisputeCandidate> Offices(IReadOnlyList<NormalizedText> texts)
    {
        foreach (OfficeConflict conflict in OfficeFinder.Find(texts, speakers))
        {
            yield return new DisputeCandidate(
                DisputeType.Identity, conflict.A, StemsOf(conflict.A, texts), conflict.B, StemsOf(conflict.B, texts), OfOffice, 0, wording.OfOffice(conflict));
        }
    }

    private IEnumerable<DisputeCandidate> Polarities(IReadOnlyList<NormalizedText> texts, List<List<Proposition>> propositions)
    {
        PolarityFinder finder = new(vocabulary, representatives, cancellation);
        foreach ((Proposition told, Proposition negated, double shared) in finder.Find([.. propositions.SelectMany(p => p)]))
        {
            yield return new DisputeCandidate(
                DisputeType.Contradiction, PassageOf(told, texts), told.Stems, PassageOf(negated, texts), negated.Stems, OfPolarity, shared,
                wording.OfPolarity(told, negated));
        }
    }

    private IEnumerable<DisputeCandidate> Accounts(IReadOnlyList<NormalizedText> texts, List<List<Proposition>> propositions)
    {
        foreach ((Proposition a, Proposition b, AccountConflict conflict) in new AccountFinder(vocabulary, cancellation).Find(propositions.SelectMany(p => p)))
        {
            yield return new DisputeCandidate(
                DisputeType.Characterisation, PassageOf(a, texts), a.Stems, PassageOf(b, texts), b.Stems, OfAccount, 0, wording.OfAccounts(a, b, conflict));
        }
    }

    private IEnumerable<DisputeCandidate> Misquotations(List<StatementWords> statements, ImmutableArray<Family> families)
    {
        foreach (Misquotation found in MisquotationFinder.Find(statements, families))
        {
            yield return new DisputeCandidate(
                found.Type, new Passage(found.A.ReportId, found.A.Span), found.A.ContentStems, new Passage(found.B.ReportId, found.B.Span), found.B.ContentStems,
                OfMisquotation, 0, wording.OfMisquotation(found));
        }
    }

    private static IEnumerable<DisputeCandidate> Numbers(IReadOnlyList<NormalizedText> texts, ImmutableArray<NumberComparison> numbers)
    {
        foreach (NumberComparison comparison in numbers.Where(n => n.Relation == NumberRelation.Conflict))
        {
            ReportedValue first = comparison.Values[0];
            ReportedValue? other = comparison.Values.FirstOrDefault(v => v.Value != first.Value && v.Passage.ReportId != first.Passage.ReportId);
            if (other is null) continue;
            yield return new DisputeCandidate(
                IsTime(first.Value) ? DisputeType.Time : DisputeType.Number, first.Passage, StemsOf(first.Passage, texts), other.Passage, StemsOf(other.Passage, texts), NumberConfidence.OfConflict, 0,
                comparison.Reason);
        }
    }

    /// <summary>Whether the normal form is that of a day, a month or a time of day: "2017-07-08", "Saturday", "12:00".</summary>
    private static bool IsTime(string value) =>
        (value.Length >= 5 && char.IsAsciiDigit(value[0]) && (value[4] == '-' || value[2] == ':'))
        || (value.Length > 0 && char.IsAsciiLetter(value[0]) && Enum.TryParse<DayOfWeek>(value.Split(' ')[0], out _));

    /// <summary>How far up the two passages stand: what the headlines tell is what a reader takes along.</summary>
    private static double CentralityOf(DisputeCandidate candidate, IReadOnlyList<NormalizedText> texts) =>
        (CentralityOf(candidate.A, texts) + CentralityOf(candidate.B, texts)) / 2;

    private static double CentralityOf(Passage passage, IReadOnlyList<NormalizedText> texts)
    {
        NormalizedText text = texts.First(t => t.ReportId == passage.ReportId);
        WordRange words = text.WordsOf(passage.Span);
        return words.Count == 0 ? 0 : text.Segments.ParagraphOf(text.Words[words.Start].Token) switch
        {
            0 => InHeadline,
            <= 3 => InOpening,
            _ => 0,
        };
    }

    private static int[] StemsOf(Passage passage, IReadOnlyList<NormalizedText> texts)
    {
        NormalizedText text = texts.First(t => t.ReportId == passage.ReportId);
        WordRange range = text.WordsOf(passage.Span);
        return [.. text.Words.AsSpan(range.Start, range.Count).ToArray().Where(w => w.Is(WordTraits.Content)).Select(w => w.Stem).Distinct().Order()];
    }

    /// <summary>The same candidate with the passage of the earlier report, or the earlier passage, first.</summary>
    private static DisputeCandidate Ordered(DisputeCandidate candidate)
    {
        int order = string.CompareOrdinal(candidate.A.ReportId, candidate.B.ReportId);
        if (order == 0) order = candidate.A.Span.CompareTo(candidate.B.Span);
        return order <= 0 ? candidate : candidate with { A = candidate.B, StemsA = candidate.StemsB, B = candidate.A, StemsB = candidate.StemsA };
    }

    /// <summary>Whether the two tell the same dispute: of one kind with sides that are alike, or about the very same words.</summary>
    private bool AreOne(DisputeCandidate a, DisputeCandidate b) => a.Type == b.Type
        ? AreAlike(a, b)
        : (AreOverlapping(a.A, b.A) && AreOverlapping(a.B, b.B)) || (AreOverlapping(a.A, b.B) && AreOverlapping(a.B, b.A));

    private bool AreAlike(DisputeCandidate a, DisputeCandidate b) =>
        // A blanket rejection has no words of its own to be told by.
        (a.Denier is { } denier && b.Denier is { } other && (denier == other || representatives.AreRelated(denier, other) || representatives.ShareName(denier, other)))
        || (AreOneSide(a.A, a.StemsA, b.A, b.StemsA) && AreOneSide(a.B, a.StemsB, b.B, b.StemsB))
        || (AreOneSide(a.A, a.StemsA, b.B, b.StemsB) && AreOneSide(a.B, a.StemsB, b.A, b.StemsA));

    private bool AreOneSide(Passage x, int[] stemsX, Passage y, int[] stemsY)
    {
        if (AreOverlapping(x, y)) return true;
        (double shared, double weightX, double weightY) = LinkFeatures.Overlap(stemsX, stemsY, vocabulary);
        double least = Math.Min(weightX, weightY);
        return least > 0 && shared >= SameSide * least;
    }

    private static bool AreOverlapping(Passage x, Passage y) => x.ReportId == y.ReportId && x.Span.Overlaps(y.Span);

    private static Passage PassageOf(Proposition clause, IReadOnlyList<NormalizedText> texts) => new(texts[clause.Text].ReportId, clause.Span);
}
