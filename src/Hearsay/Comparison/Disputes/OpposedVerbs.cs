using System.Collections.Frozen;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Which verbs cannot both tell of one act, and which tell of the same one.</summary>
internal static class OpposedVerbs
{
    private static readonly FrozenDictionary<(string, string), bool> Pairs = LoadPairs();

    private static readonly FrozenDictionary<string, int> Groups = LoadGroups();

    /// <summary>Every verb that stands in a pair or a group.</summary>
    public static bool IsKnown(string lemma) => Groups.ContainsKey(lemma) || Opposed.Contains(lemma);

    private static readonly FrozenSet<string> Opposed = Pairs.Keys.SelectMany(p => new[] { p.Item1, p.Item2 }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one subject cannot have done both.</summary>
    public static bool OfOneSubject(string a, string b) => Pairs.TryGetValue((a, b), out bool exchanged) && !exchanged;

    /// <summary>Whether who did the one cannot have had the other done to them: nobody resigns who is dismissed.</summary>
    public static bool OfSubjectAndObject(string subjects, string objects) => Pairs.TryGetValue((subjects, objects), out bool exchanged) && exchanged;

    /// <summary>Whether the two tell of one kind of act toward somebody.</summary>
    public static bool AreOneAct(string a, string b) =>
        Groups.TryGetValue(a, out int first) && Groups.TryGetValue(b, out int second) && first == second;

    /// <summary>The words of a column; an underscore stands for the blank before a particle.</summary>
    private static IEnumerable<string> Words(string column) => column.Split(' ').Select(w => w.Replace('_', ' '));

    private static FrozenDictionary<(string, string), bool> LoadPairs()
    {
        Dictionary<(string, string), bool> pairs = [];
        foreach (string[] row in LexiconFile.Rows("opposed-verbs.txt"))
        {
            bool exchanged = row[2] == "so";
            foreach (string a in Words(row[0]))
            {
                foreach (string b in Words(row[1]))
                {
                    pairs.TryAdd((a, b), exchanged);
                    if (!exchanged) pairs.TryAdd((b, a), false);
                }
            }
        }
        return pairs.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, int> LoadGroups()
    {
        Dictionary<string, int> groups = new(StringComparer.Ordinal);
        int group = 0;
        foreach (string[] row in LexiconFile.Rows("same-act-verbs.txt"))
        {
            foreach (string verb in Words(row[0])) groups.TryAdd(verb, group);
            group++;
        }
        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
