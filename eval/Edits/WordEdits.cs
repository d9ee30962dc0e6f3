using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Comparison;
using Hearsay.Language;

namespace Hearsay.Evaluation.Edits;

/// <summary>Edits of a word or two.</summary>
internal sealed class WordEdits(ImmutableArray<PooledQuotation> pool)
{
    private static readonly FrozenDictionary<string, string> Numbers = Pairs("two seven three nine four six five eleven six four seven two eight twelve nine three ten fifteen");
    private static readonly FrozenDictionary<string, string> Modals =
        Pairs("will should would must can should could must should will must may may must might will");
    private static readonly FrozenDictionary<string, string> Tenses =
        Pairs("is was was is are were were are has had have had do did does did says said said says wants wanted wanted wants needs needed knows knew thinks thought makes made took takes");
    private static readonly FrozenDictionary<string, string> Pronouns = Pairs("i he we they they it he she she he my his our their their its it they his my");
    private static readonly FrozenDictionary<string, string> Agreement = Pairs("am is have has");
    private static readonly string[] Names = ["[Mr. Barrow]", "[Anna Lindqvist]", "[Senator Barrow]"];
    private static readonly string[] BareNames = ["Mr. Barrow", "Anna Lindqvist", "Senator Barrow"];
    private static readonly string[] Asides = ["[this year]", "[in the city]", "[on Tuesday]", "[the old law]"];
    private static readonly string[] Hedges = ["probably", "allegedly", "perhaps", "certainly"];
    private static readonly FrozenSet<string> Removable = "very really quite extremely probably perhaps certainly absolutely completely nearly almost simply".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Spellings =
        Pairs("percent per_cent center centre labor labour color colour favor favour defense defence program programme organization organisation recognize recognise " +
            "two 2 three 3 four 4 five 5 ten 10 twenty 20 u.s. US honor honour behavior behaviour toward towards realize realise");

