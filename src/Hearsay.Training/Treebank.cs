using System.IO.Compression;

namespace Hearsay.Training;

/// <summary>A word of a treebank: form, lemma, UPOS, XPOS, index of its head in the sentence (-1 for the root), relation, silver
/// entity label (B-, I- and a kind, or O).</summary>
internal readonly record struct TreebankWord(string Form, string Lemma, string Class, string Tag, int Head, string Relation, string Entity = "O");

/// <summary>Reads sentences from CoNLL-U files, plain or gzip.</summary>
internal static class Treebank
{
    /// <summary>The sentences of the file in order; ranges and empty nodes are left out.</summary>
    public static List<TreebankWord[]> Read(string path)
    {
        List<TreebankWord[]> sentences = [];
        List<TreebankWord> words = [];
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(WithoutQuotationMarks(words));
                words.Clear();
                continue;
            }
            if (line[0] == '#') continue;
            string[] columns = line.Split('\t');
            if (columns[0].Contains('-', StringComparison.Ordinal) || columns[0].Contains('.', StringComparison.Ordinal)) continue;
            string kind = "";
            foreach (string pair in columns[9].Split('|'))
                if (pair is "NER=PERSON" or "NER=ORGANIZATION" or "NER=LOCATION" or "NER=MISC") kind = pair[4..];
            string entity = kind.Length == 0 ? "O" : (words.Count > 0 && words[^1].Entity.EndsWith("-" + kind, StringComparison.Ordinal) ? "I-" : "B-") + kind;
            // The Penn Treebank's stand-ins for quotation marks and brackets never occur in a text.
            string form = columns[1] switch { "``" or "''" => "\"", "-LRB-" => "(", "-RRB-" => ")", "-LSB-" => "[", "-RSB-" => "]", _ => columns[1] };
            words.Add(new TreebankWord(form, columns[2], columns[3], columns[4], int.Parse(columns[6]) - 1, columns[7], entity));
        }
        if (words.Count > 0) sentences.Add(WithoutQuotationMarks(words));
        return sentences;
    }

    // Analysis sees sentences without their quotation marks: see QuotationMarkFilter. What hung on a mark hangs on its head.
    private static TreebankWord[] WithoutQuotationMarks(List<TreebankWord> words)
    {
        int[] index = new int[words.Count];
        int kept = 0;
        for (int i = 0; i < words.Count; i++) index[i] = IsQuotationMark(words[i]) ? -1 : kept++;
        if (kept == 0 || kept == words.Count) return [.. words];
        List<TreebankWord> rest = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (index[i] < 0) continue;
            int head = words[i].Head;
            while (head >= 0 && index[head] < 0) head = words[head].Head;
            rest.Add(words[i] with { Head = head < 0 ? -1 : index[head] });
        }
        return [.. rest];
    }

    private static bool IsQuotationMark(TreebankWord word) => word.Tag is "``" or "''" && word.Form is "\"" or "“" or "”" or "``" or "''" or "‘" or "’" or "'" or "«" or "»" or "`";
}
