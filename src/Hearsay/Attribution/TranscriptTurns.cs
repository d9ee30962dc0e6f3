using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>The turns of a printed transcript: paragraphs that begin with a name in capitals and a colon ("GARROW: We will rebuild it.").</summary>
/// <remarks>"UPDATE:" and "WATCH:" look the same. A report holds a transcript only when one of its labels is a name that the report
/// writes elsewhere too, and there are at least two turns; a label that is named nowhere must then come twice.</remarks>
internal sealed class TranscriptTurns
{
    private static readonly CueEntry TurnColon = new(":", false, CueFrames.Clause, Stance.Assert);

    private const int LongestName = 5;

    private readonly Reading reading;
    private readonly Dictionary<int, (TokenRange Name, TokenRange Words)> byColon = [];

    /// <summary>Finds the turns of the document.</summary>
    public TranscriptTurns(Reading reading)
    {
        this.reading = reading;
        List<(int Colon, TokenRange Name, TokenRange Words)> labelled = [];
        foreach (Paragraph paragraph in reading.Text.Paragraphs)
            if (Labelled(paragraph) is { } turn) labelled.Add(turn);
        if (labelled.Count < 2) return;
        HashSet<string> named = Named();
        Dictionary<string, int> times = new(StringComparer.OrdinalIgnoreCase);
        bool isTranscript = false;
        foreach (var (_, name, _) in labelled)
        {
            string last = reading.Text.Word(name.End - 1);
            times[last] = times.GetValueOrDefault(last) + 1;
            isTranscript |= named.Contains(last);
        }
        if (!isTranscript) return;
        foreach (var (colon, name, words) in labelled)
        {
            string last = reading.Text.Word(name.End - 1);
            if (named.Contains(last) || times[last] > 1) byColon.Add(colon, (name, words));
        }
    }

    /// <summary>The turn whose label ends with this colon, or null.</summary>
    public Candidate? At(int colon)
    {
        if (!byColon.TryGetValue(colon, out var turn)) return null;
        Candidate candidate = new()
        {
            Entry = TurnColon,
            Anchor = colon,
            Cue = new TokenRange(colon, colon + 1),
            Source = turn.Name,
            SourceHead = turn.Name.End - 1,
            Frame = CueFrames.Clause,
            IsTurn = true,
        };
        candidate.Clause.Add(turn.Words);
        return candidate;
    }

    private (int Colon, TokenRange Name, TokenRange Words)? Labelled(Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Headline or ParagraphKind.Heading) return null;
        int start = paragraph.Tokens.Start, end = paragraph.Tokens.End;
        if (start >= end || !reading.IsArticle(start)) return null;
        // In print each turn may open with a quotation mark.
        if (reading.OuterQuotation[start] >= 0 && reading.IsPunctuation(start)) start++;
        int colon = start;
        bool isName = false;
        while (colon < end && colon - start <= LongestName && IsCapitals(colon))
        {
            isName = reading.Text.Slice(colon).Length > 1;
            colon++;
        }
        if (!isName || colon + 1 >= end || !reading.Is(colon, ":")) return null;
        return (colon, new TokenRange(start, colon), new TokenRange(colon + 1, end));
    }

    private bool IsCapitals(int token)
    {
        bool letter = false;
        ReadOnlySpan<char> word = reading.Text.Slice(token);
        if (word.Length > 2 && word.StartsWith("Mc")) word = word[2..];
        foreach (char c in word)
        {
            if (char.IsDigit(c) || (char.IsLetter(c) && !char.IsUpper(c))) return false;
            letter |= char.IsLetter(c);
        }
        return letter;
    }

    // Names that the report writes as names are written.
    private HashSet<string> Named()
    {
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        for (int t = 0; t < reading.Count; t++)
            if (reading.Document.Classes[t] == WordClass.ProperNoun && reading.Text.Slice(t) is { Length: > 1 } word && char.IsUpper(word[0]) && char.IsLower(word[^1])) named.Add(reading.Text.Word(t));
        return named;
    }
}
