namespace Hearsay.Reading.Containers;

/// <summary>How reading a line came out.</summary>
internal enum LineOutcome
{
    /// <summary>A line was read.</summary>
    Line,

    /// <summary>The line was longer than allowed, and was passed over.</summary>
    TooLong,

    /// <summary>The stream has no further line.</summary>
    End,
}

/// <summary>Reads a stream forward through one buffer: by lines, by counts, or looked at before it is taken.</summary>
/// <remarks>The buffer grows to what is asked for and no further, so the caller's bounds are the memory's bounds. Damage that the stream
/// throws leaves what was buffered before it in place; reading goes on behind the damage where the stream can.</remarks>
internal sealed class ByteReader(Stream stream, CancellationToken cancellation)
{
    private const int InitialSize = 64 * 1024;

    private byte[] buffer = new byte[InitialSize];
    private int start;
    private int end;
    private bool ended;
    private int lastLine;
    private InvalidDataException? damage;

    /// <summary>How many bytes were taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>Whether damage was met that is still to be thrown.</summary>
    public bool IsDamaged => damage is not null;

    /// <summary>What lies ready.</summary>
    public ReadOnlySpan<byte> Buffered => buffer.AsSpan(start, end - start);

    /// <summary>Makes at least so many bytes ready.</summary>
    /// <returns>Whether there are so many; false when the stream ends before.</returns>
    public bool Ensure(int count)
    {
        while (end - start < count)
        {
            if (ended) return false;
            MakeRoom(count);
            Fill();
        }
        return true;
    }

    /// <summary>Makes up to so many bytes ready. Damage before them is thrown by the next reading behind what is ready.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        try
        {
            Ensure(count);
        }
        catch (InvalidDataException e)
        {
            damage = e;
        }
        return Buffered[..Math.Min(count, end - start)];
    }

    /// <summary>Takes bytes into the target; none at the end.</summary>
    public int Read(Span<byte> target)
    {
        if (target.IsEmpty || !Ensure(1)) return 0;
        int count = Math.Min(target.Length, end - start);
        Buffered[..count].CopyTo(target);
        Advance(count);
        return count;
    }

    /// <summary>Takes bytes that lie ready.</summary>
    public void Advance(int count)
    {
        start += count;
        Position += count;
    }

    /// <summary>Takes a line without its end (LF or CR LF). The span holds until the next call.</summary>
    /// <param name="limit">The longest line that is kept, in bytes.</param>
    /// <param name="line">The line; the beginning of one that is too long.</param>
    public LineOutcome ReadLine(int limit, out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int at = Buffered[searched..].IndexOf((byte)'\n');
            if (at >= 0)
            {
                int length = searched + at;
                line = Buffered[..length];
                Advance(length + 1);
                lastLine = length + 1;
                if (length > limit) return LineOutcome.TooLong;
                if (line.EndsWith((byte)'\r')) line = line[..^1];
                return LineOutcome.Line;
            }
            searched = end - start;
            if (searched > limit) return PassOver(out line);
            if (Ensure(searched + 1)) continue;
            line = Buffered;
            Advance(searched);
            lastLine = searched;
            return searched == 0 ? LineOutcome.End : LineOutcome.Line;
        }
    }

    /// <summary>Gives back the line that was just taken; it is read again.</summary>
    public void ReturnLine()
    {
        Advance(-lastLine);
        lastLine = 0;
    }

    private LineOutcome PassOver(out ReadOnlySpan<byte> line)
    {
        byte[] head = Buffered[..Math.Min(256, end - start)].ToArray();
        line = head;
        lastLine = 0;
        while (Ensure(1))
        {
            int at = Buffered.IndexOf((byte)'\n');
            Advance(at < 0 ? end - start : at + 1);
            if (at >= 0) break;
        }
        return LineOutcome.TooLong;
    }

    private void MakeRoom(int count)
    {
        if (start > 0 && (start + count > buffer.Length || end == buffer.Length))
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (count > buffer.Length || end == buffer.Length)
            Array.Resize(ref buffer, (int)Math.Min(Math.Max(count, buffer.Length * 2L), Array.MaxLength));
    }

    private void Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        if (damage is { } waiting)
        {
            damage = null;
            throw new InvalidDataException(waiting.Message, waiting);
        }
        int count = stream.Read(buffer, end, buffer.Length - end);
        if (count == 0) ended = true;
        end += count;
    }
}
