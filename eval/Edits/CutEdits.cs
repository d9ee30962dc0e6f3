using Hearsay.Comparison;
using Hearsay.Language;

namespace Hearsay.Evaluation.Edits;

/// <summary>Edits that leave words out, put them elsewhere, or put passages together.</summary>
internal static class CutEdits
{
    // What is cut tells something: a word or two of grammar may be another edit.
    private const int LeastCut = 5, LeastContent = 3, LeastLeft = 5;

    /// <summary>The edits of one quotation, at most one of each kind.</summary>
    public static IEnumerable<Edit> Of(PooledQuotation quotation, Random random)
    {
        int[] words = [.. quotation.Words.Where(quotation.StandsAlone)];
        if (words.Length < LeastCut + LeastLeft) yield break;
        string text = quotation.Text;
        if (Cut(quotation, words, 0, random) is { } front)
        {
            yield return new Edit("cut front", [text], Capital(text[quotation.Tokens[words[front.End]].Span.Start..]), Variation.Truncated, DifferenceKind.CutFront);
            yield return new Edit("cut front, ellipsis", [text], "... " + text[quotation.Tokens[words[front.End]].Span.Start..], Variation.Truncated, DifferenceKind.CutFront);
        }
        int last = words.Length - LeastCut;
        if (last > LeastLeft && Cut(quotation, words, random.Next(LeastLeft, last), random, toEnd: true) is { } end)
        {
            string kept = text[..quotation.Tokens[words[end.Start - 1]].Span.End];
            yield return new Edit("cut end", [text], kept + ".", Variation.Truncated, DifferenceKind.CutEnd);
            yield return new Edit("cut end, ellipsis", [text], kept + " ...", Variation.Truncated, DifferenceKind.CutEnd);
        }
        if (Fragment(quotation, words, random) is { } fragment)
            yield return new Edit("fragment, reported", [text], fragment, Variation.Truncated, DifferenceKind.CutFront, DifferenceKind.CutEnd) { Setting = EditSetting.Fragment };
        int comma = text.IndexOf(", ", text.Length / 4, StringComparison.Ordinal);
        if (comma > 0 && comma < text.Length * 3 / 4)
            yield return new Edit("none (cue between)", [text], $"{text[..comma]}|{text[(comma + 2)..]}", Variation.Verbatim) { Setting = EditSetting.Interrupted };
        foreach (Edit middle in Middle(quotation, words, random)) yield return middle;
        foreach (Edit sentences in OfSentences(quotation)) yield return sentences;
        foreach (Edit clauses in OfClauses(quotation)) yield return clauses;
    }

    /// <summary>Two quotations that stand apart in one report and are one in the other.</summary>
    public static IEnumerable<Edit> Joined(IReadOnlyList<PooledQuotation> pool)
    {
        const int longest = 220;
        for (int i = 1; i < pool.Count; i += 2)
        {
            PooledQuotation first = pool[i - 1], second = pool[i];
            if (first.Story != second.Story || first.Text.Length > longest || second.Text.Length > longest || first.Text[^1] is '?' or '!') continue;
            yield return new Edit("joined, two quotations", [first.Text, second.Text], first.Text[..^1] + ". " + second.Text, Variation.Truncated, DifferenceKind.Joined);
        }
    }

    private static WordRun? Cut(PooledQuotation quotation, int[] words, int start, Random random, bool toEnd = false)
    {
        int end = toEnd ? words.Length : start + random.Next(LeastCut, Math.Max(LeastCut + 1, (words.Length / 2) + 1));
        if (!toEnd && words.Length - end < LeastLeft) return null;
        int content = words[start..end].Count(t => quotation.Document.Classes[t] is WordClass.Noun or WordClass.Verb or WordClass.Adjective or WordClass.ProperNoun);
        return content >= LeastContent ? new WordRun(start, end) : null;
    }

