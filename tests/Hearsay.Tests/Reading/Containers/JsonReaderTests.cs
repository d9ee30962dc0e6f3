using System.Text;
using Hearsay.Reading;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("""{"text": "The pier.", "title": "Shut &amp; gone", "url": "https://a.example/1", "date": "2021-03-09", "source": "Courier", "author": "Jan Hale", "language": "en"}""")]
    [InlineData("""{"articleBody": "The pier.", "headline": "<b>Shut</b> &amp; gone", "canonical": "https://a.example/1", "datePublished": "2021-03-09T23:30:00-05:00", "publisher": {"@type": "Organization", "name": "Courier"}, "author": [{"name": "Jan Hale"}], "inLanguage": "en"}""")]
    [InlineData("""{"maintext": "The pier.", "title": " Shut & \n gone", "link": "https://a.example/1", "date_publish": "2021-03-09 10:00:00", "source_domain": "Courier", "authors": ["Jan Hale"], "lang": "en"}""")]
    [InlineData("""{"id": 7, "content": {"rendered": "The pier."}, "title": {"rendered": "Shut &#38; gone"}, "link": "https://a.example/1", "publishedAt": 1615248000, "source": {"id": null, "name": "Courier"}, "byline": "Jan Hale", "language": "en"}""")]
    [InlineData("""{"body": "The pier.", "text": null, "Title": "Shut & gone", "URL": "https://a.example/1", "pubDate": "Tue, 09 Mar 2021 08:00:00 GMT", "site-name": "Courier", "creator": "Jan Hale", "language": "en"}""")]
    [InlineData("""{"raw_html": "The pier.", "text": "  ", "title": "Shut & gone", "permalink": "https://a.example/1", "published": "20210309T101500Z", "outlet": "Courier", "authors": "Jan Hale", "language": "en"}""")]
    public void Read_RecordOfUsualCrawls_FindsFields(string record)
    {
        SourceDocument document = Assert.Single(Read(Utf8(record + "\n"), "crawl.jsonl"));

        Assert.Equal(
            new ReportInput { Path = "crawl.jsonl#1", Id = "crawl#1", Headline = "Shut & gone", Url = "https://a.example/1", Published = new DateOnly(2021, 3, 9), Outlet = "Courier", Byline = "Jan Hale" },
            document.Input);
        Assert.Equal(("The pier.", "en"), (document.Text, document.Language));
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("The pier < 3 metres & falling.", "text/plain")]
    [InlineData("<p>The pier is shut.</p>", "text/html")]
    [InlineData("The pier<br>is shut.", "text/html")]
    [InlineData("<!DOCTYPE html><title>x</title>", "text/html")]
    [InlineData("He wrote <sic> there.", "text/plain")]
    public void Read_FieldWithMarkup_IsPage(string text, string mediaType)
    {
        string json = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text });

        SourceDocument document = Assert.Single(Read(Utf8(json), "a.jsonl"));

        Assert.Equal((text, mediaType), (document.Text, document.MediaType));
    }

    [Fact]
    public void Read_NamedFields_GoBeforeUsualOnes()
    {
        JsonFieldNames fields = new() { Text = "story", Headline = "meta.h1", Byline = "people", Outlet = "from", Published = "when", Url = "at", Id = "uuid" };
        byte[] lines = Utf8("""
            {"story": "One.", "text": "no", "meta": {"h1": "First"}, "people": ["Jan Hale", "Ada Roe"], "from": "Courier", "when": "9 March 2021", "at": "https://a.example/1", "uuid": "a/b:c"}
            {"story": "Two.", "uuid": "a/b:c"}
            {"story": "Three."}
            {"text": "Four."}
            """);

        List<SourceDocument> documents = Read(lines, "crawl.jsonl", new ReadingOptions { Fields = fields });

        Check(documents);
        Assert.Equal(["One.", "Two.", "Three.", null], documents.Select(d => d.Text));
        Assert.Equal(["crawl#a-b-c", "crawl#a-b-c-1", "crawl#3"], documents.Take(3).Select(d => d.Input.Id));
        Assert.Equal(("First", "Jan Hale, Ada Roe", "Courier", new DateOnly(2021, 3, 9)), (documents[0].Input.Headline, documents[0].Input.Byline, documents[0].Input.Outlet, documents[0].Input.Published));
        Assert.Contains("its fields: text", ErrorOf(documents[3]));
    }

    [Fact]
    public void Read_OutletOfUser_GoesBeforeRecord()
    {
        ReportInput input = new() { Path = "a.jsonl", Outlet = "Lantern", Published = new DateOnly(2020, 1, 1) };

        List<SourceDocument> documents = [.. new DocumentSource().Open(input, new MemoryStream(Utf8("""{"text":"x","outlet":"Courier","date":"2021-03-09"}""" + "\n" + """{"text":"y"}""")))];

        Assert.All(documents, d => Assert.Equal("Lantern", d.Input.Outlet));
        Assert.Equal([new DateOnly(2021, 3, 9), new DateOnly(2020, 1, 1)], documents.Select(d => d.Input.Published));
    }

    [Fact]
    public void Read_BadLines_AreSaidWithTheirNumbersAndOthersGoOn()
    {
        byte[] lines = Utf8("""
            {"text": "One."}

            {"text": "Two.
            nonsense
            {"title": "no text"}
            [1, 2]
            {"text": "Six.", "date": "soon"}
            """ + "\r\n{\"text\": \"Seven.\",}");

        List<SourceDocument> documents = Read(lines, "crawl.jsonl");

        Check(documents);
        Assert.Equal(["crawl#1", "crawl#6", "crawl#7"], documents.Where(d => d.Text is not null).Select(d => d.Input.Id));
        Assert.Equal(["line 3 is", "line 4 is", "holds no ", "line 6 is"], documents.Select(ErrorOf).OfType<string>().Select(e => e[..9]));
        Assert.Contains("“soon”", Assert.Single(documents[^2].Diagnostics).Message);
    }

    [Theory]
    [InlineData("[{\"text\": \"One.\"}, 7, {\"text\": \"Tw]o}\\\".\"},\n {\"text\": \"Three.\"} ]")]
    [InlineData("\ufeff [{\"text\": \"One.\"}\n, \"x\" , {\"text\": \"Tw]o}\\\".\"}, {\"text\": \"Three.\"}]")]
    public void Read_Array_TakesItsObjects(string json)
    {
        List<SourceDocument> documents = Read(Utf8(json), "crawl.json");

        Check(documents);
        Assert.Equal(["One.", "Tw]o}\".", "Three."], documents.Select(d => d.Text).OfType<string>());
        Assert.Equal(["crawl#1", "crawl#2", "crawl#3", "crawl#4"], documents.Select(d => d.Input.Id));
    }

    [Theory]
    [InlineData("{\"text\": \"One.\", \"title\": \"Shut\"}")]
    [InlineData("{\n  \"text\": \"One.\",\n  \"title\": \"Shut\"\n}\n")]
    public void Read_OneObject_IsItsFile(string json)
    {
        SourceDocument document = Assert.Single(Read(Utf8(json), "pier.json"));

        Assert.Equal(("pier.json", "Shut", "One."), (document.Input.Path, document.Input.Headline, document.Text));
        Assert.Equal("pier.jsonl#1", Read(Utf8(json), "pier.jsonl")[0].Input.Path);
    }

    [Fact]
    public void Read_ObjectsOverSeveralLines_AreTold()
    {
        List<SourceDocument> documents = Read(Utf8("{\n\"text\": \"One.\"\n}\n{\n\"text\": \"Two.\"\n}\n"), "crawl.json");

        Assert.Equal(["crawl#1", "crawl#2"], documents.Select(d => d.Input.Id));
    }

    [Fact]
    public void Read_ListInOneObject_TakesItsArticles()
    {
        List<SourceDocument> documents = Read(Utf8("""{"status": "ok", "articles": [{"content": "One."}, {"content": "Two."}]}"""), "answer.json");

        Assert.Equal(["answer#1", "answer#2"], documents.Select(d => d.Input.Id));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_Utf16_IsDecoded(string encoding)
    {
        Encoding utf16 = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. utf16.Preamble, .. utf16.GetBytes("{\"text\": \"Öst\"}\r\n{\"text\": \"Två\"}\r\n")];

        Assert.Equal(["Öst", "Två"], Read(bytes, "crawl.jsonl").Select(d => d.Text));
    }

    [Fact]
    public void Read_BrokenCharacters_AreReplacedOrDecoded()
    {
        byte[] lines = [.. Utf8("{\"text\": \"a\\ud83d b\\n\\u00e9\"}\n{\"text\": \"caf"), 0xE9, .. Utf8("\"}\n")];

        Assert.Equal(["a\uFFFD b\né", "café"], Read(lines, "crawl.jsonl").Select(d => d.Text));
    }

    [Fact]
    public void Read_LongLinesAndItems_AreSaidAndOthersGoOn()
    {
        ReadingOptions small = new() { MaximumBytes = 10_000 };
        string longOne = "{\"text\": \"" + new string('x', 300_000) + "\"}", rest = "{\"text\": \"Two.\"}";

        foreach (string json in new[] { $"{longOne}\n{rest}\n", $"{rest}\n{longOne}\n", $"[{longOne},{rest}]", $"[{rest},{longOne}]" })
        {
            List<SourceDocument> documents = Read(Utf8(json), "crawl.json", small);
            Check(documents);
            Assert.Equal(2, documents.Count);
            Assert.Equal("Two.", Assert.Single(documents, d => d.Text is not null).Text);
            Assert.Contains("larger than a report may be", Assert.Single(documents, d => d.Text is null).Diagnostics[0].Message);
        }
    }

    [Theory]
    [InlineData("2017-07-07", "2017-07-07")]
    [InlineData("2017-07-07T18:00:00Z", "2017-07-07")]
    [InlineData("2017/7/7 06:00", "2017-07-07")]
    [InlineData("20170707", "2017-07-07")]
    [InlineData("20170707T101500Z", "2017-07-07")]
    [InlineData("Fri, 07 Jul 2017 23:59:00 -0700", "2017-07-07")]
    [InlineData("7 Jul 17 18:00 GMT", "2017-07-07")]
    [InlineData("07-Jul-2017", "2017-07-07")]
    [InlineData("July 7, 2017", "2017-07-07")]
    [InlineData("1499450400", "2017-07-07")]
    [InlineData("1499450400.5", "2017-07-07")]
    [InlineData("1499450400000", "2017-07-07")]
    [InlineData("07/08/2017", null)]
    [InlineData("2017-02-30", null)]
    [InlineData("31 Feb 2017", null)]
    [InlineData("12345", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Read_Date_IsOneOfTheFormsOrUnknown(string text, string? day)
    {
        Assert.Equal(day, Hearsay.Reading.Containers.DateText.Read(text)?.ToString("yyyy-MM-dd"));
    }
}
