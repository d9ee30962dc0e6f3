using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Counts which verbs each report uses for each speaker, and finds the speakers whom reports treat differently by them.</summary>
internal sealed class ReportingVerbFinder
{
    // With fewer cues a report does not tell how it treats a speaker.
    private const int LeastCues = 3;
    private const int LeastRevealing = 2;

    private readonly List<VerbWording> verbs = [];
    private readonly Dictionary<string, VerbUse> useOf = new(StringComparer.Ordinal);

    /// <summary>The verbs by speaker and report, and the contrasts: remarks first, then speakers.</summary>
    public (ImmutableArray<VerbWording> Verbs, ImmutableArray<VerbContrast> Contrasts) Find(
        IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families, Func<string, int> rankOf)
    {
        foreach (NormalizedText text in texts) Read(text);
        ImmutableArray<VerbWording> ordered = [.. verbs.OrderBy(v => rankOf(v.SpeakerId)).ThenBy(v => v.SpeakerId, StringComparer.Ordinal)];
        Dictionary<string, Statement> statements = texts.SelectMany(t => t.Attributed.Statements).ToDictionary(s => s.Id, StringComparer.Ordinal);
        List<VerbContrast> remarks = [.. families.Select(f => OfRemark(f, statements)).OfType<VerbContrast>()
            // Families overlap: one cue before a long quotation leads several.
            .DistinctBy(c => (c.SpeakerId, string.Join(' ', c.Uses.Where(u => IsMarked(u.Class)).Select(u => $"{u.Cue.ReportId}:{u.Cue.Span}"))))];
        return (ordered, [.. remarks, .. ordered.GroupBy(v => v.SpeakerId, StringComparer.Ordinal).Select(OfSpeaker).OfType<(VerbContrast Contrast, int Weight)>()
            .OrderByDescending(c => c.Weight).Select(c => c.Contrast)]);
    }

    private void Read(NormalizedText text)
    {
        Dictionary<int, Predicate> predicates = [];
        foreach (Predicate predicate in text.Attributed.Document.Predicates) predicates.TryAdd(predicate.Head, predicate);
        List<(string Speaker, VerbUse Use)> uses = [];
        foreach (Statement statement in text.Attributed.Statements)
        {
            if (statement.SpeakerId is null || ReportingVerbReader.Read(statement, text.Attributed.Document, predicates) is not { } use) continue;
            useOf[statement.Id] = use;
            uses.Add((statement.SpeakerId, use));
        }
        foreach (IGrouping<string, (string Speaker, VerbUse Use)> own in uses.GroupBy(u => u.Speaker, StringComparer.Ordinal))
        {
            verbs.Add(new VerbWording(own.Key, text.ReportId,
            [
                // One cue may introduce several statements; it is one use.
                .. own.Select(u => u.Use).DistinctBy(u => u.Cue.Span).GroupBy(u => u.Lemma, StringComparer.Ordinal)
                    .Select(g => new ReportingVerb(g.Key, g.First().Class, [.. g.Select(u => u.Cue).OrderBy(c => c.Span)]))
                    .OrderByDescending(v => v.Count).ThenBy(v => v.Cues[0].Span),
            ]));
        }
    }

    /// <summary>Verbs that tell a reader whether to believe it: what differs by them tells something of the report.</summary>
    private static bool IsMarked(ReportingVerbClass verb) =>
        verb is ReportingVerbClass.Doubting or ReportingVerbClass.Conceding or ReportingVerbClass.Revealing or ReportingVerbClass.Colouring;

    /// <summary>One remark that a report introduces with a marked verb and another with a verb of another class.</summary>
    private VerbContrast? OfRemark(Family family, Dictionary<string, Statement> statements)
    {
        if (family.Relation != FamilyRelation.SameUtterance) return null;
        List<(Statement Statement, VerbUse Use)> members = [];
        foreach (string member in family.Members)
        {
            if (statements[member] is { SpeakerId: not null } statement && useOf.TryGetValue(member, out VerbUse? use)) members.Add((statement, use));
        }
        // The most telling verb of each report; of several speakers' remarks (one tells of the other) the commonest's.
        List<VerbUse> uses =
        [
            .. members.GroupBy(m => m.Statement.SpeakerId, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(1).SelectMany(g => g)
                .GroupBy(m => m.Use.Cue.ReportId, StringComparer.Ordinal).Select(g => g.Select(m => m.Use).OrderByDescending(u => IsMarked(u.Class)).First())
                .Where(u => u.Class is not (ReportingVerbClass.Other or ReportingVerbClass.Thinking)).OrderBy(u => u.Cue.ReportId, StringComparer.Ordinal),
        ];
        if (uses.Count < 2 || !uses.Exists(u => IsMarked(u.Class)) || uses.TrueForAll(u => u.Class == uses[0].Class)) return null;
        return new VerbContrast(members.First(m => m.Use == uses[0]).Statement.SpeakerId!, family.Id, [.. uses],
            "the same remark, introduced with " + string.Join(" and with ", uses.GroupBy(u => u.Class).Select(g => $"“{g.First().Lemma}” ({Name(g.Key)})")));
    }

    /// <summary>A speaker for whom one report has marked verbs and another, with enough to show, has none.</summary>
    private static (VerbContrast Contrast, int Weight)? OfSpeaker(IGrouping<string, VerbWording> speaker)
    {
        List<VerbWording> with = [.. speaker.Where(r => Marked(r).Any())];
        List<VerbWording> without = [.. speaker.Where(r => !Marked(r).Any() && r.Verbs.Sum(v => v.Count) >= LeastCues)];
        if (with.Count == 0 || without.Count == 0) return null;
        List<ReportingVerb> telling = [.. with.SelectMany(Marked)];
        string reason = $"{string.Join(", ", telling.DistinctBy(v => v.Lemma).Select(v => $"“{v.Lemma}” ({Name(v.Class)})"))} in some reports, none of the kind in others";
        return (new VerbContrast(speaker.Key, null,
            [.. telling.SelectMany(v => v.Cues.Select(c => new VerbUse(c, v.Lemma, v.Class))).OrderBy(u => u.Cue.ReportId, StringComparer.Ordinal).ThenBy(u => u.Cue.Span)], reason),
            telling.Sum(v => v.Count));
    }

    // "Noted" once is no treatment.
    private static IEnumerable<ReportingVerb> Marked(VerbWording report)
    {
        int revealing = report.Verbs.Where(v => v.Class == ReportingVerbClass.Revealing).Sum(v => v.Count);
        return report.Verbs.Where(v => IsMarked(v.Class) && (v.Class != ReportingVerbClass.Revealing || revealing >= LeastRevealing));
    }

    private static string Name(ReportingVerbClass verb) => verb switch
    {
        ReportingVerbClass.Neutral => "neutral",
        ReportingVerbClass.Arguing => "puts it forward as a view",
        ReportingVerbClass.Doubting => "leaves it open to doubt",
        ReportingVerbClass.Conceding => "as if conceded",
        ReportingVerbClass.Rejecting => "turns it down",
        ReportingVerbClass.Pressing => "somebody is to do it",
        ReportingVerbClass.Revealing => "takes it for true",
        ReportingVerbClass.Attacking => "against somebody",
        ReportingVerbClass.Praising => "in praise",
        ReportingVerbClass.Promising => "as a promise",
        ReportingVerbClass.Asking => "as a question or request",
        ReportingVerbClass.Colouring => "tells how it sounded",
        ReportingVerbClass.Thinking => "as a thought",
        _ => "unclassed",
    };
}
