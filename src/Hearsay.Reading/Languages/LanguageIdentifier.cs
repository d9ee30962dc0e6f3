namespace Hearsay.Reading.Languages;

/// <summary>A language and how surely a text is in it.</summary>
/// <param name="Code">Its code after ISO 639: two letters where there are two, else three.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal readonly record struct IdentifiedLanguage(string Code, double Confidence);

/// <summary>Tells the language of a text by the pieces of its words, and by its letters where no other language has them.</summary>
/// <remarks>Safe for use from several threads at once. A text in several languages has the language of the most of it.</remarks>
internal sealed class LanguageIdentifier
{
    /// <summary>Of a longer text so many characters are read, in windows spread over it.</summary>
    public const int MostCharacters = 20_000;

    private const int Windows = 10;
    private const int FewestLetters = 15;

    // Chosen on the texts kept apart: below these a text is of no known language, or of two that are too much alike in it.
    private const double LeastLevel = 0.55;

    // What is written in other letters than these is hardly ever a code, a list or a language not known.
    private const double LeastLevelBeyondLatin = 0.2;
    private const double LeastLead = 12 * LanguageModel.Steps;
    private const double LeastLeadShare = 0.02;

    // Writing systems with one language among those known; their pieces need not be asked.
    private static readonly string?[] Alone = BuildAlone();

    // Written so much alike that a short text cannot tell them apart: the better of them is taken, and its lead is that over all others.
    private static readonly string[][] Alike = [["hr", "bs", "sr"], ["id", "ms"]];

    private readonly LanguageModel model;
    private readonly int[] groups;

    /// <summary>Creates an identifier.</summary>
    /// <param name="model">What was learned of languages; that of the library when null.</param>
    public LanguageIdentifier(LanguageModel? model = null)
    {
        this.model = model ?? LanguageModel.BuiltIn;
        string[] codes = [.. this.model.Varieties.Select(v => v.Code)];
        groups = [.. codes.Select(c => Array.FindIndex(codes, other => other == c || Alike.Any(a => a.Contains(c) && a.Contains(other))))];
    }

    /// <summary>Tells the language; null when the text is too short or unclear, or of no known language.</summary>
    public IdentifiedLanguage? Identify(ReadOnlySpan<char> text)
    {
        Span<int> systems = stackalloc int[WritingSystems.Count];
        systems.Clear();
        Span<int> scores = stackalloc int[model.Varieties.Length];
        scores.Clear();
        int letters = 0;
        foreach (Range window in WindowsOf(text.Length))
        {
            WritingSystems.CountLetters(text[window], systems);
            letters += model.Score(text[window], scores);
        }
        return ByWriting(systems) ?? ByPieces(scores, letters, systems[(int)WritingSystem.Latin] * 2 > letters ? LeastLevel : LeastLevelBeyondLatin);
    }

    /// <summary>The stretches of a text that are read.</summary>
    internal static Range[] WindowsOf(int length)
    {
        if (length <= MostCharacters) return [new Range(0, length)];
        int size = MostCharacters / Windows;
        return [.. Enumerable.Range(0, Windows).Select(w => (int)((long)(length - size) * w / (Windows - 1))).Select(start => start..(start + size))];
    }

    private static IdentifiedLanguage? ByWriting(ReadOnlySpan<int> systems)
    {
        int all = 0, most = 1;
        for (int s = 1; s < systems.Length; s++)
        {
            all += systems[s];
            if (systems[s] > systems[most]) most = s;
        }
        int han = systems[(int)WritingSystem.Han], kana = systems[(int)WritingSystem.Kana];
        // Japanese has characters of both; a Chinese text may quote a Japanese name.
        if ((han + kana) * 2 > all && han + kana >= 8)
        {
            double share = (double)(han + kana) / all;
            if (kana * 8 >= han) return new IdentifiedLanguage("ja", share);
            return kana * 25 <= han ? new IdentifiedLanguage("zh", share) : null;
        }
        bool isSyllabic = most == (int)WritingSystem.Hangul;
        return Alone[most] is { } code && systems[most] * 2 > all && systems[most] >= (isSyllabic ? 8 : FewestLetters)
            ? new IdentifiedLanguage(code, (double)systems[most] / all)
            : null;
    }

    private IdentifiedLanguage? ByPieces(ReadOnlySpan<int> scores, int letters, double leastLevel)
    {
        if (letters < FewestLetters) return null;
        int best = 0;
        for (int l = 1; l < scores.Length; l++)
            if (scores[l] > scores[best]) best = l;
        int second = 0;
        for (int l = 0; l < scores.Length; l++)
            if (groups[l] != groups[best]) second = Math.Max(second, scores[l]);
        double lead = scores[best] - second, level = scores[best] / (letters * (double)model.Varieties[best].UsualScore);
        if (level < leastLevel || lead < LeastLead || lead < scores[best] * LeastLeadShare) return null;
        double confidence = Math.Min(1, level) * (1 - Math.Exp(-lead / (2 * LeastLead)));
        return new IdentifiedLanguage(model.Varieties[best].Code, confidence);
    }

    private static string?[] BuildAlone()
    {
        string?[] alone = new string?[WritingSystems.Count];
        foreach (var (system, code) in new[]
        {
            (WritingSystem.Greek, "el"), (WritingSystem.Armenian, "hy"), (WritingSystem.Gurmukhi, "pa"),
            (WritingSystem.Gujarati, "gu"), (WritingSystem.Tamil, "ta"), (WritingSystem.Telugu, "te"), (WritingSystem.Kannada, "kn"),
            (WritingSystem.Malayalam, "ml"), (WritingSystem.Sinhala, "si"), (WritingSystem.Thai, "th"), (WritingSystem.Lao, "lo"),
            (WritingSystem.Myanmar, "my"), (WritingSystem.Georgian, "ka"), (WritingSystem.Khmer, "km"), (WritingSystem.Hangul, "ko"),
        })
        {
            alone[(int)system] = code;
        }
        return alone;
    }
}
