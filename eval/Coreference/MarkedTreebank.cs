using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Hearsay.Evaluation.Treebanks;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>Reads the persons of a treebank whose words carry marks of coreference.</summary>
internal static class MarkedTreebank
{
    private const string Attribute = "Entity=";
    private const string Header = "# global.Entity =";

    /// <summary>The documents of a file packed with gzip, with the mentions of persons.</summary>
    public static ImmutableArray<CoreferenceDocument> Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The documents of CoNLL-U, with the mentions of persons.</summary>
    public static ImmutableArray<CoreferenceDocument> Read(string conllu)
    {
        ImmutableArray<TreebankDocument> documents = Treebank.Read(new StringReader(conllu));
        return [.. documents.Zip(MarksOf(conllu), Lay)];
    }

    private static List<EntityMarks> MarksOf(string conllu)
    {
        List<EntityMarks> documents = [];
        string fields = EntityMarks.DefaultFields;
        int word = 0;
        foreach (string line in conllu.Split('\n'))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                documents.Add(new EntityMarks(fields));
                word = 0;
            }
            else if (line.StartsWith(Header, StringComparison.Ordinal))
            {
                // It stands below the line that starts the document.
                fields = line[Header.Length..];
                if (word == 0 && documents.Count > 0) documents[^1] = new EntityMarks(fields);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] columns = line.TrimEnd('\r').Split('\t');
                // Surfaces of several words, and words that do not stand in the text.
                if (columns[0].AsSpan().ContainsAny('-', '.')) continue;
                if (documents.Count == 0) documents.Add(new EntityMarks(fields));
                if (columns[9].Split('|').FirstOrDefault(a => a.StartsWith(Attribute, StringComparison.Ordinal)) is { } marks)
                    documents[^1].Read(word, marks[Attribute.Length..]);
                word++;
            }
        }
        return documents;
    }

    private static CoreferenceDocument Lay(TreebankDocument document, EntityMarks marks)
    {
        int[] visible = [.. Enumerable.Range(0, document.Text.Length).Where(i => !ScoringCharacters.IsSpace(document.Text[i]))];
        ReferringMention Lay(MarkedMention mention) => new(
            new TextSpan(visible[document.Words[mention.First].Span.Start], visible[document.Words[mention.Last].Span.End - 1] + 1),
            [.. mention.Least.Select(w => visible[document.Words[w].Span.Start])]);
        return new CoreferenceDocument(document.Name, document.Text, CoreferenceDocument.InTextOrder(
            marks.Mentions.Where(m => m.Type == "person").GroupBy(m => m.Group, StringComparer.Ordinal).Select(g => g.Select(Lay))));
    }
}
