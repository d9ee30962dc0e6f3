using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Decides whether two facts are one: enough telling words in common, names apart, the same act, and nothing that sets them apart.</summary>
/// <remarks>What families, copied passages and acts with the same arguments show lowers what the words must show by themselves.</remarks>
internal sealed class FactMatcher
{
    // Stems that both must have, and how many of them must be no names: two sentences about one person need not tell one thing.
    private const int LeastShared = 3, LeastWithoutNames = 2;

    // Share of the smaller fact's weight, and twice the shared weight over both (the Dice coefficient).
    private const double LeastOfSmaller = 0.5, LeastOfBoth = 0.4;

    // Without an act in common, nearly all must agree.
    private const double LeastOfBothWithoutAct = 0.65;

    // Where a family, a copied passage or an act with two of its arguments joins the two.
    private const double LeastOfSmallerSupported = 0.4, LeastOfBothSupported = 0.3;

    private readonly Vocabulary vocabulary;
    private readonly Dictionary<int, List<int>> familiesOf = [];
    private readonly string?[] speakerOf;
    private readonly Dictionary<(int Text, int Token), List<int>> copiesAt = [];
    private readonly Dictionary<Fact, int[]> copiesOf = new(ReferenceEqualityComparer.Instance);

    public FactMatcher(Vocabulary vocabulary, IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families, ImmutableArray<Reuse> reuse)
    {
        this.vocabulary = vocabulary;
        Dictionary<string, int> index = IndexOf(texts);
        speakerOf = [.. texts.SelectMany(t => t.Attributed.Statements).Select(s => s.SpeakerId)];
        for (int f = 0; f < families.Length; f++)
        {
            foreach (string member in families[f].Members) Add(familiesOf, index[member], f);
        }
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        for (int t = 0; t < texts.Count; t++) byId.Add(texts[t].ReportId, t);
        for (int r = 0; r < reuse.Length; r++)
        {
            foreach (Passage passage in (ReadOnlySpan<Passage>)[reuse[r].A, reuse[r].B])
            {
                int text = byId[passage.ReportId];
                TokenRange tokens = texts[text].Segments.TokensOf(passage.Span);
                for (int t = tokens.Start; t < tokens.End; t++) Add(copiesAt, (text, t), r);
            }
        }
    }

    /// <summary>Whether the two are one fact, and how much agrees, from 0 to 1.</summary>
    public bool TryMatch(Fact a, Fact b, out double score)
    {
        score = 0;
        double shared = 0;
        int stems = 0, plain = 0;
        for (int i = 0, j = 0; i < a.Stems.Length && j < b.Stems.Length;)
        {
            int order = a.Stems[i].CompareTo(b.Stems[j]);
            if (order == 0)
            {
                shared += vocabulary.WeightOf(a.Stems[i]);
                stems++;
                if (!Has(a.Names, a.Stems[i]) && !Has(b.Names, a.Stems[i]) && !a.Counts.Any(c => Has(c, a.Stems[i]))) plain++;
            }
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        if (stems < LeastShared || plain < LeastWithoutNames) return false;
        if (a.IsNegated != b.IsNegated || AreOfTwoSpeakers(a, b) || CountsDiffer(a, b)) return false;
        double ofSmaller = shared / Math.Min(a.Weight, b.Weight);
        score = 2 * shared / (a.Weight + b.Weight);
        if (AreSupported(a, b)) return ofSmaller >= LeastOfSmallerSupported && score >= LeastOfBothSupported;
        return ofSmaller >= LeastOfSmaller && score >= (ShareAct(a, b) ? LeastOfBoth : LeastOfBothWithoutAct);
    }

    /// <summary>Indices, among all statements, of those that another report has too.</summary>
    public static HashSet<int> StatementsShared(IReadOnlyList<NormalizedText> texts, ImmutableArray<Family> families)
    {
        Dictionary<string, int> index = IndexOf(texts);
        string[] reportOf = [.. texts.SelectMany(t => t.Attributed.Statements).Select(s => s.ReportId)];
        HashSet<int> shared = [];
        foreach (Family family in families)
        {
            int[] members = [.. family.Members.Select(m => index[m])];
            if (members.Select(m => reportOf[m]).Distinct(StringComparer.Ordinal).Count() > 1) shared.UnionWith(members);
        }
        return shared;
    }

    private static Dictionary<string, int> IndexOf(IReadOnlyList<NormalizedText> texts)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        foreach (Statement statement in texts.SelectMany(t => t.Attributed.Statements)) index.Add(statement.Id, index.Count);
        return index;
    }

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<TValue>? list)) lists.Add(key, list = []);
        list.Add(value);
    }

    private static bool Has(int[] stems, int stem) => stems.AsSpan().BinarySearch(stem) >= 0;

    // What two people say is two facts, though it be the same.
    private bool AreOfTwoSpeakers(Fact a, Fact b) =>
        a.Statement >= 0 && b.Statement >= 0 && speakerOf[a.Statement] is { } first && speakerOf[b.Statement] is { } second && first != second && !ShareFamily(a, b);

    // "Killed 12" and "killed 30" are two facts, "12 on Monday" and "12" one.
    private static bool CountsDiffer(Fact a, Fact b)
    {
        for (int kind = 0; kind < a.Counts.Length; kind++)
            if (a.Counts[kind].Length > 0 && b.Counts[kind].Length > 0 && !a.Counts[kind].Any(n => Has(b.Counts[kind], n))) return true;
        return false;
    }

    // An act that both name by a noun ("the interference in the election") is what they talk about, not what they tell.
    private static bool AreOne(Act a, Act b) => !(a.IsNoun && b.IsNoun) && (a.Verb == b.Verb || OpposedVerbs.AreOneAct(a.Verb, b.Verb));

    private static bool ShareAct(Fact a, Fact b) => a.Acts.Any(x => b.Acts.Any(y => AreOne(x, y)));

    /// <summary>Whether one act is told in both with two arguments that are the same: who and what, what and when.</summary>
    private static bool ShareActWithArguments(Fact a, Fact b) =>
        a.Acts.Any(x => x.Arguments.Length > 1 && b.Acts.Any(y => AreOne(x, y) && x.Arguments.Count(s => Has(y.Arguments, s)) > 1));

    private bool AreSupported(Fact a, Fact b) => a.Text != b.Text && (ShareFamily(a, b) || ShareCopy(a, b) || ShareActWithArguments(a, b));

    private bool ShareFamily(Fact a, Fact b) =>
        a.Statement >= 0 && b.Statement >= 0 && familiesOf.TryGetValue(a.Statement, out List<int>? first) && familiesOf.TryGetValue(b.Statement, out List<int>? second)
        && first.Exists(second.Contains);

    private bool ShareCopy(Fact a, Fact b)
    {
        int[] first = CopiesOf(a), second = CopiesOf(b);
        return first.Length > 0 && second.Length > 0 && first.Any(c => Has(second, c));
    }

    /// <summary>Indices of the copied passages that the fact shares a token with, ascending.</summary>
    private int[] CopiesOf(Fact fact)
    {
        if (copiesOf.TryGetValue(fact, out int[]? known)) return known;
        SortedSet<int> copies = [];
        for (int t = fact.Tokens.Start; t < fact.Tokens.End; t++)
            if (copiesAt.TryGetValue((fact.Text, t), out List<int>? here)) copies.UnionWith(here);
        return copiesOf[fact] = [.. copies];
    }
}
