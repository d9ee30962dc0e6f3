using System.Globalization;
using Hearsay.Reading.Languages;

namespace Hearsay.Training.Languages;

/// <summary>Scores the identifier on texts kept apart.</summary>
internal static class LanguageFigures
{
    private static readonly int[] Lengths = [20, 50, 100, 300];

    /// <summary>What a letter of these texts adds to the score of a variety on average.</summary>
    public static float UsualScore(LanguageModel model, int variety, IReadOnlyList<string> texts)
    {
        long score = 0, letters = 0;
        int[] scores = new int[model.Varieties.Length];
        foreach (string text in texts)
        {
            Array.Clear(scores);
            letters += model.Score(text, scores);
            score += scores[variety];
        }
        return letters == 0 ? 0 : (float)score / letters;
    }

    /// <summary>Logs how many pieces of these texts are told right, wrong and not at all, by their length.</summary>
    public static void Report(LanguageIdentifier identifier, IReadOnlyList<(string Tag, List<string> Texts)> test, Action<string> log)
    {
        foreach (int length in Lengths)
        {
            List<(string Tag, double Right, double Wrong, string Confused)> rows = [];
            foreach (var (tag, texts) in test)
            {
                string code = tag.Split('-')[0];
                string[] pieces = [.. Pieces(string.Join(' ', texts), length).Take(400)];
                if (pieces.Length < 5) continue;
                string?[] found = [.. pieces.Select(p => identifier.Identify(p)?.Code)];
                double all = pieces.Length;
                rows.Add((tag, found.Count(f => f == code) / all, found.Count(f => f is not null && f != code) / all,
                    string.Join(' ', found.Where(f => f is not null && f != code).GroupBy(f => f).OrderByDescending(g => g.Count()).Take(3).Select(g => $"{g.Key}:{g.Count()}"))));
            }
            log(string.Create(CultureInfo.InvariantCulture,
                $"{length} characters: right {100 * rows.Average(r => r.Right):F1}, wrong {100 * rows.Average(r => r.Wrong):F2}, not told {100 * rows.Average(r => 1 - r.Right - r.Wrong):F1} (mean over {rows.Count} varieties)"));
            foreach (var (tag, right, wrong, confused) in rows.Where(r => r.Right < 0.9 || r.Wrong > 0.01).OrderBy(r => r.Right))
                log(string.Create(CultureInfo.InvariantCulture, $"    {tag}: right {100 * right:F0}, wrong {100 * wrong:F1} {confused}"));
        }
    }

    private static IEnumerable<string> Pieces(string text, int length)
    {
        for (int start = 0; start + length <= text.Length; start += length) yield return text.Substring(start, length);
    }
}
