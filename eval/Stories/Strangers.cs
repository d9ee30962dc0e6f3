using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Evaluation.Stories;

/// <summary>Compares reports of events that have nothing to do with each other: whatever ties them is a mistake.</summary>
internal static class Strangers
{
    /// <summary>Shows what is found in common between reports of different stories, a pair a line, and below each its findings; the last line counts them.</summary>
    /// <param name="corpora">Where the stories are.</param>
    /// <param name="pairs">How many pairs.</param>
    /// <param name="output">Where to.</param>
    public static void Show(Corpora corpora, int pairs, TextWriter output)
    {
        List<ReportTies> all = [];
        foreach ((Report a, Report b) in Pairs(corpora, pairs))
        {
            StoryComparison comparison = new StoryComparer().Compare([a, b]);
            ReportTies ties = ReportTies.Of(comparison)[0];
            all.Add(ties);
            output.WriteLine($"{ties.Count,3}  {a.Id} | {b.Id}");
            foreach (string finding in Findings(comparison)) output.WriteLine($"       {finding}");
        }
        output.WriteLine($"{all.Count(t => t.Count == 0)} of {all.Count} pairs have nothing in common; families {all.Sum(t => t.Families)}, disputes {all.Sum(t => t.Disputes)}, " +
            $"numbers {all.Sum(t => t.Numbers)}, reuse {all.Sum(t => t.Reuse)}, facts {all.Sum(t => t.Facts)}, events {all.Sum(t => t.Events)}, contrasts {all.Sum(t => t.Contrasts)}");
    }

    /// <summary>Reports of stories of different years, spread over the corpus.</summary>
    public static IEnumerable<(Report A, Report B)> Pairs(Corpora corpora, int pairs)
    {
        string[] stories = [.. Directory.GetDirectories(corpora.Basil).Order(StringComparer.Ordinal)];
        string[] outlets = ["fox.txt", "hpo.txt", "nyt.txt"];
        int made = 0;
        for (int step = stories.Length / 3; step < stories.Length && made < pairs; step++)
        {
            for (int i = 0; i + step < stories.Length && made < pairs; i += 3)
            {
                string a = stories[i], b = stories[i + step];
                if (Path.GetFileName(a)[..4] == Path.GetFileName(b)[..4]) continue;
                made++;
                yield return (Read(a, outlets[made % 3]), Read(b, outlets[made / 3 % 3]));
            }
        }
    }

    private static Report Read(string story, string outlet) =>
        Reports.Read(Path.Combine(story, outlet)) with { Id = $"{Path.GetFileName(story)}/{Path.GetFileNameWithoutExtension(outlet)}" };

    private static IEnumerable<string> Findings(StoryComparison comparison)
    {
        string Words(Passage p)
        {
            string words = p.Span.Of(comparison.Report(p.ReportId).Text).ToString().ReplaceLineEndings(" ");
            return "\"" + (words.Length > 160 ? words[..160] + "…" : words) + "\"";
        }
        Dictionary<string, Statement> statements = comparison.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (Family family in comparison.Families.Where(f => f.Members.Select(m => statements[m].ReportId).Distinct().Count() > 1))
            yield return $"family ({family.Reason}): {string.Join(" | ", family.Members.Select(m => Words(new Passage(statements[m].ReportId, statements[m].Content[0]))))}";
        foreach (Dispute dispute in comparison.Disputes.Where(d => d.A.ReportId != d.B.ReportId)) yield return $"dispute ({dispute.Reason}): {Words(dispute.A)} | {Words(dispute.B)}";
        foreach (NumberComparison number in comparison.Numbers) yield return $"number {number.About} ({number.Reason}): {string.Join(" | ", number.Values.Select(v => Words(v.Passage)))}";
        foreach (Reuse reuse in comparison.Reuse) yield return $"reuse: {Words(reuse.A)}";
        foreach (CoveredFact fact in comparison.Coverage.Where(f => f.ReportIds.Length > 1)) yield return $"fact: {string.Join(" | ", fact.Passages.Select(p => Words(p.Passage)))}";
        foreach (TimelineEntry entry in comparison.Timeline.Where(e => e.Passages.Select(p => p.Passage.ReportId).Distinct().Count() > 1))
            yield return $"event ({entry.Reason}): {string.Join(" | ", entry.Passages.Select(p => Words(p.Passage)))}";
        foreach (EvaluativeWord word in comparison.Wording.Evaluative) yield return $"evaluative {word.Lemma} ({word.Reason}): {Words(word.About)} | {Words(word.Others[0])}";
        foreach (VerbContrast contrast in comparison.Wording.VerbContrasts.Where(c => c.Uses.Select(u => u.Cue.ReportId).Distinct().Count() > 1)) yield return $"verbs: {contrast.Reason}";
        foreach (HeadlineContrast contrast in comparison.Wording.HeadlineContrasts) yield return $"headlines: {contrast.Reason}";
    }
}
