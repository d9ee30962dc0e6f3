using Hearsay.Reading.Containers;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class GzipMembersTests
{
    private static readonly byte[][] Parts = [.. Enumerable.Range(0, 300).Select(i => Utf8($"part {i}: {new string((char)('a' + i % 26), i * 37 % 5000)}\n"))];

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Read_ManyMembers_GivesAllOfThem(int step)
    {
        byte[] packed = Gzip(Parts);

        Assert.Equal(Join(Parts), Unpack(packed, step, out int damages));
        Assert.Equal(0, damages);
    }

    [Fact]
    public void Read_EmptyMembersAndPadding_GivesTheOthers()
    {
        byte[] packed = [.. Gzip([], Parts[1], []), .. new byte[512], .. Gzip(Parts[2]), .. new byte[3]];

        Assert.Equal(Join(Parts[1], Parts[2]), Unpack(packed, int.MaxValue, out int damages));
        Assert.Equal(0, damages);
    }

    [Fact]
    public void Read_MemberWithHeadsInside_IsNotCut()
    {
        // Random bytes are stored as they are, so that heads of members stand inside.
        byte[] content = new byte[200_000];
        new Random(5).NextBytes(content);
        for (int i = 100; i + 10 < content.Length; i += 5000) ((ReadOnlySpan<byte>)[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]).CopyTo(content.AsSpan(i));

        Assert.Equal(Join(content, Parts[3]), Unpack(Gzip(content, Parts[3]), int.MaxValue, out int damages));
        Assert.Equal(0, damages);
    }

    [Fact]
    public void Read_DamagedMember_GivesTheOthersAndSaysSoOnce()
    {
        byte[][] members = [.. Parts.Take(9).Select(p => Gzip(p))];
        members[4][members[4].Length / 2] ^= 0x55;

        byte[] unpacked = Unpack(Join(members), int.MaxValue, out int damages);

        Assert.Equal(1, damages);
        Assert.True(unpacked.AsSpan().EndsWith(Join(Parts[5..9])));
        Assert.True(unpacked.AsSpan().StartsWith(Join(Parts[..4])));
    }

    [Fact]
    public void Read_CutAnywhere_SaysSoUnlessBetweenMembers()
    {
        byte[] first = Gzip(Parts[10]), packed = Join(first, Gzip(Parts[11]));
        for (int length = 0; length < packed.Length; length++)
        {
            Unpack(packed[..length], int.MaxValue, out int damages);
            // Fewer than four bytes are no head of a member.
            bool isWhole = length < 4 || length == first.Length;
            Assert.Equal(isWhole ? 0 : 1, damages);
        }
    }

    private static byte[] Unpack(byte[] packed, int step, out int damages)
    {
        damages = 0;
        MemoryStream unpacked = new();
        using GzipMembers members = new(new SteppingStream(packed, step));
        byte[] buffer = new byte[3000];
        while (true)
        {
            try
            {
                int count = members.Read(buffer);
                if (count == 0) return unpacked.ToArray();
                unpacked.Write(buffer, 0, count);
            }
            catch (InvalidDataException)
            {
                damages++;
            }
        }
    }

    private sealed class SteppingStream(byte[] content, int step) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(step, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);
    }
}
