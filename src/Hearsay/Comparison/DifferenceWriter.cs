using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Words of two wordings that stand opposite each other; either side may be empty.</summary>
/// <param name="StartA">First word in the first wording.</param>
/// <param name="EndA">Behind its last word there.</param>
/// <param name="StartB">First word in the second wording.</param>
/// <param name="EndB">Behind its last word there.</param>
internal readonly record struct Block(int StartA, int EndA, int StartB, int EndB)
{
    public int CountA => EndA - StartA;

    public int CountB => EndB - StartB;

    public bool IsEmpty => CountA == 0 && CountB == 0;

    /// <summary>Whether a word of one stem stands on both sides.</summary>
    public bool IsOneStem { get; init; }
}

/// <summary>Turns words that stand opposite each other into located differences.</summary>
/// <param name="a">The one statement.</param>
/// <param name="b">The other.</param>
/// <param name="freeA">For each word of the first wording whether it may be told as different.</param>
/// <param name="freeB">The same of the second.</param>
internal sealed class DifferenceWriter(StatementWords a, StatementWords b, bool[] freeA, bool[] freeB)
{
    // Word for word: more than so many words put for as many others are a passage put for another.
    private const int MostSplit = 4;

    private readonly ChangeClassifier classifier = new();
    private readonly List<(int At, Difference Difference)> found = [];
    private readonly Word[] wordsA = a.Wording.Words, wordsB = b.Wording.Words;

    /// <summary>The differences in the order of the first wording.</summary>
    public ImmutableArray<Difference> ToImmutable() => [.. found.OrderBy(f => f.At).ThenBy(f => f.Difference.B?.Start ?? 0).Select(f => f.Difference)];

    /// <summary>Adds a difference that was found otherwise.</summary>
    public void Add(Difference difference) =>
        found.Add((difference.A?.Start ?? PlaceInA(difference.B!.Value), difference));

    /// <summary>Adds words that stand elsewhere in the other.</summary>
    public void AddMoved(MovedRun run) => Add(DifferenceKind.Moved, run.A, run.B, run.A.Start);

    /// <summary>Whether words that moved, or are nothing to the other wording, stand there.</summary>
    public bool HoldsMoved(Block block) =>
        freeA.AsSpan(block.StartA, block.CountA).Contains(false) || freeB.AsSpan(block.StartB, block.CountB).Contains(false);

    /// <summary>Whether the words on the two sides are one change of a narrower kind than other words.</summary>
    public bool IsNarrow(Block block) =>
        KindOf(new WordRange(block.StartA, block.EndA), new WordRange(block.StartB, block.EndB)) != DifferenceKind.Substitution;

    /// <summary>Adds what stands between matched words.</summary>
    public void Between(Block block)
    {
        WordRange[] left = Parts(a, freeA, block.StartA, block.EndA), right = Parts(b, freeB, block.StartB, block.EndB);
        if (HoldsMoved(block)) (left, right) = (WithMeaning(wordsA, left), WithMeaning(wordsB, right));
        if (left.Length == 1 && right.Length == 1)
        {
            if (!TrySplit(left[0], right[0])) Add(KindOf(left[0], right[0]), left[0], right[0], left[0].Start);
            return;
        }
        foreach (WordRange part in left) Add(OneSided(a, b, part, block.StartB, KindOf(part, Nothing)), part, Nothing, part.Start);
        foreach (WordRange part in right) Add(OneSided(b, a, part, block.StartA, KindOf(Nothing, part)), Nothing, part, block.StartA);
    }

    /// <summary>Adds what stands before the first matched word or after the last.</summary>
    public void Cut(DifferenceKind kind, Block block)
    {
        WordRange[] left = Parts(a, freeA, block.StartA, block.EndA), right = Parts(b, freeB, block.StartB, block.EndB);
        if (HoldsMoved(block)) (left, right) = (WithMeaning(wordsA, left), WithMeaning(wordsB, right));
        foreach (WordRange part in left) Add(AtEdge(kind, wordsA, part, KindOf(part, Nothing)), part, Nothing, part.Start);
        foreach (WordRange part in right) Add(AtEdge(kind, wordsB, part, KindOf(Nothing, part)), Nothing, part, block.StartA);
    }

    private static readonly WordRange Nothing = new(0, 0);

