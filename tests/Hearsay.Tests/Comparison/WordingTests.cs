using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>Reporting verbs, evaluative words and headlines over invented reports.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("say", ReportingVerbClass.Neutral)]
    [InlineData("claim", ReportingVerbClass.Doubting)]
    [InlineData("admit", ReportingVerbClass.Conceding)]
    [InlineData("deny", ReportingVerbClass.Rejecting)]
    [InlineData("urge", ReportingVerbClass.Pressing)]
    [InlineData("point out", ReportingVerbClass.Revealing)]
    [InlineData("juggle", ReportingVerbClass.Other)]
    public void ClassOf_Verb_IsThatOfItsList(string lemma, ReportingVerbClass expected) => Assert.Equal(expected, ReportingVerbReader.ClassOf(lemma));

    [Fact]
    public void Compare_Verbs_AreCountedByBaseForm()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Voss said the quay was safe. Voss says it will stand. Voss has claimed it is new.",
                SaidBy.Indirect("voss", "the quay was safe") with { Cue = "said" },
                SaidBy.Indirect("voss", "it will stand") with { Cue = "says" },
                SaidBy.Indirect("voss", "it is new") with { Cue = "has claimed" })
            .Compare();

        VerbWording verbs = Assert.Single(story.Wording.Verbs);
        Assert.Equal(["say 2 Neutral", "claim 1 Doubting"], verbs.Verbs.Select(v => $"{v.Lemma} {v.Count} {v.Class}"));
    }

    [Fact]
    public void Compare_AccordingTo_IsNeutral()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "According to Voss, the quay was safe.", SaidBy.Indirect("voss", "the quay was safe") with { Cue = "According to" })
            .Compare();

        Assert.Equal("according to", story.Wording.Verbs[0].Verbs[0].Lemma);
        Assert.Equal(ReportingVerbClass.Neutral, story.Wording.Verbs[0].Verbs[0].Class);
    }

    [Fact]
    public void Compare_OneRemarkWithOtherVerbs_IsAContrast()
    {
        const string Remark = "the old quay had been rotten for eleven winters before the storm";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"Voss said that {Remark}.", SaidBy.Indirect("voss", Remark) with { Cue = "said" })
            .Report("b", $"Voss admitted that {Remark}.", SaidBy.Indirect("voss", Remark) with { Cue = "admitted" })
            .Compare();

        VerbContrast contrast = Assert.Single(story.Wording.VerbContrasts);
        Assert.Equal(story.Families[0].Id, contrast.FamilyId);
        Assert.Equal(["say", "admit"], contrast.Uses.Select(u => u.Lemma));
    }

    [Fact]
    public void Compare_SameVerbs_AreNoContrast()
    {
        const string Remark = "the old quay had been rotten for eleven winters before the storm";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"Voss said that {Remark}.", SaidBy.Indirect("voss", Remark) with { Cue = "said" })
            .Report("b", $"Voss says that {Remark}.", SaidBy.Indirect("voss", Remark) with { Cue = "says" })
            .Compare();

        Assert.Empty(story.Wording.VerbContrasts);
    }

    [Fact]
    public void Compare_EvaluativeWord_IsHeldAgainstWhoTellsItWithout()
    {
        StoryComparison story = Compare(
            ("a", "Quay\n\nThe harbour board published a scathing report on the rotten quay at Tallow Point."),
            ("b", "Quay\n\nThe harbour board published a report on the rotten quay at Tallow Point."));

        EvaluativeWord word = Assert.Single(story.Wording.Evaluative);
        Assert.Equal("scathing", word.Lemma);
        Assert.Equal(EvaluativeClass.Intensity, word.Class);
        Assert.Equal("b", Assert.Single(word.Others).ReportId);
    }

    [Fact]
    public void Compare_EvaluativeWordInBoth_TellsNothing()
    {
        StoryComparison story = Compare(
            ("a", "Quay\n\nThe harbour board published a scathing report on the rotten quay at Tallow Point."),
            ("b", "Quay\n\nThe harbour board published a scathing report on the rotten quay at Tallow Point."));

        Assert.Empty(story.Wording.Evaluative);
        Assert.Equal(2, story.Wording.EvaluativeUses.Length);
    }

    [Fact]
    public void Compare_VoiceOfWord_IsToldApart()
    {
        StoryComparison story = Compare(
            ("a", "Quay\n\nThe outcome was disastrous. “It is a disgraceful report,” Ilse Voss said. Ilse Voss said that the report was baseless."), ("b", "Quay\n\nNothing happened."));

        Assert.Equal([("disastrous", Voice.Own), ("disgraceful", Voice.Quoted), ("baseless", Voice.Attributed)],
            story.Wording.EvaluativeUses.Select(u => (u.Lemma, u.Voice)));
    }

    [Theory]
    [InlineData("The town sold its toxic waste.", 0)]
    [InlineData("The town made a toxic bargain.", 1)]
    [InlineData("It was a jaw-dropping bargain.", 1)]
    [InlineData("The so-called expert left.", 1)]
    public void Compare_FixedTerm_JudgesNothing(string sentence, int expected) =>
        Assert.Equal(expected, Compare(("a", "Quay\n\n" + sentence), ("b", "Quay\n\nNothing happened.")).Wording.EvaluativeUses.Length);

    [Fact]
    public void Compare_Headlines_TellWhoDoesWhat()
    {
        StoryComparison story = Compare(
            ("a", "Harbour board fires Ilse Voss\n\nThe harbour board fired Ilse Voss. Ilse Voss said she was sad."),
            ("b", "Harbour chief Ilse Voss fired over quay\n\nIlse Voss was fired. Ilse Voss said she was sad."));

        HeadlineAct active = Assert.Single(story.Wording.Headlines[0].Acts), passive = Assert.Single(story.Wording.Headlines[1].Acts);
        Assert.Equal(("fire", false), (active.Lemma, active.IsPassive));
        Assert.NotNull(active.Agent);
        Assert.Equal(("fire", true), (passive.Lemma, passive.IsPassive));
        Assert.Null(passive.Agent);
        HeadlineContrast contrast = Assert.Single(story.Wording.HeadlineContrasts);
        Assert.Equal("a", contrast.Verbs[0].ReportId);
        Assert.Contains("Ilse Voss", contrast.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_PartiesExchanged_IsSaid()
    {
        StoryComparison story = Compare(
            ("a", "Voss presses Rehn on quay\n\nIlse Voss pressed Otto Rehn. Ilse Voss said so. Otto Rehn said so."),
            ("b", "Rehn pressed Voss for proof\n\nOtto Rehn pressed Ilse Voss. Ilse Voss said the quay was safe. Otto Rehn said the quay was rotten."));

        Assert.Contains("exchanged", Assert.Single(story.Wording.HeadlineContrasts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OrderOfReports_ChangesNothing()
    {
        (string, string)[] reports =
        [
            ("a", "Board Fires Ilse Voss\n\nThe board published a scathing report. Ilse Voss claimed that the report was wrong."),
            ("b", "Ilse Voss Fired\n\nThe board published a report. Ilse Voss said that the report was wrong."),
        ];

        Assert.Equal(Lines(Compare(reports)), Lines(Compare([.. reports.Reverse()])));
    }

    private static IEnumerable<string> Lines(StoryComparison story) =>
        story.Wording.Evaluative.Select(e => $"{e.Passage} {e.Reason}").Concat(story.Wording.VerbContrasts.Select(c => $"{c.SpeakerId} {c.Reason}"))
            .Concat(story.Wording.HeadlineContrasts.Select(c => c.Reason)).Concat(story.Wording.EvaluativeUses.Select(u => $"{u}"));

    private static StoryComparison Compare(params (string Id, string Text)[] reports) => new StoryComparer().Compare(
        [.. reports.Select(r => new Report { Id = r.Id, Text = r.Text, Headline = r.Text[..r.Text.IndexOf('\n', StringComparison.Ordinal)], HeadlineSpan = new TextSpan(0, r.Text.IndexOf('\n', StringComparison.Ordinal)) })]);
}
