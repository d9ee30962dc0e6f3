using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Tells which speaker each source means: by name, by description, by pronoun.</summary>
/// <remarks>Sources are resolved in text order, an enclosing statement before those inside it, so that "I" in a quotation is its speaker
/// and "he" can be whoever spoke last.</remarks>
internal sealed class SpeakerResolver
{
    private readonly Reading reading;
    private readonly NameIndex names;
    private readonly SourceFinder sources;
    private readonly Discourse discourse;
    private readonly PronounResolver pronouns;
    private readonly DescriptionResolver descriptions;

    /// <summary>Resolves against the names of the report; adds unnamed speakers to the list.</summary>
    public SpeakerResolver(Reading reading, RoleFinder roles, NameIndex names, List<LocalSpeaker> speakers)
    {
        this.reading = reading;
        this.names = names;
        sources = new SourceFinder(reading);
        discourse = new Discourse(reading, names, roles, speakers);
        pronouns = new PronounResolver(reading, names, sources, discourse);
        descriptions = new DescriptionResolver(reading, roles, names, discourse, pronouns) { OfPhrase = t => OfPhrase(sources.NounPhrase(t, reading.Head(t)), t) };
    }

    /// <summary>The speaker of each candidate; null where nobody can be told, or where the reporter speaks.</summary>
    public Dictionary<Candidate, LocalSpeaker?> Resolve(List<Candidate> statements)
    {
        Dictionary<Candidate, LocalSpeaker?> result = [];
        foreach (Candidate candidate in statements.OrderBy(Depth).ThenBy(c => c.SourceHead >= 0 ? c.SourceHead : c.Anchor).ToList())
            ResolveOne(candidate, result);
        new PronounMentions(reading, pronouns).Find(statements, result);
        return result;
    }

    private LocalSpeaker? ResolveOne(Candidate candidate, Dictionary<Candidate, LocalSpeaker?> result)
    {
        if (result.TryGetValue(candidate, out LocalSpeaker? known)) return known;
        LocalSpeaker? speaker = null;
        result[candidate] = null;
        if (candidate.Parent is { } parent) ResolveOne(parent, result);
        if (candidate.SourceHead >= 0) speaker = Of(candidate, candidate.Parent is null ? null : result[candidate.Parent]);
        else if (candidate.Continues is { } going) speaker = ResolveOne(going, result);
        // Marks alone name nobody.
        if (speaker is { Name.Length: 0 }) speaker = null;
        result[candidate] = speaker;
        if (speaker is not null && candidate.Anchor >= 0)
        {
            discourse.Add(new Turn(candidate.Source.IsEmpty ? candidate.Anchor : candidate.Source.Start, reading.Text.ParagraphOf(candidate.Anchor), speaker,
                reading.OuterQuotation[candidate.Anchor] >= 0 && candidate.Entry is not null));
        }
        return speaker;
    }

    private static int Depth(Candidate candidate)
    {
        int depth = 0;
        for (Candidate? up = candidate.Parent; up is not null; up = up.Parent) depth++;
        return depth;
    }

    private LocalSpeaker? Of(Candidate candidate, LocalSpeaker? enclosing)
    {
        int head = candidate.SourceHead;
        TokenRange range = candidate.Source.Contains(head) ? candidate.Source : sources.NounPhrase(head, candidate.Anchor);
        if (!range.Contains(head)) range = new TokenRange(head, head + 1);
        if (reading.Document.Classes[head] == WordClass.Pronoun || reading.Tag(head) is "PRP" or "PRP$")
        {
            // "The president himself": the reflexive stands beside whom it means.
            if (head > 0 && reading.Text.Word(head).EndsWith("self", StringComparison.OrdinalIgnoreCase)
                && reading.Document.Classes[head - 1] is WordClass.Noun or WordClass.ProperNoun) return OfPhrase(sources.NounPhrase(head - 1, candidate.Anchor), head - 1);
            return pronouns.Resolve(head, candidate, enclosing);
        }
        // "the official responsible for discipline, who said": the person, not the last noun.
        if (!candidate.Source.Contains(head) && reading.Is(candidate.Source.Start, "who") && !IsPersonNoun(head) && names.At(head) is not { Kind: SpeakerKind.Person })
            for (int up = reading.Head(head), steps = 0; up >= 0 && steps < 3; up = reading.Head(up), steps++)
                if (IsPersonNoun(up) && up < head) return OfPhrase(new TokenRange(sources.NounPhrase(up, candidate.Anchor).Start, up + 1), up);
        // "issued a statement late Thursday denying ...": a time speaks for nobody, the sentence's subject does.
        int maker = MakerOf(head, candidate.Anchor);
        if (names.At(head) is null && (TimeWords.IsTime(reading.Lemma(head)) || maker >= 0))
        {
            int subject = maker >= 0 ? maker : SubjectBefore(candidate.Anchor);
            if (subject < 0) return null;
            return reading.Document.Classes[subject] == WordClass.Pronoun ? pronouns.Resolve(subject, candidate, enclosing) : OfPhrase(sources.NounPhrase(subject, candidate.Anchor), subject);
        }
        return OfPhrase(range, head);
    }

