using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>The library's analysis of a document, laid on the characters of its text without white space.</summary>
internal sealed class LaidDocument
{
    /// <summary>Lays the analysis on the text.</summary>
    public LaidDocument(Document document)
    {
        SegmentedText text = document.Segments;
        int[] before = new int[text.Text.Length + 1];
        for (int i = 0; i < text.Text.Length; i++) before[i + 1] = before[i] + (ScoringCharacters.IsSpace(text.Text[i]) ? 0 : 1);
        TextSpan Lay(TextSpan span) => new(before[span.Start], before[span.End]);
        Words =
        [
            .. text.Tokens.Select((token, t) => new TreebankWord(
                Lay(token.Span), document.Lemmas[t], WordClasses.NameOf(document.Classes[t]), document.Tags[t],
                document.Heads[t] < 0 ? null : Lay(text.Tokens[document.Heads[t]].Span), document.Relations[t])),
        ];
        Sentences = [.. text.Sentences.Select(s => Lay(text.SpanOf(s.Tokens)))];
    }

    /// <summary>The words.</summary>
    public ImmutableArray<TreebankWord> Words { get; }

    /// <summary>The sentences.</summary>
    public ImmutableArray<TextSpan> Sentences { get; }
}
