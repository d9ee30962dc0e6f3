using System.Collections.Immutable;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Evaluation;

/// <summary>Finds the words that a gold account quotes in its reports.</summary>
internal sealed class GoldLocator(string goldFile, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The pieces of a statement's content, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The report does not hold a piece.</exception>
    public ImmutableArray<TextSpan> Content(GoldStatement statement) =>
        [.. statement.Content.Select(piece => Find(statement.Report, piece, statement.Nth))];

    /// <summary>A passage.</summary>
    /// <exception cref="InvalidDataException">The report does not hold it.</exception>
    public Passage Passage(GoldPassage passage) => new(passage.Report, Find(passage.Report, passage.Text, passage.Nth));

    /// <summary>The occurrence of <paramref name="words"/> as whole words that lies nearest to the <paramref name="anchors"/>: outside
    /// <paramref name="content"/> if there is one on its lines, in it otherwise; null when there is none.</summary>
    /// <remarks>A gold account does not say where cue and source stand, only how they read.</remarks>
    public TextSpan? Near(string report, string? words, ImmutableArray<TextSpan> anchors, ImmutableArray<TextSpan> content)
    {
        if (string.IsNullOrEmpty(words)) return null;
        string text = TextOf(report);
        TextSpan? best = null;
        (int Elsewhere, int Distance) bestCost = (int.MaxValue, int.MaxValue);
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            TextSpan span = new(at, at + words.Length);
            if (CutsWord(text, span)) continue;
            TextSpan nearest = anchors.MinBy(a => Gap(a, span));
            bool otherLine = text.AsSpan(Math.Min(nearest.End, span.End), Gap(nearest, span)).Contains('\n');
            bool inside = content.Any(c => c.Overlaps(span));
            (int, int) cost = (otherLine ? 2 : inside ? 1 : 0, Gap(nearest, span));
            if (cost.CompareTo(bestCost) < 0) (best, bestCost) = (span, cost);
        }
        return best;
    }

    private TextSpan Find(string report, string piece, int? nth)
    {
        string text = TextOf(report);
        int at = -1;
        for (int i = 0; i < (nth ?? 1); i++)
        {
            at = at + 1 <= text.Length ? text.IndexOf(piece, at + 1, StringComparison.Ordinal) : -1;
            if (at < 0) throw new InvalidDataException($"{goldFile}: report '{report}' does not hold \"{piece}\" (occurrence {i + 1})");
        }
        return new TextSpan(at, at + piece.Length);
    }

    private string TextOf(string report) => texts.TryGetValue(report, out string? text) ? text
        : throw new InvalidDataException($"{goldFile}: names a report '{report}' that is none of the story's");

    private static int Gap(TextSpan a, TextSpan b) => Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End));

    private static bool CutsWord(string text, TextSpan span) =>
        (span.Start > 0 && char.IsLetterOrDigit(text[span.Start - 1]) && char.IsLetterOrDigit(text[span.Start]))
        || (span.End < text.Length && char.IsLetterOrDigit(text[span.End - 1]) && char.IsLetterOrDigit(text[span.End]));
}
