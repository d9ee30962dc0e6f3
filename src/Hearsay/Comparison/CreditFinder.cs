using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds where reports credit outlets and documents: in datelines and bylines, in what they attribute, and in the words beside an outlet's name.</summary>
/// <remarks>What attribution found comes first; the phrases of <see cref="CreditPhrases"/> find what is no attribution ("told the Courier"). What a
/// report says of its own outlet is no credit. Linear in the text.</remarks>
internal sealed class CreditFinder
{
    private readonly Dictionary<string, Speaker> speakers = new(StringComparer.Ordinal);
    private readonly Speaker[] outlets;
    private readonly List<Report> reports;
    private readonly Dictionary<string, string?> publishedBy = new(StringComparer.Ordinal);

    public CreditFinder(IReadOnlyList<NormalizedText> texts, ImmutableArray<Speaker> speakers)
    {
        reports = [.. texts.Select(t => t.Attributed.Report)];
        outlets = [.. speakers.Where(s => s.Kind == SpeakerKind.Outlet)];
        foreach (Speaker speaker in speakers) this.speakers.TryAdd(speaker.Id, speaker);
    }

    /// <summary>The credits in order of report and place; one a place.</summary>
    public ImmutableArray<Credit> Find(IReadOnlyList<NormalizedText> texts)
    {
        List<Credit> credits = [];
        foreach (NormalizedText text in texts)
        {
            List<Credit> own = [.. FromLines(text.Attributed), .. FromStatements(text.Attributed), .. FromNames(text.Attributed)];
            TextSpan last = default;
            bool any = false;
            // OrderBy is stable: of two credits at one place the first way of finding it stands.
            foreach (Credit credit in own.OrderBy(c => c.Passage.Span.Start))
            {
                if (any && credit.Passage.Span.Start < last.End) continue;
                credits.Add(credit);
                (last, any) = (credit.Passage.Span, true);
            }
        }
        return [.. credits];
    }

