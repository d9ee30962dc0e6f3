using Hearsay.Attribution;

namespace Hearsay.Tests.Attribution;

/// <summary>What speakers are said to be, and joining by it across reports.</summary>
public sealed class SpeakerRoleTests
{
    [Theory]
    [InlineData("Ellen Marsh", "foreign minister", "the foreign minister", "her brother", "Tarvonian foreign minister")]
    [InlineData("Ellen Marsh", "Captain", "Capt.")]
    [InlineData("Ellen Marsh", "chief executive", "Its chief executive")]
    [InlineData("Ellen Marsh", "Tarvonian foreign minister", "Garrow's counterpart, Tarvonian Foreign Minister", "Tarvonian foreign minister", "Minister")]
    [InlineData("Ellen Marsh", "prime minister", "a former fisheries lawyer", "the prime minister")]
    public void Best_Descriptions_TakesTheOfficeInShort(string name, string expected, params string[] roles)
    {
        string? best = RoleChoice.Best(roles, name);
        Assert.True(string.Equals(expected, best, StringComparison.Ordinal) || (best ?? "").EndsWith(expected, StringComparison.Ordinal), best);
    }

    [Fact]
    public void Best_NothingFit_IsNull()
    {
        Assert.Null(RoleChoice.Best([], "Ellen Marsh"));
        Assert.Null(RoleChoice.Best(["", "Ellen Marsh", "the one who, it is said, stayed"], "Ellen Marsh"));
    }

    [Fact]
    public void Join_DescriptionInOneReport_FindsTheNameInAnother()
    {
        SpeakerStory story = new(
            "Secretary of State Paul Garrow said the talks were long.",
            "The secretary of state said the talks were short.");

        Assert.Equal("Paul Garrow", story.SpeakerOf("the talks were short"));
    }

    [Fact]
    public void Join_TwoOffices_StayApart()
    {
        SpeakerStory story = new(
            "Tarvonian Foreign Minister Paul Garrow said the talks were long.",
            "The foreign secretary said the talks were short.");

        Assert.NotEqual("Paul Garrow", story.SpeakerOf("the talks were short"));
    }

    [Fact]
    public void Join_UnnamedOfficialsOfTwoReports_StayApart()
    {
        SpeakerStory story = new("A senior official said the gate had jammed.", "The official said the gate was new.");

        Assert.NotEqual(story.SpeakerOf("the gate had jammed"), story.SpeakerOf("the gate was new"));
    }

    [Theory]
    [InlineData("Sergei Marsh", "Sergey Marsh")]
    [InlineData("Raúl Garrow", "Raul Garrow")]
    [InlineData("Robert S. Sollis", "Bob Sollis")]
    [InlineData("Christopher A. Garrow", "Chris Garrow")]
    public void Join_SpellingsOfOneName_AreOneSpeaker(string a, string b)
    {
        SpeakerStory story = new($"{a} said the gate had jammed.", $"{b} said the gate was new.");

        Assert.Equal(story.SpeakerOf("the gate had jammed"), story.SpeakerOf("the gate was new"));
    }

    [Fact]
    public void Join_SurnameWithOtherCourtesyTitle_IsSomebodyElse()
    {
        SpeakerStory story = new("Ellen Sollis said the gate had jammed.", "Mr. Sollis said the gate was new.");

        Assert.NotEqual("Ellen Sollis", story.SpeakerOf("the gate was new"));
    }

    [Fact]
    public void Analyze_ServedAs_IsARole()
    {
        SpeakerStory story = new("Paul Garrow, who resigned as chief bridge engineer of the harbour, was heard. The engineer said the bearing was worn.");

        Assert.Equal("Paul Garrow", story.SpeakerOf("the bearing was worn"));
    }

    [Fact]
    public void Analyze_NameInAppositionToADescription_IsThePerson()
    {
        SpeakerStory story = new("The harbour director at the time, Paul Garrow, said the gate had jammed.");

        Assert.Equal("Paul Garrow", story.SpeakerOf("the gate had jammed"));
    }

    [Fact]
    public void Analyze_SomebodysOffice_IsOneBodyWhateverTheWording()
    {
        SpeakerStory story = new("Special counsel Paul Garrow was silent. Mr. Garrow's office said the article was wrong. The special counsel's office said the files were sealed.");

        Speaker office = story.Named(story.SpeakerOf("the article was wrong"));
        Assert.Equal(SpeakerKind.Organisation, office.Kind);
        Assert.Equal(office.Name, story.SpeakerOf("the files were sealed"));
    }

    [Theory]
    [InlineData("attorney general", "inspector general", false)]
    [InlineData("the inspector general", "inspector general", true)]
    [InlineData("the prime minister", "prime minister's press secretary", false)]
    public void Score_GeneralsOfTwoKinds_AreToldApart(string description, string role, bool fits) =>
        Assert.Equal(fits, RoleMatch.Score(RolePhrase.Parse(description)!, [RolePhrase.Parse(role)!]) > 0);
}
