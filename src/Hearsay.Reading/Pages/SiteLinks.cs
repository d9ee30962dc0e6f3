using AngleSharp.Dom;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Tells blocks that are a link to another page of the same site from those that link to what they speak of.</summary>
internal sealed class SiteLinks(string? host)
{
    private const double WholeLink = 0.9;

    /// <summary>Whether the block is nothing but a link to another article of the site.</summary>
    public bool IsLinkWithinSite(PageBlock block)
    {
        if (block.LinkDensity < WholeLink || block.Kind is LayoutKind.TableRow or LayoutKind.SocialPost) return false;
        // A title ends in a question or exclamation mark, hardly in a full stop.
        if (block.Text.EndsWith('.')) return false;
        IElement element = block.Node.Element;
        IElement? link = element.LocalName == "a" ? element : element.QuerySelector("a[href]") ?? Around(element);
        return link is not null && IsSameSite(link.GetAttribute("href"));
    }

    private static IElement? Around(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at.LocalName == "a") return at;
        }
        return null;
    }

    private bool IsSameSite(string? address)
    {
        if (address is null || address.StartsWith('#')) return false;
        if (!address.Contains("//", StringComparison.Ordinal)) return !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (host is null) return false;
        return Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out Uri? uri) && SiteOf(uri.Host) == SiteOf(host);
    }

    private static string SiteOf(string host)
    {
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        return host.ToLowerInvariant();
    }
}
