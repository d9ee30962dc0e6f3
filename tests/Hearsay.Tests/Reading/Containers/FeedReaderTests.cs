using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class FeedReaderTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The harbour board said that the pier would close this week. ", 16));

    private static readonly string Rss = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Ostra Courier</title><link>https://courier.example/</link><language>en</language>
        <image><title>Logo</title><url>https://courier.example/logo.png</url></image>
        <item><title>Pier &amp; port</title><media:title>no</media:title><link>https://courier.example/1</link><dc:creator>Jan Hale</dc:creator><dc:creator>Ada Roe</dc:creator>
          <pubDate>Tue, 09 Mar 2021 08:00:00 +0100</pubDate><description>Short.</description><content:encoded><![CDATA[<p>{Long}</p>]]></content:encoded></item>
        <item><title>Summary</title><link>https://courier.example/2</link><description>Only a few words of it [...]</description></item>
        <item><title>Described</title><guid>https://courier.example/3</guid><author>ada@courier.example (Ada Roe)</author><source url="https://lantern.example/rss">The Lantern</source><description>&lt;p&gt;{Long}&lt;/p&gt;</description></item>
        <item><title>No address</title><description>Little.</description></item>
        </channel></rss>
        """;

    private static readonly string Atom = $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title type="text">Ostra Courier</title><link rel="alternate" href="https://courier.example/"/><link rel="self" href="https://courier.example/atom"/>
        <author><name>The desk</name></author>
        <entry><title type="html">Pier &amp;amp; port</title><link rel="enclosure" href="https://courier.example/a.mp3"/><link href="/1"/><published>2021-03-09T08:00:00Z</published><updated>2021-03-12T08:00:00Z</updated>
          <author><name>Jan Hale</name></author><author><name>Ada Roe</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Long}</p></div></content></entry>
        <entry><title>Second</title><link rel="alternate" href="https://courier.example/2"/><updated>2021-03-10T08:00:00Z</updated><content type="html">&lt;p&gt;{Long}&lt;/p&gt;</content></entry>
        <entry><title>Elsewhere</title><content src="https://courier.example/3" type="text/html"/><summary>Little.</summary></entry>
        </feed>
        """;

    [Fact]
    public void Read_Rss_TakesItemsWithFullText()
    {
        List<SourceDocument> documents = Read(Utf8(Rss), "news.xml");

        Check(documents);
        Assert.Equal(
            new ReportInput { Path = "news.xml#1", Id = "news#1", Headline = "Pier & port", Url = "https://courier.example/1", Byline = "Jan Hale, Ada Roe", Outlet = "Ostra Courier", Published = new DateOnly(2021, 3, 9) },
            documents[0].Input);
        Assert.Equal(($"<p>{Long}</p>", "text/html", "en"), (documents[0].Text, documents[0].MediaType, documents[0].Language));
        Assert.Equal(("news#3", "Ada Roe", "The Lantern", "https://courier.example/3"), (documents[1].Input.Id, documents[1].Input.Byline, documents[1].Input.Outlet, documents[1].Input.Url));
        Assert.Equal("2 of 4 items give only a summary; add --follow to fetch their pages", ErrorOf(documents[2]));
        Assert.Equal(3, documents.Count);
    }

    [Fact]
    public void Read_Atom_TakesEntriesWithFullText()
    {
        List<SourceDocument> documents = Read(Utf8(Atom), "news.atom");

        Check(documents);
        Assert.Equal(
            new ReportInput { Path = "news.atom#1", Id = "news#1", Headline = "Pier & port", Url = "https://courier.example/1", Byline = "Jan Hale, Ada Roe", Outlet = "Ostra Courier", Published = new DateOnly(2021, 3, 9) },
            documents[0].Input);
        Assert.Contains($"<p>{Long}</p>", documents[0].Text);
        Assert.Equal(("The desk", new DateOnly(2021, 3, 10), "en-GB"), (documents[1].Input.Byline, documents[1].Input.Published, documents[1].Language));
        Assert.Contains("1 of 3 items gives only a summary", ErrorOf(documents[2]));
    }

    [Fact]
    public void Read_Rdf_TakesItemsBesideTheChannel()
    {
        SourceDocument document = Assert.Single(Read(Utf8($"""
            <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://courier.example/"><title>Ostra Courier</title></channel>
            <item rdf:about="https://courier.example/1"><title>Pier</title><link>https://courier.example/1</link><description>{Long}</description><dc:date>2021-03-09T08:00+01:00</dc:date><dc:creator>Jan Hale</dc:creator></item>
            </rdf:RDF>
            """), "news.rdf"));

        Assert.Equal(("Ostra Courier", "Pier", "Jan Hale", new DateOnly(2021, 3, 9)), (document.Input.Outlet, document.Input.Headline, document.Input.Byline, document.Input.Published));
        Assert.Equal("text/plain", document.MediaType);
    }

    [Fact]
    public void Read_JsonFeed_TakesItemsWithFullText()
    {
        List<SourceDocument> documents = Read(Utf8($$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Ostra Courier", "language": "en", "items": [
              {"id": "1", "url": "https://courier.example/1", "title": "Pier", "content_html": "<p>{{Long}}</p>", "date_published": "2021-03-09T08:00:00Z", "authors": [{"name": "Jan Hale"}, {"name": "Ada Roe"}] },
              {"id": "https://courier.example/2", "content_text": "{{Long}}", "author": {"name": "Ada Roe"} },
              {"id": "3", "summary": "Little."}] }
            """), "feed.json");

        Check(documents);
        Assert.Equal(["feed#1", "feed#2"], documents.Take(2).Select(d => d.Input.Id));
        Assert.Equal(["Jan Hale, Ada Roe", "Ada Roe"], documents.Take(2).Select(d => d.Input.Byline));
        Assert.Equal(["text/html", "text/plain"], documents.Take(2).Select(d => d.MediaType));
        Assert.Equal("https://courier.example/2", documents[1].Input.Url);
        Assert.Contains("1 of 3 items gives only a summary", ErrorOf(documents[2]));
    }

    [Fact]
    public void Read_FollowedLinks_KeepNumbersAndFacts()
    {
        ReadingOptions follow = new() { FollowLinks = true };

        List<SourceDocument> documents = Read(Utf8(Rss), "news.xml", follow, fetch: Fetch);

        Check(documents);
        Assert.Equal(["news#1", "news#2", "news#3", "news"], documents.Select(d => d.Input.Id ?? "news"));
        Assert.Equal(("https://courier.example/2", "Summary", "Ostra Courier", "fetched"), (documents[1].Input.Path, documents[1].Input.Headline, documents[1].Input.Outlet, TextOf(documents[1])));
        Assert.Equal("1 of 4 items gives only a summary and no address; left out", ErrorOf(documents[3]));
    }

    [Fact]
    public void Read_OnePiece_IsThatItem()
    {
        Assert.Equal("news#3", Assert.Single(Read(Utf8(Rss), "news.xml", piece: 3)).Input.Id);
        Assert.Contains("only a summary; add --follow", ErrorOf(Assert.Single(Read(Utf8(Rss), "news.xml", piece: 2))));
        Assert.Contains("no piece 9", ErrorOf(Assert.Single(Read(Utf8(Rss), "news.xml", piece: 9))));
        Assert.Equal("fetched", TextOf(Assert.Single(Read(Utf8(Rss), "news.xml", new ReadingOptions { FollowLinks = true }, 2, Fetch))));
    }

    [Fact]
    public void Read_ListOfFeeds_IsFollowedOrSaid()
    {
        byte[] opml = Utf8("""
            <opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="https://courier.example/rss"/><outline xmlUrl="https://courier.example/page"/></outline></body></opml>
            """);

        Assert.Contains("a list of 2 feeds and holds no articles; add --follow", ErrorOf(Assert.Single(Read(opml, "feeds.opml"))));
        List<SourceDocument> documents = Read(opml, "feeds.opml", new ReadingOptions { FollowLinks = true }, fetch: Fetch);
        Check(documents);
        Assert.Equal(["feeds#1#1", "feeds#1#2", "feeds#1#3", "feeds#1", "feeds#2"], documents.Select(d => d.Input.Id));
        Assert.Equal("https://courier.example/rss#1", documents[0].Input.Path);
        Assert.Contains("is no feed", ErrorOf(documents[4]));
        Assert.Equal(4, Read(opml, "feeds.opml", new ReadingOptions { FollowLinks = true }, 1, Fetch).Count);
    }

    [Theory]
    [InlineData("<title>Ostra Courier</title>", "<title>Ostra Courier&nbsp;&copy; & more &#11;&bogus; 3 < 4</title>", "Ostra Courier © & more &bogus; 3 < 4")]
    [InlineData("<?xml", "\ufeff\n  <?xml", "Ostra Courier")]
    [InlineData("<title>Ostra Courier</title>", "<title>Ostra\u0001 Courier</title>", "Ostra Courier")]
    [InlineData("<rss", "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.example/rss.dtd\"><rss", "Ostra Courier")]
    public void Read_UsualFaults_AreMended(string good, string bad, string outlet)
    {
        List<SourceDocument> documents = Read(Utf8(Rss.Replace(good, bad, StringComparison.Ordinal)), "news.xml");

        Check(documents);
        Assert.Equal(outlet, documents[0].Input.Outlet);
        Assert.Equal($"<p>{Long}</p>", documents[0].Text);
    }

    [Theory]
    [InlineData("windows-1251", "Порт Остра")]
    [InlineData("iso-8859-1", "Östra Kurir")]
    [InlineData("utf-16", "Порт Östra")]
    public void Read_DeclaredEncoding_IsUsed(string name, string title)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        string xml = Rss.Replace("UTF-8", name, StringComparison.Ordinal).Replace("<title>Ostra Courier", "<title>" + title, StringComparison.Ordinal);

        Assert.Equal(title, Read([.. encoding.Preamble, .. encoding.GetBytes(xml)], "news.xml")[0].Input.Outlet);
    }

    [Fact]
    public void Read_EntityBomb_IsRefusedInOneLine()
    {
        string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"&a{(i == 1 ? "" : i - 1)};&a{(i == 1 ? "" : i - 1)};\">"))
            + "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>" + Rss[Rss.IndexOf("<rss", StringComparison.Ordinal)..].Replace("Ostra Courier", "&a30;&file;", StringComparison.Ordinal);

        Assert.Contains("defines entities of its own", ErrorOf(Assert.Single(Read(Utf8(bomb), "news.xml"))));
    }

    [Fact]
    public void Read_DeepNesting_EndsWell()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        Check(Read(Utf8($"<rss><channel><item>{deep}"), "news.xml"));
        Check(Read(Utf8($"<rss><channel>{deep}"), "news.xml"));
        Check(Read(Utf8($"<feed><entry><content>{deep}{deep.Replace("<", "</", StringComparison.Ordinal)}</content></entry></feed>"), "news.xml"));
    }

    [Fact]
    public void Read_CutFeed_KeepsWholeItems()
    {
        List<SourceDocument> documents = Read(Utf8(Rss[..Rss.IndexOf("<item><title>Described", StringComparison.Ordinal)] + "<item><title>Cut"), "news.xml");

        Check(documents);
        Assert.Equal("news#1", documents[0].Input.Id);
        Assert.Contains(documents, d => ErrorOf(d)?.StartsWith("is broken at its line", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("<rss><channel><title>x</title></channel></rss>", "holds no items")]
    [InlineData("<?xml version=\"1.0\"?><invoice/>", "neither a page nor a feed")]
    [InlineData("<opml/>", "lists no feeds")]
    public void Read_NothingToRead_SaysSo(string xml, string message) => Assert.Contains(message, ErrorOf(Assert.Single(Read(Utf8(xml), "news.xml"))));

    private static SourceDocument Fetch(ReportInput input, FetchKind kind, CancellationToken cancellation) => new()
    {
        Input = input,
        Bytes = input.Path.EndsWith("/rss", StringComparison.Ordinal) ? Utf8(Rss) : Utf8("fetched"),
    };
}
