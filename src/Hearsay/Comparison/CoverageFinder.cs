using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds what all reports tell, what some do and what one does only, fact by fact.</summary>
/// <remarks>Facts of two reports are one when they agree in enough of their telling words, names apart, and in what is done
/// (<see cref="FactMatcher"/>). A fact that another report merely touches on is neither shared nor one report's own, and is left out. Facts are
/// looked up by rare stems: the work grows with the words, not with the pairs of facts.</remarks>
internal sealed class CoverageFinder(Vocabulary vocabulary, CancellationToken cancellation)
{
    // A passage with fewer content words says too little to be missed elsewhere.
    private const int LeastContent = 4;

    // Share of a fact's weight in another report's sentence (with the one after it) from which on it may be told there too.
    private const double LeastTouch = 0.4;

    private const int StemsLookedUp = 8;
    private const int MostHolders = 64;

    // Of the pairs across two groups, so many must match before the groups are one fact.
    private const double LeastLinked = 0.6;

    // Between two facts of one sentence stand a comma and a conjunction.
    private const int LongestSeam = 3;

    private sealed record SentenceStems(int Text, int[] Stems);

    /// <summary>The facts and the passages of one report only.</summary>
    public CoverageResult Find(IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families, ImmutableArray<Reuse> reuse)
    {
        if (texts.Count < 2) return new CoverageResult([], []);
        List<Fact> facts = [];
        FactReader reader = new(vocabulary);
        int statements = 0;
        for (int t = 0; t < texts.Count; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            facts.AddRange(reader.Read(texts[t], t, statements));
            statements += texts[t].Attributed.Statements.Length;
        }
        FactMatcher matcher = new(vocabulary, texts, families, reuse);
        List<int[]> groups = Groups(facts, Links(facts, matcher));
        ReportParts[] parts = [.. texts.Select(t => new ReportParts(t.Segments))];
        PlacedPassage Placed(int text, TokenRange tokens) =>
            new(new Passage(texts[text].ReportId, texts[text].Segments.SpanOf(tokens)), parts[text].Of(tokens.Start));

        List<CoveredFact> covered = [];
        bool[] shared = new bool[facts.Count];
        foreach (int[] group in groups)
        {
            int[] reports = [.. group.Select(f => facts[f].Text).Distinct()];
            foreach (int fact in group) shared[fact] = true;
            if (reports.Length > 1)
                covered.Add(new CoveredFact([.. reports.Select(r => texts[r].ReportId)], [.. group.Select(f => Placed(facts[f].Text, facts[f].Tokens))]));
        }
        covered = [.. covered.OrderByDescending(c => c.ReportIds.Length)];
        List<Passage> only = [];
        foreach ((int text, TokenRange tokens) in OnlyIn(texts, facts, shared, families))
        {
            PlacedPassage passage = Placed(text, tokens);
            only.Add(passage.Passage);
            covered.Add(new CoveredFact([texts[text].ReportId], [passage]));
        }
        return new CoverageResult([.. covered], [.. only]);
    }

    private List<(int A, int B, double Score)> Links(List<Fact> facts, FactMatcher matcher)
    {
        Dictionary<int, List<int>> holders = [];
        List<(int A, int B, double Score)> links = [];
        HashSet<int> tried = [];
        for (int f = 0; f < facts.Count; f++)
        {
            cancellation.ThrowIfCancellationRequested();
            tried.Clear();
            foreach (int stem in RarestOf(facts[f].Stems))
            {
                if (!holders.TryGetValue(stem, out List<int>? list) || list.Count > MostHolders) continue;
                foreach (int other in list)
                {
                    if (tried.Add(other) && matcher.TryMatch(facts[other], facts[f], out double score)) links.Add((other, f, score));
                }
            }
            foreach (int stem in facts[f].Stems)
            {
                if (!holders.TryGetValue(stem, out List<int>? list)) holders.Add(stem, list = []);
                list.Add(f);
            }
        }
        return links;
    }

    /// <summary>Facts that are one, the surest links first; two groups become one when enough of the pairs across them are linked.</summary>
    private static List<int[]> Groups(List<Fact> facts, List<(int A, int B, double Score)> links)
    {
        Dictionary<int, List<int>> groups = [];
        HashSet<(int, int)> linked = [.. links.Select(l => (l.A, l.B))];
        foreach ((int a, int b, _) in links.OrderByDescending(l => l.Score).ThenBy(l => l.A).ThenBy(l => l.B))
        {
            List<int> first = groups.GetValueOrDefault(a) ?? [a], second = groups.GetValueOrDefault(b) ?? [b];
            if (ReferenceEquals(first, second)) continue;
            // Within one report facts are told apart by the reporter; a report joins a group with one fact, or with what repeats it.
            int across = first.Sum(x => second.Count(y => linked.Contains(x < y ? (x, y) : (y, x))));
            if (across < LeastLinked * first.Count * second.Count) continue;
            List<int> joined = [.. first.Concat(second).Order()];
            foreach (int fact in joined) groups[fact] = joined;
        }
        return [.. groups.Values.Distinct().OrderBy(g => g[0]).Select(g => g.ToArray())];
    }

