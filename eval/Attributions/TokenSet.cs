using System.Runtime.InteropServices;

namespace Hearsay.Evaluation.Attributions;

/// <summary>A set of token indices of one text, ascending.</summary>
internal sealed class TokenSet : IEquatable<TokenSet>
{
    private readonly int[] tokens;

    /// <summary>Makes the set; the order and repetitions do not matter.</summary>
    public TokenSet(IEnumerable<int> tokens) => this.tokens = [.. tokens.Distinct().Order()];

    /// <summary>The set of nothing.</summary>
    public static TokenSet Empty { get; } = new([]);

    /// <summary>How many tokens there are.</summary>
    public int Count => tokens.Length;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => tokens.Length == 0;

    /// <summary>The tokens, ascending.</summary>
    public ReadOnlySpan<int> Tokens => tokens;

    /// <summary>Whether the token is in the set.</summary>
    public bool Contains(int token) => Array.BinarySearch(tokens, token) >= 0;

    /// <summary>How many tokens both have.</summary>
    public int Shared(TokenSet other)
    {
        int shared = 0;
        for (int a = 0, b = 0; a < tokens.Length && b < other.tokens.Length;)
        {
            int order = tokens[a].CompareTo(other.tokens[b]);
            if (order == 0) shared++;
            if (order <= 0) a++;
            if (order >= 0) b++;
        }
        return shared;
    }

    /// <summary>The tokens for which the condition holds.</summary>
    public TokenSet Where(Func<int, bool> condition) => new(tokens.Where(condition));

    /// <summary>The tokens of all the sets.</summary>
    public static TokenSet Union(IEnumerable<TokenSet> sets) => new(sets.SelectMany(s => s.tokens));

    /// <inheritdoc/>
    public bool Equals(TokenSet? other) => other is not null && tokens.AsSpan().SequenceEqual(other.tokens);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TokenSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(MemoryMarshal.AsBytes(tokens.AsSpan()));
        return hash.ToHashCode();
    }
}
