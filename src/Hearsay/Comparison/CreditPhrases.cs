using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>The words beside an outlet's name that give it credit, from <c>Lexicons/credits.txt</c>.</summary>
internal static class CreditPhrases
{
    private const int LongestGap = 4;

    private sealed record Phrase(CreditKind Kind, bool IsBefore, ImmutableArray<string> Words);

    private static readonly ImmutableArray<Phrase> Phrases =
        [.. LexiconFile.Rows("credits.txt").Where(row => row[1] != "cue").Select(row => new Phrase(KindOf(row[0]), row[1] == "before", [.. row[2].Split(' ')]))];

    private static readonly FrozenSet<string> Cues =
        LexiconFile.Rows("credits.txt").Where(row => row[1] == "cue").SelectMany(row => row[2].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an outlet that is the source of this cue, by its base form, tells news: "report", but not "apologise".</summary>
    public static bool IsCue(string lemma) => Cues.Contains(lemma);

    /// <summary>What the words around the name say; null when they give no credit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name's tokens.</param>
    public static CreditKind? Around(SegmentedText text, TokenRange name)
    {
        TokenRange sentence = text.Sentences[text.SentenceOf(name.Start)].Tokens;
        int before = name.Start - 1, after = name.End;
        if (before >= sentence.Start && Is(text, before, "the", "a", "an")) before--;
        while (after < sentence.End && Is(text, after, "'s", "’s", "news", "explosive", "own")) after++;
        foreach (Phrase phrase in Phrases)
        {
            bool fits = phrase.IsBefore
                ? Match(text, phrase.Words, phrase.Words.Length - 1, -1, before, sentence)
                : Match(text, phrase.Words, 0, 1, after, sentence);
            if (fits) return phrase.Kind;
        }
        return null;
    }

    private static bool Match(SegmentedText text, ImmutableArray<string> words, int word, int step, int token, TokenRange sentence)
    {
        for (; word >= 0 && word < words.Length; word += step, token += step)
        {
            if (words[word] == "...")
            {
                for (int gap = 0; gap <= LongestGap; gap++)
                    if (Match(text, words, word + step, step, token + step * gap, sentence)) return true;
                return false;
            }
            if (token < sentence.Start || token >= sentence.End || !Is(text, token, words[word])) return false;
        }
        return true;
    }

    private static bool Is(SegmentedText text, int token, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (text.Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static CreditKind KindOf(string name) => name switch
    {
        "credit-line" => CreditKind.CreditLine,
        "contributed" => CreditKind.Contributed,
        "first-reported" => CreditKind.FirstReported,
        "told" => CreditKind.Told,
        "quoted-from" => CreditKind.QuotedFrom,
        "according-to" => CreditKind.AccordingTo,
        _ => throw new InvalidDataException($"credits.txt: expected a way of giving credit, found '{name}'"),
    };
}
