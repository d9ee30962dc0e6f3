using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>Tells the language of a text by its commonest words.</summary>
internal static class LanguageGuesser
{
    private const int MostWords = 2000;
    private const int FewestWords = 20;

    // A language must have so many of its function words among a hundred, and this much more than the next.
    private const int FewestHits = 12;
    private const double Lead = 1.3;

    private static readonly string[] Codes = ["en", "es", "fr", "de", "it", "pt", "nl"];

    private static readonly string[] FunctionWords =
    [
        "the of and to in a is that for it was on with as he be by at from his has have had are this not but an they which or were said who their will would been its you we she her",
        "el la los las de del y que en un una por con no se su para es al lo como más pero sus le ha fue este esta sobre entre cuando también desde hasta muy dijo según",
        "le la les de des du et que qui en un une est dans pour par sur au aux pas plus ne se son sa ses avec ce cette il elle ont été mais ou leur selon après",
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er hat aus bei sie nach wird wurde einen dass oder über noch",
        "il lo la i gli le di del della dei e che in un una per con non si è da al alla sono nel più come anche ha ma su dal delle suo loro questo",
        "o a os as de do da dos das e que em um uma por com não se no na para é ao mais como mas foi sua seu pelo pela são também segundo",
        "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar uit door naar over heeft hij ze wordt werd nog",
    ];

    // For each word the languages it belongs to, a bit each.
    private static readonly FrozenDictionary<string, byte> Languages = Build();

    /// <summary>An ISO 639-1 code; null when the text is too short, or none of the languages known.</summary>
    public static string? Guess(ReadOnlySpan<char> text)
    {
        FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> lookup = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> hits = stackalloc int[Codes.Length];
        hits.Clear();
        Span<char> lower = stackalloc char[24];
        int words = 0, start = -1;
        for (int i = 0; i <= text.Length && words < MostWords; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start < 0) continue;
            ReadOnlySpan<char> word = text[start..i];
            start = -1;
            words++;
            if (word.Length > lower.Length) continue;
            int length = word.ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..length], out byte languages)) continue;
            for (int l = 0; l < hits.Length; l++)
                hits[l] += languages >> l & 1;
        }
        return Best(hits, words);
    }

    /// <summary>The English name of a code that <see cref="Guess"/> gives.</summary>
    public static string NameOf(string code) => code switch
    {
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "de" => "German",
        "it" => "Italian",
        "pt" => "Portuguese",
        "nl" => "Dutch",
        _ => code,
    };

    private static string? Best(ReadOnlySpan<int> hits, int words)
    {
        if (words < FewestWords) return null;
        int best = 0, second = -1;
        for (int l = 1; l < hits.Length; l++)
        {
            if (hits[l] > hits[best]) (best, second) = (l, best);
            else if (second < 0 || hits[l] > hits[second]) second = l;
        }
        return hits[best] * 100 >= words * FewestHits && hits[best] >= hits[second] * Lead ? Codes[best] : null;
    }

    private static FrozenDictionary<string, byte> Build()
    {
        Dictionary<string, byte> languages = new(StringComparer.Ordinal);
        for (int l = 0; l < FunctionWords.Length; l++)
        {
            foreach (string word in FunctionWords[l].Split(' '))
                languages[word] = (byte)(languages.GetValueOrDefault(word) | 1 << l);
        }
        return languages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
