using Hearsay.Attribution;

namespace Hearsay.Tests.Attribution;

/// <summary>Who is called what: kinds of names, two of one surname, wordings.</summary>
public sealed class SpeakerNameTests
{
    [Fact]
    public void Analyze_TwoOfOneSurname_CourtesyTitleTellsWhoSpeaks()
    {
        SpeakerStory story = new("""
            Margaret Sollis and her brother Peter Sollis own the ferry together.

            Mr. Sollis said the boat was sound. Ms. Sollis said the harbour office had been told.
            """);

        Assert.Equal("Peter Sollis", story.SpeakerOf("the boat was sound"));
        Assert.Equal("Margaret Sollis", story.SpeakerOf("the harbour office had been told"));
    }

    [Fact]
    public void Analyze_CompanyNamedAfterItsOwner_IsAnOrganisation()
    {
        SpeakerStory story = new("""
            Margaret Sollis founded Sollis Ferries in the spring, and Sollis Ferries said it would sail again.

            Margaret Sollis said the boat was sound.
            """);

        Assert.Equal(SpeakerKind.Person, story.Named("Margaret Sollis").Kind);
        Assert.DoesNotContain(story.Speakers, s => s.Name == "Sollis Ferries" && s.Kind == SpeakerKind.Person);
    }

    [Theory]
    [InlineData("Tarvonia said the treaty was dead. The Tarvonian minister left. Nobody in Tarvonia was surprised.", "Tarvonia")]
    [InlineData("France said the treaty was dead.", "France")]
    public void Analyze_CountryThatSpeaks_IsNoPerson(string text, string name) => Assert.NotEqual(SpeakerKind.Person, new SpeakerStory(text).Named(name).Kind);

    [Fact]
    public void Analyze_TitleThatHoldsABody_IsThePerson()
    {
        SpeakerStory story = new("Brigade Captain Ellen Marsh said the roof had fallen. The roof was old, Marsh said.");

        Assert.Equal("Ellen Marsh", story.SpeakerOf("the roof had fallen"));
        Assert.Single(story.Speakers);
    }

    [Fact]
    public void Analyze_NameWithParticle_KeepsIt()
    {
        SpeakerStory story = new("The engineer Karim al-Rashid said the dam would hold. Mr. al-Rashid said it had been measured.");

        Assert.Equal("Karim al-Rashid", story.SpeakerOf("the dam would hold"));
        Assert.Equal("Karim al-Rashid", story.SpeakerOf("it had been measured"));
    }

    [Fact]
    public void Analyze_NameBehindAFormOfAddress_IsAPersonWhateverItLooksLike()
    {
        SpeakerStory story = new("""
            The vote was close. Mr. Campa-Sollis said the division must end. Representative Jerrold Nadrin, Democrat of Merrin, said he disliked it.

            Kevin de Lesk was angry. “It was a mistake,” Mr. de Lesk said.
            """);

        Assert.Equal(SpeakerKind.Person, story.Named("Campa-Sollis").Kind);
        Assert.Equal(SpeakerKind.Person, story.Named("Jerrold Nadrin").Kind);
        Assert.Equal("Kevin de Lesk", story.SpeakerOf("It was a mistake"));
    }

    [Fact]
    public void Analyze_PersonCalledLikeAnOutlet_IsAPersonWhereTheReportSaysMr()
    {
        SpeakerStory story = new("Vissente Fox scoffed at the visit. “It was a mistake,” Mr. Fox said.");

        Assert.Equal("Vissente Fox", story.SpeakerOf("It was a mistake"));
        Assert.Equal(SpeakerKind.Person, story.Named("Vissente Fox").Kind);
    }

    [Fact]
    public void Analyze_SurnameOfTwoParts_IsItsOwners()
    {
        SpeakerStory story = new("""
            Yvette Sollis-Marsh called the meeting a first step.

            Sollis-Marsh said she had heard it before.
            """);

        Assert.Equal("Yvette Sollis-Marsh", story.SpeakerOf("she had heard it before"));
    }

