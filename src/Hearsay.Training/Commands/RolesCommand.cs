using Hearsay.Attribution.Learning;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train roles</c>: trains the network that finds cues, sources and contents.</summary>
internal static class RolesCommand
{
    /// <summary>Trains it and writes the model.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        List<(Document, IReadOnlyList<GoldRoles>)> train = Load(corpora, "train"), dev = Load(corpora, "dev");
        log($"roles: {train.Count} articles, {train.Sum(d => d.Item2.Count)} attributions");
        RoleModel trained = new RoleTrainer(new RoleShape(), BuiltInModels.ParserModel, epochs: 10, seed: 1).Train(train, log);
        using (FileStream output = File.Create(file)) RoleModel.Write(output, trained.Network, trained.Hashes);
        using FileStream input = File.OpenRead(file);
        var (content, full, cues) = RoleLessons.Score(RoleModel.Read(input, file), dev, 0.4);
        log($"polnear dev, the network alone: content F1 {content:F1}, with the right source {full:F1}, tokens of cues {cues:F1}");
    }

    private static List<(Document, IReadOnlyList<GoldRoles>)> Load(TrainingCorpora corpora, string part)
    {
        TextSegmenter segmenter = new();
        LanguageAnalyzer analyzer = new(new LanguageAnalyzerOptions { FindQuantities = false });
        AnnotatedArticle[] articles = [.. AnnotatedArticle.Load(Path.Combine(corpora.Folder, "polnear", part))];
        (Document, IReadOnlyList<GoldRoles>)[] loaded = new (Document, IReadOnlyList<GoldRoles>)[articles.Length];
        Parallel.For(0, articles.Length, i =>
        {
            SegmentedText text = segmenter.Segment(new Report { Id = articles[i].Name, Text = articles[i].Text });
            loaded[i] = (analyzer.Analyze(text), [.. articles[i].Attributions.Select(a => new GoldRoles(In(text, a.Source), In(text, a.Cue), In(text, a.Content)))]);
        });
        return [.. loaded];
    }

    private static List<int> In(SegmentedText text, IReadOnlyList<TextSpan> spans)
    {
        List<int> tokens = [];
        foreach (TextSpan span in spans)
            for (int t = 0; t < text.Tokens.Length; t++)
                if (text.Tokens[t].Span.Overlaps(span)) tokens.Add(t);
        tokens.Sort();
        return [.. tokens.Distinct()];
    }
}
