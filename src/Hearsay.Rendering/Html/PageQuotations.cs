using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The same remark in several places: the fullest wording, and under it every other with what was cut, changed and moved.</summary>
internal sealed class PageQuotations(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int CutShown = 64;
    private const int VaryingShown = 12;
    private const int EditsShown = 3;
    private const double LeastSure = 0.35;
    private readonly PageParts parts = new(view, html);

    /// <summary>The folded families that are translations, or that are none.</summary>
    internal static List<FamilyFold> Of(StoryView view, bool areTranslations) =>
        [.. view.Folds.Where(f => f.Lead.Variation == Variation.Translation == areTranslations)];

    internal void Quotations()
    {
        List<FamilyFold> folds = Of(view, areTranslations: false);
        if (folds.Count == 0) return;
        parts.Open("families", "Quotations and remarks", "One remark in several places. The fullest wording first; below it <del>what was cut</del> and <ins>what stands there only</ins>.", folds.Count);
        // What somebody is quoted with comes before what is told of them in other words, and what is surer first.
        ILookup<Place, FamilyFold> placed = folds.OrderBy(RankOf).ThenByDescending(f => f.Lead.Confidence).ToLookup(PlaceOf);
        int shown = 0;
        foreach ((Place place, string one, string many) in (ReadOnlySpan<(Place, string, string)>)
        [
            (Place.Varies, "more", "more"), (Place.IsTheSame, "remark in the same words", "remarks in the same words"),
            (Place.IsUnsure, "less sure, in other words", "less sure, in other words"), (Place.IsRepeated, "remark that one report repeats", "remarks that one report repeats"),
        ])
        {
            // Folded away behind what varies, but not where nothing does.
            FamilyFold[] here = [.. placed[place]];
            if (here.Length > 0) parts.Fold(here, shown == 0 ? VaryingShown : 0, here.Length == 1 ? one : many, "<div>", "</div>", Fold);
            shown += here.Length;
        }
        parts.Close();
    }

    private enum Place : byte
    {
        Varies,
        IsTheSame,
        IsUnsure,
        IsRepeated,
    }

    private Place PlaceOf(FamilyFold fold) => index.Of(fold.Lead).Told == Told.One ? Place.IsRepeated
        : fold.Lead.Variation == Variation.Verbatim ? Place.IsTheSame
        : IsUnsure(fold) ? Place.IsUnsure : Place.Varies;

    internal void Translations()
    {
        List<FamilyFold> folds = Of(view, areTranslations: true);
        if (folds.Count == 0) return;
        parts.Open("translations", "Translations", "One remark put into English more than once; quoted words that only one rendering has in bold. The original is not in these reports.", folds.Count);
        foreach (FamilyFold fold in folds) Fold(fold);
        parts.Close();
    }

    // What is told in other words and less likely than not in a reader's own account, by more than a little.
    private static bool IsUnsure(FamilyFold fold) => fold.Lead.Variation == Variation.Paraphrase && fold.Lead.Confidence is > 0 and < LeastSure && RankOf(fold) > 1;

    private static int RankOf(FamilyFold fold) => fold.Others.Add(fold.Lead).Min(f => f.Variation switch { Variation.Altered => 0, Variation.Truncated => 1, _ => 2 });

    // What shares statements with a remark would mostly say the same again: it is part of the same finding, folded away unless it tells how words of
    // another statement were changed and the remark itself does not.
    private void Fold(FamilyFold fold)
    {
        html.MarkupLine($"<div {PageParts.Attributes(index.Of(fold.Lead), "remark")}>");
        Family(fold.Lead);
        Family[] open = FamilyFold.IsEdited(fold.Lead) ? [] : [.. fold.Others.Where(o => FamilyFold.IsEdited(o) && o.Members.Any(m => !fold.Lead.Members.Contains(m))).Take(EditsShown)], folded = [.. fold.Others.Except(open)];
        foreach (Family other in open) Variant(other);
        if (folded.Length > 0)
        {
            html.MarkupLine($"<details class=\"fold\"><summary>{Phrases.Count(folded.Length, "more comparison", "more comparisons")} of some of these statements</summary>");
            foreach (Family other in folded) Variant(other);
            html.MarkupLine("</details>");
        }
        html.MarkupLine("</div>");
    }

    private void Variant(Family family)
    {
        html.MarkupLine($"<div class=\"variant\" id=\"{index.Of(family).Id}\">");
        Family(family);
        html.MarkupLine("</div>");
    }

    private void Family(Family family)
    {
        string relation = family.Relation == FamilyRelation.SamePosition ? ", the same position" : "";
        string names = DifferencePhrases.NamesOf(family, view), telling = DifferencePhrases.Telling(family);
        html.MarkupLine($"<h3>{PageParts.Key(index.Of(family))}{HtmlWriter.Escaped(view.SpeakerOf(family))}<span class=\"kind\">{Phrases.Of(family.Variation)}{relation}{(names.Length > 0 ? ", " + PageParts.Line(names) : "")}</span>"
            + (telling.Length > 0 ? $"<span class=\"kind alert\">{PageParts.Line(telling)}</span>" : "") + "</h3>");
        if (family.Variation == Variation.Translation) Renderings(family);
        else Wordings(family);
        string[] differences = [.. DifferencePhrases.Listed(family, view)];
        if (differences.Length > 0)
        {
            html.MarkupLine($"<details class=\"fold\"><summary>{Phrases.Count(differences.Length, "difference", "differences")} word by word</summary><ul class=\"plain\">");
            foreach (string difference in differences) html.MarkupLine($"<li dir=\"auto\">{PageParts.Line(difference)}</li>");
            html.MarkupLine("</ul></details>");
        }
        html.MarkupLine(PageParts.Reason(family.Reason, family.Confidence));
    }

    private void Wordings(Family family)
    {
        html.MarkupLine("<ul class=\"rows\">");
        IReadOnlyList<MemberWording> wordings = FamilyWordings.Of(family, view);
        foreach (MemberWording wording in wordings) Wording(wording, wordings[0]);
        html.MarkupLine("</ul>");
    }

    // Two translators leave nothing out of each other: their words stand side by side.
    private void Renderings(Family family)
    {
        RenderedWords words = new(family, view);
        html.MarkupLine("<div class=\"pair\">");
        foreach (string id in family.Members)
        {
            Statement statement = view.Statement(id);
            html.MarkupLine($"<div class=\"side {parts.Colour(statement.ReportId)}\">{parts.Chip(statement.ReportId, index.AnchorOf(statement))}{Via(statement)}<p dir=\"auto\">{PageParts.Marked(view.Content(statement), words.Of(statement))}</p></div>");
        }
        html.MarkupLine("</div>");
    }

    private string Via(Statement statement) => parts.Via(statement) is { Length: > 0 } between ? $"<span class=\"facts\">{between}</span>" : "";

    private void Wording(MemberWording wording, MemberWording basis)
    {
        string report = wording.Statement.ReportId;
        html.Markup($"<li><span>{parts.Chip(report, index.AnchorOf(wording.Statement))}{Via(wording.Statement)}</span><span dir=\"auto\">");
        if (!wording.IsBase && !wording.HasDifferences && wording.Pieces.SequenceEqual(basis.Pieces))
        {
            html.MarkupLine("<span class=\"same\">the same words</span></span></li>");
            return;
        }
        foreach (WordingPiece piece in wording.Pieces)
        {
            // The fullest wording stands above: a long cut is told by its first and last words.
            string words = HtmlWriter.Escaped(piece.Part == WordingPart.Cut ? VisibleText.ShortenMiddle(piece.Text, CutShown) : piece.Text);
            if (piece.SpaceBefore) html.Markup(" ");
            html.Markup(piece.Part switch { WordingPart.Cut => $"<del>{words}</del>", WordingPart.Added => $"<ins>{words}</ins>", _ => words });
        }
        html.MarkupLine("</span></li>");
    }
}
