using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Somebody's act as one clause of a report tells it.</summary>
/// <param name="Text">Index of the report.</param>
/// <param name="Span">The clause's words from subject to object or further.</param>
/// <param name="Verb">Lemma of the verb.</param>
/// <param name="Subject">Who acts; a speaker's id; null where that cannot be told.</param>
/// <param name="Object">To whom, or to whose thing, it is done; null where that cannot be told.</param>
/// <param name="Negated">Whether the clause says that it was not done.</param>
/// <param name="Stems">Distinct stems of the clause's content words, ascending.</param>
/// <param name="InHeadline">Whether it stands in the report's first paragraph.</param>
/// <param name="Statement">The innermost statement that holds the clause; null for the outlet's own voice.</param>
internal sealed record ReportedAct(
    int Text, TextSpan Span, string Verb, string? Subject, string? Object, bool Negated, int[] Stems, bool InHeadline, Statement? Statement)
{
    private const int LongestClause = 40;

    /// <summary>The acts of a report whose verb stands in a lexicon, in text order.</summary>
    public static IEnumerable<ReportedAct> Of(NormalizedText text, int index)
    {
        Document document = text.Attributed.Document;
        SegmentedText segments = text.Segments;
        Dictionary<int, string> speakerOf = SpeakersByHead(text.Attributed);
        foreach (Sentence sentence in segments.Sentences)
        {
            if (segments.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            if (sentence.Tokens.Count > 200) continue;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                if (document.Classes[t] != WordClass.Verb || !OpposedVerbs.IsKnown(document.Lemmas[t])) continue;
                if (Read(text, index, sentence.Tokens, t, speakerOf) is { } act) yield return act;
            }
        }
    }

    private static ReportedAct? Read(NormalizedText text, int index, TokenRange sentence, int verb, Dictionary<int, string> speakerOf)
    {
        Document document = text.Attributed.Document;
        string? subject = null, passiveSubject = null, target = null;
        int first = verb, last = verb;
        bool negated = false;
        for (int at = verb, hops = 0; hops < 3; hops++)
        {
            for (int t = sentence.Start; t < sentence.End; t++)
            {
                if (document.Heads[t] != at) continue;
                switch (document.Relations[t])
                {
                    case "nsubj" when subject is null && passiveSubject is null:
                        subject = Whose(t);
                        first = Math.Min(first, t);
                        break;
                    case "nsubj:pass" when subject is null && passiveSubject is null && hops == 0:
                        passiveSubject = Whose(t);
                        first = Math.Min(first, t);
                        break;
                    case "obj" or "iobj" when at == verb:
                        target ??= Whose(t);
                        last = Math.Max(last, t);
                        break;
                    case "obl" or "obl:agent" or "xcomp" or "ccomp" or "advcl" when at == verb:
                        last = Math.Max(last, t);
                        break;
                    case "advmod" or "det" when at == verb && document.Lemmas[t] is "not" or "never" or "n't":
                        negated = true;
                        break;
                }
            }
            if (subject is not null || passiveSubject is not null || document.Relations[at] != "conj") break;
            at = document.Heads[at];
        }
        if (passiveSubject is not null) (subject, target) = (null, passiveSubject);
        if (subject is null && target is null) return null;
        int end = Math.Min(Math.Min(sentence.End, last + 12), first + LongestClause);
        TextSpan span = new(text.Segments.Tokens[first].Span.Start, text.Segments.Tokens[Math.Max(end - 1, verb)].Span.End);
        WordRange words = text.WordsOf(span);
        if (words.Count == 0) return null;
        HashSet<int> stems = [];
        for (int i = words.Start; i < words.End; i++)
        {
            if (text.Words[i].Is(WordTraits.Content)) stems.Add(text.Words[i].Stem);
        }
        TextSpan verbSpan = text.Segments.Tokens[verb].Span;
        Statement? holder = text.Attributed.Statements.LastOrDefault(s => s.Content.Any(c => c.Contains(verbSpan)) || s.Cue.Any(c => c.Contains(verbSpan)));
        return new ReportedAct(index, span, document.Lemmas[verb], subject, target, negated, [.. stems.Order()], text.Segments.ParagraphOf(verb) == 0, holder);

        // The party itself, or whose thing it is: "accepted her assurances".
        string? Whose(int token)
        {
            if (speakerOf.TryGetValue(token, out string? own)) return own;
            for (int t = sentence.Start; t < sentence.End; t++)
            {
                if (document.Heads[t] == token && document.Relations[t] is "nmod:poss" && speakerOf.TryGetValue(t, out string? owner)) return owner;
            }
            return null;
        }
    }

    /// <summary>By the token that heads it, whom each mention points at.</summary>
    private static Dictionary<int, string> SpeakersByHead(AttributedReport report)
    {
        ImmutableArray<int> heads = report.Document.Heads;
        Dictionary<int, string> speakers = [];
        foreach (Mention mention in report.Mentions)
        {
            for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++)
            {
                int head = heads[t];
                if (head < mention.Tokens.Start || head >= mention.Tokens.End) speakers.TryAdd(t, mention.SpeakerId);
            }
        }
        return speakers;
    }
}
