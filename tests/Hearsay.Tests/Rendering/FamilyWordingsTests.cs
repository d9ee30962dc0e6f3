using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Each wording of a family with its differences where they belong: <c>[-cut-]</c>, <c>{+added+}</c>.</summary>
public sealed class FamilyWordingsTests
{
    private const string Full = "We will keep every promise that we made to the town, and to its harbour.";

    [Fact]
    public void Of_CutInTheMiddle_StandsWhereItWasCut() => Assert.Equal("We will keep [-every-] promise that we made to the town, and to its harbour.",
        Marked("We will keep promise that we made to the town, and to its harbour.", (DifferenceKind.CutMiddle, "every", null)));

    [Fact]
    public void Of_CutBeforePunctuation_KeepsThePunctuationAfterIt() => Assert.Equal("We will keep every promise [-that we made to the town-], and to its harbour.",
        Marked("We will keep every promise, and to its harbour.", (DifferenceKind.CutMiddle, "that we made to the town", null)));

    [Fact]
    public void Of_CutAtBothEnds_StandsAtBothEnds() => Assert.Equal("[-We will keep-] every promise [-that we made to the town, and to its harbour-]",
        Marked("every promise", (DifferenceKind.CutFront, "We will keep", null), (DifferenceKind.CutEnd, "that we made to the town, and to its harbour", null)));

    [Fact]
    public void Of_InsertionThenCut_CountsFromTheInsertion() => Assert.Equal("We will keep every {+[single]+} promise that [-we-] made to the town, and to its harbour.",
        Marked("We will keep every [single] promise that made to the town, and to its harbour.", (DifferenceKind.Insertion, null, "[single]"), (DifferenceKind.CutMiddle, "we", null)));

    [Fact]
    public void Of_Substitution_ShowsBothWords() => Assert.Equal("We will [-keep-]{+break+} every promise that we made to the town, and to its harbour.",
        Marked("We will break every promise that we made to the town, and to its harbour.", (DifferenceKind.Substitution, "keep", "break")));

    [Fact]
    public void Of_TwoCuts_StandInOrder() => Assert.Equal("We will keep [-every-] promise that we [-made-] to the town, and to its harbour.",
        Marked("We will keep promise that we to the town, and to its harbour.", (DifferenceKind.CutMiddle, "every", null), (DifferenceKind.CutMiddle, "made", null)));

    [Fact]
    public void Of_MovedWords_StandInBothPlaces() => Assert.Equal("{+To the town+}, we will keep every promise that we made [-to the town-], and to its harbour.",
        Marked("To the town, we will keep every promise that we made, and to its harbour.", (DifferenceKind.Moved, "to the town", "To the town")));

    [Fact]
    public void Of_MovedAndCut_CountsWithoutWhatMoved() => Assert.Equal("{+To the town+}, we will keep [-every-] promise that we made [-to the town-], and to its harbour.",
        Marked("To the town, we will keep promise that we made, and to its harbour.", (DifferenceKind.CutMiddle, "every", null), (DifferenceKind.Moved, "to the town", "To the town")));

    [Fact]
    public void Of_ContentInPieces_CutLeavesOutWhatStandsBetween()
    {
        StoryBuilder story = new StoryBuilder()
            .Report(new Report { Id = "a", Text = "“We stayed,” Ana Holm said, “until the last boat left.”" }).Report(new Report { Id = "b", Text = "“the last boat left”" })
            .Speaker("s", "Ana Holm", SpeakerKind.Person)
            .Statement("a", "Ana Holm", "said", "We stayed|until the last boat left", StatementKind.Direct, "s").Statement("b", "", "", "the last boat left", StatementKind.Direct, "s");
        story.Family(FamilyRelation.SameUtterance, Variation.Truncated, ["a#1", "b#1"],
            story.Difference(DifferenceKind.CutFront, "a#1", "We stayed,” Ana Holm said, “until", "b#1", null));
        Assert.Equal(["We stayed … until the last boat left", "[-We stayed … until-] the last boat left"], Wordings(story));
    }

    [Fact]
    public void Of_DifferencesThatFitNothing_KeepEveryWordOnce()
    {
        string marked = Marked("every promise", (DifferenceKind.CutMiddle, "harbour", null), (DifferenceKind.CutFront, "We", null), (DifferenceKind.Substitution, "town", "every"));
        Assert.Equal("every promise", string.Join(' ', marked.Replace("{+", "", StringComparison.Ordinal).Replace("+}", "", StringComparison.Ordinal)
            .Split(' ').Where(w => !w.StartsWith("[-", StringComparison.Ordinal))).Replace("  ", " ", StringComparison.Ordinal));
    }

    private static string Marked(string other, params (DifferenceKind Kind, string? Base, string? Own)[] differences)
    {
        StoryBuilder story = new StoryBuilder().Report(new Report { Id = "a", Text = Full }).Report(new Report { Id = "b", Text = other })
            .Speaker("s", "Ana Holm", SpeakerKind.Person)
            .Statement("a", "", "", Full, StatementKind.Direct, "s").Statement("b", "", "", other, StatementKind.Direct, "s");
        story.Family(FamilyRelation.SameUtterance, Variation.Altered, ["a#1", "b#1"], [.. differences.Select(d => story.Difference(d.Kind, "a#1", d.Base, "b#1", d.Own))]);
        string[] wordings = Wordings(story);
        Assert.Equal(Full, wordings[0]);
        return wordings[1];
    }

    private static string[] Wordings(StoryBuilder story)
    {
        StoryComparison comparison = story.Build();
        return [.. FamilyWordings.Of(comparison.Families[0], new StoryView(comparison)).Select(w => string.Concat(w.Pieces.Select(p => (p.SpaceBefore ? " " : "") + p.Part switch
        {
            WordingPart.Cut => $"[-{p.Text}-]",
            WordingPart.Added => $"{{+{p.Text}+}}",
            _ => p.Text,
        })))];
    }
}
