using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Reads off an alignment where two wordings differ and what each difference is.</summary>
internal sealed class DifferenceFinder
{
    // At the edge of a quotation so few words, opposite others, are a change; more are a piece that the other left out.
    private const int FewWords = 3;

    /// <summary>The differences in the order of the first wording, those that only the second has where they stand in it. Each stands
    /// in one stretch of the wording: what lies between two pieces of a quotation is no part of it.</summary>
    /// <param name="a">The statement with the longer or earlier wording.</param>
    /// <param name="b">The other statement.</param>
    /// <param name="alignment">How their wordings correspond.</param>
    public ImmutableArray<Difference> Find(StatementWords a, StatementWords b, Alignment alignment)
    {
        if (alignment.Chains.IsEmpty) return [];
        List<(int At, Difference Difference)> found = [];
        Writer writer = new(a, b, Unmatched(a, alignment, p => p.A), Unmatched(b, alignment, p => p.B), found);
        int firstA = int.MaxValue, lastA = -1, firstB = int.MaxValue, lastB = -1;
        WordPair? previous = null;
        foreach (AlignedChain chain in alignment.Chains)
        {
            bool startsChain = true;
            foreach (WordPair pair in chain.Pairs)
            {
                if (previous is { } p)
                {
                    if (!startsChain || pair.A > p.A) writer.Between(p.A + 1, pair.A, p.B + 1, pair.B);
                    else if (pair.B > p.B + 1) writer.Between(0, 0, p.B + 1, pair.B);
                }
                if (!pair.Same) writer.Between(pair.A, pair.A + 1, pair.B, pair.B + 1);
                previous = pair;
                startsChain = false;
                firstA = Math.Min(firstA, pair.A);
                lastA = Math.Max(lastA, pair.A);
                firstB = Math.Min(firstB, pair.B);
                lastB = Math.Max(lastB, pair.B);
            }
        }
        writer.Edge(DifferenceKind.CutFront, 0, firstA, 0, firstB);
        writer.Edge(DifferenceKind.CutEnd, lastA + 1, a.Wording.Words.Length, lastB + 1, b.Wording.Words.Length);
        return [.. found.OrderBy(f => f.At).ThenBy(f => f.Difference.Kind).Select(f => f.Difference)];
    }

    /// <summary>The stretches quoted within a reported sentence that have nothing in the other: they are other words of the speaker's, not
    /// ones that the other left out.</summary>
    private static HashSet<int> Unmatched(StatementWords statement, Alignment alignment, Func<WordPair, int> side)
    {
        if (statement.Statement.Kind != StatementKind.Mixed) return [];
        int[] fragments = statement.Wording.Fragments;
        HashSet<int> unmatched = [.. fragments];
        foreach (AlignedChain chain in alignment.Chains)
        {
            foreach (WordPair pair in chain.Pairs) unmatched.Remove(fragments[side(pair)]);
        }
        return unmatched;
    }

