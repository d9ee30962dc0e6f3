using Hearsay.Reading.Pages;

namespace Hearsay.Tests.Reading.Pages;

public sealed class TraitWordsTests
{
    [Theory]
    [InlineData("c-article__body", nameof(PageTraits.Body))]
    [InlineData("articleBody", nameof(PageTraits.Body))]
    [InlineData("entry-content clearfix", nameof(PageTraits.Body))]
    [InlineData("relatedContent", nameof(PageTraits.Related))]
    [InlineData("block read-more-links", nameof(PageTraits.Related))]
    [InlineData("comment-list", nameof(PageTraits.Comments))]
    [InlineData("sr-only", nameof(PageTraits.Unseen))]
    [InlineData("WP-CAPTION-TEXT", nameof(PageTraits.Caption))]
    [InlineData("cookie_notice_2", nameof(PageTraits.Consent))]
    public void Of_NamesThatPublishersUse_AreTold(string names, string trait) => Assert.True(TraitWords.Of(names).Has(Enum.Parse<PageTraits>(trait)), TraitWords.Of(names).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a b c 1 2 3")]
    [InlineData("shadow loaded header-adjacent adage")]
    [InlineData("article body")] // two classes, not one name
    [InlineData("averyveryveryveryverylongclassnamewithoutanyend")]
    public void Of_OtherNames_TellNothing(string names) => Assert.Equal(PageTraits.None, TraitWords.Of(names));
}
