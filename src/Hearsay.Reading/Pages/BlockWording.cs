using System.Buffers;
using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>What the wording of a block says it is.</summary>
internal static class BlockWording
{
    private const int LongestLabel = 60;
    private const int MostCaptionWords = 30;
    private const int LongestCredit = 400;

    private static readonly SearchValues<string> CaptionWords = SearchValues.Create(
        ["photo", "image", "picture", "courtesy", "credit", "©", " via ", "source:", "screenshot", "getty", "reuters", "file)", "(ap)", "illustration", "graphic"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ListOpeners = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "more", "related", "read", "also", "latest", "recommended", "recent", "other", "further", "see", "popular", "trending", "next", "previous", "tags", "topics", "share", "comments", "mehr", "lesen", "lire",
        "leia", "ler", "lee", "leer", "relacionadas", "relacionados", "veja", "baca", "читайте", "también", "aussi", "leggi", "weitere", "comentários", "comentarios", "kommentare", "commentaires");

    /// <summary>The reason to set the block aside wherever it stands; null when it reads like the article's.</summary>
    public static FurnitureReason? Anywhere(PageBlock block)
    {
        ReadOnlySpan<char> text = block.Text;
        if (FurnitureFinder.ClassifyLine(text) is { Place: FurniturePlace.Anywhere, OpensList: false } line) return line.Reason;
        if (MayOpenLinks(FirstLine(text)) && block.LinkDensity > 0.5) return FurnitureReason.RelatedLinks;
        if (block.FollowsPicture && IsCaption(block)) return FurnitureReason.Caption;
        return null;
    }

    /// <summary>The reason to set the block aside before the first or behind the last paragraph.</summary>
    public static FurnitureReason? AtEdge(PageBlock block)
    {
        ReadOnlySpan<char> text = block.Text;
        if (IsStaffCredit(text)) return FurnitureReason.StaffCredit;
        if (IsContact(text)) return FurnitureReason.AuthorBiography;
        return FurnitureFinder.ClassifyLine(text) is { OpensList: false } line ? line.Reason : null;
    }

    /// <summary>What links to other articles that the block opens are called; null when it opens none.</summary>
    public static FurnitureReason? LinksOpened(ReadOnlySpan<char> text) => FurnitureFinder.ClassifyLine(text) is { OpensList: true } line ? line.Reason : null;

    /// <summary>Whether the block is a heading or label that lists of other articles begin with ("More great stories", "Read also").</summary>
    public static bool MayOpenLinks(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestLabel || ProseShape.EndsSentence(text)) return false;
        int word = text.IndexOfAny(' ', ':');
        ReadOnlySpan<char> first = (word < 0 ? text : text[..word]).Trim("*•–—[(");
        return ListOpeners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first);
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        return end < 0 ? default : text[..end].TrimEnd(" :");
    }

    // A credit alone makes no caption: articles end sentences with "via Reuters", too.
    private static bool IsCaption(PageBlock block)
    {
        if (block.Kind is LayoutKind.Heading or LayoutKind.ListItem or LayoutKind.TableRow) return false;
        ReadOnlySpan<char> text = block.Text;
        if (LineShape.CountWords(text, MostCaptionWords + 1) > MostCaptionWords || LineShape.HasQuotation(text)) return false;
        return text.ContainsAny(CaptionWords) && !ProseShape.EndsSentence(text);
    }

    /// <summary>"Reporting by A; editing by B", "A contributed reporting from C", "Additional reporting by A".</summary>
    private static bool IsStaffCredit(ReadOnlySpan<char> text)
    {
        text = text.Trim(" ()[]*_—–-");
        if (text.Length > LongestCredit) return false;
        if (Starts(text, "Reporting by ") || Starts(text, "Additional reporting") || Starts(text, "With reporting") || Starts(text, "Editing by ") || Starts(text, "Writing by ")) return true;
        if (LineShape.CountWords(text, 40) >= 40) return false;
        foreach (string words in new[] { " contributed to this ", " contributed reporting", " contributed research", " contributed to the report" })
        {
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>"Email A at ...", "Reach the reporter on Twitter", "Follow A on X".</summary>
    private static bool IsContact(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestCredit) return false;
        bool address = text.Contains('@') || text.Contains("twitter", StringComparison.OrdinalIgnoreCase) || text.Contains("facebook", StringComparison.OrdinalIgnoreCase)
            || text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);
        if (!address) return false;
        return Starts(text, "Email ") || Starts(text, "Reach ") || Starts(text, "Contact ") || Starts(text, "Follow ") || Starts(text, "Write to ") || Starts(text, "Send ")
            || Starts(text, "Join ") || Starts(text, "Got a tip") || Starts(text, "Have a tip") || Starts(text, "More AP") || Starts(text, "Online:") || text.Contains(" can be reached ", StringComparison.OrdinalIgnoreCase)
            || text.Contains("letters to the editor", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Starts(ReadOnlySpan<char> text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
