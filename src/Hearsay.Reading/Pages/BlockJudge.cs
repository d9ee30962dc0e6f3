using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Says of every block of the element that holds the article what it is.</summary>
internal sealed class BlockJudge
{
    private const int FewestForRepetition = 25;
    private const int LongestHead = 30;
    private const int MostPullQuotes = 50;
    private const int LongestLabel = 30;
    private const double ShareOfLinksInList = 0.35;

    private readonly List<PageBlock> blocks;
    private readonly FurnitureContext context;
    private readonly PageHead head;
    private readonly BlockVerdict[] verdicts;
    private readonly PageNode article;
    private readonly int first, end, headline;
    private readonly SiteLinks links;
    private readonly AuthorNames authors;
    private FlowRoots flow;

    private BlockJudge(List<PageBlock> blocks, FurnitureContext context, PageNode article, int headline, PageHead head, SiteLinks links)
    {
        this.blocks = blocks;
        this.context = context;
        this.head = head;
        this.headline = headline;
        this.links = links;
        authors = new AuthorNames(head, blocks, headline);
        this.article = article;
        first = article.FirstBlock;
        end = article.EndBlock;
        verdicts = new BlockVerdict[blocks.Count];
        flow = new FlowRoots(blocks, first, end, b => !context.IsFurniture(b.Node));
    }

    /// <summary>The verdicts, one for each block of the page.</summary>
    public static BlockVerdict[] Judge(List<PageBlock> blocks, FurnitureContext context, PageNode article, int headline, PageHead head, SiteLinks links)
    {
        BlockJudge judge = new(blocks, context, article, headline, head, links);
        judge.ByPlaceInPage();
        judge.ByWording();
        judge.BeforeArticle();
        judge.BeforeBody();
        judge.Strays();
        judge.Repetitions();
        judge.ClosingLists();
        judge.AtEdges();
        if (headline >= 0) judge.verdicts[headline] = new BlockVerdict(BlockRole.Headline);
        return judge.verdicts;
    }

    private bool IsBody(int i) => verdicts[i].Role == BlockRole.Body;

    private bool IsProse(int i) => IsBody(i) && ProseShape.IsProse(blocks[i].Text) && blocks[i].LinkDensity < 0.6;

    private void Set(int i, FurnitureReason reason) => verdicts[i] = BlockVerdict.Of(reason);

    // By what the elements around a block say of themselves.
    private void ByPlaceInPage()
    {
        for (int i = first; i < end; i++)
        {
            PageTraits traits = context.Of(blocks[i].Node);
            bool prose = ProseShape.IsProse(blocks[i].Text);
            if (TraitReasons.Of(traits) is { } reason) Set(i, reason);
            else if (blocks[i].Kind == LayoutKind.Caption || traits.Has(PageTraits.Caption)) Set(i, FurnitureReason.Caption);
            else if (traits.Has(PageTraits.Gallery)) Set(i, FurnitureReason.SlideShow);
            else if (traits.Has(PageTraits.Byline) && !prose) verdicts[i] = new BlockVerdict(BlockRole.Byline);
            else verdicts[i] = new BlockVerdict(BlockRole.Body);
        }
        flow = new FlowRoots(blocks, first, end, b => IsBody(b.Index));
    }

    // By what the block itself says.
    private void ByWording()
    {
        for (int i = first; i < end; i++)
        {
            if (!IsBody(i)) continue;
            PageBlock block = blocks[i];
            if (BlockWording.LinksOpened(block.Text) is { } opened)
            {
                // "You may also like": what follows are links until prose goes on. A heading of the article may be worded so, too.
                if (block.LinkDensity > 0.5 || OpensLinks(i))
                {
                    Set(i, opened);
                    CloseLinks(i + 1, opened);
                }
            }
            else if (BlockWording.Anywhere(block) is { } reason)
            {
                Set(i, reason);
            }
            else if (links.IsLinkWithinSite(block))
            {
                Set(i, FurnitureReason.RelatedLinks);
            }
        }
    }

    private bool OpensLinks(int i)
    {
        int next = i + 1;
        while (next < end && verdicts[next].Role == BlockRole.Furniture && verdicts[next].Reason is FurnitureReason.Caption or FurnitureReason.Video) next++;
        return next >= end || blocks[next].LinkDensity > 0.5 || verdicts[next] is { Role: BlockRole.Furniture };
    }

