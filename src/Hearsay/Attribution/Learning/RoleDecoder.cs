using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>An attribution as the network finds it.</summary>
/// <param name="Cue">The cue's tokens.</param>
/// <param name="Main">The cue's main token.</param>
/// <param name="Source">The source's tokens; empty when there is none.</param>
/// <param name="Content">The content's tokens, in text order.</param>
/// <param name="Confidence">How sure the network is, from 0 to 1.</param>
internal sealed record FoundRoles(TokenRange Cue, int Main, TokenRange Source, List<TokenRange> Content, double Confidence);

/// <summary>Finds attributions with the network.</summary>
internal sealed class RoleDecoder(RoleModel model)
{
    // A report is read as a whole up to so many tokens, so that memory stays bounded.
    private const int LongestStretch = 4096;

    private readonly RolePass pass = new(model.Network);
    private RoleInput[] inputs = [];

    /// <summary>Cues at least so likely are asked for their roles.</summary>
    public double SmallestCue { get; init; } = 0.3;

    /// <summary>What a change of role from a token to the next costs, in nats.</summary>
    public float ChangeCost { get; init; } = 0.15f;

    /// <summary>For each token of the document last read how likely it is part of a cue.</summary>
    public double[] CueLikelihoods { get; private set; } = [];

    /// <summary>The attributions in the order of their cues, which may overlap.</summary>
    public List<FoundRoles> Find(Document document)
    {
        SegmentedText text = document.Segments;
        inputs = model.InputsOf(document);
        CueLikelihoods = new double[inputs.Length];
        List<FoundRoles> found = [];
        for (int start = 0; start < inputs.Length;)
        {
            int end = EndOfStretch(text, start);
            FindIn(document, RoleStretch.Of(document, inputs, start, end), found);
            start = end;
        }
        return found;
    }

    /// <summary>The attributions inside contents of statements of the document last read, each content read as if it stood alone.</summary>
    public List<FoundRoles> FindInside(Document document, IEnumerable<TokenRange> contents)
    {
        List<FoundRoles> found = [];
        List<TokenRange> next = [];
        int count = 0;
        foreach (TokenRange content in contents)
        {
            if (count + content.Count > LongestStretch) Flush();
            next.Add(new TokenRange(content.Start, Math.Min(content.End, content.Start + LongestStretch)));
            count += next[^1].Count;
        }
        Flush();
        return found;

        void Flush()
        {
            if (count == 0) return;
            FindIn(document, RoleStretch.OfContents(document, inputs, next), found);
            next.Clear();
            count = 0;
        }
    }

    // Whole sentences, as many as fit; a sentence that is longer still is cut.
    private static int EndOfStretch(SegmentedText text, int start)
    {
        int limit = start + LongestStretch, end = start;
        for (int s = text.SentenceOf(start); s < text.Sentences.Length && text.Sentences[s].Tokens.End <= limit; s++) end = text.Sentences[s].Tokens.End;
        return end > start ? end : Math.Min(limit, text.Tokens.Length);
    }

    private void FindIn(Document document, RoleStretch stretch, List<FoundRoles> found)
    {
        pass.Run(stretch.Inputs, document.Contexts, stretch.Tokens);
        double[] likely = new double[stretch.Count];
        bool[] goesOn = new bool[stretch.Count];
        for (int t = 0; t < likely.Length; t++)
        {
            ReadOnlySpan<float> scores = pass.Cues.AsSpan(t * RoleNetwork.CueLabels, RoleNetwork.CueLabels);
            double outside = Math.Exp(scores[0]), begins = Math.Exp(scores[1]), further = Math.Exp(scores[2]);
            likely[t] = (begins + further) / (outside + begins + further);
            CueLikelihoods[stretch.Tokens[t]] = Math.Max(CueLikelihoods[stretch.Tokens[t]], likely[t]);
            goesOn[t] = further > begins;
        }
        for (int t = 0; t < likely.Length; t++)
        {
            if (likely[t] < SmallestCue) continue;
            int end = t + 1;
            double sum = likely[t];
            while (end < likely.Length && likely[end] >= SmallestCue && goesOn[end] && stretch.Sentences[end] == stretch.Sentences[t]) sum += likely[end++];
            if (Ask(document, stretch, new TokenRange(t, end), sum / (end - t)) is { } roles) found.Add(roles);
            t = end - 1;
        }
    }

