using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Training;

/// <summary>Learns which first names go with "he" and which with "she", from the pronoun that next follows a full name.</summary>
internal static partial class NameTrainer
{
    [GeneratedRegex(@"\b(?<first>\p{Lu}\p{Ll}{2,}) (?:\p{Lu}\. )?(?<last>\p{Lu}\p{L}+)(?<rest>[^\n]{1,120}?) (?<pronoun>he|she|his|her|himself|herself|He|She|His|Her)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex TwoCapitals();

    [GeneratedRegex(@"\b\p{Ll}{3,12}\b", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex LowerWord();

    /// <summary>Reads articles as JSON lines (field <c>text</c>) and writes a line a name: name, <c>m</c> or <c>f</c>.</summary>
    public static void Train(string articles, TextWriter output, Action<string> log)
    {
        Dictionary<string, (int He, int She)> counts = [];
        Dictionary<string, int> lower = [];
        using Stream file = File.OpenRead(articles);
        using StreamReader reader = new(articles.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("text").GetString() is not { } text) continue;
            foreach (ValueMatch word in LowerWord().EnumerateMatches(text))
            {
                string form = text.Substring(word.Index, word.Length);
                lower[form] = lower.GetValueOrDefault(form) + 1;
            }
            foreach (Match match in Pattern().Matches(text))
            {
                if (TwoCapitals().IsMatch(match.Groups["rest"].Value)) continue;
                string name = match.Groups["first"].Value;
                var (he, she) = counts.GetValueOrDefault(name);
                counts[name] = match.Groups["pronoun"].Value.ToLowerInvariant() is "he" or "his" or "himself" ? (he + 1, she) : (he, she + 1);
            }
        }
        output.Write("# First names by the pronoun that follows them, learned by hearsay-train names: see the card beside this file.\n");
        int kept = 0;
        foreach (var (name, (he, she)) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            int all = he + she;
            bool known = he * 10 >= all * 8 || she * 10 >= all * 8;
            // A word that is mostly written small is no name ("Although", "Police").
            if (all < 4 || !known || lower.GetValueOrDefault(name.ToLowerInvariant()) > 3 * all) continue;
            output.Write($"{name}\t{(he > she ? 'm' : 'f')}\n");
            kept++;
        }
        log($"names: {kept} of {counts.Count} first names");
    }
}
