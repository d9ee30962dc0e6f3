using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Lays the dated events of all reports out in the order of their dates, those that several tell together.</summary>
internal sealed class TimelineFinder(Vocabulary vocabulary, ImmutableArray<Speaker> speakers, CancellationToken cancellation)
{
    // Weights of shared stems, in nats, that bear out that two clauses of compatible dates tell one event: little where verb and somebody who takes
    // part are the same, much where only the words speak for it. Set on public news by reading what was put together.
    private const double LeastWithVerbAndParty = 1;
    private const double LeastWithVerb = 4;
    private const double LeastWithSpeaker = 7;
    private const double LeastOfWords = 10;
    private const double LeastOfRemark = 5;

    // Share of the shorter clause's weight that must be shared where the verbs differ.
    private const double LeastShare = 0.5;
    private const double LeastShareOfRemark = 0.35;

    // A noun beside a date ("Tuesday's indictment") has few words of its own: nearly all must be shared.
    private const double LeastShareOfNoun = 0.9;

    private readonly Dictionary<string, string[]> names = speakers.GroupBy(s => s.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Name.Split(' ').Where(w => w.Length > 2 && char.IsUpper(w[0])).ToArray(), StringComparer.Ordinal);

    /// <summary>The entries in the order of their dates; those without a place on the calendar come last, in order of report and place.</summary>
    public ImmutableArray<TimelineEntry> Find(IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families)
    {
        DatedEventReader reader = new(cancellation);
        List<DatedEvent> events = [.. texts.SelectMany(reader.Read)];
        Dictionary<string, List<string>> familiesOf = FamiliesOf(families);
        List<List<DatedEvent>> groups = [];
        // The most precise first, so that a group's first member is the one that others are held against.
        foreach (DatedEvent told in events.OrderBy(e => e.Date.First is null).ThenBy(LengthOf).ThenBy(e => e.Text).ThenBy(e => e.Telling.Passage.Span))
        {
            cancellation.ThrowIfCancellationRequested();
            List<DatedEvent>? group = told.Date.First is null ? null : groups.Find(g => AreOne(g[0], told, familiesOf));
            if (group is null) groups.Add([told]);
            else group.Add(told);
        }
        return
        [
            .. groups.Select(g => g.OrderBy(e => e.Text).ThenBy(e => e.Telling.Passage.Span).ThenBy(e => e.Telling.DateSpan).ToList())
                .Select(g => (Group: g, Date: g.MinBy(LengthOf)!.Date))
                .OrderBy(g => g.Date.First ?? DateOnly.MaxValue).ThenBy(g => g.Date.Last ?? DateOnly.MaxValue)
                .ThenBy(g => g.Group[0].Text).ThenBy(g => g.Group[0].Telling.Passage.Span).ThenBy(g => g.Group[0].Telling.DateSpan)
                .Select((g, i) => new TimelineEntry($"e{i + 1}", g.Date, [.. g.Group.Select(e => e.Telling)], ReasonOf(g.Group))),
        ];
    }

    private static int LengthOf(DatedEvent told) => told.Date is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;

    private bool AreOne(DatedEvent a, DatedEvent b, Dictionary<string, List<string>> familiesOf)
    {
        if (a.Date.Bound != b.Date.Bound || a.Telling.IsNegated != b.Telling.IsNegated || !AreCompatible(a.Date, b.Date)) return false;
        if (a.Telling.Modality != b.Telling.Modality && !(a.IsSure && b.IsSure)) return false;
        if (AreOthers(a.Agent, b.Agent) || AreOthers(a.Patient, b.Patient)) return false;
        if (a.Text == b.Text && a.Telling.Passage.Span == b.Telling.Passage.Span) return true;
        (double shared, double weightA, double weightB) = LinkFeatures.Overlap(a.Stems, b.Stems, vocabulary);
        if (a.IsSaying && b.IsSaying && IsOneRemark(a, b, familiesOf)) return true;
        if (a.IsSaying && b.IsSaying) return a.Agent is not null && a.Agent == b.Agent && shared >= LeastOfRemark && IsMost(shared, weightA, weightB, LeastShareOfRemark);
        bool sameVerb = EventVerbs.CanTellOne(a.Telling.Verb, b.Telling.Verb);
        bool sameDate = a.Date.First == b.Date.First && a.Date.Last == b.Date.Last;
        bool sameParty = a.Telling.SpeakerIds.Any(id => b.Telling.SpeakerIds.Contains(id)) || (sameDate && a.PartyStems.AsSpan().IndexOfAny(b.PartyStems) >= 0);
        // A day within a month, a month within a year: more must speak for it.
        double more = sameDate ? 1 : 2;
        if (sameVerb && sameDate && (a.IsNoun || b.IsNoun) && IsMost(shared, weightA, weightB, LeastShareOfNoun)) return true;
        if (sameVerb) return shared >= more * (sameParty ? LeastWithVerbAndParty : LeastWithVerb);
        return shared >= more * (sameParty ? LeastWithSpeaker : LeastOfWords) && IsMost(shared, weightA, weightB, LeastShare);
    }

    private static bool IsOneRemark(DatedEvent a, DatedEvent b, Dictionary<string, List<string>> familiesOf) =>
        a.Utterance is not null && b.Utterance is not null && familiesOf.TryGetValue(a.Utterance, out List<string>? own)
        && familiesOf.TryGetValue(b.Utterance, out List<string>? other) && own.Exists(other.Contains);

    /// <summary>Whether the two are known to be two: joining leaves apart what has a word of its name in common ("the House", "House of Representatives").</summary>
    private bool AreOthers(string? a, string? b)
    {
        if (a is null || b is null || a == b) return false;
        return !names.TryGetValue(a, out string[]? own) || !names.TryGetValue(b, out string[]? other) || !own.Intersect(other, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static bool IsMost(double shared, double weightA, double weightB, double share) => shared >= share * Math.Min(weightA, weightB);

    /// <summary>Whether one lies within the other.</summary>
    private static bool AreCompatible(TimelineDate a, TimelineDate b) => (a.First <= b.First && b.Last <= a.Last) || (b.First <= a.First && a.Last <= b.Last);

    private static Dictionary<string, List<string>> FamiliesOf(ImmutableArray<Family> families)
    {
        Dictionary<string, List<string>> of = new(StringComparer.Ordinal);
        foreach (Family family in families.Where(f => f.Relation == FamilyRelation.SameUtterance))
        {
            foreach (string member in family.Members)
            {
                if (!of.TryGetValue(member, out List<string>? list)) of.Add(member, list = []);
                list.Add(family.Id);
            }
        }
        return of;
    }

    private static string ReasonOf(List<DatedEvent> group)
    {
        if (group.Count == 1) return group[0].Unplaced;
        bool sameDate = group.TrueForAll(e => e.Date.First == group[0].Date.First && e.Date.Last == group[0].Date.Last);
        bool sameVerb = group.TrueForAll(e => e.Telling.Verb == group[0].Telling.Verb);
        string dates = sameDate ? "the same date" : "dates of which one lies within the other";
        if (group.TrueForAll(e => e.IsSaying)) return $"{dates}, and the same remark";
        return sameVerb ? $"{dates} and the same act, “{group[0].Telling.Verb}”" : $"{dates}, and words in common";
    }
}
