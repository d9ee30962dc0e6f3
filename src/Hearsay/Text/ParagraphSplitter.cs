using System.Buffers;

namespace Hearsay.Text;

/// <summary>A paragraph before it has tokens: where it stands and what its shape and the report's spans say of it.</summary>
/// <param name="Span">From its first character to its last, white space at the ends left out; never empty.</param>
/// <param name="Kind">What part it plays.</param>
internal readonly record struct ParagraphBlock(TextSpan Span, ParagraphKind Kind);

/// <summary>Finds the paragraphs of a report whatever its line layout.</summary>
/// <remarks>A blank line always divides. Between two lines without one between them the layout decides: lines filled up to one width
/// were broken by a program and are joined, a line that breaks off in mid-sentence is joined, any other line end divides.</remarks>
internal sealed class ParagraphSplitter
{
    // Programs wrap plain text between these widths (mail 72, newspapers' terminals 60 to 80, editors up to 100).
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 100;
    private const int LongestHeading = 75;

    // What the report says of a line, where it is not the index of its furniture.
    private const int BodyPart = -1;
    private const int HeadlinePart = -2;
    private const int BylinePart = -3;

    /// <summary>The paragraphs that hold at least one character other than white space, in text order.</summary>
    public List<ParagraphBlock> Split(Report report)
    {
        List<TextLine> lines = ReadLines(report);
        List<(int Start, int End)> groups = Group(lines);
        // Lines without a blank line between them are the exception where blank lines divide paragraphs.
        LineLayout layout = new(WrapWidth(report.Text, lines, groups), BlankLinesDivide: groups.Count * 2 >= lines.Count);
        List<ParagraphBlock> blocks = [];
        foreach ((int start, int end) in groups) AddBlocks(report, lines, start, end, layout, blocks);
        MarkHeadings(report.Text, blocks);
        if (!report.Layout.IsEmpty) FollowLayout(report, blocks);
        return blocks;
    }

    /// <summary>Runs of lines without a blank line between them that play the same part.</summary>
    private static List<(int Start, int End)> Group(List<TextLine> lines)
    {
        List<(int Start, int End)> groups = [];
        int start = 0;
        for (int line = 1; line <= lines.Count; line++)
        {
            if (line < lines.Count && !lines[line].AfterBlank && lines[line].Part == lines[start].Part) continue;
            groups.Add((start, line));
            start = line;
        }
        return groups;
    }

    /// <summary>The width that a program broke the text's lines at; 0 when none did.</summary>
    private static int WrapWidth(string text, List<TextLine> lines, List<(int Start, int End)> groups)
    {
        int width = 0;
        foreach ((int start, int end) in groups)
        {
            if (lines[start].Part is HeadlinePart or BylinePart) continue;
            width = Math.Max(width, WrapWidth(text, lines, start, end));
        }
        return width;
    }

    private static List<TextLine> ReadLines(Report report)
    {
        string text = report.Text;
        List<TextLine> lines = [];
        bool afterBlank = true;
        int at = 0;
        while (at < text.Length)
        {
            int end = text.AsSpan(at).IndexOfAny(LineEnds);
            end = end < 0 ? text.Length : at + end;
            int start = at, stop = end;
            while (start < stop && Characters.IsSpace(text[start])) start++;
            while (stop > start && Characters.IsSpace(text[stop - 1])) stop--;
            if (stop > start)
            {
                lines.Add(new TextLine(start, stop, PartOf(report, start, stop), afterBlank));
                afterBlank = false;
            }
            else afterBlank = true;
            // A form feed starts a page but not a paragraph when the sentence runs on; a paragraph separator always does.
            if (end < text.Length && text[end] == '\u2029') afterBlank = true;
            at = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') at++;
        }
        return lines;
    }

    private static readonly SearchValues<char> LineEnds =
        SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>What the report says of a line: the index of its furniture, or one of the parts above.</summary>
    private static int PartOf(Report report, int start, int end)
    {
        if (report.HeadlineSpan is { } headline && headline.Overlaps(new TextSpan(start, end))) return HeadlinePart;
        if (report.BylineSpan is { } byline && byline.Overlaps(new TextSpan(start, end))) return BylinePart;
        int furniture = report.FurnitureAt(start);
        return furniture >= 0 ? furniture : BodyPart;
    }

