using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Training.Classes;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train classes</c>: learns word classes from news.</summary>
internal static class ClassesCommand
{
    private const int Classes = 800;
    private const int SmallestCount = 20;
    private const int Sweeps = 3;

    /// <summary>Learns them and writes a line a class: its bits and its words, the most frequent first.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        BigramCounts counts = BigramCounts.Read(corpora.Articles, SmallestCount, log);
        ExchangeClustering clustering = new(counts, Classes);
        clustering.Run(Sweeps, log);
        string[] bits = ClassTree.Bits(clustering, Classes);
        using StreamWriter output = new(file);
        output.Write(ModelText.FirstLine(WordClassTable.ModelKind, WordClassTable.ModelVersion) + "\n");
        foreach (var group in Enumerable.Range(0, counts.Words.Count).GroupBy(w => clustering.ClassOf[w]).OrderBy(g => bits[g.Key], StringComparer.Ordinal))
            output.Write($"{bits[group.Key]} {string.Join(' ', group.Select(w => counts.Words[w]))}\n");
        output.Write(ModelText.End + "\n");
        log($"classes: {counts.Words.Count} words in {Classes} classes");
    }
}
