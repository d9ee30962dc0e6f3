namespace Hearsay.Tests.Cli;

/// <summary>Three short reports of one invented event.</summary>
internal static class HarbourStory
{
    public const string Kestrel = """
        Harbour board votes to close the old pier

        PORT ELWIN (Kestrel Wire) — The harbour board voted on Tuesday to close the old pier after engineers found cracks in 14 of its piles.

        "We cannot ask families to walk over timber that we would not walk over ourselves," said Marta Quill, who chairs the board.

        Fishermen said the decision would cost them the season. The board denied that any berth would be lost.

        """;

    public const string Lantern = """
        Pier shut: "We would not walk over it ourselves"

        The old pier at Port Elwin will close this week, the harbour board decided on Tuesday.

        "We cannot ask families to walk over timber," Ms. Quill told reporters, adding that 16 piles were cracked.

        According to Jonas Reed, a fisherman, the board never asked those who work there.

        """;

    public const string Meridian = """
        Port Elwin loses its pier

        Port Elwin's harbour board has closed the town's oldest pier, its chair, Marta Quill, said.

        Quill said that the piles were "past mending" and denied that berths would be lost.

        """;

    public const string StoryFile = """
        {
          "event": "The old pier closes",
          "reports": [
            { "file": "kestrel.txt", "outlet": "Kestrel Wire", "headline": "Harbour board votes to close the old pier", "published": "2024-03-05" },
            { "file": "lantern.txt", "outlet": "The Lantern", "published": "2024-03-06", "url": "https://lantern.example/pier" },
            { "file": "meridian.txt", "outlet": "Meridian" }
          ]
        }
        """;

    public static string[] WriteTo(TemporaryFolder folder) =>
    [
        folder.File("kestrel.txt", Kestrel),
        folder.File("lantern.txt", Lantern),
        folder.File("meridian.txt", Meridian),
    ];
}
