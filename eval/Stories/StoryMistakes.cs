using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Evaluation.Stories;

/// <summary>What went wrong in one story, to be sorted by eye.</summary>
/// <remarks>The kinds: <c>missed</c> and <c>spurious</c> statements; <c>speaker</c>, <c>chain</c>, <c>kind</c> of found ones; <c>links</c>,
/// <c>disputes</c>, <c>reuse</c>, <c>numbers</c>, each either missed or wrong.</remarks>
internal static class StoryMistakes
{
    /// <summary>The kinds there are.</summary>
    public static readonly ImmutableArray<string> Kinds =
        ["missed", "spurious", "speaker", "chain", "kind", "links", "disputes", "reuse", "numbers", "verdict"];

    /// <summary>The mistakes, kind by kind.</summary>
    public static IEnumerable<Mistake> Of(string story, StoryMatch match) =>
        Missed(story, match).Concat(Spurious(story, match)).Concat(Misread(story, match)).Concat(Links(story, match)).Concat(Passages(story, match));

    private static IEnumerable<Mistake> Missed(string story, StoryMatch match)
    {
        foreach (Statement gold in match.Gold.Statements.Where(s => match.GuessFor(s.Id) is null))
        {
            IEnumerable<string> near = match.Overlaps.Where(o => o.Gold.Id == gold.Id).Take(2).Select(o =>
                $"guess  {o.Share:0.00}{(match.GoldFor(o.Guess.Id) is { } other ? $", taken by {other.Id}" : "")}  {Show(match.Guess, o.Guess)}");
            yield return new Mistake("missed", $"{story} {gold.ReportId}", [$"gold   {Show(match.Gold, gold)}", .. near]);
        }
    }

    private static IEnumerable<Mistake> Spurious(string story, StoryMatch match)
    {
        foreach (Statement guess in match.Guess.Statements.Where(s => match.GoldFor(s.Id) is null))
        {
            IEnumerable<string> near = match.Overlaps.Where(o => o.Guess.Id == guess.Id).Take(2).Select(o =>
                $"gold   {o.Share:0.00}{(match.GuessFor(o.Gold.Id) is { } other ? $", taken by {other.Id}" : "")}  {Show(match.Gold, o.Gold)}");
            yield return new Mistake("spurious", $"{story} {guess.ReportId}", [$"guess  {Show(match.Guess, guess)}", .. near]);
        }
    }

    private static IEnumerable<Mistake> Misread(string story, StoryMatch match)
    {
        foreach (Statement gold in match.Gold.Statements)
        {
            if (match.GuessFor(gold.Id) is not { } guess) continue;
            string? kind = !match.HasRightSpeaker(gold, guess) ? "speaker" : !match.HasRightChain(gold, guess) ? "chain" : null;
            ImmutableArray<string> both = [$"gold   {Show(match.Gold, gold)}", $"guess  {Show(match.Guess, guess)}"];
            if (kind is not null)
            {
                string[] names = [.. gold.Chain.Take(kind == "speaker" ? ^1.. : ..).Select(id => $"known  {Names(match.Gold, id)}"),
                    .. guess.Chain.Select(id => $"taken  {Names(match.Guess, id)}")];
                yield return new Mistake(kind, $"{story} {gold.ReportId}", [.. both, .. names]);
            }
            if (gold.Kind != guess.Kind) yield return new Mistake("kind", $"{story} {gold.ReportId}", both);
        }
    }

    private static IEnumerable<Mistake> Links(string story, StoryMatch match)
    {
        foreach (Family family in match.Gold.Families)
        {
            Link[] missing = [.. Link.Of(family).Where(l => !match.Found.Contains(l))];
            if (missing.Length == 0) continue;
            yield return new Mistake("links", $"{story} missed",
            [
                $"gold   {family.Id} {family.Relation} {family.Variation}: {missing.Length} of {Link.Of(family).Count()} links missing",
                .. family.Members.Select(id => $"       {Standing(match, id)}  {Show(match.Gold, match.GoldStatements[id])}"),
            ]);
        }
        foreach (Family family in match.Guess.Families)
        {
            Link[] wrong = [.. Link.Of(family).Where(l => match.ToGold(l) is not { } gold || !match.GoldLinks.Contains(gold))];
            if (wrong.Length == 0) continue;
            yield return new Mistake("links", $"{story} wrong",
            [
                $"guess  {family.Id} {family.Relation} {family.Variation}: {wrong.Length} of {Link.Of(family).Count()} links wrong; {family.Reason}",
                .. family.Members.Select(id =>
                    $"       {(match.GoldFor(id) is { } gold ? $"is {gold.Id}" : "not in gold")}  {Show(match.Guess, match.GuessStatements[id])}"),
            ]);
        }
    }

