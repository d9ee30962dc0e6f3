using System.Globalization;

namespace Hearsay.Evaluation.Pages;

/// <summary>How one page was read.</summary>
/// <param name="Precision">Share of what was found that is the article's; null when nothing was found.</param>
/// <param name="Recall">Share of the article that was found; null when there is none.</param>
/// <param name="Overlap">Share of both together that both have.</param>
/// <param name="Exact">Whether every word is right.</param>
internal readonly record struct PageScore(double? Precision, double? Recall, double Overlap, bool Exact);

/// <summary>The means over pages.</summary>
internal readonly record struct PageTotals(double Precision, double Recall, double F1, double Accuracy);

/// <summary>Scores article bodies as the public article extraction benchmark does: multisets of four words in a row, a page for a page.</summary>
internal static class PageScorer
{
    private const int Run = 4;

    /// <summary>Scores one page.</summary>
    public static PageScore Score(string gold, string found)
    {
        string[] goldWords = [.. Words(gold)], foundWords = [.. Words(found)];
        Dictionary<string, int> goldRuns = Runs(goldWords), foundRuns = Runs(foundWords);
        int shared = goldRuns.Sum(r => Math.Min(r.Value, foundRuns.GetValueOrDefault(r.Key)));
        int extra = foundRuns.Values.Sum() - shared, missing = goldRuns.Values.Sum() - shared;
        return new PageScore(
            shared + extra > 0 ? (double)shared / (shared + extra) : null,
            shared + missing > 0 ? (double)shared / (shared + missing) : null,
            shared + extra + missing > 0 ? (double)shared / (shared + extra + missing) : 1,
            goldWords.AsSpan().SequenceEqual(foundWords));
    }

    /// <summary>The means.</summary>
    public static PageTotals Sum(IEnumerable<PageScore> scores)
    {
        PageScore[] all = [.. scores];
        double precision = all.Where(s => s.Precision is not null).Select(s => s.Precision!.Value).DefaultIfEmpty(0).Average();
        double recall = all.Where(s => s.Recall is not null).Select(s => s.Recall!.Value).DefaultIfEmpty(0).Average();
        double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        return new PageTotals(precision, recall, f1, all.Average(s => s.Exact ? 1.0 : 0));
    }

    /// <summary>The words, as <c>\w+</c> finds them: runs of letters, digits, marks and the like.</summary>
    public static IEnumerable<string> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inWord = i < text.Length && IsWord(text[i]);
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            yield return text[start..i];
            start = -1;
        }
    }

    // Letters and digits of every script and the underscore; combining marks are no part of a word for the published scorer.
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static Dictionary<string, int> Runs(string[] words)
    {
        Dictionary<string, int> runs = new(StringComparer.Ordinal);
        if (words.Length == 0) return runs;
        for (int i = 0; i < Math.Max(1, words.Length - Run + 1); i++)
        {
            string run = string.Join(' ', words.AsSpan(i, Math.Min(Run, words.Length - i))!);
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }
}
