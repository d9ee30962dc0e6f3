using System.Collections.Immutable;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Treebanks;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

/// <summary>Spoils the gold analysis of a treebank, and writes it as CoNLL-U.</summary>
internal static class SpoiltTreebank
{
    /// <summary>Joins words and sentences, and changes tags, lemmas, heads and relations.</summary>
    public static (ImmutableArray<TreebankWord> Words, ImmutableArray<TextSpan> Sentences) Of(TreebankDocument gold, Random random)
    {
        List<TreebankWord> words = [];
        List<TextSpan> sentences = [];
        foreach (TextSpan sentence in gold.Sentences)
        {
            int first = words.Count;
            foreach (TreebankWord word in gold.Words.Where(w => sentence.Contains(w.Span)))
            {
                if (words.Count > first && random.NextDouble() < 0.05) words[^1] = words[^1] with { Span = words[^1].Span.Union(word.Span) };
                else words.Add(Spoil(word, random));
            }
            // A head that is no word any more becomes another word of the sentence.
            HashSet<TextSpan> left = [.. words.Skip(first).Select(w => w.Span)];
            for (int i = first; i < words.Count; i++)
            {
                if (words[i].Head is { } head && !left.Contains(head)) words[i] = words[i] with { Head = words[first].Span };
            }
            if (sentences.Count > 0 && random.NextDouble() < 0.1) sentences[^1] = sentences[^1].Union(sentence);
            else sentences.Add(sentence);
        }
        return ([.. words], [.. sentences]);
    }

    /// <summary>Writes a document; the forms are its characters without white space.</summary>
    public static void Write(
        TreebankDocument gold, ImmutableArray<TreebankWord> words, ImmutableArray<TextSpan> sentences, TextWriter output)
    {
        string visible = string.Concat(gold.Text.Where(c => !ScoringCharacters.IsSpace(c)));
        output.Write($"# newdoc id = {gold.Name}\n");
        foreach (TextSpan sentence in sentences)
        {
            TreebankWord[] inside = [.. words.Where(w => sentence.Contains(w.Span))];
            for (int i = 0; i < inside.Length; i++)
            {
                TreebankWord word = inside[i];
                int head = word.Head is { } span ? Array.FindIndex(inside, w => w.Span == span) + 1 : 0;
                output.Write($"{i + 1}\t{word.Span.Of(visible)}\t{word.Lemma}\t{word.Class}\t{word.Tag}\t_\t{head}\t{word.Relation}\t_\t_\n");
            }
            output.Write('\n');
        }
    }

    private static TreebankWord Spoil(TreebankWord word, Random random) => random.Next(20) switch
    {
        0 => word with { Class = "X" },
        1 => word with { Tag = "FW" },
        2 => word with { Lemma = "what" },
        3 => word with { Head = word.Head is null ? word.Span : null },
        4 => word with { Relation = "dep" },
        5 => word with { Relation = word.Relation + ":sub" },
        _ => word,
    };
}
