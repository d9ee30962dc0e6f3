using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>Counts how well a text was cut into words and sentences, in the manner of the CoNLL 2018 shared task.</summary>
/// <remarks>Words and sentences are laid on the characters of the text without its white space; they are right when they cover the same
/// ones.</remarks>
internal static class SegmentationScorer
{
    /// <summary>Counts one document: the scores <c>words</c> and <c>sentences</c>.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="words">The words that were found, as UTF-16 offsets into its text.</param>
    /// <param name="sentences">The sentences that were found, from their first word to their last.</param>
    public static Tally Count(TreebankDocument gold, IEnumerable<TextSpan> words, IEnumerable<TextSpan> sentences)
    {
        int[] before = new int[gold.Text.Length + 1];
        for (int i = 0; i < gold.Text.Length; i++) before[i + 1] = before[i] + (ScoringCharacters.IsSpace(gold.Text[i]) ? 0 : 1);
        Tally tally = new();
        Count(tally["words"], gold.Words, words, before);
        Count(tally["sentences"], gold.Sentences, sentences, before);
        return tally;
    }

    private static void Count(Score score, ImmutableArray<TextSpan> gold, IEnumerable<TextSpan> guess, int[] before)
    {
        HashSet<TextSpan> found = [.. guess.Select(span => new TextSpan(before[span.Start], before[span.End]))];
        score.Count(gold.Count(found.Contains), found.Count, gold.Length);
    }
}
