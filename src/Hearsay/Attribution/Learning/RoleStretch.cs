using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>Tokens that the network reads at one go: a part of a report, or the contents of statements, each as if it stood alone.</summary>
internal sealed class RoleStretch
{
    private readonly int[] paragraphOf;
    private readonly int[] sentenceStarts;

    private RoleStretch(int[] tokens, RoleInput[] inputs, int[] sentences, int[] paragraphs)
    {
        Tokens = tokens;
        Inputs = inputs;
        Sentences = sentences;
        paragraphOf = paragraphs;
        sentenceStarts = new int[sentences.Length + 1];
        for (int t = 1; t < sentences.Length; t++) sentenceStarts[t] = sentences[t] == sentences[t - 1] ? sentenceStarts[t - 1] : t;
    }

    /// <summary>The document's token of each row.</summary>
    public int[] Tokens { get; }

    /// <summary>What the network reads; heads are rows.</summary>
    public RoleInput[] Inputs { get; }

    /// <summary>The document's sentence of each row; pieces of one sentence that stand alone have numbers of their own.</summary>
    public int[] Sentences { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Tokens.Length;

    /// <summary>A part of a document, as it stands.</summary>
    public static RoleStretch Of(Document document, RoleInput[] inputs, int start, int end)
    {
        SegmentedText text = document.Segments;
        int count = end - start;
        int[] tokens = new int[count], sentences = new int[count], paragraphs = new int[count];
        RoleInput[] own = inputs.AsSpan(start, count).ToArray();
        for (int t = 0; t < count; t++)
        {
            tokens[t] = start + t;
            sentences[t] = text.SentenceOf(start + t);
            paragraphs[t] = text.Sentences[sentences[t]].Paragraph;
            int head = own[t].Head - start;
            own[t] = own[t] with { Head = (uint)head < (uint)count ? head : t };
        }
        return new RoleStretch(tokens, own, sentences, paragraphs);
    }

    /// <summary>Ranges of a document, each as a paragraph of its own, read without the quotation marks around it.</summary>
    public static RoleStretch OfContents(Document document, RoleInput[] inputs, IEnumerable<TokenRange> contents)
    {
        SegmentedText text = document.Segments;
        List<int> tokens = [], sentences = [], paragraphs = [];
        List<RoleInput> own = [];
        int paragraph = -1, sentence = -1;
        foreach (TokenRange content in contents)
        {
            paragraph++;
            int first = own.Count, outer = Math.Min(text.QuotationOfToken[content.Start], text.QuotationOfToken[content.End - 1]);
            bool begins = true;
            for (int t = content.Start; t < content.End; t++)
            {
                if (begins || text.SentenceOf(t) != text.SentenceOf(t - 1)) sentence++;
                bool firstOfSentence = sentences.Count == 0 || sentences[^1] != sentence;
                begins = false;
                int quotation = text.QuotationOfToken[t];
                bool mark = QuotationMarkFilter.IsDoubleMark(text.Slice(t));
                int quoted = mark ? 2 : quotation >= 0 && quotation != outer ? 1 : 0;
                int head = inputs[t].Head;
                tokens.Add(t);
                sentences.Add(sentence);
                paragraphs.Add(paragraph);
                own.Add(inputs[t] with
                {
                    Place = quoted + 3 * (firstOfSentence && own.Count == first ? 1 : 0) + (firstOfSentence ? 9 : 0),
                    Head = content.Contains(head) ? first + head - content.Start : first + t - content.Start,
                });
            }
        }
        return new RoleStretch([.. tokens], [.. own], [.. sentences], [.. paragraphs]);
    }

    /// <summary>The question of a cue, in rows: those of its paragraph, from two sentences before to four after.</summary>
    public RoleQuestion QuestionOf(int main)
    {
        int start = sentenceStarts[main], end = main + 1;
        while (end < Count && Sentences[end] == Sentences[main]) end++;
        int from = start, to = end;
        for (int s = 0; s < 2 && from > 0 && paragraphOf[from - 1] == paragraphOf[main]; s++) from = sentenceStarts[from - 1];
        for (int s = 0; s < 4 && to < Count && paragraphOf[to] == paragraphOf[main]; s++)
        {
            int sentence = Sentences[to];
            while (to < Count && Sentences[to] == sentence) to++;
        }
        return new RoleQuestion(main, from, to, start, end);
    }
}
