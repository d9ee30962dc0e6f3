using System.Collections.Frozen;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Brings a cue ("has repeatedly claimed", "'s insistence that") to the base form of its verb and the class of that.</summary>
internal static class ReportingVerbReader
{
    // The words of one cue that are looked at; longer ones are sentences.
    private const int LongestCue = 24;

    private static readonly FrozenDictionary<string, ReportingVerbClass> Classes = LexiconFile.Rows("reporting-verbs.txt")
        .SelectMany(r => r[1].Split(' ').Select(v => (Verb: v.Replace('_', ' '), Class: Enum.Parse<ReportingVerbClass>(r[0], ignoreCase: true))))
        .ToFrozenDictionary(p => p.Verb, p => p.Class, StringComparer.Ordinal);

    /// <summary>The class of a verb; <see cref="ReportingVerbClass.Other"/> for one in no list.</summary>
    public static ReportingVerbClass ClassOf(string lemma) => Classes.GetValueOrDefault(lemma);

    /// <summary>The verb of the statement's cue; null where none stands there (a colon, a quotation alone).</summary>
    public static VerbUse? Read(Statement statement, Document document, IReadOnlyDictionary<int, Predicate> predicates)
    {
        string? first = null;
        TextSpan firstCue = default;
        bool negated = false;
        foreach (TextSpan cue in statement.Cue)
        {
            TokenRange tokens = document.Segments.TokensOf(cue);
            int end = Math.Min(tokens.End, tokens.Start + LongestCue);
            for (int t = tokens.Start; t < end; t++)
            {
                string lemma = document.Lemmas[t];
                negated |= lemma is "not" or "never" or "n't" or "n’t";
                if (Known(document, predicates, t, end) is { } known) return Use(statement, cue, known, negated);
                if (first is null && document.Classes[t] == WordClass.Verb) (first, firstCue) = (lemma.ToLowerInvariant(), cue);
            }
        }
        return first is null ? null : Use(statement, firstCue, first, negated);
    }

    private static VerbUse Use(Statement statement, TextSpan cue, string lemma, bool negated) => negated
        ? new VerbUse(new Passage(statement.ReportId, cue), "not " + lemma, ReportingVerbClass.Other)
        : new VerbUse(new Passage(statement.ReportId, cue), lemma, ClassOf(lemma));

    /// <summary>The phrase, verb or noun of a verb at the token that stands in the list; the longest first.</summary>
    private static string? Known(Document document, IReadOnlyDictionary<int, Predicate> predicates, int token, int end)
    {
        if (document.Classes[token] is not (WordClass.Verb or WordClass.Noun or WordClass.Adposition or WordClass.Auxiliary)) return null;
        string lemma = document.Lemmas[token].ToLowerInvariant();
        string phrase = lemma == "accord" ? "according" : lemma;
        string? longest = null;
        for (int t = token + 1; t < end && t <= token + 3; t++)
        {
            phrase = $"{phrase} {document.Segments.Word(t).ToLowerInvariant()}";
            if (Classes.ContainsKey(phrase)) longest = phrase;
        }
        if (longest is not null) return longest;
        if (document.Classes[token] == WordClass.Verb && Classes.ContainsKey(lemma)) return lemma;
        return document.Classes[token] == WordClass.Noun && predicates.TryGetValue(token, out Predicate? noun) && Classes.ContainsKey(noun.Verb) ? noun.Verb : null;
    }
}
