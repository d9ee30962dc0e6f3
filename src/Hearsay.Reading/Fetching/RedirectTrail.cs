namespace Hearsay.Reading.Fetching;

/// <summary>The addresses that a fetch has come by.</summary>
internal sealed class RedirectTrail(Uri start, int most)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal) { start.AbsoluteUri };

    /// <summary>The address to ask now.</summary>
    public Uri Current { get; private set; } = start;

    /// <summary>Whether a step led from an encrypted connection to one that is not.</summary>
    public bool LostEncryption { get; private set; }

    /// <summary>Takes the step that an answer asks for.</summary>
    /// <exception cref="FetchException">It leads nowhere, in a circle, too far, or to what is not fetched.</exception>
    public void Follow(HttpAnswer answer)
    {
        if (answer.Header("Location") is not { Length: > 0 } location)
            throw new FetchException($"is redirected (status {answer.Status}) without being told where to; open it in a browser, save the page and name the file");
        Uri next = WebAddress.Resolve(Current, location);
        if (!seen.Add(next.AbsoluteUri))
            throw new FetchException("is redirected in a circle, perhaps because the site wants cookies; open it in a browser, save the page and name the file");
        if (seen.Count > most + 1) throw new FetchException($"is redirected more than {most} times; open it in a browser, save the page and name the file");
        LostEncryption |= Current.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp;
        Current = next;
    }
}
