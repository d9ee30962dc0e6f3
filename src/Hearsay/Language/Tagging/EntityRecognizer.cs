using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Finds names of persons, organisations, places and other things.</summary>
/// <remarks>Labels <c>B-</c> and <c>I-</c> a kind, or <c>O</c>, as the tagger labels. Safe for use from several threads at once.</remarks>
internal sealed class EntityRecognizer
{
    /// <summary>Kind of the model's file.</summary>
    public const string ModelKind = "HSYE";

    private readonly ImmutableArray<(bool Begins, EntityKind? Kind)> labelKinds;
    private readonly byte outside;

    /// <summary>Makes a recognizer of a model.</summary>
    public EntityRecognizer(ScoreTable weights)
    {
        Weights = weights;
        labelKinds = [.. weights.Labels.Select(l => (l.StartsWith("B-", StringComparison.Ordinal), Kind(l)))];
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
                int label = Skips(text, i, previous) ? outside : Decide(text, sentence, tags, i, previous, beforePrevious, features, scores);
                labels[i] = (byte)label;
                beforePrevious = previous;
                previous = label;
            }
        }
    }

    /// <summary>The entities of a text whose words have these labels, in order.</summary>
    public ImmutableArray<Entity> Entities(ReadText text, ReadOnlySpan<byte> labels)
    {
        ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (ReadSentence sentence in text.Sentences)
        {
            int start = -1;
            EntityKind? open = null;
            for (int i = sentence.Start; i <= sentence.End; i++)
            {
                // A quotation mark, which is no word here, ends a name.
                bool joined = i < sentence.End && i > sentence.Start && text.Tokens[i] == text.Tokens[i - 1] + 1;
                var (begins, kind) = i < sentence.End ? labelKinds[labels[i]] : (false, null);
                if (open is { } found && (begins || kind != open || !joined))
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
        return entities.ToImmutable();
    }

    // Three words in four: no name begins with them, and none is open.
    private bool Skips(ReadText text, int index, int previous) =>
        (previous < 0 || previous == outside) && !text.Forms.Form(text.Ids[index]).HasCapital;

    private int Decide(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, int previous, int beforePrevious, Span<uint> features, Span<short> scores)
    {
        scores.Clear();
        foreach (var (distance, row) in NameFeatures.Terms)
            ScoreTable.AddRow(text.Forms.NameRow(text.IdAt(index + distance, sentence), row), scores);
        NameContext context = new(text, sentence, tags, index);
        int n = NameFeatures.Together(context, features);
        n += NameFeatures.Following(context, previous, beforePrevious, features[n..]);
        Weights.Add(features[..n], scores);
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