    [Theory]
    [InlineData("A majority of members in the hall said they agreed with the chair.", SpeakerKind.Group)]
    [InlineData("Both of them said they hoped the pier would open.", SpeakerKind.Group)]
    [InlineData("The two said they would vote for the pier.", SpeakerKind.Group)]
    [InlineData("One of his aides said the pier was lost.", SpeakerKind.Person)]
    [InlineData("A few of the harbour's pilots said the pier was lost.", SpeakerKind.Group)]
    [InlineData("A series of letters said the pier was lost.", SpeakerKind.Document)]
    [InlineData("The cable warned that the pier was lost.", SpeakerKind.Document)]
    [InlineData("Another attendee said the pier was lost.", SpeakerKind.Person)]
    [InlineData("The agency said the pier was lost.", SpeakerKind.Organisation)]
    public void Analyze_DescribedSource_IsOfTheKindOfItsMembers(string text, SpeakerKind kind)
    {
        Speaker speaker = Assert.Single(new SpeakerStory(text).Speakers);
        Assert.Equal(kind, speaker.Kind);
        Assert.False(speaker.IsNamed);
    }

    [Fact]
    public void Analyze_NameThatTheRecognizerMissed_IsNamed()
    {
        SpeakerStory story = new("Glimmer said it was a glitch. The firm spoke to Glimmer on Monday. The tracker said nothing was lost.");
        Assert.True(story.Named("Glimmer").IsNamed);
    }

    [Theory]
    [InlineData("“We hope to avoid all cuts at the pier,” Tom Rasko, policy chief of the union, said in a telephone interview, “but we want to see it paid for.”", "We hope to avoid all cuts at the pier")]
    [InlineData("“They should stop blocking a rescue of the harbour fund, which would save hundreds of jobs,” Tom Rasko, a spokesman for Mr. Lind, said in an e-mail. “It is nothing new.”", "blocking a rescue")]
    public void Analyze_FrameOfAQuotation_HasItsSourceOutsideTheMarks(string text, string words)
    {
        SpeakerStory story = new(text);
        Assert.Equal("Tom Rasko", story.SpeakerOf(words));
        Assert.DoesNotContain(story.Speakers, s => !s.IsNamed);
    }

    [Fact]
    public void Analyze_NamedPerson_WordingsHoldNoClausesAndMarks()
    {
        SpeakerStory story = new("""
            Ellen Marsh, who runs the harbour of Port Sollis, said the boat was sound. “It was,” Ms. Marsh of the harbour office told reporters.

            Marsh's deputy left. “Nobody told us,” said the tired Ellen Marsh on Tuesday.
            """);

        foreach (string alias in story.Named("Ellen Marsh").Aliases)
        {
            Assert.DoesNotContain(" who ", alias, StringComparison.Ordinal);
            Assert.DoesNotContain(" of ", alias, StringComparison.Ordinal);
            Assert.DoesNotContain("Tuesday", alias, StringComparison.Ordinal);
            Assert.False(alias.EndsWith("'s", StringComparison.Ordinal) || alias.EndsWith("’s", StringComparison.Ordinal), alias);
            Assert.DoesNotContain(alias, c => c is '“' or '”' or '"' or ',');
        }
    }

    [Fact]
    public void Analyze_OutletByItsLastWord_IsTheOutlet()
    {
        SpeakerStory story = new("The Merrin Courier reported that the bridge was closed. The Courier also reported that two trams had turned back.");

        Assert.Equal(story.SpeakerOf("the bridge was closed"), story.SpeakerOf("two trams had turned back"));
    }

    [Fact]
    public void Analyze_TwoSenatorsTogether_AreOneGroup()
    {
        SpeakerStory story = new("""
            Senator Ellen Marsh and Senator Paul Garrow met in the morning. Ms. Marsh and Mr. Garrow said the law was weak.
            """);

        Speaker group = story.Named(story.SpeakerOf("the law was weak"));
        Assert.Equal(SpeakerKind.Group, group.Kind);
        Assert.Contains("Marsh", group.Name, StringComparison.Ordinal);
        Assert.Contains("Garrow", group.Name, StringComparison.Ordinal);
    }
}
