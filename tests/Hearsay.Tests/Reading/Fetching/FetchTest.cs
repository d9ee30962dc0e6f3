using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;

namespace Hearsay.Tests.Reading.Fetching;

/// <summary>What the tests of fetching share.</summary>
internal static class FetchTest
{
    /// <summary>The options of most tests: this computer may be asked, nothing is kept, and no limit of time is long.</summary>
    public static FetchOptions Local { get; } = new()
    {
        AllowLocal = true,
        Cache = CacheUse.Off,
        Timeout = TimeSpan.FromSeconds(10),
        AnswerTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>A world in which no wait takes time and every name is this computer's.</summary>
    public static FetchWorld World(SwiftClock? clock = null) => new()
    {
        Clock = clock ?? new SwiftClock(),
        JitterSeed = 7,
        NamesProxy = false,
        Resolve = (_, _) => Task.FromResult(new[] { System.Net.IPAddress.Loopback }),
    };

    public static SourceDocument Fetch(string address, FetchOptions? options = null, FetchKind kind = FetchKind.Named, FetchWorld? world = null)
    {
        using PageFetcher fetcher = new(options ?? Local, world ?? World());
        return fetcher.Fetch(new ReportInput { Path = address }, kind);
    }

    /// <summary>The text of a page that was fetched without an error.</summary>
    public static string TextOf(SourceDocument document)
    {
        Assert.DoesNotContain(document.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        return Encoding.UTF8.GetString(document.Bytes.Span);
    }

    /// <summary>The error of an address that gave nothing.</summary>
    public static string ErrorOf(SourceDocument document)
    {
        Diagnostic error = Assert.Single(document.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(document.Bytes.IsEmpty);
        Assert.Null(document.Text);
        Assert.False(error.Message.Any(char.IsControl), error.Message);
        Assert.False(error.File.Any(char.IsControl), error.File);
        Assert.False(error.Message.EndsWith('.'), error.Message);
        return error.Message;
    }
}
