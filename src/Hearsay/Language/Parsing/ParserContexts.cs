using System.Collections.Concurrent;
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

    /// <summary>A row for each of the tokens; zeros for quotation marks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Tokens of it, in text order within a sentence.</param>
    /// <param name="sentences">For each the number of its sentence.</param>
    /// <param name="rows">Takes the rows.</param>
    public void Fill(Document document, ReadOnlySpan<int> tokens, ReadOnlySpan<int> sentences, Span<float> rows)
    {
        if (!idle.TryTake(out ParserPass? pass)) pass = new ParserPass(model.Network);
        SegmentedText text = document.Segments;
        rows[..(tokens.Length * Size)].Clear();
        List<ParserInput> inputs = [];
        List<int> places = [], starts = [0];
        for (int t = 0; t < tokens.Length;)
        {
            int end = t + 1;
            while (end < tokens.Length && sentences[end] == sentences[t]) end++;
            bool capitals = TaggerFeatures.IsCapitalised(text, new TokenRange(tokens[t], tokens[end - 1] + 1)), first = true;
            for (; t < end; t++)
            {
                int token = tokens[t];
                ReadOnlySpan<char> form = text.Slice(token);
                if (QuotationMarkFilter.IsDoubleMark(form)) continue;
                inputs.Add(ParserInput.Of(form, model.WordRow(form), TagRow(document.Classes[token], document.Tags[token]), first, capitals));
                places.Add(t);
                first = false;
                if (inputs.Count - starts[^1] == DependencyParser.LongestSentence) starts.Add(inputs.Count);
            }
            if (inputs.Count > starts[^1]) starts.Add(inputs.Count);
            if (inputs.Count == 0 || (inputs.Count < MostRows && end < tokens.Length)) continue;
            float[] states = pass.RunLayers(inputs.ToArray(), [.. starts]);
            for (int r = 0; r < places.Count; r++) states.AsSpan(r * Size, Size).CopyTo(rows[(places[r] * Size)..]);
            inputs.Clear();
            places.Clear();
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
