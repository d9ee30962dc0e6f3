using System.Collections.Frozen;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>The quantities of a story's reports in their contexts, and how much each context word tells.</summary>
/// <param name="mostPerReport">How many quantities of a report are taken in, so that the pairs of a huge one stay bounded.</param>
internal sealed class NumberContexts(int mostPerReport)
{
    // Words farther off are about something else more often than not.
    private const int Reach = 40;

    private static readonly FrozenSet<string> Stops = (
        "a an the and or but nor so if then than that this these those there here of in on at by for with from to into onto upon about over under between "
        + "through during before after against as is are was were be been being am do does did doing done have has had having will would shall should can "
        + "could may might must it its he his him himself she her they their them we us our i me my you your who whom whose which what when where why how "
        + "say says said told not no n't more than also just one two only all some any other up out down off mr mrs ms s t year day tell while because new even still now")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StopLookup = Stops.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> sentencesWith = new(StringComparer.Ordinal);
    private int sentences;

    /// <summary>The mentions of all the reports, in order of report and place.</summary>
    public List<NumberMention> Mentions { get; } = [];

    /// <summary>Takes in one report.</summary>
    public void Add(int index, AttributedReport report)
    {
        Document document = report.Document;
        SegmentedText segments = document.Segments;
        int first = Mentions.Count, next = 0;
        HashSet<string> stems = new(StringComparer.Ordinal);
        for (int s = 0; s < segments.Sentences.Length; s++)
        {
            TokenRange tokens = segments.Sentences[s].Tokens;
            bool skipped = IsSkipped(report.Report, segments.Paragraphs[segments.Sentences[s].Paragraph], segments.SpanOf(tokens));
            if (!skipped) Count(document, tokens, stems);
            while (next < document.Quantities.Length && document.Quantities[next].Tokens.Start < tokens.End)
            {
                Quantity quantity = document.Quantities[next++];
                if (skipped || Mentions.Count - first >= mostPerReport || !IsComparable(quantity)) continue;
                Mentions.Add(new NumberMention
                {
                    Report = index,
                    Place = (double)s / segments.Sentences.Length,
                    Quantity = quantity,
                    Context = ContextOf(document, tokens, quantity.Tokens),
                    Lead = LeadOf(segments, tokens, quantity.Tokens),
                    SpeakerId = SpeakerOf(report, quantity.Span),
                    IsQuoted = segments.QuotationOfToken[quantity.Tokens.Start] >= 0,
                    IsDeictic = quantity.Kind == QuantityKind.Date && segments.Word(quantity.Tokens.Start).ToLowerInvariant() is "this" or "today" or "tonight",
                    IsAhead = quantity.Kind == QuantityKind.Date && quantity.Low > report.Report.Published?.DayNumber,
                    IsAnaphoric = IsAnaphoric(segments, tokens, quantity),
                });
            }
        }
        foreach (IGrouping<(QuantityKind Kind, string Value), NumberMention> twins in Mentions.Skip(first).GroupBy(m => (m.Quantity.Kind, m.Value)))
        {
            int count = twins.Count();
            foreach (NumberMention mention in twins) mention.Twins = count;
        }
    }

    /// <summary>How much it tells that two contexts share the stem: nothing for what stands in every sentence of the story.</summary>
    public double WeightOf(string stem) => Math.Max(0, Math.Log((sentences + 1.0) / (sentencesWith.GetValueOrDefault(stem) + 0.5)));

    private void Count(Document document, TokenRange tokens, HashSet<string> stems)
    {
        stems.Clear();
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (StemAt(document, t) is { } stem) stems.Add(stem);
        }
        sentences++;
        foreach (string stem in stems) sentencesWith[stem] = sentencesWith.GetValueOrDefault(stem) + 1;
    }

    private static bool IsSkipped(Report report, Paragraph paragraph, TextSpan span) => paragraph.Kind switch
    {
        ParagraphKind.Byline => true,
        // A photograph's caption tells of the event; other furniture does not.
        ParagraphKind.Furniture => !report.Furniture.Any(f => f.Reason == FurnitureReason.Caption && f.Span.Overlaps(span)),
        _ => false,
    };

    private static bool IsComparable(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Ordinal => false,
        QuantityKind.Count => quantity is { Low: not 1 } or { Modifier: not QuantityModifier.None },
        _ => true,
    };

    private static bool IsAnaphoric(SegmentedText segments, TokenRange sentence, Quantity quantity)
    {
        int before = quantity.Tokens.Start - 1;
        if (quantity.Kind != QuantityKind.Count || quantity.High is not <= 3 || before < sentence.Start) return false;
        return segments.Word(before).ToLowerInvariant() is "the" or "these" or "those" or "both" or "between" or "other";
    }

    private static string LeadOf(SegmentedText segments, TokenRange sentence, TokenRange quantity)
    {
        for (int t = quantity.Start - 1; t >= sentence.Start && t >= quantity.Start - 3; t--)
        {
            string word = segments.Word(t).ToLowerInvariant();
            if (word is not ("on" or "in" or "the" or "a" or "at" or "late" or "early" or ",")) return WordStem.Of(word);
        }
        return "";
    }

    private static string? SpeakerOf(AttributedReport report, TextSpan span)
    {
        string? speaker = null;
        foreach (Statement statement in report.Statements)
        {
            // Nested statements come after those that hold them: the innermost wins.
            if (statement.Content.Any(c => c.Contains(span))) speaker = statement.SpeakerId;
        }
        return speaker;
    }

    private static Dictionary<string, ContextWord> ContextOf(Document document, TokenRange sentence, TokenRange quantity)
    {
        Dictionary<string, ContextWord> context = new(StringComparer.Ordinal);
        int from = Math.Max(sentence.Start, quantity.Start - Reach), to = Math.Min(sentence.End, quantity.End + Reach);
        for (int t = from; t < to; t++)
        {
            if (StemAt(document, t) is not { } stem) continue;
            int distance = t < quantity.Start ? quantity.Start - t : t >= quantity.End ? t - quantity.End + 1 : 0;
            if (context.TryGetValue(stem, out ContextWord known) && known.Distance <= distance) continue;
            context[stem] = new ContextWord(t, document.Segments.Word(t), distance);
        }
        return context;
    }

    private static string? StemAt(Document document, int token)
    {
        ReadOnlySpan<char> word = document.Segments.Slice(token);
        if (!char.IsLetter(word[0]) || word.Length > 40 || StopLookup.Contains(word)) return null;
        if (Lexicon.Find(word) is { } term && (term.Roles & NotContent) != Roles.None) return null;
        string stem = WordStem.Of(word);
        return stem.Length < 2 || Stops.Contains(stem) ? null : stem;
    }

    private const Roles NotContent = Roles.Weekday | Roles.Month | Roles.DayPart | Roles.NearDay | Roles.Small | Roles.Tens | Roles.Scale | Roles.TimeUnit
        | Roles.Function | Roles.Limit | Roles.Deictic | Roles.Phase;
}