    /// <summary>Turns unmatched word ranges into located differences.</summary>
    private readonly struct Writer(
        StatementWords a, StatementWords b, HashSet<int> leftOutA, HashSet<int> leftOutB, List<(int At, Difference Difference)> found)
    {
        private readonly Word[] wordsA = a.Wording.Words, wordsB = b.Wording.Words;

        /// <summary>Unmatched words between matched ones.</summary>
        public void Between(int startA, int endA, int startB, int endB)
        {
            WordRange[] left = Parts(a, leftOutA, startA, endA), right = Parts(b, leftOutB, startB, endB);
            if (left.Length == 1 && right.Length == 1)
            {
                ReadOnlySpan<Word> wordsOfA = Of(wordsA, left[0]), wordsOfB = Of(wordsB, right[0]);
                Add(KindOf(wordsOfA, wordsOfB), wordsOfA, wordsOfB);
                return;
            }
            foreach (WordRange part in left) Add(KindOf(Of(wordsA, part), []), Of(wordsA, part), []);
            foreach (WordRange part in right) Add(KindOf([], Of(wordsB, part)), [], Of(wordsB, part));
        }

        /// <summary>Unmatched words before the first matched ones or after the last.</summary>
        public void Edge(DifferenceKind kind, int startA, int endA, int startB, int endB)
        {
            bool front = kind == DifferenceKind.CutFront;
            int opposite = Math.Min(endA - startA, endB - startB);
            if (opposite is > 0 and <= FewWords)
            {
                // The few words stand against as few on the other side, and what an editor put in their place against all of them. Where
                // the other side has many, they are how each goes on, not one put for the other.
                int takenA = Taken(wordsA.AsSpan(startA, endA - startA), opposite, front), takenB = Taken(wordsB.AsSpan(startB, endB - startB), opposite, front);
                (int fromA, int toA) = front ? (endA - takenA, endA) : (startA, startA + takenA);
                (int fromB, int toB) = front ? (endB - takenB, endB) : (startB, startB + takenB);
                bool bothShort = Math.Max(endA - startA, endB - startB) <= FewWords;
                if (bothShort || Any(wordsA.AsSpan(fromA, toA - fromA), WordTraits.Inserted) || Any(wordsB.AsSpan(fromB, toB - fromB), WordTraits.Inserted))
                {
                    Between(fromA, toA, fromB, toB);
                    if (front) (endA, endB) = (fromA, fromB);
                    else (startA, startB) = (toA, toB);
                }
                else if (endA - startA > endB - startB) startB = endB;
                else startA = endA;
            }
            foreach (WordRange part in Parts(a, leftOutA, startA, endA)) Add(Insertion(Of(wordsA, part), kind), Of(wordsA, part), []);
            foreach (WordRange part in Parts(b, leftOutB, startB, endB)) Add(Insertion(Of(wordsB, part), kind), [], Of(wordsB, part));
        }

        private static ReadOnlySpan<Word> Of(Word[] words, WordRange range) => words.AsSpan(range.Start, range.Count);

        private static WordRange[] Parts(StatementWords statement, HashSet<int> leftOut, int start, int end)
        {
            if (start >= end) return [];
            int[] fragments = statement.Wording.Fragments;
            return [.. statement.Wording.RangesWithin(start, end).Where(r => !leftOut.Contains(fragments[r.Start]))];
        }

        private void Add(DifferenceKind kind, ReadOnlySpan<Word> left, ReadOnlySpan<Word> right)
        {
            int at = left.IsEmpty ? (found.Count > 0 ? found[^1].At : 0) : left[0].Span.Start;
            found.Add((at, new Difference(kind, a.Statement.Id, SpanOf(left, a), b.Statement.Id, SpanOf(right, b))));
        }

        /// <summary>How many of the words belong to the change: at least so many, and a bracketed group as a whole.</summary>
        private static int Taken(ReadOnlySpan<Word> words, int least, bool fromEnd)
        {
            int taken = least;
            while (taken < words.Length)
            {
                Word inner = fromEnd ? words[^taken] : words[taken - 1], outer = fromEnd ? words[^(taken + 1)] : words[taken];
                if (!inner.Is(WordTraits.Inserted) || !outer.Is(WordTraits.Inserted)) break;
                taken++;
            }
            return taken;
        }

        private static DifferenceKind Insertion(ReadOnlySpan<Word> words, DifferenceKind otherwise)
        {
            foreach (Word word in words)
            {
                if (!word.Is(WordTraits.Inserted)) return otherwise;
            }
            return DifferenceKind.Insertion;
        }

        private static DifferenceKind KindOf(ReadOnlySpan<Word> left, ReadOnlySpan<Word> right)
        {
            if (Any(left, WordTraits.Inserted) || Any(right, WordTraits.Inserted)) return DifferenceKind.Insertion;
            if (Any(left, WordTraits.Negation) != Any(right, WordTraits.Negation) && IsShort(left) && IsShort(right)) return DifferenceKind.Negation;
            if (left.IsEmpty || right.IsEmpty) return DifferenceKind.CutMiddle;
            if (Any(left, WordTraits.Number) && Any(right, WordTraits.Number)) return DifferenceKind.Number;
            return DifferenceKind.Substitution;
        }

        // "will stay" against "will not go" turns the sense; a passage left out that holds a "not" somewhere is a passage left out.
        private static bool IsShort(ReadOnlySpan<Word> words)
        {
            const int longestTurn = 2;
            int content = 0;
            foreach (Word word in words)
                if (word.Is(WordTraits.Content) && !word.Is(WordTraits.Negation)) content++;
            return content <= longestTurn;
        }

        private static bool Any(ReadOnlySpan<Word> words, WordTraits trait)
        {
            foreach (Word word in words)
            {
                if (word.Is(trait)) return true;
            }
            return false;
        }

        /// <summary>From the first word to the last, with the brackets when they stand around it.</summary>
        private static TextSpan? SpanOf(ReadOnlySpan<Word> words, StatementWords statement)
        {
            if (words.IsEmpty) return null;
            string text = statement.Text.Segments.Text;
            int start = words[0].Span.Start, end = words[^1].Span.End;
            if (start > 0 && text[start - 1] == '[' && end < text.Length && text[end] == ']') (start, end) = (start - 1, end + 1);
            return new TextSpan(start, end);
        }
    }
}