    /// <summary>Sentences of which no other report has a trace, and runs of such facts in the others.</summary>
    private IEnumerable<(int Text, TokenRange Tokens)> OnlyIn(IReadOnlyList<NormalizedText> texts, List<Fact> facts, bool[] shared, ImmutableArray<Family> families)
    {
        (List<SentenceStems> sentences, Dictionary<int, List<int>> holders) = Sentences(texts);
        HashSet<int> inFamilies = FactMatcher.StatementsShared(texts, families);
        for (int start = 0, end; start < facts.Count; start = end)
        {
            cancellation.ThrowIfCancellationRequested();
            end = start + 1;
            while (end < facts.Count && facts[end].Text == facts[start].Text && facts[end].Sentence == facts[start].Sentence) end++;
            bool[] own = new bool[end - start];
            for (int f = start; f < end; f++)
                own[f - start] = !shared[f] && !inFamilies.Contains(facts[f].Statement) && !IsTouched(facts[f], sentences, holders);
            // With all of its facts the sentence stands whole: who says it belongs to it.
            if (own.All(o => o))
            {
                if (facts.GetRange(start, end - start).Sum(f => f.Stems.Length) >= LeastContent)
                    yield return (facts[start].Text, texts[facts[start].Text].Segments.Sentences[facts[start].Sentence].Tokens);
                continue;
            }
            for (int f = start; f < end; f++)
            {
                if (!own[f - start]) continue;
                int last = f, content = facts[f].Stems.Length;
                while (last + 1 < end && own[last + 1 - start] && facts[last + 1].Tokens.Start - facts[last].Tokens.End <= LongestSeam) content += facts[++last].Stems.Length;
                if (content >= LeastContent) yield return (facts[f].Text, new TokenRange(facts[f].Tokens.Start, facts[last].Tokens.End));
                f = last;
            }
        }
    }

    private bool IsTouched(Fact fact, List<SentenceStems> sentences, Dictionary<int, List<int>> holders)
    {
        HashSet<int> tried = [];
        foreach (int stem in RarestOf(fact.Stems))
        {
            if (!holders.TryGetValue(stem, out List<int>? list) || list.Count > MostHolders) continue;
            foreach (int candidate in list)
            {
                if (sentences[candidate].Text == fact.Text || !tried.Add(candidate)) continue;
                SentenceStems? next = candidate + 1 < sentences.Count && sentences[candidate + 1].Text == sentences[candidate].Text ? sentences[candidate + 1] : null;
                double held = 0;
                foreach (int own in fact.Stems)
                {
                    if (sentences[candidate].Stems.AsSpan().BinarySearch(own) >= 0 || (next is not null && next.Stems.AsSpan().BinarySearch(own) >= 0))
                        held += vocabulary.WeightOf(own);
                }
                if (held >= LeastTouch * fact.Weight) return true;
            }
        }
        return false;
    }

    private static (List<SentenceStems> Sentences, Dictionary<int, List<int>> Holders) Sentences(IReadOnlyList<NormalizedText> texts)
    {
        List<SentenceStems> sentences = [];
        Dictionary<int, List<int>> holders = [];
        for (int t = 0; t < texts.Count; t++)
        {
            SegmentedText segments = texts[t].Segments;
            foreach (Sentence sentence in segments.Sentences)
            {
                if (segments.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
                WordRange range = texts[t].WordsOf(segments.SpanOf(sentence.Tokens));
                SortedSet<int> stems = [];
                for (int i = range.Start; i < range.End; i++)
                    if (texts[t].Words[i].Is(WordTraits.Content)) stems.Add(texts[t].Words[i].Stem);
                foreach (int stem in stems)
                {
                    if (!holders.TryGetValue(stem, out List<int>? list)) holders.Add(stem, list = []);
                    list.Add(sentences.Count);
                }
                sentences.Add(new SentenceStems(t, [.. stems]));
            }
        }
        return (sentences, holders);
    }

    private IEnumerable<int> RarestOf(int[] stems) => stems.OrderByDescending(vocabulary.WeightOf).ThenBy(s => s).Take(StemsLookedUp);
}
