namespace Hearsay.Tests;

/// <summary>What changed between two texts, line by line.</summary>
internal static class LineDifference
{
    /// <summary>The lines of a shortest edit: <c>- </c>what went, <c>+ </c>what came, in order; under the unindented line they belong to.</summary>
    public static IEnumerable<string> Between(string[] before, string[] after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int b = before.Length - 1; b >= 0; b--)
        {
            for (int a = after.Length - 1; a >= 0; a--)
                common[b, a] = before[b] == after[a] ? common[b + 1, a + 1] + 1 : Math.Max(common[b + 1, a], common[b, a + 1]);
        }
        string? heading = null;
        for (int b = 0, a = 0; b < before.Length || a < after.Length;)
        {
            if (b < before.Length && a < after.Length && before[b] == after[a])
            {
                if (!before[b].StartsWith(' ')) heading = before[b];
                b++;
                a++;
                continue;
            }
            bool went = a == after.Length || (b < before.Length && common[b + 1, a] >= common[b, a + 1]);
            string line = went ? before[b++] : after[a++];
            if (line.StartsWith(' ') && heading is not null) yield return $"  {heading}";
            heading = null;
            yield return $"{(went ? '-' : '+')} {line}";
        }
    }
}
