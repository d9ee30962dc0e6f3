using System.Collections.Immutable;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Says in plain words what a group of mentions is about and how it was judged.</summary>
internal sealed class NumberWording(ImmutableArray<AttributedReport> reports, NumberContexts contexts)
{
    private const int MostWords = 4;

    /// <summary>Makes the finding of a group of mentions, given in order of report and place.</summary>
    public NumberComparison Describe(List<int> group, Dictionary<(int A, int B), NumberPair> pairs)
    {
        NumberMention[] members = [.. group.Select(g => contexts.Mentions[g])];
        NumberRelation relation = NumberRelation.Same;
        for (int i = 0; i < group.Count; i++)
        {
            for (int j = i + 1; j < group.Count; j++)
            {
                if (pairs.TryGetValue((group[i], group[j]), out NumberPair pair) && pair.Relation > relation) relation = pair.Relation;
            }
        }
        List<ContextWord> shared = SharedWords(members);
        ImmutableArray<ReportedValue> values =
            [.. members.Select(m => new ReportedValue(new Passage(reports[m.Report].Report.Id, m.Quantity.Span), m.Quantity.Normal))];
        return new NumberComparison(AboutOf(members, shared), values, relation, ReasonOf(members, shared, relation))
        {
            Confidence = NumberConfidence.Of(members, relation),
        };
    }

    /// <summary>The words that tell most among those near at least two of the mentions, in the order of the first mention's text.</summary>
    private List<ContextWord> SharedWords(NumberMention[] members)
    {
        Dictionary<string, double> weights = new(StringComparer.Ordinal);
        NumberMention first = members[0];
        foreach ((string stem, ContextWord word) in first.Context)
        {
            int holders = members.Count(m => m.Context.ContainsKey(stem));
            if (holders < 2) continue;
            double closest = members.Where(m => m.Context.ContainsKey(stem)).Average(m => 1.0 / (3 + m.Context[stem].Distance));
            // The counted noun says best what it is about.
            double noun = first.Quantity.Noun.Length > 0 && word.Distance <= 1 && CountedNoun.Singular(word.Word) == first.Quantity.Noun ? 10 : 1;
            weights[stem] = (0.5 + contexts.WeightOf(stem)) * closest * holders * noun;
        }
        return [.. weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostWords)
            .Select(w => first.Context[w.Key]).OrderBy(w => w.Token)];
    }

    private string AboutOf(NumberMention[] members, List<ContextWord> shared)
    {
        if (shared.Count == 0)
        {
            string noun = members.Select(m => m.Quantity.Noun).FirstOrDefault(n => n.Length > 0) ?? "";
            return noun.Length > 0 ? noun : Shown(members[0]);
        }
        StringBuilder about = new(shared[0].Word);
        for (int i = 1; i < shared.Count; i++)
            about.Append(shared[i].Token == shared[i - 1].Token + 1 ? " " : " … ").Append(shared[i].Word);
        return about.ToString();
    }

    private string ReasonOf(NumberMention[] members, List<ContextWord> shared, NumberRelation relation)
    {
        Quantity first = members[0].Quantity;
        string what = first.Kind switch
        {
            QuantityKind.Date => "dates",
            QuantityKind.TimeOfDay => "times of day",
            QuantityKind.Money => "amounts of money",
            QuantityKind.Duration => "lengths of time",
            QuantityKind.Age => "ages",
            QuantityKind.Vote => "votes",
            QuantityKind.Percentage or QuantityKind.Fraction => "shares",
            QuantityKind.Multiplicity => "counts of how often",
            QuantityKind.Measure => "measures",
            _ => "numbers",
        };
        string noun = first.Noun.Length > 0 && members.All(m => m.Quantity.Noun == first.Noun) ? $" with the noun “{first.Noun}”" : "";
        string near = shared.Count == 0 ? "" : $" near the same words ({string.Join(", ", shared.Select(w => w.Word))})";
        string[] wordings = [.. members.Select(Shown).Distinct(StringComparer.Ordinal)];
        string list = string.Join(", ", wordings.Select(w => $"“{w}”"));
        string verdict = relation switch
        {
            NumberRelation.Same => $"all give {first.Normal}",
            NumberRelation.Compatible when wordings.Length == 1 => $"all say {list}",
            NumberRelation.Compatible => $"{list} can all be right: one is more precise than the other",
            _ => $"{list} cannot all be right",
        };
        return $"{char.ToUpperInvariant(what[0])}{what[1..]}{noun}{near}; {verdict}.";
    }

    private string Shown(NumberMention mention) => mention.Quantity.Span.Of(reports[mention.Report].Report.Text).ToString();
}
