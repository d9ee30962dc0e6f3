using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Two words that stand for each other in an alignment.</summary>
/// <param name="A">Index in the first wording.</param>
/// <param name="B">Index in the second.</param>
/// <param name="Same">Whether the forms are the same; else only the stem is.</param>
internal readonly record struct WordPair(int A, int B, bool Same);

/// <summary>Words of two wordings that correspond in one order, with small changes between them.</summary>
/// <param name="Pairs">The corresponding words, ascending on both sides.</param>
/// <param name="Score">How well they fit.</param>
internal sealed record AlignedChain(ImmutableArray<WordPair> Pairs, double Score);

/// <summary>How two wordings correspond, word by word.</summary>
/// <param name="Chains">What corresponds, in the order of the second wording; no word stands in two chains.</param>
internal sealed record Alignment(ImmutableArray<AlignedChain> Chains)
{
    public static readonly Alignment None = new([]);

    /// <summary>Number of word pairs.</summary>
    public int Matched { get; } = Chains.Sum(c => c.Pairs.Length);

    /// <summary>Whether the chains stand in the same order in both wordings.</summary>
    public bool InOrder
    {
        get
        {
            for (int i = 1; i < Chains.Length; i++)
            {
                if (Chains[i].Pairs[0].A < Chains[i - 1].Pairs[^1].A) return false;
            }
            return true;
        }
    }
}
