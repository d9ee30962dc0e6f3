using System.Text;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

public sealed class ReportReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_PlainReport_TakesPartsAndSaysNothing()
    {
        string text = "Harbour board drops plan for second pier\r\n\r\nBy Jonas Achterberg\r\nMarch 9, 2021\r\n\r\nPORT OSTRA, Vesland (OPA) — " + SampleText.Lead
            + "\r\n\r\n" + SampleText.Second + "\r\n\r\nShare\r\n\r\n12 Comments\r\n";
        string path = folder.Write("pier.txt", text);

        ReadResult result = new ReportReader().Read(new ReportInput { Path = path, Outlet = "Ostra Courier" });

        Assert.Empty(result.Diagnostics);
        Report report = result.Report!;
        Assert.Equal(("pier", text, "Ostra Courier", path, "en"), (report.Id, report.Text, report.Outlet, report.File, report.Language));
        Assert.Equal("Harbour board drops plan for second pier", report.Headline);
        Assert.Equal(report.Headline, report.HeadlineSpan!.Value.Of(text).ToString());
        Assert.Equal("By Jonas Achterberg", report.Byline);
        Assert.Equal("PORT OSTRA, Vesland (OPA) —", report.DatelineSpan!.Value.Of(text).ToString());
        Assert.Equal(new DateOnly(2021, 3, 9), report.Published);
        Assert.Equal([FurnitureReason.ShareBar, FurnitureReason.CommentCount], report.Furniture.Select(f => f.Reason));
    }

    [Fact]
    public void Read_WhatTheInputKnows_WinsOverTheText()
    {
        string path = folder.Write("pier.txt", "HARBOUR BOARD DROPS PLAN FOR SECOND PIER\nMarch 9, 2021\n\n" + SampleText.Lead + "\n");
        ReportInput input = new() { Path = path, Id = "x", Headline = SampleText.Headline + " | Courier", Byline = "Jane Roe", Published = new DateOnly(2020, 1, 2), Url = "https://courier.example" };

        Report report = new ReportReader().Read(input).Report!;

        Assert.Equal((input.Id, input.Headline, input.Byline, input.Published, input.Url), (report.Id, report.Headline, report.Byline, report.Published, report.Url));
        Assert.Equal(new TextSpan(0, 40), report.HeadlineSpan);
        Assert.Null(report.BylineSpan);
    }

    public static TheoryData<string, byte[], string> Unreadable() => new()
    {
        { "empty.txt", [], "is empty" },
        { "blank.txt", " \n\t\r\n "u8.ToArray(), "white space" },
        { "nul.txt", "The board\0 met."u8.ToArray(), "binary" },
        { "controls.txt", [.. Enumerable.Repeat((byte)7, 20), .. "The board met."u8], "binary" },
        { "paper.txt", "%PDF-1.7 ..."u8.ToArray(), "PDF" },
        { "word.txt", "PK\u0003\u0004 ..."u8.ToArray(), "ZIP" },
        { "packed.txt", [0x1F, 0x8B, 8, 0], "gzip" },
        { "picture.txt", [0x89, 0x50, 0x4E, 0x47, 13, 10], "image" },
        { "rich.txt", "{\\rtf1 The board met.}"u8.ToArray(), "rich text" },
        { "zeros.txt", [.. Encoding.UTF8.GetBytes("The board met."), 0, 1, 2, 3], "binary" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_NoPlainText_GivesOneErrorWithTheCure(string name, byte[] bytes, string message)
    {
        string path = folder.Write(name, bytes);

        AssertError(new ReportReader().Read(new ReportInput { Path = path }), path, message);
    }

    [Fact]
    public void Read_MissingFile_GivesError()
    {
        string path = folder.PathOf("gone.txt");
        AssertError(new ReportReader().Read(new ReportInput { Path = path }), path, "no such file");
    }

    [Fact]
    public void Read_Folder_GivesError() => AssertError(new ReportReader().Read(new ReportInput { Path = folder.Path }), folder.Path, "is a folder");

    [Fact]
    public void Read_NoPath_GivesError() => AssertError(new ReportReader().Read(new ReportInput { Path = "" }), "", "");

    [Fact]
    public void Read_UnreadableFile_GivesError()
    {
        if (OperatingSystem.IsWindows()) return;
        string path = folder.Write("secret.txt", SampleText.Article);
        File.SetUnixFileMode(path, UnixFileMode.None);
        // Root reads everything; nothing to see then.
        if (Environment.UserName == "root") return;
        AssertError(new ReportReader().Read(new ReportInput { Path = path }), path, "permissions");
    }

    [Fact]
    public void Read_FiftyMegabytes_GivesErrorUnread()
    {
        string path = folder.PathOf("huge.txt");
        using (FileStream stream = File.Create(path)) stream.SetLength(50 * 1024 * 1024);

        AssertError(new ReportReader().Read(new ReportInput { Path = path }), path, "too large (50 MiB)");
    }

    [Fact]
    public void Read_EndlessStream_StopsAtTheLimit()
    {
        using EndlessStream stream = new();

        ReadResult result = new ReportReader(new ReadingOptions { MaximumBytes = 100_000 }).Read(new ReportInput { Path = "stream" }, stream);

        AssertError(result, "stream", "too large");
        Assert.True(stream.Given <= 100_001);
    }

    [Fact]
    public void Read_LineOfAMillionCharacters_IsRead()
    {
        string text = string.Concat(Enumerable.Repeat("The board met again. ", 50_000));
        ReadResult result = new ReportReader().Read(new ReportInput { Path = "long" }, new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(text, result.Report!.Text);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Read_FewWords_Warns()
    {
        ReadResult result = new ReportReader().Read(new ReportInput { Path = "short" }, new MemoryStream("The board met."u8.ToArray()));

        Assert.NotNull(result.Report);
        Assert.Contains("only 3 words", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnotherLanguage_Warns()
    {
        const string German = "Der Hafenrat von Port Ostra hat den Plan für eine zweite Mole aufgegeben, sagte die Vorsitzende am Montag, nachdem sich die Kosten im Laufe "
            + "eines Jahres verdoppelt hatten. Der Rat hatte im März mit einer Stimme für die Mole gestimmt, und die Stadt wollte sie noch in diesem Jahr bauen.";

        ReadResult result = new ReportReader().Read(new ReportInput { Path = "mole" }, new MemoryStream(Encoding.UTF8.GetBytes(German)));

        Assert.Equal("de", result.Report!.Language);
        Assert.Contains("German", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Accented) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Accented)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Accented)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Accented)] },
        { "UTF-32 LE", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Accented)] },
        { "UTF-16 LE without mark", Encoding.Unicode.GetBytes(Accented) },
        { "UTF-16 BE without mark", Encoding.BigEndianUnicode.GetBytes(Accented) },
        { "UTF-32 BE", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes(Accented)] },
    };

    private const string Accented = "“Señora Lindqvist”—the café’s owner—paid €5 🌊\r\nand left.\n";

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_Encoding_GivesTheTextAsItStands(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        ReadResult result = new ReportReader(new ReadingOptions { FewWords = 0 }).Read(new ReportInput { Path = "x" }, new MemoryStream(bytes));

        Assert.Equal(Accented, result.Report!.Text);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Read_Windows1252_IsReadAndSaid()
    {
        byte[] bytes = [0x93, .. "Se"u8, 0xF1, .. "ora Lindqvist"u8, 0x94, 0x97, .. "caf"u8, 0xE9, 0x92, .. "s, "u8, 0x80, .. "5, "u8, 0x8E, 0x85];

        ReadResult result = new ReportReader(new ReadingOptions { FewWords = 0 }).Read(new ReportInput { Path = "x" }, new MemoryStream(bytes));

        Assert.Equal("“Señora Lindqvist”—café’s, €5, Ž…", result.Report!.Text);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Information, diagnostic.Severity);
        Assert.Contains("Windows-1252", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8WithOneBrokenByte_StaysUtf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("“Señora”, "), 0xE9, .. Encoding.UTF8.GetBytes(" “café”")];

        ReadResult result = new ReportReader(new ReadingOptions { FewWords = 0 }).Read(new ReportInput { Path = "x" }, new MemoryStream(bytes));

        Assert.Equal("“Señora”, \uFFFD “café”", result.Report!.Text);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(result.Diagnostics).Severity);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        string path = folder.Write("pier.txt", SampleText.Article);
        Assert.Throws<OperationCanceledException>(() => new ReportReader().Read(new ReportInput { Path = path }, new CancellationToken(true)));
    }

    [Fact]
    public void Constructor_NoBytesAllowed_Throws() =>
        Assert.Throws<ArgumentException>(() => new ReportReader(new ReadingOptions { MaximumBytes = 0 }));

    [Fact]
    public void ReadingOptions_Defaults_AreThoseDocumented() =>
        Assert.Equal(new ReadingOptions { MaximumBytes = 16 * 1024 * 1024, FewWords = 30 }, new ReadingOptions());

    private static void AssertError(ReadResult result, string file, string message)
    {
        Assert.Null(result.Report);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticSeverity.Error, file), (diagnostic.Severity, diagnostic.File));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostic.Message);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
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
}