    /// <summary>Four to seven words from within a sentence, with a noun and two other words of meaning.</summary>
    private static string? Fragment(PooledQuotation quotation, int[] words, Random random)
    {
        const int least = 4, most = 7;
        int start = random.Next(1, Math.Max(2, words.Length - most)), end = Math.Min(words.Length - 1, start + random.Next(least, most + 1));
        if (end - start < least) return null;
        WordClass[] classes = [.. words[start..end].Select(t => quotation.Document.Classes[t])];
        bool whole = classes.Contains(WordClass.Noun) && classes.Count(c => c is WordClass.Noun or WordClass.Verb or WordClass.Adjective) >= LeastContent;
        string text = quotation.Text[quotation.Tokens[words[start]].Span.Start..quotation.Tokens[words[end - 1]].Span.End];
        return whole && !text.AsSpan().ContainsAny(".?!") ? text : null;
    }

    private static IEnumerable<Edit> Middle(PooledQuotation quotation, int[] words, Random random)
    {
        string text = quotation.Text;
        int last = words.Length - LeastCut - LeastLeft;
        if (last <= LeastLeft || Cut(quotation, words, random.Next(LeastLeft, last), random) is not { } cut) yield break;
        // Within one sentence: what joins two is another edit.
        if (quotation.Document.Segments.SentenceOf(words[cut.Start]) != quotation.Document.Segments.SentenceOf(words[cut.End])
            || quotation.Document.Segments.SentenceOf(words[cut.Start - 1]) != quotation.Document.Segments.SentenceOf(words[cut.End])) yield break;
        string before = text[..quotation.Tokens[words[cut.Start - 1]].Span.End], after = text[quotation.Tokens[words[cut.End]].Span.Start..];
        yield return new Edit("cut middle", [text], $"{before} {after}", Variation.Truncated, DifferenceKind.CutMiddle);
        yield return new Edit("cut middle, ellipsis", [text], $"{before} ... {after}", Variation.Truncated, DifferenceKind.CutMiddle);
    }

    private static IEnumerable<Edit> OfSentences(PooledQuotation quotation)
    {
        string text = quotation.Text;
        string[] sentences = [.. quotation.Document.Segments.Sentences.Select(s => quotation.Document.Segments.SpanOf(s.Tokens).Of(text).ToString())];
        if (sentences.Length < 2 || sentences.Any(s => s.Split(' ').Length < 4) || sentences[..^1].Any(s => s[^1] is not ('.' or '?' or '!'))) yield break;
        string last = text[^1] == ',' ? text[..^1] + "." : text;
        string lastSentence = sentences[^1].TrimEnd(',', '.') + (text[^1] is '?' or '!' ? "" : ".");
        yield return new Edit("order swapped, sentences", [last], string.Join(' ', sentences[1..^1].Prepend(lastSentence).Append(sentences[0])), Variation.Altered, DifferenceKind.Moved);
        if (sentences.Length > 2)
            yield return new Edit("joined, sentences", [last], $"{sentences[0]} {string.Join(' ', sentences[2..])}", Variation.Truncated, DifferenceKind.Joined);
    }

    private static IEnumerable<Edit> OfClauses(PooledQuotation quotation)
    {
        const int leastWords = 4;
        string text = quotation.Text;
        if (quotation.Document.Segments.Sentences.Length > 1 || text[^1] is '?' or '!') yield break;
        foreach (string tie in (string[])[", and ", ", but "])
        {
            int at = text.IndexOf(tie, StringComparison.Ordinal);
            if (at < 0 || text.LastIndexOf(tie, StringComparison.Ordinal) != at) continue;
            string first = text[..at], second = text[(at + tie.Length)..^1];
            if (first.Split(' ').Length < leastWords || second.Split(' ').Length < leastWords) continue;
            yield return new Edit("order swapped, clauses", [text], $"{Capital(second)}{tie}{Small(first)}.", Variation.Altered, DifferenceKind.Moved);
        }
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Small(string words) => words is ['I', ' ' or '\'' or '’', ..] ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private readonly record struct WordRun(int Start, int End);
}
