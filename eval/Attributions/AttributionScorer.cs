using System.Collections.Frozen;

namespace Hearsay.Evaluation.Attributions;

/// <summary>Counts how well the attributions of one article were found.</summary>
/// <remarks>
/// The scores, each by role (<c>source</c>, <c>cue</c>, <c>content</c>) unless said:
/// <list type="bullet">
/// <item><c>tok</c>, <c>wtok</c>: tokens (words) labelled right; a token has one label, cue before source before content.</item>
/// <item><c>exact.strict</c>, <c>exact.nopunct</c>: spans right to the token (to the word); contents also by type.</item>
/// <item><c>soft</c>, <c>soft1</c>: the mean share of a span that the other side covers, with all its spans (with its best one); contents also
/// by type.</item>
/// <item><c>att.CLASS.content</c>, <c>att.CLASS.full</c>: attributions whose content (and source) is right; for all, by type, and by whether
/// the cue holds a core word of reporting. <c>att.CLASS.source_at_match</c> and its like are shares of the matched.</item>
/// </list>
/// After Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018.
/// </remarks>
internal static class AttributionScorer
{
    /// <summary>The roles, in the order that the measures name them.</summary>
    public static readonly Role[] Roles = [Role.Source, Role.Cue, Role.Content];

    private static readonly FrozenSet<string> CoreCues = FrozenSet.ToFrozenSet(
        """
        say says said saying tell tells told telling add adds added adding according write writes wrote writing written ask asks asked asking
        note notes noted noting report reports reported reporting announce announces announced announcing argue argues argued arguing suggest
        suggests suggested claim claims claimed claiming warn warns warned warning acknowledge acknowledges acknowledged state states stated
        statement explain explains explained tweet tweets tweeted insist insists insisted declare declares declared describe describes described
        call calls called calling respond responded replied reply replies quote quoted deny denied denies concede conceded recall recalled admit
        admitted admits predict predicted promise promised promises vow vowed vows urge urged urges accuse accused accuses criticize criticized
        blasted joked conclude concluded continued continue remarked mention mentioned observed confirmed confirm testified testify pointed
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Counts one article.</summary>
    public static Tally Count(AttributionMatch match)
    {
        Tally tally = new();
        tally["articles"].CountGold(1);
        tally["tokens"].CountGold(match.Text.Count, match.Text.Count);
        tally["attributions"].Count(0, match.Predicted.Length, match.Gold.Length);
        CountTokens(match, tally);
        foreach (Role role in Roles)
        {
            TokenSet[] gold = [.. match.Gold.Select(a => a[role]).Where(s => !s.IsEmpty)];
            TokenSet[] predicted = [.. match.Predicted.Select(a => a[role]).Where(s => !s.IsEmpty)];
            CountExact(match.Text, role, gold, predicted, tally);
            CountSoft(match.Text, role, gold, predicted, tally);
        }
        CountAttributions(match, tally);
        return tally;
    }

    private static void CountTokens(AttributionMatch match, Tally tally)
    {
        Role?[] gold = Labels(match.Text, match.Gold), predicted = Labels(match.Text, match.Predicted);
        for (int token = 0; token < match.Text.Count; token++)
        {
            foreach (string level in (string[])(match.Text.IsWord(token) ? ["tok", "wtok"] : ["tok"]))
            {
                bool right = gold[token] == predicted[token];
                if (predicted[token] is { } p) tally[$"{level}.{Name(p)}"].CountPredicted(right);
                if (gold[token] is { } g) tally[$"{level}.{Name(g)}"].CountGold(right);
            }
        }
    }

    private static Role?[] Labels(ScoringText text, IReadOnlyList<AttributionTokens> attributions)
    {
        Role?[] labels = new Role?[text.Count];
        foreach (Role role in (Role[])[Role.Content, Role.Source, Role.Cue])
        {
            foreach (AttributionTokens attribution in attributions)
            {
                foreach (int token in attribution[role].Tokens) labels[token] = role;
            }
        }
        return labels;
    }

    private static void CountExact(ScoringText text, Role role, TokenSet[] gold, TokenSet[] predicted, Tally tally)
    {
        foreach ((string mode, Func<TokenSet, TokenSet> view) in new (string, Func<TokenSet, TokenSet>)[] { ("strict", s => s), ("nopunct", text.Words) })
        {
            // Equal spans are right as often as they stand on both sides.
            Dictionary<TokenSet, int> open = gold.GroupBy(view).ToDictionary(g => g.Key, g => g.Count());
            Dictionary<TokenSet, int> found = [];
            foreach (TokenSet span in predicted.Select(view))
            {
                if (open.GetValueOrDefault(span) - found.GetValueOrDefault(span) > 0) found[span] = found.GetValueOrDefault(span) + 1;
            }
            string name = $"exact.{mode}.{Name(role)}";
            tally[name].Count(found.Values.Sum(), predicted.Length, gold.Length);
            if (role != Role.Content) continue;
            foreach (TokenSet span in gold) tally[$"{name}-{Name(text.TypeOf(span))}"].Count(0, 0, 1);
            foreach (TokenSet span in predicted) tally[$"{name}-{Name(text.TypeOf(span))}"].Count(0, 1, 0);
            foreach ((TokenSet span, int times) in found) tally[$"{name}-{Name(text.TypeOf(span))}"].Count(times, 0, 0);
        }
    }

    private static void CountSoft(ScoringText text, Role role, TokenSet[] goldSpans, TokenSet[] predictedSpans, Tally tally)
    {
        TokenSet[] gold = [.. goldSpans.Select(text.Words)], predicted = [.. predictedSpans.Select(text.Words)];
        TokenSet allGold = TokenSet.Union(gold), allPredicted = TokenSet.Union(predicted);
        void Count(TokenSet span, TokenSet others, TokenSet[] single, Action<Score, double> count)
        {
            double union = (double)span.Shared(others) / span.Count;
            double best = (double)single.Select(span.Shared).DefaultIfEmpty(0).Max() / span.Count;
            foreach (string name in (string[])(role == Role.Content ? ["content", $"content-{Name(text.TypeOf(span))}"] : [Name(role)]))
            {
                count(tally[$"soft.{name}"], union);
                count(tally[$"soft1.{name}"], best);
            }
        }
        foreach (TokenSet span in predicted) Count(span, allGold, gold, (score, share) => score.CountPredicted(share));
        foreach (TokenSet span in gold) Count(span, allPredicted, predicted, (score, share) => score.CountGold(share));
    }

    private static void CountAttributions(AttributionMatch match, Tally tally)
    {
        for (int g = 0; g < match.Gold.Length; g++)
        {
            AttributionTokens gold = match.Gold[g];
            if (gold.Content.IsEmpty) continue;
            AttributionTokens? predicted = match.PredictedFor(g);
            foreach (string name in Classes(match.Text, gold))
            {
                tally[$"{name}.content"].CountGold(predicted is not null);
                tally[$"{name}.full"].CountGold(predicted is not null && match.HasRightSource(gold, predicted));
                if (predicted is null) continue;
                tally[$"{name}.cue_at_match"].CountGold(gold.Cue.Shared(predicted.Cue) > 0);
                if (gold.Source.IsEmpty)
                {
                    tally[$"{name}.nosource_at_match"].CountGold(predicted.Source.IsEmpty);
                    continue;
                }
                tally[$"{name}.source_at_match"].CountGold(match.HasRightSource(gold, predicted));
                tally[$"{name}.source_any_overlap_at_match"].CountGold(gold.Source.Shared(predicted.Source) > 0);
            }
        }
        for (int p = 0; p < match.Predicted.Length; p++)
        {
            AttributionTokens predicted = match.Predicted[p];
            if (predicted.Content.IsEmpty) continue;
            AttributionTokens? gold = match.GoldFor(p);
            foreach (string name in Classes(match.Text, predicted))
            {
                tally[$"{name}.content"].CountPredicted(gold is not null);
                tally[$"{name}.full"].CountPredicted(gold is not null && match.HasRightSource(gold, predicted));
            }
        }
    }

    private static string[] Classes(ScoringText text, AttributionTokens attribution)
    {
        bool core = attribution.Cue.Tokens.ToArray().Any(t => CoreCues.Contains(text.Slice(t).ToString().ToLowerInvariant()));
        return ["att.all", $"att.{Name(text.TypeOf(attribution.Content))}", core ? "att.core" : "att.other"];
    }

    private static string Name(Role role) => role.ToString().ToLowerInvariant();

    private static string Name(ContentType type) => type.ToString().ToLowerInvariant();
}