    private static string Standing(StoryMatch match, string goldId)
    {
        if (match.GuessFor(goldId) is not { } guess) return "not found";
        string families = string.Join(", ", match.Guess.Families.Where(f => f.Members.Contains(guess.Id)).Select(f => f.Id));
        return $"found as {guess.Id} in {(families.Length > 0 ? families : "no family")}";
    }

    private static IEnumerable<Mistake> Passages(string story, StoryMatch match)
    {
        ImmutableArray<ValuePair> goldValues = ValuePair.Pairs(match.Gold.Numbers), guessValues = ValuePair.Pairs(match.Guess.Numbers);
        ImmutableArray<PassagePair> values = [.. guessValues.Select(v => v.Pair)];
        ImmutableArray<int> found = PassagePairs.Match(PassagePairs.Exactly(goldValues.Select(v => v.Pair)), values);
        return
        [
            .. Pairs("disputes", story, match, PassagePairs.Disputes(match.Gold), StoryScorer.Pairs(match.Gold.Disputes),
                StoryScorer.Pairs(match.Guess.Disputes), i => $"{match.Gold.Disputes[i].Type}: {match.Gold.Disputes[i].Reason}",
                i => $"{match.Guess.Disputes[i].Type}: {match.Guess.Disputes[i].Reason}"),
            .. Pairs("reuse", story, match, PassagePairs.Exactly(StoryScorer.Pairs(match.Gold.Reuse)), StoryScorer.Pairs(match.Gold.Reuse),
                StoryScorer.Pairs(match.Guess.Reuse), _ => "", i => $"{match.Guess.Reuse[i].SharedWords} words"),
            .. Pairs("numbers", story, match, PassagePairs.Exactly(goldValues.Select(v => v.Pair)), [.. goldValues.Select(v => v.Pair)], values,
                i => goldValues[i].Of.About, i => $"{guessValues[i].Of.About}: {guessValues[i].Of.Relation}; {guessValues[i].Of.Reason}"),
            .. Enumerable.Range(0, goldValues.Length).Where(g => found[g] >= 0 && goldValues[g].Agree != guessValues[found[g]].Agree)
                .Select(g => new Mistake("verdict", story,
                [
                    $"gold   {goldValues[g].Of.About}: {(goldValues[g].Agree ? "agree" : "differ")}",
                    $"guess  {guessValues[found[g]].Of.About}: {guessValues[found[g]].Of.Relation}; {guessValues[found[g]].Of.Reason}",
                    .. Show(match.Guess, guessValues[found[g]].Pair),
                ])),
        ];
    }

    private static IEnumerable<Mistake> Pairs(
        string kind, string story, StoryMatch match, ImmutableArray<GoldPair> wide, ImmutableArray<PassagePair> gold, ImmutableArray<PassagePair> guess,
        Func<int, string> ofGold, Func<int, string> ofGuess)
    {
        ImmutableArray<int> found = PassagePairs.Match(wide, guess);
        for (int g = 0; g < gold.Length; g++)
        {
            if (found[g] < 0) yield return new Mistake(kind, $"{story} missed", [$"gold   {ofGold(g)}", .. Show(match.Gold, gold[g])]);
        }
        for (int p = 0; p < guess.Length; p++)
        {
            if (!found.Contains(p)) yield return new Mistake(kind, $"{story} wrong", [$"guess  {ofGuess(p)}", .. Show(match.Guess, guess[p])]);
        }
    }

    private static string Show(StoryComparison comparison, Statement statement) =>
        $"{statement.Id} {statement.Kind.ToString().ToLowerInvariant()} {statement.Stance.ToString().ToLowerInvariant()} " +
        $"[{string.Join(" > ", statement.Chain.Select(id => comparison.Speakers.FirstOrDefault(s => s.Id == id)?.Name ?? id))}]  " +
        Excerpt.Of(comparison.Report(statement.ReportId).Text, statement.Content, statement.Source, statement.Cue);

    private static string[] Show(StoryComparison comparison, PassagePair pair) => [Show(comparison, pair.A), Show(comparison, pair.B)];

    private static string Show(StoryComparison comparison, Passage passage) =>
        $"       {passage.ReportId}  {Excerpt.Of(comparison.Report(passage.ReportId).Text, [passage.Span])}";

    private static string Names(StoryComparison comparison, string id) =>
        comparison.Speakers.FirstOrDefault(s => s.Id == id) is { } speaker
            ? $"{id}: {string.Join(" / ", speaker.Aliases.Prepend(speaker.Name).Distinct())}" : id;
}
