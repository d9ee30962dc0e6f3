using System.Globalization;

namespace Hearsay.Reading.Containers;

/// <summary>Takes the pages and texts out of a web archive (WARC 1.0 and 1.1, ISO 28500), record by record.</summary>
/// <remarks>A damaged record is said, and reading goes on at the next line that opens a record. No more than one record is in memory, and
/// none larger than a report may be.</remarks>
internal sealed class WarcReader(ByteReader bytes, PieceNames names, ReadingOptions options, CancellationToken cancellation)
{
    private const int LongestLine = 64 * 1024;

    // Beside the page itself: the head of the answer, and the lengths of its chunks.
    private const int RoomForHead = 256 * 1024;

    private readonly WarcDocuments documents = new(names, options, cancellation);
    private readonly Complaints complaints = new();
    private readonly Queue<ContainerPiece> ready = new();
    private readonly int largest = (int)Math.Min(options.MaximumBytes + (long)RoomForHead, Array.MaxLength / 2);
    private int recordNumber;
    private bool lost;
    private bool done;

    /// <summary>The documents, and what is wrong with the archive.</summary>
    public IEnumerable<ContainerPiece> Read()
    {
        while (!done)
        {
            ReadNext();
            while (ready.TryDequeue(out ContainerPiece piece)) yield return piece;
        }
        if (complaints.Unsaid > 0)
            yield return names.Complaint($"{complaints.Unsaid} more records are damaged; the others are read");
    }

    private void ReadNext()
    {
        try
        {
            if (FindRecord() && ReadHead() is { } head) ReadContent(head);
        }
        catch (InvalidDataException e)
        {
            // All that lies ready belongs to the record that is damaged; the stream goes on behind the damage.
            bytes.Advance(bytes.Buffered.Length);
            Complain($"record {Math.Max(1, recordNumber)} is lost, for {e.Message}; the others are read");
        }
    }

    // Goes to the line that opens a record.
    private bool FindRecord()
    {
        bool garbage = false;
        while (true)
        {
            LineOutcome outcome = bytes.ReadLine(LongestLine, out ReadOnlySpan<byte> line);
            if (outcome == LineOutcome.End || IsVersion(line))
            {
                done = outcome == LineOutcome.End;
                if (garbage && !lost)
                    Complain(recordNumber == 0 ? "begins with what is no record; read from the first record on" : $"something that is no record stands behind record {recordNumber}; passed over");
                lost = false;
                if (!done) recordNumber++;
                return !done;
            }
            garbage |= !line.IsEmpty;
        }
    }

    private HeaderFields? ReadHead()
    {
        HeaderFields head = new();
        while (true)
        {
            LineOutcome outcome = bytes.ReadLine(LongestLine, out ReadOnlySpan<byte> line);
            if (outcome == LineOutcome.End)
            {
                Complain($"record {recordNumber} is cut short; left out");
                return null;
            }
            if (outcome == LineOutcome.Line && line.IsEmpty) return head;
            if (outcome == LineOutcome.Line && head.Add(line)) continue;
            if (IsVersion(line)) bytes.ReturnLine();
            Complain($"record {recordNumber} has a broken head; left out");
            return null;
        }
    }

    private void ReadContent(HeaderFields head)
    {
        if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            Complain($"record {recordNumber} does not say its length; left out");
            return;
        }
        if (length > largest)
        {
            bytes.Ensure(RoomForHead);
            if (documents.RefuseLarge(head, bytes.Buffered) is { } refused) ready.Enqueue(refused);
            PassOver(length);
            return;
        }
        bool complete = bytes.Ensure((int)length);
        int end = (int)length;
        if (!complete || !EndsAt(end))
        {
            end = FindEnd();
            if (end < 0)
            {
                Complain(complete ? $"record {recordNumber} is longer than it says; left out" : $"record {recordNumber} is cut short; left out");
                bytes.Advance(complete ? (int)length : bytes.Buffered.Length);
                return;
            }
            Complain($"record {recordNumber} says a wrong length; read up to the next record");
            lost = false;
        }
        if (documents.Read(head, bytes.Buffered[..end]) is { } piece) ready.Enqueue(piece);
        bytes.Advance(end);
    }

    private bool EndsAt(int end)
    {
        ReadOnlySpan<byte> behind = bytes.Peek(end + 4)[end..];
        if (behind.StartsWith("\r\n\r\n"u8) || behind.StartsWith("\n\n"u8)) return true;
        // Some writers leave out line ends; a wrong length may end at a single one by chance.
        behind = bytes.Peek(end + 9)[end..].TrimStart("\r\n"u8);
        return behind.IsEmpty || behind.StartsWith("WARC/"u8);
    }

    // Where the content ends when its length is wrong: before the next record; -1 without one.
    private int FindEnd()
    {
        int from = 0;
        while (true)
        {
            int at = FindOpening(bytes.Buffered, from);
            if (at >= 0) return at;
            int searched = bytes.Buffered.Length;
            if (searched >= largest || !bytes.Ensure(searched + 1)) return -1;
            from = Math.Max(0, searched - 16);
        }
    }

    // The place of a line end before a blank line and a line that opens a record.
    private static int FindOpening(ReadOnlySpan<byte> content, int from)
    {
        while (true)
        {
            int at = content[from..].IndexOf("\nWARC/"u8);
            if (at < 0) return -1;
            at += from;
            from = at + 1;
            ReadOnlySpan<byte> line = content[(at + 1)..];
            int lineEnd = line.IndexOf((byte)'\n');
            if (lineEnd < 0 || !IsVersion(line[..lineEnd].TrimEnd((byte)'\r'))) continue;
            ReadOnlySpan<byte> before = content[..at].TrimEnd((byte)'\r');
            if (before.EndsWith((byte)'\n')) return before[..^1].TrimEnd((byte)'\r').Length;
        }
    }

    // A length beyond all bounds may be a wrong one: another record inside ends the content.
    private void PassOver(long length)
    {
        const int Overlap = 64;
        long left = length;
        while (left > 0)
        {
            if (!bytes.Ensure((int)Math.Min(left, Overlap * 2)) && bytes.Buffered.IsEmpty)
            {
                Complain($"record {recordNumber} is cut short; left out");
                return;
            }
            ReadOnlySpan<byte> window = bytes.Buffered[..(int)Math.Min(left, bytes.Buffered.Length)];
            int at = FindOpening(window, 0);
            if (at >= 0)
            {
                bytes.Advance(at);
                Complain($"record {recordNumber} says a wrong length; left out up to the next record");
                return;
            }
            int step = window.Length > Overlap ? window.Length - Overlap : window.Length;
            bytes.Advance(step);
            left -= step;
        }
    }

    // "WARC/1.0", "WARC/1.1", and the drafts before them.
    private static bool IsVersion(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd((byte)' ');
        if (!line.StartsWith("WARC/"u8) || line.Length is < 8 or > 10) return false;
        return char.IsAsciiDigit((char)line[5]) && line[6] == '.' && !line[7..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private void Complain(string message)
    {
        lost = true;
        if (complaints.Add()) ready.Enqueue(names.Complaint(message));
    }
}
