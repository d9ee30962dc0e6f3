using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Puts a comparison together by hand: spans are found by their words, so that a text can be read as it stands.</summary>
internal sealed class StoryBuilder
{
    private readonly List<Report> reports = [];
    private readonly List<Speaker> speakers = [];
    private readonly Dictionary<string, List<Statement>> statements = [];
    private readonly List<Family> families = [];
    private readonly List<Dispute> disputes = [];
    private readonly List<Reuse> reuse = [];
    private readonly List<NumberComparison> numbers = [];
    private readonly List<Passage> only = [];

    internal StoryBuilder Report(Report report)
    {
        reports.Add(report);
        statements.Add(report.Id, []);
        return this;
    }

    internal StoryBuilder Speaker(string id, string name, SpeakerKind kind, params string[] aliases)
    {
        speakers.Add(new Speaker { Id = id, Name = name, Kind = kind, Aliases = [.. aliases], IsNamed = kind == SpeakerKind.Person });
        return this;
    }

    /// <summary>Adds a statement; pieces of content, source and cue are given by their words, divided by <c>|</c>.</summary>
    internal StoryBuilder Statement(
        string report, string source, string cue, string content, StatementKind kind, string chain, Stance stance = Stance.Assert, string? parent = null)
    {
        List<Statement> list = statements[report];
        ImmutableArray<TextSpan> contentSpans = Spans(report, content, 0);
        ImmutableArray<string> speakerChain = chain.Length == 0 ? [] : [.. chain.Split('>')];
        list.Add(new Statement
        {
            Id = $"{report}#{list.Count + 1}",
            ReportId = report,
            Source = Spans(report, source, contentSpans[0].Start),
            Cue = Spans(report, cue, contentSpans[0].Start),
            Content = contentSpans,
            Kind = kind,
            Stance = stance,
            SpeakerId = speakerChain.IsEmpty ? null : speakerChain[^1],
            Chain = speakerChain,
            ParentId = parent,
        });
        return this;
    }

    internal StoryBuilder Family(FamilyRelation relation, Variation variation, string[] members, params Difference[] differences)
    {
        families.Add(new Family($"f{families.Count + 1}", relation, variation, [.. members], [.. differences], "their words align") { Confidence = 0.834 });
        return this;
    }

    internal Difference Difference(DifferenceKind kind, string a, string? wordsA, string b, string? wordsB) => new(
        kind, a, wordsA is null ? null : Find(a[..a.IndexOf('#')], wordsA), b, wordsB is null ? null : Find(b[..b.IndexOf('#')], wordsB));

    internal StoryBuilder Dispute(DisputeType type, string a, string wordsA, string b, string wordsB, string reason)
    {
        disputes.Add(new Dispute($"d{disputes.Count + 1}", type, Passage(a, wordsA), Passage(b, wordsB), reason));
        return this;
    }

    internal StoryBuilder Reuse(string a, string wordsA, string b, string wordsB, int shared)
    {
        reuse.Add(new Reuse(Passage(a, wordsA), Passage(b, wordsB), shared));
        return this;
    }

    internal StoryBuilder Number(string about, NumberRelation relation, string reason, params (string Report, string Words, string Value)[] values)
    {
        numbers.Add(new NumberComparison(about, [.. values.Select(v => new ReportedValue(Passage(v.Report, v.Words), v.Value))], relation, reason) { Confidence = 0.7 });
        return this;
    }

    internal StoryBuilder Only(string report, params string[] passages)
    {
        only.AddRange(passages.Select(p => Passage(report, p)));
        return this;
    }

    internal StoryComparison Build()
    {
        List<AttributedReport> attributed = [];
        foreach (Report report in reports)
        {
            Document document = new(Segment(report), [], [], [], [], [], []);
            attributed.Add(new AttributedReport(document, [.. statements[report.Id]], [.. speakers], []));
        }
        return new StoryComparison
        {
            Reports = [.. attributed],
            Speakers = [.. speakers],
            Families = [.. families],
            Disputes = [.. disputes],
            Reuse = [.. reuse],
            Numbers = [.. numbers],
            Only = [.. only],
            Wording = WordingOf(),
        };
    }

    internal TextSpan Find(string report, string words)
    {
        string text = reports.First(r => r.Id == report).Text;
        int at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) throw new ArgumentException($"'{words}' does not stand in {report}", nameof(words));
        return new TextSpan(at, at + words.Length);
    }

    private Passage Passage(string report, string words) => new(report, Find(report, words));

    private ImmutableArray<TextSpan> Spans(string report, string words, int near) =>
        words.Length == 0 ? [] : [.. words.Split('|').Select(w => Nearest(report, w, near))];

    private TextSpan Nearest(string report, string words, int near)
    {
        string text = reports.First(r => r.Id == report).Text;
        TextSpan best = Find(report, words);
        for (int at = best.Start; at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            bool wholeWord = (at == 0 || !char.IsLetter(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetter(text[at + words.Length]));
            if (near > 0 && wholeWord && Math.Abs(at - near) < Math.Abs(best.Start - near)) best = new TextSpan(at, at + words.Length);
        }
        return best;
    }

    private Wording WordingOf()
    {
        List<Airtime> airtime = [];
        List<CueWording> cues = [];
        List<NameWording> names = [];
        foreach (Speaker speaker in speakers)
        {
            foreach (Report report in reports)
            {
                List<Statement> own = [.. statements[report.Id].Where(s => s.SpeakerId == speaker.Id)];
                if (own.Count == 0) continue;
                int Count(bool quoted) => own.Where(s => s.Kind != StatementKind.Indirect == quoted)
                    .Sum(s => s.Content.Sum(c => Words(report.Text, c)));
                airtime.Add(new Airtime(speaker.Id, report.Id, Count(true), Count(false)));
                cues.Add(new CueWording(speaker.Id, report.Id, [.. own.SelectMany(s => s.Cue).Select(c => new Passage(report.Id, c))]));
                names.Add(new NameWording(speaker.Id, report.Id, [.. own.SelectMany(s => s.Source).Select(s => s.Of(report.Text).ToString()).Distinct()]));
            }
        }
        return new Wording([.. airtime], [.. cues], [.. names]);
    }

    private static int Words(string text, TextSpan span) => span.Of(text).ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>One paragraph and sentence a line, words and marks apart: renderers must not depend on how well a text is segmented.</summary>
    internal static SegmentedText Segment(Report report)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        List<Paragraph> paragraphs = [];
        string text = report.Text;
        for (int line = 0; line < text.Length;)
        {
            int end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            int first = tokens.Count;
            for (int i = line; i < end;)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    i++;
                    continue;
                }
                int start = i++;
                bool word = char.IsLetterOrDigit(text[start]);
                while (i < end && (word ? char.IsLetterOrDigit(text[i]) : char.IsLowSurrogate(text[i]))) i++;
                tokens.Add(new Token(
                    new TextSpan(start, i), word ? TokenKind.Word : TokenKind.Punctuation, start == 0 || char.IsWhiteSpace(text[start - 1])));
            }
            if (tokens.Count > first)
            {
                TokenRange range = new(first, tokens.Count);
                ParagraphKind kind = report.IsFurniture(tokens[first].Span.Start) ? ParagraphKind.Furniture : ParagraphKind.Body;
                sentences.Add(new Sentence(range, paragraphs.Count));
                paragraphs.Add(new Paragraph(range, new SentenceRange(sentences.Count - 1, sentences.Count), kind));
            }
            line = end + 1;
        }
        return new SegmentedText(report, [.. tokens], [.. sentences], [.. paragraphs], []);
    }
}
