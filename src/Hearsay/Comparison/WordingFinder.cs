using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Counts what each report gives each speaker, and gathers its reporting words and names for them.</summary>
internal sealed class WordingFinder(Vocabulary vocabulary, CancellationToken cancellation)
{
    /// <summary>The wording of all reports.</summary>
    public Wording Find(IReadOnlyList<NormalizedText> texts, ImmutableArray<Speaker> speakers, ImmutableArray<Family> families)
    {
        Dictionary<string, int> rank = new(StringComparer.Ordinal);
        foreach (Speaker speaker in speakers) rank.TryAdd(speaker.Id, rank.Count);
        int RankOf(string id) => rank.GetValueOrDefault(id, int.MaxValue);

        List<Airtime> airtime = [];
        List<CueWording> cues = [];
        List<NameWording> names = [];
        foreach (NormalizedText text in texts)
        {
            airtime.AddRange(AirtimeOf(text));
            cues.AddRange(
                from statement in text.Attributed.Statements
                where statement.SpeakerId is not null
                from cue in statement.Cue
                group cue by statement.SpeakerId into own
                select new CueWording(own.Key, text.ReportId, [.. own.Order().Distinct().Select(c => new Passage(text.ReportId, c))]));
            names.AddRange(
                from mention in text.Attributed.Mentions
                where mention.Kind != MentionKind.Pronoun
                group mention by mention.SpeakerId into own
                select new NameWording(own.Key, text.ReportId,
                    [.. own.OrderBy(m => m.Span).Select(m => m.Span.Of(text.Segments.Text).ToString()).Distinct(StringComparer.Ordinal)]));
        }
        var (verbs, verbContrasts) = new ReportingVerbFinder().Find(texts, families, RankOf);
        var (evaluative, uses) = new EvaluativeWordFinder(vocabulary, cancellation).Find(texts);
        var (headlines, headlineContrasts) = new HeadlineFinder().Find(texts, speakers);
        // OrderBy is stable: within a speaker the reports keep their order; speakers outside the list come last, by id.
        return new Wording(
            [.. airtime.OrderBy(a => RankOf(a.SpeakerId)).ThenBy(a => a.SpeakerId, StringComparer.Ordinal)],
            [.. cues.OrderBy(c => RankOf(c.SpeakerId)).ThenBy(c => c.SpeakerId, StringComparer.Ordinal)],
            [.. names.OrderBy(n => RankOf(n.SpeakerId)).ThenBy(n => n.SpeakerId, StringComparer.Ordinal)])
        {
            Verbs = verbs,
            VerbContrasts = verbContrasts,
            Evaluative = evaluative,
            EvaluativeUses = uses,
            Headlines = headlines,
            HeadlineContrasts = headlineContrasts,
        };
    }

    /// <summary>Each word counts once, for the innermost speaker: in "A said that B denied it" the denial is B's.</summary>
    private static IEnumerable<Airtime> AirtimeOf(NormalizedText text)
    {
        int[] holder = new int[text.Words.Length];
        Array.Fill(holder, -1);
        ImmutableArray<Statement> statements = text.Attributed.Statements;
        // A parent stands before what is nested in it, so the innermost statement writes last.
        for (int s = 0; s < statements.Length; s++)
        {
            if (statements[s].SpeakerId is null) continue;
            foreach (TextSpan piece in statements[s].Content)
            {
                WordRange range = text.WordsOf(piece);
                holder.AsSpan(range.Start, range.Count).Fill(s);
            }
        }
        SortedDictionary<string, (int Quoted, int Reported)> counts = new(StringComparer.Ordinal);
        for (int i = 0; i < holder.Length; i++)
        {
            if (holder[i] < 0) continue;
            string speaker = statements[holder[i]].SpeakerId!;
            (int quoted, int reported) = counts.GetValueOrDefault(speaker);
            counts[speaker] = text.Words[i].Is(WordTraits.Quoted) ? (quoted + 1, reported) : (quoted, reported + 1);
        }
        int all = text.Words.Count(w => !w.Is(WordTraits.Furniture));
        return counts.Select(c => new Airtime(c.Key, text.ReportId, c.Value.Quoted, c.Value.Reported)
        {
            Share = all == 0 ? 0 : Math.Round(Math.Min(1, (double)(c.Value.Quoted + c.Value.Reported) / all), 4),
        });
    }
}
