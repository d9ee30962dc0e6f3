using System.IO.Compression;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

/// <summary>Segmentation against the development parts of two treebanks and over real reports.</summary>
public sealed class PublicCorpusTests
{
    [SharedFact]
    public void Segment_EnglishWebTreebank_KeepsFloors() => CheckFloors("ud-ewt", words: 0.990, sentences: 0.82);

    [SharedFact]
    public void Segment_GumTreebank_KeepsFloors() => CheckFloors("ud-gum", words: 0.996, sentences: 0.95);

    [SharedFact]
    public void Segment_RealReports_KeepsInvariants()
    {
        string[] files =
        [
            .. Directory.GetFiles(SharedFolder.PathOf("corpora", "basil"), "*.txt", SearchOption.AllDirectories),
            .. Directory.GetFiles(SharedFolder.PathOf("corpora", "polnear", "dev", "text"), "*.txt"),
            .. Directory.GetFiles(SharedFolder.PathOf("seeds"), "*.txt"),
        ];
        Assert.NotEmpty(files);
        foreach (string file in files) SegmentationInvariants.Check(Segmenting.Segment(File.ReadAllText(file)));
    }

    private static void CheckFloors(string treebank, double words, double sentences)
    {
        Spans gold = new(), found = new();
        foreach (string text in ReadGold(SharedFolder.PathOf("corpora", treebank, "dev.conllu.gz"), gold))
        {
            SegmentedText segmented = Segmenting.Segment(text);
            foreach (Sentence sentence in segmented.Sentences)
                found.Add(Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Count).Select(segmented.Word));
        }
        Assert.Equal(gold.Length, found.Length);
        Assert.True(F1(gold.Words, found.Words) >= words, $"words {F1(gold.Words, found.Words):F4} under {words}");
        Assert.True(F1(gold.Sentences, found.Sentences) >= sentences, $"sentences {F1(gold.Sentences, found.Sentences):F4} under {sentences}");
    }

    private static double F1(HashSet<(int, int)> gold, HashSet<(int, int)> found) => 2.0 * gold.Count(found.Contains) / (gold.Count + found.Count);

    /// <summary>The documents' texts, paragraphs divided by blank lines; their words and sentences go to <paramref name="spans"/>.</summary>
    private static List<string> ReadGold(string file, Spans spans)
    {
        List<string> texts = [];
        StringBuilder text = new();
        List<string> words = [];
        int covered = 0;
        using StreamReader reader = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (text.Length > 0) texts.Add(text.ToString());
                text.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) text.Append("\n\n");
            else if (line.Length == 0)
            {
                spans.Add(words);
                words.Clear();
                covered = 0;
            }
            else if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                string after = columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ";
                int range = columns[0].IndexOf('-', StringComparison.Ordinal);
                if (range > 0)
                {
                    covered = int.Parse(columns[0].AsSpan(range + 1));
                    text.Append(columns[1]).Append(after);
                }
                else if (!columns[0].Contains('.', StringComparison.Ordinal))
                {
                    if (int.Parse(columns[0]) > covered) text.Append(columns[1]).Append(after);
                    words.Add(columns[1]);
                }
            }
        }
        texts.Add(text.ToString());
        return texts;
    }

    /// <summary>Words and sentences as stretches of the characters that are no white space, as the CoNLL 2018 task counts them.</summary>
    private sealed class Spans
    {
        public HashSet<(int, int)> Words { get; } = [];

        public HashSet<(int, int)> Sentences { get; } = [];

        public int Length { get; private set; }

        public void Add(IEnumerable<string> words)
        {
            int start = Length;
            foreach (string word in words)
            {
                int size = word.Count(c => !char.IsWhiteSpace(c));
                Words.Add((Length, Length + size));
                Length += size;
            }
            Sentences.Add((start, Length));
        }
    }
}
