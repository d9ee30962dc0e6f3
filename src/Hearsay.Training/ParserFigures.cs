using Hearsay.Language.Parsing;

namespace Hearsay.Training;

/// <summary>How much of a treebank a parser gets right, in percent of its words.</summary>
/// <param name="Heads">Words with the right head (UAS).</param>
/// <param name="Relations">Words with the right head and relation, its part before ':' (LAS).</param>
/// <param name="Classes">Words with the right class (UPOS).</param>
/// <param name="Tags">Words with the right tag (XPOS).</param>
internal readonly record struct ParserFigures(double Heads, double Relations, double Classes, double Tags)
{
    /// <summary>Parses the sentences, whose tokens are given, and counts.</summary>
    public static ParserFigures Of(ParserModel model, TaggedSentences sentences)
    {
        DependencyParser parser = new(model);
        ParserPass pass = new(model.Network);
        int all = 0, heads = 0, relations = 0, classes = 0, tags = 0, count = model.Network.Tags.Length;
        for (int s = 0; s < sentences.True.Count; s++)
        {
            TreebankWord[] gold = sentences.True[s];
            int[] foundHeads = new int[gold.Length], foundRelations = new int[gold.Length];
            parser.Parse(pass, ParserTrainer.Prepare(model, gold, sentences.Tagged[s]).Inputs, [0, gold.Length], foundHeads, foundRelations);
            for (int i = 0; i < gold.Length; i++)
            {
                all++;
                string tag = model.Network.Tags[ParserPass.Best(pass.Tags.AsSpan(i * count, count))];
                if (tag.StartsWith(gold[i].Class + "|", StringComparison.Ordinal)) classes++;
                if (tag.EndsWith("|" + gold[i].Tag, StringComparison.Ordinal)) tags++;
                if (foundHeads[i] != gold[i].Head) continue;
                heads++;
                string relation = foundHeads[i] < 0 ? "root" : model.Network.Relations[foundRelations[i]];
                if (relation.Split(':')[0] == gold[i].Relation.Split(':')[0]) relations++;
            }
        }
        double percent = 100.0 / Math.Max(1, all);
        return new ParserFigures(heads * percent, relations * percent, classes * percent, tags * percent);
    }
}
