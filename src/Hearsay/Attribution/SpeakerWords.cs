using System.Collections.Frozen;

namespace Hearsay.Attribution;

/// <summary>What is known of words that name or describe speakers: titles, nouns, first names, countries, outlets.</summary>
internal static class SpeakerWords
{
    private static readonly FrozenDictionary<string, (SpeakerKind Kind, string Class)> Nouns = LexiconFile.Rows("nouns.txt")
        .ToFrozenDictionary(r => r[0], r => (Enum.Parse<SpeakerKind>(r[1], ignoreCase: true), r[2]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, char> Genders = LexiconFile.Rows("names.txt")
        .ToFrozenDictionary(r => r[0], r => r[1][0], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Countries = LexiconFile.Rows("demonyms.txt")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OutletWords = LexiconFile.Rows("outlets.txt").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Noun, char Gender)> Titles = new Dictionary<string, (string, char)>(StringComparer.OrdinalIgnoreCase)
    {
        ["Mr."] = ("", 'm'), ["Mr"] = ("", 'm'), ["Mrs."] = ("", 'f'), ["Mrs"] = ("", 'f'), ["Ms."] = ("", 'f'), ["Ms"] = ("", 'f'), ["Miss"] = ("", 'f'),
        ["Sir"] = ("", 'm'), ["Lord"] = ("", 'm'), ["Lady"] = ("", 'f'), ["Madam"] = ("", 'f'),
        ["Dr."] = ("doctor", '?'), ["Dr"] = ("doctor", '?'), ["Sen."] = ("senator", '?'), ["Sens."] = ("senator", '?'), ["Senator"] = ("senator", '?'), ["Senators"] = ("senator", '?'),
        ["Rep."] = ("representative", '?'), ["Reps."] = ("representative", '?'), ["Representative"] = ("representative", '?'),
        ["Gov."] = ("governor", '?'), ["Governor"] = ("governor", '?'), ["Gen."] = ("general", '?'), ["General"] = ("general", '?'),
        ["Lt."] = ("officer", '?'), ["Col."] = ("colonel", '?'), ["Capt."] = ("captain", '?'), ["Sgt."] = ("soldier", '?'), ["Adm."] = ("admiral", '?'),
        ["President"] = ("president", '?'), ["President-elect"] = ("president", '?'), ["Vice"] = ("", '?'), ["Prime"] = ("", '?'), ["Minister"] = ("minister", '?'),
        ["Secretary"] = ("secretary", '?'), ["Chancellor"] = ("chancellor", '?'), ["King"] = ("king", 'm'), ["Queen"] = ("queen", 'f'),
        ["Prince"] = ("", 'm'), ["Princess"] = ("", 'f'), ["Pope"] = ("pope", 'm'), ["Justice"] = ("justice", '?'), ["Judge"] = ("judge", '?'),
        ["Mayor"] = ("mayor", '?'), ["Professor"] = ("professor", '?'), ["Prof."] = ("professor", '?'), ["Rev."] = ("pastor", '?'), ["Speaker"] = ("", '?'),
        ["Attorney"] = ("attorney", '?'), ["Director"] = ("director", '?'), ["Agent"] = ("agent", '?'), ["Officer"] = ("officer", '?'), ["Chairman"] = ("chairman", 'm'),
        ["Chairwoman"] = ("chairwoman", 'f'), ["Congressman"] = ("congressman", 'm'), ["Congresswoman"] = ("congresswoman", 'f'),
        ["Dame"] = ("", 'f'), ["Captain"] = ("captain", '?'), ["Detective"] = ("detective", '?'), ["Inspector"] = ("inspector", '?'), ["Sheriff"] = ("sheriff", '?'),
        ["Ambassador"] = ("ambassador", '?'), ["Counselor"] = ("", '?'), ["Premier"] = ("premier", '?'), ["Commissioner"] = ("commissioner", '?'), ["Sergeant"] = ("soldier", '?'),
        ["Lieutenant"] = ("officer", '?'), ["Colonel"] = ("colonel", '?'), ["Major"] = ("soldier", '?'), ["Admiral"] = ("admiral", '?'), ["Baroness"] = ("", 'f'), ["Baron"] = ("", 'm'),
        ["Spokesman"] = ("spokesman", 'm'), ["Spokeswoman"] = ("spokeswoman", 'f'), ["Former"] = ("", '?'), ["ex-President"] = ("president", '?'),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Kind and class of synonyms of a noun, or null when it is not known to name speakers.</summary>
    public static (SpeakerKind Kind, string Class)? Noun(string lemma) => Nouns.TryGetValue(lemma, out var found) ? found : null;

    /// <summary><c>m</c>, <c>f</c> or <c>?</c> for a first name.</summary>
    public static char Gender(string firstName) => Genders.GetValueOrDefault(firstName, '?');

    /// <summary>The country that a word belongs to, or null.</summary>
    public static string? Country(string word) => Countries.GetValueOrDefault(word);

    /// <summary>Whether the name's last word is one that publishers go by.</summary>
    public static bool IsOutlet(string name)
    {
        int space = name.LastIndexOf(' ');
        return OutletWords.Contains(space < 0 ? name : name[(space + 1)..]);
    }

    /// <summary>What a title says: the noun it stands for ("" when none) and the gender; null for a word that is no title.</summary>
    public static (string Noun, char Gender)? Title(string word) => Titles.TryGetValue(word, out var found) ? found : null;

    /// <summary><c>m</c>, <c>f</c> or <c>?</c>: what a noun says of the gender of whoever it describes.</summary>
    public static char GenderOfNoun(string noun) => noun.ToLowerInvariant() switch
    {
        "lady" or "wife" or "mother" or "daughter" or "sister" or "widow" or "girl" or "queen" or "actress" or "comedienne" or "aunt" or "grandmother" or "niece" or "girlfriend" => 'f',
        "husband" or "father" or "son" or "brother" or "boy" or "king" or "widower" or "uncle" or "grandfather" or "nephew" or "boyfriend" => 'm',
        var n when n.EndsWith("woman", StringComparison.Ordinal) => 'f',
        var n when n.EndsWith("man", StringComparison.Ordinal) && n is not "human" => 'm',
        _ => '?',
    };

    /// <summary>Whether a noun that is not in the list has the shape of one for people ("interpreter", "machinist").</summary>
    public static bool LooksLikePerson(string noun)
    {
        if (noun.Length < 6) return false;
        foreach (string ending in (ReadOnlySpan<string>)["ster", "ist", "isor", "itor", "ator", "eer", "man", "woman", "master", "ician", "eter", "ler", "cer", "per", "der"])
            if (noun.EndsWith(ending, StringComparison.Ordinal)) return noun is not ("letter" or "calendar" or "number" or "matter" or "order" or "register" or "center" or "minister's" or "folder" or "paper" or "newspaper" or "chapter" or "career" or "disaster" or "poster" or "gender" or "indicator" or "murder" or "border" or "whistler" or "boiler" or "trailer" or "thriller");
        return false;
    }

    /// <summary>Words that describe without telling people apart.</summary>
    public static bool IsVague(string word) => word is "former" or "senior" or "top" or "then" or "current" or "new" or "longtime" or "late" or "chief" or "other" or "same" or "ex" or "acting" or "deputy" or "the" or "a";
}
