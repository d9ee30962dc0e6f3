using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Ties each date of a report to the event that is told with it: the predicate it depends on.</summary>
internal sealed class DatedEventReader(CancellationToken cancellation)
{
    // Dates of a text beyond this many are left out, so that the pairs of a huge one stay bounded.
    private const int MostDates = 300;

    // A longer sentence is no sentence; its predicates would be tried for every date in it.
    private const int LongestSentence = 200;

    // Words that tell an event, at most: what goes on longer is another clause that hangs on it.
    private const int LongestTelling = 40;

    private static readonly FrozenSet<string> TimeNouns =
        "day night morning afternoon evening week weekend month year hour start end beginning middle eve midnight noon".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The dated events of a report in text order.</summary>
    public IEnumerable<DatedEvent> Read(NormalizedText text, int index)
    {
        Document document = text.Attributed.Document;
        SegmentedText segments = document.Segments;
        MentionHeads mentions = new(text.Attributed);
        StatementPlaces statements = new(text.Attributed);
        int nextPredicate = 0, count = 0;
        List<Predicate> predicates = [];
        int sentenceOfPredicates = -1;
        foreach (Quantity date in document.Quantities)
        {
            if (date.Kind != QuantityKind.Date) continue;
            cancellation.ThrowIfCancellationRequested();
            int s = segments.SentenceOf(date.Tokens.Start);
            Sentence sentence = segments.Sentences[s];
            if (IsSkipped(text.Attributed.Report, segments.Paragraphs[sentence.Paragraph].Kind, sentence, date) || IsInName(document, date, sentence.Tokens)) continue;
            if (s != sentenceOfPredicates)
            {
                predicates.Clear();
                sentenceOfPredicates = s;
                while (nextPredicate < document.Predicates.Length && document.Predicates[nextPredicate].Head < sentence.Tokens.Start) nextPredicate++;
                for (int p = nextPredicate; p < document.Predicates.Length && document.Predicates[p].Head < sentence.Tokens.End; p++) predicates.Add(document.Predicates[p]);
            }
            if (Tie(document, predicates, date) is not { } tie || IsTitle(document, tie.Predicate, sentence.Tokens)) continue;
            if (Event(text, index, sentence.Tokens, tie, date, mentions, statements) is not { } told) continue;
            yield return told;
            if (++count == MostDates) yield break;
        }
    }

    private static bool IsSkipped(Report report, ParagraphKind kind, Sentence sentence, Quantity date) =>
        kind is ParagraphKind.Furniture or ParagraphKind.Byline || sentence.Tokens.Count > LongestSentence
        || (report.DatelineSpan is { } dateline && dateline.Overlaps(date.Span));

    // "USA Today"; and "today" in quotation marks is mostly nowadays.
    private static bool IsInName(Document document, Quantity date, TokenRange sentence)
    {
        ReadOnlySpan<char> first = document.Segments.Slice(date.Tokens.Start);
        if (first.Equals("today", StringComparison.OrdinalIgnoreCase) && document.Segments.QuotationOfToken[date.Tokens.Start] >= 0) return true;
        if (first is "Today" or "Tonight" or "Tomorrow" or "Yesterday" && date.Tokens.Start > sentence.Start && document.Classes[date.Tokens.Start - 1] != WordClass.Punctuation) return true;
        return EntityAt(document, date.Tokens.Start) is { } entity && entity.Tokens.Contains(date.Tokens) && entity.Tokens.Count > date.Tokens.Count;
    }

