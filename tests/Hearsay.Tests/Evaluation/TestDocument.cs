using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

/// <summary>Documents without any analysis, for tests of what needs the text alone.</summary>
internal static class TestDocument
{
    /// <summary>The report, not cut up.</summary>
    public static Document Of(Report report) => new(new SegmentedText(report, [], [], [], []), [], [], [], [], [], []);
}
