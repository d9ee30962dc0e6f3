using System.Collections.Frozen;

namespace Hearsay.Reading.Pages;

/// <summary>The words by which classes and identifiers of elements tell what the elements are.</summary>
/// <remarks>Words that many publishing systems share; none belongs to one site.</remarks>
internal static class TraitWords
{
    private static readonly (PageTraits Trait, string Words)[] Table =
    [
        (PageTraits.Navigation, "nav navbar navigation subnav topnav sitenav navlinks menu submenu megamenu breadcrumb breadcrumbs crumbs pagination pager pagenav "
            + "toolbar topbar skiplink skip masthead toc sitemap hamburger offcanvas drawer"),
        (PageTraits.Footer, "footer foot colophon pagefooter sitefooter copyright"),
        (PageTraits.Aside, "sidebar aside rail rightrail leftrail sidecol rightcol widget widgets sidebars sideblock"),
        (PageTraits.Comments, "comment comments commentlist commenting commentsbox comentarios kommentare disqus respond replies livefyre viafoura coral spotim openweb fbcomments reply discussion"),
        (PageTraits.Related, "related relatedposts relatedstories relatedcontent relatedarticles relatedlinks recommended recommendation recommendations recommend recirc recirculation trending "
            + "popular mostpopular mostread mostviewed outbrain taboola zergnet revcontent readmore readnext upnext morefrom seealso suggested suggestions "
            + "playlist alsolike zemanta yarpp crosslinks crosslink jp-relatedposts ticker whatsnext youmaylike"),
        (PageTraits.Share, "share sharing shares social socials sharebar sharebuttons sharetools sharethis addthis addtoany sharedaddy socialmedia sociallinks socialshare followus tweetbutton whatsapp"),
        (PageTraits.Newsletter, "newsletter newsletters signup optin mailchimp mailinglist emailsignup sailthru"),
        (PageTraits.Membership, "subscribe subscription subscriptions membership donate donation"),
        (PageTraits.Advertisement, "ad ads advert adverts advertisement advertisements advertising adslot adbox adunit adwrapper sponsor sponsored sponsors dfp gpt "
            + "adsbygoogle banner commercial affiliate affiliates promotion"),
        (PageTraits.Teaser, "teaser teasers promo promos promobox"),
        (PageTraits.Caption, "caption captions figcaption imagecaption credit credits imagecredit photocredit cutline wp-caption-text"),
        (PageTraits.Video, "videoplayer jwplayer brightcove player vjs videojs"),
        (PageTraits.Byline, "byline bylines author authors authorname timestamp datetime pubdate postmeta entrymeta metadata publishdate postdate articleinfo postinfo dateline lastupdated"),
        (PageTraits.AuthorBiography, "bio bios authorbio authorbox authorinfo aboutauthor biography"),
        (PageTraits.Tags, "tags taglist tagcloud topics keywords posttags hashtags catlinks"),
        (PageTraits.PullQuote, "pullquote pullquotes pquote"),
        (PageTraits.Consent, "cookie cookies consent gdpr onetrust"),
        (PageTraits.Gallery, "gallery slideshow slider carousel lightbox slides"),
        (PageTraits.Unseen, "hidden invisible offscreen visuallyhidden sronly noprint printonly hide"),
        (PageTraits.Headline, "headline"),
        (PageTraits.Standfirst, "standfirst subheadline subhead dek subtitle kicker"),
        (PageTraits.Tool, "tooltip modal popup overlay lightbox dropdown button buttons btn flyout toast loader spinner rating ratings reactions vote votes poll"),
        (PageTraits.SocialPost, "tweet"),
        (PageTraits.Body, "articlebody storybody articletext storytext entrycontent postcontent articlecontent storycontent postbody bodytext bodycontent bodycopy"),
    ];

