using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Finds the quantity and time expressions of a text by rule.</summary>
/// <remarks>One pass from left to right over each sentence with bounded lookahead: linear in the length of the text. Where two readings
/// are possible the longer comes first in the order of the readers: dates, money, times of day, numbers with a unit, numbers with a noun.</remarks>
internal sealed class QuantityFinder
{
    /// <summary>Finds the expressions, in text order, not overlapping.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ImmutableArray<Quantity> Find(SegmentedText text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<Quantity>.Builder found = ImmutableArray.CreateBuilder<Quantity>();
        CalendarReader calendar = new(text.Report.Published);
        AtomSentence atoms = new(text.Text);
        foreach (Sentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            atoms.Fill(text, sentence.Tokens);
            int at = 0, last = -1;
            QuantityKind? earlier = null;
            while (at < atoms.Count)
            {
                if (TryRead(atoms, calendar, text.Report.Published, at, last, earlier, out Quantity? quantity, out int end))
                {
                    found.Add(quantity);
                    earlier = quantity.Kind;
                    at = last = end;
                }
                else
                {
                    at++;
                }
            }
        }
        return found.DrainToImmutable();
    }

    private static bool TryRead(
        AtomSentence atoms, CalendarReader calendar, DateOnly? published, int start, int last, QuantityKind? earlier,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Quantity? quantity, out int end)
    {
        (quantity, end) = (null, start);
        // Most atoms begin nothing: unknown words are left at once.
        if (atoms[start] is { Kind: AtomKind.Word, Term: null, Length: > 2 } && !atoms.IsAny(start, ["noon", "midnight", "aged", "age"])) return false;
        int at = LimitReader.Before(atoms, start, out QuantityModifier modifier);
        if (IsInsideName(atoms, at)) return false;
        if (calendar.TryRead(atoms, at, out CalendarReading date))
        {
            (quantity, end) = (OfDate(atoms, at, date), date.End);
            return true;
        }
        bool limited = at > start;
        if (!MeasureReader.TryReadMoney(atoms, at, out Draft draft) && !ClockReader.TryRead(atoms, at, out draft)
            && !AgeReader.TryRead(atoms, at, out draft) && !TryReadNumber(atoms, at, limited, ref modifier, out draft)
            && !CountReader.TryReadOrdinal(atoms, at, out draft) && !CountReader.TryReadTwice(atoms, at, limited, out draft)
            && !CountReader.TryReadArticle(atoms, at, limited, last == start, out draft)) return false;
        end = LimitReader.After(atoms, draft.End, ref modifier);
        if (IsPreposition(atoms, start, draft, earlier)) (start, modifier) = (at, QuantityModifier.None);
        quantity = Finish(atoms, start, end, draft, modifier, published);
        return true;
    }

    /// <summary>Whether the limiting word is a preposition after all: "$10 billion over 10 years", "information about two programs".</summary>
    private static bool IsPreposition(AtomSentence atoms, int start, Draft draft, QuantityKind? earlier) =>
        (atoms.Is(start, "over") && draft.Kind == QuantityKind.Duration && earlier is (QuantityKind.Money or QuantityKind.Percentage))
        || (atoms.Is(start, "about") && draft is { Kind: QuantityKind.Count, High: < 10 });

    private static bool TryReadNumber(AtomSentence atoms, int at, bool limited, ref QuantityModifier modifier, out Draft draft)
    {
        draft = default;
        if (!NumberReader.TryRead(atoms, at, out Number number)) return false;
        if (VoteReader.TryReadVote(atoms, at, number, out draft)) return true;
        if (VoteReader.TryReadRange(atoms, at, number, out Number range)) number = range;
        // "50-plus members", "20 or so people".
        int after = LimitReader.After(atoms, number.End, ref modifier);
        if (after > number.End) number = number with { End = after };
        return MeasureReader.TryReadUnit(atoms, number, out draft) || CountReader.TryReadCount(atoms, at, number, limited, out draft);
    }

    /// <summary>Whether what stands there is glued to letters or a hyphen before it: "F-16", "G20", "#1".</summary>
    private static bool IsInsideName(AtomSentence atoms, int at)
    {
        if (at == 0 || atoms[at].SpaceBefore) return false;
        Atom before = atoms[at - 1];
        if (before.Kind == AtomKind.Word) return atoms.IsDigits(at);
        if (before.Kind != AtomKind.Mark || before.Length != 1) return false;
        char mark = atoms.Text[before.Start];
        return mark is '#' or '@' or '_' or '/' || (mark is '-' && !before.SpaceBefore && at > 1 && !atoms[at - 2].Plays(Roles.Weekday | Roles.Month | Roles.Phase));
    }

    private static Quantity OfDate(AtomSentence atoms, int start, CalendarReading date) => new()
    {
        Tokens = new TokenRange(atoms[start].Token, atoms[date.End - 1].Token + 1),
        Span = new TextSpan(atoms[start].Start, atoms[date.End - 1].End),
        Kind = QuantityKind.Date,
        Low = date.First?.DayNumber,
        High = date.Last?.DayNumber,
        Step = date is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber + 1 : 0,
        Unit = "day",
        Noun = date.Noun,
        IsChosen = date.IsChosen,
        Normal = date.Normal,
    };

    private static Quantity Finish(AtomSentence atoms, int start, int end, Draft draft, QuantityModifier modifier, DateOnly? published)
    {
        bool placed = draft.Kind == QuantityKind.Date;
        (decimal? low, decimal? high) = placed ? OffsetReader.Place(draft, published) : LimitReader.Interval(draft.Low ?? 0, draft.High, modifier);
        string normal = placed && low is not null && high is not null ? OffsetReader.Normal(low.Value, high.Value) : LimitReader.Sign(modifier) + draft.Normal;
        return new Quantity
        {
            Tokens = new TokenRange(atoms[start].Token, atoms[end - 1].Token + 1),
            Span = new TextSpan(atoms[start].Start, atoms[end - 1].End),
            Kind = draft.Kind,
            Low = low,
            High = high,
            Step = placed && low is not null && high is not null ? high.Value - low.Value + 1 : placed ? 0 : draft.Step,
            Unit = draft.Unit,
            Noun = draft.Noun,
            Modifier = modifier,
            Normal = normal,
            IsVague = draft.IsVague,
        };
    }
}
