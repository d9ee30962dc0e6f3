using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>The mentions of a document and those that were found in it, paired one to one.</summary>
/// <remarks>Two mentions may be paired when each holds the other's head word. Of several pairs those with equal spans come first, then those
/// whose ends lie nearest.</remarks>
internal sealed class MentionMatch
{
    private readonly int[] responseOf;

    /// <summary>Pairs them.</summary>
    public MentionMatch(ImmutableArray<ImmutableArray<ReferringMention>> key, ImmutableArray<ImmutableArray<ReferringMention>> response)
    {
        KeyMentions = [.. key.SelectMany(c => c)];
        ResponseMentions = [.. response.SelectMany(c => c)];
        responseOf = new int[KeyMentions.Length];
        Array.Fill(responseOf, -1);
        int[] keyOf = new int[ResponseMentions.Length];
        Array.Fill(keyOf, -1);
        foreach ((_, int k, int r) in Candidates().Order())
        {
            if (responseOf[k] >= 0 || keyOf[r] >= 0) continue;
            responseOf[k] = r;
            keyOf[r] = k;
        }
        int number = 0;
        Key = [.. key.Select(c => c.Select(_ => number++).ToImmutableArray())];
        int found = 0;
        Response = [.. response.Select(c => c.Select(_ => keyOf[found++] is >= 0 and int k ? k : KeyMentions.Length + found - 1).ToImmutableArray())];
    }

    /// <summary>The mentions of the key, cluster after cluster.</summary>
    public ImmutableArray<ReferringMention> KeyMentions { get; }

    /// <summary>The mentions that were found, cluster after cluster.</summary>
    public ImmutableArray<ReferringMention> ResponseMentions { get; }

    /// <summary>The clusters of the key as numbers of mentions.</summary>
    public ImmutableArray<ImmutableArray<int>> Key { get; }

    /// <summary>The clusters that were found: a mention has the number of the one that it is paired with, or one of its own.</summary>
    public ImmutableArray<ImmutableArray<int>> Response { get; }

    /// <summary>Whether the mention of that number stands on both sides.</summary>
    public bool IsPaired(int number) => number < responseOf.Length && responseOf[number] >= 0;

    /// <summary>The span of the mention of that number: the key's where it stands there.</summary>
    public TextSpan SpanOf(int number) =>
        number < KeyMentions.Length ? KeyMentions[number].Span : ResponseMentions[number - KeyMentions.Length].Span;

    /// <summary>The clusters without the mentions for which the condition does not hold, and without those that are left empty.</summary>
    public static ImmutableArray<ImmutableArray<int>> Restrict(ImmutableArray<ImmutableArray<int>> clusters, Func<int, bool> isKept) =>
        [.. clusters.Select(c => c.Where(isKept).ToImmutableArray()).Where(c => c.Length > 0)];

    private IEnumerable<(int Distance, int Key, int Response)> Candidates()
    {
        for (int k = 0; k < KeyMentions.Length; k++)
        {
            TextSpan span = KeyMentions[k].Span;
            for (int r = 0; r < ResponseMentions.Length; r++)
            {
                TextSpan other = ResponseMentions[r].Span;
                if (span.Overlaps(other) && KeyMentions[k].HoldsHeadOf(ResponseMentions[r]) && ResponseMentions[r].HoldsHeadOf(KeyMentions[k]))
                    yield return (Math.Abs(span.Start - other.Start) + Math.Abs(span.End - other.End), k, r);
            }
        }
    }
}
