using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Reads off an alignment where two wordings differ and what each difference is.</summary>
internal sealed class DifferenceFinder
{
    // At the edge of a quotation so few words, opposite others, are a change; more are a piece that the other left out.
    private const int FewWords = 3;

    /// <summary>The differences in the order of the first wording, those that only the second has where they stand in it.</summary>
    /// <param name="a">The statement with the longer or earlier wording.</param>
    /// <param name="wordsA">Its wording.</param>
    /// <param name="b">The other statement.</param>
    /// <param name="wordsB">Its wording.</param>
    /// <param name="alignment">How the two correspond.</param>
    public ImmutableArray<Difference> Find(
        StatementWords a, ReadOnlySpan<Word> wordsA, StatementWords b, ReadOnlySpan<Word> wordsB, Alignment alignment)
    {
        if (alignment.Chains.IsEmpty) return [];
        List<(int At, Difference Difference)> found = [];
        Writer writer = new(a, wordsA, b, wordsB, found);
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
        writer.Edge(DifferenceKind.CutEnd, lastA + 1, wordsA.Length, lastB + 1, wordsB.Length);
        return [.. found.OrderBy(f => f.At).ThenBy(f => f.Difference.Kind).Select(f => f.Difference)];
    }

    /// <summary>Turns unmatched word ranges into located differences.</summary>
    private readonly ref struct Writer(
        StatementWords a, ReadOnlySpan<Word> wordsA, StatementWords b, ReadOnlySpan<Word> wordsB, List<(int At, Difference Difference)> found)
    {
        private readonly ReadOnlySpan<Word> wordsA = wordsA, wordsB = wordsB;

        /// <summary>Unmatched words between matched ones.</summary>
        public void Between(int startA, int endA, int startB, int endB)
        {
            if (startA >= endA && startB >= endB) return;
            ReadOnlySpan<Word> left = startA < endA ? wordsA[startA..endA] : [], right = startB < endB ? wordsB[startB..endB] : [];
            Add(KindOf(left, right), left, right);
        }

        /// <summary>Unmatched words before the first matched ones or after the last.</summary>
        public void Edge(DifferenceKind kind, int startA, int endA, int startB, int endB)
        {
            int opposite = Math.Min(endA - startA, endB - startB);
            if (opposite is > 0 and <= FewWords)
            {
                // The few words stand against as many next to the matched part, and what an editor put in their place against all of them;
                // what lies farther out was cut.
                bool front = kind == DifferenceKind.CutFront;
                int takenA = Taken(wordsA[startA..endA], opposite, front), takenB = Taken(wordsB[startB..endB], opposite, front);
                if (front)
                {
                    Between(endA - takenA, endA, endB - takenB, endB);
                    (endA, endB) = (endA - takenA, endB - takenB);
                }
                else
                {
                    Between(startA, startA + takenA, startB, startB + takenB);
                    (startA, startB) = (startA + takenA, startB + takenB);
                }
            }
            if (startA < endA) Add(Insertion(wordsA[startA..endA], kind), wordsA[startA..endA], []);
            if (startB < endB) Add(Insertion(wordsB[startB..endB], kind), [], wordsB[startB..endB]);
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
            if (Any(left, WordTraits.Negation) != Any(right, WordTraits.Negation)) return DifferenceKind.Negation;
            if (left.IsEmpty || right.IsEmpty) return DifferenceKind.CutMiddle;
            if (Any(left, WordTraits.Number) && Any(right, WordTraits.Number)) return DifferenceKind.Number;
            return DifferenceKind.Substitution;
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
