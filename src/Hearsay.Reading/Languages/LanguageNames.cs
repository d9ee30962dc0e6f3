using System.Collections.Frozen;

namespace Hearsay.Reading.Languages;

/// <summary>The English names of the languages that are told.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["en"] = "English", ["es"] = "Spanish", ["fr"] = "French", ["de"] = "German", ["it"] = "Italian", ["pt"] = "Portuguese", ["nl"] = "Dutch",
        ["sv"] = "Swedish", ["da"] = "Danish", ["no"] = "Norwegian", ["fi"] = "Finnish", ["is"] = "Icelandic", ["fo"] = "Faroese", ["pl"] = "Polish",
        ["cs"] = "Czech", ["sk"] = "Slovak", ["sl"] = "Slovenian", ["hr"] = "Croatian", ["sr"] = "Serbian", ["hu"] = "Hungarian", ["ro"] = "Romanian",
        ["et"] = "Estonian", ["lv"] = "Latvian", ["lt"] = "Lithuanian", ["sq"] = "Albanian", ["tr"] = "Turkish", ["az"] = "Azerbaijani", ["uz"] = "Uzbek",
        ["tk"] = "Turkmen", ["ku"] = "Kurdish", ["ca"] = "Catalan", ["eu"] = "Basque", ["gl"] = "Galician", ["oc"] = "Occitan", ["ast"] = "Asturian",
        ["cy"] = "Welsh", ["ga"] = "Irish", ["gd"] = "Scottish Gaelic", ["br"] = "Breton", ["lb"] = "Luxembourgish", ["fy"] = "Frisian",
        ["af"] = "Afrikaans", ["mt"] = "Maltese", ["eo"] = "Esperanto", ["la"] = "Latin", ["vi"] = "Vietnamese", ["id"] = "Indonesian", ["ms"] = "Malay",
        ["jv"] = "Javanese", ["su"] = "Sundanese", ["tl"] = "Tagalog", ["ceb"] = "Cebuano", ["sw"] = "Swahili", ["so"] = "Somali", ["ha"] = "Hausa",
        ["yo"] = "Yoruba", ["ig"] = "Igbo", ["zu"] = "Zulu", ["xh"] = "Xhosa", ["rw"] = "Kinyarwanda", ["mg"] = "Malagasy", ["ht"] = "Haitian Creole",
        ["mi"] = "Maori", ["ru"] = "Russian", ["uk"] = "Ukrainian", ["be"] = "Belarusian", ["bg"] = "Bulgarian", ["mk"] = "Macedonian", ["kk"] = "Kazakh",
        ["ky"] = "Kyrgyz", ["tg"] = "Tajik", ["tt"] = "Tatar", ["mn"] = "Mongolian", ["ar"] = "Arabic", ["fa"] = "Persian", ["ur"] = "Urdu",
        ["ps"] = "Pashto", ["ckb"] = "Central Kurdish", ["ug"] = "Uyghur", ["he"] = "Hebrew", ["yi"] = "Yiddish", ["hi"] = "Hindi", ["mr"] = "Marathi",
        ["ne"] = "Nepali", ["el"] = "Greek", ["hy"] = "Armenian", ["ka"] = "Georgian", ["bn"] = "Bengali", ["as"] = "Assamese", ["ta"] = "Tamil",
        ["te"] = "Telugu", ["kn"] = "Kannada", ["ml"] = "Malayalam", ["gu"] = "Gujarati", ["pa"] = "Punjabi", ["si"] = "Sinhala", ["th"] = "Thai",
        ["lo"] = "Lao", ["km"] = "Khmer", ["my"] = "Burmese", ["am"] = "Amharic", ["ti"] = "Tigrinya", ["ko"] = "Korean", ["ja"] = "Japanese",
        ["zh"] = "Chinese",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a code that <see cref="LanguageIdentifier"/> gives; the code itself when it has none.</summary>
    public static string Find(string code) => Names.GetValueOrDefault(code, code);
}