    // Two words side by side.
    private static readonly (PageTraits Trait, string Pairs)[] PairTable =
    [
        (PageTraits.Body, "article body|story body|post body|article text|story text|entry content|post content|article content|story content|body text|body content|"
            + "body copy|content body|article copy|news body|news text|news content|story copy|entry body|single content|page content|blog content"),
        (PageTraits.Related, "read more|see also|also like|may like|more stories|more news|more articles|more from|up next|most read|most popular|most viewed|next article|read next|next post|previous post|"
            + "post navigation|latest news|latest stories|recent posts|top stories|around web|don miss|in case|other news|other stories|other articles|more on|link list|story links|article links|inline link"),
        (PageTraits.AuthorBiography, "author bio|author box|author info|about author|author card|author description|author details|author profile|contributor bio|author area|about the"),
        (PageTraits.PullQuote, "pull quote|quote pull|block pullquote"),
        (PageTraits.Caption, "wp caption|image credit|photo credit|image caption|photo caption|media caption|caption text|image description|photo description|image meta|image info|photo info"),
        (PageTraits.Unseen, "sr only|screen reader|visually hidden|element invisible|print only|no print|d none|screenreader text"),
        (PageTraits.Byline, "post meta|entry meta|article meta|story meta|post date|publish date|published date|date time|entry date|article date|post info|article info|article details|post author|posted on|last updated|meta info"),
        (PageTraits.Share, "follow us|social media|article tools|story tools|share tools|email share"),
        (PageTraits.Newsletter, "sign up|email form|mailing list|email signup"),
        (PageTraits.Membership, "call action|register wall|reg wall"),
        (PageTraits.Tags, "tag list|post tags|article tags|entry tags|cat links|tags links|filed under|post categories|entry categories"),
        (PageTraits.Consent, "cookie law|cookie notice|cookie bar|cookie banner|privacy overview|privacy policy"),
        (PageTraits.Footer, "entry footer|post footer|article footer|story footer|page footer|site footer"),
        (PageTraits.Video, "video player|player container"),
        (PageTraits.Standfirst, "sub headline|sub title|sub head|article summary|article excerpt|entry summary"),
    ];

    private static readonly FrozenDictionary<string, PageTraits> Single = BuildSingle();
    private static readonly FrozenDictionary<string, PageTraits> Pairs = BuildPairs();

    /// <summary>What the words of a class list or identifier tell.</summary>
    public static PageTraits Of(ReadOnlySpan<char> names)
    {
        PageTraits traits = PageTraits.None;
        Span<char> buffer = stackalloc char[Longest * 2 + 1];
        int previous = 0;
        FrozenDictionary<string, PageTraits>.AlternateLookup<ReadOnlySpan<char>> single = Single.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenDictionary<string, PageTraits>.AlternateLookup<ReadOnlySpan<char>> pairs = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        int at = 0;
        while (NextWord(names, ref at, out ReadOnlySpan<char> word, out bool startsName))
        {
            if (startsName) previous = 0;
            if (word.Length > Longest)
            {
                previous = 0;
                continue;
            }
            int start = previous == 0 ? 0 : previous + 1;
            if (start > 0) buffer[previous] = ' ';
            word.ToLowerInvariant(buffer[start..]);
            ReadOnlySpan<char> lower = buffer.Slice(start, word.Length);
            if (single.TryGetValue(lower, out PageTraits found)) traits |= found;
            if (start > 0 && pairs.TryGetValue(buffer[..(start + word.Length)], out found)) traits |= found;
            lower.CopyTo(buffer);
            previous = word.Length;
        }
        return traits;
    }

    private const int Longest = 20;

    // Words end where letters end, and where a capital follows a small letter.
    private static bool NextWord(ReadOnlySpan<char> names, ref int at, out ReadOnlySpan<char> word, out bool startsName)
    {
        startsName = at == 0;
        while (at < names.Length && !char.IsAsciiLetter(names[at]))
        {
            if (char.IsWhiteSpace(names[at])) startsName = true;
            at++;
        }
        int start = at;
        while (at < names.Length && char.IsAsciiLetter(names[at]) && !(at > start && char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1]))) at++;
        word = names[start..at];
        return !word.IsEmpty;
    }

    private static FrozenDictionary<string, PageTraits> BuildSingle()
    {
        Dictionary<string, PageTraits> words = new(StringComparer.Ordinal);
        foreach ((PageTraits trait, string list) in Table)
        {
            foreach (string word in list.Split(' ')) words[word] = words.GetValueOrDefault(word) | trait;
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, PageTraits> BuildPairs()
    {
        Dictionary<string, PageTraits> pairs = new(StringComparer.Ordinal);
        foreach ((PageTraits trait, string list) in PairTable)
        {
            foreach (string pair in list.Split('|')) pairs[pair] = pairs.GetValueOrDefault(pair) | trait;
        }
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
