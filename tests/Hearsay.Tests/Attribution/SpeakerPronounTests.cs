using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

/// <summary>Whom "he", "she" and descriptions mean.</summary>
public sealed class SpeakerPronounTests
{
    [Theory]
    [InlineData("Paul Garrow criticised Peter Sollis in the council. He said the bridge was unsafe.", "Paul Garrow")]
    [InlineData("After a letter from Peter Sollis, Paul Garrow closed the bridge. He said the bridge was unsafe.", "Paul Garrow")]
    [InlineData("Paul Garrow spoke after Ellen Marsh. She said the bridge was unsafe.", "Ellen Marsh")]
    [InlineData("Paul Garrow spoke for Peter Sollis. He looked tired. He said the bridge was unsafe.", "Paul Garrow")]
    public void Analyze_Pronoun_GoesToTheSubject(string text, string speaker) => Assert.Equal(speaker, new SpeakerStory(text).SpeakerOf("the bridge was unsafe"));

    [Fact]
    public void Analyze_WitnessWhoIsHeard_SpeaksNext()
    {
        SpeakerStory story = new("""
            Tomas Wielgor, the engineer, was heard first. “I told them,” Wielgor said. He had not signed, Wielgor said.

            The inquiry also heard from Ilko Davaran, master of a dredger that was moored nearby. Speaking through an interpreter, he said the bridge made no sound at first.
            """);

        Assert.Equal("Ilko Davaran", story.SpeakerOf("the bridge made no sound"));
        Assert.Equal("Tomas Wielgor", story.SpeakerOf("He had not signed"));
    }

    [Fact]
    public void Analyze_RelativePronounAcrossTheSentencesVerb_IsTheNounBesideIt()
    {
        SpeakerStory story = new("The lawyer looking into the sale of the ice house disputed on Friday a report that said Helen Marsh had ordered the closing of the pier.");

        Assert.Equal("report", story.SpeakerOf("had ordered the closing"));
    }

    [Fact]
    public void Analyze_StatementThatSomebodyIssues_IsTheirs() =>
        Assert.Equal("council", new SpeakerStory("The council took the step of issuing a statement disputing that the pier was unsafe.").SpeakerOf("that the pier was unsafe"));

    /// <summary>Mentions beyond the sources: objects, possessors, the first person of a quotation; nobody meets himself.</summary>
    [Fact]
    public void Analyze_PronounsThatAreNoSources_AreMentions()
    {
        AttributedReport report = new ReportAnalyzer().Analyze(new Report
        {
            Id = "report",
            Text = "Paul Garrow left the hall with his lawyer. Peter Sollis met him at the gate. “I told my crew to wait,” Ellen Marsh said.",
        });
        Dictionary<string, string> names = report.Speakers.ToDictionary(s => s.Id, s => s.Name);
        string Who(string word) => names[Assert.Single(report.Mentions, m => m.Span.Of(report.Report.Text).SequenceEqual(word)).SpeakerId];

        Assert.Equal("Paul Garrow", Who("his"));
        Assert.Equal("Paul Garrow", Who("him"));
        Assert.Equal("Ellen Marsh", Who("I"));
        Assert.Equal("Ellen Marsh", Who("my"));
    }

    [Fact]
    public void Analyze_PronounAfterALongTitle_IsTheOneWithTheTitle()
    {
        SpeakerStory story = new("A former port official said the gate had jammed. While the crews cried foul, Director of Harbour Safety James Sollis opened the gate late on Thursday. He called the gate a disgrace.");

        Assert.Equal("James Sollis", story.SpeakerOf("a disgrace"));
    }

    [Fact]
    public void Analyze_PronounBeforeNameInItsContent_IsSomebodyElse()
    {
        SpeakerStory story = new("Paul Garrow met Peter Sollis at the bridge. He said that Garrow was wrong about the cable.");

        Assert.NotEqual("Paul Garrow", story.SpeakerOf("was wrong about the cable"));
    }

    [Fact]
    public void Analyze_PresidentHimself_IsThePresident()
    {
        SpeakerStory story = new("President Paul Garrow met the press with his spokesman, Peter Sollis. The president himself said the treaty was dead.");

        Assert.Equal("Paul Garrow", story.SpeakerOf("the treaty was dead"));
    }

    [Fact]
    public void Analyze_TheOfficialLater_IsTheOneQuotedBefore()
    {
        SpeakerStory story = new("""
            A senior official said the gate had jammed. “It was rust,” the official said.

            A junior official said the gate was new.
            """);

        Assert.Equal(story.SpeakerOf("the gate had jammed"), story.SpeakerOf("It was rust"));
        Assert.NotEqual(story.SpeakerOf("the gate had jammed"), story.SpeakerOf("the gate was new"));
    }

    [Fact]
    public void Analyze_SpokeswomanForSomebody_IsNotThatPerson()
    {
        SpeakerStory story = new("A spokeswoman for Paul Garrow said the bridge was unsafe. Paul Garrow was away.");

        Assert.NotEqual("Paul Garrow", story.SpeakerOf("the bridge was unsafe"));
    }

    [Fact]
    public void Analyze_MinisterAfterSomebodyElseSpoke_IsNotThatPerson()
    {
        SpeakerStory story = new("Ellen Marsh, the harbour director, said the boat was sound. The transport minister said the boat was old.");

        Assert.NotEqual("Ellen Marsh", story.SpeakerOf("the boat was old"));
    }

    [Fact]
    public void Analyze_FormerTradeRightAfterSomebodySpoke_VariesTheName()
    {
        SpeakerStory story = new("Paul Garrow said the treaty was dead. The former timber executive said the talks had failed.");

        Assert.Equal("Paul Garrow", story.SpeakerOf("the talks had failed"));
    }

    [Fact]
    public void Analyze_StatementReleasedBySomebody_SpeaksForThem()
    {
        SpeakerStory story = new("Ellen Marsh released a statement saying that the boat was sound.");

        Assert.Equal("Ellen Marsh", story.SpeakerOf("the boat was sound"));
    }
}
