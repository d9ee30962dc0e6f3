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
