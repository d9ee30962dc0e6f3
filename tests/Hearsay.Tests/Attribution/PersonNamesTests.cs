using Hearsay.Attribution;

namespace Hearsay.Tests.Attribution;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Ilko Davaran", "Davaran")]
    [InlineData("Davaran", "Davaran")]
    [InlineData("Peter Garrow Jr.", "Garrow")]
    [InlineData("Peter Garrow III", "Garrow")]
    [InlineData("Jr.", "Jr.")]
    public void SurnameOf_Parts_IsTheLastThatIsNoSuffix(string name, string surname) => Assert.Equal(surname, PersonNames.SurnameOf(name.Split(' ')));

    [Fact]
    public void SurnameOf_NoParts_IsEmpty() => Assert.Equal("", PersonNames.SurnameOf([]));

    [Theory]
    [InlineData("Peter Garrow Jr.", "jr")]
    [InlineData("Peter Garrow jr", "jr")]
    [InlineData("Peter Garrow Sr.", "")]
    [InlineData("Peter Garrow", "")]
    [InlineData("Jr.", "")]
    public void SuffixOf_Parts_OnlyJuniorTellsApart(string name, string suffix) => Assert.Equal(suffix, PersonNames.SuffixOf(name.Split(' ')));

    [Theory]
    [InlineData("Davaran", "DAVARAN", true)]
    [InlineData("Sergei", "Sergey", true)]
    [InlineData("Davaran", "Davarann", true)]
    [InlineData("Davaran", "Daveran", true)]
    [InlineData("Davaran", "Tavaran", false)]
    [InlineData("Davaran", "Doveran", false)]
    [InlineData("Marsh", "March", true)]
    [InlineData("Sohl", "Sohn", false)]
    [InlineData("", "", true)]
    [InlineData("", "Sohl", false)]
    public void Same_TwoSpellings_OneLetterIsForgivenInLongNames(string a, string b, bool same)
    {
        Assert.Equal(same, PersonNames.Same(a, b));
        Assert.Equal(same, PersonNames.Same(b, a));
    }

    [Theory]
    [InlineData("Christopher", "Chris", true)]
    [InlineData("Robert", "R.", true)]
    [InlineData("Robert", "Rob", true)]
    [InlineData("Robert", "B.", false)]
    [InlineData("Robert", "Ro", false)]
    [InlineData("Robert", "Peter", false)]
    [InlineData("Robert", ".", false)]
    [InlineData("Robert", "", false)]
    public void SameFirst_TwoNames_ShortFormsAndInitialsFit(string a, string b, bool same)
    {
        Assert.Equal(same, PersonNames.SameFirst(a, b));
        Assert.Equal(same, PersonNames.SameFirst(b, a));
    }

    [Theory]
    [InlineData("GARROW", "Garrow")]
    [InlineData("O'BRIEN", "O'Brien")]
    [InlineData("HOLTZ-MARSH", "Holtz-Marsh")]
    [InlineData("McCAIN", "McCain")]
    [InlineData("ÉMILE", "Émile")]
    [InlineData("", "")]
    public void WithoutCapitals_NameInCapitals_IsWrittenAsNamesAre(string printed, string name) => Assert.Equal(name, PersonNames.WithoutCapitals(printed));
}
