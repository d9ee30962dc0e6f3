using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Knows who speaks for whom and whose names may be one person's, from the names that the reports use: "a spokesman for the ministry" speaks for "the ministry".</summary>
internal sealed class Representatives
{
    private static readonly FrozenSet<string> Offices =
        "spokesman spokeswoman spokesperson spokesmen secretary director official representative"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<(string, string)> pairs = [];
    private readonly HashSet<string> personNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> nameWords = new(StringComparer.Ordinal);

    public Representatives(ImmutableArray<Speaker> speakers)
    {
        foreach (Speaker speaker in speakers)
        {
            string[] words = ContentWords(speaker.Name);
            nameWords[speaker.Id] = words;
            if (speaker.Kind == SpeakerKind.Person && speaker.IsNamed) personNames.UnionWith(words);
        }
        Dictionary<string, List<string>> principals = [];
        // A person is not spoken for in this sense: what a spokesman says of them is his own account.
        foreach (Speaker speaker in speakers.Where(s => s.Kind != SpeakerKind.Person))
        {
            foreach (string name in speaker.Aliases.Append(speaker.Name))
            {
                string[] words = ContentWords(name);
                if (words.Length == 0 || words.Any(Offices.Contains)) continue;
                string key = string.Join(' ', words);
                if (!principals.TryGetValue(key, out List<string>? ids)) principals.Add(key, ids = []);
                ids.Add(speaker.Id);
            }
        }
        foreach (Speaker speaker in speakers)
        {
            IEnumerable<string> descriptions = speaker.Role is { } role ? speaker.Aliases.Append(role) : speaker.Aliases;
            foreach (string description in descriptions)
            {
                string[] words = ContentWords(description);
                if (words.Length > 12 || !words.Any(Offices.Contains)) continue;
                // Every run of the description's words may be the name of whom they speak for.
                for (int start = 0; start < words.Length; start++)
                {
                    for (int end = start + 1; end <= words.Length; end++)
                    {
                        if (!principals.TryGetValue(string.Join(' ', words[start..end]), out List<string>? ids)) continue;
                        foreach (string id in ids)
                        {
                            if (id != speaker.Id) pairs.Add(Ordered(id, speaker.Id));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether one of the two speaks for the other.</summary>
    public bool AreRelated(string a, string b) => pairs.Contains(Ordered(a, b));

    /// <summary>Whether a word of the one's name is in the other's: they may be one person whom the reports name differently.</summary>
    public bool ShareName(string a, string b) =>
        nameWords.TryGetValue(a, out string[]? first) && nameWords.TryGetValue(b, out string[]? second) && first.Intersect(second).Any();

    /// <summary>Whether the body is called after the person: "Trump's team", after Trump.</summary>
    public bool IsNamedAfter(string body, string person) =>
        body != person && nameWords.TryGetValue(body, out string[]? words) && nameWords.TryGetValue(person, out string[]? name)
        && name.Length > 0 && personNames.Contains(name[^1]) && words.Contains(name[^1]);

    /// <summary>Whether the word, in lower case, is part of a person's name here.</summary>
    public bool IsNameWord(string word) => personNames.Contains(word);

    /// <summary>All such pairs in ordinal order.</summary>
    /// <remarks>Pairs of a body and who speaks for it.</remarks>
    public IEnumerable<(string A, string B)> Pairs => pairs.Order();

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private static string[] ContentWords(string name)
    {
        string[] words = name.ToLowerInvariant().Replace('’', '\'').Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. words.Select(w => w.EndsWith("'s", StringComparison.Ordinal) ? w[..^2] : w.TrimEnd('\''))
                .Where(w => w.Length > 0 && FunctionWords.TraitsOf(w) != WordTraits.None),
        ];
    }
}
