using System.Text;
using Hearsay.Reading.Pages;

namespace Hearsay.Tests.Reading.Pages;

public sealed class MarkupGuardTests
{
    [Theory]
    [InlineData("<p>One<p>Two<li>Three<td>Four")]
    [InlineData("<div><b>One</b></div><!-- <div><div> --><script>'<div>'.repeat(9)</script>")]
    [InlineData("no tags < at all > here")]
    public void Tame_PageThatPeopleWrite_IsTheSameObject(string page)
    {
        Assert.Same(page, MarkupGuard.Tame(page, out bool isCut));
        Assert.False(isCut);
    }

    [Fact]
    public void Tame_ManyUnclosedParagraphsAndRows_AreLeftAlone()
    {
        string page = Repeat("<p>word<table><tr><td>x</table>", 2000);
        Assert.Same(page, MarkupGuard.Tame(page, out _));
    }

    [Fact]
    public void Tame_DeepNesting_KeepsTheWords()
    {
        string tame = MarkupGuard.Tame(Repeat("<div>", 5000) + "the words" + Repeat("</div>", 5000), out bool isCut);
        Assert.False(isCut);
        Assert.Contains("the words", tame, StringComparison.Ordinal);
        Assert.InRange(tame.Split("<div>").Length, 100, 400);
    }

    [Fact]
    public void Tame_FormattingWithoutEnd_IsDropped()
    {
        string tame = MarkupGuard.Tame(Repeat("<font color=red><p>word ", 3000), out _);
        Assert.DoesNotContain("font", tame, StringComparison.Ordinal);
        Assert.Equal(3000, tame.Split("word").Length - 1);
    }

    [Fact]
    public void Tame_MoreTagsThanAnyArticle_IsCut()
    {
        MarkupGuard.Tame(Repeat("<p>x", MarkupGuard.MostTags + 1), out bool isCut);
        Assert.True(isCut);
    }

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();
}
