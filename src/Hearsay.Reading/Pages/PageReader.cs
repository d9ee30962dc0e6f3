using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Reads web pages into reports: the article with its headline, author and day, what stands around it left out.</summary>
/// <remarks>First the page's blocks are told from their layout, then the element that holds most prose is found, then each of its blocks is
/// judged by its place and wording. The classes and phrases that count are those that many publishing systems share.</remarks>
internal sealed class PageReader
{
    private const int FewestStructuredWords = 60;
    private const int MostPlainBlocks = 20;

    private static readonly HtmlParserOptions Parsing = new() { IsScripting = false, IsStrictMode = false };

    /// <summary>Reads a page. Any string is valid input; a page without an article gives an error.</summary>
    public ReadResult Read(ReportInput input, string html)
    {
        string tame = MarkupGuard.Tame(html, out bool isCut);
        using IHtmlDocument page = new HtmlParser(Parsing).ParseDocument(tame);
        ImmutableArray<Diagnostic>.Builder remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        if (isCut) remarks.Add(Warning(input, $"has more than {MarkupGuard.MostTags} tags; what follows is left out"));
        PageHead head = PageHead.Read(page);
        IElement root = (IElement?)page.Body ?? page.DocumentElement;
        (List<PageBlock> blocks, List<PageNode> nodes) = BlockWalker.Walk(root);
        (string? headline, int headlineBlock) = PageHeadline.Find(blocks, head);
        string? address = input.Url ?? PageAddress.Of(page, head);
        FurnitureContext context = new(blocks, nodes, headlineBlock);
        PageNode? article = ArticleFinder.Find(blocks, nodes, context, headlineBlock) ?? (IsPlain(blocks, context) ? nodes[0] : null);
        BlockVerdict[] verdicts = article is null
            ? new BlockVerdict[blocks.Count]
            : BlockJudge.Judge(blocks, context, article, headlineBlock, head, new SiteLinks(HostOf(address)));
        PageText text = PageText.Lay(blocks, verdicts, input.Headline ?? headline, headlineBlock);
        int lead = Array.FindIndex(verdicts, v => v.Role == BlockRole.Body);
        int words = WordsOf(blocks, verdicts);
        bool fromData = head.Article.Body is { } told && LineShape.CountWords(told) >= Math.Max(FewestStructuredWords, words * 2);
        if (fromData)
        {
            text = PageText.Lay(input.Headline ?? headline, head.Article.Body!);
            words = LineShape.CountWords(text.Text);
            remarks.Add(new Diagnostic(DiagnosticSeverity.Information, input.Path, "shows its article only by script; the text is taken from the data beside it"));
        }
        if (words == 0 || (words < FewestStructuredWords && PageGaps.AsksForScripts(blocks))) return Failed(input, PageGaps.WhyEmpty(page, blocks));
        if (PageGaps.WhyShort(head, blocks, words) is { } gap) remarks.Add(Warning(input, gap));
        (DateOnly? published, string? doubt) = PageDate.Find(page, head, blocks, headlineBlock, lead, address);
        if (doubt is not null && input.Published is null) remarks.Add(Warning(input, doubt));
        string? outlet = input.Outlet ?? PageOutlet.Of(head, HostOf(address));
        Report report = new()
        {
            Id = input.Id ?? InputNames.NameOf(input.Path),
            Text = text.Text,
            File = input.Path,
            Outlet = outlet,
            Headline = input.Headline ?? headline,
            HeadlineSpan = text.Headline,
            StandfirstSpan = text.Standfirst,
            Byline = input.Byline ?? PageByline.Find(blocks, verdicts, head, headlineBlock, lead),
            DatelineSpan = DatelineOf(text),
            Published = input.Published ?? published,
            Url = address,
            Furniture = text.Furniture,
            Layout = text.Layout,
        };
        return new ReadResult(report, remarks.ToImmutable());
    }

    // A page of a few short lines and no links is its own article.
    private static bool IsPlain(List<PageBlock> blocks, FurnitureContext context) =>
        blocks.Count is > 0 and <= MostPlainBlocks && blocks.TrueForAll(b => b.LinkDensity < 0.3 && !context.IsFurniture(b.Node)) && !PageGaps.AsksForScripts(blocks);

    private static TextSpan? DatelineOf(PageText text)
    {
        List<TextLine> lines = TextLine.Split(text.Text);
        return DatelineFinder.Find(text.Text, lines, i =>
            !(text.Headline is { } headline && headline.Overlaps(lines[i].Span)) && !text.Furniture.Any(f => f.Span.Contains(lines[i].Span)));
    }

    private static int WordsOf(List<PageBlock> blocks, BlockVerdict[] verdicts)
    {
        int words = 0;
        foreach (PageBlock block in blocks)
        {
            if (verdicts[block.Index].Role == BlockRole.Body) words += LineShape.CountWords(block.Text);
        }
        return words;
    }

    private static string? HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.Host : null;

    private static Diagnostic Warning(ReportInput input, string message) => new(DiagnosticSeverity.Warning, input.Path, message);

    private static ReadResult Failed(ReportInput input, string message) => new(null, [new Diagnostic(DiagnosticSeverity.Error, input.Path, message)]);
}
