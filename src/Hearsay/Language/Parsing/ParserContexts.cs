using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language.Parsing;

/// <summary>What the parser's recurrent layers tell of each word within its sentence.</summary>
internal sealed class ParserContexts(ParserModel model)
{
    private const int MostRows = 512;

    private readonly ConcurrentBag<ParserPass> idle = [];
    private readonly Dictionary<(WordClass, string), int> tagRows = [];

    /// <summary>Length of a row.</summary>
    public int Size => model.Network.Shape.OutputSize;

    /// <summary>A row for each token of the document; zeros for quotation marks.</summary>
    public void Fill(Document document, Span<float> rows)
    {
        if (!idle.TryTake(out ParserPass? pass)) pass = new ParserPass(model.Network);
        SegmentedText text = document.Segments;
        rows[..(text.Tokens.Length * Size)].Clear();
        List<ParserInput> inputs = [];
        List<int> tokens = [], starts = [0];
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            TokenRange sentence = text.Sentences[s].Tokens;
            bool capitals = TaggerFeatures.IsCapitalised(text, sentence), first = true;
            for (int t = sentence.Start; t < sentence.End; t++)
            {
                ReadOnlySpan<char> form = text.Slice(t);
                if (QuotationMarkFilter.IsDoubleMark(form)) continue;
                inputs.Add(ParserInput.Of(form, model.WordRow(form), TagRow(document.Classes[t], document.Tags[t]), first, capitals));
                tokens.Add(t);
                first = false;
                if (inputs.Count - starts[^1] == DependencyParser.LongestSentence) starts.Add(inputs.Count);
            }
            if (inputs.Count > starts[^1]) starts.Add(inputs.Count);
            if (inputs.Count == 0 || (inputs.Count < MostRows && s + 1 < text.Sentences.Length)) continue;
            ReadOnlySpan<float> states = pass.RunLayers(CollectionsMarshal.AsSpan(inputs), [.. starts]);
            for (int r = 0; r < tokens.Count; r++) states.Slice(r * Size, Size).CopyTo(rows[(tokens[r] * Size)..]);
            inputs.Clear();
            tokens.Clear();
            starts.Clear();
            starts.Add(0);
        }
        idle.Add(pass);
    }

    private int TagRow(WordClass wordClass, string tag)
    {
        lock (tagRows)
        {
            if (!tagRows.TryGetValue((wordClass, tag), out int row)) tagRows.Add((wordClass, tag), row = model.TagRow(WordClasses.NameOf(wordClass) + "|" + tag));
            return row;
        }
    }
}
