using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Which words of two passages the other has not, for passages alike enough that the difference is what a reader looks for.</summary>
/// <remarks>A longest common subsequence of words, compared without case (Hunt and McIlroy, 1976, "An algorithm for differential file comparison").</remarks>
internal static class DifferingWords
{
    // Where less than this share of the shorter passage is common, everything differs, and marks would hide it.
    private const double LeastShared = 0.5;

    // The table below grows with the product of both; no passage of a dispute is so long.
    private const int MostWords = 400;

    /// <summary>The stretches that only one of the texts has, each as offsets into it; both empty where the texts are not alike, or are the same.</summary>
    internal static (ImmutableArray<TextSpan> First, ImmutableArray<TextSpan> Second) Of(string first, string second)
    {
        List<TextSpan> a = Words(first), b = Words(second);
        if (a.Count is 0 or > MostWords || b.Count is 0 or > MostWords) return ([], []);
        bool Same(int i, int j) => a[i].Of(first).Equals(b[j].Of(second), StringComparison.OrdinalIgnoreCase);
        int[,] common = new int[a.Count + 1, b.Count + 1];
        for (int i = a.Count - 1; i >= 0; i--)
        {
            for (int j = b.Count - 1; j >= 0; j--) common[i, j] = Same(i, j) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        if (common[0, 0] < LeastShared * Math.Min(a.Count, b.Count)) return ([], []);
        List<int> onlyA = [], onlyB = [];
        int x = 0, y = 0;
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && Same(x, y)) (x, y) = (x + 1, y + 1);
            else if (y == b.Count || (x < a.Count && common[x + 1, y] >= common[x, y + 1])) onlyA.Add(x++);
            else onlyB.Add(y++);
        }
        return (Joined(a, onlyA), Joined(b, onlyB));
    }

    /// <summary>The chosen words, those that follow each other as one stretch.</summary>
    internal static ImmutableArray<TextSpan> Joined(List<TextSpan> words, List<int> chosen)
    {
        ImmutableArray<TextSpan>.Builder stretches = ImmutableArray.CreateBuilder<TextSpan>();
        for (int i = 0; i < chosen.Count;)
        {
            int end = i;
            while (end + 1 < chosen.Count && chosen[end + 1] == chosen[end] + 1) end++;
            stretches.Add(new TextSpan(words[chosen[i]].Start, words[chosen[end]].End));
            i = end + 1;
        }
        return stretches.ToImmutable();
    }

    /// <summary>The words of a text.</summary>
    internal static List<TextSpan> Words(string text)
    {
        List<TextSpan> words = [];
        for (int i = 0; i < text.Length;)
        {
            if (!IsInWord(text[i]))
            {
                i++;
                continue;
            }
            int start = i;
            // An apostrophe or a point between letters or digits belongs to the word: "didn’t", "4.1".
            while (i < text.Length && (IsInWord(text[i]) || (text[i] is '\'' or '’' or '.' or ',' && i + 1 < text.Length && IsInWord(text[i + 1])))) i++;
            words.Add(new TextSpan(start, i));
        }
        return words;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