    /// <summary>Datelines ("MERRIN (Northern Wire) -") and bylines ("By Jane Roe, Northern Wire").</summary>
    private IEnumerable<Credit> FromLines(AttributedReport attributed)
    {
        Report report = attributed.Report;
        if (report.DatelineSpan is { } dateline)
        {
            string line = dateline.Of(report.Text).ToString();
            int open = line.LastIndexOf('('), close = line.LastIndexOf(')');
            if (open >= 0 && close > open + 1 && Of(report, line[(open + 1)..close], dateline.Start + open + 1, CreditKind.CreditLine) is { } credit)
                yield return credit;
        }
        if (report.BylineSpan is not { } byline) yield break;
        string text = byline.Of(report.Text).ToString();
        int start = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        for (int i = start; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (',' or '/' or '|' or '—' or '–' or '\n')) continue;
            string piece = text[start..i];
            if (SpeakerWords.IsOutlet(piece.Trim()) && Of(report, piece, byline.Start + start, CreditKind.CreditLine) is { } credit) yield return credit;
            start = i + 1;
        }
    }

    /// <summary>What the report gives to an outlet or a document, whoever is quoted in it.</summary>
    private IEnumerable<Credit> FromStatements(AttributedReport attributed)
    {
        foreach (Statement statement in attributed.Statements)
        {
            if (statement.Standing == Standing.Hypothetical || statement.Chain.Length != 1 || statement.Source.IsEmpty) continue;
            if (!speakers.TryGetValue(statement.Chain[0], out Speaker? speaker) || speaker.Kind is not (SpeakerKind.Outlet or SpeakerKind.Document)) continue;
            if (IsOwn(attributed.Report, speaker.Name) || (speaker.Kind == SpeakerKind.Outlet && !TellsNews(attributed, statement, speaker))) continue;
            TextSpan source = statement.Source[0];
            TokenRange tokens = attributed.Document.Segments.TokensOf(source);
            CreditKind kind = statement.Kind == StatementKind.Direct ? CreditKind.QuotedFrom : CreditKind.AccordingTo;
            if (!tokens.IsEmpty && CreditPhrases.Around(attributed.Document.Segments, tokens) is CreditKind.FirstReported) kind = CreditKind.FirstReported;
            yield return new Credit(attributed.Report.Id, speaker.Name, speaker.Id, PublishedBy(speaker.Name), kind, new Passage(attributed.Report.Id, source));
        }
    }

    /// <summary>Outlets beside whose names a phrase gives credit.</summary>
    private IEnumerable<Credit> FromNames(AttributedReport attributed)
    {
        SegmentedText text = attributed.Document.Segments;
        Dictionary<int, Mention> mentions = [];
        foreach (Mention mention in attributed.Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun || mention.Tokens.IsEmpty) continue;
            for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++) mentions[t] = mention;
        }
        foreach (Entity entity in attributed.Document.Entities)
        {
            if (entity.Tokens.IsEmpty || text.QuotationOfToken[entity.Tokens.Start] >= 0) continue;
            TextSpan span = text.SpanOf(entity.Tokens);
            string name = span.Of(text.Text).ToString();
            Speaker? speaker = mentions.TryGetValue(entity.Tokens.Start, out Mention? mention) ? speakers.GetValueOrDefault(mention.SpeakerId) : null;
            if (speaker is { Kind: SpeakerKind.Person or SpeakerKind.Group }) continue;
            // "CNN's Jane Roe" and "the Post's editor" are mentions of people that begin with the outlet.
            if (speaker is not { Kind: SpeakerKind.Outlet })
            {
                if (!SpeakerWords.IsOutlet(name) || entity.Kind == EntityKind.Place) continue;
                speaker = OutletOf(name);
            }
            if (IsPerson(speaker?.Name ?? name)) continue;
            if (CreditPhrases.Around(text, entity.Tokens) is not { } kind || IsOwn(attributed.Report, speaker?.Name ?? name)) continue;
            string full = speaker?.Name ?? name;
            yield return new Credit(attributed.Report.Id, full, speaker?.Id, PublishedBy(full), kind, new Passage(attributed.Report.Id, span));
        }
    }

    private Credit? Of(Report report, string words, int start, CreditKind kind)
    {
        string name = words.Trim();
        if (name.Length == 0 || IsOwn(report, name)) return null;
        start += words.Length - words.TrimStart().Length;
        Speaker? speaker = OutletOf(name);
        return new Credit(report.Id, speaker?.Name ?? name, speaker?.Id, PublishedBy(name), kind, new Passage(report.Id, new TextSpan(start, start + name.Length)));
    }

    /// <summary>The one outlet of the story that the name can mean.</summary>
    private Speaker? OutletOf(string name)
    {
        Speaker[] named = [.. outlets.Where(s => OutletNames.IsNameOf(name, s.Name))];
        return named.Length == 1 ? named[0] : named.FirstOrDefault(s => OutletNames.KeyOf(s.Name) == OutletNames.KeyOf(name));
    }

    /// <summary>Whether the outlet tells news here ("the Courier reported"), and does not speak for itself ("the Courier apologised").</summary>
    private static bool TellsNews(AttributedReport attributed, Statement statement, Speaker outlet)
    {
        if (IsPerson(outlet.Name)) return false;
        SegmentedText text = attributed.Document.Segments;
        foreach (TextSpan cue in statement.Cue)
        {
            TokenRange tokens = text.TokensOf(cue);
            for (int t = tokens.Start; t < tokens.End; t++)
                if (CreditPhrases.IsCue(attributed.Document.Lemmas[t])) return true;
        }
        return statement.Cue.IsEmpty;
    }

    /// <summary>Whether the name begins with a person's first name: "Vincent Post" is no newspaper.</summary>
    private static bool IsPerson(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && SpeakerWords.Gender(name[..space]) != '?';
    }

    private static bool IsOwn(Report report, string name) => report.Outlet is { } outlet && OutletNames.IsNameOf(name, outlet);

    private string? PublishedBy(string name)
    {
        if (!publishedBy.TryGetValue(name, out string? report))
            publishedBy.Add(name, report = reports.Find(r => r.Outlet is { } outlet && OutletNames.IsNameOf(name, outlet))?.Id);
        return report;
    }
}
