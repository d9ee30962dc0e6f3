namespace Hearsay.Language.Parsing;

/// <summary>What the parser's last layer gives for each token of a text.</summary>
/// <remarks>Kept in pieces too small for the heap of large objects, so that what a passing report leaves behind is soon collected.</remarks>
internal sealed class WordContexts
{
    private const int RowsAPiece = 64;

    private readonly float[][] pieces;
    private readonly int size;

    /// <summary>Rows of zeros.</summary>
    /// <param name="tokens">How many.</param>
    /// <param name="size">Length of a row.</param>
    public WordContexts(int tokens, int size)
    {
        this.size = size;
        pieces = new float[(tokens + RowsAPiece - 1) / RowsAPiece][];
        for (int p = 0; p < pieces.Length; p++) pieces[p] = new float[Math.Min(RowsAPiece, tokens - p * RowsAPiece) * size];
    }

    /// <summary>No rows.</summary>
    public static WordContexts None { get; } = new(0, 0);

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => pieces.Length == 0;

    /// <summary>The row of a token.</summary>
    public Span<float> Row(int token) => pieces[token / RowsAPiece].AsSpan(token % RowsAPiece * size, size);
}
