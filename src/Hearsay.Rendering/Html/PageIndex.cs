using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Which of the reports have what a finding is about.</summary>
internal enum Told : byte
{
    /// <summary>All of them.</summary>
    Every,

    /// <summary>Several, not all.</summary>
    Some,

    /// <summary>One.</summary>
    One,
}

/// <summary>Words that a finding rests on, and the id of their place in the page.</summary>
internal readonly record struct FindingPlace(Passage Passage, string Anchor);

/// <summary>One finding as the page names it.</summary>
/// <param name="Key">The letter and number by which the texts refer to it: "D1".</param>
/// <param name="Id">Id of its element.</param>
/// <param name="Told">Which reports have it.</param>
/// <param name="IsConflict">Whether the reports cannot both be right in it, or one rejects the other.</param>
/// <param name="Places">Its words.</param>
internal sealed record PageFinding(string Key, string Id, Told Told, bool IsConflict, ImmutableArray<FindingPlace> Places)
{
    /// <summary>The value of <c>data-told</c>, by which filters choose.</summary>
    internal string Classes => (Told switch { Told.Every => "every", Told.Some => "some", _ => "one" }) + (IsConflict ? " conflict" : "");
}

/// <summary>Every finding of the page with its name and its places: the sections and the texts are both written from it, so that their links meet.</summary>
internal sealed class PageIndex
{
    private readonly StoryView view;
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PageFinding>> familiesOf = new(StringComparer.Ordinal);

    internal PageIndex(StoryView view)
    {
        this.view = view;
        StoryComparison story = view.Comparison;
        for (int r = 0; r < view.Reports.Length; r++)
        {
            for (int s = 0; s < view.Reports[r].Statements.Length; s++) anchors.Add(view.Reports[r].Statements[s].Id, $"s{r + 1}-{s + 1}");
        }
        Rows = [.. view.Rows.OrderBy(r => r.Id is null).ThenByDescending(r => r.ReportCount)];
        for (int r = 0; r < Rows.Length; r++) rows[Rows[r].Id ?? ""] = r;
        Coverage = new CoverageView(view);
        Facts = [.. Coverage.InEvery.Concat(Coverage.InSome)];
        Headlines = Many('H', "headline", story.Wording.HeadlineContrasts, c => c.Verbs);
        Disputes = Many('D', "dispute", story.Disputes, d => [d.A, d.B], _ => true);
        Numbers = Many('N', "number", story.Numbers, n => n.Values.Select(v => v.Passage), n => n.Relation == NumberRelation.Conflict);
        Copies = Many('C', "copy", story.Reuse, c => [c.A, c.B]);
        FactFindings = Many('F', "fact", Facts, f => f.Passages.Select(p => p.Passage));
        Times = Many('T', "time", story.Timeline, t => t.Passages.Select(p => p.Passage));
        Verbs = Many('V', "verb", story.Wording.VerbContrasts, c => c.Uses.Select(u => u.Cue));
        Words = Many('W', "word", story.Wording.Evaluative, w => w.Counterpart is { } other ? [w.Passage, other.Passage] : [w.Passage]);
        Sources = ProvenanceView.Sources(view);
        Credits = Many('R', "credit", Sources, s => s.Credits.Select(c => c.Passage));
        Only = Many('O', "only", story.Only, p => [p]);
        Families = [.. story.Families.OrderBy(view.NumberOf).Select(FamilyFinding)];
        foreach (FamilyFold fold in view.Folds) AddMembers(fold.Lead, Of(fold.Lead));
        // What a family folded under another holds leads to that one's finding.
        foreach (FamilyFold fold in view.Folds) foreach (Family other in fold.Others) AddMembers(other, Of(fold.Lead));
        Speakers = [.. Rows.Select((row, i) => StatementFinding("S", "speaker", i, row.Cells.SelectMany(c => c.Statements)))];
        ChainGroups = [.. story.Statements.Where(s => s.Chain.Length > 1).GroupBy(view.ChainOf, StringComparer.Ordinal).OrderByDescending(c => c.Count())];
        Chains = [.. ChainGroups.Select((group, i) => StatementFinding("P", "chain", i, group))];
    }

    internal CoverageView Coverage { get; }

    /// <summary>Who speaks: those whom more of the reports have first, then those with more words.</summary>
    internal ImmutableArray<SpeakerRow> Rows { get; }

