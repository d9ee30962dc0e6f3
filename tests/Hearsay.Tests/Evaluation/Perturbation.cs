using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

/// <summary>Spoils gold annotation in every way that a program might go wrong, so that scorers have something to score.</summary>
internal sealed class Perturbation(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Drops, shifts, merges, splits, doubles and misreads statements; gives the rest ids in the manner of the library.</summary>
    public ImmutableArray<Statement> Spoil(ImmutableArray<Statement> gold, string reportId, string text, IReadOnlyList<string> speakerIds)
    {
        List<Statement> spoilt = [];
        for (int i = 0; i < gold.Length; i++)
        {
            Statement statement = gold[i];
            if (Happens(0.12)) continue;
            if (Happens(0.10) && i + 1 < gold.Length) statement = statement with { Content = [.. statement.Content, .. gold[++i].Content] };
            if (Happens(0.30)) statement = statement with { Content = Shift(statement.Content, text.Length, 60) };
            if (Happens(0.10)) statement = statement with { Content = [Half(statement.Content[0])] };
            if (Happens(0.15)) statement = statement with { Source = Happens(0.5) ? [] : Shift(statement.Source, text.Length, 10) };
            if (Happens(0.15)) statement = statement with { Cue = Happens(0.5) ? [] : Shift(statement.Cue, text.Length, 10) };
            if (Happens(0.10)) statement = statement with { Kind = (StatementKind)random.Next(3) };
            if (Happens(0.15)) statement = statement with { Chain = [.. statement.Chain.Skip(1)] };
            if (Happens(0.15) && speakerIds.Count > 0) statement = statement with { Chain = [.. statement.Chain, speakerIds[random.Next(speakerIds.Count)]] };
            spoilt.Add(statement);
            if (Happens(0.08)) spoilt.Add(statement with { Content = Shift(statement.Content, text.Length, 200) });
        }
        return
        [
            .. spoilt.Where(s => !s.Content.IsEmpty).Select((s, i) => s with
            {
                Id = $"{reportId}#{i + 1}",
                ReportId = reportId,
                SpeakerId = s.Chain.IsEmpty ? null : s.Chain[^1],
                ParentId = i > 0 && Happens(0.05) ? $"{reportId}#{i}" : null,
            }),
        ];
    }

    /// <summary>Spoils a whole gold account.</summary>
    public StoryComparison Spoil(StoryComparison gold)
    {
        string[] speakerIds = [.. gold.Speakers.Select(s => s.Id)];
        ImmutableArray<AttributedReport> reports =
            [.. gold.Reports.Select(r => r with { Statements = Spoil(r.Statements, r.Report.Id, r.Report.Text, speakerIds) })];
        string[] ids = [.. reports.SelectMany(r => r.Statements).Select(s => s.Id)];
        // Families of whatever was left near the place of each gold member.
        Dictionary<string, string> near = gold.Statements.ToDictionary(s => s.Id, s => reports.First(r => r.Report.Id == s.ReportId).Statements
            .MinBy(p => Math.Abs(p.Content[0].Start - s.Content[0].Start))?.Id ?? ids[0]);
        return gold with
        {
            Reports = reports,
            Speakers = [.. gold.Speakers.Select(s => Happens(0.2) ? s with { Name = "Someone Else", Aliases = [.. s.Aliases.Skip(2), "the  Chair"] } : s)],
            Families =
            [
                .. gold.Families.Where(_ => !Happens(0.1)).Select(f => f with
                {
                    Members = [.. f.Members.Select(m => Happens(0.15) ? ids[random.Next(ids.Length)] : near[m]).Distinct()],
                }).Where(f => f.Members.Length > 1),
            ],
            Disputes = [.. gold.Disputes.Where(_ => !Happens(0.2)).Select(d => Happens(0.3) ? d with { A = d.B, B = d.A } : d with { A = Shift(gold, d.A) })],
            Reuse = [.. gold.Reuse.SelectMany(r => new[] { r with { A = Shift(gold, r.A) }, r })],
            Numbers =
            [
                .. gold.Numbers.Where(_ => !Happens(0.1)).Select(n => n with
                {
                    Relation = Happens(0.2) ? (NumberRelation)random.Next(3) : n.Relation,
                    Values = [.. n.Values.Where(_ => !Happens(0.1)).Select(v => Happens(0.3) ? v with { Passage = Shift(gold, v.Passage) } : v)],
                }),
            ],
        };
    }

    private bool Happens(double chance) => random.NextDouble() < chance;

    private Passage Shift(StoryComparison gold, Passage passage) =>
        passage with { Span = Shift([passage.Span], gold.Report(passage.ReportId).Text.Length, 150)[0] };

    private ImmutableArray<TextSpan> Shift(ImmutableArray<TextSpan> spans, int length, int most) =>
    [
        .. spans.Select(span =>
        {
            int start = Math.Clamp(span.Start + random.Next(-most, most + 1), 0, length - 1);
            return new TextSpan(start, Math.Clamp(span.End + random.Next(-most, most + 1), start + 1, length));
        }),
    ];

    private static TextSpan Half(TextSpan span) => new(span.Start, span.Start + Math.Max(1, span.Length / 2));
}
