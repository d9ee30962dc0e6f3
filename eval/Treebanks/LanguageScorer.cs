using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>Counts how well a text was cut up and its words analysed, in the manner of the CoNLL 2018 shared task.</summary>
/// <remarks>Words and sentences are laid on the characters of the text without its white space; they are right when they cover the same ones.
/// Tags, lemmas and heads count for words that are right: <c>upos</c>, <c>xpos</c>, <c>lemma</c>, <c>uas</c> (the head is the same word, or
/// both are roots), <c>las</c> (its relation too, up to the colon).</remarks>
internal static class LanguageScorer
{
    /// <summary>The scores, in the order in which they are shown.</summary>
    public static readonly ImmutableArray<string> Scores = ["words", "sentences", "upos", "xpos", "lemma", "uas", "las"];

    /// <summary>Counts one document.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="words">The words that were found, laid on the text.</param>
    /// <param name="sentences">The sentences that were found, laid on the text.</param>
    public static Tally Count(TreebankDocument gold, ImmutableArray<TreebankWord> words, ImmutableArray<TextSpan> sentences)
    {
        Dictionary<TextSpan, TreebankWord> found = [];
        foreach (TreebankWord word in words) found[word.Span] = word;
        Tally tally = new();
        void Count(string score, Func<TreebankWord, TreebankWord, bool> isRight) => tally[score].Count(
            gold.Words.Count(g => found.TryGetValue(g.Span, out TreebankWord w) && isRight(g, w)), found.Count, gold.Words.Length);
        Count("words", (_, _) => true);
        Count("upos", (g, w) => g.Class == w.Class);
        Count("xpos", (g, w) => g.Tag == w.Tag);
        Count("lemma", (g, w) => g.Lemma == w.Lemma);
        Count("uas", (g, w) => g.Head == w.Head);
        Count("las", (g, w) => g.Head == w.Head && g.Relation.Split(':')[0] == w.Relation.Split(':')[0]);
        HashSet<TextSpan> cuts = [.. sentences];
        tally["sentences"].Count(gold.Sentences.Count(cuts.Contains), cuts.Count, gold.Sentences.Length);
        return tally;
    }
}
