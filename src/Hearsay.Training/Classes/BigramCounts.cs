using System.IO.Compression;
using System.Text.Json;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Training.Classes;

/// <summary>How often which word of a corpus stands before which, over the words that are frequent enough; all others are one.</summary>
/// <remarks>Tokens are those of <see cref="TextSegmenter"/>, quotation marks left out. The first word of a sentence, and the words of
/// capitalised sentences, are written small where the corpus mostly writes them so.</remarks>
internal sealed class BigramCounts
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>The words, the most frequent first. The last number, one more, stands for all rarer words and for the ends of sentences.</summary>
    public List<string> Words { get; } = [];

    /// <summary>For each word its followers and how often each follows.</summary>
    public (int Word, int Count)[][] Next { get; private set; } = [];

    /// <summary>For each word the words before it and how often each stands there.</summary>
    public (int Word, int Count)[][] Previous { get; private set; } = [];

    /// <summary>Reads articles as JSON lines (field <c>text</c>), twice: for the words and for their neighbours.</summary>
    public static BigramCounts Read(string articles, int smallest, Action<string> log)
    {
        BigramCounts counts = new();
        Dictionary<string, (int All, int Inside)> seen = new(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        char[] buffer = new char[WordClassTable.LongestWord];
        long tokens = 0;
        foreach (SegmentedText text in Texts(articles))
        {
            foreach (Sentence sentence in text.Sentences)
            {
                bool capitals = TaggerFeatures.IsCapitalised(text, sentence.Tokens);
                for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
                {
                    tokens++;
                    if (!Form(text.Slice(t), buffer, out ReadOnlySpan<char> form)) continue;
                    lookup.TryGetValue(form, out var count);
                    bool inside = t > sentence.Tokens.Start && !capitals;
                    lookup[form] = (count.All + 1, count.Inside + (inside ? 1 : 0));
                }
            }
        }
        var small = seen.ToDictionary(s => s.Key, s => s.Value.Inside, StringComparer.Ordinal);
        foreach (var (word, count) in seen.Where(s => s.Value.All >= smallest && s.Value.Inside * 4 >= smallest)
            .OrderByDescending(s => s.Value.All).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            counts.ids.Add(word, counts.Words.Count);
            counts.Words.Add(word);
        }
        log($"classes: {tokens} tokens, {counts.Words.Count} words of {seen.Count}");
        counts.CountPairs(articles, small, buffer, log);
        return counts;
    }

    private void CountPairs(string articles, Dictionary<string, int> inside, char[] buffer, Action<string> log)
    {
        int other = Words.Count;
        Dictionary<long, int> pairs = [];
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var insideLookup = inside.GetAlternateLookup<ReadOnlySpan<char>>();
        char[] lower = new char[WordClassTable.LongestWord];
        foreach (SegmentedText text in Texts(articles))
        {
            foreach (Sentence sentence in text.Sentences)
            {
                bool capitals = TaggerFeatures.IsCapitalised(text, sentence.Tokens);
                int previous = other;
                for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
                {
                    if (Hearsay.Language.QuotationMarkFilter.IsDoubleMark(text.Slice(t))) continue;
                    int word = other;
                    if (Form(text.Slice(t), buffer, out ReadOnlySpan<char> form))
                    {
                        if ((t == sentence.Tokens.Start || capitals) && char.IsUpper(form[0]))
                        {
                            ReadOnlySpan<char> small = lower.AsSpan(0, form.ToLowerInvariant(lower));
                            insideLookup.TryGetValue(form, out int large);
                            if (insideLookup.TryGetValue(small, out int few) && few > large) form = small;
                        }
                        if (!lookup.TryGetValue(form, out word)) word = other;
                    }
                    Count(previous, word);
                    previous = word;
                }
                Count(previous, other);
            }
        }
        void Count(int first, int second)
        {
            if (first == other && second == other) return;
            ref int count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(pairs, (first * (other + 1L)) + second, out _);
            count++;
        }
        Next = Group(pairs, p => (int)(p / (other + 1)), p => (int)(p % (other + 1)));
        Previous = Group(pairs, p => (int)(p % (other + 1)), p => (int)(p / (other + 1)));
        log($"classes: {pairs.Count} pairs");
    }

    private (int, int)[][] Group(Dictionary<long, int> pairs, Func<long, int> of, Func<long, int> neighbour)
    {
        List<(int, int)>[] lists = new List<(int, int)>[Words.Count + 1];
        for (int w = 0; w < lists.Length; w++) lists[w] = [];
        foreach (var (pair, count) in pairs) lists[of(pair)].Add((neighbour(pair), count));
        return [.. lists.Select(l => l.Order().ToArray())];
    }

    private static bool Form(ReadOnlySpan<char> token, char[] buffer, out ReadOnlySpan<char> form)
    {
        form = default;
        if (token.Length > buffer.Length) return false;
        form = WordClassTable.Normalize(token, buffer);
        return true;
    }

    private static IEnumerable<SegmentedText> Texts(string articles)
    {
        TextSegmenter segmenter = new();
        using Stream file = File.OpenRead(articles);
        using StreamReader reader = new(articles.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("text").GetString() is { } text) yield return segmenter.Segment(new Report { Id = "article", Text = text });
        }
    }
}
