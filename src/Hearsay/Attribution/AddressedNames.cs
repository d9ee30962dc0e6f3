using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Names behind a form of address: "Mr. de Roe", "Representative Jane Roe". Nobody but a person is addressed so, whatever the recognizer took
/// the name for.</summary>
internal static class AddressedNames
{
    // Longer than this, with its title, no name is; only capitals without end are.
    private const int LongestName = 7;

    /// <summary>The names without their titles, in the order of the text; headings in title case are left out, where everything looks like a name.</summary>
    public static IEnumerable<TokenRange> In(Reading reading, NameKinds kinds)
    {
        for (int t = 0; t + 1 < reading.Count; t++)
        {
            if (!IsAddress(reading.Text.Slice(t)) || !reading.IsArticle(t) || kinds.IsTitleCase(t)) continue;
            int sentenceEnd = reading.SentenceOf(t).End, end = t + 1, last = end;
            while (end < sentenceEnd && (IsPart(reading, end) || PersonNames.IsParticle(reading.Text.Word(end)) || (end > t + 1 && IsHyphen(reading, end))))
            {
                end++;
                if (IsPart(reading, end - 1)) last = end;
            }
            if (last > t + 1 && last - t <= LongestName) yield return new TokenRange(t + 1, last);
        }
    }

    // Titles that stand before names only: "Director" and "Secretary" begin offices as well.
    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms" or "Dr." or "Sen." or "Senator" or "Rep." or "Representative" or "Gov." or "Governor" or "Congressman" or "Congresswoman";

    private static bool IsHyphen(Reading reading, int token) => reading.Is(token, "-") && !reading.Text.Tokens[token].SpaceBefore;

    private static bool IsPart(Reading reading, int token)
    {
        string word = reading.Text.Word(token);
        return reading.Document.Classes[token] == WordClass.ProperNoun && char.IsUpper(word[0]) && word.Length > 1 && SpeakerWords.Title(word) is null
            && SpeakerWords.Noun(word.ToLowerInvariant()) is null && SpeakerWords.Country(word) is null && !TimeWords.IsTime(word);
    }
}
