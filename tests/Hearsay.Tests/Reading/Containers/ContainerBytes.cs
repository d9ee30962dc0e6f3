using System.IO.Compression;
using System.Text;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Containers;

/// <summary>Makes the bytes of containers, and reads them.</summary>
internal static class ContainerBytes
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Join(params IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];

    public static byte[] Gzip(params IEnumerable<byte[]> members)
    {
        MemoryStream packed = new();
        foreach (byte[] member in members)
        {
            using GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(member);
        }
        return packed.ToArray();
    }

    public static byte[] Pack(Func<Stream, Stream> pack, byte[] content)
    {
        MemoryStream packed = new();
        using (Stream packing = pack(packed)) packing.Write(content);
        return packed.ToArray();
    }

    /// <summary>A record of a web archive.</summary>
    public static byte[] Record(string type, string contentType, byte[] content, string? address = "https://courier.example/pier", string fields = "") =>
        [.. Utf8($"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}{fields}Content-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"), .. content, .. "\r\n\r\n"u8];

    /// <summary>The record of a server's answer.</summary>
    public static byte[] Answer(string head, byte[] body, string? address = "https://courier.example/pier", string fields = "") =>
        Record("response", "application/http; msgtype=response", [.. Utf8(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body], address, fields);

    /// <summary>The record of a text that a server sent.</summary>
    public static byte[] TextRecord(string text, string? address = "https://courier.example/pier") =>
        Answer("HTTP/1.1 200 OK\nContent-Type: text/plain; charset=utf-8", Utf8(text), address);

    public static List<SourceDocument> Read(byte[] content, string name = "crawl", ReadingOptions? options = null, int? piece = null, DocumentFetcher? fetch = null) =>
        [.. new DocumentSource(options, fetch).Open(new ReportInput { Path = name, Piece = piece }, new MemoryStream(content, writable: false))];

    public static string TextOf(SourceDocument document) => document.Text ?? Encoding.UTF8.GetString(document.Bytes.Span);

    /// <summary>The one error that each document without content has.</summary>
    public static string? ErrorOf(SourceDocument document) => document.Diagnostics.SingleOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.Message;

    /// <summary>What must hold of every document, whatever the bytes were.</summary>
    public static void Check(IEnumerable<SourceDocument> documents)
    {
        HashSet<string> names = [];
        foreach (SourceDocument document in documents)
        {
            string? error = ErrorOf(document);
            bool hasContent = document.Text is not null || !document.Bytes.IsEmpty;
            Assert.False(error is not null && hasContent);
            foreach (Diagnostic diagnostic in document.Diagnostics)
            {
                Assert.DoesNotContain('\n', diagnostic.Message);
                Assert.Equal(document.Input.Path, diagnostic.File);
            }
            if (hasContent) Assert.True(names.Add(document.Input.Id ?? ""), $"{document.Input.Id} twice");
            Assert.Null(document.Input.Piece);
        }
    }
}
