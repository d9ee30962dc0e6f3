using System.Collections.Immutable;

namespace Hearsay.Reading.Decoding;

/// <summary>What is to be said of how a text was decoded.</summary>
internal static class DecodingRemarks
{
    private const int LongestLabel = 40;

    /// <summary>The diagnostics; none for a text in UTF-8, or in the encoding that its label names.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="decoded">How it was decoded.</param>
    /// <param name="text">What is taken of it: of a page the article.</param>
    public static ImmutableArray<Diagnostic> Of(ReportInput input, DecodedText decoded, string text)
    {
        ImmutableArray<Diagnostic>.Builder remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        if (decoded.RefusedLabel is { } label)
        {
            string what = decoded.IsLabelUnknown ? "names an encoding that is not known" : "names a wrong encoding";
            remarks.Add(new Diagnostic(DiagnosticSeverity.Information, input.Path, $"{what}, “{Shown(label)}”; read as {decoded.Encoding}"));
        }
        else if (decoded.Evidence == EncodingEvidence.Detection)
        {
            remarks.Add(new Diagnostic(DiagnosticSeverity.Information, input.Path, $"is not UTF-8; read as {decoded.Encoding}"));
        }
        if (decoded.Replaced > 0)
        {
            remarks.Add(new Diagnostic(DiagnosticSeverity.Warning, input.Path,
                $"{(decoded.Replaced == 1 ? "1 place is" : $"{decoded.Replaced} places are")} not valid {decoded.Encoding} and shown as “\uFFFD”; save the text anew"));
        }
        if (GarbleFinder.Find(text, decoded.Replaced) is { } garbled)
        {
            remarks.Add(new Diagnostic(DiagnosticSeverity.Warning, input.Path,
                $"holds “{Shown(garbled.Example)}”{(garbled.Count == 1 ? "" : $" and the like in {garbled.Count} places")}; the text was garbled before it came here; fetch or save it anew"));
        }
        return remarks.ToImmutable();
    }

    // A label, and the text itself, may hold anything.
    private static string Shown(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029')).Take(LongestLabel));
}
