using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Grows a place where two texts agree into the longest passage that both have nearly word for word.</summary>
/// <remarks>Greedy extension with a drop-off, as in BLAST (Altschul et al., 1997): words that agree add to the score and edited words take from
/// it; growing ends where the score has fallen too far below its best, and what lies behind the best is left out. So a passage begins and ends
/// with words that agree, and runs of two or three words between edits belong to it when enough agrees around them. It stays in one paragraph of
/// each text, for a headline and the lead below it are two passages, and outside quotation marks.</remarks>
internal sealed class PassageGrower(ImmutableArray<Word> first, int[] firstParagraphs, ImmutableArray<Word> second, int[] secondParagraphs)
{
    // A shared word of content counts whole, a shared "of" half; each edited word takes one, a replaced one counts once.
    private const double Content = 1, Function = 0.5, Edited = 1;

    // How far the score may fall: two edited words and a little, as for "The (New York) Times".
    private const double MostDrop = 2.5;

    // How many words may differ between runs that agree.
    private const int LongestEdit = 3;

    // Fewer words of another sentence at an end ("... School of Law. He") are chance, and are left off.
    private const int LeastOfSentence = 3;

    /// <summary>The passage in the first text.</summary>
    public WordRange A { get; private set; }

    /// <summary>The passage in the second.</summary>
    public WordRange B { get; private set; }

    /// <summary>How many words agree.</summary>
    public int Shared { get; private set; }

    /// <summary>How many of them carry meaning of their own.</summary>
    public int SharedContent { get; private set; }

    /// <summary>Grows from two words that agree.</summary>
    public void Grow(int a, int b)
    {
        Extent forward = Extend(a, b, 1), backward = Extend(a - 1, b - 1, -1);
        A = new WordRange(a - backward.A, a + forward.A);
        B = new WordRange(b - backward.B, b + forward.B);
        Shared = forward.Shared + backward.Shared;
        SharedContent = forward.Content + backward.Content;
    }

    /// <summary>Whether the word may belong to a passage.</summary>
    public static bool IsOpen(Word word) => !word.Is(WordTraits.Quoted | WordTraits.Furniture);

    /// <summary>How many words of each text lie in one direction, and how many agree.</summary>
    private readonly record struct Extent(int A, int B, int Shared, int Content);

    private Extent Extend(int a, int b, int step)
    {
        Bounds boundsA = new(first, firstParagraphs, a, step), boundsB = new(second, secondParagraphs, b, step);
        Extent best = default, now = default;
        double bestScore = 0, score = 0;
        int border = int.MinValue / 2;
        while (true)
        {
            while (boundsA.Holds(now.A) && boundsB.Holds(now.B) && Agree(a + step * now.A, b + step * now.B))
            {
                if (now.A > 0 && IsBorder(a + step * now.A, step))
                {
                    if (score > bestScore && now.A - border >= LeastOfSentence) (bestScore, best) = (score, now);
                    border = now.A;
                }
                bool content = first[a + step * now.A].Is(WordTraits.Content);
                score += content ? Content : Function;
                now = new Extent(now.A + 1, now.B + 1, now.Shared + 1, now.Content + (content ? 1 : 0));
            }
            if (score > bestScore && now.A - border >= LeastOfSentence) (bestScore, best) = (score, now);
            if (!TryStepOver(a, b, step, now, boundsA, boundsB, out int stepA, out int stepB)) break;
            score -= Edited * Math.Max(stepA, stepB);
            if (score < bestScore - MostDrop) break;
            now = now with { A = now.A + stepA, B = now.B + stepB };
        }
        return best;
    }

    /// <summary>Finds the smallest edit after which the texts agree again: in two words, or in one of content.</summary>
    private bool TryStepOver(int a, int b, int step, Extent now, Bounds boundsA, Bounds boundsB, out int stepA, out int stepB)
    {
        for (int size = 1; size <= LongestEdit; size++)
        {
            // Replaced words first: "an article published" beside "an interview published".
            for (int shorter = size; shorter >= 0; shorter--)
            {
                for (int side = 0; side < 2; side++)
                {
                    (stepA, stepB) = side == 0 ? (size, shorter) : (shorter, size);
                    if (!boundsA.Reach(now.A, stepA) || !boundsB.Reach(now.B, stepB)) continue;
                    int atA = now.A + stepA, atB = now.B + stepB;
                    if (!boundsA.Holds(atA) || !boundsB.Holds(atB) || !Agree(a + step * atA, b + step * atB)) continue;
                    if (first[a + step * atA].Is(WordTraits.Content)) return true;
                    if (boundsA.Holds(atA + 1) && boundsB.Holds(atB + 1) && Agree(a + step * (atA + 1), b + step * (atB + 1))) return true;
                }
            }
        }
        (stepA, stepB) = (0, 0);
        return false;
    }

    /// <summary>Whether a sentence of the first text begins between the word and the one that was passed before it.</summary>
    private bool IsBorder(int a, int step) => first[step > 0 ? a : a + 1].Is(WordTraits.SentenceStart);

    private bool Agree(int a, int b) => first[a].Form == second[b].Form;

    /// <summary>What a passage may not leave, counted in words from a place in one direction.</summary>
    private readonly struct Bounds(ImmutableArray<Word> words, int[] paragraphs, int start, int step)
    {
        private readonly int paragraph = paragraphs[step > 0 ? start : start + 1];

        public bool Holds(int distance)
        {
            int at = start + step * distance;
            return at >= 0 && at < words.Length && paragraphs[at] == paragraph && IsOpen(words[at]);
        }

        public bool Reach(int from, int count)
        {
            for (int i = 0; i < count; i++)
                if (!Holds(from + i)) return false;
            return true;
        }
    }
}
