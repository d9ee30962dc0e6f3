using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What a <see cref="LanguageAnalyzer"/> finds out.</summary>
public sealed record LanguageAnalyzerOptions
{
    /// <summary>Whether to find heads and relations; true by default. Attribution needs them; tags, base forms, names and quantities do not.</summary>
    public bool Parse { get; init; } = true;

    /// <summary>Whether to find quantities and times; true by default. Only the comparison of reports needs them.</summary>
    public bool FindQuantities { get; init; } = true;
}

/// <summary>Analyses the words of a segmented text: tags, base forms, dependencies, names.</summary>
/// <remarks>The models are built into the library and loaded at first use, once a process. Safe for use from several threads at once.</remarks>
public sealed class LanguageAnalyzer
{
    private readonly QuantityFinder quantities = new();
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
        ImmutableArray<Entity> entities;
        QuotationMarkFilter marks = new(text);
        FormTable forms = BuiltInModels.Borrow();
        try
        {
            entities = TagWords(text, marks, forms, classes, tags, lemmas, cancellation);
        }
        finally
        {
            BuiltInModels.Return(forms);
        }
        ImmutableArray<int> heads = [];
        ImmutableArray<string> relations = [];
        if (options.Parse)
        {
            int[] headOf = new int[count];
            string[] relationOf = new string[count];
            BuiltInModels.Parser.Parse(text, marks, classes, tags, headOf, relationOf, cancellation);
            heads = ImmutableCollectionsMarshal.AsImmutableArray(headOf);
            relations = ImmutableCollectionsMarshal.AsImmutableArray(relationOf);
        }
        return new Document(
            text,
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            ImmutableCollectionsMarshal.AsImmutableArray(classes),
            ImmutableCollectionsMarshal.AsImmutableArray(tags),
            heads,
            relations,
            entities)
        {
            Quantities = options.FindQuantities ? quantities.Find(text, cancellation) : [],
        };
    }

    private static ImmutableArray<Entity> TagWords(
        SegmentedText text, QuotationMarkFilter marks, FormTable forms, WordClass[] classes, string[] tags, string[] lemmas, CancellationToken cancellation)
    {
        Tagger tagger = BuiltInModels.Tagger;
        ReadText read = ReadText.Of(text, marks, forms);
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
        {
            if (marks.IsMark(t)) tags[t] = QuotationTag(text, t);
            lemmas[t] = forms.Lemma(read.AsWritten[t], tags[t]);
        }
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
