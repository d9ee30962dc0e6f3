using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Learns lemma rules: for each tag and ending the commonest edit, kept only where a shorter ending would say otherwise.</summary>
internal static class LemmaTrainer
{
    /// <summary>Trains on the sentences and writes the rules.</summary>
    public static void Train(List<TreebankWord[]> sentences, TextWriter output, Action<string> log)
    {
        Dictionary<(string Tag, string Form), Dictionary<string, int>> seen = [];
        foreach (TreebankWord word in sentences.SelectMany(s => s))
        {
            string form = Lemmatizer.Normalize(word.Form, word.Tag);
            if (form.Contains('\t', StringComparison.Ordinal) || word.Lemma.Contains('\t', StringComparison.Ordinal) || word.Lemma == "_") continue;
            if (!seen.TryGetValue((word.Tag, form), out Dictionary<string, int>? lemmas)) seen[(word.Tag, form)] = lemmas = [];
            lemmas[word.Lemma] = lemmas.GetValueOrDefault(word.Lemma) + 1;
        }
        Dictionary<(string Tag, string Form), string> best = seen.ToDictionary(
            s => s.Key, s => s.Value.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key);

        Dictionary<(string Tag, string Ending), Dictionary<(int Strip, string Add), int>> votes = [];
        foreach (((string tag, string form), string lemma) in best)
        {
            var edit = Edit(form, lemma);
            for (int n = 0; n <= Math.Min(Lemmatizer.LongestEnding, form.Length); n++)
            {
                var key = (tag, form[^n..]);
                if (!votes.TryGetValue(key, out var edits)) votes[key] = edits = [];
                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }
        }
        SortedDictionary<string, (int Strip, string Add)> rules = new(StringComparer.Ordinal);
        foreach (var ((tag, ending), edits) in votes.OrderBy(v => v.Key.Ending.Length))
        {
            int total = edits.Values.Sum();
            var winner = edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.Strip).ThenBy(e => e.Key.Add, StringComparer.Ordinal).First();
            if (ending.Length > 0 && (winner.Value < 2 || winner.Value * 4 < total * 3)) continue;
            bool same = false;
            for (int n = ending.Length - 1; n >= 0; n--)
            {
                if (!rules.TryGetValue(tag + '\t' + ending[^n..], out var shorter)) continue;
                same = shorter == winner.Key;
                break;
            }
            if (!same) rules[tag + '\t' + ending] = winner.Key;
        }
        List<string> lines = [ModelText.FirstLine(Lemmatizer.ModelKind, Lemmatizer.ModelVersion)];
        lines.AddRange(rules.Select(r => $"{r.Key}\t{r.Value.Strip}\t{r.Value.Add}"));
        // Base forms as they stand in the texts: they correct rules that strip too much or too little.
        foreach (string verb in best.Keys.Where(k => k.Tag is "VB" or "VBP" && k.Form.Length > 2 && k.Form.All(char.IsLetter) && best[k] == k.Form).Select(k => k.Form).Distinct().Order(StringComparer.Ordinal))
            lines.Add($"verb\t{verb}");
        Lemmatizer byRule = Lemmatizer.Read(new StringReader(string.Join('\n', lines)), "rules");
        int irregular = 0;
        foreach (((string tag, string form), string lemma) in best.OrderBy(b => b.Key.Tag, StringComparer.Ordinal).ThenBy(b => b.Key.Form, StringComparer.Ordinal))
        {
            if (byRule.Lemmatize(form, tag) == lemma || seen[(tag, form)].Values.Sum() < 2) continue;
            lines.Add($"{tag}\t={form}\t{lemma}");
            irregular++;
        }
        lines.Add(ModelText.End);
        foreach (string line in lines) output.Write(line + "\n");
        log($"lemmas: {rules.Count} rules, {irregular} forms of their own");
    }

    private static (int Strip, string Add) Edit(string form, string lemma)
    {
        int common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return (form.Length - common, lemma[common..]);
    }
}
