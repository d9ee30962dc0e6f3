using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Gives each token its word class and Penn Treebank tag, by one joint label.</summary>
/// <remarks>Safe for use from several threads at once.</remarks>
internal sealed class Tagger
{
    /// <summary>Kind of the model's file.</summary>
    public const string ModelKind = "HSYT";

    private readonly SequenceLabeler labeler;
    private readonly ImmutableArray<WordClass> classes;
    private readonly ImmutableArray<string> tags;

    /// <summary>Makes a tagger of a model, whose labels are <c>UPOS|XPOS</c>.</summary>
    public Tagger(PerceptronModel model)
    {
        labeler = new SequenceLabeler(model);
        classes = [.. model.Labels.Select(l => WordClasses.Parse(l.AsSpan(0, l.IndexOf('|', StringComparison.Ordinal))))];
        tags = [.. model.Labels.Select(l => string.Intern(l[(l.IndexOf('|', StringComparison.Ordinal) + 1)..]))];
    }

    /// <summary>Tags all sentences of the text; the spans are indexed by token.</summary>
    public void Tag(SegmentedText text, HeadlineCase headlines, Span<WordClass> wordClasses, Span<string> pennTags, CancellationToken cancellation)
    {
        byte[] labels = ArrayPool<byte>.Shared.Rent(text.Tokens.Length);
        labeler.Label(text, headlines, labels, cancellation);
        for (int t = 0; t < text.Tokens.Length; t++)
        {
            wordClasses[t] = classes[labels[t]];
            pennTags[t] = tags[labels[t]];
        }
        ArrayPool<byte>.Shared.Return(labels);
    }
}
