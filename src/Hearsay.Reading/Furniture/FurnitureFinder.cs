using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>What one line may be, before its place is weighed.</summary>
/// <param name="Reason">What it is, if it is furniture.</param>
/// <param name="Place">Where it counts as such.</param>
/// <param name="OpensList">Whether titles of other articles may follow it.</param>
/// <param name="Exact">Whether no article is headed like that, so that it counts even where a headline is expected.</param>
internal readonly record struct FurnitureCandidate(FurnitureReason Reason, FurniturePlace Place, bool OpensList, bool Exact);

/// <summary>Finds the lines of a text that do not belong to the article.</summary>
/// <remarks>Two things must agree: the wording or shape of the line, and, where that could also be a heading of the article, its place before
/// or after the article's prose or beside other furniture. In doubt a line stays.</remarks>
internal sealed class FurnitureFinder
{
    private const int LongestList = 40;

    /// <summary>What each line may be by itself; null for a line of the article.</summary>
    public FurnitureCandidate?[] Classify(string text, List<TextLine> lines)
    {
        FurnitureCandidate?[] candidates = new FurnitureCandidate?[lines.Count];
        Span<char> buffer = stackalloc char[LineWords.MaximumCharacters * 10];
        Span<Range> ranges = stackalloc Range[LineWords.Maximum];
        for (int i = 0; i < lines.Count; i++)
            candidates[i] = ClassifyLine(lines[i].Content.Of(text), buffer, ranges);
        return candidates;
    }

    /// <summary>The furniture among the candidates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="candidates">What <see cref="Classify"/> said of them.</param>
    /// <param name="kept">Lines known to be the article's whatever they look like: the headline and byline.</param>
    public ImmutableArray<Furniture> Find(string text, List<TextLine> lines, FurnitureCandidate?[] candidates, Predicate<int> kept)
    {
        FurnitureReason?[] reasons = new FurnitureReason?[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (candidates[i] is { Place: FurniturePlace.Anywhere } certain && !kept(i)) reasons[i] = certain.Reason;
        }
        AddLists(text, lines, candidates, reasons, kept);
        AddEdges(text, lines, candidates, reasons, kept);
        AddNeighbours(candidates, reasons, kept);
        return Collect(lines, reasons);
    }

    /// <summary>What one line may be by itself; null for a line of the article.</summary>
    public static FurnitureCandidate? ClassifyLine(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[LineWords.MaximumCharacters * 10];
        Span<Range> ranges = stackalloc Range[LineWords.Maximum];
        return ClassifyLine(line, buffer, ranges);
    }

    private static FurnitureCandidate? ClassifyLine(ReadOnlySpan<char> line, Span<char> buffer, Span<Range> ranges)
    {
        if (!LineWords.Fits(line)) return null;
        LineWords words = LineWords.Split(line, buffer, ranges);
        bool isSentence = LineShape.EndsLikeSentence(line);
        if (!isSentence && ShareWords.IsBar(words)) return new FurnitureCandidate(FurnitureReason.ShareBar, FurniturePlace.Anywhere, false, true);
        if (line is "AD" or "CLOSE")
            return new FurnitureCandidate(line is "AD" ? FurnitureReason.Advertisement : FurnitureReason.Navigation, FurniturePlace.Anywhere, false, true);
        FurniturePhrase? phrase = FurniturePhrases.Find(words, isSentence);
        // What quotes is the article's, unless the wording leaves nothing open.
        if (phrase is not null && (phrase.MayQuote || !LineShape.HasQuotation(line)))
            return new FurnitureCandidate(phrase.Reason, phrase.Place, phrase.OpensList, !(phrase.Pattern.HasWildcard && MayBeTitle(phrase)));
        if (LinkLabel.Classify(line) is { } link) return new FurnitureCandidate(link, FurniturePlace.Anywhere, false, false);
        if (CaptionShape.Classify(line) is { } caption) return new FurnitureCandidate(caption, FurniturePlace.Anywhere, false, true);
        return null;
    }

    // "More from the front", "Watch the debate here": with words left open these could head an article.
    private static bool MayBeTitle(FurniturePhrase phrase) =>
        phrase.OpensList || phrase.Reason is FurnitureReason.RelatedLinks or FurnitureReason.SlideShow or FurnitureReason.Video;

