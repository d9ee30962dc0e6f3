using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>How much of their own words two reports share.</summary>
/// <param name="A">The report that stands first.</param>
/// <param name="B">The other.</param>
/// <param name="SharedWords">Words of <paramref name="A"/> that lie in passages copied between the two; each counts once.</param>
/// <param name="ShareOfA">Part of A's own words (without quotations and furniture) that is shared, from 0 to 1.</param>
/// <param name="ShareOfB">The same of B.</param>
public sealed record ReportShare(string A, string B, int SharedWords, double ShareOfA, double ShareOfB)
{
    /// <summary>The share of the report of which more is shared: nearly 1 for an abridged copy, however long the whole was.</summary>
    /// <remarks>Containment (Broder, 1997, "On the resemblance and containment of documents").</remarks>
    public double Containment => Math.Max(ShareOfA, ShareOfB);
}

/// <summary>Reports whose text comes from one place: one confirms nothing that another tells.</summary>
/// <param name="ReportIds">The reports, in order.</param>
/// <param name="Reason">Why they were put together, in plain words; empty for a report that stands alone.</param>
public sealed record Origin(ImmutableArray<string> ReportIds, string Reason);

/// <summary>How a report credits another source of news.</summary>
public enum CreditKind : byte
{
    /// <summary>The whole text is the other's: a dateline, byline or source line ("(Reuters)", "Source: ...").</summary>
    CreditLine,

    /// <summary>The other helped: "contributed to this report".</summary>
    Contributed,

    /// <summary>The other had it first: "first reported by".</summary>
    FirstReported,

    /// <summary>Somebody said it to the other: "told the Courier", "in an interview with".</summary>
    Told,

    /// <summary>Words of the other, or printed there, are quoted.</summary>
    QuotedFrom,

    /// <summary>The other is named as the source of something: "according to", "the Courier reported".</summary>
    AccordingTo,
}

/// <summary>One place where a report credits an outlet or a document.</summary>
/// <param name="ReportId">The report that gives the credit.</param>
/// <param name="Name">Who is credited, by the fullest name known.</param>
/// <param name="SpeakerId">The speaker that is credited; null when it is none.</param>
/// <param name="CreditedReportId">The report of the comparison that the credited outlet published; null when it published none.</param>
/// <param name="Kind">How.</param>
/// <param name="Passage">The words that name it, there.</param>
public sealed record Credit(string ReportId, string Name, string? SpeakerId, string? CreditedReportId, CreditKind Kind, Passage Passage);
