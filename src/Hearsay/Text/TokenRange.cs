namespace Hearsay.Text;

/// <summary>A half-open range <c>[Start, End)</c> of token indices of one document.</summary>
/// <remarks>The default value is the empty range at token 0. Never a text offset: that is <see cref="TextSpan"/>.</remarks>
public readonly record struct TokenRange
{
    /// <summary>Creates the range <c>[start, end)</c>.</summary>
    /// <param name="start">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="end"/> is before it.</exception>
    public TokenRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Index of the first token.</summary>
    public int Start { get; }

    /// <summary>Index after the last token.</summary>
    public int End { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => End - Start;

    /// <summary>Whether the range holds no token.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether the token at <paramref name="index"/> lies inside.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside; a range contains itself.</summary>
    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one token.</summary>
    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;

    /// <summary>The range as <c>[start,end)</c>.</summary>
    public override string ToString() => $"[{Start},{End})";
}
