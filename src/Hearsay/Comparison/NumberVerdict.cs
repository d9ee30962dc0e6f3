using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Judges two values of one thing.</summary>
internal static class NumberVerdict
{
    /// <summary>How the two values relate; null when they cannot be set against each other.</summary>
    public static NumberRelation? Of(Quantity a, Quantity b)
    {
        if (a.Unit != b.Unit || a.Kind != b.Kind) return null;
        if (a.Normal == b.Normal) return NumberRelation.Same;
        if (a.Kind == QuantityKind.Vote) return NumberRelation.Conflict;
        if (a.Kind == QuantityKind.Date) return OfDates(a, b);
        if (a is { Low: null, High: null } || b is { Low: null, High: null }) return null;
        if (a.Low == b.Low && a.High == b.High) return a.Modifier == b.Modifier ? NumberRelation.Same : NumberRelation.Compatible;
        // Only the coarser of two figures is rounded as far as the finer can tell.
        decimal slackA = Slack(a), slackB = Slack(b);
        (decimal lowA, decimal highA) = Widened(a, slackA > slackB ? slackA : 0);
        (decimal lowB, decimal highB) = Widened(b, slackB > slackA ? slackB : 0);
        if (lowA < highB && lowB < highA) return IsFarOff(a, b) || IsFarOff(b, a) ? null : NumberRelation.Compatible;
        return a.Low == b.High || b.Low == a.High ? NumberRelation.Compatible : NumberRelation.Conflict;
    }

    // "More than $200,000" leaves room for five million, but nobody would word that so; "dozens" may be a hundred.
    private static bool IsFarOff(Quantity open, Quantity other)
    {
        if (open is { High: null, Low: { } low }) return (other.Low ?? other.High) > low * (open.IsVague ? 5 : 2);
        return open is { Low: null, High: { } high } && (other.High ?? other.Low) < high / 2;
    }

    private static NumberRelation? OfDates(Quantity a, Quantity b)
    {
        if (a is { Low: { } lowA, High: { } highA } && b is { Low: { } lowB, High: { } highB })
        {
            bool meet = lowA <= highB && lowB <= highA;
            return meet || MayBeTheSame(a, b, lowA, lowB) ? NumberRelation.Compatible : NumberRelation.Conflict;
        }
        // A weekday that could not be placed agrees with a day that falls on it.
        (Quantity placed, Quantity named) = a.Low is null ? (b, a) : (a, b);
        if (Weekday(named.Normal) is not { } weekday) return null;
        if (placed is { Low: { } low, High: { } high })
        {
            if (high != low) return null;
            return DateOnly.FromDayNumber((int)low).DayOfWeek == weekday ? NumberRelation.Compatible : NumberRelation.Conflict;
        }
        return Weekday(placed.Normal) is not { } other ? null : other == weekday ? NumberRelation.Compatible : NumberRelation.Conflict;
    }

    // The same weekday placed in two weeks because the reports came out on either side of it, or the same month in two years.
    private static bool MayBeTheSame(Quantity a, Quantity b, decimal lowA, decimal lowB)
    {
        if (a.Step != b.Step && Math.Max(a.Step, b.Step) is < 28 or > 31) return false;
        if (a.IsChosen && b.IsChosen && a.Step == 1 && Math.Abs(lowA - lowB) == 7) return true;
        if ((!a.IsChosen && !b.IsChosen) || a.Step > 31) return false;
        DateOnly first = DateOnly.FromDayNumber((int)lowA), second = DateOnly.FromDayNumber((int)lowB);
        return first.Month == second.Month && first.Day == second.Day && a.Step > 1;
    }

    private static DayOfWeek? Weekday(string normal)
    {
        string first = normal.Split(' ')[0];
        return first.Length > 0 && !char.IsAsciiDigit(first[0]) && Enum.TryParse(first, out DayOfWeek day) ? day : null;
    }

    // A round figure stands for what rounds to it: "$700 billion" for $716 billion. Small counts and per cent are taken at their word.
    private static decimal Slack(Quantity quantity)
    {
        decimal value = quantity.Low ?? quantity.High ?? 0;
        if (quantity.Modifier != QuantityModifier.None) return 0;
        if (quantity.Kind is QuantityKind.Duration or QuantityKind.Measure) return quantity.Step / 2;
        if (quantity.Kind is not (QuantityKind.Count or QuantityKind.Money) || value < 1000 || quantity.Step <= 0) return 0;
        decimal unit = quantity.Step;
        while (value % (unit * 10) == 0) unit *= 10;
        return unit / 2;
    }

    private static (decimal Low, decimal High) Widened(Quantity quantity, decimal slack) =>
        (quantity.Low - slack ?? decimal.MinValue, quantity.High + slack ?? decimal.MaxValue);
}
