using Hearsay.Comparison;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.BrowserTests.Stories;

/// <summary>Twenty reports of one event: a sample's three, told on with paragraphs left out, figures changed and names shortened.</summary>
internal static class TwentyReports
{
    private const int Count = 20;

    // The sample's own three come whole.
    private const int Whole = 3;

    private static readonly string[] Outlets =
    [
        "Northern Wire", "The Merrin Courier", "The Ratepayer", "Harbour Post", "Sund Tribune", "The Evening Lantern", "Quayside", "Ostra Daily Messenger", "Channel 4 Merrin",
        "The Independent Docker and Seafarers’ Weekly Review", "Ferry Times", "Radio Sovan", "Corn Hall Observer", "The Island Gazette", "Metro", "Bridge and Road", "La Nouvelle Merrin",
        "The Kestrel", "Tideway", "Port Merrin Advertiser",
    ];

    // What reports of one event give differently, each with the figures that they take turns to give.
    private static readonly (string Words, string[] Given)[] Figures =
    [
        ("14,000 vehicles", ["14,000 vehicles", "12,500 vehicles", "15,000 vehicles"]),
        ("60 witnesses", ["60 witnesses", "48 witnesses", "60 witnesses"]),
        ("seven people out", ["seven people out", "eight people out", "nine people out"]),
        ("4.1 million", ["4.1 million", "6 million", "4.5 million"]),
        ("27 defects", ["27 defects", "31 defects", "27 defects"]),
    ];

    /// <summary>Their comparison.</summary>
    public static StoryComparison Compare()
    {
        Report[] bases = SampleStory.Reports("tallow-quay-bridge");
        ReportReader reader = new();
        return new StoryComparer().Compare([.. Enumerable.Range(0, Count).Select(i => Vary(reader, bases[i % bases.Length], i))]);
    }

    private static Report Vary(ReportReader reader, Report report, int number)
    {
        string[] paragraphs = report.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        // The headline stays; of the others every fifth or so is left out, another one in each report.
        string text = string.Join("\n\n", paragraphs.Where((_, i) => i == 0 || number < Whole || (i + number) % 5 != 0));
        foreach ((string words, string[] given) in Figures) text = text.Replace(words, given[number / 3 % given.Length], StringComparison.Ordinal);
        if (number % 4 == 3) text = text.Replace("Tomas Wielgor", "Mr Wielgor", StringComparison.Ordinal);
        string id = $"report-{number + 1:00}";
        return reader.ReadText(
            new ReportInput { Path = id + ".txt", Id = id, Outlet = Outlets[number], Published = new DateOnly(2025, 3, 18 + number % 3), Url = $"https://{id}.example/bridge" }, text);
    }
}