    /// <summary>Takes the surest first, each no less sure than <paramref name="smallest"/>; drops what loses half of its content to those taken.</summary>
    public static List<FoundRoles> Choose(List<FoundRoles> found, double smallest)
    {
        HashSet<int> used = [];
        List<FoundRoles> chosen = [];
        foreach (FoundRoles roles in found.Where(f => f.Confidence >= smallest).OrderByDescending(f => f.Confidence).ThenBy(f => f.Main))
        {
            int all = 0, lost = 0;
            foreach (TokenRange piece in roles.Content)
            {
                for (int t = piece.Start; t < piece.End; t++)
                {
                    all++;
                    if (used.Contains(t)) lost++;
                }
            }
            if (lost * 2 > all) continue;
            chosen.Add(roles);
            foreach (TokenRange piece in roles.Content)
                for (int t = piece.Start; t < piece.End; t++) used.Add(t);
        }
        return chosen;
    }

    // The cue is counted in rows of the stretch, what is returned in tokens of the document.
    private FoundRoles? Ask(Document document, RoleStretch stretch, TokenRange cue, double cueLikely)
    {
        int main = cue.Start + RoleModel.MainOf(document, Place(cue)) - stretch.Tokens[cue.Start];
        RoleQuestion question = stretch.QuestionOf(main);
        var ways = RolePass.WaysOf(stretch.Inputs, question, stretch.Sentences, model.Network.Relations.Length);
        int count = question.End - question.Start;
        float[] scores = new float[count * RoleNetwork.Roles];
        pass.ScoreRoles(question, ways, scores);
        float[] logs = new float[count * 3];
        for (int t = 0; t < count; t++)
        {
            float a = scores[t * 2], b = scores[t * 2 + 1], top = Math.Max(0, Math.Max(a, b));
            float sum = top + (float)Math.Log(Math.Exp(-top) + Math.Exp(a - top) + Math.Exp(b - top));
            (logs[t * 3], logs[t * 3 + 1], logs[t * 3 + 2]) = (-sum, a - sum, b - sum);
            if (!cue.Contains(question.Start + t)) continue;
            logs[t * 3] = 0;
            logs[t * 3 + 1] = logs[t * 3 + 2] = -20;
        }
        byte[] labels = Viterbi(logs, count);
        List<TokenRange> content = Runs(labels, 2, question.Start);
        TokenRange source = Runs(labels, 1, question.Start).OrderByDescending(r => Sum(logs, r, 1, question.Start)).FirstOrDefault();
        if (content.Count == 0) return null;
        double mean = content.Sum(r => Sum(logs, r, 2, question.Start)) / content.Sum(r => r.Count);
        return new FoundRoles(Place(cue), stretch.Tokens[main], Place(source), content.ConvertAll(Place), cueLikely * Math.Exp(mean));

        TokenRange Place(TokenRange range) => range.IsEmpty ? default : new TokenRange(stretch.Tokens[range.Start], stretch.Tokens[range.End - 1] + 1);
    }

    private byte[] Viterbi(float[] logs, int count)
    {
        float[] best = [logs[0], logs[1], logs[2]];
        byte[] back = new byte[count * 3];
        for (int t = 1; t < count; t++)
        {
            float[] next = new float[3];
            for (int l = 0; l < 3; l++)
            {
                int from = l;
                for (int p = 0; p < 3; p++)
                    if (best[p] - (p == l ? 0 : ChangeCost) > best[from] - (from == l ? 0 : ChangeCost)) from = p;
                next[l] = best[from] - (from == l ? 0 : ChangeCost) + logs[t * 3 + l];
                back[t * 3 + l] = (byte)from;
            }
            best = next;
        }
        byte[] labels = new byte[count];
        byte at = (byte)(best[1] > best[0] ? (best[2] > best[1] ? 2 : 1) : best[2] > best[0] ? 2 : 0);
        for (int t = count - 1; t >= 0; t--)
        {
            labels[t] = at;
            at = back[t * 3 + at];
        }
        return labels;
    }

    private static double Sum(float[] logs, TokenRange range, int label, int start)
    {
        double sum = 0;
        for (int t = range.Start; t < range.End; t++) sum += logs[(t - start) * 3 + label];
        return sum;
    }

    private static List<TokenRange> Runs(byte[] labels, byte label, int start)
    {
        List<TokenRange> runs = [];
        for (int t = 0; t < labels.Length; t++)
        {
            if (labels[t] != label) continue;
            int end = t + 1;
            while (end < labels.Length && labels[end] == label) end++;
            runs.Add(new TokenRange(start + t, start + end));
            t = end;
        }
        return runs;
    }
}
