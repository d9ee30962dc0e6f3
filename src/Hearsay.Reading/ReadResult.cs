using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>What reading one input gave.</summary>
/// <param name="Report">The report; null when one of the diagnostics is an error.</param>
/// <param name="Diagnostics">What is to be said of the input; empty when all is well.</param>
public sealed record ReadResult(Report? Report, ImmutableArray<Diagnostic> Diagnostics);
