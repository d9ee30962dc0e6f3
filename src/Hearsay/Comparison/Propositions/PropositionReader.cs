using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Reads the propositions of one report off its predicates, speakers and statements.</summary>
internal sealed class PropositionReader(NormalizedText text, int index)
{
    private const int LongestClause = 40;

    // "failed to produce a single shred of evidence that".
    private const int ReachOfNegation = 8;

    private readonly Document document = text.Attributed.Document;
    private readonly MentionHeads mentions = new(text.Attributed);
    private readonly Dictionary<string, string?> speakerByName = SpeakersByLastName(text.Attributed);
    private readonly StatementPlaces statements = new(text.Attributed);

    /// <summary>The propositions in text order of their heads; furniture, bylines and predicates without a word of content are left out.</summary>
    public IEnumerable<Proposition> Read()
    {
        for (int i = 0; i < document.Predicates.Length; i++)
        {
            Predicate predicate = document.Predicates[i];
            ParagraphKind kind = text.Segments.Paragraphs[text.Segments.ParagraphOf(predicate.Head)].Kind;
            if (kind is ParagraphKind.Furniture or ParagraphKind.Byline || predicate.Kind == PredicateKind.Colon) continue;
            if (Read(i, predicate) is not { } proposition) continue;
            // What is quoted of nobody known is not told by the report.
            if (proposition.Statement is not null || text.Segments.QuotationOfToken[predicate.Head] < 0) yield return proposition;
        }
    }

    private Proposition? Read(int number, Predicate predicate)
    {
        TextSpan head = text.Segments.Tokens[predicate.Head].Span;
        TextSpan span = SpanOf(predicate);
        WordRange words = text.WordsOf(span);
        if (words.Count == 0) return null;
        Statement? statement = statements.Around(head);
        (string key, bool turned) = PropositionWords.KeyOf(predicate.Verb);
        return new Proposition(
            index, number, text.SpanOf(words), predicate.Verb, key, (predicate.IsNegated || IsWithoutEvidence(predicate)) != turned, ModalityOf(predicate),
            [.. predicate.Arguments.Select(a => Read(a, statement))], StemsOf(words), statement, text.Segments.SentenceOf(predicate.Head), IsUntold(predicate),
            predicate.Arguments.Any(IsNarrowed), StemAt(predicate.Head), IsVerdict(predicate), text.Segments.ParagraphOf(predicate.Head) == 0);
    }

    private Modality ModalityOf(Predicate predicate)
    {
        TokenRange sentence = text.Segments.Sentences[text.Segments.SentenceOf(predicate.Head)].Tokens;
        bool asked = false;
        for (int t = sentence.End - 1; !asked && t >= Math.Max(sentence.Start, sentence.End - 3); t--) asked = text.Segments.Slice(t) is "?";
        return asked && predicate.Modality == Modality.Fact ? Modality.Questioned : predicate.Modality;
    }

    private bool IsUntold(Predicate predicate) =>
        predicate.Kind == PredicateKind.Copula ? predicate.Group.Any(t => document.Tags[t] == "VBG")
        : predicate.Kind == PredicateKind.Verb && predicate.Tense == Tense.None && document.Tags[predicate.Head] == "VBG" && predicate.Reporting < 0
        && document.Relations[predicate.Head] is "acl" or "advcl" && predicate.Head > 0 && document.Classes[predicate.Head - 1] == WordClass.Adposition;

    private bool IsNarrowed(Argument argument)
    {
        int end = Math.Min(argument.Tokens.End + 12, document.Heads.Length);
        for (int t = argument.Tokens.End; t < end; t++)
        {
            if (text.Segments.Slice(t) is ",") return false;
            if (document.Heads[t] == argument.Head && document.Relations[t] == "acl:relcl") return true;
        }
        return false;
    }

    /// <summary>Whether the clause hangs on "no evidence that", "failed to produce any proof that".</summary>
    private bool IsWithoutEvidence(Predicate predicate)
    {
        int noun = document.Heads[predicate.Head];
        if (noun < 0 || noun >= predicate.Head || !PropositionWords.IsEvidence(document.Lemmas[noun])) return false;
        int start = text.Segments.Sentences[text.Segments.SentenceOf(noun)].Tokens.Start;
        for (int t = noun - 1; t >= Math.Max(start, noun - ReachOfNegation); t--)
        {
            if (PropositionWords.Lacks(document.Lemmas[t])) return true;
        }
        return false;
    }

    /// <summary>From the first argument that stands in the clause to the clause's end.</summary>
    private TextSpan SpanOf(Predicate predicate)
    {
        int start = Math.Max(predicate.Clause.Start, predicate.Head - LongestClause);
        int end = Math.Min(predicate.Clause.End, start + LongestClause);
        end = Math.Max(end, predicate.Head + 1);
        return text.Segments.SpanOf(new TokenRange(start, end));
    }

    private PropositionArgument Read(Argument argument, Statement? statement)
    {
        string? speaker = mentions.At(argument.Head)?.SpeakerId;
        if (speaker is null && document.Classes[argument.Head] == WordClass.ProperNoun)
            speakerByName.TryGetValue(text.Segments.Slice(argument.Head).ToString(), out speaker);
        if (speaker is null && text.Segments.QuotationOfToken[argument.Head] >= 0 && document.Lemmas[argument.Head] is "I" or "we") speaker = statement?.SpeakerId;
        string? owner = null;
        if (speaker is null)
        {
            for (int t = argument.Tokens.Start; t < argument.Tokens.End && owner is null; t++)
            {
                if (document.Heads[t] == argument.Head && document.Relations[t] == "nmod:poss") owner = mentions.At(t)?.SpeakerId;
            }
        }
        WordRange words = text.WordsOf(text.Segments.SpanOf(argument.Tokens));
        return new PropositionArgument(argument.Role, text.Segments.SpanOf(argument.Tokens), speaker, owner, StemAt(argument.Head), StemsOf(words));
    }

    private bool IsVerdict(Predicate predicate) =>
        predicate.Kind == PredicateKind.Copula && predicate.Arguments is [{ Role: ArgumentRole.Agent } thing] && document.Classes[thing.Head] == WordClass.Pronoun
        && document.Lemmas[thing.Head].ToLowerInvariant() is "it" or "this" or "that";

    /// <summary>The stem of the content word that the token ends with; -1 for other tokens.</summary>
    private int StemAt(int token)
    {
        WordRange words = text.WordsOf(text.Segments.Tokens[token].Span);
        return words.Count > 0 && text.Words[words.End - 1].Is(WordTraits.Content) ? text.Words[words.End - 1].Stem : -1;
    }

    private int[] StemsOf(WordRange words)
    {
        HashSet<int> stems = [];
        for (int i = words.Start; i < words.End; i++)
        {
            if (text.Words[i].Is(WordTraits.Content)) stems.Add(text.Words[i].Stem);
        }
        return [.. stems.Order()];
    }

    /// <summary>By last name the one person of the report who has it; null where several have.</summary>
    private static Dictionary<string, string?> SpeakersByLastName(AttributedReport report)
    {
        Dictionary<string, string?> byName = new(StringComparer.Ordinal);
        foreach (Mention mention in report.Mentions)
        {
            if (mention.Kind != MentionKind.Name) continue;
            string last = report.Document.Segments.Slice(mention.Tokens.End - 1).ToString();
            if (!byName.TryAdd(last, mention.SpeakerId) && byName[last] != mention.SpeakerId) byName[last] = null;
        }
        return byName;
    }
}