    /// <summary>Words for words of which each is a change of its own: "the old 40" and "the new 50".</summary>
    private bool TrySplit(WordRange left, WordRange right)
    {
        if (left.Count != right.Count || left.Count is < 2 or > MostSplit) return false;
        DifferenceKind[] kinds = new DifferenceKind[left.Count];
        for (int i = 0; i < kinds.Length; i++)
        {
            if (wordsA[left.Start + i].Is(WordTraits.Inserted) || wordsB[right.Start + i].Is(WordTraits.Inserted)) return false;
            kinds[i] = KindOf(new WordRange(left.Start + i, left.Start + i + 1), new WordRange(right.Start + i, right.Start + i + 1));
            if (kinds[i] is not (DifferenceKind.Number or DifferenceKind.Qualifier or DifferenceKind.Pronoun or DifferenceKind.WordForm or DifferenceKind.Substitution)) return false;
        }
        if (kinds.Distinct().Count() < 2 || KindOf(left, right) != DifferenceKind.Substitution) return false;
        for (int i = 0; i < kinds.Length; i++)
            Add(kinds[i], new WordRange(left.Start + i, left.Start + i + 1), new WordRange(right.Start + i, right.Start + i + 1), left.Start + i);
        return true;
    }

    private DifferenceKind KindOf(WordRange left, WordRange right) =>
        classifier.KindOf(new ChangedWords(a, wordsA.AsSpan(left.Start, left.Count)), new ChangedWords(b, wordsB.AsSpan(right.Start, right.Count)));

    /// <summary>Of words in the middle that the other has not: whether it joins what stands before and behind them as if they stood together.</summary>
    private static DifferenceKind OneSided(StatementWords own, StatementWords other, WordRange part, int otherNext, DifferenceKind kind)
    {
        if (kind != DifferenceKind.CutMiddle) return kind;
        Word[] words = own.Wording.Words, others = other.Wording.Words;
        if (otherNext <= 0 || otherNext >= others.Length || others[otherNext].Is(WordTraits.AfterEllipsis)) return kind;
        if (other.Wording.Fragments[otherNext - 1] != other.Wording.Fragments[otherNext]) return kind;
        int starts = 0;
        for (int i = part.Start; i <= part.End && i < words.Length; i++)
        {
            if (!words[i].Is(WordTraits.SentenceStart)) continue;
            // A whole sentence between, or the rest of one and the front of another.
            if (i > part.Start && i < part.End) return DifferenceKind.Joined;
            starts++;
        }
        return starts >= 2 ? DifferenceKind.Joined : kind;
    }

    // At an edge only words in brackets, and a negation or a qualifier by itself, are more than a cut.
    private static DifferenceKind AtEdge(DifferenceKind kind, Word[] words, WordRange part, DifferenceKind own)
    {
        const int mostAlone = 2;
        if (own == DifferenceKind.Insertion) return words.AsSpan(part.Start, part.Count).ToArray().All(w => w.Is(WordTraits.Inserted)) ? own : kind;
        return own is DifferenceKind.Negation or DifferenceKind.Qualifier && part.Count <= mostAlone ? own : kind;
    }

    private static WordRange[] Parts(StatementWords statement, bool[] free, int start, int end)
    {
        List<WordRange> parts = [];
        if (start >= end) return [];
        foreach (WordRange range in statement.Wording.RangesWithin(start, end))
        {
            int from = range.Start;
            for (int i = range.Start; i <= range.End; i++)
            {
                if (i < range.End && free[i]) continue;
                if (i > from) parts.Add(new WordRange(from, i));
                from = i + 1;
            }
        }
        return [.. parts];
    }

    // Beside words that moved, an "and" or "so" only ties them on.
    private static WordRange[] WithMeaning(Word[] words, WordRange[] parts) =>
        [.. parts.Where(p => words.AsSpan(p.Start, p.Count).ToArray().Any(w => w.Is(WordTraits.Content | WordTraits.Negation | WordTraits.Inserted)))];

    private void Add(DifferenceKind kind, WordRange left, WordRange right, int at)
    {
        ReadOnlySpan<Word> wordsOfA = wordsA.AsSpan(left.Start, left.Count), wordsOfB = wordsB.AsSpan(right.Start, right.Count);
        int place = at < wordsA.Length ? wordsA[at].Span.Start : wordsA[^1].Span.End;
        found.Add((place, new Difference(kind, a.Statement.Id, SpanOf(wordsOfA, a), b.Statement.Id, SpanOf(wordsOfB, b))
        {
            Remark = ChangeRemarks.Of(kind, new ChangedWords(a, wordsOfA), new ChangedWords(b, wordsOfB)),
        }));
    }

    private int PlaceInA(TextSpan inB) => found.Where(f => f.Difference.B is { } span && span.Start <= inB.Start).Select(f => f.At).DefaultIfEmpty(0).Max();

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
