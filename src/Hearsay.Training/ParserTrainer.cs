using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Parsing;

namespace Hearsay.Training;

/// <summary>Trains the parser with the dynamic oracle of the arc-hybrid system, exploring its own errors from the second epoch on.</summary>
internal sealed class ParserTrainer(int epochs = 6, double exploration = 0.9, float smallestWeight = 1.5f)
{
    /// <summary>Trains on the sentences (tags as the tagger gives them) and writes the model.</summary>
    public void Train(IReadOnlyList<TreebankWord[]> sentences, Stream output, Action<string> log)
    {
        SortedSet<string> relations = new(StringComparer.Ordinal);
        foreach (TreebankWord word in sentences.SelectMany(s => s)) relations.Add(word.Relation);
        ImmutableArray<string> labels = ["S", .. relations.Select(r => "L:" + r), .. relations.Select(r => "R:" + r)];
        string[] names = [.. labels.Select(l => l.Length > 2 ? l[2..] : "")];
        PerceptronWeights weights = new();
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        float[] scores = new float[labels.Length];
        int[] costs = new int[labels.Length];
        uint[] features = new uint[ParserFeatures.Count];
        ParserState state = new();
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0, all = 0;
            foreach (int s in order)
            {
                TreebankWord[] sentence = sentences[s];
                ParserFeatures.Word[] words = Words(sentence);
                state.Reset(sentence.Length);
                while (!state.IsFinal)
                {
                    weights.Tick();
                    all++;
                    Span<uint> used = features.AsSpan(0, ParserFeatures.Fill(state, words, features));
                    weights.Score(used, scores);
                    Cost(state, sentence, labels, names, costs);
                    int least = int.MaxValue;
                    for (int a = 0; a < labels.Length; a++) least = Math.Min(least, costs[a]);
                    int best = -1, gold = -1;
                    for (int a = 0; a < labels.Length; a++)
                    {
                        if (costs[a] == int.MaxValue) continue;
                        if (best < 0 || scores[a] > scores[best]) best = a;
                        if (costs[a] == least && (gold < 0 || scores[a] > scores[gold])) gold = a;
                    }
                    if (costs[best] > least)
                    {
                        wrong++;
                        weights.Update(used, (byte)gold, 1);
                        weights.Update(used, (byte)best, -1);
                    }
                    bool explore = epoch > 1 && random.NextDouble() < exploration;
                    DependencyParser.Apply(state, explore ? best : gold, labels);
                }
            }
            log($"parser: epoch {epoch}, {100.0 * (all - wrong) / all:F2} % of the actions without cost in training");
        }
        var (keptFeatures, keptWeights) = weights.Write(output, DependencyParser.ModelKind, labels, smallestWeight);
        log($"parser: {keptFeatures} features, {keptWeights} weights, {labels.Length} actions");
    }

    /// <summary>Share of words with the right head, and with the right head and relation (its part before ':').</summary>
    public static (double Heads, double Relations) Evaluate(PerceptronModel model, IEnumerable<TreebankWord[]> sentences)
    {
        DependencyParser parser = new(model);
        ParserState state = new();
        float[] scores = new float[model.Labels.Length];
        uint[] features = new uint[ParserFeatures.Count];
        int all = 0, heads = 0, relations = 0;
        foreach (TreebankWord[] sentence in sentences)
        {
            parser.Run(state, Words(sentence), scores, features);
            for (int i = 0; i < sentence.Length; i++)
            {
                all++;
                int head = state.Heads[i] == sentence.Length ? -1 : state.Heads[i];
                if (head != sentence[i].Head) continue;
                heads++;
                string relation = head < 0 ? "root" : model.Labels[state.Relations[i]][2..];
                if (relation.Split(':')[0] == sentence[i].Relation.Split(':')[0]) relations++;
            }
        }
        return ((double)heads / all, (double)relations / all);
    }

    private static ParserFeatures.Word[] Words(TreebankWord[] sentence) =>
        [.. sentence.Select(w =>
        {
            uint wordClass = ParserFeatures.HashTag(w.Class);
            return new ParserFeatures.Word(ParserFeatures.HashForm(w.Form), ParserFeatures.HashTag(w.Tag) ^ wordClass, wordClass);
        })];

    // Goldberg and Nivre (2013), section 4.2: how many gold arcs each action puts out of reach; a wrong relation costs one.
    private static void Cost(ParserState state, TreebankWord[] sentence, ImmutableArray<string> labels, string[] names, int[] costs)
    {
        int n = sentence.Length, front = state.Front, top = state.Stack(0), below = state.Stack(1);
        int GoldHead(int word) => word == n ? -1 : sentence[word].Head < 0 ? n : sentence[word].Head;

        int shift = 0;
        if (state.CanShift)
        {
            for (int k = 0; k < state.Depth; k++)
            {
                int word = state.Stack(k);
                if (GoldHead(word) == front) shift++;
                if (k > 0 && GoldHead(front) == word) shift++;
            }
        }
        int left = 0, right = 0;
        if (top >= 0)
        {
            int head = GoldHead(top);
            // Children still in the buffer are lost by either arc.
            for (int word = front; word < n; word++)
            {
                if (GoldHead(word) == top) { left++; right++; }
            }
            if (head == below && below >= 0) left++;
            if (head > front) left++;
            if (head >= front) right++;
        }
        bool leftRight = top >= 0 && GoldHead(top) == front, rightRight = top >= 0 && below >= 0 && GoldHead(top) == below;
        for (int a = 0; a < labels.Length; a++)
        {
            char kind = labels[a][0];
            if (!DependencyParser.IsAllowed(state, kind)) costs[a] = int.MaxValue;
            else if (kind == 'S') costs[a] = shift;
            else if (kind == 'L') costs[a] = left + (leftRight && names[a] != sentence[top].Relation ? 1 : 0);
            else costs[a] = right + (rightRight && names[a] != sentence[top].Relation ? 1 : 0);
        }
    }
}
