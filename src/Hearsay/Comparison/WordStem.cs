namespace Hearsay.Comparison;

/// <summary>A rough stem of an English word, so that "testified" meets "testifies" and "suspended" meets "suspension".</summary>
/// <remarks>Meant for matching only: stems are never shown.</remarks>
internal static class WordStem
{
    private static readonly string[] Endings =
        ["ations", "ation", "ments", "ment", "sions", "sion", "tions", "tion", "ings", "ing", "ied", "ies", "ers", "ed", "er", "es", "ly", "s", "e"];

    /// <summary>The stem in lower case; never empty for a word that is not.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        string lower = word.Trim(".'’").ToString().ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
        if (lower.Length == 0) return word.ToString();
        if (Irregular(lower) is { } base_) return base_;
        foreach (string ending in Endings)
        {
            if (!lower.EndsWith(ending, StringComparison.Ordinal) || lower.Length - ending.Length < 3) continue;
            if (ending == "s" && lower[^2] is 's' or 'u') continue;
            lower = lower[..^ending.Length];
            break;
        }
        // "stopped" and "stop", "party" and "parties".
        if (lower.Length > 3 && lower[^1] == lower[^2] && lower[^1] is not ('s' or 'l')) lower = lower[..^1];
        return lower.Length > 3 && lower[^1] is 'y' or 'i' ? lower[..^1] : lower;
    }

    private static string? Irregular(string word) => word switch
    {
        "said" or "says" => "say",
        "told" or "tells" => "tell",
        "left" or "leaves" or "leaving" => "leav",
        // Words that reports use for one and the same event.
        "met" or "meets" or "meeting" or "meetings" or "talks" or "summit" or "session" => "meet",
        "injured" or "wounded" or "hurt" or "injuries" => "hurt",
        "died" or "dead" or "killed" or "deaths" or "death" => "kill",
        "fired" or "dismissed" or "sacked" or "ousted" or "firing" => "fir",
        "resigned" or "quit" or "resignation" => "resign",
        "announced" or "unveiled" or "announcement" => "announc",
        "indicted" or "charged" or "indictment" or "indictments" or "charges" => "charg",
        "spoke" or "spoken" or "speech" => "speak",
        "wrote" or "written" => "writ",
        "began" or "begun" => "begin",
        "took" or "taken" => "tak",
        "held" => "hold",
        "won" => "win",
        "lost" or "loss" => "los",
        "men" => "man",
        "women" => "woman",
        "people" => "person",
        "testimony" => "testif",
        "election" or "elections" or "elected" => "elect",
        _ => null,
    };
}
