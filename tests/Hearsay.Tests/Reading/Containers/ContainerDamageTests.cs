using System.IO.Compression;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

/// <summary>Whatever is done to a container, reading ends, throws nothing, and says in one line what is lost.</summary>
public sealed class ContainerDamageTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The harbour board said that the pier would close this week. ", 16));
    private static readonly string Page = $"<!DOCTYPE html><html><head><title>Pier</title></head><body><p>{Long}</p></body></html>";

    private static readonly ReadingOptions Small = new() { MaximumBytes = 20_000, FollowLinks = true };

    private static readonly Dictionary<string, byte[]> Samples = new()
    {
        ["crawl.warc"] = Archive(whole: true),
        ["crawl.warc.gz"] = Archive(whole: false),
        ["packed.warc.gz"] = Gzip(Archive(whole: true)),
        ["lines.jsonl"] = Utf8(string.Concat(Enumerable.Range(0, 8).Select(i => $$"""{"text": "Report {{i}} of café \u00e9 {{Long[..200]}}", "date": "2021-03-0{{i + 1}}", "authors": ["A", "B"]}""" + "\n"))),
        ["lines.jsonl.gz"] = Gzip(Enumerable.Range(0, 8).Select(i => Utf8($$"""{"text": "Report {{i}} {{Long[..200]}}"}""" + "\n"))),
        ["list.json"] = Utf8("[\n" + string.Join(",\n", Enumerable.Range(0, 8).Select(i => $$"""{"text": "Report {{i}}", "tags": [1, {"a": "]"}], "html": "<p>{{Long[..100]}}</p>"}""")) + "\n]\n"),
        ["one.json"] = Utf8($$"""
            {
              "articleBody": "{{Long}}",
              "headline": "Pier",
              "author": [{"name": "Jan Hale"}]
            }
            """),
        ["page.mhtml"] = Utf8($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{Page.Replace("=", "=3D", StringComparison.Ordinal)}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{new string('A', 500)}\r\n--b--\r\n"),
        ["news.xml"] = Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Courier</title>"
            + string.Concat(Enumerable.Range(0, 5).Select(i => $"<item><title>Pier {i}</title><link>https://courier.example/{i}</link><pubDate>Tue, 09 Mar 2021 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{Long}</p>]]></content:encoded><description>x &amp; y</description></item>")) + "</channel></rss>"),
        ["news.atom"] = Utf8($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Courier</title><entry><title>Pier</title><link href=\"https://courier.example/1\"/><content type=\"xhtml\"><div><p>{Long}</p></div></content></entry><entry><title>Two</title><content type=\"html\">&lt;p&gt;{Long}&lt;/p&gt;</content></entry></feed>"),
        ["feed.json"] = Utf8($$"""{"version": "https://jsonfeed.org/version/1", "title": "Courier", "items": [{"url": "https://courier.example/1", "content_html": "<p>{{Long}}</p>"}, {"url": "https://courier.example/2", "summary": "x"}]}"""),
        ["feeds.opml"] = Utf8("<opml version=\"2.0\"><head><title>x</title></head><body><outline text=\"n\"><outline xmlUrl=\"https://courier.example/rss\"/></outline></body></opml>"),
        ["plain.txt.gz"] = Gzip(Utf8(Long)),
    };

    public static TheoryData<string> Names() => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Whole_ComplainsOfNothing(string name)
    {
        List<SourceDocument> documents = Read(Samples[name], name, Small, fetch: Fetch);

        Check(documents);
        Assert.NotEmpty(documents);
        Assert.All(documents, d => Assert.Null(ErrorOf(d)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_CutAtEveryFiftiethByte_EndsWellAndKeepsWhatIsWhole(string name)
    {
        byte[] content = Samples[name];
        List<SourceDocument> all = Read(content, name, Small, fetch: Fetch);
        int before = 0;
        for (int length = 0; length < content.Length; length += 50)
        {
            List<SourceDocument> documents = Read(content[..length], name, Small, fetch: Fetch);

            Check(documents);
            Assert.NotEmpty(documents);
            // Longer pieces of the file give no fewer documents, of those that the whole file has, and the last may be in part.
            List<SourceDocument> read = [.. documents.Where(d => ErrorOf(d) is null && (d.Text?.Length ?? d.Bytes.Length) > 0)];
            if (all.Count > 1)
            {
                Assert.InRange(read.Count, before, all.Count);
                Assert.Equal(all.Take(read.Count).Select(TextOf), read.Select(TextOf));
            }
            before = read.Count;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_RandomBytesChanged_EndsWell(string name)
    {
        Random random = new(20210309);
        for (int round = 0; round < 400; round++)
        {
            byte[] content = [.. Samples[name]];
            for (int flips = random.Next(1, 6); flips > 0; flips--) content[random.Next(content.Length)] = (byte)random.Next(256);

            Check(Read(content, name, Small, fetch: Fetch));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_StretchesMovedAndDoubled_EndsWell(string name)
    {
        Random random = new(20210310);
        for (int round = 0; round < 200; round++)
        {
            byte[] source = Samples[name];
            int start = random.Next(source.Length), end = random.Next(start, source.Length), at = random.Next(source.Length);

            Check(Read([.. source[..at], .. source[start..end], .. source[(round % 2 == 0 ? at : end)..]], name, Small, fetch: Fetch));
        }
    }

    [Fact]
    public void Read_AnyBytesWithAnyName_EndsWell()
    {
        Random random = new(20210311);
        string[] names = [.. Samples.Keys];
        string[] heads = ["", "WARC/1.0\r\n", "{", "[{", "<?xml version=\"1.0\"?><rss>", "<feed>", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"\"\r\n\r\n", "\u001f\u008b\b\0", "<!DOCTYPE", "\ufeff"];
        for (int round = 0; round < 2000; round++)
        {
            byte[] noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            if (round % 3 == 0) noise = Utf8(string.Concat(noise.Select(b => "{}[]\",:<>/!&;=-\r\n aWARC"[b % 23])));

            Check(Read([.. System.Text.Encoding.Latin1.GetBytes(heads[random.Next(heads.Length)]), .. noise], names[random.Next(names.Length)], Small, fetch: Fetch));
        }
    }

    [Theory]
    [InlineData("crawl.warc")]
    [InlineData("crawl.warc.gz")]
    [InlineData("lines.jsonl")]
    [InlineData("list.json")]
    public void Open_HundredThousandRecords_KeepsNone(string name)
    {
        const int Count = 100_000;
        byte[] piece = name switch
        {
            "crawl.warc" => TextRecord("The pier is shut."),
            "crawl.warc.gz" => Gzip(TextRecord("The pier is shut.")),
            "lines.jsonl" => Utf8("{\"text\": \"The pier is shut.\"}\n"),
            _ => Utf8("{\"text\": \"The pier is shut.\"},"),
        };
        using RepeatingStream stream = new(name == "list.json" ? Utf8("[") : [], piece, Count);
        List<WeakReference> seen = [];
        int number = 0, most = 0;

        foreach (SourceDocument document in new DocumentSource().Open(new ReportInput { Path = name }, stream))
        {
            if (ErrorOf(document) is not null) continue;
            number++;
            if (number % 500 == 0) seen.Add(new WeakReference(document));
            if (number % 20_000 != 0) continue;
            GC.Collect();
            most = Math.Max(most, seen.Count(r => r.IsAlive));
        }

        Assert.Equal(Count, number);
        Assert.InRange(most, 0, 2);
    }

    private static SourceDocument Fetch(ReportInput input, FetchKind kind, CancellationToken cancellation) => new()
    {
        Input = input,
        Bytes = input.Path.EndsWith("/rss", StringComparison.Ordinal) ? Samples["news.xml"] : Utf8("The pier is shut."),
    };

    private static byte[] Archive(bool whole)
    {
        byte[][] records =
        [
            Record("warcinfo", "application/warc-fields", Utf8("software: none\r\n"), address: null),
            .. Enumerable.Range(0, 6).Select(i => TextRecord($"Report {i}. {Long[..(i * 100)]}", $"https://courier.example/{i}")),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip", Gzip(Utf8(Page))),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: br", Pack(s => new BrotliStream(s, CompressionMode.Compress), Utf8(Page))),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", Utf8($"{Page.Length:x}\r\n{Page}\r\n0\r\n\r\n")),
        ];
        return whole ? Join(records) : Join(records.Select(r => Gzip(r)));
    }

    private sealed class RepeatingStream(byte[] head, byte[] piece, int count) : Stream
    {
        private long place;

        private long End => head.Length + (long)piece.Length * count;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => place; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int wanted)
        {
            int given = (int)Math.Min(wanted, End - place);
            for (int i = 0; i < given; i++, place++) buffer[offset + i] = place < head.Length ? head[place] : piece[(place - head.Length) % piece.Length];
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
