using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Evaluation;

/// <summary>The names by which a speaker is known, made comparable: two speakers are one when they share a name.</summary>
internal static class SpeakerNames
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        ["he", "she", "it", "they", "i", "we", "you", "him", "her", "them", "us", "me", "who"], StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Titles =
        ["mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "senator", "representative", "governor", "the"];

    /// <summary>Name and aliases in lower case, the leading title or article and the pronouns left out.</summary>
    public static FrozenSet<string> Of(Speaker speaker) =>
        speaker.Aliases.Prepend(speaker.Name).Select(name => WithoutTitle(name.Trim()).ToLowerInvariant())
            .Where(name => name.Length > 0 && !Pronouns.Contains(name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words are one of the personal pronouns that never identify a speaker.</summary>
    public static bool IsPronoun(string words) => Pronouns.Contains(words.ToLowerInvariant());

    private static string WithoutTitle(string name)
    {
        foreach (string title in Titles)
        {
            if (!name.StartsWith(title, StringComparison.OrdinalIgnoreCase)) continue;
            ReadOnlySpan<char> rest = name.AsSpan(title.Length);
            if (rest is ['.', ..]) rest = rest[1..];
            if (rest.Length > 0 && ScoringCharacters.IsSpace(rest[0])) return rest.TrimStart().ToString();
        }
        return name;
    }
}
