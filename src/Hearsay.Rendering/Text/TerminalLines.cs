using System.Text;

namespace Hearsay.Rendering;

/// <summary>How a run of text looks on a terminal that has colours.</summary>
internal enum RunStyle : byte
{
    Plain,
    Heading,
    Name,
    Faint,
    Cut,
    Added,
    Alert,
}

/// <summary>Text in one style; where a space stands in it, a line may end.</summary>
internal readonly record struct Run(string Text, RunStyle Style = RunStyle.Plain)
{
    public static implicit operator Run(string text) => new(text);
}

/// <summary>Writes text wrapped to the width of a terminal, with hanging indents, and coloured if asked.</summary>
internal sealed class TerminalLines(TextWriter writer, TextRenderingOptions options)
{
    private const int NarrowestWidth = 40;

    internal int Width { get; } = Math.Max(NarrowestWidth, options.Width);

    internal void Blank() => writer.Write('\n');

    internal void Heading(string title, string? remark = null)
    {
        Blank();
        Line(0, 2, string.IsNullOrEmpty(remark) ? [new Run(title, RunStyle.Heading)] : [new Run(title, RunStyle.Heading), new Run("  " + remark.TrimEnd(' ', ';'), RunStyle.Faint)]);
    }

    /// <summary>Writes the runs one after the other; the first line stands at the indent, those after it at the hanging indent.</summary>
    internal void Line(int indent, int hanging, params ReadOnlySpan<Run> runs)
    {
        List<Atom> atoms = AtomsOf(runs);
        StringBuilder line = new();
        RunStyle style = RunStyle.Plain;
        int column = 0, gap = indent + (atoms.Count > 0 ? atoms[0].SpacesBefore : 0);
        for (int i = 0; i < atoms.Count;)
        {
            // What stands together without a space (a mark after a coloured word) stays together.
            int end = i + 1, columns = DisplayWidth.Of(atoms[i].Text);
            while (end < atoms.Count && atoms[end].SpacesBefore == 0) columns += DisplayWidth.Of(atoms[end++].Text);
            if (column > 0)
            {
                gap = atoms[i].SpacesBefore;
                if (column + gap + columns > Width)
                {
                    Switch(line, ref style, RunStyle.Plain);
                    line.Append('\n');
                    column = 0;
                    gap = hanging;
                }
            }
            // Spaces inside one style keep it, so that what is marked stays in one piece.
            if (style != atoms[i].Style) Switch(line, ref style, RunStyle.Plain);
            line.Append(' ', gap);
            column += gap;
            for (; i < end; i++)
            {
                Switch(line, ref style, atoms[i].Style);
                column = Broken(line, atoms[i].Text, column, hanging);
            }
        }
        Switch(line, ref style, RunStyle.Plain);
        writer.Write(line.Append('\n').ToString());
    }

    private readonly record struct Atom(string Text, RunStyle Style, int SpacesBefore);

    private static List<Atom> AtomsOf(ReadOnlySpan<Run> runs)
    {
        List<Atom> atoms = [];
        int spaces = 0;
        foreach (Run run in runs)
        {
            string text = run.Text;
            for (int i = 0; i < text.Length;)
            {
                int end = text.IndexOf(' ', i);
                if (end < 0) end = text.Length;
                if (end > i)
                {
                    atoms.Add(new Atom(text[i..end], run.Style, spaces));
                    spaces = 0;
                }
                if (end < text.Length) spaces++;
                i = end + 1;
            }
        }
        return atoms;
    }

    /// <summary>Appends a word, broken where it alone is longer than a line; returns the column after it.</summary>
    private int Broken(StringBuilder line, ReadOnlySpan<char> word, int column, int hanging)
    {
        int columns = DisplayWidth.Of(word);
        while (column + columns > Width)
        {
            int fit = DisplayWidth.Fit(word, Width - column);
            line.Append(word[..fit]).Append('\n').Append(' ', hanging);
            word = word[fit..];
            columns = DisplayWidth.Of(word);
            column = hanging;
        }
        line.Append(word);
        return column + columns;
    }

    private void Switch(StringBuilder line, ref RunStyle from, RunStyle to)
    {
        if (!options.UseColor || from == to) return;
        if (from != RunStyle.Plain) line.Append("\e[0m");
        line.Append(to switch
        {
            RunStyle.Heading => "\e[1;4m",
            RunStyle.Name => "\e[1m",
            RunStyle.Faint => "\e[2m",
            RunStyle.Cut => "\e[31m",
            RunStyle.Added => "\e[32m",
            RunStyle.Alert => "\e[33m",
            _ => "",
        });
        from = to;
    }
}
