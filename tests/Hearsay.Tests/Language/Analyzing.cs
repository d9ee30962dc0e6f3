using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>Short ways to analyse a string and to read what came out.</summary>
internal static class Analyzing
{
    private static readonly LanguageAnalyzer Analyzer = new();

    internal static SegmentedText Segment(string text) => new TextSegmenter().Segment(new Report { Id = "test", Text = text });

    internal static Document Analyze(string text) => Analyzer.Analyze(Segment(text));

    /// <summary>Index of the first token that reads so.</summary>
    internal static int Token(Document document, string word)
    {
        for (int t = 0; t < document.Segments.Tokens.Length; t++)
            if (document.Segments.Slice(t).SequenceEqual(word)) return t;
        Assert.Fail($"no token '{word}'");
        return -1;
    }

    /// <summary>The built-in model of that name.</summary>
    internal static PerceptronModel Model(string name, string kind)
    {
        using Stream stream = ModelFile.OpenBuiltIn(name);
        return PerceptronModel.Read(stream, name, kind);
    }

    /// <summary>The words of the sample stories, a text each file.</summary>
    internal static IEnumerable<string> Samples() =>
        Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
