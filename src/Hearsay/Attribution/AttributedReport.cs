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

    /// <summary>The same report with some of its statements; what is nested in one that is left out goes to the statement around it.</summary>
    /// <remarks>What somebody is not told to have said reports nothing either: with a hypothetical statement goes all that is nested in it.</remarks>
    public AttributedReport Where(Func<Statement, bool> isKept)
    {
        ArgumentNullException.ThrowIfNull(isKept);
        Dictionary<string, string?> parents = new(StringComparer.Ordinal);
        HashSet<string> gone = new(StringComparer.Ordinal);
        ImmutableArray<Statement>.Builder kept = ImmutableArray.CreateBuilder<Statement>();
        foreach (Statement statement in Statements)
        {
            string? parent = statement.ParentId;
            while (parent is not null && parents.TryGetValue(parent, out string? above)) parent = above;
            bool isGone = statement.ParentId is not null && gone.Contains(statement.ParentId);
            if (!isGone && isKept(statement))
            {
                kept.Add(parent == statement.ParentId ? statement : statement with { ParentId = parent });
                continue;
            }
            parents.Add(statement.Id, parent);
            if (isGone || statement.Standing == Standing.Hypothetical) gone.Add(statement.Id);
        }
        return kept.Count == Statements.Length ? this : this with { Statements = kept.DrainToImmutable() };
    }
}