    // Words to put for others, by tag; never those that an edit of another kind would use.
    private readonly Dictionary<string, string[]> stock = pool.SelectMany(q => q.Words.Select(t => (Tag: q.Document.Tags[t], Form: q.Form(t))))
        .Where(w => w.Tag is "NN" or "NNS" or "JJ" or "VB" && w.Form.Length > 4 && w.Form.All(char.IsAsciiLetterLower) && !w.Form.EndsWith("thing", StringComparison.Ordinal))
        .GroupBy(w => w.Tag, w => w.Form).ToDictionary(g => g.Key, g => g.Distinct().Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The edits of one quotation, at most one of each kind.</summary>
    public IEnumerable<Edit> Of(PooledQuotation quotation, Random random)
    {
        string text = quotation.Text;
        yield return new Edit("none (verbatim)", [text], text, Variation.Verbatim);
        yield return new Edit("none (other speaker)", [text], text, Variation.Verbatim) { Speakers = FamilySpeakers.Different };
        if (text[^1] == '?') yield return new Edit("question to statement", [text], text[..^1] + ".", Variation.Altered, DifferenceKind.Question);
        int[] words = [.. quotation.Words.Where(quotation.StandsAlone)];
        foreach ((string kind, DifferenceKind difference, Func<int, string?> change) in Changes(quotation, random))
        {
            int start = random.Next(words.Length);
            for (int i = 0; i < words.Length; i++)
            {
                if (change(words[(start + i) % words.Length]) is not { } edited) continue;
                yield return new Edit(kind, [text], edited, difference == DifferenceKind.Spelling ? Variation.Verbatim : Variation.Altered, difference);
                break;
            }
        }
    }

    /// <summary>Two edits of one quotation, some words apart.</summary>
    public IEnumerable<Edit> TwoOf(PooledQuotation quotation, Func<string, PooledQuotation> analyse, Random random)
    {
        const int leastApart = 4;
        int[] words = [.. quotation.Words.Where(quotation.StandsAlone)];
        (string Kind, DifferenceKind Difference, Func<int, string?> Change)[] changes = [.. Changes(quotation, random)];
        (_, DifferenceKind first, Func<int, string?> change) = changes[random.Next(changes.Length)];
        for (int i = 0; i < words.Length / 2; i++)
        {
            if (first == DifferenceKind.Spelling || change(words[i]) is not { } edited) continue;
            PooledQuotation once = analyse(edited);
            // From the end both texts are the same: so many words behind the first edit.
            int from = words.Length - i - 1 - leastApart;
            (string Kind, DifferenceKind Difference, Func<int, string?> Change)[] others = [.. Changes(once, random).Where(c => c.Difference != first && c.Difference != DifferenceKind.Spelling)];
            random.Shuffle(others);
            int[] last = [.. once.Words.Where(once.StandsAlone).Reverse().Take(Math.Max(0, from))];
            foreach ((_, DifferenceKind second, Func<int, string?> again) in others)
            {
                if (last.Select(again).FirstOrDefault(t => t is not null) is not { } twice) continue;
                yield return new Edit("two of these", [quotation.Text], twice, Variation.Altered, first, second);
                yield break;
            }
            yield break;
        }
    }

    private IEnumerable<(string Kind, DifferenceKind Difference, Func<int, string?> Change)> Changes(PooledQuotation q, Random random)
    {
        yield return ("content word", DifferenceKind.Substitution, t => Substitute(q, t, random));
        yield return ("number", DifferenceKind.Number, t => Number(q, t));
        yield return ("negation in", DifferenceKind.Negation, t => NegationIn(q, t));
        yield return ("negation out", DifferenceKind.Negation, t => NegationOut(q, t));
        yield return ("modal", DifferenceKind.Qualifier, t => q.Document.Tags[t] == "MD" && !IsBeforeNot(q, t) ? Replace(q, t, Modals) : null);
        yield return ("qualifier in", DifferenceKind.Qualifier, t => QualifierIn(q, t, random));
        yield return ("qualifier out", DifferenceKind.Qualifier, t => Removable.Contains(q.Form(t)) && q.Text[q.Tokens[t].Span.End] == ' ' && q.Tokens[t].Span.Start > 0
            ? q.With(q.Tokens[t].Span.Start, q.Tokens[t].Span.End + 1, "") : null);
        yield return ("tense or agreement", DifferenceKind.WordForm, t => q.Document.Classes[t] is WordClass.Verb or WordClass.Auxiliary ? Replace(q, t, Tenses) ?? Regular(q, t) : null);
        yield return ("pronoun", DifferenceKind.Pronoun, t => Pronoun(q, t));
        yield return ("name for pronoun, brackets", DifferenceKind.NameForPronoun, t => IsThirdPerson(q, t) ? q.With(t, Names[random.Next(Names.Length)]) : null);
        yield return ("name for pronoun", DifferenceKind.NameForPronoun, t => IsThirdPerson(q, t) ? q.With(t, BareNames[random.Next(BareNames.Length)]) : null);
        yield return ("words in brackets", DifferenceKind.Insertion, t => q.Document.Classes[t] == WordClass.Noun && q.Tokens[t].Span.End < q.Text.Length - 1
            ? q.With(q.Tokens[t].Span.End, q.Tokens[t].Span.End, " " + Asides[random.Next(Asides.Length)]) : null);
        yield return ("spelling", DifferenceKind.Spelling, t => Replace(q, t, Spellings));
    }

    private string? Substitute(PooledQuotation q, int token, Random random)
    {
        string form = q.Form(token), tag = q.Document.Tags[token];
        if (!stock.TryGetValue(tag, out string[]? others) || form.Length <= 4 || !form.All(char.IsAsciiLetterLower)) return null;
        string other = others[random.Next(others.Length)];
        // Not a word of the same root, nor one that stands in the quotation already.
        return other[..3] == form[..3] || q.Text.Contains(other, StringComparison.OrdinalIgnoreCase) ? null : q.With(token, other);
    }

    private static string? Number(PooledQuotation q, int token)
    {
        string form = q.Form(token);
        if (int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value < 100_000)
            return q.With(token, (value + (value > 1000 ? 2 : 7)).ToString(CultureInfo.InvariantCulture));
        return Replace(q, token, Numbers);
    }

    private static string? NegationIn(PooledQuotation q, int token)
    {
        string form = q.Form(token).ToLowerInvariant();
        bool takesNot = q.Document.Tags[token] == "MD" || form is "is" or "are" or "was" or "were";
        return takesNot && q.Tokens[token].Span.Start > 0 && !IsBeforeNot(q, token) ? q.With(q.Tokens[token].Span.End, q.Tokens[token].Span.End, " not") : null;
    }

    private static bool IsBeforeNot(PooledQuotation q, int token) => token + 1 < q.Tokens.Length && q.Form(token + 1).ToLowerInvariant() is "not" or "never" or "n't" or "n’t";

    private static string? NegationOut(PooledQuotation q, int token)
    {
        if (q.Form(token) is not ("not" or "never") || q.Tokens[token].Span.Start == 0 || q.Text[q.Tokens[token].Span.End] != ' ') return null;
        return q.With(q.Tokens[token].Span.Start, q.Tokens[token].Span.End + 1, "");
    }

    private static string? QualifierIn(PooledQuotation q, int token, Random random)
    {
        int start = q.Tokens[token].Span.Start;
        if (start == 0) return null;
        string? word = q.Document.Tags[token] switch
        {
            "JJ" when token > 0 && q.Document.Tags[token - 1] is "VBZ" or "VBD" or "VBP" or "DT" => "very",
            "CD" => "nearly",
            "VBD" or "VBZ" => Hedges[random.Next(Hedges.Length)],
            _ => null,
        };
        return word is null ? null : q.With(start, start, word + " ");
    }

    private static string? Regular(PooledQuotation q, int token)
    {
        string form = q.Form(token), lemma = q.Document.Lemmas[token];
        if (lemma.Length < 3 || !form.All(char.IsAsciiLetterLower)) return null;
        return q.Document.Tags[token] switch
        {
            "VBZ" when form == lemma + "s" && lemma[^1] != 'e' && lemma is not ("get" or "put" or "let" or "run") => q.With(token, lemma + "ed"),
            "VBD" when form == lemma + "ed" => q.With(token, lemma + "s"),
            _ => null,
        };
    }

    private static string? Pronoun(PooledQuotation q, int token)
    {
        // "it" in "it is time" stands for nothing, and "his" before a noun only.
        if (q.Document.Classes[token] != WordClass.Pronoun || !q.StandsAlone(token) || !Pronouns.TryGetValue(q.Form(token).ToLowerInvariant(), out string? other)) return null;
        int next = token + 1;
        if (q.Form(token) == "I" && next < q.Tokens.Length && q.StandsAlone(next) && Agreement.TryGetValue(q.Form(next), out string? verb))
            return q.With(q.Tokens[token].Span.Start, q.Tokens[next].Span.End, (q.Tokens[token].Span.Start == 0 ? "He " : "he ") + verb);
        return q.With(token, other);
    }

    private static bool IsThirdPerson(PooledQuotation q, int token) =>
        q.StandsAlone(token) && q.Form(token).ToLowerInvariant() is "he" or "him" or "she" or "they" or "them" && q.Document.Classes[token] == WordClass.Pronoun;

    private static string? Replace(PooledQuotation q, int token, FrozenDictionary<string, string> pairs) =>
        pairs.TryGetValue(q.Form(token).ToLowerInvariant(), out string? other) ? q.With(token, other.Replace('_', ' ')) : null;

    private static FrozenDictionary<string, string> Pairs(string words)
    {
        string[] split = words.Split(' ');
        return Enumerable.Range(0, split.Length / 2).ToFrozenDictionary(i => split[2 * i], i => split[(2 * i) + 1], StringComparer.Ordinal);
    }
}