    // "took the step of releasing [a statement] disputing ...": what is said in it is said by whoever releases it; -1 for other nouns.
    private int MakerOf(int noun, int cue)
    {
        if (noun >= cue || reading.Tag(cue) != "VBG") return -1;
        int found = noun;
        for (int steps = 0; steps < 3 && IsMade(found); steps++)
        {
            int verb = reading.Head(found);
            if (verb < 1 || reading.Tag(verb)[0] != 'V') return -1;
            // "appreciates [Roe] releasing a statement": who stands before the participle.
            found = reading.Document.Classes[verb - 1] is WordClass.Noun or WordClass.ProperNoun && verb - 1 != found ? verb - 1 : sources.SubjectOf(verb);
            if (found < 0) return -1;
        }
        return found == noun ? -1 : found;
    }

    private bool IsMade(int noun) => reading.Tag(noun) == "NN" && reading.Relation(noun) is "obj" && reading.Tree.Child(noun, "nmod:poss") < 0
        && reading.Lemma(noun) is "statement" or "letter" or "tweet" or "post" or "email" or "memo" or "speech" or "message" or "step" or "note";

    private int SubjectBefore(int token)
    {
        for (int t = token - 1; t >= reading.SentenceOf(token).Start; t--)
            if (reading.Document.Relations[t] is "nsubj" or "nsubj:pass" && reading.OuterQuotation[t] == reading.OuterQuotation[token] && !TimeWords.IsTime(reading.Lemma(t)) && reading.Tag(t) is not ("WP" or "WDT")) return t;
        return -1;
    }

    private LocalSpeaker? OfPhrase(TokenRange range, int head)
    {
        if (!HasLetter(range) || reading.Document.Classes[head] is WordClass.Adverb or WordClass.Adposition or WordClass.SubordinatingConjunction || reading.Text.Word(head).ToLowerInvariant() is "this" or "that" or "these" or "those" or "what" or "which") return null;
        // "one senator", "two participants": the noun, not the number.
        if (reading.Document.Classes[head] is WordClass.Numeral)
            for (int i = head + 1; i < range.End && reading.Document.Classes[i] is WordClass.Noun or WordClass.Adjective or WordClass.Numeral; i++)
                if (reading.Document.Classes[i] == WordClass.Noun) head = i;
        if (names.JointIn(range) is { Count: > 1 } members && members.Exists(m => m == (names.At(head) ?? names.KnownSurname(head)))) return discourse.Joint(members, range);
        if (OthersIn(range) is { IsEmpty: false } others && Named(range, head) is { Kind: SpeakerKind.Person } leader) return discourse.Company(leader, others, range);
        (range, head) = SpokenFor(range, head);
        if (Named(range, head) is { } named)
        {
            discourse.Mention(named, range, MentionKind.Name);
            return named;
        }
        return descriptions.Resolve(range, head);
    }

    // "Roe and [his allies]": more than Roe speaks.
    private TokenRange OthersIn(TokenRange range)
    {
        for (int t = range.Start + 1; t + 2 < range.End; t++)
        {
            if (reading.Document.Classes[t] == WordClass.Adposition) return default;
            if (!reading.Is(t, "and") || reading.Tag(t + 1) != "PRP$") continue;
            int last = t + 2;
            while (last + 1 < range.End && reading.Document.Classes[last] is WordClass.Adjective or WordClass.Noun or WordClass.ProperNoun && reading.Document.Classes[last + 1] == WordClass.Noun) last++;
            return reading.Tag(last) == "NNS" && IsPersonNoun(last) ? new TokenRange(t + 1, last + 1) : default;
        }
        return default;
    }

    // "a spokeswoman for [Senator Roe] said": whoever speaks for somebody is somebody else, whatever the parser took for the subject.
    private (TokenRange Range, int Head) SpokenFor(TokenRange range, int head)
    {
        int first = reading.SentenceOf(range.Start).Start;
        // "one person familiar with Mr. Roe's testimony": the first noun, not the last.
        for (int i = range.Start; i < head; i++)
        {
            if (reading.Document.Classes[i] is WordClass.Determiner or WordClass.Adjective or WordClass.Numeral) continue;
            if (reading.Document.Classes[i] != WordClass.Noun || names.At(i) is not null) break;
            bool leads = IsPersonNoun(i) && i + 1 < head && (reading.Document.Classes[i + 1] == WordClass.Adposition || (reading.Document.Classes[i + 1] == WordClass.Adjective && i + 2 < head && reading.Document.Classes[i + 2] == WordClass.Adposition));
            if (leads) return (range, i);
        }
        int t = range.Start - 1;
        // The determiner may have been left out of the range.
        if (t > first && reading.Document.Classes[t] == WordClass.Determiner) t--;
        if (t <= first || !(reading.Is(t, "for") || reading.Is(t, "to") || reading.Is(t, "of"))) return (range, head);
        int noun = t - 1;
        if (!(reading.Is(t, "of") ? IsPersonNoun(noun) : SpeakerWords.Noun(reading.Lemma(noun).ToLowerInvariant()) is { Class: "spokesperson" or "lawyer" or "aide" })) return (range, head);
        int start = noun;
        while (start > first && reading.Document.Classes[start - 1] is WordClass.Determiner or WordClass.Adjective or WordClass.Noun or WordClass.ProperNoun) start--;
        return (new TokenRange(start, range.End), noun);
    }

