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

    private readonly Dictionary<string, Speaker> speakers;
    private readonly HashSet<StatementWords> marked = [];

    // Those whom a report somewhere has speak through an interpreter.
    private readonly HashSet<string> foreign = new(StringComparer.Ordinal);

    public Translations(ImmutableArray<Speaker> speakers, List<StatementWords> statements)
    {
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
