using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

public sealed class FurnitureFinderTests
{
    [Theory]
    [InlineData("Share", FurnitureReason.ShareBar)]
    [InlineData("Share Tweet Email Print", FurnitureReason.ShareBar)]
    [InlineData("Pin It on Pinterest", FurnitureReason.ShareBar)]
    [InlineData("Follow Jonas Achterberg on Twitter @jonasach.", FurnitureReason.ShareBar)]
    [InlineData("Like us on Facebook.", FurnitureReason.ShareBar)]
    [InlineData("1,204 Comments", FurnitureReason.CommentCount)]
    [InlineData("View all 12 comments", FurnitureReason.CommentCount)]
    [InlineData("Leave a Reply", FurnitureReason.ReplyForm)]
    [InlineData("Your email address will not be published. Required fields are marked *", FurnitureReason.ReplyForm)]
    [InlineData("Read more from the Ostra Courier:", FurnitureReason.RelatedLinks)]
    [InlineData("Related: Ferry line to close in autumn", FurnitureReason.RelatedLinks)]
    [InlineData("SEE ALSO: Who pays for the harbour?", FurnitureReason.RelatedLinks)]
    [InlineData("[Read the board’s letter]", FurnitureReason.RelatedLinks)]
    [InlineData("Related Slideshow: The pier in pictures >>>", FurnitureReason.SlideShow)]
    [InlineData("( PHOTOS: A century of the harbour)", FurnitureReason.SlideShow)]
    [InlineData("Slideshow (4 Images)", FurnitureReason.SlideShow)]
    [InlineData("WATCH: The mayor walks out of the meeting", FurnitureReason.Video)]
    [InlineData("Join the conversation as a Gold Member", FurnitureReason.Membership)]
    [InlineData("Already a subscriber? Log in.", FurnitureReason.Membership)]
    [InlineData("Sign up for our daily newsletter and never miss a story.", FurnitureReason.Newsletter)]
    [InlineData("Want the best of the coast straight to your inbox? Sign up here.", FurnitureReason.Newsletter)]
    [InlineData("Trending on Courier Video", FurnitureReason.Trending)]
    [InlineData("Most Read", FurnitureReason.Trending)]
    [InlineData("Marta Lindqvist leaves the town hall of Port Ostra on Monday, March 8, 2021. (Ostra Press Agency)", null)]
    [InlineData("Marta Lindqvist leaves the town hall of Port Ostra on Monday, March 8, 2021. (AP Photo/Jan Hale)", FurnitureReason.Caption)]
    [InlineData("The pier at low tide. | Jan Hale/Getty Images", FurnitureReason.Caption)]
    [InlineData("FILE - In this March 8, 2021 file photo, the pier is seen at low tide.", FurnitureReason.Caption)]
    [InlineData("(Jan Hale/Reuters)", FurnitureReason.PhotoCredit)]
    [InlineData("Photo: Jan Hale / Shutterstock", FurnitureReason.PhotoCredit)]
    [InlineData("Advertisement", FurnitureReason.Advertisement)]
    [InlineData("Story Continued Below", FurnitureReason.Advertisement)]
    [InlineData("© 2021 Ostra Courier. All rights reserved.", FurnitureReason.Copyright)]
    [InlineData("Skip to main content", FurnitureReason.Navigation)]
    [InlineData("Back to top", FurnitureReason.Navigation)]
    public void Find_LineAfterArticle_HasReason(string line, FurnitureReason? reason)
    {
        Report report = Read(SampleText.Article + "\n" + line + "\n");

        Assert.Equal(reason is { } r ? [(r, line)] : [], report.Furniture.Select(f => (f.Reason, f.Span.Of(report.Text).ToString())));
    }

