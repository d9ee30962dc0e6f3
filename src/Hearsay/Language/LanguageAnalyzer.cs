using System.Runtime.InteropServices;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Analyses the words of a segmented text: tags, base forms, dependencies, names.</summary>
/// <remarks>The models are built into the library and loaded at first use, once a process. Safe for use from several threads at once.</remarks>
public sealed class LanguageAnalyzer
{
    private static readonly Lazy<Tagger> BuiltInTagger = new(() => new Tagger(Load("tagger.model", Tagger.ModelKind)));
    private static readonly Lazy<DependencyParser> BuiltInParser = new(() => new DependencyParser(Load("parser.model", DependencyParser.ModelKind)));
    private static readonly Lazy<EntityRecognizer> BuiltInRecognizer = new(() => new EntityRecognizer(Load("entities.model", EntityRecognizer.ModelKind)));
    private static readonly Lazy<Lemmatizer> BuiltInLemmatizer = new(() =>
    {
        using StreamReader reader = new(ModelFile.OpenBuiltIn("lemmas.txt"));
        return Lemmatizer.Read(reader, "lemmas.txt");
    });

    private readonly QuantityFinder quantities = new();

    /// <summary>Analyses the text.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Document Analyze(SegmentedText text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        int count = text.Tokens.Length;
        WordClass[] classes = new WordClass[count];
        string[] tags = new string[count];
        HeadlineCase headlines = new(text);
        BuiltInTagger.Value.Tag(text, headlines, classes, tags, cancellation);
        string[] lemmas = new string[count];
        for (int t = 0; t < count; t++) lemmas[t] = BuiltInLemmatizer.Value.Lemmatize(text.Slice(t), tags[t]);
        int[] heads = new int[count];
        string[] relations = new string[count];
        BuiltInParser.Value.Parse(text, classes, tags, heads, relations, cancellation);
        return new Document(
            text,
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            ImmutableCollectionsMarshal.AsImmutableArray(classes),
            ImmutableCollectionsMarshal.AsImmutableArray(tags),
            ImmutableCollectionsMarshal.AsImmutableArray(heads),
            ImmutableCollectionsMarshal.AsImmutableArray(relations),
            BuiltInRecognizer.Value.Recognize(text, headlines, cancellation))
        {
            Quantities = quantities.Find(text, cancellation),
        };
    }

    private static PerceptronModel Load(string name, string kind)
    {
        using Stream stream = ModelFile.OpenBuiltIn(name);
        return PerceptronModel.Read(stream, name, kind);
    }
}
