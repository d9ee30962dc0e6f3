using System.Globalization;
using System.Text;

namespace Hearsay.Evaluation;

/// <summary>Writes scores as lines of a table.</summary>
internal sealed class FigureTable
{
    private const int TitleWidth = 38;
    private readonly StringBuilder lines = new();

    /// <summary>A line of its own.</summary>
    public FigureTable Line(string text = "")
    {
        lines.Append(text).Append('\n');
        return this;
    }

    /// <summary>The heading of a block of scores.</summary>
    public FigureTable Heading(string title) => Line().Line($"{title.PadRight(TitleWidth)}{"P",7}{"R",7}{"F1",7}");

    /// <summary>Precision, recall and F1, with the counts when they are counts.</summary>
    public FigureTable Row(string title, Score score, bool counts = true)
    {
        string line = $"  {title.PadRight(TitleWidth - 2)}{Cell(score.Precision)}{Cell(score.Recall)}{Cell(score.F1)}";
        return Line(counts ? $"{line}   {score.RightGold} right, {score.Predicted} guessed, {score.Gold} gold" : line);
    }

    /// <summary>A share: what was right of what there is.</summary>
    public FigureTable Share(string title, Score score) =>
        Line($"  {title.PadRight(TitleWidth - 2)}{Cell(double.NaN)}{Cell(score.Recall)}{Cell(double.NaN)}   {score.RightGold} of {score.Gold}");

    /// <summary>Precision, recall and F1 alone.</summary>
    public FigureTable Row(string title, double precision, double recall, double f1) =>
        Line($"  {title.PadRight(TitleWidth - 2)}{Cell(precision)}{Cell(recall)}{Cell(f1)}");

    /// <summary>A figure to three places, seven columns wide; blank when it is not a number.</summary>
    public static string Cell(double value) => double.IsNaN(value) ? new string(' ', 7) : value.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(7);

    /// <inheritdoc/>
    public override string ToString() => lines.ToString();
}
