using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Knows whose words reach an English reader in translation: those of whom a report says so.</summary>
/// <remarks>An office abroad is no sign of it: many who hold one speak English to English reporters.</remarks>
internal sealed class Translations
{
    private static readonly FrozenSet<string> TranslatingWords =
        "translation translations translated translator translators interpreter interpreters".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // So much of what the shorter quotes, in words of meaning, has its match in the other, and one word of it tells something.
    private const double LeastRendered = 0.4;

    // What a report picks out for quotation is what was striking in it; two whole sentences have common words by chance.
    private const double LeastRenderedOfTwoQuotations = 0.5;

    // Nats of a word that two renderings of one remark may be known by.
    private const double TellingInNews = 4;

    private readonly Dictionary<string, Speaker> speakers;
    private readonly Vocabulary vocabulary;
    private readonly Representatives representatives;
    private readonly HashSet<StatementWords> marked = [];

    // Those whom a report somewhere has speak through an interpreter.
    private readonly HashSet<string> foreign = new(StringComparer.Ordinal);

    public Translations(ImmutableArray<Speaker> speakers, List<StatementWords> statements, Vocabulary vocabulary, Representatives representatives)
    {
        this.vocabulary = vocabulary;
        this.representatives = representatives;
        this.speakers = speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        Dictionary<(NormalizedText, int), bool> sentences = [];
        foreach (StatementWords statement in statements)
        {
            if (!SaysSo(statement, sentences)) continue;
            marked.Add(statement);
            if (SpeakerOf(statement) is { } speaker) foreign.Add(speaker);
        }
    }

    /// <summary>Whether what stands in the statement's quotation marks is likely a translation.</summary>
    public bool AreForeign(StatementWords statement) =>
        marked.Contains(statement) || (SpeakerOf(statement) is { } speaker && foreign.Contains(speaker));

    /// <summary>Whether the statement's own sentence says that it is a translation.</summary>
    public bool IsMarked(StatementWords statement) => marked.Contains(statement);

    /// <summary>Whether two quotations in two reports are likely one foreign utterance put into English twice: they have much of what
    /// the shorter quotes in common, and something that tells.</summary>
    public bool AreRenderings(StatementWords a, StatementWords b)
    {
        if (a.ReportId == b.ReportId || !AreForeign(a) || !AreForeign(b)) return false;
        HashSet<int> first = Quoted(a), second = Quoted(b);
        bool bothWhole = a.Statement.Kind == StatementKind.Direct && b.Statement.Kind == StatementKind.Direct;
        double least = (bothWhole ? LeastRenderedOfTwoQuotations : LeastRendered) * Math.Min(first.Count, second.Count);
        first.IntersectWith(second);
        return first.Count > 0 && first.Count >= least && first.Any(stem => vocabulary.BackgroundOf(stem) >= TellingInNews);
    }

    /// <summary>Stems of the words of meaning between quotation marks, names of persons left out.</summary>
    private HashSet<int> Quoted(StatementWords statement) =>
        [.. statement.InQuotationMarks.Where(w => w.Is(WordTraits.Content) && !representatives.IsNameWord(vocabulary.FormOf(w.Form))).Select(w => w.Stem)];

    /// <summary>Who spoke the words that were put into English: in "the minister said that the guest agreed" the minister.</summary>
    private string? SpeakerOf(StatementWords statement) =>
        statement.Statement.Chain.FirstOrDefault(id => speakers.TryGetValue(id, out Speaker? s) && s.Kind is not (SpeakerKind.Document or SpeakerKind.Outlet));

    private bool SaysSo(StatementWords statement, Dictionary<(NormalizedText, int), bool> sentences)
    {
        foreach (string id in statement.Statement.Chain)
        {
            if (speakers.TryGetValue(id, out Speaker? s) && s.Name.Split(' ').Any(w => TranslatingWords.Contains(w.ToLowerInvariant()))) return true;
        }
        SegmentedText text = statement.Text.Segments;
        int sentence = text.SentenceOf(statement.Words[0].Token);
        if (sentences.TryGetValue((statement.Text, sentence), out bool known)) return known;
        bool says = false;
        TokenRange tokens = text.Sentences[sentence].Tokens;
        for (int t = tokens.Start; t < tokens.End && !says; t++)
        {
            ReadOnlySpan<char> word = text.Slice(t);
            // Inside quotation marks it is what somebody talks about.
            says = text.QuotationOfToken[t] < 0 && word.Length <= 12 && TranslatingWords.Contains(word.ToString().ToLowerInvariant());
        }
        sentences.Add((statement.Text, sentence), says);
        return says;
    }
}
