using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Evaluation.Attributions;

/// <summary>The part of a text in an attribution.</summary>
internal enum Role
{
    /// <summary>Who.</summary>
    Source,

    /// <summary>The words that say so.</summary>
    Cue,

    /// <summary>What.</summary>
    Content,
}

/// <summary>One attribution as the measure sees it: three sets of pieces of text, each of which may be empty.</summary>
internal sealed record AttributionSpans(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>The pieces in one role.</summary>
    public ImmutableArray<TextSpan> this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };

    /// <summary>The outermost statements of a report: PolNeAR gives a token one role at most, so it has no nested ones.</summary>
    public static ImmutableArray<AttributionSpans> Of(AttributedReport report) =>
        [.. report.Statements.Where(s => s.ParentId is null).Select(s => new AttributionSpans(s.Source, s.Cue, s.Content))];
}
