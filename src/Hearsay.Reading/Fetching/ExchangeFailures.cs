using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Hearsay.Reading.Fetching;

/// <summary>Says in plain words why a request got no answer.</summary>
internal static class ExchangeFailures
{
    private const string OrSave = "try again later, or open it in a browser, save the page and name the file";

    /// <summary>The failure behind an exception of the platform's client.</summary>
    public static FetchException Explain(Exception exception)
    {
        // The connector's and the certificate check's own words come wrapped.
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case FetchException own:
                    return own;
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown }:
                    return new FetchException($"the site broke off the connection; {OrSave}", FetchFailure.Passing, exception);
                case AuthenticationException:
                    return new FetchException($"no secure connection to the site can be made; {OrSave}", FetchFailure.Final, exception);
            }
        }
        // A connection that ended before the first byte of an answer, the platform's client has tried four times over already.
        FetchFailure broken = exception is HttpRequestException ? FetchFailure.Final : FetchFailure.Passing;
        HttpRequestError error = exception switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException body => body.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        return error switch
        {
            HttpRequestError.ResponseEnded => new FetchException($"the site's answer ended before it was complete; {OrSave}", broken, exception),
            HttpRequestError.InvalidResponse => new FetchException($"the site's answer is not valid HTTP; {OrSave}", FetchFailure.Final, exception),
            HttpRequestError.ConfigurationLimitExceeded => new FetchException($"the headers of the site's answer are too long; {OrSave}", FetchFailure.Final, exception),
            HttpRequestError.SecureConnectionError => new FetchException($"no secure connection to the site can be made; {OrSave}", FetchFailure.Final, exception),
            _ => new FetchException($"the connection to the site failed; {OrSave}", FetchFailure.Passing, exception),
        };
    }

    /// <summary>Whether a site's certificate holds.</summary>
    /// <exception cref="FetchException">It does not.</exception>
    public static bool CheckCertificate(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        X509ChainStatusFlags status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        string why = certificate is null ? "it shows no certificate"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "its certificate is for another name"
            : status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "its certificate has run out or is not valid yet, or the clock of this computer is wrong"
            : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) || status.HasFlag(X509ChainStatusFlags.PartialChain) ? "nobody whom this computer trusts vouches for its certificate"
            : "its certificate is not valid";
        throw new FetchException($"the site cannot be told from an impostor: {why}; check the address, or open it in a browser, save the page and name the file");
    }
}
