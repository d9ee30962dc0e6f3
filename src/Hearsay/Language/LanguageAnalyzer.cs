using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What a <see cref="LanguageAnalyzer"/> finds out.</summary>
public sealed record LanguageAnalyzerOptions
{
    /// <summary>Whether to find heads, relations and predicates; true by default. Attribution needs them; tags, base forms, names and quantities do not.</summary>
    public bool Parse { get; init; } = true;

    /// <summary>Whether to find quantities and times; true by default. Only the comparison of reports needs them.</summary>
    public bool FindQuantities { get; init; } = true;
}

/// <summary>Analyses the words of a segmented text: tags, base forms, dependencies, names, quantities, predicates.</summary>
/// <remarks>The models are built into the library and loaded at first use, once a process. Safe for use from several threads at once.</remarks>
public sealed class LanguageAnalyzer
{
    private readonly QuantityFinder quantities = new();
    private readonly PredicateFinder predicates = new();
    private readonly LanguageAnalyzerOptions options;

    /// <summary>Makes an analyzer.</summary>
    /// <param name="options">What to find out; everything by default.</param>
    public LanguageAnalyzer(LanguageAnalyzerOptions? options = null) => this.options = options ?? new LanguageAnalyzerOptions();

    /// <summary>Analyses the text.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Document Analyze(SegmentedText text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        int count = text.Tokens.Length;
        WordClass[] classes = new WordClass[count];
        string[] tags = new string[count];
        string[] lemmas = new string[count];
        int[] heads = options.Parse ? new int[count] : [];
        string[] relations = options.Parse ? new string[count] : [];
        WordContexts contexts = options.Parse ? new WordContexts(count, BuiltInModels.Parser.ContextSize) : WordContexts.None;
        ImmutableArray<Entity> entities;
        QuotationMarkFilter marks = new(text);
        FormTable forms = BuiltInModels.Borrow();
        try
        {
            ReadText read = ReadText.Of(text, marks, forms);
            entities = TagWords(text, marks, read, classes, tags, cancellation);
            if (options.Parse) BuiltInModels.Parser.Parse(text, marks, read, classes, tags, heads, relations, contexts, cancellation);
            for (int t = 0; t < count; t++) lemmas[t] = forms.Lemma(read.AsWritten[t], tags[t]);
        }
        finally
        {
            BuiltInModels.Return(forms);
        }
        Document document = new(
            text,
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            ImmutableCollectionsMarshal.AsImmutableArray(classes),
            ImmutableCollectionsMarshal.AsImmutableArray(tags),
            ImmutableCollectionsMarshal.AsImmutableArray(heads),
            ImmutableCollectionsMarshal.AsImmutableArray(relations),
            entities)
        {
            Contexts = contexts,
            Quantities = options.FindQuantities ? quantities.Find(text, cancellation) : [],
        };
        return options.Parse ? document.With(predicates.Find(document, cancellation)) : document;
    }

    private static ImmutableArray<Entity> TagWords(
        SegmentedText text, QuotationMarkFilter marks, ReadText read, WordClass[] classes, string[] tags, CancellationToken cancellation)
    {
        Tagger tagger = BuiltInModels.Tagger;
        byte[] labels = new byte[read.Count], names = new byte[read.Count];
        tagger.Label(read, labels, cancellation);
        Array.Fill(classes, WordClass.Punctuation);
        for (int i = 0; i < read.Count; i++)
        {
            int t = read.Tokens[i];
            classes[t] = tagger.Classes[labels[i]];
            tags[t] = tagger.Tags[labels[i]];
        }
        for (int t = 0; t < tags.Length; t++)
            if (marks.IsMark(t)) tags[t] = QuotationTag(text, t);
        BuiltInModels.Recognizer.Label(read, labels, names, cancellation);
        return BuiltInModels.Recognizer.Entities(text, read, names);
    }

    // The Penn Treebank tells opening marks from closing ones.
    private static string QuotationTag(SegmentedText text, int token)
    {
        int q = text.QuotationOfToken[token];
        return q >= 0 && text.Quotations[q].Tokens.Start == token ? "``" : "''";
    }
}
