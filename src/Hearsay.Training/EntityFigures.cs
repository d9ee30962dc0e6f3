using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>F1 of entity spans by kind.</summary>
internal static class EntityFigures
{
    /// <summary>Labels the sentences and logs a line for each kind.</summary>
    public static void Report(SequenceLabeler labeler, IEnumerable<TreebankWord[]> sentences, Action<string> log)
    {
        Dictionary<string, (int Right, int Found, int Gold)> counts = [];
        foreach (TreebankWord[] sentence in sentences)
        {
            int[] labels = labeler.Label([.. sentence.Select(w => w.Form)]);
            HashSet<(int, int, string)> found = Spans([.. labels.Select(l => labeler.Model.Labels[l])]);
            HashSet<(int, int, string)> gold = Spans([.. sentence.Select(w => w.Entity)]);
            foreach (string kind in gold.Concat(found).Select(s => s.Item3).Distinct())
            {
                var c = counts.GetValueOrDefault(kind);
                counts[kind] = (c.Right + found.Count(f => f.Item3 == kind && gold.Contains(f)), c.Found + found.Count(f => f.Item3 == kind), c.Gold + gold.Count(g => g.Item3 == kind));
            }
        }
        foreach (var (kind, c) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            log($"{kind}: P {100.0 * c.Right / Math.Max(1, c.Found):F1} R {100.0 * c.Right / Math.Max(1, c.Gold):F1} F1 {200.0 * c.Right / Math.Max(1, c.Found + c.Gold):F1}");
    }

    private static HashSet<(int, int, string)> Spans(string[] labels)
    {
        HashSet<(int, int, string)> spans = [];
        int start = -1;
        string open = "";
        for (int i = 0; i <= labels.Length; i++)
        {
            string label = i < labels.Length ? labels[i] : "O";
            if (open.Length > 0 && label != "I-" + open)
            {
                spans.Add((start, i, open));
                open = "";
            }
            if (open.Length == 0 && label != "O")
            {
                start = i;
                open = label[2..];
            }
        }
        return spans;
    }
}
