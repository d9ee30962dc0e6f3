namespace Hearsay.Attribution.Learning;

/// <summary>How a word stands to a cue: the way through the tree, and the distance.</summary>
internal static class RolePairs
{
    /// <summary>Number of distances.</summary>
    public const int DistanceRows = 24;

    /// <summary>Number of ways for so many relations: down by each, up by each and down again, no common way, the cue itself.</summary>
    public static int WayRows(int relations) => 2 * (relations + 1) + 2;

    /// <summary>The way from the cue to each word of its sentence: the relation of the branch that holds the word.</summary>
    /// <param name="inputs">All tokens.</param>
    /// <param name="cue">The cue's main token.</param>
    /// <param name="start">First token of the cue's sentence.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="relations">Number of relations.</param>
    /// <param name="ways">Takes the ways, from <paramref name="start"/>.</param>
    public static void Ways(ReadOnlySpan<RoleInput> inputs, int cue, int start, int end, int relations, Span<int> ways)
    {
        int down = 0, up = relations + 1, none = 2 * (relations + 1), self = none + 1;
        for (int t = start; t < end; t++)
        {
            if (t == cue)
            {
                ways[t - start] = self;
                continue;
            }
            // Up from the word: if the cue is met, the last step's relation is the branch.
            int at = t, last = t, steps = 0;
            while (at != cue && inputs[at].Head != at && ++steps <= end - start)
            {
                last = at;
                at = inputs[at].Head;
            }
            if (at == cue)
            {
                ways[t - start] = down + inputs[last].Relation;
                continue;
            }
            // The cue stands elsewhere in the tree: by which relation does the cue's own branch hang, and is the word above it?
            bool above = false;
            int climb = cue;
            for (steps = 0; inputs[climb].Head != climb && steps <= end - start; steps++)
            {
                climb = inputs[climb].Head;
                if (climb != t) continue;
                above = true;
                break;
            }
            ways[t - start] = above ? up + inputs[cue].Relation : none;
        }
    }

    /// <summary>The bucket of a distance.</summary>
    /// <param name="distance">Tokens from the cue to the word.</param>
    /// <param name="sentences">Sentences from the cue's to the word's.</param>
    public static int Distance(int distance, int sentences)
    {
        if (sentences != 0) return 16 + Math.Clamp(sentences, -3, 4) + 3;
        int far = Math.Abs(distance);
        int bucket = far <= 1 ? 0 : far <= 2 ? 1 : far <= 3 ? 2 : far <= 5 ? 3 : far <= 8 ? 4 : far <= 14 ? 5 : far <= 24 ? 6 : 7;
        return distance < 0 ? bucket : 8 + bucket;
    }
}
