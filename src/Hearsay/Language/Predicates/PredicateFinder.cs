using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Finds the predicates of a document and their arguments by the dependencies.</summary>
/// <remarks>
/// <para>Each sentence is walked from the root down, so that a clause finds the one above it read: control, raising and coordination take their
/// subjects from there. The rules read Universal Dependencies as PredPatt does (White et al., 2016, "Universal Decompositional Semantics on
/// Universal Dependencies", EMNLP); modality and negation of complements follow the classes of Karttunen (1971, "Implicative Verbs", Language 47).</para>
/// <para>Linear in the number of tokens. Furniture, bylines and datelines are left out. Safe for use from several threads at once.</para>
/// </remarks>
public sealed class PredicateFinder
{
    // Longest headline that is looked at for a colon.
    private const int MostBeforeColon = 6;

    /// <summary>Finds the predicates, in text order of their heads; none in a document without dependencies.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ImmutableArray<Predicate> Find(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        SegmentedText text = document.Segments;
        if (document.Heads.Length != text.Tokens.Length) return [];
        ClauseGrammar grammar = new(document);
        Array.Fill(grammar.Reporters, -1);
        PredicateReader reader = new(grammar);
        TokenRange dateline = document.Report.DatelineSpan is { } span ? text.TokensOf(span) : default;
        List<int> order = [];
        foreach (Sentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            if (dateline.Contains(sentence.Tokens)) continue;
            grammar.Enter(sentence);
            int colon = ColonSpeaker(grammar, out int speaker);
            FromTheRoot(grammar, order);
            reader.Read(order, colon);
            if (colon >= 0) reader.AddColon(colon, speaker);
        }
        return Finish(grammar);
    }

    private static void FromTheRoot(ClauseGrammar grammar, List<int> order)
    {
        order.Clear();
        for (int t = grammar.Sentence.Start; t < grammar.Sentence.End; t++)
            if (grammar.Head(t) < 0) order.Add(t);
        for (int i = 0; i < order.Count; i++)
        {
            for (int child = grammar.Tree.FirstChild(order[i]); child >= 0; child = grammar.Tree.NextSibling(child))
                order.Add(child);
        }
    }

    // "Mayor: School Won't Close": the colon, and who stands before it.
    private static int ColonSpeaker(ClauseGrammar grammar, out int speaker)
    {
        speaker = -1;
        if (!grammar.IsHeadline) return -1;
        for (int t = grammar.Sentence.Start; t < grammar.Sentence.End && t <= grammar.Sentence.Start + MostBeforeColon; t++)
        {
            if (grammar.Is(t, ":")) return speaker >= 0 && IsSpeaker(grammar, speaker) && t + 2 < grammar.Sentence.End ? t : -1;
            WordClass word = grammar.Class(t);
            if (word is WordClass.Noun or WordClass.ProperNoun) speaker = t;
            else if (word is not (WordClass.Adjective or WordClass.Determiner or WordClass.Numeral or WordClass.Particle or WordClass.Punctuation)) return -1;
        }
        return -1;
    }

    private static bool IsSpeaker(ClauseGrammar grammar, int token) =>
        grammar.Kind(token) is EntityKind.Person or EntityKind.Organisation || PredicateLexicon.ColonSpeakers.Contains(grammar.Lemma(token).ToLowerInvariant());

    private static ImmutableArray<Predicate> Finish(ClauseGrammar grammar)
    {
        PredicateDraft?[] drafts = grammar.Drafts;
        int count = 0;
        for (int t = 0; t < drafts.Length; t++)
            if (drafts[t] is { } draft && IsPlace(draft, t)) draft.Index = count++;
        ImmutableArray<Predicate>.Builder predicates = ImmutableArray.CreateBuilder<Predicate>(count);
        for (int t = 0; t < drafts.Length; t++)
            if (drafts[t] is { } draft && IsPlace(draft, t)) predicates.Add(Finish(grammar, draft));
        return predicates.MoveToImmutable();
    }

    // A predicate stands at every token of its chain, and is listed at its head.
    private static bool IsPlace(PredicateDraft draft, int token) => draft.Head == token;

    private static Predicate Finish(ClauseGrammar grammar, PredicateDraft draft)
    {
        draft.Group.Sort();
        ImmutableArray<int>.Builder group = ImmutableArray.CreateBuilder<int>(draft.Group.Count);
        foreach (int token in draft.Group)
            if (group.Count == 0 || group[^1] != token) group.Add(token);
        ImmutableArray<Argument>.Builder arguments = ImmutableArray.CreateBuilder<Argument>(draft.Arguments.Count);
        foreach (Argument argument in draft.Arguments)
        {
            // A clause is known by its predicate: "to meet" in "has to meet", the noun in "held a meeting".
            bool moves = argument.Role == ArgumentRole.Content && grammar.Drafts[argument.Head] is { } content && argument.Tokens.Contains(content.Head);
            arguments.Add(moves ? argument with { Head = grammar.Drafts[argument.Head]!.Head } : argument);
        }
        arguments.Sort(static (a, b) => a.IsImplied != b.IsImplied ? a.IsImplied.CompareTo(b.IsImplied)
            : a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Role.CompareTo(b.Role));
        TokenRange clause = draft.Kind == PredicateKind.Colon ? grammar.Text.Sentences[grammar.Text.SentenceOf(draft.Head)].Tokens : grammar.Clause(draft.Top);
        int start = clause.Start, end = clause.End;
        foreach (Argument argument in arguments)
        {
            if (argument.IsImplied) continue;
            (start, end) = (Math.Min(start, argument.Tokens.Start), Math.Max(end, argument.Tokens.End));
        }
        int reporter = grammar.Reporters[draft.Top];
        PredicateDraft? reporting = reporter >= 0 ? grammar.Drafts[reporter] : null;
        return new Predicate
        {
            Head = draft.Head,
            Kind = draft.Kind,
            Lemma = draft.Lemma,
            Verb = draft.Verb,
            Group = group.DrainToImmutable(),
            Arguments = arguments.MoveToImmutable(),
            Clause = new TokenRange(Math.Min(start, draft.Head), Math.Max(end, draft.Head + 1)),
            IsNegated = draft.IsNegated,
            Modality = draft.Modality,
            Tense = draft.Tense,
            IsPassive = draft.IsPassive,
            Reporting = reporting is null || reporting == draft ? -1 : reporting.Index,
        };
    }
}
