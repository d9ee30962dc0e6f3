using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Families that overlap are shown once, and reports are called by short names.</summary>
public sealed class FamilyFoldTests
{
    [Fact]
    public void Of_FamiliesThatOverlap_FoldUnderTheWidest()
    {
        StoryComparison comparison = Story();
        FamilyFold fold = Assert.Single(new StoryView(comparison).Folds);
        Assert.Equal("f2", fold.Lead.Id);
        Assert.Equal(["f1"], fold.Others.Select(f => f.Id));
    }

    [Fact]
    public void NumberOf_FamiliesThatOverlap_CountsTheLeadFirst()
    {
        StoryComparison comparison = Story();
        StoryView view = new(comparison);
        Assert.Equal([2, 1], comparison.Families.Select(view.NumberOf));
    }

    [Fact]
    public void Of_MemberShownBefore_LeavesTheFamilyOut()
    {
        StoryComparison comparison = Story();
        Assert.Empty(FamilyFold.Of(comparison.Families, new StoryView(comparison), ["a_1f#1"]));
    }

    [Fact]
    public void Of_Translation_StaysAFindingOfItsOwn()
    {
        StoryComparison comparison = Story();
        comparison = comparison with { Families = [comparison.Families[0] with { Variation = Variation.Translation }, comparison.Families[1]] };
        Assert.Equal(["f2", "f1"], new StoryView(comparison).Folds.Select(f => f.Lead.Id));
    }

    [Fact]
    public void Label_LongIds_AreCutToWhatTellsThemApart()
    {
        StoryView view = new(Story());
        Assert.Equal(["a", "b", "c"], view.Reports.Select(r => view.Label(r.Report.Id)));
    }

    [Fact]
    public void Shortened_LongOutlets_LoseTheirArticle() =>
        Assert.Equal(["Quay Town Herald", "The Lamp"], ReportLabels.Shortened(["The Quay Town Herald", "The Lamp"]));

    [Fact]
    public void Shortened_AlikeAtTheFront_StayDistinct() =>
        Assert.Equal(2, ReportLabels.Shortened(["The Quay Town Evening Herald", "The Quay Town Evening Post"]).Distinct().Count());

    private static StoryComparison Story()
    {
        StoryBuilder story = new StoryBuilder().Speaker("p", "Ona Brill", SpeakerKind.Person);
        ImmutableArray<string> ids = ["a_1f", "b_77c0ffee5eed0123", "c_0"];
        foreach (string id in ids)
            story.Report(new Report { Id = id, Text = "Ona Brill said the gate stays shut." }).Statement(id, "Ona Brill", "said", "the gate stays shut", StatementKind.Indirect, "p");
        string[] members = [.. ids.Select(i => i + "#1")];
        return story.Family(FamilyRelation.SameUtterance, Variation.Verbatim, members[..2])
            .Family(FamilyRelation.SameUtterance, Variation.Paraphrase, members).Build();
    }
}
