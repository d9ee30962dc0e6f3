using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>A report with who said what in it.</summary>
/// <param name="Document">The analysed text.</param>
/// <param name="Statements">The statements in text order of their first span; a parent before what is nested in it.</param>
/// <param name="Speakers">The speakers of the statements, and everyone else mentioned by name, in order of first appearance.</param>
/// <param name="Mentions">The mentions of those speakers in text order.</param>
public sealed record AttributedReport(
    Document Document, ImmutableArray<Statement> Statements, ImmutableArray<Speaker> Speakers, ImmutableArray<Mention> Mentions)
{
    /// <summary>The report.</summary>
    public Report Report => Document.Report;
}
