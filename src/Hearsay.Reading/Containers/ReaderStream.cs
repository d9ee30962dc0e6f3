namespace Hearsay.Reading.Containers;

/// <summary>What a reader has not taken yet, as a stream for what unpacks or decodes it.</summary>
internal sealed class ReaderStream(ByteReader bytes) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> target) => bytes.Read(target);

    public override int Read(byte[] target, int offset, int count) => bytes.Read(target.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();
}
