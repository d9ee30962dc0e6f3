using System.Text;
using Hearsay.Comparison;
using Hearsay.Reading;

namespace Hearsay.BrowserTests.Stories;

/// <summary>Three reports that no layout expects: a headline of 2,000 characters, words of 5,000, marks that turn the line round, emoji, scripts.</summary>
/// <remarks>All of it stands where findings are made of it: in names, in quotations, in numbers' sentences, in what one report alone tells.</remarks>
internal static class OverlongStory
{
    /// <summary>What would show that a script of a report ran.</summary>
    public const string Trace = "hearsayWasHere";

    private const string Script = "<script>window." + Trace + " = 1; alert(1)</script><img src=x onerror=\"window." + Trace + " = 1\">";
    private const string TurnedRound = "\u202Eekil ton si siht\u202C \u2066isolated\u2069 \u200Fright\u200E";
    private const string Emoji = "👩‍👩‍👧‍👦🚢🏴󠁧󠁢󠁳󠁣󠁴󠁿é\u0301\u0301\u0301\u0301";

    /// <summary>Its comparison.</summary>
    public static StoryComparison Compare()
    {
        string headline = "Ferry talks fail " + Script + " " + Repeat("over the nine inhabited islands of the Sund ", 2000);
        return new StoryComparer().Compare(
        [
            Report("courier", "The Courier " + Repeat("Outlet", 600), headline,
                $"Talks over the night ferries broke off on Tuesday after more than three hours, said Tomas Breck, the head of the {Repeat("Seafarers", 5000)} union.",
                $"“We will not sign {TurnedRound} an agreement that puts the crews at risk {Emoji} {Script},” Transport Minister Ilse Korhal told reporters.",
                $"“The ministry closed the folder {Repeat("x", 5000)},” said Breck. He said about 2,400 passengers travel each night.",
                Repeat("nobreak\u00a0", 5000)),
            Report("ledger", "Ledger", TurnedRound + " Minister will not sign " + Repeat(Emoji, 300),
                $"“We will not sign an agreement that puts the crews at risk,” said Korhal, who spoke for three hours and 20 minutes {Repeat("https://ledger.example/a-very-long-address/", 2000)}.",
                $"Breck denied walking out {Script}. “The ministry closed the folder {Repeat("x", 5000)},” he said. About 1,900 passengers travel each night.",
                $"The harbour master said that {Repeat("=", 3000)} the quay had been repaired in spring."),
            Report("post", "Post", Repeat("W", 1000),
                $"{Repeat("漢字", 3000)}. “The ministry closed the folder,” said Tomas Breck, the union’s head, on Tuesday, {Repeat("-", 2000)}.",
                $"The crews, who asked not to be named, had slept four hours in two days, they said {Repeat("\u0301", 500)}. {Repeat("_", 5000)}"),
        ]);
    }

    private static Hearsay.Text.Report Report(string id, string outlet, string headline, params string[] paragraphs) =>
        new ReportReader().ReadText(
            new ReportInput { Path = id + ".txt", Id = id, Outlet = outlet, Headline = headline, Published = new DateOnly(2031, 3, 4) },
            headline + "\n\n" + string.Join("\n\n", paragraphs) + "\n");

    private static string Repeat(string piece, int length)
    {
        StringBuilder text = new(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        return text.ToString();
    }
}
