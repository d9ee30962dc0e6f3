namespace Hearsay.Text;

/// <summary>Turns UTF-16 offsets of one text into Unicode code points and back: the one place where units change.</summary>
/// <remarks>An unpaired surrogate counts as one code point, as it does in Python. A text without surrogates costs no memory.</remarks>
public sealed class CodePointMap
{
    // Offsets (UTF-16) of the second halves of surrogate pairs, ascending: code point = offset - halves before it.
    private readonly int[] lowHalves;
    private readonly int length;

    /// <summary>Maps the offsets of <paramref name="text"/>.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int>? halves = null;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                (halves ??= []).Add(i);
        }
        lowHalves = halves?.ToArray() ?? [];
        length = text.Length;
    }

    /// <summary>Number of code points in the text.</summary>
    public int Count => length - lowHalves.Length;

    /// <summary>The number of code points before the UTF-16 offset; an offset inside a pair counts as its start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or past the end of the text.</exception>
    public int ToCodePoint(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, length);
        if (lowHalves.Length == 0) return offset;
        int at = Array.BinarySearch(lowHalves, offset);
        // Inside a pair (at >= 0) its high half stands before: one less than the offset.
        return at >= 0 ? offset - at - 1 : offset - ~at;
    }

    /// <summary>The UTF-16 offset of a code point; <see cref="Count"/> gives the end of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code point is negative or past the end of the text.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Count);
        // The k-th low half (from 0) is preceded by lowHalves[k] - k code points, its own pair among them.
        int low = 0, high = lowHalves.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (lowHalves[middle] - middle <= codePoint) low = middle + 1;
            else high = middle;
        }
        return codePoint + low;
    }
}
