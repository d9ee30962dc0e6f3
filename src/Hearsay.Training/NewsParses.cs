using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>Unannotated news in the trees of two parsers, where both agree.</summary>
/// <remarks>After Zhou and Li (2005, "Tri-training", TKDE) and Weiss et al. (2015, "Structured training for neural network transition-based
/// parsing", ACL, section 3): where two parsers that were trained apart give a word the same head and relation, both are mostly right, and
/// news is what the treebanks lack. Unlike there, a sentence is kept with the words on which they differ left unknown: whole sentences on
/// which parsers agree are short ones.</remarks>
internal static class NewsParses
{
    /// <summary>Segments, tags and parses texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="words">How many words are enough.</param>
    /// <param name="teachers">The two parsers.</param>
    /// <param name="log">Takes a line of what was done.</param>
    public static TaggedSentences Parse(IEnumerable<string> texts, int words, DependencyParser[] teachers, Action<string> log)
    {
        List<TreebankWord[]> parsed = [], tagged = [];
        TextSegmenter segmenter = new();
        LanguageAnalyzer analyzer = new(new LanguageAnalyzerOptions { Parse = false, FindQuantities = false });
        int all = 0, agreed = 0;
        foreach (string content in texts)
        {
            if (all >= words) break;
            SegmentedText text = segmenter.Segment(new Report { Id = "news", Text = content });
            QuotationMarkFilter marks = new(text);
            Document document = analyzer.Analyze(text);
            FormTable forms = BuiltInModels.Borrow();
            ReadText read = ReadText.Of(text, marks, forms);
            (WordClass[] Classes, string[] Tags, int[] Heads, string[] Relations)[] found = [.. teachers.Select(teacher =>
            {
                WordClass[] classes = [.. document.Classes];
                string[] tags = [.. document.Tags], relations = new string[tags.Length];
                int[] heads = new int[tags.Length];
                teacher.Parse(text, marks, read, classes, tags, heads, relations, WordContexts.None, CancellationToken.None);
                return (classes, tags, heads, relations);
            })];
            BuiltInModels.Return(forms);
            int count = text.Tokens.Length;
            int[] kept = new int[count], place = new int[count];
            foreach (Sentence sentence in text.Sentences)
            {
                int length = marks.Fill(sentence.Tokens, kept);
                if (length is < 4 or > 70) continue;
                for (int i = 0; i < length; i++) place[kept[i]] = i;
                TreebankWord[] lesson = new TreebankWord[length], seen = new TreebankWord[length];
                for (int i = 0; i < length; i++)
                {
                    int token = kept[i];
                    var (a, b) = (found[0], found[1]);
                    bool same = a.Heads[token] == b.Heads[token] && a.Relations[token] == b.Relations[token];
                    bool sameTag = a.Classes[token] == b.Classes[token] && a.Tags[token] == b.Tags[token];
                    int head = !same ? ParserSentence.Unknown : a.Heads[token] < 0 ? -1 : place[a.Heads[token]];
                    lesson[i] = new TreebankWord(text.Slice(token).ToString(), "", sameTag ? WordClasses.NameOf(a.Classes[token]) : "", sameTag ? a.Tags[token] : "", head, a.Relations[token]);
                    seen[i] = lesson[i] with { Class = WordClasses.NameOf(document.Classes[token]), Tag = document.Tags[token] };
                    if (same) agreed++;
                }
                all += length;
                parsed.Add(lesson);
                tagged.Add(seen);
            }
        }
        log($"news: {parsed.Count} sentences, {all} words, {100.0 * agreed / Math.Max(1, all):F1} % with the same head and relation from both parsers");
        return new TaggedSentences(parsed, tagged);
    }
}
