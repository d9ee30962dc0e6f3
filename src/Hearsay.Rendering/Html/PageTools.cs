namespace Hearsay.Rendering;

/// <summary>What chooses and finds: filters that work without a script, search and help that need one, and the list of sections.</summary>
internal sealed class PageTools(StoryView view, PageIndex index, HtmlWriter html)
{
    private static readonly (string Key, string Does)[] Keys =
    [
        ("j", "next finding"), ("k", "previous finding"), ("Enter or o", "its words in the texts"), ("n", "its words in the next report"), ("c", "copy the finding with its words"), ("Esc", "back, or close"),
        ("/", "search the findings"), ("0", "show all"), ("1", "only what every report has"), ("2", "only what some have"), ("3", "only what one has"),
        ("4", "only conflicts"), ("?", "this help"),
    ];

    /// <summary>The bar of filters and search.</summary>
    internal void Write()
    {
        html.MarkupLine("<div id=\"tools\" role=\"search\" aria-label=\"Filter the findings\">");
        html.MarkupLine("<fieldset><legend>Show</legend>");
        Choice("all", "all");
        Choice("every", "in every report");
        Choice("some", "in some");
        Choice("one", "in one only");
        Choice("conflict", "in conflict");
        html.MarkupLine("</fieldset>");
        html.MarkupLine("<label class=\"js-only\">Search <input type=\"search\" id=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>");
        html.MarkupLine("<output id=\"count\" class=\"js-only\" for=\"search\"></output>");
        html.MarkupLine("<button type=\"button\" id=\"help-open\" class=\"js-only\" aria-haspopup=\"dialog\">Keys <kbd>?</kbd></button>");
        html.MarkupLine("</div>");
    }

    /// <summary>The sections with how much is in each.</summary>
    internal void Sections()
    {
        html.MarkupLine("<nav aria-label=\"Sections\"><ul>");
        Entry("headlines", "Headlines", index.Headlines.Length, PageWording.HasHeadlines(view));
        Entry("disputes", "Disputed", index.Disputes.Length);
        Entry("speakers", "Who said what", view.Rows.Count(r => r.Id is not null), !view.Rows.IsEmpty);
        Entry("chains", "At second hand", index.Chains.Length);
        Entry("credits", "Credited sources", index.Credits.Length);
        Entry("families", "Quotations and remarks", PageQuotations.Of(view, areTranslations: false).Count);
        Entry("translations", "Translations", PageQuotations.Of(view, areTranslations: true).Count);
        Entry("told", "In several reports", index.Facts.Length);
        Entry("only", "In one report only", index.Only.Length);
        Entry("contrasts", "Put differently", index.Verbs.Length + index.Words.Length);
        Entry("wording", "Names and verbs", 0, !view.Comparison.Wording.Names.IsEmpty);
        Entry("airtime", "Airtime", 0, PageAirtime.HasAny(view));
        Entry("timeline", "Timeline", view.Comparison.Timeline.Count(e => e.IsPlaced));
        Entry("numbers", "Numbers", index.Numbers.Length);
        Entry("copies", "Copied passages", index.Copies.Length);
        html.MarkupLine("<li><a href=\"#texts\">The texts</a></li>");
        html.MarkupLine("</ul></nav>");
    }

    /// <summary>The help, shown on demand.</summary>
    internal void Help()
    {
        html.MarkupLine("<dialog id=\"help\" aria-labelledby=\"help-title\">");
        html.MarkupLine("<h2 id=\"help-title\">Keys</h2><dl>");
        foreach ((string key, string does) in Keys) html.MarkupLine($"<div><dt>{string.Join(" or ", key.Split(" or ").Select(k => $"<kbd>{k}</kbd>"))}</dt><dd>{does}</dd></div>");
        html.MarkupLine("</dl>");
        html.MarkupLine("<p class=\"note\">A click on marked words in a text goes to their finding, a click on a report’s name in a finding to the words. The address keeps what is shown: it can be sent.</p>");
        html.MarkupLine("<p><label><input type=\"checkbox\" id=\"keys-on\" checked> Single-key shortcuts</label></p>");
        html.MarkupLine("<p><button type=\"button\" id=\"help-close\">Close</button></p>");
        html.MarkupLine("</dialog>");
    }

    private void Choice(string told, string label) => html.MarkupLine(
        $"<label><input type=\"radio\" name=\"told\" id=\"told-{told}\" value=\"{told}\"{(told == "all" ? " checked" : "")}><span>{label}</span></label>");

    private void Entry(string section, string name, int count, bool? isThere = null)
    {
        if (isThere ?? count > 0) html.MarkupLine($"<li><a href=\"#{section}\">{name}{(count > 0 ? $" <span class=\"tally\">{Phrases.Number(count)}</span>" : "")}</a></li>");
    }
}
