using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Lines that link elsewhere by a label ("Related: A title", "(PHOTOS: A title)") or an arrow ("Slideshow: A title >>>").</summary>
internal static class LinkLabel
{
    private const int LongestLink = 220;
    private const int MostWords = 28;

    private static readonly FrozenDictionary<string, FurnitureReason> Labels = new Dictionary<string, FurnitureReason>(StringComparer.OrdinalIgnoreCase)
    {
        ["related"] = FurnitureReason.RelatedLinks,
        ["related story"] = FurnitureReason.RelatedLinks,
        ["related article"] = FurnitureReason.RelatedLinks,
        ["related coverage"] = FurnitureReason.RelatedLinks,
        ["related post"] = FurnitureReason.RelatedLinks,
        ["related posts"] = FurnitureReason.RelatedLinks,
        ["related news"] = FurnitureReason.RelatedLinks,
        ["related reading"] = FurnitureReason.RelatedLinks,
        ["related stories"] = FurnitureReason.RelatedLinks,
        ["read more"] = FurnitureReason.RelatedLinks,
        ["read"] = FurnitureReason.RelatedLinks,
        ["read also"] = FurnitureReason.RelatedLinks,
        ["read next"] = FurnitureReason.RelatedLinks,
        ["also read"] = FurnitureReason.RelatedLinks,
        ["see also"] = FurnitureReason.RelatedLinks,
        ["also see"] = FurnitureReason.RelatedLinks,
        ["must read"] = FurnitureReason.RelatedLinks,
        ["more"] = FurnitureReason.RelatedLinks,
        ["recommended"] = FurnitureReason.RelatedLinks,
        ["interactive"] = FurnitureReason.RelatedLinks,
        ["click here"] = FurnitureReason.RelatedLinks,
        ["don't miss"] = FurnitureReason.RelatedLinks,
        ["watch"] = FurnitureReason.Video,
        ["video"] = FurnitureReason.Video,
        ["listen"] = FurnitureReason.Video,
        ["related video"] = FurnitureReason.Video,
        ["related videos"] = FurnitureReason.Video,
        ["photos"] = FurnitureReason.SlideShow,
        ["pictures"] = FurnitureReason.SlideShow,
        ["slideshow"] = FurnitureReason.SlideShow,
        ["slide show"] = FurnitureReason.SlideShow,
        ["related slideshow"] = FurnitureReason.SlideShow,
        ["gallery"] = FurnitureReason.SlideShow,
        ["photo gallery"] = FurnitureReason.SlideShow,
        ["related gallery"] = FurnitureReason.SlideShow,
        ["related photos"] = FurnitureReason.SlideShow,
        ["photo essay"] = FurnitureReason.SlideShow,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the label says the line is; null without a label.</summary>
    public static FurnitureReason? Classify(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestLink || LineShape.CountWords(line, MostWords + 1) > MostWords) return null;
        // A post that is shown in the article ("Watch: ... — Name (@handle)") is quoted, not linked.
        if (line.Contains("(@", StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> link = line.Trim("*_ ");
        bool bracketed = link.Length > 2 && (link[0] == '(' && link[^1] == ')' || link[0] == '[' && link[^1] == ']');
        if (bracketed) link = link[1..^1].Trim();
        ReadOnlySpan<char> unmarked = link.TrimEnd(" >»→›");
        bool arrow = unmarked.Length < link.Length;
        link = unmarked.TrimStart(" >»→›");
        int colon = link.IndexOf(':');
        // "RELATED Title" without a colon is too weak, except in front of an arrow or between brackets.
        FurnitureReason? reason = colon is > 0 and < 24 ? ReasonOf(link[..colon]) : null;
        if (reason is null) return arrow || (bracketed && line[0] == '[') ? ReasonOfFirstWords(link, arrow) : null;
        ReadOnlySpan<char> title = link[(colon + 1)..].Trim();
        if (title.IsEmpty) return reason;
        if (arrow || (bracketed && !EndsWithFullStop(title))) return reason;
        return char.IsUpper(link[0]) && !char.IsLower(title[0]) && !EndsWithFullStop(title) ? reason : null;
    }

    private static bool EndsWithFullStop(ReadOnlySpan<char> title) => title.TrimEnd("\"'”’)")[^1] is '.' or ',' or ';' or ':';

    private static FurnitureReason? ReasonOf(ReadOnlySpan<char> label) =>
        Labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label.Trim(), out FurnitureReason reason) ? reason : null;

    // "[More than ten were hurt.]" is the article's, "More photos >>>" is not.
    private static FurnitureReason? ReasonOfFirstWords(ReadOnlySpan<char> link, bool arrow)
    {
        int first = link.IndexOf(' ');
        if (first < 0 || !char.IsUpper(link[0])) return null;
        int second = link[(first + 1)..].IndexOf(' ');
        FurnitureReason? reason = second > 0 ? ReasonOf(link[..(first + 1 + second)]) : null;
        return reason ?? (arrow || link.StartsWith("Read ", StringComparison.Ordinal) || link.StartsWith("Watch ", StringComparison.Ordinal) ? ReasonOf(link[..first]) : null);
    }
}
