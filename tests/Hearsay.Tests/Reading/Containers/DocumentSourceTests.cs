using Hearsay.Reading;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class DocumentSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_PlainFile_IsOneDocumentAsItStands()
    {
        string path = folder.Write("pier.txt", SampleText.Article);

        SourceDocument document = Assert.Single(new DocumentSource().Open(new ReportInput { Path = path, Id = "pier", Outlet = "Courier" }));

        Assert.Equal(new ReportInput { Path = path, Id = "pier", Outlet = "Courier" }, document.Input);
        Assert.Equal(SampleText.Article, TextOf(document));
        Assert.Null(document.MediaType);
    }

    [Fact]
    public void Open_PackedFile_IsTheSameDocument()
    {
        foreach (byte[] packed in new[] { Gzip(Utf8(SampleText.Article)), Gzip(Gzip(Utf8(SampleText.Article))), Gzip(Utf8(SampleText.Article[..40]), Utf8(SampleText.Article[40..])) })
            Assert.Equal(SampleText.Article, TextOf(Assert.Single(Read(packed, "pier.txt.gz"))));
    }

    [Fact]
    public void Open_PackedBomb_IsRefusedWithoutUnpackingIt()
    {
        Assert.Contains("is too large", ErrorOf(Assert.Single(Read(Gzip(new byte[50_000_000]), "a.gz", new ReadingOptions { MaximumBytes = 1_000_000 }))));
        Assert.Contains("compressed with gzip", new ReportReader().Read(Assert.Single(Read(Gzip(Gzip(Gzip(Utf8("x")))), "a.gz"))).Diagnostics[0].Message);
    }

    [Fact]
    public void Open_PackedFileCut_ReadsWhatThereIsAndSaysSo()
    {
        byte[] packed = Gzip(Utf8(string.Concat(Enumerable.Range(0, 4000).Select(i => $"Line {i} of the report.\n"))));

        SourceDocument document = Assert.Single(Read(packed[..(packed.Length / 2)], "a.txt.gz"));

        Assert.StartsWith("Line 0 of the report.", TextOf(document));
        Assert.Contains("cut short", Assert.Single(document.Diagnostics).Message);
    }

    [Theory]
    [InlineData("a.txt", "Note: the pier is shut.\n\nIt was.", "Note: the pier is shut.\n\nIt was.")]
    [InlineData("a.txt", "[Corrects name] The pier is shut.", "[Corrects name] The pier is shut.")]
    [InlineData("a.txt", "{The pier} is shut.", "{The pier} is shut.")]
    [InlineData("a.txt", "<p>The pier</p>", "<p>The pier</p>")]
    [InlineData("a.html", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"z\"></html>", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"z\"></html>")]
    [InlineData("a.txt", "{\"text\": \"The pier.\"}", "The pier.")]
    [InlineData("a.jsonl", "\n\n  {\"text\": \"The pier.\"}", "The pier.")]
    public void Open_Bytes_TellWhatItIs(string name, string content, string text) => Assert.Equal(text, TextOf(Assert.Single(Read(Utf8(content), name))));

    [Theory]
    [InlineData("%PDF-1.7 ", "a PDF")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0014\0\0\0\b\0\0\0mimetypeapplication/epub+zip", "an EPUB")]
    [InlineData("PK\u0003\u0004\u0014\0word/document.xml", "a ZIP archive")]
    [InlineData("BZh91AY&SY", "bzip2")]
    public void Open_WhatIsNotRead_ReaderSaysWhatItIs(string content, string message)
    {
        foreach (string name in new[] { "a", "a.jsonl", "a.warc" })
        {
            Diagnostic diagnostic = Assert.Single(new ReportReader().Read(Assert.Single(Read(Utf8(content + new string('x', 100)), name))).Diagnostics);
            Assert.Contains(message, diagnostic.Message);
            Assert.Contains("; ", diagnostic.Message);
        }
    }

    [Fact]
    public void Open_PieceOfPlainFile_IsItOrSaysSo()
    {
        Assert.Equal("x", TextOf(Assert.Single(Read(Utf8("x"), "a.txt", piece: 1))));
        Assert.Contains("is one document and has no piece 2", ErrorOf(Assert.Single(Read(Utf8("x"), "a.txt", piece: 2))));
    }

    [Fact]
    public void Open_OnePiece_ReadsNoFurther()
    {
        EndlessArchive archive = new();

        SourceDocument document = Assert.Single(new DocumentSource().Open(new ReportInput { Path = "crawl.warc", Id = "crawl#3", Piece = 3 }, archive));

        Assert.Equal(("crawl.warc#3", "crawl#3"), (document.Input.Path, document.Input.Id));
        Assert.InRange(archive.Given, 1, 1_000_000);
    }

    [Fact]
    public void Open_Address_IsFetchedOrSaid()
    {
        ReportInput input = new() { Path = "https://courier.example/pier", Id = "courier.example-pier" };

        Assert.Contains("not fetched", ErrorOf(Assert.Single(new DocumentSource().Open(input))));
        SourceDocument page = Assert.Single(new DocumentSource(fetch: (i, _, _) => new SourceDocument { Input = i, Bytes = Utf8("The pier."), MediaType = "text/plain", Charset = "utf-8" }).Open(input));
        Assert.Equal(("The pier.", "text/plain", "utf-8"), (TextOf(page), page.MediaType, page.Charset));
        List<SourceDocument> feed = [.. new DocumentSource(fetch: (i, _, _) => new SourceDocument { Input = i, Bytes = Gzip(TextRecord("One."), TextRecord("Two.")), MediaType = "application/gzip" }).Open(input)];
        Assert.Equal(["courier.example-pier#1", "courier.example-pier#2"], feed.Select(d => d.Input.Id));
    }

    [Theory]
    [InlineData("missing.txt", "no such file")]
    [InlineData(".", "is a folder")]
    public void Open_WhatIsNotThere_GivesOneError(string name, string message) =>
        Assert.Contains(message, ErrorOf(Assert.Single(new DocumentSource().Open(new ReportInput { Path = Path.Combine(folder.Path, name) }))));

    [Fact]
    public void Open_StreamThatFails_KeepsWhatCameBefore()
    {
        MemoryStream good = new(Join(Enumerable.Range(0, 50).Select(i => TextRecord($"Report {i}."))));

        List<SourceDocument> documents = [.. new DocumentSource().Open(new ReportInput { Path = "crawl.warc" }, new FailingStream(good))];

        Check(documents);
        Assert.Equal(51, documents.Count);
        Assert.StartsWith("cannot be read", ErrorOf(documents[^1]));
    }

    [Fact]
    public void Open_Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        IEnumerable<SourceDocument> documents = new DocumentSource().Open(new ReportInput { Path = "crawl.warc" }, new EndlessArchive(), source.Token);

        Assert.Throws<OperationCanceledException>(() =>
        {
            int count = 0;
            foreach (SourceDocument _ in documents)
            {
                if (++count == 10) source.Cancel();
            }
        });
    }

    private sealed class EndlessArchive : Stream
    {
        private readonly byte[] record = TextRecord("The pier is shut.");
        private int place;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = record[place];
                place = (place + 1) % record.Length;
            }
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class FailingStream(MemoryStream good) : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => good.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("the disk is gone");
    }
}
