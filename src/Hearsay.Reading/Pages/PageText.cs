using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Lays the article of a page out as the text of a report, furniture that stands inside it included.</summary>
internal sealed class PageText
{
    /// <summary>No article has as many paragraphs; a page that has is no article throughout.</summary>
    private const int MostBlocks = 20_000;
    private const string ListMark = "• ";
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<LayoutBlock>.Builder layout = ImmutableArray.CreateBuilder<LayoutBlock>();
    private readonly List<Furniture> furniture = [];
    private readonly ElementPaths paths = new();

    private PageText()
    {
    }

    public string Text { get; private set; } = "";

    public ImmutableArray<LayoutBlock> Layout { get; private set; } = [];

    public ImmutableArray<Furniture> Furniture { get; private set; } = [];

    public TextSpan? Headline { get; private set; }

    public TextSpan? Standfirst { get; private set; }

    /// <summary>Lays the blocks out: the headline, what stands under it, and the rest in the order of the page.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="verdicts">What each is.</param>
    /// <param name="headline">The headline; null without one.</param>
    /// <param name="headlineBlock">The block that shows it; -1 when none does.</param>
    public static PageText Lay(List<PageBlock> blocks, BlockVerdict[] verdicts, string? headline, int headlineBlock)
    {
        PageText page = new();
        if (headline is not null)
        {
            page.Headline = page.Add(headline);
            if (headlineBlock >= 0) page.layout.Add(new LayoutBlock(page.Headline.Value, LayoutKind.Heading, page.paths.Of(blocks[headlineBlock].Node.Element)));
        }
        foreach (PageBlock block in blocks)
        {
            if (verdicts[block.Index].Role == BlockRole.Standfirst && page.Standfirst is null) page.Standfirst = page.Add(block);
        }
        for (int i = 0; i < blocks.Count && page.layout.Count < MostBlocks; i++)
        {
            BlockVerdict verdict = verdicts[i];
            if (verdict.Role == BlockRole.Body) page.Add(blocks[i]);
            else if (verdict.Role == BlockRole.Furniture) page.furniture.Add(new Furniture(page.Add(blocks[i]), verdict.Reason));
        }
        page.Text = page.text.ToString();
        page.Layout = page.layout.ToImmutable();
        page.Furniture = Join(page.furniture, page.Text);
        return page;
    }

    /// <summary>Lays out a body that the page's data hold: its paragraphs are its lines.</summary>
    public static PageText Lay(string? headline, string body)
    {
        PageText page = new();
        if (headline is not null) page.Headline = page.Add(headline);
        // Some systems put the markup of the paragraphs into the data.
        string plain = body.Contains('<', StringComparison.Ordinal) ? Plain(body) : body;
        foreach (string line in plain.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) page.Add(line);
        page.Text = page.text.ToString();
        return page;
    }

    private static string Plain(string body)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(MarkupGuard.Tame(body, out _));
        return string.Join('\n', BlockWalker.Walk(page.Body!).Blocks.Select(b => b.Text));
    }

    private TextSpan Add(PageBlock block)
    {
        bool marked = block.Kind == LayoutKind.ListItem;
        TextSpan span = Add(marked ? ListMark + block.Text : block.Text);
        layout.Add(new LayoutBlock(span, block.Kind, paths.Of(block.Node.Element)));
        return span;
    }

    private TextSpan Add(string words)
    {
        if (text.Length > 0) text.Append("\n\n");
        int start = text.Length;
        text.Append(words);
        return new TextSpan(start, text.Length);
    }

    // Neighbours of one reason are one piece.
    private static ImmutableArray<Furniture> Join(List<Furniture> pieces, string text)
    {
        ImmutableArray<Furniture>.Builder joined = ImmutableArray.CreateBuilder<Furniture>();
        foreach (Furniture piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].Reason == piece.Reason && text.AsSpan(joined[^1].Span.End, piece.Span.Start - joined[^1].Span.End).IsWhiteSpace())
                joined[^1] = joined[^1] with { Span = new TextSpan(joined[^1].Span.Start, piece.Span.End) };
            else joined.Add(piece);
        }
        return joined.ToImmutable();
    }
}
