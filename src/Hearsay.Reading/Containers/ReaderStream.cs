namespace Hearsay.Reading.Containers;

/// <summary>What a reader has not taken yet, as a stream for what unpacks or decodes it.</summary>
internal sealed class ReaderStream(ByteReader bytes) : ForwardStream
{
    public override int Read(Span<byte> target) => bytes.Read(target);
}
