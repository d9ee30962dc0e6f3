using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Three invented reports of one invented event, and every kind of finding between them.</summary>
internal static class InventedStory
{
    private const string Courier = """
        Ferry talks end without a deal as minister blames the union

        By Odile Marrand

        PORT ALDMERE — Talks over the night ferries broke off on Tuesday after more than three hours, the transport ministry said.

        “We will not, under any circumstances, sign an agreement that puts the crews of our night ferries at risk,” Transport Minister Ilse Korhal told reporters. “The union has walked away from a fair offer.”

        Union leader Tomas Breck denied walking out. “Nobody walked away,” he said. “The ministry closed the folder.”

        According to The Aldmere Ledger, the president, Jorun Vass, called the dispute “a strange and stubborn affair”.

        The ferries carry about 2,400 passengers a night between the mainland and the nine inhabited islands of the Sund.

        The harbour master, Petra Lind, said the quay had been repaired in spring.
        """;

    private const string Ledger = """
        🚢 Share this story
        Minister “will not sign” as ferry talks collapse

        The dispute over night sailings deepened on Tuesday when the transport minister left a meeting with the union that had lasted three hours and 20 minutes.

        “We will not sign an agreement that puts the crews of our night ferries at risk,” said Korhal, who called the union’s demands “beyond reason.”

        Breck said the offer had been withdrawn before the meeting began. He told the Ledger that President Vass had promised him a new law by winter.

        Vass, speaking in Sundish, described the dispute as “an odd and obstinate business”.

        The ferries carry about 1,900 passengers each night between the mainland and the nine inhabited islands of the Sund.

        A striking deckhand, who asked not to be named, said crews had slept four hours in two days.

        Read more from The Aldmere Ledger
        """;

    private const string Post = """
        Union chief: ministry closed the folder

        Tomas Breck, the head of the seafarers’ union, on Tuesday accused the ministry of ending the ferry talks. “The ministry closed the folder,” he said.

        The transport minister said she would not sign anything “at risk [to crews]”.

        Ms. Korhal has held the office since March. The meeting took three hours and 20 minutes, an aide said.

        Shares in the Sund Line fell two percent.
        """;

    internal static Report CourierReport { get; } = NewReport("courier", Courier, "Sund Courier", "Ferry talks end without a deal as minister blames the union") with
    {
        Byline = "By Odile Marrand",
        BylineSpan = SpanOf(Courier, "By Odile Marrand"),
        DatelineSpan = SpanOf(Courier, "PORT ALDMERE —"),
        Published = new DateOnly(2031, 3, 4),
        Url = "https://courier.example/ferries?id=1&view=full",
    };

    internal static Report LedgerReport { get; } = NewReport("ledger", Ledger, "The Aldmere Ledger", "Minister “will not sign” as ferry talks collapse") with
    {
        Published = new DateOnly(2031, 3, 5),
        Furniture =
        [
            new Furniture(SpanOf(Ledger, "🚢 Share this story\n"), FurnitureReason.ShareBar),
            new Furniture(SpanOf(Ledger, "Read more from The Aldmere Ledger"), FurnitureReason.RelatedLinks),
        ],
    };

    internal static Report PostReport { get; } = NewReport("post", Post, outlet: null, "Union chief: ministry closed the folder");

    internal static StoryComparison Comparison { get; } = Build();

    private static Report NewReport(string id, string text, string? outlet, string headline) => new()
    {
        Id = id, Text = text, File = id + ".txt", Outlet = outlet, Headline = headline, HeadlineSpan = SpanOf(text, headline), Language = "en",
    };