    private void CloseLinks(int from, FurnitureReason reason)
    {
        for (int i = from; i < end && !(ProseShape.IsProse(blocks[i].Text) && blocks[i].LinkDensity < 0.5); i++)
        {
            if (blocks[i].LinkDensity < 0.7 && blocks[i].Kind == LayoutKind.Heading) break;
            if (blocks[i].LinkDensity < 0.5 && !ReferenceEquals(FlowRoots.Of(blocks[i].Node), FlowRoots.Of(blocks[from - 1].Node))) break;
            if (IsBody(i)) Set(i, reason);
        }
    }

    // A standfirst may stand between the headline and the element that holds the body.
    private void BeforeArticle()
    {
        if (headline < 0) return;
        for (int i = headline + 1; i < Math.Min(first, headline + LongestHead); i++)
        {
            PageBlock block = blocks[i];
            bool named = block.Node.Traits.Has(PageTraits.Standfirst) && block.Text.Length >= 25;
            if (block.LinkDensity < 0.5 && !context.IsFurniture(block.Node) && (named || (block.Text.Length >= 40 && IsDescription(block.Text)))) verdicts[i] = new BlockVerdict(BlockRole.Standfirst);
        }
    }

    // What stands before the first paragraph: headline, standfirst, author, date, counters.
    private void BeforeBody()
    {
        int start = first;
        if (headline >= first && headline < end)
        {
            for (int i = first; i < headline; i++)
            {
                if (IsBody(i)) Set(i, FurnitureReason.Navigation);
            }
            start = headline + 1;
        }
        int lead = start;
        while (lead < end && !OpensBody(lead)) lead++;
        for (int i = start; i < lead; i++)
        {
            if (!IsBody(i)) continue;
            PageBlock block = blocks[i];
            bool prose = ProseShape.IsProse(block.Text);
            if (LeadLine.IsByline(block.Text) || LeadLine.IsDate(block.Text)) verdicts[i] = new BlockVerdict(BlockRole.Byline);
            else if (prose || IsStandfirst(block)) verdicts[i] = new BlockVerdict(BlockRole.Standfirst);
            else if (flow.Holds(block) && !context.Of(block.Node).Has(PageTraits.Header)) continue;
            else if (block.Kind == LayoutKind.Heading && lead < end && HeadsSection(block, blocks[lead])) continue;
            else verdicts[i] = new BlockVerdict(BlockRole.Byline);
        }
    }

    // The heading of the first of several sections, as of the posts of a live blog: both stand in one box inside the article.
    private bool HeadsSection(PageBlock heading, PageBlock paragraph)
    {
        PageNode? box = heading.Node.Parent;
        while (box is not null && !box.Contains(paragraph.Node)) box = box.Parent;
        return box is not null && !ReferenceEquals(box, article) && article.Contains(box) && box.EndBlock < end;
    }

    // The first paragraph that flows where most of the article does.
    private bool OpensBody(int i)
    {
        if (!IsProse(i)) return false;
        PageBlock block = blocks[i];
        PageTraits traits = context.Of(block.Node);
        PageNode root = FlowRoots.Of(block.Node);
        if (traits.Has(PageTraits.Header | PageTraits.Standfirst) && flow.Share(root) < 0.4) return false;
        if (block.Kind == LayoutKind.Heading || LeadLine.IsByline(block.Text) || LeadLine.IsDate(block.Text)) return false;
        if (flow.Share(root) >= 0.2) return true;
        // Alone in its box, and what the page's data call its description.
        return !(IsAloneIn(root, i) && IsDescription(block.Text) && IsSetOff(i));
    }

    // Something else stands between it and the next paragraph, or the paragraphs behind it share one box.
    private bool IsSetOff(int i)
    {
        int next = i + 1;
        return next < end && (!IsProse(next) || flow.Share(FlowRoots.Of(blocks[next].Node)) >= 0.4);
    }

    private bool IsAloneIn(PageNode root, int block) => root.FirstBlock == block && root.EndBlock == block + 1;

    private bool IsDescription(string text)
    {
        string? description = head.Meta("description", "og:description", "twitter:description");
        if (description is null) return false;
        return PageHeadline.Likeness(text, description) > 0.85 || PageHeadline.Likeness(description, text) > 0.85;
    }

    private bool IsStandfirst(PageBlock block) =>
        context.Of(block.Node).Has(PageTraits.Standfirst) || (block.Text.Length >= 40 && (block.Kind == LayoutKind.Heading || IsDescription(block.Text)));

