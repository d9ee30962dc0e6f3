using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class SecureConnectionTests
{
    [Fact]
    public void Fetch_CertificateOfNobody_IsRefused()
    {
        using X509Certificate2 certificate = SelfSigned();
        using SecureServer server = new(certificate);

        Assert.Contains("nobody whom this computer trusts vouches for its certificate", ErrorOf(Fetch($"https://ostra.example:{server.Port}/")), StringComparison.Ordinal);
        Assert.False(server.WasAsked);
    }

    [Fact]
    public void Fetch_CertificateForAnotherName_IsRefused()
    {
        using X509Certificate2 certificate = SelfSigned();
        using SecureServer server = new(certificate);

        Assert.Contains("its certificate is for another name", ErrorOf(Fetch($"https://meridian.example:{server.Port}/")), StringComparison.Ordinal);
        Assert.False(server.WasAsked);
    }

    [Fact]
    public void Fetch_NoSecureServer_IsRefused()
    {
        // A client hello has no blank line: the server never gets what it takes for a request.
        using LoopbackServer server = new(_ => Answer("page"));

        Assert.Contains("kept silent", ErrorOf(Fetch($"https://ostra.example:{server.Port}/", Local with { AnswerTimeout = TimeSpan.FromMilliseconds(300) })), StringComparison.Ordinal);
    }

    private static X509Certificate2 SelfSigned()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=ostra.example", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("ostra.example");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private sealed class SecureServer : IDisposable
    {
        private readonly System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);

        public SecureServer(X509Certificate2 certificate)
        {
            listener.Start();
            _ = ServeAsync(certificate);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public bool WasAsked { get; private set; }

        public void Dispose() => listener.Stop();

        private async Task ServeAsync(X509Certificate2 certificate)
        {
            try
            {
                using System.Net.Sockets.TcpClient client = await listener.AcceptTcpClientAsync();
                await using SslStream stream = new(client.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
                WasAsked = await stream.ReadAsync(new byte[1000]) > 0;
                await stream.WriteAsync(Answer("page"));
            }
            catch (Exception e) when (e is IOException or AuthenticationException or System.Net.Sockets.SocketException or ObjectDisposedException)
            {
                // The fetcher does not trust this server.
            }
        }
    }
}
