namespace Hearsay.Evaluation.Attributions;

/// <summary>What went wrong in one article: <c>missed</c>, <c>spurious</c>, <c>source</c> (the content found, the source wrong), <c>cue</c>
/// (the content found, the cue elsewhere).</summary>
internal static class AttributionMistakes
{
    /// <summary>The mistakes in text order of each kind.</summary>
    public static IEnumerable<Mistake> Of(string article, AttributionMatch match)
    {
        for (int g = 0; g < match.Gold.Length; g++)
        {
            AttributionTokens gold = match.Gold[g];
            if (gold.Content.IsEmpty) continue;
            AttributionTokens? found = match.PredictedFor(g);
            if (found is null)
            {
                AttributionTokens? nearest = match.Predicted.Where(p => p.Content.Shared(gold.Content) > 0).MaxBy(p => p.Content.Shared(gold.Content));
                yield return new Mistake("missed", Place(article, match, gold),
                    [$"gold   {Show(match, gold)}", .. nearest is null ? Array.Empty<string>() : [$"guess  {Show(match, nearest)}"]]);
                continue;
            }
            bool wrongSource = !match.HasRightSource(gold, found);
            if (wrongSource || gold.Cue.Shared(found.Cue) == 0)
            {
                yield return new Mistake(wrongSource ? "source" : "cue", Place(article, match, gold),
                    [$"gold   {Show(match, gold)}", $"guess  {Show(match, found)}"]);
            }
        }
        for (int p = 0; p < match.Predicted.Length; p++)
        {
            AttributionTokens predicted = match.Predicted[p];
            if (!predicted.Content.IsEmpty && match.GoldFor(p) is null)
                yield return new Mistake("spurious", Place(article, match, predicted), [$"guess  {Show(match, predicted)}"]);
        }
    }

    private static string Place(string article, AttributionMatch match, AttributionTokens attribution) =>
        $"{article} {match.Text.TypeOf(attribution.Content).ToString().ToLowerInvariant()}";

    private static string Show(AttributionMatch match, AttributionTokens attribution) => Excerpt.Of(
        match.Text.Text, match.Text.RunsOf(attribution.Content), match.Text.RunsOf(attribution.Source), match.Text.RunsOf(attribution.Cue));
}
