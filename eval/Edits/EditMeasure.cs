using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Evaluation.Edits;

/// <summary>Makes known edits of real quotations, compares the two versions, and counts how often the comparison says exactly what was done.</summary>
internal static class EditMeasure
{
    /// <summary>The name of the measure.</summary>
    public const string Name = "edits";

    private const int Seed = 20_240_318;
    private const int MostOfAKind = 100;

    /// <summary>Whether the reports that the quotations are taken from are there.</summary>
    public static bool CanRun(Corpora corpora) => Directory.Exists(corpora.Basil);

    /// <summary>Runs all edits.</summary>
    public static Measurement Run(Corpora corpora, int threads)
    {
        ImmutableArray<PooledQuotation> pool = QuotationPool.Read(corpora.Basil);
        ImmutableArray<Edit> edits = EditsOf(pool);
        StoryComparer comparer = new(new StoryComparerOptions { Threads = 1 });
        Outcome[] outcomes = new Outcome[edits.Length];
        Parallel.For(0, edits.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            EditedStory story = new(edits[i], i);
            (EditVerdict verdict, string said) = story.Judge(comparer);
            outcomes[i] = new Outcome(edits[i], verdict, said, story.Expected);
        });
        return new Measurement(
            Name,
            Measurement.Fingerprint(QuotationPool.FilesOf(corpora.Basil)),
            [
                new Figure("right", Share(outcomes, EditVerdict.Right)),
new Figure("right.where-found", Share([.. outcomes.Where(o => o.Verdict != EditVerdict.NotFound)], EditVerdict.Right)),
            ],
            TableOf(outcomes, pool.Length),
            outcomes.Where(o => o.Verdict != EditVerdict.Right).OrderBy(o => o.Edit.Kind, StringComparer.Ordinal).Select(MistakeOf));
    }

    /// <summary>The edits, as many of each kind as there may be, spread over the pool.</summary>
    private static ImmutableArray<Edit> EditsOf(ImmutableArray<PooledQuotation> pool)
    {
        Random random = new(Seed);
        WordEdits words = new(pool);
        List<Edit> all = [.. pool.SelectMany(q => words.Of(q, random).Concat(CutEdits.Of(q, random))), .. CutEdits.Joined(pool),
            .. pool.SelectMany(q => words.TwoOf(q, text => QuotationPool.Analyse(q.Story, text), random))];
        return [.. all.GroupBy(e => e.Kind).SelectMany(g => Spread([.. g]))];
    }

    private static IEnumerable<Edit> Spread(List<Edit> edits)
    {
        int count = Math.Min(MostOfAKind, edits.Count);
        return Enumerable.Range(0, count).Select(i => edits[(int)((long)i * edits.Count / count)]);
    }

    private static double Share(IReadOnlyCollection<Outcome> outcomes, EditVerdict verdict) => (double)outcomes.Count(o => o.Verdict == verdict) / outcomes.Count;

    private static string TableOf(Outcome[] outcomes, int quotations)
    {
        FigureTable table = new();
        table.Line($"{quotations} quotations of 8 to 60 words, {outcomes.Length} edits");
        table.Line($"{"edit",-32}{"right",7}{"of",7}{"share",8}{"not found",11}{"apart",7}{"other label",13}");
        foreach (IGrouping<string, Outcome> kind in outcomes.GroupBy(o => o.Edit.Kind)) table.Line(LineOf(kind.Key, [.. kind]));
        table.Line(LineOf("all", outcomes));
        Outcome[] found = [.. outcomes.Where(o => o.Verdict != EditVerdict.NotFound)];
        return table.Line(LineOf("all whose statements were found", found)).ToString();
    }

    private static string LineOf(string title, Outcome[] outcomes)
    {
        int Count(EditVerdict verdict) => outcomes.Count(o => o.Verdict == verdict);
        string share = Share(outcomes, EditVerdict.Right).ToString("0.000", CultureInfo.InvariantCulture);
        return $"{title,-32}{Count(EditVerdict.Right),7}{outcomes.Length,7}{share,8}{Count(EditVerdict.NotFound),11}{Count(EditVerdict.Apart),7}{Count(EditVerdict.Mislabelled),13}";
    }

    private static Mistake MistakeOf(Outcome outcome) => new(
        outcome.Verdict.ToString().ToLowerInvariant(), outcome.Edit.Kind,
        [$"first   {string.Join(" // ", outcome.Edit.First)}", $"second  {outcome.Edit.Second}", $"must    {outcome.Expected}", $"said    {outcome.Said}"]);

    private sealed record Outcome(Edit Edit, EditVerdict Verdict, string Said, string Expected);
}
