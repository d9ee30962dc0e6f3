namespace Hearsay.Language;

/// <summary>A quantity while it is read: its value without the limiting words.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="End">Index of the atom after it.</param>
/// <param name="Low">Its least value.</param>
/// <param name="High">Its greatest value.</param>
/// <param name="Step">One in the last digit given.</param>
/// <param name="Unit">The unit of the interval.</param>
/// <param name="Normal">The normal form without limiting signs.</param>
/// <param name="Noun">The noun counted.</param>
/// <param name="IsVague">Whether no number is given.</param>
internal readonly record struct Draft(
    QuantityKind Kind, int End, decimal? Low, decimal? High, decimal Step, string Unit, string Normal, string Noun = "", bool IsVague = false)
{
    public static string Plain(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    public static string Plain(decimal low, decimal? high) =>
        high is null ? $"≥{Plain(low)}" : high == low ? Plain(low) : $"{Plain(low)}–{Plain(high.Value)}";
}
