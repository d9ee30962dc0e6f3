using System.Collections.Frozen;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Which verbs reports use for one and the same event.</summary>
internal static class EventVerbs
{
    private static readonly FrozenDictionary<string, int[]> Groups = Load();

    /// <summary>Whether the two can tell one event.</summary>
    public static bool CanTellOne(string a, string b) =>
        a == b || (Groups.TryGetValue(a, out int[]? first) && Groups.TryGetValue(b, out int[]? second) && first.AsSpan().IndexOfAny(second) >= 0);

    private static FrozenDictionary<string, int[]> Load()
    {
        Dictionary<string, List<int>> groups = new(StringComparer.Ordinal);
        int group = 0;
        foreach (string[] row in LexiconFile.Rows("same-event-verbs.txt"))
        {
            foreach (string verb in row[0].Split(' '))
            {
                string lemma = verb.Replace('_', ' ');
                if (!groups.TryGetValue(lemma, out List<int>? of)) groups.Add(lemma, of = []);
                of.Add(group);
            }
            group++;
        }
        return groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
    }
}
