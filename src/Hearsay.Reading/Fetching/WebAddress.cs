using System.Text;

namespace Hearsay.Reading.Fetching;

/// <summary>Checks the form of an address before anything is asked.</summary>
internal static class WebAddress
{
    // Longer ones are no addresses of articles; the bound keeps the matching of robots.txt and messages small.
    private const int LongestAddress = 4000;
    private const int LongestShown = 300;

    /// <summary>The address without its fragment, which is never sent.</summary>
    /// <exception cref="FetchException">It is no address that is fetched.</exception>
    public static Uri Parse(string address)
    {
        string trimmed = address.Trim();
        if (trimmed.Length > LongestAddress) throw Refused($"is longer than an address of a page can be ({LongestAddress} characters); check it");
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? uri)) throw Refused("is not a valid web address; write it as in https://example.org/page");
        return Check(uri);
    }

    /// <summary>The address that a redirect names, against the one that was asked.</summary>
    /// <exception cref="FetchException">It is no address that is fetched.</exception>
    public static Uri Resolve(Uri asked, string location)
    {
        if (location.Length > LongestAddress || !Uri.TryCreate(asked, location.Trim(), out Uri? uri))
            throw Refused("is redirected to something that is no valid address; open it in a browser, save the page and name the file");
        try
        {
            return Check(uri);
        }
        catch (FetchException e)
        {
            throw new FetchException($"is redirected to {Show(uri)}, which {e.Message}", e.Failure, e);
        }
    }

    /// <summary>The address as messages and reports give it: on one line, without a password.</summary>
    public static string Show(string address)
    {
        if (Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length > 0) return Show(uri);
        if (!address.Any(char.IsControl)) return address;
        StringBuilder shown = new(address.Length);
        foreach (char c in address) shown.Append(char.IsControl(c) ? '\uFFFD' : c);
        return shown.ToString();
    }

    /// <summary>An address in a message, shortened; percent escapes keep it on one line.</summary>
    public static string Show(Uri uri)
    {
        string shown = uri.UserInfo.Length == 0 ? uri.AbsoluteUri : uri.AbsoluteUri.Replace(uri.UserInfo + "@", "...@", StringComparison.Ordinal);
        return shown.Length <= LongestShown ? shown : shown[..LongestShown] + "...";
    }

    private static Uri Check(Uri uri)
    {
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw Refused("is not an address of the web; only http:// and https:// are fetched");
        if (!HasHost(uri)) throw Refused("names no host that there can be; write the address as in https://example.org/page");
        if (uri.UserInfo.Length > 0)
            throw Refused("holds a user name or a password before the “@”, which would be sent to the site; take it out, or save the page and name the file");
        if (uri.Port is 0) throw Refused("names port 0, at which nothing answers; check the address");
        return uri.Fragment.Length == 0 ? uri : new Uri(uri.GetLeftPart(UriPartial.Query));
    }

    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            // A letter that no name may hold.
            return false;
        }
    }

    private static FetchException Refused(string message) => new(message, FetchFailure.Refused);
}
