using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Finds names of persons, organisations, places and other things.</summary>
/// <remarks>Labels: <c>B-</c>, <c>I-</c>, <c>L-</c> and a kind for the first, inner and last words of a name, <c>U-</c> for the only one, or <c>O</c>. Safe for use from several threads at once.</remarks>
internal sealed class EntityRecognizer
{
    /// <summary>Kind of the model's file.</summary>
    public const string ModelKind = "HSYE";

    private readonly ImmutableArray<EntityKind?> labelKinds;
    private readonly byte outside;

    /// <summary>Makes a recognizer of a model.</summary>
    public EntityRecognizer(ScoreTable weights)
    {
        Weights = weights;
        labelKinds = [.. weights.Labels.Select(Kind)];
        outside = (byte)Math.Max(0, weights.Labels.IndexOf("O"));
    }

    /// <summary>The model's weights.</summary>
    public ScoreTable Weights { get; }

    /// <summary>Labels all words of the text, whose tags are given by the numbers of their labels.</summary>
    public void Label(ReadText text, ReadOnlySpan<byte> tags, Span<byte> labels, CancellationToken cancellation)
    {
        Span<short> scores = stackalloc short[Weights.Width];
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        foreach (ReadSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            int previous = -1, beforePrevious = -1;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                int label = (previous < 0 || previous == outside) && Skips(text, i) ? outside : Decide(text, sentence, tags, i, previous, beforePrevious, features, scores);
                labels[i] = (byte)label;
                beforePrevious = previous;
                previous = label;
            }
        }
    }

    /// <summary>The entities of a text whose words have these labels, in order.</summary>
    public ImmutableArray<Entity> Entities(SegmentedText segments, ReadText text, ReadOnlySpan<byte> labels) => HyphenatedNames.Join(segments, Spans(text, labels));

    private List<Entity> Spans(ReadText text, ReadOnlySpan<byte> labels)
    {
        List<Entity> entities = [];
        foreach (ReadSentence sentence in text.Sentences)
        {
            int start = -1;
            EntityKind? open = null;
            for (int i = sentence.Start; i <= sentence.End; i++)
            {
                // A quotation mark, which is no word here, ends a name. Words side by side of one kind are one name: two names hardly ever stand so.
                bool joined = i < sentence.End && i > sentence.Start && text.Tokens[i] == text.Tokens[i - 1] + 1;
                EntityKind? kind = i < sentence.End ? labelKinds[labels[i]] : null;
                if (open is { } found && (kind != open || !joined))
                {
                    entities.Add(new Entity(new TokenRange(text.Tokens[start], text.Tokens[i - 1] + 1), found));
                    open = null;
                }
                if (open is null && kind is not null)
                {
                    start = i;
                    open = kind;
                }
            }
        }
        return entities;
    }

    /// <summary>Whether the word, where no name is open, is none without weighing: it has no capital, as three words in four, or is the label of a speaker.</summary>
    public static bool Skips(ReadText text, int index) => !text.Forms.Form(text.Ids[index]).HasCapital || text.IsLabel(index);

    private int Decide(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, int previous, int beforePrevious, Span<uint> features, Span<short> scores)
    {
        text.Forms.NameSums!.Score(text, sentence, tags, index, previous, beforePrevious, features, scores);
        return Weights.Best(scores);
    }

    private static EntityKind? Kind(string label) => label.Length < 3 ? null : label[2..] switch
    {
        "PERSON" => EntityKind.Person,
        "ORGANIZATION" => EntityKind.Organisation,
        "LOCATION" => EntityKind.Place,
        _ => EntityKind.Other,
    };
}
