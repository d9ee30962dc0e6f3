using System.Collections.Immutable;
using System.Text;
using Hearsay.Reading.Decoding;
using Hearsay.Reading.Languages;
using Hearsay.Reading.Pages;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Reads plain text and web pages into reports.</summary>
/// <remarks>The text of a report from plain text is that of the file as it stands, line ends included; only a byte order mark is dropped. The
/// text of one from a page is its article laid out, a paragraph between blank lines (<see cref="Report.Layout"/> leads back to the page). Safe for use
/// from several threads at once.</remarks>
public sealed class ReportReader
{
    private static readonly LanguageIdentifier Languages = new();

    private readonly ReadingOptions options;

    /// <summary>Creates a reader.</summary>
    /// <param name="options">How to read; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public ReportReader(ReadingOptions? options = null)
    {
        this.options = options ?? new ReadingOptions();
        if (this.options.MaximumBytes <= 0) throw new ArgumentException("MaximumBytes must be positive", nameof(options));
    }

    /// <summary>Reads a file. A file that is missing, unreadable, too large, empty or no plain text gives an error, never an exception.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ReadResult Read(ReportInput input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellation.ThrowIfCancellationRequested();
        using FileStream? stream = InputFile.Open(input.Path, out string? error);
        if (stream is null) return Failed(input, error!);
        try
        {
            return Read(input, stream, cancellation);
        }
        catch (IOException e)
        {
            return Failed(input, InputFile.Unreadable(e));
        }
    }

    /// <summary>Reads a stream to its end, or to <see cref="ReadingOptions.MaximumBytes"/>.</summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ReadResult Read(ReportInput input, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek && stream.Length - stream.Position > options.MaximumBytes)
            return Failed(input, TooLarge(stream.Length - stream.Position));
        byte[]? bytes = ReadBounded(stream, cancellation);
        return bytes is null ? Failed(input, TooLarge(null)) : Read(new SourceDocument { Input = input, Bytes = bytes }, cancellation);
    }

    /// <summary>Reads one document, whatever it came out of.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ReadResult Read(SourceDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReportInput input = document.Input;
        if (document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) return new ReadResult(null, document.Diagnostics);
        DecodedText decoded;
        if (document.Text is { } text)
        {
            if (text.Length == 0) return Failed(input, "is empty; put the text of the report into it");
            decoded = new DecodedText(text, "UTF-16", EncodingEvidence.Mark, 0);
        }
        else
        {
            ReadOnlySpan<byte> bytes = document.Bytes.Span;
            if (bytes.IsEmpty) return Failed(input, "is empty; put the text of the report into it");
            if (ContentSniffer.Sniff(bytes) is { } wrongKind) return Failed(input, wrongKind);
            decoded = TextDecoder.Decode(bytes, document.Charset, document.MediaType);
        }
        if (ContentSniffer.IsBinary(decoded.Text))
            return Failed(input, "is binary, not plain text; save the article as text in UTF-8");
        if (string.IsNullOrWhiteSpace(decoded.Text)) return Failed(input, "holds nothing but white space; put the text of the report into it");
        cancellation.ThrowIfCancellationRequested();
        if (ContentSniffer.IsPage(decoded.Text, document.MediaType))
        {
            ReadResult page = new PageReader().Read(input, decoded.Text);
            if (page.Report is not { } article) return page with { Diagnostics = [.. document.Diagnostics, .. page.Diagnostics] };
            article = article with { Language = Languages.Identify(article.Text)?.Code ?? LanguageOf(document.Language) };
            return new ReadResult(article, [.. document.Diagnostics, .. Remarks(input, decoded, article), .. page.Diagnostics]);
        }
        Report report = ReadText(input, decoded.Text);
        report = report with { Language = report.Language ?? LanguageOf(document.Language) };
        return new ReadResult(report, [.. document.Diagnostics, .. Remarks(input, decoded, report)]);
    }

    /// <summary>Makes a report of a text. Any string is valid input.</summary>
    public Report ReadText(ReportInput input, string text)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(text);
        ReportParts parts = ReportParts.Find(text, input.Headline, input.Outlet);
        return new Report
        {
            Id = input.Id ?? InputNames.NameOf(input.Path),
            Text = text,
            File = input.Path,
            Outlet = input.Outlet,
            Headline = input.Headline ?? Slice(text, parts.Headline),
            HeadlineSpan = parts.Headline,
            Byline = input.Byline ?? (parts.Byline is { } byline ? JoinLines(byline.Of(text)) : null),
            BylineSpan = parts.Byline,
            DatelineSpan = parts.Dateline,
            Published = input.Published ?? parts.Published,
            Url = input.Url,
            Language = Languages.Identify(text)?.Code,
            Furniture = parts.Furniture,
        };
    }

    // Null when the stream holds more than the options allow.
    private byte[]? ReadBounded(Stream stream, CancellationToken cancellation)
    {
        int expected = stream.CanSeek ? (int)(stream.Length - stream.Position) : 0;
        byte[] buffer = new byte[Math.Clamp(expected + 1, 4096, options.MaximumBytes + 1L)];
        int filled = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = stream.Read(buffer, filled, buffer.Length - filled);
            if (count == 0) return buffer.AsSpan(0, filled).ToArray();
            filled += count;
            if (filled > options.MaximumBytes) return null;
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, options.MaximumBytes + 1L));
        }
    }

    private ImmutableArray<Diagnostic> Remarks(ReportInput input, DecodedText decoded, Report report)
    {
        ImmutableArray<Diagnostic>.Builder remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        remarks.AddRange(DecodingRemarks.Of(input, decoded, report.Text));
        int words = LineShape.CountWords(report.Text, options.FewWords);
        // Some languages write without spaces; two of their characters or so say what a word does elsewhere.
        bool unspaced = report.Language is "ja" or "zh" or "th" or "lo" or "km" or "my" && report.Text.Length >= options.FewWords * 2;
        if (words < options.FewWords && !unspaced)
        {
            remarks.Add(new Diagnostic(DiagnosticSeverity.Warning, input.Path,
                $"holds only {Count(words, "word", "words")}; give the whole text of the report"));
        }
        if (report.Language is { } language and not "en")
        {
            remarks.Add(new Diagnostic(DiagnosticSeverity.Warning, input.Path,
                $"seems to be in {LanguageNames.Find(language)}, not in English; analysed as far as it goes"));
        }
        return remarks.ToImmutable();
    }

    // What came with a text counts where the text is too short to tell.
    private static string? LanguageOf(string? tag) =>
        tag is not null && tag.Split('-', '_')[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } code && LanguageNames.Find(code) != code ? code : null;

    private static string? Slice(string text, TextSpan? span) => span is { } found ? found.Of(text).ToString() : null;

    // A name and the outlet under it are one author line.
    private static string JoinLines(ReadOnlySpan<char> lines)
    {
        StringBuilder joined = new(lines.Length);
        foreach (ReadOnlySpan<char> line in lines.EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            if (joined.Length > 0) joined.Append(", ");
            joined.Append(line.Trim());
        }
        return joined.ToString();
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    private string TooLarge(long? length) =>
        $"is too large{(length is { } bytes ? $" ({Megabytes(bytes)})" : "")}: a report may have {Megabytes(options.MaximumBytes)}; cut it into its articles";

    private static string Megabytes(long bytes) => bytes < 1024 * 1024 ? $"{bytes} bytes" : $"{(bytes + 512 * 1024) / (1024 * 1024)} MiB";

    private static ReadResult Failed(ReportInput input, string message) =>
        new(null, [new Diagnostic(DiagnosticSeverity.Error, input.Path, message)]);
}
