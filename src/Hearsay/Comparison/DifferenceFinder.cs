using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Reads off an alignment where two wordings differ and what each difference is.</summary>
internal sealed class DifferenceFinder
{
    // At the edge of a quotation so few words, opposite others, are a change; more are a piece that the other left out.
    private const int FewWords = 3;

    // "has not" beside "closed": the words that make another form of the one beside them.
    private const int MostAuxiliaries = 3;

    private readonly QuestionFinder questions = new();

    /// <summary>The differences in the order of the first wording, those that only the second has where they stand in it. Each stands
    /// in one stretch of the wording: what lies between two pieces of a quotation is no part of it.</summary>
    /// <param name="a">The statement with the longer or earlier wording.</param>
    /// <param name="b">The other statement.</param>
    /// <param name="alignment">How their wordings correspond.</param>
    public ImmutableArray<Difference> Find(StatementWords a, StatementWords b, Alignment alignment)
    {
        if (alignment.Chains.IsEmpty) return [];
        PlacedAlignment placed = PlacedAlignment.Of(a, b, alignment);
        DifferenceWriter writer = new(a, b, Free(a, alignment, placed, p => p.A, m => m.A), Free(b, alignment, placed, p => p.B, m => m.B));
        List<WordPair> pairs = placed.InPlace;
        Edge(writer, DifferenceKind.CutFront, a, b, new Block(0, pairs[0].A, 0, pairs[0].B));
        Walk(writer, a, b, pairs);
        foreach (MovedRun run in placed.Moved)
        {
            writer.AddMoved(run);
            Walk(writer, a, b, run.Pairs);
        }
        Edge(writer, DifferenceKind.CutEnd, a, b, new Block(pairs[^1].A + 1, a.Wording.Words.Length, pairs[^1].B + 1, b.Wording.Words.Length));
        if (a.Quoted.Length > 0)
        {
            foreach (Difference question in questions.Find(a, b, alignment)) writer.Add(question);
        }
        return writer.ToImmutable();
    }

    /// <summary>The words of a wording that may be told as different: not those that moved, and none of the stretches quoted within a
    /// reported sentence that have nothing in the other, which are other words of the speaker's.</summary>
    private static bool[] Free(
        StatementWords statement, Alignment alignment, PlacedAlignment placed, Func<WordPair, int> side, Func<MovedRun, WordRange> range)
    {
        int[] fragments = statement.Wording.Fragments;
        bool[] free = new bool[fragments.Length];
        HashSet<int> matched = statement.Statement.Kind != StatementKind.Mixed
            ? [.. fragments] : [.. alignment.Chains.SelectMany(c => c.Pairs).Select(p => fragments[side(p)])];
        for (int i = 0; i < free.Length; i++) free[i] = matched.Contains(fragments[i]);
        foreach (MovedRun run in placed.Moved)
        {
            for (int i = range(run).Start; i < range(run).End; i++) free[i] = false;
        }
        return free;
    }

    /// <summary>Unmatched words between matched ones, and matched words whose forms differ.</summary>
    private static void Walk(DifferenceWriter writer, StatementWords a, StatementWords b, IReadOnlyList<WordPair> pairs)
    {
        List<Block> blocks = [];
        for (int i = 0; i < pairs.Count; i++)
        {
            WordPair pair = pairs[i];
            if (i > 0) AddBlock(blocks, a, b, new Block(pairs[i - 1].A + 1, pair.A, pairs[i - 1].B + 1, pair.B));
            if (!pair.Same) AddBlock(blocks, a, b, new Block(pair.A, pair.A + 1, pair.B, pair.B + 1) { IsOneStem = true });
        }
        foreach (Block block in blocks) writer.Between(block);
    }

    private static void AddBlock(List<Block> blocks, StatementWords a, StatementWords b, Block block)
    {
        if (block.IsEmpty) return;
        if (blocks.Count > 0 && blocks[^1] is { } last && last.EndA == block.StartA && last.EndB == block.StartB && last.IsOneStem != block.IsOneStem
            && MakesForm(a, b, last.IsOneStem ? block : last))
        {
            blocks[^1] = new Block(last.StartA, block.EndA, last.StartB, block.EndB) { IsOneStem = true };
            return;
        }
        blocks.Add(block);
    }

    /// <summary>Whether the words are auxiliaries, which with the verb beside them make one form.</summary>
    private static bool MakesForm(StatementWords a, StatementWords b, Block block)
    {
        if (block.CountA + block.CountB > MostAuxiliaries) return false;
        for (int i = block.StartA; i < block.EndA; i++)
        {
            if (!IsAuxiliary(a, a.Wording.Words[i])) return false;
        }
        for (int i = block.StartB; i < block.EndB; i++)
        {
            if (!IsAuxiliary(b, b.Wording.Words[i])) return false;
        }
        return true;
    }

    private static bool IsAuxiliary(StatementWords statement, Word word)
    {
        string form = statement.FormOf(word);
        return !word.Is(WordTraits.Inserted) && (QualifyingWords.IsAuxiliary(form) || QualifyingWords.IsModal(form) || form is "not" or "to");
    }

    /// <summary>Unmatched words before the first matched ones or after the last.</summary>
    private static void Edge(DifferenceWriter writer, DifferenceKind kind, StatementWords a, StatementWords b, Block edge)
    {
        bool front = kind == DifferenceKind.CutFront;
        int opposite = Math.Min(edge.CountA, edge.CountB);
        if (opposite is > 0 and <= FewWords && !writer.HoldsMoved(edge))
        {
            // The few words stand against as few on the other side, and what an editor put in their place against all of them. Where
            // the other side has many, they are how each goes on, not one put for the other.
            Word[] wordsA = a.Wording.Words[edge.StartA..edge.EndA], wordsB = b.Wording.Words[edge.StartB..edge.EndB];
            int takenA = Taken(wordsA, opposite, front), takenB = Taken(wordsB, opposite, front);
            (int fromA, int toA) = front ? (edge.EndA - takenA, edge.EndA) : (edge.StartA, edge.StartA + takenA);
            (int fromB, int toB) = front ? (edge.EndB - takenB, edge.EndB) : (edge.StartB, edge.StartB + takenB);
            bool bothShort = Math.Max(edge.CountA, edge.CountB) <= FewWords;
            if (bothShort || AnyInserted(a.Wording.Words.AsSpan(fromA, toA - fromA)) || AnyInserted(b.Wording.Words.AsSpan(fromB, toB - fromB)))
            {
                if (bothShort && writer.IsNarrow(edge)) (fromA, toA, fromB, toB) = (edge.StartA, edge.EndA, edge.StartB, edge.EndB);
                writer.Between(new Block(fromA, toA, fromB, toB));
                edge = front ? new Block(edge.StartA, fromA, edge.StartB, fromB) : new Block(toA, edge.EndA, toB, edge.EndB);
            }
            else if (edge.CountA > edge.CountB)
            {
                edge = edge with { StartB = edge.EndB };
            }
            else
            {
                edge = edge with { StartA = edge.EndA };
            }
        }
        writer.Cut(kind, edge);
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

    private static bool AnyInserted(ReadOnlySpan<Word> words)
    {
        foreach (Word word in words)
        {
            if (word.Is(WordTraits.Inserted)) return true;
        }
        return false;
    }
}