    private static void AddBlocks(
        Report report, List<TextLine> lines, int first, int end, LineLayout layout, List<ParagraphBlock> blocks)
    {
        string text = report.Text;
        int part = lines[first].Part;
        int start = first;
        for (int line = first + 1; line <= end; line++)
        {
            if (line < end && (part is HeadlinePart or BylinePart || Joins(text, lines[line - 1], lines[line], layout))) continue;
            TextSpan span = new(lines[start].Start, lines[line - 1].End);
            ParagraphKind kind = part switch
            {
                BodyPart => LineShape.IsListItem(span.Of(text)) ? ParagraphKind.ListItem : ParagraphKind.Body,
                HeadlinePart => ParagraphKind.Headline,
                BylinePart => ParagraphKind.Byline,
                _ => ParagraphKind.Furniture,
            };
            blocks.Add(new ParagraphBlock(span, kind));
            start = line;
        }
    }

    /// <summary>The width that a program filled these lines up to, so that the next word never fitted; 0 when it did not.</summary>
    private static int WrapWidth(string text, List<TextLine> lines, int first, int end)
    {
        int width = 0;
        if (end - first < 3) return 0;
        for (int line = first; line < end; line++) width = Math.Max(width, lines[line].Length);
        if (width is < NarrowestWrap or > WidestWrap) return 0;
        int full = 0, closed = 0;
        for (int line = first; line < end - 1; line++)
        {
            if (IsFull(text, lines[line], lines[line + 1], width)) full++;
            if (LineShape.EndsSentence(lines[line].Of(text))) closed++;
        }
        int breaks = end - 1 - first;
        return full * 4 >= breaks * 3 && closed * 4 <= breaks * 3 ? width : 0;
    }

    /// <summary>Whether the next line's first word did not fit; one column of grace, since some programs count the space.</summary>
    private static bool IsFull(string text, TextLine line, TextLine next, int width) =>
        line.Length + 1 + FirstWordLength(text, next) >= width;

    private static int FirstWordLength(string text, TextLine line)
    {
        int at = line.Start;
        while (at < line.End && !Characters.IsSpace(text[at])) at++;
        return at - line.Start;
    }

    private static bool Joins(string text, TextLine line, TextLine next, LineLayout layout)
    {
        ReadOnlySpan<char> before = line.Of(text), after = next.Of(text);
        if (LineShape.IsListItem(after)) return false;
        if (layout.WrapWidth > 0 && line.Length <= layout.WrapWidth && IsFull(text, line, next, layout.WrapWidth)) return true;
        if (LineShape.EndsSentence(before)) return false;
        if (LineShape.StartsLower(after)) return !LineShape.IsListItem(before) || before.Length > NarrowestWrap;
        return LineShape.BreaksOff(before) || (layout.BlankLinesDivide && LineShape.LeavesQuotationOpen(before));
    }

    /// <summary>Where a page says what a block is, its shape no longer counts.</summary>
    private static void FollowLayout(Report report, List<ParagraphBlock> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is not (ParagraphKind.Body or ParagraphKind.Heading or ParagraphKind.ListItem)) continue;
            ParagraphKind? kind = report.LayoutAt(blocks[i].Span.Start) switch
            {
                LayoutKind.Heading => ParagraphKind.Heading,
                LayoutKind.ListItem => ParagraphKind.ListItem,
                LayoutKind.SocialPost or LayoutKind.Quotation => ParagraphKind.Body,
                // A paragraph in bold is a heading all the same.
                _ => null,
            };
            if (kind is { } known) blocks[i] = blocks[i] with { Kind = known };
        }
    }

    /// <summary>A short line without a full stop between paragraphs of the article is a heading.</summary>
    private static void MarkHeadings(string text, List<ParagraphBlock> blocks)
    {
        for (int i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Kind != ParagraphKind.Body || blocks[i + 1].Kind is not (ParagraphKind.Body or ParagraphKind.ListItem)) continue;
            TextSpan span = blocks[i].Span;
            if (span.Length > LongestHeading || blocks[i + 1].Span.Length <= span.Length) continue;
            if (LineShape.LooksLikeHeading(span.Of(text))) blocks[i] = blocks[i] with { Kind = ParagraphKind.Heading };
        }
    }
}

/// <summary>How a report's lines are laid out.</summary>
/// <param name="WrapWidth">The width that a program broke lines at; 0 when none did.</param>
/// <param name="BlankLinesDivide">Whether blank lines divide most paragraphs.</param>
internal readonly record struct LineLayout(int WrapWidth, bool BlankLinesDivide);

/// <summary>A line that is not blank.</summary>
/// <param name="Start">Its first character that is no space.</param>
/// <param name="End">After its last character that is no space.</param>
/// <param name="Part">What the report says of it: the index of its furniture, negative for the article's own parts.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(int Start, int End, int Part, bool AfterBlank)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
