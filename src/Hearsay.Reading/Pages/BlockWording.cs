using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>What the wording of a block says it is.</summary>
internal static class BlockWording
{
    private const int LongestLabel = 60;

    /// <summary>The reason to set the block aside; null when it reads like the article's.</summary>
    public static FurnitureReason? ReasonOf(PageBlock block)
    {
        ReadOnlySpan<char> text = block.Text;
        if (FurnitureFinder.ClassifyLine(text) is { } line && (line.Place == FurniturePlace.Anywhere || block.Kind != BlockKind.ListItem)) return line.Reason;
        if (FirstLine(text) is { Length: > 0 and < LongestLabel } label && block.LinkDensity > 0.5 && FurnitureFinder.ClassifyLine(label) is { OpensList: true } opener) return opener.Reason;
        return null;
    }

    /// <summary>Whether links to other articles follow the block.</summary>
    public static bool OpensLinks(ReadOnlySpan<char> text) => FurnitureFinder.ClassifyLine(text) is { OpensList: true };

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        return end < 0 ? default : text[..end].TrimEnd(" :");
    }
}
