using System.Collections.Frozen;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>An evaluative word of a document.</summary>
internal readonly record struct EvaluativeToken(TokenRange Tokens, string Lemma, EvaluativeClass Class);

/// <summary>Tells which words of a document judge, heighten or move beside telling.</summary>
internal static class EvaluativeLexicon
{
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<(string Lemma, WordClass Class), EvaluativeClass> Words = Load();

    private static readonly FrozenDictionary<string, string[][]> FixedTerms = LexiconFile.Rows("fixed-terms.txt").Select(r => r[0].Split(' '))
        .SelectMany(t => t.Select(w => (Word: w, Term: t))).GroupBy(p => p.Word, p => p.Term, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The evaluative word that begins at a token; null where none does, in a name, or in a fixed term.</summary>
    public static EvaluativeToken? Find(Document document, int token)
    {
        if (Hyphenated(document.Segments, token) is { } compound) return compound;
        WordClass word = document.Classes[token];
        if (word is not (WordClass.Adjective or WordClass.Adverb or WordClass.Noun or WordClass.Verb)) return null;
        string lemma = document.Lemmas[token].ToLowerInvariant();
        if (!Words.TryGetValue((lemma, word), out EvaluativeClass found))
        {
            // "Damning" may be tagged as a verb, "stunned" as an adjective: as they stand they are in the list.
            string form = document.Segments.Word(token).ToLowerInvariant();
            if (word is not (WordClass.Verb or WordClass.Adjective) || !Words.TryGetValue((form, WordClass.Adjective), out found)) return null;
            if (word == WordClass.Verb && document.Relations[token] != "amod") return null;
            lemma = form;
        }
        return IsPart(document.Segments, token) || IsFixed(document.Segments, token) ? null : new EvaluativeToken(new TokenRange(token, token + 1), lemma, found);
    }

    /// <summary>"So-called", "jaw-dropping": three tokens without a space between.</summary>
    private static EvaluativeToken? Hyphenated(SegmentedText text, int token)
    {
        if (!IsHyphen(text, token + 1) || token + 2 >= text.Tokens.Length || IsHyphen(text, token - 1)) return null;
        TextSpan whole = text.Tokens[token].Span.Union(text.Tokens[token + 2].Span);
        if (whole.Length != text.Tokens[token].Span.Length + 1 + text.Tokens[token + 2].Span.Length || whole.Length > LongestWord) return null;
        string word = whole.Of(text.Text).ToString().ToLowerInvariant();
        foreach (WordClass any in (ReadOnlySpan<WordClass>)[WordClass.Adjective, WordClass.Noun, WordClass.Adverb, WordClass.Verb])
        {
            if (Words.TryGetValue((word, any), out EvaluativeClass found)) return new EvaluativeToken(new TokenRange(token, token + 3), word, found);
        }
        return null;
    }

    private static bool IsPart(SegmentedText text, int token) => IsHyphen(text, token + 1) || IsHyphen(text, token - 1);

    private static bool IsHyphen(SegmentedText text, int token) =>
        (uint)token < (uint)text.Tokens.Length && text.Tokens[token].Span.Length == 1 && text.Slice(token)[0] is '-' or '\u2010' or '\u2011';

    private static bool IsFixed(SegmentedText text, int token)
    {
        string word = text.Word(token).ToLowerInvariant();
        if (!FixedTerms.TryGetValue(word, out string[][]? terms)) return false;
        foreach (string[] term in terms)
        {
            int first = token - Array.IndexOf(term, word);
            if (first < 0 || first + term.Length > text.Tokens.Length) continue;
            bool all = true;
            for (int i = 0; i < term.Length && all; i++) all = text.Slice(first + i).Equals(term[i], StringComparison.OrdinalIgnoreCase);
            if (all) return true;
        }
        return false;
    }

    private static FrozenDictionary<(string Lemma, WordClass Class), EvaluativeClass> Load()
    {
        Dictionary<(string, WordClass), EvaluativeClass> words = [];
        foreach (string[] row in LexiconFile.Rows("evaluative-words.txt"))
        {
            EvaluativeClass evaluative = Enum.Parse<EvaluativeClass>(row[0], ignoreCase: true);
            WordClass word = row[1] switch { "a" => WordClass.Adjective, "r" => WordClass.Adverb, "n" => WordClass.Noun, _ => WordClass.Verb };
            foreach (string lemma in row[2].Split(' ')) words.TryAdd((lemma, word), evaluative);
        }
        return words.ToFrozenDictionary();
    }
}
