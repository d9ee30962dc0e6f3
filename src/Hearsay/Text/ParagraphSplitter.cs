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

    /// <summary>The paragraphs that hold at least one character other than white space, in text order.</summary>
    public List<ParagraphBlock> Split(Report report)
    {
        List<TextLine> lines = ReadLines(report);
        List<ParagraphBlock> blocks = [];
        int first = 0;
        while (first < lines.Count)
        {
            int end = first + 1;
            while (end < lines.Count && !lines[end].AfterBlank && lines[end].Part == lines[first].Part) end++;
            AddBlock(report, lines, first, end, blocks);
            first = end;
        }
        MarkHeadings(report.Text, blocks);
        return blocks;
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

    /// <summary>What the report says of a line: the index of its furniture, or -1 body, -2 headline, -3 byline.</summary>
    private static int PartOf(Report report, int start, int end)
    {
        if (report.HeadlineSpan is { } headline && headline.Overlaps(new TextSpan(start, end))) return -2;
        if (report.BylineSpan is { } byline && byline.Overlaps(new TextSpan(start, end))) return -3;
        int furniture = report.FurnitureAt(start);
        return furniture >= 0 ? furniture : -1;
    }

    private static void AddBlock(Report report, List<TextLine> lines, int first, int end, List<ParagraphBlock> blocks)
    {
        string text = report.Text;
        int part = lines[first].Part;
        bool wrapped = part is not -2 and not -3 && IsWrapped(text, lines, first, end, out int width) && width > 0;
        int start = first;
        for (int line = first + 1; line <= end; line++)
        {
            if (line < end && (part is -2 or -3 || Joins(text, lines[line - 1], lines[line], wrapped))) continue;
            TextSpan span = new(lines[start].Start, lines[line - 1].End);
            ParagraphKind kind = part switch
            {
                -1 => LineShape.IsListItem(span.Of(text)) ? ParagraphKind.ListItem : ParagraphKind.Body,
                -2 => ParagraphKind.Headline,
                -3 => ParagraphKind.Byline,
                _ => ParagraphKind.Furniture,
            };
            blocks.Add(new ParagraphBlock(span, kind));
            start = line;
        }
    }

    /// <summary>Whether a program filled these lines up to one width: the next word never fitted.</summary>
    private static bool IsWrapped(string text, List<TextLine> lines, int first, int end, out int width)
    {
        width = 0;
        if (end - first < 3) return false;
        for (int line = first; line < end; line++) width = Math.Max(width, lines[line].Length);
        if (width is < NarrowestWrap or > WidestWrap) return false;
        int full = 0, closed = 0;
        for (int line = first; line < end - 1; line++)
        {
            // One column of grace: some programs count the space.
            if (lines[line].Length + 1 + FirstWordLength(text, lines[line + 1]) >= width) full++;
            if (LineShape.EndsSentence(lines[line].Of(text))) closed++;
        }
        int breaks = end - 1 - first;
        return full * 4 >= breaks * 3 && closed * 4 <= breaks * 3;
    }

    private static int FirstWordLength(string text, TextLine line)
    {
        int at = line.Start;
        while (at < line.End && !Characters.IsSpace(text[at])) at++;
        return at - line.Start;
    }

    private static bool Joins(string text, TextLine line, TextLine next, bool wrapped)
    {
        ReadOnlySpan<char> before = line.Of(text), after = next.Of(text);
        if (LineShape.IsListItem(after)) return false;
        bool closed = LineShape.EndsSentence(before);
        if (wrapped) return !closed || line.Length >= NarrowestWrap;
        if (LineShape.StartsLower(after)) return !closed && !LineShape.IsListItem(before) || before.Length > NarrowestWrap && !closed;
        return !closed && LineShape.BreaksOff(before);
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

/// <summary>A line that is not blank.</summary>
/// <param name="Start">Its first character that is no space.</param>
/// <param name="End">After its last character that is no space.</param>
/// <param name="Part">What the report says of it: the index of its furniture, or -1 body, -2 headline, -3 byline.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(int Start, int End, int Part, bool AfterBlank)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
