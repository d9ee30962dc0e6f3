using Hearsay.Reading;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class MimeReaderTests
{
    private const string Saved = """
        From: <Saved by a browser>
        Snapshot-Content-Location: https://courier.example/pier
        Subject: =?utf-8?Q?Pier=20shut?=
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="----Part----x1"


        ------Part----x1
        Content-Type: text/html; charset=utf-8
        Content-ID: <frame-1@mhtml>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://courier.example/pier?from=home

        <!DOCTYPE html><p>The pier =
        is shut =E2=80=94 caf=C3=A9. a=3Db =zz

        ------Part----x1
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        ------Part----x1--

        """;

    [Fact]
    public void Read_SavedPage_IsOneDocumentUnderItsOwnName()
    {
        foreach (string end in new[] { "\n", "\r\n" })
        {
            byte[] bytes = Utf8(Saved.ReplaceLineEndings(end));
            SourceDocument document = Assert.Single(Read(bytes, "pier.mhtml"));

            Assert.Equal("<!DOCTYPE html><p>The pier is shut — café. a=b =zz\n\n", TextOf(document).ReplaceLineEndings("\n"));
            Assert.Equal(("pier.mhtml", "https://courier.example/pier"), (document.Input.Path, document.Input.Url));
            Assert.Equal(("text/html", "utf-8"), (document.MediaType, document.Charset));
            Assert.Empty(document.Diagnostics);
            Assert.Equal(TextOf(document), TextOf(Assert.Single(Read(Gzip(bytes), "x.gz"))));
        }
    }

    [Fact]
    public void Read_StartNamesRoot_TakesThatPart()
    {
        SourceDocument document = Assert.Single(Read(Utf8("""
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b; start="<root@x>"

            --b
            Content-Type: text/html
            Content-ID: <frame@x>

            <p>advertisement</p>
            --b
            Content-Type: text/html
            Content-ID: <root@x>
            Content-Transfer-Encoding: base64

            PHA+cGllcjwv
            cD4=
            --b--
            """)));

        Assert.Equal("<p>pier</p>", TextOf(document));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void Read_MailInTwoForms_TakesPage()
    {
        SourceDocument document = Assert.Single(Read(Utf8("""
            From: a@b.example
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            preamble
            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain

            pier
            --inner
            Content-Type: text/html; charset=iso-8859-1

            <p>pier</p>
            --inner--
            --outer
            Content-Type: application/pdf

            %PDF
            --outer--
            """)));

        Assert.Equal("<p>pier</p>\n", TextOf(document));
    }

    [Fact]
    public void Read_PageAlone_IsRead()
    {
        SourceDocument document = Assert.Single(Read(Utf8("MIME-Version: 1.0\nContent-Type: text/html\nContent-Location: https://courier.example/\n\n<p>pier</p>\n"), "a.mht"));

        Assert.Equal(("<p>pier</p>\n", "https://courier.example/"), (TextOf(document), document.Input.Url));
    }

    [Fact]
    public void Read_Cut_ReadsWhatThereIsAndSaysSo()
    {
        byte[] bytes = Utf8(Saved);
        int page = Saved.IndexOf("<!DOCTYPE", StringComparison.Ordinal), end = Saved.IndexOf("------Part----x1\nContent-Type: image", StringComparison.Ordinal);
        for (int length = 1; length < bytes.Length; length += 7)
        {
            List<SourceDocument> documents = Read(bytes[..length], "pier.mht");
            Check(documents);
            if (length > Saved.IndexOf("MIME-Version", StringComparison.Ordinal) + 20 && length < page - 1) Assert.NotNull(ErrorOf(Assert.Single(documents)));
            if (length > page + 10 && length < end) Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Assert.Single(documents).Diagnostics).Severity);
        }
    }

    [Fact]
    public void Read_NoTextInIt_SaysSo() => Assert.Contains("holds no page", ErrorOf(Assert.Single(Read(Utf8("""
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary=b

        --b
        Content-Type: image/png

        x
        --b--
        """)))));

    [Fact]
    public void Read_PageTooLarge_SaysSo()
    {
        string large = Saved.Replace("is shut", string.Concat(Enumerable.Repeat("is shut again and =\n", 2000)), StringComparison.Ordinal);

        Assert.Contains("larger than a report may be", ErrorOf(Assert.Single(Read(Utf8(large), "pier.mht", new ReadingOptions { MaximumBytes = 1000 }))));
    }
}
