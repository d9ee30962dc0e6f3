using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Finds passages outside quotation marks that two reports share nearly word for word, in whatever order they stand.</summary>
/// <remarks>Seeds are runs of three words with two of content, looked up in an index over all reports; each is grown in both directions over
/// small edits (<see cref="PassageGrower"/>). Of passages that lie over each other the one that shares more words is kept, as greedy string
/// tiling does (Wise, 1996, "YAP3"), so that no sentence counts as copied twice. The work grows with the words and with what is copied, not
/// with the pairs of reports.</remarks>
internal sealed class ReuseFinder(CancellationToken cancellation)
{
    private const int SeedWords = 3;
    private const int SeedContent = 2;

    /// <summary>A passage that shares fewer words is a turn of phrase.</summary>
    internal const int LeastShared = 8;

    // Of those, as many must carry meaning: eight words of "as well as of the ones that are" are nobody's.
    private const int LeastContent = 4;

    // The share of the longer wording that both have; below it two sentences tell of one thing, and neither is copied.
    private const double LeastDensity = 0.7;

    // How often one report may have a run of three words before it is a formula ("President Donald Trump"); the words beside it are seeds too.
    private const int MostHoldersInReport = 12;

    private readonly record struct Place(int Text, int At);

    /// <summary>A passage both texts have, as ranges of their words.</summary>
    private sealed record Copy(int Text, WordRange A, WordRange B, int Shared);

    /// <summary>The passages in order of the first report, the second and the place.</summary>
    public ImmutableArray<Reuse> Find(IReadOnlyList<NormalizedText> texts)
    {
        Dictionary<ulong, List<Place>> index = [];
        List<Reuse> found = [];
        int[][] paragraphs = [.. texts.Select(ParagraphsOf)];
        for (int t = 0; t < texts.Count; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            NormalizedText second = texts[t];
            foreach (Copy copy in Tiles(FindEarlier(texts, paragraphs, t, index)))
            {
                NormalizedText first = texts[copy.Text];
                found.Add(new Reuse(
                    new Passage(first.ReportId, first.SpanOf(copy.A)), new Passage(second.ReportId, second.SpanOf(copy.B)), copy.Shared));
            }
            Index(second.Words, paragraphs[t], t, index);
        }
        return [.. found.OrderBy(r => r.A.ReportId, StringComparer.Ordinal).ThenBy(r => r.B.ReportId, StringComparer.Ordinal).ThenBy(r => r.A.Span)];
    }

    private static int[] ParagraphsOf(NormalizedText text)
    {
        int[] paragraphs = new int[text.Words.Length];
        for (int i = 0; i < paragraphs.Length; i++) paragraphs[i] = text.Segments.ParagraphOf(text.Words[i].Token);
        return paragraphs;
    }

    private static void Index(ImmutableArray<Word> words, int[] paragraphs, int text, Dictionary<ulong, List<Place>> index)
    {
        for (int i = 0; i + SeedWords <= words.Length; i++)
        {
            if (!TrySeed(words, paragraphs, i, out ulong seed)) continue;
            if (!index.TryGetValue(seed, out List<Place>? places)) index.Add(seed, places = []);
            int before = places.Count - MostHoldersInReport;
            if (before < 0 || places[before].Text != text) places.Add(new Place(text, i));
        }
    }

    private static List<Copy> FindEarlier(IReadOnlyList<NormalizedText> texts, int[][] paragraphs, int later, Dictionary<ulong, List<Place>> index)
    {
        ImmutableArray<Word> words = texts[later].Words;
        List<Copy> copies = [];
        // Per earlier report, what its words and these have been grown into together and is not yet passed.
        Dictionary<int, List<(WordRange A, WordRange B)>> grown = [];
        for (int i = 0; i + SeedWords <= words.Length; i++)
        {
            if (!TrySeed(words, paragraphs[later], i, out ulong seed) || !index.TryGetValue(seed, out List<Place>? places)) continue;
            foreach (Place place in places)
            {
                if (!grown.TryGetValue(place.Text, out var passages)) grown.Add(place.Text, passages = []);
                passages.RemoveAll(p => p.B.End <= i);
                if (passages.Exists(p => place.At >= p.A.Start && place.At < p.A.End && i >= p.B.Start)) continue;
                PassageGrower grower = new(texts[place.Text].Words, paragraphs[place.Text], words, paragraphs[later]);
                grower.Grow(place.At, i);
                passages.Add((grower.A, grower.B));
                if (grower.Shared < LeastShared || grower.SharedContent < LeastContent) continue;
                if (grower.Shared < LeastDensity * Math.Max(grower.A.Count, grower.B.Count)) continue;
                copies.Add(new Copy(place.Text, grower.A, grower.B, grower.Shared));
            }
        }
        return copies;
    }

    /// <summary>Those that lie over no longer one, on either side, with more than half of their words.</summary>
    private static IEnumerable<Copy> Tiles(List<Copy> copies)
    {
        foreach (IGrouping<int, Copy> pair in copies.GroupBy(c => c.Text))
        {
            Covered first = new(), second = new();
            foreach (Copy copy in pair.OrderByDescending(c => c.Shared).ThenBy(c => c.B.Start).ThenBy(c => c.A.Start))
            {
                if (2 * first.CountIn(copy.A) > copy.A.Count || 2 * second.CountIn(copy.B) > copy.B.Count) continue;
                first.Add(copy.A);
                second.Add(copy.B);
                yield return copy;
            }
        }
    }

    private static bool TrySeed(ImmutableArray<Word> words, int[] paragraphs, int at, out ulong seed)
    {
        seed = 14695981039346656037;
        int content = 0;
        if (paragraphs[at] != paragraphs[at + SeedWords - 1]) return false;
        for (int i = at; i < at + SeedWords; i++)
        {
            if (!PassageGrower.IsOpen(words[i])) return false;
            if (words[i].Is(WordTraits.Content)) content++;
            seed = (seed ^ (uint)words[i].Form) * 1099511628211;
        }
        return content >= SeedContent;
    }

    /// <summary>Which words of a text belong to a passage already.</summary>
    private sealed class Covered
    {
        private readonly HashSet<int> words = [];

        public int CountIn(WordRange range)
        {
            int count = 0;
            for (int i = range.Start; i < range.End; i++)
                if (words.Contains(i)) count++;
            return count;
        }

        public void Add(WordRange range)
        {
            for (int i = range.Start; i < range.End; i++) words.Add(i);
        }
    }
}
