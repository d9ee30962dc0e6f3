using System.Globalization;
using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>Finds the day a page's article appeared: what its data say, held against what its text and its address say.</summary>
internal static class PageDate
{
    private const int Before = 6;
    private const int Behind = 14;
    private const int LongestLine = 200;

    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
        "dcterms.created", "dcterms.issued", "dc.date.created", "sailthru.date", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
        "cxenseparse:recs:publishtime", "article.published", "article_date_original", "originalpublicationdate", "published_time", "datecreated", "shareaholic:article_published_time", "ptime", "pdate", "displaydate",
        "article:post_date", "news_date", "releasedate", "citation_publication_date", "vr:published", "rnews:datepublished", "bt:pubdate", "created",
    ];

    private static readonly string[] UpdateWords = ["update", "modified", "edited", "aktualisiert", "actualizado", "mis à jour", "atualizado", "aggiornato", "обновлено"];
    private static readonly string[] PublishWords = ["publish", "posted", "first ", "created", "veröffentlicht", "publicado", "publié", "pubblicato", "опубликовано"];

    /// <summary>The day, and what is to be said when the page contradicts itself; null when nothing says it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What the page says of itself.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="headline">The block that shows the headline; -1 without one.</param>
    /// <param name="lead">The first block of the article's body; -1 without one.</param>
    /// <param name="address">The page's address; null when unknown.</param>
    public static (DateOnly? Day, string? Remark) Find(IDocument page, PageHead head, List<PageBlock> blocks, int headline, int lead, string? address)
    {
        DateOnly? told = Told(page, head);
        DateOnly? shown = Shown(blocks, headline, lead);
        DateOnly? addressed = InAddress(address);
        if (told is not { } day) return (shown ?? addressed, null);
        if (shown is not { } visible || visible == day) return (day, null);
        int apart = Math.Abs(visible.DayNumber - day.DayNumber);
        // Midnight divides time zones: the reader's day is the one that the page shows.
        if (apart <= 1) return (visible, null);
        // A date near the headline may be that of something else, or of an update; where the address takes its side it is right.
        if (addressed is { } third && Math.Abs(third.DayNumber - visible.DayNumber) <= 1 && Math.Abs(third.DayNumber - day.DayNumber) > 1)
            return (visible, $"its data say {Text(day)}, its text and address {Text(visible)}; the latter is taken");
        return (day, apart > 2 ? $"its data say that it appeared on {Text(day)}, its text shows {Text(visible)}; the former is taken" : null);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Told(IDocument page, PageHead head)
    {
        if (Read(head.Article.Published) is { } structured) return structured;
        foreach (string name in MetaNames)
        {
            if (Read(head.Meta(name)) is { } day) return day;
        }
        foreach (IElement element in page.QuerySelectorAll("[itemprop~='datePublished'], [property~='datePublished'], time[pubdate], time.published, time.entry-date"))
        {
            if (Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent) is { } day) return day;
        }
        return OfTimes(page);
    }

    // Times without further word count when they all name one day.
    private static DateOnly? OfTimes(IDocument page)
    {
        DateOnly? only = null;
        foreach (IElement time in page.GetElementsByTagName("time"))
        {
            if (Read(time.GetAttribute("datetime")) is not { } day) continue;
            if (only is not null && only != day) return null;
            only = day;
        }
        return only;
    }

    private static DateOnly? Read(string? value) => value is null || value.Length > LongestLine ? null : DateReader.Find(value);

    // Around the headline and above the body; a date of an update only when there is no other.
    private static DateOnly? Shown(List<PageBlock> blocks, int headline, int lead)
    {
        DateOnly? updated = null;
        int from = headline >= 0 ? Math.Max(0, headline - Before) : lead, to = Math.Min(blocks.Count, lead >= 0 ? Math.Max(lead, headline + 1) : headline + Behind);
        if (headline >= 0 && to > headline + 60) to = headline + 60;
        for (int i = Math.Max(0, from); i < to; i++)
        {
            if (i == headline) continue;
            PageBlock block = blocks[i];
            if (block.Text.Length > LongestLine || ProseShape.IsProse(block.Text) && !LeadLine.IsByline(block.Text)) continue;
            if ((block.Node.Traits & (PageTraits.Related | PageTraits.Comments | PageTraits.Caption)) != 0 || block.Kind == Hearsay.Text.LayoutKind.Caption) continue;
            if (DateReader.Find(block.Text) is not { } day) continue;
            if (!Says(block.Text, UpdateWords) || Says(block.Text, PublishWords)) return day;
            updated ??= day;
        }
        return updated;
    }

    private static bool Says(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    // .../2019/11/18/..., .../2019-11-18-..., .../20191118/...
    private static DateOnly? InAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) return null;
        return DateReader.Find(uri.AbsolutePath);
    }
}
