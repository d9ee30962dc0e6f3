using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Any strings as texts, names and reasons, and spans anywhere in them: every format writes something well formed.</summary>
public sealed class AnyTextTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void Write_AnyStrings_NothingThrowsAndOutputIsWellFormed()
    {
        Gen<char> character = Gen.Elements([.. "ab .,\n\r\t\0“”\"'<>&|*_[]{}=+-@\\`~$\uD83D\uDE00\u202E\u2028\u0301\u4E2D\u001B1"]);
        Gen<string> text = Gen.Select(Gen.ListOf(character), list => new string([.. list]));
        Prop.ForAll(text.Three().ToArbitrary(), t => CheckAll(StoryOf(t.Item1, t.Item2, t.Item3)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 1));
    }

    private static void CheckAll(StoryComparison story)
    {
        using MemoryStream json = new();
        new ComparisonJson().Write(story, json);
        using (JsonDocument.Parse(json.ToArray())) { }
        StringWriter people = new(), data = new();
        new ComparisonText(new TextRenderingOptions { Width = 44 }).Write(story, people);
        new ComparisonMarkdown().Write(story, people);
        new ComparisonHtml().Write(story, people);
        new ComparisonCsv().Write(story, people);
        foreach (AttributedReport report in story.Reports)
        {
            new AnnotationText(new TextRenderingOptions { UseColor = false }).Write(report, people);
            new ExtractText(new TextRenderingOptions()).Write(new ExtractedReport(report.Report, []), people);
            new AnnotationBrat().WriteAnnotations(report, data);
            new AnnotationConllu().Write(report, data);
            json.SetLength(0);
            new AnnotationJsonLines().Write(report, json);
            using (JsonDocument.Parse(json.ToArray())) { }
        }
        Strict.GetBytes(people.ToString());
        Assert.DoesNotContain('\u001B', people.ToString());
        Assert.DoesNotContain('\u202E', people.ToString());
    }

    /// <summary>Two reports whose spans are cut anywhere, halves of surrogate pairs included.</summary>
    private static StoryComparison StoryOf(string first, string second, string name)
    {
        Report a = new() { Id = "a" + name, Text = first + "x", Headline = name, Outlet = name, Url = name, Language = name, HeadlineSpan = Part(first + "x", 1) };
        Report b = new() { Id = "b", Text = second + "y", Furniture = [new Furniture(Part(second + "y", 2), FurnitureReason.Caption)] };
        Speaker speaker = new() { Id = name, Name = name, Kind = SpeakerKind.Person, Role = name };
        Statement one = NewStatement(a, 1, name), two = NewStatement(b, 2, name), three = NewStatement(b, 3, null);
        return new StoryComparison
        {
            Reports = [NewReport(a, [one], speaker), NewReport(b, [two, three], speaker)],
            Speakers = [speaker],
            Families = [new Family("f", FamilyRelation.SameUtterance, Variation.Altered, [one.Id, two.Id],
                [new Difference(DifferenceKind.Substitution, one.Id, Part(a.Text, 3), two.Id, Part(b.Text, 4)), new Difference(DifferenceKind.CutMiddle, one.Id, Part(a.Text, 2), two.Id, null),
                    new Difference(DifferenceKind.Insertion, two.Id, null, one.Id, Part(a.Text, 1))], name)],
            Disputes = [new Dispute("d", DisputeType.Denial, new Passage(a.Id, Part(a.Text, 1)), new Passage(b.Id, Part(b.Text, 2)), name)],
            Reuse = [new Reuse(new Passage(a.Id, Part(a.Text, 3)), new Passage(b.Id, Part(b.Text, 1)), 3)],
            Numbers = [new NumberComparison(name, [new ReportedValue(new Passage(a.Id, Part(a.Text, 2)), name), new ReportedValue(new Passage(b.Id, Part(b.Text, 3)), name)], NumberRelation.Conflict, name)],
            Only = [new Passage(b.Id, Part(b.Text, 2))],
            Wording = new Wording([new Airtime(name, a.Id, 1, 2)], [new CueWording(name, a.Id, [new Passage(a.Id, Part(a.Text, 1))])], [new NameWording(name, a.Id, [name])]),
        };
    }

    private static AttributedReport NewReport(Report report, ImmutableArray<Statement> statements, Speaker speaker) =>
        new(new Document(StoryBuilder.Segment(report), [], [], [], [], [], []), statements, [speaker], []);

    private static Statement NewStatement(Report report, int number, string? speaker) => new()
    {
        Id = $"{report.Id}#{number}", ReportId = report.Id, Source = [Part(report.Text, number)], Cue = [Part(report.Text, number + 1)],
        Content = [Part(report.Text, number + 2)], Kind = StatementKind.Direct, Stance = Stance.Doubt, SpeakerId = speaker, Chain = speaker is null ? [] : [speaker, speaker],
    };

    private static TextSpan Part(string text, int part)
    {
        int start = text.Length * part / 7;
        return new TextSpan(start, Math.Min(text.Length, start + 1 + text.Length / 3));
    }
}