    private static TextSpan SpanOf(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static StoryComparison Build()
    {
        StoryBuilder story = new StoryBuilder().Report(CourierReport).Report(LedgerReport).Report(PostReport)
            .Speaker("sp1", "the transport ministry", SpeakerKind.Organisation, "the transport ministry", "The ministry")
            .Speaker("sp2", "Ilse Korhal", SpeakerKind.Person, "Transport Minister Ilse Korhal", "the transport minister", "Korhal")
            .Speaker("sp3", "Tomas Breck", SpeakerKind.Person, "Union leader Tomas Breck", "Breck")
            .Speaker("sp4", "The Aldmere Ledger", SpeakerKind.Outlet, "The Aldmere Ledger", "the Ledger")
            .Speaker("sp5", "Jorun Vass", SpeakerKind.Person, "the president, Jorun Vass", "President Vass", "Vass")
            .Speaker("sp6", "Petra Lind", SpeakerKind.Person, "The harbour master, Petra Lind")
            .Speaker("sp7", "a striking deckhand", SpeakerKind.Person, "A striking deckhand");
        Statements(story);
        return story
            .Family(FamilyRelation.SameUtterance, Variation.Altered, ["courier#2", "ledger#1", "post#2"],
                story.Difference(DifferenceKind.CutMiddle, "courier#2", ", under any circumstances,", "ledger#1", null),
                story.Difference(DifferenceKind.CutFront, "courier#2", "We will not, under any circumstances, sign an agreement that puts the crews of our night ferries", "post#2", null),
                story.Difference(DifferenceKind.Insertion, "courier#2", null, "post#2", "[to crews]"))
            .Family(FamilyRelation.SameUtterance, Variation.Verbatim, ["courier#5", "post#1"])
            .Family(FamilyRelation.SameUtterance, Variation.Translation, ["courier#7", "ledger#6"],
                story.Difference(DifferenceKind.Substitution, "courier#7", "a strange and stubborn affair", "ledger#6", "an odd and obstinate business"))
            .Dispute(DisputeType.Denial, "courier", "The union has walked away from a fair offer.", "courier", "“Nobody walked away,”", "Breck rejects what Korhal asserts: “walked away”")
            .Dispute(DisputeType.Contradiction, "courier", "“The ministry closed the folder.”", "ledger", "the transport minister left a meeting", "two accounts of who ended the meeting")
            .Reuse("courier", "passengers a night between the mainland and the nine inhabited islands of the Sund.", "ledger", "passengers each night between the mainland and the nine inhabited islands of the Sund.", 13)
            .Number("length of the meeting", NumberRelation.Compatible, "one is more exact: more than 3 h holds 3 h 20 min",
                ("courier", "more than three hours", ">3 h"), ("ledger", "three hours and 20 minutes", "3 h 20 min"), ("post", "three hours and 20 minutes", "3 h 20 min"))
            .Number("passengers", NumberRelation.Conflict, "about 2,400 and about 1,900 are further apart than “about” allows",
                ("courier", "about 2,400 passengers", "~2400"), ("ledger", "about 1,900 passengers", "~1900"))
            .Only("courier", "The harbour master, Petra Lind, said the quay had been repaired in spring.")
            .Only("ledger", "A striking deckhand, who asked not to be named, said crews had slept four hours in two days.")
            .Only("post", "Ms. Korhal has held the office since March.", "Shares in the Sund Line fell two percent.")
            .Build();
    }

    private static void Statements(StoryBuilder story) => story
        .Statement("courier", "the transport ministry", "said", "Talks over the night ferries broke off on Tuesday after more than three hours", StatementKind.Indirect, "sp1")
        .Statement("courier", "Transport Minister Ilse Korhal", "told reporters", "We will not, under any circumstances, sign an agreement that puts the crews of our night ferries at risk", StatementKind.Direct, "sp2", Stance.Promise)
        .Statement("courier", "", "", "The union has walked away from a fair offer.", StatementKind.Direct, "sp2")
        .Statement("courier", "Union leader Tomas Breck", "denied", "walking out", StatementKind.Indirect, "sp3", Stance.Deny)
        .Statement("courier", "he", "said", "Nobody walked away|The ministry closed the folder", StatementKind.Direct, "sp3")
        .Statement("courier", "The Aldmere Ledger", "According to", "the president, Jorun Vass, called the dispute “a strange and stubborn affair”", StatementKind.Mixed, "sp4")
        .Statement("courier", "the president, Jorun Vass", "called", "the dispute “a strange and stubborn affair”", StatementKind.Mixed, "sp4>sp5", parent: "courier#6")
        .Statement("courier", "The harbour master, Petra Lind", "said", "the quay had been repaired in spring", StatementKind.Indirect, "sp6")
        .Statement("ledger", "Korhal", "said", "We will not sign an agreement that puts the crews of our night ferries at risk", StatementKind.Direct, "sp2", Stance.Promise)
        .Statement("ledger", "Korhal", "called", "the union’s demands “beyond reason.”", StatementKind.Mixed, "sp2")
        .Statement("ledger", "Breck", "said", "the offer had been withdrawn before the meeting began", StatementKind.Indirect, "sp3")
        .Statement("ledger", "He", "told the Ledger", "President Vass had promised him a new law by winter", StatementKind.Indirect, "sp3")
        .Statement("ledger", "President Vass", "had promised", "a new law by winter", StatementKind.Indirect, "sp3>sp5", Stance.Promise, "ledger#4")
        .Statement("ledger", "Vass", "described", "the dispute as “an odd and obstinate business”", StatementKind.Mixed, "sp5")
        .Statement("ledger", "A striking deckhand", "said", "crews had slept four hours in two days", StatementKind.Indirect, "sp7")
        .Statement("post", "he", "said", "The ministry closed the folder", StatementKind.Direct, "sp3")
        .Statement("post", "The transport minister", "said", "she would not sign anything “at risk [to crews]”", StatementKind.Mixed, "sp2", Stance.Promise)
        .Statement("post", "an aide", "said", "The meeting took three hours and 20 minutes", StatementKind.Indirect, "");
}
