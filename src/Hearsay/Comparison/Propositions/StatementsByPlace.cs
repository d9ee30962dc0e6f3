using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds the statement that tells what stands at a place of its report.</summary>
internal sealed class StatementsByPlace
{
    private readonly (TextSpan Span, Statement Statement)[] pieces;
    private readonly int longest;

    public StatementsByPlace(ImmutableArray<Statement> statements)
    {
        // In order of their starts, the statement around before the one nested in it.
        pieces = [.. statements.SelectMany(s => s.Content.Select(c => (c, s))).OrderBy(p => p.c.Start).ThenByDescending(p => p.c.End)];
        longest = pieces.Length == 0 ? 0 : pieces.Max(p => p.Span.Length);
    }

    /// <summary>The statement with the shortest piece of content around the place; null for the outlet's own voice.</summary>
    public Statement? InnermostAt(int offset)
    {
        int low = 0, high = pieces.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pieces[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }
        Statement? best = null;
        int length = int.MaxValue;
        for (int i = low - 1; i >= 0 && pieces[i].Span.Start + longest > offset; i--)
        {
            TextSpan span = pieces[i].Span;
            if (span.End <= offset || span.Length >= length) continue;
            (best, length) = (pieces[i].Statement, span.Length);
        }
        return best;
    }
}
