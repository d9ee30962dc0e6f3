using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The key words by which each rendering of a foreign remark differs from the others: quoted words of meaning that no other rendering has in any
/// form, in the sentences that have something in common with another.</summary>
internal sealed class RenderedWords
{
    private const int LongWord = 4;

    private readonly StoryView view;
    private readonly Dictionary<string, HashSet<string>> lemmasOf;

    /// <summary>Gathers the words of a family's members.</summary>
    internal RenderedWords(Family family, StoryView view)
    {
        this.view = view;
        lemmasOf = family.Members.ToDictionary(
            id => id, id => Tokens(view.Statement(id)).Where(t => t.IsKey).Select(t => t.Lemma).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    }

    /// <summary>The stretches of the statement's words, as <see cref="StoryView.Content"/> gives them, that are its own.</summary>
    internal ImmutableArray<TextSpan> Of(Statement statement)
    {
        Token[] tokens = [.. Tokens(statement)];
        HashSet<int> alike = [.. tokens.Where(t => t.IsKey && IsShared(statement, t.Lemma)).Select(t => t.Sentence)];
        // The shown words are on one line, so that offsets are not the text's: the first "made" there is the first token "made".
        Dictionary<string, Queue<bool>> own = new(StringComparer.Ordinal);
        foreach (Token token in tokens)
        {
            if (!own.TryGetValue(token.Form, out Queue<bool>? flags)) own.Add(token.Form, flags = new Queue<bool>());
            flags.Enqueue(token is { IsKey: true, IsQuoted: true } && alike.Contains(token.Sentence) && !IsShared(statement, token.Lemma));
        }
        string content = view.Content(statement);
        List<TextSpan> words = DifferingWords.Words(content);
        List<int> chosen = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (own.TryGetValue(words[i].Of(content).ToString(), out Queue<bool>? flags) && flags.TryDequeue(out bool isOwn) && isOwn) chosen.Add(i);
        }
        return DifferingWords.Joined(words, chosen);
    }

    private bool IsShared(Statement statement, string lemma) => lemmasOf.Any(other => other.Key != statement.Id && other.Value.Contains(lemma));

    private IEnumerable<Token> Tokens(Statement statement)
    {
        Document document = view.Reports[view.IndexOf(statement.ReportId)].Document;
        SegmentedText segments = document.Segments;
        // A comparison may have been put together without its texts' words analysed: then longer words count, as they stand.
        bool isAnalysed = document.Classes.Length == segments.Tokens.Length && document.Lemmas.Length == segments.Tokens.Length;
        foreach (TextSpan piece in statement.Content)
        {
            TokenRange tokens = segments.TokensOf(piece);
            for (int t = tokens.Start; t < tokens.End; t++)
            {
                string form = segments.Slice(t).ToString(), lemma = isAnalysed ? document.Lemmas[t] : form;
                bool isKey = !isAnalysed ? form.Length >= LongWord : document.Classes[t] is WordClass.Noun or WordClass.ProperNoun or WordClass.Verb or WordClass.Adjective or WordClass.Adverb or WordClass.Numeral
                    && lemma is not ("say" or "do" or "have" or "be" or "not");
                yield return new Token(form, lemma, segments.SentenceOf(t), isKey, !isAnalysed || segments.QuotationOfToken[t] >= 0);
            }
        }
    }

    private readonly record struct Token(string Form, string Lemma, int Sentence, bool IsKey, bool IsQuoted);
}
