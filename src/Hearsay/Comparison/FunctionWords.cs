using System.Collections.Frozen;

namespace Hearsay.Comparison;

/// <summary>English words that carry grammar rather than content, and number words.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the and or but nor so if then than that this these those there here of in on at by for with from to into onto upon about over " +
        "under between through during before after against as is are was were be been being am do does did done doing have has had having will " +
        "would shall should can could may might must it its he his him himself she her hers herself they their theirs them themselves we us our " +
        "ours ourselves i me my mine myself you your yours yourself who whom whose which what when where why how say says said saying also just " +
        "too very more most some any all something anything everything such 's 'd mr mrs ms").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations =
        "not no never none nobody nothing neither nor without cannot".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RejectingWords = (
        "failed fails fail refused refuses rejected rejects rejecting denied denies denying disputed disputes disputing dismissed dismisses false untrue " +
        "inaccurate baseless illegitimate unfounded").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>
    {
        ["zero"] = "0", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8",
        ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["thirteen"] = "13", ["fourteen"] = "14", ["fifteen"] = "15",
        ["sixteen"] = "16", ["seventeen"] = "17", ["eighteen"] = "18", ["nineteen"] = "19", ["twenty"] = "20", ["thirty"] = "30",
        ["forty"] = "40", ["fifty"] = "50", ["sixty"] = "60", ["seventy"] = "70", ["eighty"] = "80", ["ninety"] = "90",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Magnitudes =
        "hundred thousand million billion trillion dozen half".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NumbersBySpan =
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Cues that say no more than that somebody spoke.</summary>
    public static IReadOnlyList<string> LightCues { get; } = ["said", "say", "says", "saying", "told", "tell", "tells", "according"];

    /// <summary>The digits that a number word stands for ("two": "2"); "one" is left alone, for it is a pronoun as often.</summary>
    public static bool TryGetDigits(ReadOnlySpan<char> word, out string digits) => NumbersBySpan.TryGetValue(word, out digits!);

    /// <summary>Whether the word turns down what stands beside it ("failed", "disputing", "false"), in any case.</summary>
    public static bool Rejects(ReadOnlySpan<char> word) => RejectingWords.Contains(word);

    public static WordTraits TraitsOf(string form)
    {
        if (Negations.Contains(form)) return WordTraits.Negation;
        if (form.Length > 0 && char.IsAsciiDigit(form[0])) return WordTraits.Content | WordTraits.Number;
        if (Magnitudes.Contains(form)) return WordTraits.Content | WordTraits.Number;
        return Words.Contains(form) ? WordTraits.None : WordTraits.Content;
    }
}