    // "Read more from ...:" and the titles under it. At the end of the text the titles run to its end; inside it only those that
    // stand close under the heading or have bullets are taken, for a heading of the article looks like a title too.
    private static void AddLists(
        string text, List<TextLine> lines, FurnitureCandidate?[] candidates, FurnitureReason?[] reasons, Predicate<int> kept)
    {
        int tail = TailStart(text, lines, candidates);
        int proseAfter = LastProse(text, lines, candidates, tail);
        for (int i = 0; i < lines.Count; i++)
        {
            if (candidates[i] is not { OpensList: true } opener || kept(i)) continue;
            if (opener.Place == FurniturePlace.Edge && i < proseAfter) continue;
            bool atEnd = i + 1 >= tail;
            int last = Math.Min(lines.Count - 1, i + LongestList);
            for (int j = i + 1; j <= last; j++)
            {
                ReadOnlySpan<char> line = lines[j].Content.Of(text);
                if (kept(j) || candidates[j] is { OpensList: true }) break;
                if (candidates[j] is { Place: FurniturePlace.Anywhere, Exact: true }) continue;
                if (!LineShape.IsLinkLike(line) && !(atEnd && LineShape.IsTitleCase(line) && !LineShape.IsBullet(line))) break;
                bool close = !lines[j].BlankBefore || LineShape.IsBullet(line);
                if (!atEnd && (!close || LineShape.EndsLikeSentence(line))) break;
                reasons[j] = opener.Reason;
            }
            if (atEnd || opener.Place == FurniturePlace.Anywhere) reasons[i] = opener.Reason;
        }
    }

    // The first line from which on nothing ends like the paragraph of an article.
    private static int TailStart(string text, List<TextLine> lines, FurnitureCandidate?[] candidates)
    {
        int start = lines.Count;
        while (start > 0 && MayCloseText(start - 1)) start--;
        return start;

        bool MayCloseText(int i)
        {
            ReadOnlySpan<char> line = lines[i].Content.Of(text);
            return candidates[i] is not null || LineShape.IsLinkLike(line) || LineShape.IsTitleCase(line);
        }
    }

    private static int LastProse(string text, List<TextLine> lines, FurnitureCandidate?[] candidates, int from)
    {
        for (int i = Math.Min(from, lines.Count) - 1; i >= 0; i--)
        {
            if (candidates[i] is null && LineShape.IsProse(lines[i].Content.Of(text))) return i;
        }
        return -1;
    }

    private static void AddEdges(
        string text, List<TextLine> lines, FurnitureCandidate?[] candidates, FurnitureReason?[] reasons, Predicate<int> kept)
    {
        bool IsArticle(int i) => kept(i) || (candidates[i] is null && reasons[i] is null && LineShape.IsProse(lines[i].Content.Of(text)));
        for (int i = 0; i < lines.Count && (kept(i) || !IsArticle(i)); i++)
        {
            if (!kept(i)) reasons[i] ??= candidates[i]?.Reason;
        }
        for (int i = lines.Count - 1; i >= 0 && !IsArticle(i); i--)
            reasons[i] ??= candidates[i]?.Reason;
    }

    private static void AddNeighbours(FurnitureCandidate?[] candidates, FurnitureReason?[] reasons, Predicate<int> kept)
    {
        for (int i = 1; i < candidates.Length; i++)
        {
            if (reasons[i] is null && reasons[i - 1] is not null && candidates[i] is { } next && !kept(i)) reasons[i] = next.Reason;
        }
        for (int i = candidates.Length - 2; i >= 0; i--)
        {
            if (reasons[i] is null && reasons[i + 1] is not null && candidates[i] is { } before && !kept(i)) reasons[i] = before.Reason;
        }
    }

    // Lines of one reason that follow one another are one piece.
    private static ImmutableArray<Furniture> Collect(List<TextLine> lines, FurnitureReason?[] reasons)
    {
        ImmutableArray<Furniture>.Builder furniture = ImmutableArray.CreateBuilder<Furniture>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (reasons[i] is not { } reason) continue;
            int first = i;
            while (i + 1 < lines.Count && reasons[i + 1] == reason) i++;
            furniture.Add(new Furniture(new TextSpan(lines[first].Span.Start, lines[i].Span.End), reason));
        }
        return furniture.ToImmutable();
    }
}
