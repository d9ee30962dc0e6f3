using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Tells, for a place of a report, which statement holds it.</summary>
internal sealed class StatementPlaces
{
    private readonly ImmutableArray<Statement> statements;
    private readonly int[] contentAt;
    private readonly int[] cueAt;
    private readonly SegmentedText segments;

    /// <summary>Takes in the statements of a report; linear in the length of their contents.</summary>
    public StatementPlaces(AttributedReport report)
    {
        statements = report.Statements;
        segments = report.Document.Segments;
        contentAt = new int[segments.Tokens.Length];
        cueAt = new int[segments.Tokens.Length];
        Array.Fill(contentAt, -1);
        Array.Fill(cueAt, -1);
        // A parent stands before what is nested in it, so the innermost statement writes last.
        for (int s = 0; s < statements.Length; s++)
        {
            foreach (TextSpan piece in statements[s].Content) Fill(contentAt, piece, s);
            foreach (TextSpan cue in statements[s].Cue) Fill(cueAt, cue, s);
        }
    }

    /// <summary>The innermost statement whose content holds the start of the span; null in the outlet's own voice.</summary>
    public Statement? Around(TextSpan span) => At(contentAt, span);

    /// <summary>The statement whose cue holds the start of the span; null when none does.</summary>
    public Statement? CuedAt(TextSpan span) => At(cueAt, span);

    private Statement? At(int[] holders, TextSpan span)
    {
        TokenRange tokens = segments.TokensOf(span);
        return tokens.IsEmpty || holders[tokens.Start] < 0 ? null : statements[holders[tokens.Start]];
    }

    private void Fill(int[] holders, TextSpan span, int statement)
    {
        TokenRange tokens = segments.TokensOf(span);
        holders.AsSpan(tokens.Start, tokens.Count).Fill(statement);
    }
}
