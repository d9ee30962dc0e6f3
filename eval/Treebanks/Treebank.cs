using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>A word and its analysis.</summary>
/// <param name="Span">The characters that it covers, counted without white space.</param>
/// <param name="Lemma">Base form.</param>
/// <param name="Class">Word class (UPOS).</param>
/// <param name="Tag">Tag of the treebank's own set (XPOS).</param>
/// <param name="Head">The word it depends on; null for a root, empty when it has none.</param>
/// <param name="Relation">How it depends on it.</param>
internal readonly record struct TreebankWord(TextSpan Span, string Lemma, string Class, string Tag, TextSpan? Head, string Relation);

/// <summary>A document of a treebank: its text as it stood before it was cut up, and the words and sentences that people cut it into.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The text, put together from the words and what is said of the spaces between them; paragraphs divided by a blank
/// line.</param>
/// <param name="Words">The words, laid on the characters of the text without its white space.</param>
/// <param name="Sentences">The sentences, laid likewise.</param>
internal sealed record TreebankDocument(string Name, string Text, ImmutableArray<TreebankWord> Words, ImmutableArray<TextSpan> Sentences);

/// <summary>Reads CoNLL-U as Universal Dependencies publishes it.</summary>
internal static class Treebank
{
    /// <summary>The documents of a file, which may be packed with gzip.</summary>
    public static ImmutableArray<TreebankDocument> Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Read(reader);
    }

    /// <summary>The documents.</summary>
    public static ImmutableArray<TreebankDocument> Read(TextReader reader)
    {
        ImmutableArray<TreebankDocument>.Builder documents = ImmutableArray.CreateBuilder<TreebankDocument>();
        DocumentBuilder? open = null;
        bool newParagraph = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (open is not null) documents.Add(open.Build());
                open = new DocumentBuilder(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                newParagraph = true;
            }
            else if (line.Length == 0)
            {
                open?.EndSentence();
                newParagraph = false;
            }
            else if (!line.StartsWith('#'))
            {
                open ??= new DocumentBuilder("");
                if (newParagraph) open.StartParagraph();
                newParagraph = false;
                open.AddLine(line.Split('\t'));
            }
        }
        open?.EndSentence();
        if (open is not null) documents.Add(open.Build());
        return documents.ToImmutable();
    }

    private sealed class DocumentBuilder(string name)
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<TreebankWord>.Builder words = ImmutableArray.CreateBuilder<TreebankWord>();
        private readonly ImmutableArray<TextSpan>.Builder sentences = ImmutableArray.CreateBuilder<TextSpan>();
        private readonly List<(TextSpan Span, string[] Columns)> sentence = [];
        private int at;
        private int sentenceStart;
        private int lastCovered;

        public void StartParagraph()
        {
            if (text.Length > 0) text.Append("\n\n");
        }

        /// <summary>Adds a line of ten columns. Ids: <c>3</c> a word, <c>3-4</c> the surface of several words, <c>3.1</c> a word that does not
        /// stand in the text.</summary>
        public void AddLine(string[] columns)
        {
            string id = columns[0], form = columns[1], spaceAfter = columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ";
            if (id.Split('-') is [_, string last])
            {
                lastCovered = int.Parse(last);
                text.Append(form).Append(spaceAfter);
            }
            else if (!id.Contains('.', StringComparison.Ordinal))
            {
                if (int.Parse(id) > lastCovered) text.Append(form).Append(spaceAfter);
                int size = form.Count(c => !ScoringCharacters.IsSpace(c));
                sentence.Add((new TextSpan(at, at + size), columns));
                at += size;
            }
        }

        public void EndSentence()
        {
            foreach ((TextSpan span, string[] columns) in sentence)
            {
                TextSpan? head = !int.TryParse(columns[6], out int number) ? default(TextSpan) : number == 0 ? null
                    : number > 0 && number <= sentence.Count ? sentence[number - 1].Span : default(TextSpan);
                words.Add(new TreebankWord(span, columns[2], columns[3], columns[4], head, columns[7]));
            }
            sentence.Clear();
            if (at > sentenceStart) sentences.Add(new TextSpan(sentenceStart, at));
            sentenceStart = at;
            lastCovered = 0;
        }

        public TreebankDocument Build() => new(name, text.ToString().Trim() + "\n", words.ToImmutable(), sentences.ToImmutable());
    }
}