    // Short lines in boxes of their own between the paragraphs.
    private void Strays()
    {
        for (int i = first; i < end; i++)
        {
            if (!IsBody(i) || IsProse(i) || flow.Holds(blocks[i])) continue;
            bool heads = blocks[i].Kind == LayoutKind.Heading || blocks[i].Node.Traits.Has(PageTraits.Standfirst | PageTraits.Headline);
            if (heads && blocks[i].LinkDensity < 0.5 && HeadsProse(i)) continue;
            if (blocks[i].Kind == LayoutKind.ListItem && blocks[i].LinkDensity < 0.5) continue;
            if (blocks[i].Kind is LayoutKind.TableRow or LayoutKind.Preformatted or LayoutKind.SocialPost or LayoutKind.Quotation) continue;
            Set(i, FurnitureReason.Navigation);
        }
    }

    private bool HeadsProse(int i)
    {
        for (int j = i + 1; j < Math.Min(end, i + 4); j++)
        {
            if (IsProse(j)) return true;
        }
        return false;
    }

    // A sentence of the article shown a second time. What only calls itself a pull quote and stands nowhere else is the article's.
    private void Repetitions()
    {
        string? body = null;
        int quotes = 0;
        for (int i = first; i < end; i++)
        {
            if (verdicts[i] is not { Role: BlockRole.Furniture, Reason: FurnitureReason.PullQuote } || ++quotes > MostPullQuotes) continue;
            body ??= Letters(string.Concat(Enumerable.Range(first, end - first).Where(IsBody).Select(j => blocks[j].Text)));
            if (!body.Contains(Letters(blocks[i].Text), StringComparison.Ordinal)) verdicts[i] = new BlockVerdict(BlockRole.Body);
        }
        Dictionary<string, int> later = new(StringComparer.Ordinal);
        for (int i = end - 1; i >= first; i--)
        {
            if (!IsBody(i) || blocks[i].Text.Length < FewestForRepetition) continue;
            if (later.TryGetValue(blocks[i].Text, out int other))
            {
                // The one that flows with the rest is the article's.
                bool laterFlows = flow.Share(FlowRoots.Of(blocks[other].Node)) > flow.Share(FlowRoots.Of(blocks[i].Node));
                Set(laterFlows ? i : other, FurnitureReason.PullQuote);
                if (laterFlows) continue;
            }
            later[blocks[i].Text] = i;
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // By its place, or because it says of the author what no article says ("Ilsa Brandt is the Courier's reporter at the harbour").
    private bool IsAboutAuthor(int i) => context.Of(blocks[i].Node).Has(PageTraits.Byline) || authors.IsIntroducedBy(blocks[i].Text);

    // What stands before the first and behind the last paragraph.
    private void AtEdges()
    {
        for (int i = first; i < end; i++)
        {
            if (!IsBody(i)) continue;
            if (BlockWording.AtEdge(blocks[i]) is { } reason) Set(i, reason);
            else if (IsProse(i)) break;
        }
        bool keptAfter = false;
        for (int i = end - 1; i >= first; i--)
        {
            if (!IsBody(i)) continue;
            if (IsAboutAuthor(i)) Set(i, FurnitureReason.AuthorBiography);
            else if (BlockWording.AtEdge(blocks[i]) is { } reason) Set(i, reason);
            else if (IsProse(i)) break;
            else if (blocks[i].LinkDensity > 0.8 || (blocks[i].Kind == LayoutKind.Heading && !keptAfter)) Set(i, FurnitureReason.RelatedLinks);
            else keptAfter = true;
        }
    }

    // "More great stories" and a list of links, some of them wrapped in a sentence.
    private void ClosingLists()
    {
        double linked = 0, all = 0;
        int opener = end;
        for (int i = end - 1; i > first; i--)
        {
            bool opens = (IsBody(i) || verdicts[i].Role == BlockRole.Furniture) && BlockWording.MayOpenLinks(blocks[i].Text);
            if (opens && (all == 0 || linked >= all * ShareOfLinksInList)) opener = i;
            if (!IsBody(i)) continue;
            all += blocks[i].Text.Length;
            linked += blocks[i].Text.Length * blocks[i].LinkDensity;
        }
        for (int j = opener; j < end; j++)
        {
            if (IsBody(j)) Set(j, FurnitureReason.RelatedLinks);
        }
        // What is left of a box of links: its label.
        for (int i = first; i + 1 < end; i++)
        {
            if (IsBody(i) && blocks[i].Text.Length < LongestLabel && !ProseShape.IsProse(blocks[i].Text) && !ProseShape.EndsSentence(blocks[i].Text)
                && verdicts[i + 1] is { Role: BlockRole.Furniture, Reason: FurnitureReason.RelatedLinks } && BlockWording.MayOpenLinks(blocks[i].Text)) Set(i, FurnitureReason.RelatedLinks);
        }
    }
}
