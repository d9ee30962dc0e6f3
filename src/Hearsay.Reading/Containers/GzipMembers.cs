using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Reading.Containers;

/// <summary>Unpacks a gzip file of any number of members, as one stream (RFC 1952).</summary>
/// <remarks>A damaged or cut member throws <see cref="InvalidDataException"/> once; reading on gives the next whole member. The library's
/// own stream does neither: it cannot go on behind damage and takes a cut file for a whole one. So each member gets a stream of its own,
/// fed up to the next bytes that look like a member's head; the length in the member's last four bytes tells whether it was one.</remarks>
internal sealed class GzipMembers(Stream packed) : ForwardStream
{
    private readonly GzipFeed feed = new(packed);
    private GZipStream? member;
    private long produced;

    public override int Read(Span<byte> target)
    {
        if (target.IsEmpty) return 0;
        while (true)
        {
            if (member is null)
            {
                if (!feed.StartMember()) return 0;
                member = new GZipStream(feed, CompressionMode.Decompress, leaveOpen: true);
                produced = 0;
            }
            int count = Unpack(target);
            if (count > 0)
            {
                produced += count;
                return count;
            }
            // Bytes after a member that are no member (padding) end it without the stream asking for more.
            if (!feed.StoppedShort || feed.EndsMemberOf(produced))
            {
                End();
            }
            else if (feed.AtEnd)
            {
                End();
                throw new InvalidDataException("the gzip data is cut short");
            }
            else
            {
                feed.PassHead();
            }
        }
    }

    private int Unpack(Span<byte> target)
    {
        feed.StoppedShort = false;
        try
        {
            return member!.Read(target);
        }
        catch (InvalidDataException e)
        {
            End();
            throw new InvalidDataException("the gzip data is damaged", e);
        }
    }

    private void End()
    {
        member?.Dispose();
        member = null;
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            packed.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>The packed bytes, handed out so that no piece reaches over what looks like the head of a member.</summary>
    private sealed class GzipFeed(Stream packed) : ForwardStream
    {
        private const int HeadLength = 4;

        // Ten bytes of head, the shortest data there are, eight bytes of sum and length.
        private const int SmallestMember = 20;

        private readonly byte[] buffer = new byte[64 * 1024];
        private readonly byte[] lastFour = new byte[4];
        private int start;
        private int end;
        private bool ended;
        private bool passing;
        private long given;

        /// <summary>Whether the last read gave nothing because a head or the end was reached.</summary>
        public bool StoppedShort { get; set; }

        public bool AtEnd => ended && start == end;

        /// <summary>Whether what was handed out can be a whole member of that many bytes: its length stands at its end.</summary>
        public bool EndsMemberOf(long length) => given >= SmallestMember && BinaryPrimitives.ReadUInt32LittleEndian(lastFour) == (uint)length;

        /// <summary>Goes to the next head; false when there is none.</summary>
        public bool StartMember()
        {
            while (true)
            {
                Fill();
                int at = FindHead(0);
                if (at >= 0)
                {
                    start += at;
                    passing = true;
                    given = 0;
                    return true;
                }
                start = ended ? end : Math.Max(start, end - HeadLength + 1);
                if (AtEnd) return false;
            }
        }

        /// <summary>Takes the head that was reached for data.</summary>
        public void PassHead() => passing = true;

        public override int Read(Span<byte> target)
        {
            Fill();
            int head = FindHead(passing ? 1 : 0);
            // The last bytes may be the beginning of a head.
            int ready = head >= 0 ? head : ended ? end - start : end - start - HeadLength + 1;
            int count = Math.Min(Math.Max(ready, 0), target.Length);
            if (count == 0)
            {
                StoppedShort = true;
                return 0;
            }
            passing = false;
            Span<byte> piece = buffer.AsSpan(start, count);
            piece.CopyTo(target);
            Remember(piece);
            start += count;
            given += count;
            return count;
        }

        // The head of a member: its mark, the one method there is, and flags of which three are always clear.
        private int FindHead(int from)
        {
            ReadOnlySpan<byte> bytes = buffer.AsSpan(start, end - start);
            while (from + HeadLength <= bytes.Length)
            {
                int at = bytes[from..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
                if (at < 0 || from + at + HeadLength > bytes.Length) return -1;
                if ((bytes[from + at + 3] & 0xE0) == 0) return from + at;
                from += at + 1;
            }
            return -1;
        }

        private void Remember(ReadOnlySpan<byte> piece)
        {
            ReadOnlySpan<byte> tail = piece.Length > 4 ? piece[^4..] : piece;
            lastFour.AsSpan(tail.Length).CopyTo(lastFour);
            tail.CopyTo(lastFour.AsSpan(4 - tail.Length));
        }

        private void Fill()
        {
            while (!ended && end - start <= HeadLength)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                end -= start;
                start = 0;
                int count = packed.Read(buffer, end, buffer.Length - end);
                if (count == 0) ended = true;
                end += count;
            }
        }
    }
}