    /// <summary>What several reports have, what all of them have first.</summary>
    internal ImmutableArray<CoveredFact> Facts { get; }

    /// <summary>Statements at second hand by the speakers between.</summary>
    internal ImmutableArray<IGrouping<string, Statement>> ChainGroups { get; }

    internal ImmutableArray<PageFinding> Headlines { get; }

    internal ImmutableArray<PageFinding> Disputes { get; }

    internal ImmutableArray<PageFinding> Families { get; }

    internal ImmutableArray<PageFinding> Numbers { get; }

    internal ImmutableArray<PageFinding> Copies { get; }

    internal ImmutableArray<PageFinding> FactFindings { get; }

    internal ImmutableArray<PageFinding> Times { get; }

    internal ImmutableArray<PageFinding> Verbs { get; }

    internal ImmutableArray<PageFinding> Words { get; }

    internal ImmutableArray<PageFinding> Only { get; }

    /// <summary>The outlets and documents that reports credit.</summary>
    internal ImmutableArray<CreditedSource> Sources { get; }

    internal ImmutableArray<PageFinding> Credits { get; }

    internal ImmutableArray<PageFinding> Speakers { get; }

    internal ImmutableArray<PageFinding> Chains { get; }

    /// <summary>Id of the place where a statement's content begins.</summary>
    internal string AnchorOf(Statement statement) => anchors[statement.Id];

    /// <summary>The finding on a family.</summary>
    internal PageFinding Of(Family family) => Families[view.NumberOf(family) - 1];

    /// <summary>The findings on folds of families that hold the statement.</summary>
    internal IReadOnlyList<PageFinding> FamiliesOf(Statement statement) => familiesOf.TryGetValue(statement.Id, out List<PageFinding>? of) ? of : [];

    /// <summary>The finding on who says the statement.</summary>
    internal PageFinding SpeakerOf(Statement statement) => Speakers[rows[statement.SpeakerId ?? ""]];

    /// <summary>Conflicts, one that is found both as a dispute and by its numbers counted once.</summary>
    internal int Conflicts =>
        view.Comparison.Disputes.Count(d => d.Type != DisputeType.Number) + view.Comparison.Numbers.Count(n => n.Relation == NumberRelation.Conflict);

    private ImmutableArray<PageFinding> Many<T>(char letter, string name, ImmutableArray<T> items, Func<T, IEnumerable<Passage>> passages, Func<T, bool>? isConflict = null)
    {
        ImmutableArray<PageFinding>.Builder found = ImmutableArray.CreateBuilder<PageFinding>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            string place = $"{char.ToLowerInvariant(letter)}{i + 1}-";
            ImmutableArray<FindingPlace> places = [.. passages(items[i]).Select((p, n) => new FindingPlace(p, $"{place}{n + 1}"))];
            found.Add(new PageFinding($"{letter}{i + 1}", $"{name}-{i + 1}", ToldBy(places.Select(p => p.Passage.ReportId)), isConflict?.Invoke(items[i]) ?? false, places));
        }
        return found.MoveToImmutable();
    }

    private void AddMembers(Family family, PageFinding finding)
    {
        foreach (string member in family.Members)
        {
            if (!familiesOf.TryGetValue(member, out List<PageFinding>? of)) familiesOf.Add(member, of = []);
            if (!of.Contains(finding)) of.Add(finding);
        }
    }

    private PageFinding FamilyFinding(Family family) => StatementFinding("Q", "family", view.NumberOf(family) - 1, family.Members.Select(view.Statement));

    // A statement has its place whichever findings it belongs to.
    private PageFinding StatementFinding(string letter, string name, int index, IEnumerable<Statement> statements)
    {
        ImmutableArray<FindingPlace> places = [.. statements.Select(s => new FindingPlace(new Passage(s.ReportId, new TextSpan(s.Content[0].Start, s.Content[^1].End)), anchors[s.Id]))];
        return new PageFinding($"{letter}{index + 1}", $"{name}-{index + 1}", ToldBy(places.Select(p => p.Passage.ReportId)), IsConflict: false, places);
    }

    private Told ToldBy(IEnumerable<string> reports)
    {
        int count = reports.Distinct(StringComparer.Ordinal).Count();
        return count < 2 ? Told.One : count < view.Reports.Length ? Told.Some : Told.Every;
    }
}