    private bool HasTitleBetween(int from, int to)
    {
        bool title = false;
        for (int t = from + 1; t < to; t++)
        {
            if (reading.IsPunctuation(t) || reading.Document.Classes[t] == WordClass.Adposition || reading.Tag(t) is "POS" or "CC") return false;
            title |= SpeakerWords.Title(reading.Text.Word(t)) is not null || SpeakerWords.Noun(reading.Lemma(t).ToLowerInvariant()) is { Kind: SpeakerKind.Person };
        }
        return title;
    }

    private bool IsPersonNoun(int token) => reading.Document.Classes[token] == WordClass.Noun
        && (SpeakerWords.Noun(reading.Lemma(token).ToLowerInvariant()) ?? SpeakerWords.Noun(reading.Text.Word(token).ToLowerInvariant())) is { Kind: SpeakerKind.Person or SpeakerKind.Group };

    private bool HasLetter(TokenRange range)
    {
        for (int t = range.Start; t < range.End; t++)
            if (!reading.IsPunctuation(t)) return true;
        return false;
    }

    // A name in the phrase that is its core: not a possessor's, not in a prepositional phrase.
    private LocalSpeaker? Named(TokenRange range, int head)
    {
        if (names.At(head) is not { Kind: SpeakerKind.Person } && names.InTitle(head) is { } titled) return titled;
        // "Battalion Chief Roe", cut in two by the recognizer.
        if (names.At(head) is { Kind: not SpeakerKind.Person } && range.End - 1 > head && reading.Document.Classes[range.End - 1] == WordClass.ProperNoun && HasTitleBetween(head, range.End - 1)
            && (names.KnownSurname(range.End - 1) ?? names.Missed(range.End - 1)) is { } cut) return cut;
        if (names.At(head) is { } direct && !(direct.Kind != SpeakerKind.Person && PersonIn(range, head) is not null)) return direct;
        return PersonIn(range, head) ?? Apposed(head) ?? names.KnownSurname(head) ?? names.Missed(head);
    }

    // "The director at the time, Jane Roe": the name in apposition.
    private LocalSpeaker? Apposed(int head)
    {
        if (reading.Document.Classes[head] != WordClass.Noun || reading.Tag(head) is "NNS" or "NNPS") return null;
        bool person = IsPersonNoun(head);
        // The parser may hang it on the last noun of the description; a common noun is never called Jane Roe otherwise.
        TokenRange whole = reading.Tree.Subtree(head);
        for (int t = head + 1; t < whole.End; t++)
        {
            if (reading.Relation(t) is not "appos" || names.At(t) is not { Kind: SpeakerKind.Person } named) continue;
            int on = reading.Head(t);
            // "Roe's number two, Jane Doe": what somebody has and is called by a name.
            if (on == head || (person ? reading.Document.Classes[on] == WordClass.Noun && !IsPersonNoun(on) : reading.Head(on) == head)) return named;
        }
        if (!person) return null;
        // Or on the verb, as a second subject.
        return whole.End < reading.Count && reading.Is(whole.End, ",") && reading.Head(head) is var verb && verb > whole.End + 1 && reading.Relation(head) is "nsubj"
            && reading.Head(whole.End + 1) == verb && reading.Relation(whole.End + 1) is "nsubj" && names.At(whole.End + 1) is { Kind: SpeakerKind.Person } subject ? subject : null;
    }

    // A name in the phrase that is the phrase's core: beside the noun that describes it, not a possessor and not "the Smith campaign".
    private LocalSpeaker? PersonIn(TokenRange range, int head)
    {
        bool describes = SpeakerWords.Noun(reading.Lemma(head).ToLowerInvariant()) is { Kind: SpeakerKind.Person } || SpeakerWords.Title(reading.Text.Word(head)) is not null;
        for (int t = range.Start; t < range.End; t++)
        {
            if (t > head && reading.Document.Classes[t] == WordClass.Adposition) break;
            if (names.At(t) is not { Kind: SpeakerKind.Person } found) continue;
            int last = t;
            while (last + 1 < range.End && names.At(last + 1) == found) last++;
            bool possessor = last + 1 < reading.Count && reading.Tag(last + 1) == "POS";
            if (!possessor && (t <= head && head <= last || (describes && t > head))) return found;
            t = last;
        }
        return null;
    }
}