    [Theory]
    [InlineData("Source: Vesland Wire")]
    [InlineData("The Vesland Press Agency contributed to this report.")]
    [InlineData("Editor’s note: The Courier is printed on land that belongs to the harbour board.")]
    [InlineData("Share")]
    [InlineData("Email")]
    [InlineData("Twitter")]
    [InlineData("The decision in full")]
    [InlineData("Share this burden, she said, or leave it.")]
    [InlineData("“Sign up for our newsletter,” the leaflet said, “and never miss a meeting of the board.”")]
    [InlineData("Read more about the harbour, the teacher told his class, and you will understand the town.")]
    [InlineData("Follow the money, as the saying on Twitter goes, and you will end up at the harbour.")]
    [InlineData("(More than a dozen residents had asked to speak.)")]
    [InlineData("More than a dozen residents had asked to speak, and the board heard none of them.")]
    [InlineData("Lindqvist put it more bluntly: “Sign up here, they said, and we did” (she held up the form).")]
    [InlineData("Comments were not returned by the board’s two other members on Monday.")]
    [InlineData("Copyright law, the clerk added, kept the plans from being copied.")]
    [InlineData("Photo finishes are rare in votes of the board, which mostly agrees with itself.")]
    [InlineData("The letter, which the Courier has seen, was signed by both deputies (Hale and Roe).")]
    public void Find_LineInsideArticle_StaysArticle(string line)
    {
        Report report = Read(SampleText.Headline + "\n\n" + SampleText.Lead + "\n\n" + line + "\n\n" + SampleText.Second + "\n");

        Assert.Empty(report.Furniture);
    }

    [Fact]
    public void Find_ListAtTheEnd_TakesTitlesWithHeading()
    {
        string list = "Read more from the Ostra Courier:\nFerry line to close in autumn\n‘Not on my watch’: Mayor fires back at board\nThe harbour asks: Who pays for the pier?\nPhotos: A day on the quay";
        string text = SampleText.Article + list;

        Furniture piece = Assert.Single(Read(text).Furniture);

        Assert.Equal((FurnitureReason.RelatedLinks, list), (piece.Reason, piece.Span.Of(text).ToString()));
    }

    [Fact]
    public void Find_ListInsideArticle_LeavesHeadingThatFollows()
    {
        string text = SampleText.Article + "\nAlso see:\n- Ferry line to close in autumn\n- Who pays?\n\nThe vote\n\n" + SampleText.Lead + "\n";

        Furniture piece = Assert.Single(Read(text).Furniture);

        Assert.Equal("Also see:\n- Ferry line to close in autumn", piece.Span.Of(text).ToString());
    }

    [Fact]
    public void Find_LinksInOneBlockWithArticle_TakesLinksOnly()
    {
        // Without blank lines between paragraphs a link is a line like any other.
        string text = string.Join('\n', SampleText.Headline, SampleText.Lead, "Related Slideshow: The pier in pictures >>>", SampleText.Second);

        Furniture piece = Assert.Single(Read(text).Furniture);

        Assert.Equal("Related Slideshow: The pier in pictures >>>", piece.Span.Of(text).ToString());
    }

    [Fact]
    public void Find_ButtonsBesideCount_AreFurnitureInsideArticleToo()
    {
        string text = SampleText.Article + "\n12 Comments\n\nShare\n\n" + SampleText.Lead + "\n";

        Assert.Equal([FurnitureReason.CommentCount, FurnitureReason.ShareBar], Read(text).Furniture.Select(f => f.Reason));
    }

    [Theory]
    [InlineData("Watch: Mayor walks out of harbour meeting")]
    [InlineData("More from the harbour front")]
    [InlineData("Trending in Port Ostra")]
    [InlineData("Related: how two harbours grew apart")]
    public void Find_HeadlineThatResemblesALink_StaysHeadline(string headline)
    {
        Report report = Read(headline + "\n\n" + SampleText.Lead + "\n\n" + SampleText.Second + "\n");

        Assert.Equal(headline, report.Headline);
        Assert.Empty(report.Furniture);
    }

    [Fact]
    public void Find_AfterTheHeadline_TakesNavigationBeforeTheLead()
    {
        string text = SampleText.Headline + "\n\nShare\nTweet\n\n6 years ago\n\n" + SampleText.Lead + "\n\n" + SampleText.Second + "\n";

        Report report = Read(text);

        Assert.Equal(SampleText.Headline, report.Headline);
        Assert.Equal(["Share\nTweet", "6 years ago"], report.Furniture.Select(f => f.Span.Of(text).ToString()));
    }

    private static Report Read(string text) => new ReportReader().ReadText(new ReportInput { Path = "pier.txt" }, text);
}
