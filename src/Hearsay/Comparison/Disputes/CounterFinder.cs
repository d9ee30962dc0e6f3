using System.Collections.Frozen;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Two passages of which a report, or somebody in it, says that the one contradicts the other.</summary>
/// <param name="Text">Index of the report.</param>
/// <param name="Contradicted">What is contradicted.</param>
/// <param name="Against">What contradicts it.</param>
/// <param name="Words">The words that say so.</param>
/// <param name="TellerId">Who says so; null for the outlet.</param>
internal sealed record Counter(int Text, TextSpan Contradicted, TextSpan Against, TextSpan Words, string? TellerId);

/// <summary>Finds where a report says itself that things contradict each other: "runs counter to", "contradicts", "is at odds with".</summary>
/// <remarks>On each side stands a statement, or the name of one ("Roe's denial", "those assertions") that leads to the speaker's latest. Where
/// neither side leads to a statement nothing is flagged.</remarks>
internal sealed class CounterFinder(NormalizedText text, int index)
{
    private const int Reach = 3;

    // What follows these is the other side.
    private static readonly string[][] Phrases = [["counter", "to"], ["at", "odds", "with"], ["contrary", "to"], ["inconsistent", "with"]];

    private static readonly FrozenSet<string> Tellings = FrozenSet.ToFrozenSet(
        ["denial", "claim", "assertion", "statement", "testimony", "account", "report", "insistence", "assurance", "allegation", "finding", "version", "remark", "comment", "story"],
        StringComparer.Ordinal);

    private readonly Document document = text.Attributed.Document;
    private readonly StatementPlaces places = new(text.Attributed);

    /// <summary>The findings in text order.</summary>
    public IEnumerable<Counter> Find()
    {
        foreach (Sentence sentence in text.Segments.Sentences)
        {
            if (sentence.Tokens.Count > 200 || text.Segments.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                if (Read(sentence, t) is { } counter) yield return counter;
            }
        }
    }

    private Counter? Read(Sentence sentence, int at)
    {
        int end = EndOfPhrase(at, sentence.Tokens.End);
        bool passive = false;
        if (end < 0)
        {
            if (document.Lemmas[at] is not ("contradict" or "belie") || document.Classes[at] != WordClass.Verb) return null;
            passive = at + 1 < sentence.Tokens.End && document.Lemmas[at + 1] == "by" && document.Tags[at] == "VBN";
            end = passive ? at + 2 : at + 1;
        }
        if (IsNegatedBefore(sentence.Tokens.Start, at) || end >= sentence.Tokens.End) return null;
        (TextSpan Span, bool IsStatement)? before = Before(sentence, at), after = After(sentence, end);
        if (before is not { } left || after is not { } right || !(left.IsStatement || right.IsStatement) || left.Span.Overlaps(right.Span)) return null;
        TextSpan words = text.Segments.SpanOf(new TokenRange(at, end));
        string? teller = places.Around(words)?.SpeakerId;
        return passive ? new Counter(index, left.Span, right.Span, words, teller) : new Counter(index, right.Span, left.Span, words, teller);
    }

    private int EndOfPhrase(int at, int end)
    {
        foreach (string[] phrase in Phrases)
        {
            int k = 0;
            while (k < phrase.Length && at + k < end && text.Segments.Slice(at + k).Equals(phrase[k], StringComparison.OrdinalIgnoreCase)) k++;
            if (k == phrase.Length) return at + k;
        }
        return -1;
    }

    private bool IsNegatedBefore(int start, int at)
    {
        for (int t = Math.Max(start, at - 3); t < at; t++)
        {
            if (PropositionWords.Lacks(document.Lemmas[t])) return true;
        }
        return false;
    }

    /// <summary>What stands after the phrase: a statement that begins there, the speaker's whose telling is named, or the words themselves.</summary>
    private (TextSpan Span, bool IsStatement)? After(Sentence sentence, int start)
    {
        TextSpan rest = text.Segments.SpanOf(new TokenRange(start, sentence.Tokens.End));
        foreach (Statement statement in text.Attributed.Statements)
        {
            if (IsOfFact(statement) && statement.Content[0].Start >= rest.Start && statement.Content[0].End <= rest.End) return (statement.Content[0], true);
        }
        return Named(start, sentence.Tokens.End, sentence) ?? (rest, false);
    }

    private (TextSpan Span, bool IsStatement)? Before(Sentence sentence, int end)
    {
        if (end <= sentence.Tokens.Start) return null;
        if (Named(sentence.Tokens.Start, end, sentence) is { } named) return named;
        TextSpan rest = text.Segments.SpanOf(new TokenRange(sentence.Tokens.Start, end));
        Statement? last = null;
        foreach (Statement statement in text.Attributed.Statements)
        {
            if (IsOfFact(statement) && statement.Content[^1].End <= rest.End && statement.Content[0].Start >= rest.Start) last = statement;
        }
        return last is not null ? (last.Content[0], true) : (rest, false);
    }

    // A broken promise is no dispute of what is so.
    private static bool IsOfFact(Statement statement) => statement.Stance is Stance.Assert or Stance.Deny or Stance.Believe;

    /// <summary>"Roe's denial": Roe's latest denial.</summary>
    private (TextSpan Span, bool IsStatement)? Named(int start, int end, Sentence sentence)
    {
        for (int t = start; t < Math.Min(end, start + 8); t++)
        {
            if (!Tellings.Contains(document.Lemmas[t])) continue;
            string? owner = OwnerOf(t);
            if (owner is null) continue;
            TextSpan before = text.Segments.SpanOf(sentence.Tokens);
            Statement? last = null;
            foreach (Statement statement in text.Attributed.Statements)
            {
                if (statement.Content[0].Start >= before.Start || statement.SpeakerId != owner) continue;
                if (document.Lemmas[t] == "denial" && statement.Stance is not (Stance.Deny or Stance.Assert)) continue;
                last = statement;
            }
            if (last is not null) return (last.Content[0], true);
        }
        return null;
    }

    private string? OwnerOf(int noun)
    {
        foreach (Mention mention in text.Attributed.Mentions)
        {
            if (mention.Tokens.End > noun || mention.Tokens.Start < noun - Reach * 2) continue;
            for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++)
            {
                if (document.Heads[t] == noun && document.Relations[t] is "nmod:poss" or "compound") return mention.SpeakerId;
            }
        }
        return null;
    }
}
