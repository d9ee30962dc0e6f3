using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>What the reports are about, without taking over how one of them puts it: whom and which places all of them name, and the day that most
/// of them tell of.</summary>
internal sealed class EventLine
{
    private const int NamesShown = 3;
    private const int ShortName = 22;
    private const int LongestEvent = 200;
    private static readonly string[] Numerals = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    private readonly string told;

    /// <summary>Reads off the reports what they are about.</summary>
    /// <param name="view">The comparison.</param>
    /// <param name="told">What happened, as somebody says it; null or empty when nobody does.</param>
    internal EventLine(StoryView view, string? told = null)
    {
        this.told = VisibleText.Shorten(VisibleText.Line(told), LongestEvent);
        Reports = ReportsIn(view);
        Names = NamesIn(view);
        Places = PlacesIn(view);
        Day = DayOf(view);
        Published = PublishedOf(view);
    }

    /// <summary>How many reports, in words.</summary>
    internal string Reports { get; }

    /// <summary>Whom every report names, whom they name most first; where there is nobody, whom most of them name.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>The places in or near which every report says that something is.</summary>
    internal ImmutableArray<string> Places { get; }

    /// <summary>The day that most reports, and two at least, tell something of; empty where there is none.</summary>
    internal string Day { get; }

    /// <summary>When they were published, from the first to the last; empty where no report says.</summary>
    internal string Published { get; }

    /// <summary>The heading of the page: what happened as somebody says it, else whom the reports name, else how many they are.</summary>
    internal string Heading => told.Length > 0 ? told : Names.IsEmpty ? $"{Reports} of one event" : ProvenanceView.Join(Names.Select(Unbroken));

    /// <summary>Whom every report names, for a heading that does not say it.</summary>
    internal string NamesBelow => told.Length > 0 ? string.Join(", ", Names) : "";

    /// <summary>What stands below the heading.</summary>
    internal string Lead => $"{(IsCounted ? "Who" : $"{Reports} of one event: who")} said what, according to whom, and where they differ.";

    /// <summary>The title of the page in a list of windows.</summary>
    internal string Title => (IsCounted ? Heading : $"{(told.Length > 0 ? told : ProvenanceView.Join(Names))}: {Reports.ToLowerInvariant()}") + " – Hearsay";

    private bool IsCounted => told.Length == 0 && Names.IsEmpty;

    // A name of usual length stays on one line.
    private static string Unbroken(string name) => name.Length <= ShortName ? name.Replace(' ', '\u00A0') : name;

    private static string ReportsIn(StoryView view)
    {
        int count = view.Reports.Length;
        return $"{(count < Numerals.Length ? Numerals[count] : Phrases.Number(count))} {(count == 1 ? "report" : "reports")}";
    }

    private static ImmutableArray<string> NamesIn(StoryView view)
    {
        Dictionary<string, (int Mentions, HashSet<int> Reports)> named = new(StringComparer.Ordinal);
        for (int r = 0; r < view.Reports.Length; r++)
        {
            foreach (Mention mention in view.Reports[r].Mentions)
            {
                if (!named.TryGetValue(mention.SpeakerId, out var seen)) seen = (0, []);
                seen.Reports.Add(r);
                named[mention.SpeakerId] = (seen.Mentions + 1, seen.Reports);
            }
        }
        // A last name by itself is that of whom the reports name most by it.
        Dictionary<string, Speaker> byLastName = new(StringComparer.Ordinal);
        foreach (Speaker speaker in view.Comparison.Speakers.Where(s => s.IsNamed && s.Kind == SpeakerKind.Person && named.ContainsKey(s.Id)).OrderByDescending(s => named[s.Id].Mentions))
            byLastName.TryAdd(LastWord(speaker.Name), speaker);
        for (int r = 0; r < view.Reports.Length; r++)
        {
            foreach (string name in EntitiesOf(view, r, EntityKind.Person))
            {
                if (byLastName.TryGetValue(LastWord(name), out Speaker? speaker)) named[speaker.Id].Reports.Add(r);
            }
        }
        ImmutableArray<string> NamedIn(int reports) =>
        [
            .. view.Comparison.Speakers
                .Where(s => s.IsNamed && s.Kind is SpeakerKind.Person or SpeakerKind.Organisation && named.TryGetValue(s.Id, out var n) && n.Reports.Count >= reports)
                .OrderBy(s => s.Kind != SpeakerKind.Person).ThenByDescending(s => named[s.Id].Mentions).Take(NamesShown).Select(s => VisibleText.Shorten(VisibleText.Line(s.Name), 40)),
        ];
        ImmutableArray<string> names = NamedIn(view.Reports.Length);
        return names.IsEmpty ? NamedIn(view.Reports.Length / 2 + 1) : names;
    }

    private static ImmutableArray<string> PlacesIn(StoryView view)
    {
        Dictionary<string, (int Count, HashSet<int> Reports)> named = new(StringComparer.Ordinal);
        List<string> order = [];
        for (int r = 0; r < view.Reports.Length; r++)
        {
            foreach (string name in EntitiesOf(view, r, EntityKind.Place))
            {
                if (!named.TryGetValue(name, out var seen))
                {
                    seen = (0, []);
                    order.Add(name);
                }
                seen.Reports.Add(r);
                named[name] = (seen.Count + 1, seen.Reports);
            }
        }
        return [.. order.Where(n => named[n].Reports.Count == view.Reports.Length && view.Reports.Length > 1).OrderByDescending(n => named[n].Count).Take(NamesShown)];
    }

    /// <summary>The names of a kind in a report's own text, on one line each; of places those only that tell where something is.</summary>
    private static IEnumerable<string> EntitiesOf(StoryView view, int report, EntityKind kind)
    {
        Document document = view.Reports[report].Document;
        foreach (Entity entity in document.Entities)
        {
            if (entity.Kind != kind || (kind == EntityKind.Place && !IsWhere(document.Segments, entity.Tokens.Start))) continue;
            TextSpan span = new(document.Segments.Tokens[entity.Tokens.Start].Span.Start, document.Segments.Tokens[entity.Tokens.End - 1].Span.End);
            if (!view.Reports[report].Report.IsFurniture(span.Start)) yield return view.Words(view.Reports[report].Report.Id, span);
        }
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // "In Ostra" tells where; "Ostra denied it" names a government.
    private static bool IsWhere(SegmentedText segments, int token)
    {
        if (token > 0 && segments.Slice(token - 1) is "the" or "The") token--;
        return token > 0 && segments.Slice(token - 1) is "in" or "In" or "at" or "At" or "near" or "Near";
    }

    private static string DayOf(StoryView view)
    {
        TimelineEntry? most = view.Comparison.Timeline.Where(e => e.Date is { First: not null, Precision: DatePrecision.Day, Bound: DateBound.On })
            .GroupBy(e => e.Date.Normal, StringComparer.Ordinal)
            .Select(day => (Entry: day.First(), Reports: day.SelectMany(e => e.Passages).Select(p => p.Passage.ReportId).Distinct(StringComparer.Ordinal).Count()))
            .Where(day => day.Reports > 1).OrderByDescending(day => day.Reports).Select(day => day.Entry).FirstOrDefault();
        return most?.Date.First is { } date ? Phrases.Date(date) : "";
    }

    private static string PublishedOf(StoryView view)
    {
        DateOnly[] days = [.. view.Reports.Select(r => r.Report.Published).OfType<DateOnly>().Order()];
        if (days.Length == 0) return "";
        return days[0] == days[^1] ? Phrases.Date(days[0]) : $"{Phrases.Date(days[0])} – {Phrases.Date(days[^1])}";
    }
}
