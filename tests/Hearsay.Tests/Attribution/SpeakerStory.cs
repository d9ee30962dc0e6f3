using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

/// <summary>A story of invented reports, with its speakers joined.</summary>
internal sealed class SpeakerStory
{
    private readonly JoinedReports joined;

    internal SpeakerStory(params string[] reports)
    {
        ReportAnalyzer analyzer = new();
        joined = new SpeakerJoiner().Join([.. reports.Select((text, i) => analyzer.Analyze(new Report { Id = $"r{i + 1}", Text = text }))]);
    }

    /// <summary>The speakers.</summary>
    internal ImmutableArray<Speaker> Speakers => joined.Speakers;

    /// <summary>The speaker of that name.</summary>
    internal Speaker Named(string name)
    {
        Speaker? found = Speakers.SingleOrDefault(s => s.Name == name);
        Assert.True(found is not null, $"no single speaker is called '{name}': {string.Join("; ", Speakers.Select(s => s.Name))}");
        return found;
    }

    /// <summary>The name of whoever says the words.</summary>
    internal string SpeakerOf(string words)
    {
        foreach (AttributedReport report in joined.Reports)
        {
            foreach (Statement statement in report.Statements)
                if (statement.SpeakerId is { } id && statement.Content.Any(c => OneLine.Of(report.Report.Text, c).Contains(words, StringComparison.Ordinal)))
                    return Speakers.Single(s => s.Id == id).Name;
        }
        return "";
    }
}