    private static Entity? EntityAt(Document document, int token)
    {
        int low = 0, high = document.Entities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.Entities[middle].Tokens.End <= token) low = middle + 1;
            else high = middle;
        }
        return low < document.Entities.Length && document.Entities[low].Tokens.Contains(token) ? document.Entities[low] : null;
    }

    // "Meet the Press": a capital within a sentence is that of a title; headlines have them all over.
    private static bool IsTitle(Document document, Predicate predicate, TokenRange sentence)
    {
        if (EntityAt(document, predicate.Head) is not null) return true;
        if (predicate.Head == sentence.Start || !char.IsUpper(document.Segments.Slice(predicate.Head)[0])) return false;
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            if (document.Classes[t] is WordClass.Verb or WordClass.Auxiliary or WordClass.Noun && char.IsLower(document.Segments.Slice(t)[0])) return true;
        }
        return false;
    }

    /// <summary>A date and the event it belongs to.</summary>
    private readonly record struct DateTie(Predicate Predicate, string Preposition);

    private static DateTie? Tie(Document document, List<Predicate> predicates, Quantity date)
    {
        // As the time of a clause: the nearest of those that share it.
        DateTie? best = null;
        int distance = int.MaxValue;
        foreach (Predicate predicate in predicates)
        {
            foreach (Argument argument in predicate.Arguments)
            {
                if (argument.Role != ArgumentRole.Time || argument.IsImplied || !argument.Tokens.Overlaps(date.Tokens)) continue;
                // "after the 2016 election" dates the election.
                if (!date.Tokens.Contains(argument.Head) && !IsTimeNoun(document, argument.Head)) continue;
                int apart = Math.Abs(predicate.Head - date.Tokens.Start);
                if (apart < distance) (best, distance) = (new DateTie(predicate, argument.Preposition), apart);
            }
        }
        // A year without a preposition is what the clause is about rather than when it was.
        if (best is { } found) return found.Preposition.Length == 0 && char.IsAsciiDigit(document.Segments.Slice(date.Tokens.Start)[0]) && date.Step >= 365 ? null : found;
        // Beside a participle longer stretches belong to the clause above as often.
        // Beside an event noun or a participle: "the July 7 meeting", "a letter sent Friday".
        int above = HeadAbove(document, date.Tokens);
        bool isPart = above >= 0 && IsTimeNoun(document, above);
        for (int hops = 0; above >= 0 && hops < 2 && IsTimeNoun(document, above); hops++) above = document.Heads[above];
        foreach (Predicate predicate in predicates)
        {
            if (predicate.Head == above && (predicate.Kind == PredicateKind.Noun || (predicate.Kind == PredicateKind.Verb && (isPart || date.Step <= 7))) && !IsCore(predicate, date.Tokens)) return new DateTie(predicate, PrepositionOf(document, date.Tokens));
        }
        return null;
    }

    // "putting 2016 behind them": the year is what is put.
    private static bool IsCore(Predicate predicate, TokenRange date)
    {
        foreach (Argument argument in predicate.Arguments)
        {
            if (argument.Role is ArgumentRole.Agent or ArgumentRole.Patient or ArgumentRole.Recipient && date.Contains(argument.Head)) return true;
        }
        return false;
    }

    private static bool IsTimeNoun(Document document, int token) => TimeNouns.Contains(document.Lemmas[token]);

    private static int HeadAbove(Document document, TokenRange range)
    {
        for (int t = range.Start; t < range.End; t++)
        {
            if (document.Relations[t] != "case" && !range.Contains(document.Heads[t])) return document.Heads[t];
        }
        return -1;
    }

    private static string PrepositionOf(Document document, TokenRange range)
    {
        int before = range.Start - 1;
        while (before >= 0 && document.Classes[before] is WordClass.Determiner or WordClass.Adverb) before--;
        return before >= 0 && document.Classes[before] is WordClass.Adposition or WordClass.SubordinatingConjunction ? document.Lemmas[before] : "";
    }

    private static DatedEvent? Event(
        NormalizedText text, int index, TokenRange sentence, DateTie tie, Quantity quantity, MentionHeads mentions, StatementPlaces statements)
    {
        Document document = text.Attributed.Document;
        SegmentedText segments = document.Segments;
        Predicate predicate = tie.Predicate;
        if (predicate.Modality is Modality.Conditional or Modality.Questioned) return null;
        bool isNoun = predicate.Kind == PredicateKind.Noun && predicate.Group.Length == 1;
        TimelineDate date = Ahead(DateOf(quantity, tie.Preposition), predicate, quantity, text.Attributed.Report);
        // "the 2016 election" names an event more than it tells one.
        if (isNoun && date.Precision is not (DatePrecision.Day or DatePrecision.Unknown)) return null;
        bool isSaying = !isNoun && predicate.Argument(ArgumentRole.Content) is not null && !predicate.IsNegated;
        TokenRange told = Told(document, predicate, quantity.Tokens, sentence, isNoun);
        TextSpan span = segments.SpanOf(told);
        TextSpan head = segments.Tokens[predicate.Head].Span;
        string? agent = null, patient = null;
        ImmutableArray<string>.Builder speakers = ImmutableArray.CreateBuilder<string>();
        foreach (Argument argument in predicate.Arguments)
        {
            if (argument.Role is not (ArgumentRole.Agent or ArgumentRole.Patient or ArgumentRole.Recipient) || mentions.Of(argument) is not { } mention) continue;
            if (argument.Role == ArgumentRole.Agent) agent ??= mention.SpeakerId;
            if (argument.Role == ArgumentRole.Patient) patient ??= mention.SpeakerId;
            if (!speakers.Contains(mention.SpeakerId)) speakers.Add(mention.SpeakerId);
        }
        string unplaced = WhyUnplaced(text.Attributed, quantity);
        if (unplaced.Length > 0) date = new TimelineDate(segments.Text.Substring(quantity.Span.Start, quantity.Span.Length), null, null, DatePrecision.Unknown, date.Bound, IsAssumed: false);
        return new DatedEvent
        {
            Text = index,
            Telling = new TimelinePassage(
                new Passage(text.ReportId, span), quantity.Span, predicate.Verb, speakers.ToImmutable(), statements.Around(head)?.Id, predicate.Modality, predicate.IsNegated),
            Date = date,
            Agent = agent,
            Patient = patient,
            Stems = StemsOf(text, span, quantity.Span),
            PartyStems = PartyStems(text, predicate),
            IsSaying = isSaying,
            IsNoun = isNoun,
            Utterance = statements.CuedAt(head)?.Id,
            Unplaced = unplaced,
        };
    }

    /// <summary>The words that tell the event: predicate, who takes part, where and when.</summary>
    private static TokenRange Told(Document document, Predicate predicate, TokenRange date, TokenRange sentence, bool isNoun)
    {
        int start = Math.Min(predicate.Group[0], WithPreposition(document, date, sentence)), end = Math.Max(predicate.Group[^1] + 1, date.End);
        if (isNoun) start = Math.Min(start, predicate.Clause.Start);
        bool isOblique = false;
        foreach (Argument argument in predicate.Arguments.OrderBy(a => Math.Abs(a.Head - predicate.Head)))
        {
            TokenRange tokens = argument.Tokens;
            // The antecedent of a relative clause stands right before it; anything else implied stands elsewhere.
            if (argument.IsImplied && (argument.Role is not (ArgumentRole.Agent or ArgumentRole.Patient) || tokens.End > start || tokens.End + 3 < start)) continue;
            if (!sentence.Contains(tokens)) continue;
            int from = Math.Min(start, tokens.Start), to = Math.Max(end, tokens.End);
            if (to - from > LongestTelling)
            {
                // A long clause is cut off at its end; what stands before is left out whole.
                to = Math.Min(to, start + LongestTelling);
                if (from < start || to <= end) continue;
            }
            if (from < start) isOblique = argument.Role is ArgumentRole.Oblique or ArgumentRole.Time or ArgumentRole.Place;
            (start, end) = (from, to);
        }
        // Arguments leave their prepositions out.
        while (isOblique && start > sentence.Start && document.Relations[start - 1] == "case" && document.Heads[start - 1] >= start && document.Heads[start - 1] < end) start--;
        return new TokenRange(Math.Max(start, sentence.Start), Math.Min(end, sentence.End));
    }

    private static int WithPreposition(Document document, TokenRange date, TokenRange sentence) =>
        date.Start > sentence.Start && document.Classes[date.Start - 1] is WordClass.Adposition or WordClass.SubordinatingConjunction ? date.Start - 1 : date.Start;

    private static TimelineDate DateOf(Quantity quantity, string preposition)
    {
        DateBound bound = preposition switch
        {
            "since" or "from" => DateBound.Since,
            "until" or "till" or "through" => DateBound.Until,
            "by" or "before" or "ahead of" or "prior to" => DateBound.Before,
            "after" or "following" => DateBound.After,
            _ => DateBound.On,
        };
        if (quantity is not { Low: { } low, High: { } high }) return new TimelineDate(quantity.Normal, null, null, DatePrecision.Unknown, bound, IsAssumed: false);
        DateOnly first = DateOnly.FromDayNumber((int)low), last = DateOnly.FromDayNumber((int)high);
        bool wholeMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        int days = last.DayNumber - first.DayNumber + 1;
        DatePrecision precision = days == 1 ? DatePrecision.Day
            : days <= 10 ? DatePrecision.Week
            : wholeMonths && days <= 31 ? DatePrecision.Month
            : wholeMonths && first.Month == 1 && days is 365 or 366 ? DatePrecision.Year
            : DatePrecision.Span;
        return new TimelineDate(quantity.Normal, first, last, precision, bound, quantity.IsChosen);
    }

    /// <summary>A weekday or month alone was taken to lie before publication; with a verb of the present or future it lies after it.</summary>
    private static TimelineDate Ahead(TimelineDate date, Predicate predicate, Quantity quantity, Report report)
    {
        bool isAhead = predicate.Tense == Tense.Future || (predicate.Tense == Tense.Present && predicate.Modality == Modality.Fact);
        if (!date.IsAssumed || !isAhead || date.Bound is DateBound.Since || report.Published is not { Year: < 9998 } day || date.Last is not { } last || last >= day
            || quantity.Span.Of(report.Text).ContainsAnyInRange('0', '9')) return date;
        if (date is { Precision: DatePrecision.Day, First: { } weekday })
        {
            DateOnly next = weekday.AddDays(7);
            return date with { First = next, Last = next, Normal = date.Normal.Replace(Iso(weekday), Iso(next), StringComparison.Ordinal) };
        }
        if (date is { Precision: DatePrecision.Month, First: { } month })
        {
            DateOnly next = month.AddYears(1);
            return date with
            {
                First = next,
                Last = next.AddMonths(1).AddDays(-1),
                Normal = date.Normal.Replace(Iso(month)[..7], Iso(next)[..7], StringComparison.Ordinal),
            };
        }
        return date;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WhyUnplaced(AttributedReport report, Quantity quantity)
    {
        if (quantity.Low is null || quantity.High is null)
        {
            return report.Report.Published is null && !quantity.Normal.StartsWith("the ", StringComparison.Ordinal)
                ? "the report does not tell its day of publication, from which this date counts"
                : "the date counts from another event of the report";
        }
        bool isRelative = !quantity.Span.Of(report.Report.Text).ContainsAnyInRange('0', '9');
        return isRelative && report.Document.Segments.QuotationOfToken[quantity.Tokens.Start] >= 0
            ? "the date counts from the day on which these quoted words were said, which is not known" : "";
    }

    private static int[] PartyStems(NormalizedText text, Predicate predicate)
    {
        HashSet<int> stems = [];
        foreach (Argument argument in predicate.Arguments)
        {
            if (argument.Role is not (ArgumentRole.Agent or ArgumentRole.Patient)) continue;
            WordRange range = text.WordsOf(text.Segments.Tokens[argument.Head].Span);
            if (range.Count > 0 && text.Words[range.Start].Is(WordTraits.Content)) stems.Add(text.Words[range.Start].Stem);
        }
        return [.. stems.Order()];
    }

    private static int[] StemsOf(NormalizedText text, TextSpan span, TextSpan date)
    {
        WordRange range = text.WordsOf(span);
        HashSet<int> stems = [];
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.Words[i].Is(WordTraits.Content) && !date.Overlaps(text.Words[i].Span)) stems.Add(text.Words[i].Stem);
        }
        return [.. stems.Order()];
    }
}
