using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

/// <summary>What holds for every attributed report, whatever the text.</summary>
internal static class AttributionInvariants
{
    internal static void Check(AttributedReport report)
    {
        int length = report.Report.Text.Length;
        HashSet<string> speakers = [.. report.Speakers.Select(s => s.Id)];
        Assert.Equal(report.Speakers.Length, speakers.Count);
        Dictionary<string, Statement> before = [];
        int number = 0, lastStart = 0;
        foreach (Statement statement in report.Statements)
        {
            // A comparison leaves statements out, so that numbers may be missing.
            int own = int.Parse(statement.Id[(report.Report.Id.Length + 1)..], CultureInfo.InvariantCulture);
            Assert.Equal($"{report.Report.Id}#{own}", statement.Id);
            Assert.True(own > number, $"{statement.Id} after number {number}");
            number = own;
            Assert.InRange(statement.Confidence, 0, 1);
            Assert.Equal(report.Report.Id, statement.ReportId);
            Assert.NotEmpty(statement.Content);
            CheckSpans(statement.Source, length, statement.Id);
            CheckSpans(statement.Cue, length, statement.Id);
            CheckSpans(statement.Content, length, statement.Id);
            int start = statement.Source.Concat(statement.Cue).Concat(statement.Content).Min(s => s.Start);
            Assert.True(start >= lastStart, $"{statement.Id} starts at {start}, one before it at {lastStart}");
            lastStart = start;
            CheckChain(statement, speakers, before);
            before.Add(statement.Id, statement);
        }
        CheckMentions(report, speakers);
    }

    private static void CheckChain(Statement statement, HashSet<string> speakers, Dictionary<string, Statement> before)
    {
        Assert.All(statement.Chain, id => Assert.Contains(id, speakers));
        if (statement.SpeakerId is { } speaker)
        {
            Assert.Contains(speaker, speakers);
            Assert.NotEmpty(statement.Chain);
            Assert.Equal(speaker, statement.Chain[^1]);
        }
        else
        {
            Assert.Empty(statement.Chain);
        }
        if (statement.ParentId is { } parent) Assert.True(before.ContainsKey(parent), $"{statement.Id} has the parent {parent}, which does not come before");
    }

    private static void CheckMentions(AttributedReport report, HashSet<string> speakers)
    {
        int at = 0;
        foreach (Mention mention in report.Mentions)
        {
            Assert.Contains(mention.SpeakerId, speakers);
            Assert.Equal(report.Document.Segments.SpanOf(mention.Tokens), mention.Span);
            Assert.True(mention.Span.Start >= at, $"mention {mention.Span} after {at}");
            at = mention.Span.Start;
        }
        foreach (Speaker speaker in report.Speakers) Assert.False(string.IsNullOrWhiteSpace(speaker.Name), $"{speaker.Id} has no name");
    }

    private static void CheckSpans(ImmutableArray<TextSpan> spans, int length, string id)
    {
        int at = 0;
        foreach (TextSpan span in spans)
        {
            Assert.False(span.IsEmpty, $"{id} holds an empty span");
            Assert.True(span.Start >= at && span.End <= length, $"{id}: {span} after {at}, in a text of {length}");
            at = span.End;
        }
    }
}
