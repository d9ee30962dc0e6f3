using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Finds names of persons, organisations, places and other things.</summary>
/// <remarks>Labels <c>B-</c> and <c>I-</c> a kind, or <c>O</c>. Safe for use from several threads at once.</remarks>
internal sealed class EntityRecognizer
{
    /// <summary>Kind of the model's file.</summary>
    public const string ModelKind = "HSYE";

    private readonly SequenceLabeler labeler;
    private readonly ImmutableArray<(bool Begins, EntityKind? Kind)> labelKinds;

    /// <summary>Makes a recognizer of a model.</summary>
    public EntityRecognizer(PerceptronModel model)
    {
        labeler = new SequenceLabeler(model);
        labelKinds = [.. model.Labels.Select(l => (l.StartsWith("B-", StringComparison.Ordinal), Kind(l)))];
    }

    /// <summary>The entities of the text in order.</summary>
    public ImmutableArray<Entity> Recognize(SegmentedText text, HeadlineCase headlines, CancellationToken cancellation)
    {
        byte[] labels = ArrayPool<byte>.Shared.Rent(text.Tokens.Length);
        labeler.Label(text, headlines, labels, cancellation);
        ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (Sentence sentence in text.Sentences)
        {
            int start = -1;
            EntityKind? open = null;
            for (int t = sentence.Tokens.Start; t <= sentence.Tokens.End; t++)
            {
                var (begins, kind) = t < sentence.Tokens.End ? labelKinds[labels[t]] : (false, null);
                if (open is { } found && (begins || kind != open))
                {
                    entities.Add(new Entity(new TokenRange(start, t), found));
                    open = null;
                }
                if (open is null && kind is not null)
                {
                    start = t;
                    open = kind;
                }
            }
        }
        ArrayPool<byte>.Shared.Return(labels);
        return entities.ToImmutable();
    }

    private static EntityKind? Kind(string label) => label.Length < 3 ? null : label[2..] switch
    {
        "PERSON" => EntityKind.Person,
        "ORGANIZATION" => EntityKind.Organisation,
        "LOCATION" => EntityKind.Place,
        _ => EntityKind.Other,
    };
}
