using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hearsay.Reading.Fetching;

/// <summary>How much of a body is wanted.</summary>
/// <param name="MostBytes">The bound, packed and unpacked.</param>
/// <param name="TakesBeginning">Whether the beginning of a longer body will do; otherwise a longer one is an error.</param>
internal readonly record struct BodyLimit(int MostBytes, bool TakesBeginning);

/// <summary>Sends one request and takes its answer: no redirects, no retries, no cookies, no proxy, no credentials.</summary>
internal sealed class HttpExchange : IDisposable
{
    private const int MostHeaderKilobytes = 64;

    private readonly FetchOptions options;
    private readonly SocketsHttpHandler handler;
    private readonly HttpMessageInvoker invoker;

    /// <summary>The headers of every request. What a kept page varies by is compared with them.</summary>
    public static readonly FrozenDictionary<string, string> RequestHeaders = new Dictionary<string, string>
    {
        ["User-Agent"] = "Hearsay/" + Version(),
        ["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml;q=0.9,application/atom+xml;q=0.9,text/plain;q=0.8,*/*;q=0.5",
        ["Accept-Language"] = "en,*;q=0.5",
        ["Accept-Encoding"] = "gzip, deflate, br",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public HttpExchange(FetchOptions options, FetchWorld world)
    {
        this.options = options;
        handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new GuardedConnector(world, options.AllowLocal).ConnectAsync,
            ConnectTimeout = options.AnswerTimeout,
            MaxConnectionsPerServer = options.ConnectionsPerHost,
            // The body of a redirect is small; reading it saves a connection.
            MaxResponseDrainSize = 16 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            MaxResponseHeadersLength = MostHeaderKilobytes,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            // Places that servers send in UTF-8 without escapes.
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            UseCookies = false,
            UseProxy = false,
        };
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => ExchangeFailures.CheckCertificate(certificate, chain, errors),
            // A certificate may name addresses to fetch its issuer or its revocation from: they would be asked without the guard.
            CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
        };
        invoker = new HttpMessageInvoker(handler, disposeHandler: true);
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="address">The address, checked.</param>
    /// <param name="conditions">Headers that make the request conditional.</param>
    /// <param name="limit">How much of a page is wanted; of any other answer the body is left.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="FetchException">There is no answer, or none that is wanted.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<HttpAnswer> SendAsync(
        Uri address, ImmutableArray<KeyValuePair<string, string>> conditions, BodyLimit limit, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.AnswerTimeout);
        using HttpRequestMessage request = new(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        foreach ((string name, string value) in RequestHeaders.Concat(conditions)) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, patience.Token);
            HttpAnswer answer = new((int)response.StatusCode, HeadersOf(response));
            return answer.IsPage ? await TakeBodyAsync(answer, response, limit, patience) : answer;
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(
                $"the site kept silent for {options.AnswerTimeout.TotalSeconds:0.##} seconds; try again later, or save the page and name the file", FetchFailure.Final, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw ExchangeFailures.Explain(e);
        }
    }

    public void Dispose() => invoker.Dispose();

    private async Task<HttpAnswer> TakeBodyAsync(HttpAnswer answer, HttpResponseMessage response, BodyLimit limit, CancellationTokenSource patience)
    {
        if (!limit.TakesBeginning && RefusedTypes.WhyRefused(ContentType.Parse(answer.Header("Content-Type")).MediaType) is { } refusal) throw new FetchException(refusal);
        long? length = response.Content.Headers.ContentLength;
        if (length > limit.MostBytes && !limit.TakesBeginning) throw TooLarge(limit);
        await using Stream body = await response.Content.ReadAsStreamAsync(patience.Token);
        ReadOnlyMemory<byte> packed = await BodyReader.ReadAsync(body, length, limit.MostBytes, options.AnswerTimeout, patience);
        bool isCutShort = packed.Length > limit.MostBytes;
        if (isCutShort && !limit.TakesBeginning) throw TooLarge(limit);
        ReadOnlyMemory<byte> bytes = BodyUnpacker.Unpack(packed, answer.Header("Content-Encoding"), limit.MostBytes, out bool endIsMissing);
        if (bytes.Length > limit.MostBytes && !limit.TakesBeginning) throw TooLarge(limit);
        return answer with { Body = bytes[..Math.Min(bytes.Length, limit.MostBytes)].ToArray(), IsCutShort = isCutShort || endIsMissing };
    }

    private static FrozenDictionary<string, string> HeadersOf(HttpResponseMessage response)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, HeaderStringValues values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            // Of several places or types the first counts; lists are one list.
            bool isList = name is not ("Location" or "Content-Type");
            headers[name] = isList ? string.Join(", ", values) : values.First();
        }
        return headers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FetchException TooLarge(BodyLimit limit) =>
        new($"is larger than a page can be ({limit.MostBytes:N0} bytes); name the page with the article alone");

    // "0.1.0+commit": what was built from is nobody's business.
    private static string Version() =>
        typeof(HttpExchange).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
