namespace Hearsay.Reading.Containers;

/// <summary>Finds where JSON values begin and end by their brackets and quotation marks alone, without reading them.</summary>
internal sealed class JsonValues(ByteReader bytes, int longest)
{
    /// <summary>Passes over white space, and the commas between values.</summary>
    /// <returns>The byte that comes next; null at the end.</returns>
    public byte? Next()
    {
        while (bytes.Ensure(1))
        {
            ReadOnlySpan<byte> ready = bytes.Buffered;
            int at = ready.IndexOfAnyExcept(" \t\r\n,"u8);
            bytes.Advance(at < 0 ? ready.Length : at);
            if (at >= 0) return ready[at];
        }
        return null;
    }

    /// <summary>Takes the value that begins here, which is an object or an array. The span holds until the next call.</summary>
    /// <returns>Whether the value is whole, too long to be kept, or cut off by the end.</returns>
    public LineOutcome Read(out ReadOnlySpan<byte> value)
    {
        int at = 0, depth = 0;
        bool inString = false, escaped = false, tooLong = false;
        while (bytes.Ensure(at + 1))
        {
            ReadOnlySpan<byte> ready = bytes.Buffered;
            for (; at < ready.Length; at++)
            {
                byte b = ready[at];
                if (inString)
                {
                    if (escaped) escaped = false;
                    else if (b == (byte)'\\') escaped = true;
                    else if (b == (byte)'"') inString = false;
                    continue;
                }
                if (b == (byte)'"') inString = true;
                else if (b is (byte)'{' or (byte)'[') depth++;
                else if (b is (byte)'}' or (byte)']' && --depth == 0)
                {
                    value = tooLong ? default : ready[..(at + 1)];
                    bytes.Advance(at + 1);
                    return tooLong ? LineOutcome.TooLong : LineOutcome.Line;
                }
            }
            if (at <= longest && !tooLong) continue;
            tooLong = true;
            bytes.Advance(at);
            at = 0;
        }
        bytes.Advance(bytes.Buffered.Length);
        value = default;
        return LineOutcome.End;
    }

    /// <summary>Passes over what is neither object nor array: up to a comma, a closing bracket or the line's end.</summary>
    public void PassOver()
    {
        while (bytes.Ensure(1))
        {
            ReadOnlySpan<byte> ready = bytes.Buffered;
            int at = ready.IndexOfAny(",]\n"u8);
            bytes.Advance(at < 0 ? ready.Length : at);
            if (at >= 0) return;
        }
    }
}
