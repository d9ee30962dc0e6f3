using System.Globalization;
using AngleSharp.Dom;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Finds the day a page's article appeared: what its data say, held against what its text and its address say.</summary>
internal static class PageDate
{
    private const int Before = 6;
    private const int Behind = 14;
    private const int MostBehind = 60;
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
        DateOrder order = OrderOf(head.Language);
        DateOnly? told = Told(page, head, order);
        List<DateOnly> shown = Shown(blocks, headline, lead, order);
        DateOnly? addressed = InAddress(address);
        if (told is not { } day) return (shown.Count > 0 ? shown[0] : addressed, null);
        if (shown.Count == 0 || shown.Contains(day)) return (day, null);
        // Midnight divides time zones: the reader's day is the one that the page shows.
        foreach (DateOnly near in shown)
        {
            if (Math.Abs(near.DayNumber - day.DayNumber) <= 1) return (near, null);
        }
        // A date near the headline may be that of something else, or of an update; where the address takes its side it is right.
        DateOnly visible = shown[0];
        if (addressed is { } third && Math.Abs(third.DayNumber - visible.DayNumber) <= 1 && Math.Abs(third.DayNumber - day.DayNumber) > 1)
            return (visible, $"its data say {Text(day)}, its text and address {Text(visible)}; the latter is taken");
        return (day, $"its data say that it appeared on {Text(day)}, its text shows {Text(visible)}; the former is taken");
    }

    // Only the United States put the month before the day in figures.
    private static DateOrder OrderOf(string? language)
    {
        if (language is null || language.Length < 2) return DateOrder.Unknown;
        if (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return DateOrder.DayFirst;
        return language.Equals("en-GB", StringComparison.OrdinalIgnoreCase) || language.Equals("en-AU", StringComparison.OrdinalIgnoreCase) ? DateOrder.DayFirst : DateOrder.Unknown;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Told(IDocument page, PageHead head, DateOrder order)
    {
        if (Read(head.Article.Published) is { } structured) return structured;
        foreach (string name in MetaNames)
        {
            if (Read(head.Meta(name)) is { } day) return day;
        }
        foreach (IElement element in page.QuerySelectorAll("[itemprop~='datePublished'], [property~='datePublished'], time[pubdate], time.published, time.entry-date"))
        {
            if (Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent, order) is { } day) return day;
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

    private static DateOnly? Read(string? value, DateOrder order = DateOrder.Unknown) => value is null || value.Length > LongestLine ? null : DateReader.Find(value, order);

    // Around the headline and above the body, the likeliest first: beside the author or "published", behind the headline, before it, updates.
    private static List<DateOnly> Shown(List<PageBlock> blocks, int headline, int lead, DateOrder order)
    {
        List<(int Rank, DateOnly Day)> found = [];
        int from = Math.Max(0, headline >= 0 ? headline - Before : lead - Before);
        int to = Math.Min(blocks.Count, headline >= 0 ? Math.Min(Math.Max(lead, headline + Behind), headline + MostBehind) : Math.Max(0, lead));
        for (int i = from; i < to; i++)
        {
            PageBlock block = blocks[i];
            if (i == headline || block.Text.Length > LongestLine || (ProseShape.IsProse(block.Text) && !LeadLine.IsByline(block.Text))) continue;
            if (block.Node.Traits.Has(PageTraits.Related | PageTraits.Comments | PageTraits.Caption) || block.Kind == LayoutKind.Caption) continue;
            if (Published(block.Text, order) is not { } day) continue;
            bool published = Says(block.Text, PublishWords) || LeadLine.IsByline(block.Text);
            int rank = published ? 0 : Says(block.Text, UpdateWords) ? 3 : i > headline ? 1 : 2;
            found.Add((rank, day));
        }
        // Month, day and year may each stand in an element of their own.
        if (found.Count == 0 && headline >= 0)
        {
            for (int i = headline + 1; i + 1 < to; i++)
            {
                string joined = string.Join(' ', blocks.Skip(i).Take(3).Where(b => b.Text.Length < 30 && b.Index < to).Select(b => b.Text));
                if (DateReader.Find(joined, order) is { } day) return [day];
            }
        }
        return [.. found.OrderBy(f => f.Rank).Select(f => f.Day)];
    }

    // "Updated: March 10, 2021 | Published: March 9, 2021": the one behind "published".
    private static DateOnly? Published(string text, DateOrder order)
    {
        foreach (string word in PublishWords)
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && DateReader.Find(text.AsSpan(at), order) is { } day) return day;
        }
        return DateReader.Find(text, order);
    }

    private static bool Says(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    // .../2019/11/18/..., .../2019-11-18-..., .../20191118/...
    private static DateOnly? InAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) return null;
        return DateReader.Find(uri.AbsolutePath);
    }
}
