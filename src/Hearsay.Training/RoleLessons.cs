using Hearsay.Attribution.Learning;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>An annotated attribution, as tokens.</summary>
internal sealed record GoldRoles(IReadOnlyList<int> Source, IReadOnlyList<int> Cue, IReadOnlyList<int> Content);

/// <summary>Makes lessons of annotated documents.</summary>
internal static class RoleLessons
{
    /// <summary>A document as training reads it.</summary>
    public static RoleText Prepare(RoleModel model, Document document, IReadOnlyList<GoldRoles> gold)
    {
        RoleInput[] inputs = model.InputsOf(document);
        RoleStretch stretch = RoleStretch.Of(document, inputs, 0, inputs.Length);
        byte[] cues = new byte[inputs.Length];
        List<RoleLesson> lessons = [];
        foreach (GoldRoles roles in gold)
        {
            if (roles.Cue.Count == 0) continue;
            for (int i = 0; i < roles.Cue.Count; i++) cues[roles.Cue[i]] = (byte)(i > 0 && roles.Cue[i - 1] == roles.Cue[i] - 1 ? 2 : 1);
            int end = 1;
            while (end < roles.Cue.Count && roles.Cue[end] == roles.Cue[end - 1] + 1) end++;
            RoleQuestion question = stretch.QuestionOf(RoleModel.MainOf(document, new TokenRange(roles.Cue[0], roles.Cue[end - 1] + 1)));
            byte[] labels = new byte[question.End - question.Start];
            foreach (int t in roles.Source) if (t >= question.Start && t < question.End) labels[t - question.Start] = 1;
            foreach (int t in roles.Content) if (t >= question.Start && t < question.End) labels[t - question.Start] = 2;
            lessons.Add(new RoleLesson(question, RolePass.WaysOf(inputs, question, stretch.Sentences, model.Network.Relations.Length), labels));
        }
        return new RoleText(inputs, document.Contexts, cues, lessons);
    }

    /// <summary>Quick figures on annotated documents: attributions whose content overlaps by half, all and with a source that overlaps.</summary>
    public static (double Content, double Full, double Cues) Score(RoleModel model, IEnumerable<(Document Document, IReadOnlyList<GoldRoles> Gold)> documents, double smallest)
    {
        RoleDecoder decoder = new(model);
        int gold = 0, guess = 0, right = 0, full = 0, cueRight = 0, cueGuess = 0, cueGold = 0;
        foreach (var (document, all) in documents)
        {
            List<FoundRoles> found = RoleDecoder.Choose(decoder.Find(document), smallest);
            gold += all.Count;
            guess += found.Count;
            HashSet<int> cueTokens = [.. all.SelectMany(a => a.Cue)], foundTokens = [.. found.SelectMany(f => Tokens(f.Cue))];
            cueRight += cueTokens.Intersect(foundTokens).Count();
            cueGold += cueTokens.Count;
            cueGuess += foundTokens.Count;
            List<(double Overlap, int Gold, int Found)> pairs = [];
            for (int g = 0; g < all.Count; g++)
            {
                HashSet<int> content = [.. all[g].Content.Where(t => IsWord(document, t))];
                for (int f = 0; f < found.Count; f++)
                {
                    HashSet<int> other = [.. found[f].Content.SelectMany(Tokens).Where(t => IsWord(document, t))];
                    double overlap = (double)content.Intersect(other).Count() / Math.Max(1, content.Union(other).Count());
                    if (overlap >= 0.5) pairs.Add((overlap, g, f));
                }
            }
            HashSet<int> usedGold = [], usedFound = [];
            foreach (var (_, g, f) in pairs.OrderByDescending(p => p.Overlap))
            {
                if (usedGold.Contains(g) || usedFound.Contains(f)) continue;
                usedGold.Add(g);
                usedFound.Add(f);
                right++;
                if (all[g].Source.Count == 0 ? found[f].Source.IsEmpty : all[g].Source.Any(t => found[f].Source.Contains(t))) full++;
            }
        }
        return (200.0 * right / (gold + guess), 200.0 * full / (gold + guess), 200.0 * cueRight / (cueGold + cueGuess));
    }

    private static IEnumerable<int> Tokens(TokenRange range) => Enumerable.Range(range.Start, range.Count);

    private static bool IsWord(Document document, int token) => document.Classes[token] != WordClass.Punctuation;
}
