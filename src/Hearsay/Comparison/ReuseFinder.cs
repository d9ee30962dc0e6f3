using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Finds passages outside quotation marks that two reports share nearly word for word, in whatever order they stand.</summary>
/// <remarks>Seeds are runs of five words with two of content, looked up in an index over all reports; each is grown in both directions over
/// small edits. The work grows with the words and with what is copied, not with the pairs of reports.</remarks>
internal sealed class ReuseFinder(CancellationToken cancellation)
{
    private const int SeedWords = 5;
    private const int SeedContent = 2;

    /// <summary>A passage that shares fewer words is a turn of phrase.</summary>
    internal const int LeastShared = 8;

    // How many words may differ between runs that agree, and how many must agree again after it.
    private const int LongestEdit = 2;
    private const int LeastAgreeing = 3;

    // A run of words that many reports have is a formula; the first reports that have it are enough to show it.
    private const int MostHolders = 24;

    private readonly record struct Place(int Text, int At);

    /// <summary>The passages in order of the first report, the second and the place.</summary>
    public ImmutableArray<Reuse> Find(IReadOnlyList<NormalizedText> texts)
    {
        Dictionary<ulong, List<Place>> index = [];
        List<Reuse> found = [];
        for (int t = 0; t < texts.Count; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(FindEarlier(texts, t, index));
            Index(texts[t].Words, t, index);
        }
        return [.. found.OrderBy(r => r.A.ReportId, StringComparer.Ordinal).ThenBy(r => r.B.ReportId, StringComparer.Ordinal).ThenBy(r => r.A.Span)];
    }

    private static void Index(ImmutableArray<Word> words, int text, Dictionary<ulong, List<Place>> index)
    {
        for (int i = 0; i + SeedWords <= words.Length; i++)
        {
            if (!TrySeed(words, i, out ulong seed)) continue;
            if (!index.TryGetValue(seed, out List<Place>? places)) index.Add(seed, places = []);
            if (places.Count < MostHolders) places.Add(new Place(text, i));
        }
    }

    private static IEnumerable<Reuse> FindEarlier(IReadOnlyList<NormalizedText> texts, int later, Dictionary<ulong, List<Place>> index)
    {
        NormalizedText second = texts[later];
        // Per earlier report, up to where its words and these have been taken into a passage together.
        Dictionary<int, List<(int A, int EndA, int B, int EndB)>> taken = [];
        for (int i = 0; i + SeedWords <= second.Words.Length; i++)
        {
            if (!TrySeed(second.Words, i, out ulong seed) || !index.TryGetValue(seed, out List<Place>? places)) continue;
            foreach (Place place in places)
            {
                if (!taken.TryGetValue(place.Text, out var passages)) taken.Add(place.Text, passages = []);
                if (passages.Exists(p => place.At >= p.A && place.At < p.EndA && i >= p.B && i < p.EndB)) continue;
                NormalizedText first = texts[place.Text];
                (int a, int endA, int b, int endB, int shared) = Grow(first.Words, place.At, second.Words, i);
                passages.Add((a, endA, b, endB));
                if (shared < LeastShared) continue;
                yield return new Reuse(
                    new Passage(first.ReportId, first.SpanOf(new WordRange(a, endA))), new Passage(second.ReportId, second.SpanOf(new WordRange(b, endB))),
                    shared);
            }
        }
    }

    private static (int A, int EndA, int B, int EndB, int Shared) Grow(ImmutableArray<Word> first, int a, ImmutableArray<Word> second, int b)
    {
        int endA = a, endB = b, shared = 0;
        while (true)
        {
            int run = RunAt(first, endA, second, endB);
            endA += run;
            endB += run;
            shared += run;
            if (!TryStepOver(first, endA, second, endB, forward: true, out int stepA, out int stepB)) break;
            endA += stepA;
            endB += stepB;
        }
        while (true)
        {
            int run = RunBefore(first, a, second, b);
            a -= run;
            b -= run;
            shared += run;
            if (!TryStepOver(first, a, second, b, forward: false, out int stepA, out int stepB)) break;
            a -= stepA;
            b -= stepB;
        }
        return (a, endA, b, endB, shared);
    }

    /// <summary>Finds the smallest edit after which at least <see cref="LeastAgreeing"/> words agree again.</summary>
    private static bool TryStepOver(
        ImmutableArray<Word> first, int a, ImmutableArray<Word> second, int b, bool forward, out int stepA, out int stepB)
    {
        for (int size = 1; size <= 2 * LongestEdit; size++)
        {
            for (stepA = Math.Max(0, size - LongestEdit); stepA <= Math.Min(size, LongestEdit); stepA++)
            {
                stepB = size - stepA;
                int sign = forward ? 1 : -1;
                if (!AreOpen(first, a, sign * stepA) || !AreOpen(second, b, sign * stepB)) continue;
                int run = forward ? RunAt(first, a + stepA, second, b + stepB) : RunBefore(first, a - stepA, second, b - stepB);
                if (run >= LeastAgreeing) return true;
            }
        }
        (stepA, stepB) = (0, 0);
        return false;
    }

    /// <summary>Whether all the words stepped over may belong to a passage.</summary>
    private static bool AreOpen(ImmutableArray<Word> words, int at, int step)
    {
        int start = Math.Min(at, at + step), end = Math.Max(at, at + step);
        if (start < 0 || end > words.Length) return false;
        for (int i = start; i < end; i++)
        {
            if (!IsOpen(words[i])) return false;
        }
        return true;
    }

    private static int RunAt(ImmutableArray<Word> first, int a, ImmutableArray<Word> second, int b)
    {
        int run = 0;
        while (a + run < first.Length && b + run < second.Length && Agree(first[a + run], second[b + run])) run++;
        return run;
    }

    private static int RunBefore(ImmutableArray<Word> first, int a, ImmutableArray<Word> second, int b)
    {
        int run = 0;
        while (a - run > 0 && b - run > 0 && Agree(first[a - run - 1], second[b - run - 1])) run++;
        return run;
    }

    private static bool Agree(Word a, Word b) => a.Form == b.Form && IsOpen(a) && IsOpen(b);

    private static bool IsOpen(Word word) => !word.Is(WordTraits.Quoted | WordTraits.Furniture);

    private static bool TrySeed(ImmutableArray<Word> words, int at, out ulong seed)
    {
        seed = 14695981039346656037;
        int content = 0;
        for (int i = at; i < at + SeedWords; i++)
        {
            if (!IsOpen(words[i])) return false;
            if (words[i].Is(WordTraits.Content)) content++;
            seed = (seed ^ (uint)words[i].Form) * 1099511628211;
        }
        return content >= SeedContent;
    }
}
