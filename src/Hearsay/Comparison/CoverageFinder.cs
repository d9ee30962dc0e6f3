using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds the sentences of which no other report has a counterpart.</summary>
/// <remarks>A sentence has a counterpart when another report's sentence holds enough of its telling words, or when a statement in it belongs
/// to a family with a member in another report. Counterparts are looked up by rare words, not by comparing all sentences.</remarks>
internal sealed class CoverageFinder(Vocabulary vocabulary, CancellationToken cancellation)
{
    // A sentence with fewer content words says too little to be missed elsewhere.
    private const int LeastContent = 4;

    // Share of a sentence's weight that another report's sentence (with the one after it) must hold.
    private const double LeastShare = 0.4;

    private const int StemsLookedUp = 8;
    private const int MostHolders = 64;

    private sealed record Unit(int Text, TextSpan Span, int[] Stems, double Weight);

    /// <summary>The sentences in order of report and place.</summary>
    public ImmutableArray<Passage> Find(IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families)
    {
        if (texts.Count < 2) return [];
        List<Unit> units = [];
        Dictionary<int, List<int>> holders = [];
        for (int t = 0; t < texts.Count; t++)
        {
            foreach (Unit unit in UnitsOf(texts[t], t))
            {
                foreach (int stem in unit.Stems)
                {
                    if (!holders.TryGetValue(stem, out List<int>? list)) holders.Add(stem, list = []);
                    list.Add(units.Count);
                }
                units.Add(unit);
            }
        }
        List<TextSpan>[] shared = SharedStatements(texts, families);
        List<Passage> only = [];
        foreach (Unit unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            if (unit.Stems.Length < LeastContent || shared[unit.Text].Exists(s => s.Overlaps(unit.Span))) continue;
            if (!HasCounterpart(unit, units, holders)) only.Add(new Passage(texts[unit.Text].ReportId, unit.Span));
        }
        return [.. only];
    }

    private bool HasCounterpart(Unit unit, List<Unit> units, Dictionary<int, List<int>> holders)
    {
        HashSet<int> tried = [];
        foreach (int stem in unit.Stems.OrderByDescending(vocabulary.WeightOf).ThenBy(s => s).Take(StemsLookedUp))
        {
            List<int> list = holders[stem];
            if (list.Count > MostHolders) continue;
            foreach (int candidate in list)
            {
                if (units[candidate].Text == unit.Text || !tried.Add(candidate)) continue;
                if (Share(unit, units[candidate], candidate + 1 < units.Count ? units[candidate + 1] : null) >= LeastShare) return true;
            }
        }
        return false;
    }

    /// <summary>How much of the unit's weight the other holds, alone or with the sentence that follows it.</summary>
    private double Share(Unit unit, Unit other, Unit? next)
    {
        if (next is not null && next.Text != other.Text) next = null;
        double held = 0;
        foreach (int stem in unit.Stems)
        {
            if (other.Stems.AsSpan().BinarySearch(stem) >= 0 || (next is not null && next.Stems.AsSpan().BinarySearch(stem) >= 0))
                held += vocabulary.WeightOf(stem);
        }
        return held / unit.Weight;
    }

    private IEnumerable<Unit> UnitsOf(NormalizedText text, int index)
    {
        SegmentedText segments = text.Segments;
        foreach (Sentence sentence in segments.Sentences)
        {
            ParagraphKind kind = segments.Paragraphs[sentence.Paragraph].Kind;
            if (kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            TextSpan span = segments.SpanOf(sentence.Tokens);
            WordRange range = text.WordsOf(span);
            int[] stems =
            [
                .. text.Words.AsSpan(range.Start, range.Count).ToArray().Where(w => w.Is(WordTraits.Content)).Select(w => w.Stem).Distinct().Order(),
            ];
            double weight = stems.Sum(vocabulary.WeightOf);
            if (weight > 0) yield return new Unit(index, span, stems, weight);
        }
    }

    /// <summary>Per report, the contents of statements that another report has too.</summary>
    private static List<TextSpan>[] SharedStatements(IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families)
    {
        Dictionary<string, (int Text, Statement Statement)> byId = new(StringComparer.Ordinal);
        List<TextSpan>[] shared = new List<TextSpan>[texts.Count];
        for (int t = 0; t < texts.Count; t++)
        {
            shared[t] = [];
            foreach (Statement statement in texts[t].Attributed.Statements) byId[statement.Id] = (t, statement);
        }
        foreach (Family family in families)
        {
            if (family.Members.Select(m => byId[m].Text).Distinct().Count() < 2) continue;
            foreach (string member in family.Members) shared[byId[member].Text].AddRange(byId[member].Statement.Content);
        }
        return shared;
    }
}
