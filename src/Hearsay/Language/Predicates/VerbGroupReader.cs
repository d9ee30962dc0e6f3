namespace Hearsay.Language;

/// <summary>Reads the verb group of a predicate: negation, modality, tense, passive, and the semi-auxiliaries and light verbs that lead to its head.</summary>
internal sealed class VerbGroupReader(ClauseGrammar grammar)
{
    // "has to be able to begin to": nobody stacks more.
    private const int LongestChain = 6;

    /// <summary>The predicate whose topmost word is <paramref name="top"/>, without arguments.</summary>
    public PredicateDraft Read(int top, PredicateKind kind)
    {
        PredicateDraft draft = new() { Head = top, Top = top, Kind = kind };
        draft.Chain.Add(top);
        ReadGroup(draft, top);
        // "is to leave", "his job is to round up votes".
        if (kind == PredicateKind.Verb && grammar.Child(top, DependencyRelation.Cop) >= 0 && grammar.IsMarked(top, "to")) Apply(draft, PredicateLexicon.Auxiliary("be"));
        // A phrase after "be": the verb is the predicate, the phrase its argument.
        if (kind == PredicateKind.Copula && grammar.Child(top, DependencyRelation.Case) >= 0 && grammar.Child(top, DependencyRelation.Cop) is var be and >= 0)
        {
            draft.Head = be;
            draft.Lemma = draft.Verb = "be";
            return draft;
        }
        int last = top;
        while (draft.Chain.Count < LongestChain && Next(draft, last) is var next and >= 0)
        {
            draft.Head = last = next;
            draft.Chain.Add(next);
            if (IsEvent(last))
            {
                draft.Kind = PredicateKind.Noun;
                break;
            }
            draft.Kind = grammar.Class(last) is WordClass.Verb or WordClass.Auxiliary && grammar.Child(last, DependencyRelation.Cop) < 0 ? PredicateKind.Verb : PredicateKind.Copula;
            draft.IsPassive = false;
            ReadGroup(draft, last);
        }
        draft.Lemma = draft.Kind == PredicateKind.Verb && grammar.Class(last) == WordClass.Adjective ? PredicateLexicon.PassiveVerb(grammar.Text.Word(last)) : LemmaOf(last);
        draft.Verb = draft.Kind == PredicateKind.Noun && PredicateLexicon.Event(draft.Lemma) is { Verb.Length: > 0 } noun ? noun.Verb : draft.Lemma;
        return Finish(draft);
    }

    /// <summary>Whether what the parser took for the predicate noun or adjective of "be" is a verb: "is to leave", "was rigged".</summary>
    public bool IsVerbAfterBe(int token) => grammar.Class(token) switch
    {
        WordClass.Verb => (grammar.Tag(token) == "VB" && grammar.IsMarked(token, "to")) || (grammar.Tag(token) is "VBN" or "VBD" && grammar.Child(token, DependencyRelation.Case) < 0),
        WordClass.Adjective => PredicateLexicon.PassiveVerb(grammar.Text.Word(token)).Length > 0,
        _ => false,
    };

    /// <summary>Base form in lower case with the particle.</summary>
    public string LemmaOf(int token)
    {
        string lemma = grammar.Lemma(token);
        if (char.IsUpper(lemma[0])) lemma = lemma.ToLowerInvariant();
        int particle = grammar.Child(token, DependencyRelation.CompoundPrt);
        return particle > token ? lemma + " " + grammar.Lemma(particle) : lemma;
    }

    private static PredicateDraft Finish(PredicateDraft draft)
    {
        foreach (int token in draft.Chain) draft.Group.Add(token);
        return draft;
    }

    private bool IsEvent(int token) => grammar.Class(token) is WordClass.Noun or WordClass.ProperNoun;

    // The word that a semi-auxiliary or light verb leads to, -1 when the word is itself the head.
    private int Next(PredicateDraft draft, int word)
    {
        string lemma = grammar.Lemma(word);
        ComplementEffect effect = PredicateLexicon.Auxiliary(lemma);
        if (effect != ComplementEffect.None && Infinitive(word) is var infinitive and >= 0 && IsSemiAuxiliary(word, lemma))
        {
            Apply(draft, effect);
            return infinitive;
        }
        if (grammar.Class(word) is not (WordClass.Verb or WordClass.Auxiliary)) return -1;
        if (lemma == "be")
        {
            int thing = grammar.Child(word, DependencyRelation.Expl) >= 0 ? grammar.Child(word, DependencyRelation.Nsubj) : -1;
            return thing >= 0 && EventOf(thing) is not null ? thing : -1;
        }
        int noun = draft.IsPassive ? grammar.Child(word, DependencyRelation.NsubjPass) : grammar.Child(word, DependencyRelation.Obj);
        return noun >= 0 && EventOf(noun) is { } known && known.LightVerbs.Contains(LemmaOf(word)) ? noun : -1;
    }

    private EventNoun? EventOf(int noun) =>
        grammar.Class(noun) == WordClass.Noun || (grammar.IsHeadline && grammar.Class(noun) == WordClass.ProperNoun && grammar.Kind(noun) is null)
            ? PredicateLexicon.Event(grammar.Lemma(noun).ToLowerInvariant()) : null;

    private int Infinitive(int word)
    {
        for (int child = grammar.Tree.FirstChild(word); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (child > word && grammar.Relation(child) is DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Ccomp && (grammar.IsMarked(child, "to") || grammar.IsMarked(child, "na"))) return child;
        }
        return -1;
    }

    // "has to leave" but not "has a plan to leave", "was required to" but not "required him to", "is due to leave" but not "due Friday".
    private bool IsSemiAuxiliary(int word, string lemma)
    {
        bool passive = grammar.Child(word, DependencyRelation.AuxPass) >= 0 || grammar.Child(word, DependencyRelation.Cop) >= 0;
        switch (lemma)
        {
            case "be":
                return true;
            case "go" or "gon":
                return grammar.Tag(word) == "VBG";
            case "use":
                return grammar.Tag(word) is "VBD" or "VBN" && grammar.Is(word + 1, "to") && grammar.Child(word, DependencyRelation.AuxPass) < 0;
            case "require" or "oblige" or "suppose" or "set" or "slate" or "schedule" or "poise" or "bound":
                return passive || grammar.IsHeadline;
            case "have" or "need" or "get" or "ought" or "fail" or "manage" or "happen":
                return grammar.Child(word, DependencyRelation.Obj) < 0;
            default:
                return passive || grammar.Class(word) == WordClass.Adjective;
        }
    }

    /// <summary>Adds what a light verb under its noun says: "talks held in Moscow".</summary>
    public void Absorb(PredicateDraft draft, int verb)
    {
        ReadGroup(draft, verb);
        draft.Group.Add(verb);
        if (draft.Tense == Tense.None && grammar.Tag(verb) is "VBD" or "VBN") draft.Tense = Tense.Past;
    }

    /// <summary>What a word makes of the infinitive under it.</summary>
    public static void Apply(PredicateDraft draft, ComplementEffect effect)
    {
        switch (effect)
        {
            case ComplementEffect.Negated:
                draft.IsNegated = !draft.IsNegated;
                break;
            case ComplementEffect.Intended:
                draft.Put(Modality.Intended);
                break;
            case ComplementEffect.Future:
                draft.Put(Modality.Intended);
                draft.Tense = Tense.Future;
                break;
            case ComplementEffect.Requested:
                draft.Put(Modality.Requested);
                break;
            case ComplementEffect.Possible:
                draft.Put(Modality.Possible);
                break;
            case ComplementEffect.Unlikely:
                draft.Put(Modality.Possible);
                draft.IsNegated = !draft.IsNegated;
                break;
            case ComplementEffect.Necessary:
                draft.Put(Modality.Necessary);
                break;
        }
    }

    private void ReadGroup(PredicateDraft draft, int word)
    {
        bool perfect = false, passive = false, passiveSubject = false, negated = false, would = false;
        for (int child = grammar.Tree.FirstChild(word); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            DependencyRelation relation = grammar.Relation(child);
            switch (relation)
            {
                case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop:
                    draft.Group.Add(child);
                    draft.HasAuxiliary = true;
                    passive |= relation == DependencyRelation.AuxPass || (grammar.Lemma(child) is "be" or "get" && (grammar.Tag(word) == "VBN" || (relation == DependencyRelation.Cop && draft.Kind == PredicateKind.Verb && !grammar.IsMarked(word, "to"))));
                    perfect |= grammar.Lemma(child) == "have";
                    would |= ReadAuxiliary(draft, child);
                    if (HasNegation(child, draft)) negated = !negated;
                    break;
                case DependencyRelation.NsubjPass or DependencyRelation.CsubjPass:
                    passiveSubject = true;
                    negated |= IsNone(child);
                    break;
                case DependencyRelation.Nsubj or DependencyRelation.Obj:
                    negated |= IsNone(child);
                    break;
                case DependencyRelation.Advmod or DependencyRelation.CcPreconj or DependencyRelation.Cc or DependencyRelation.Det or DependencyRelation.Obl or DependencyRelation.Dep or DependencyRelation.Discourse or DependencyRelation.Mark:
                    if (IsNegation(child, word, relation))
                    {
                        negated = !negated;
                        draft.Group.Add(child);
                    }
                    else if (relation == DependencyRelation.Advmod && PredicateLexicon.Hedges.Contains(grammar.Lemma(child)))
                    {
                        draft.Put(Modality.Possible);
                    }
                    break;
                case DependencyRelation.CompoundPrt:
                    draft.Group.Add(child);
                    break;
            }
        }
        if (would && perfect && draft.Modality == Modality.Intended) (draft.Modality, draft.Tense) = (Modality.Conditional, Tense.Past);
        if (perfect && draft.Tense == Tense.Present) draft.Tense = Tense.Past;
        if (negated) draft.IsNegated = !draft.IsNegated;
        if (grammar.Mark(word) is var mark and >= 0) ReadMark(draft, word, mark);
        // "has agreed", "went" with a passive subject: the words decide, not the relation.
        bool active = PredicateLexicon.Intransitive.Contains(grammar.Lemma(word)) || (!passive && (perfect || grammar.Tag(word) != "VBN" || IsPast(word)));
        draft.IsPassive = !active && (passive || passiveSubject);
        ReadTense(draft, word);
    }

    // "The bishop called on the president": a subject and no auxiliary, which outside of headlines no passive has; captions leave it out.
    private bool IsPast(int word) => !grammar.IsHeadline && grammar.Relation(word) is DependencyRelation.Root or DependencyRelation.Ccomp or DependencyRelation.Parataxis
        && grammar.Child(word, DependencyRelation.Aux) < 0 && !grammar.HasAgent(word) && !PredicateLexicon.HeadlinePassive.Contains(grammar.Lemma(word));

    // Whether the auxiliary is "would".
    private bool ReadAuxiliary(PredicateDraft draft, int auxiliary)
    {
        string lemma = grammar.Lemma(auxiliary);
        string tag = grammar.Tag(auxiliary);
        if (lemma is "will" or "shall" or "'ll" or "’ll" && tag == "MD" && !grammar.Is(auxiliary, "would"))
        {
            draft.Put(Modality.Intended);
            draft.Tense = Tense.Future;
            return false;
        }
        if (tag == "MD" && (grammar.Is(auxiliary, "would") || grammar.Is(auxiliary, "'d") || grammar.Is(auxiliary, "’d")))
        {
            draft.Put(Modality.Intended);
            draft.Tense = Tense.Future;
            return true;
        }
        if (lemma is "may" or "might" or "can" or "could") draft.Put(Modality.Possible);
        else if (lemma is "must" or "should" or "ought") draft.Put(Modality.Necessary);
        else if (draft.Tense == Tense.None && tag == "VBD") draft.Tense = Tense.Past;
        else if (draft.Tense == Tense.None && tag is "VBZ" or "VBP") draft.Tense = Tense.Present;
        return false;
    }

    private void ReadMark(PredicateDraft draft, int word, int mark)
    {
        DependencyRelation relation = grammar.Relation(word);
        if (grammar.Is(mark, "without"))
        {
            draft.IsNegated = !draft.IsNegated;
        }
        else if (grammar.Is(mark, "whether") || (grammar.Is(mark, "if") && relation is DependencyRelation.Ccomp or DependencyRelation.Csubj))
        {
            draft.Put(Modality.Questioned);
        }
        else if (grammar.Is(mark, "if") || grammar.Is(mark, "unless"))
        {
            if (draft.Modality is Modality.Fact or Modality.Intended) draft.Modality = Modality.Conditional;
        }
        else if (grammar.Is(mark, "to") && grammar.Tag(word) is "VB" && draft.Chain.Count == 1)
        {
            // A purpose, or a plan in a headline: "Trump to Meet Putin".
            if (relation == DependencyRelation.Advcl) draft.Put(Modality.Intended);
            if (grammar.IsHeadline && relation is DependencyRelation.Root or DependencyRelation.Parataxis or DependencyRelation.Acl or DependencyRelation.Conj or DependencyRelation.Ccomp && (grammar.Child(word, DependencyRelation.Nsubj) >= 0 || relation != DependencyRelation.Acl || grammar.Head(grammar.Head(word)) < 0))
            {
                draft.Put(Modality.Intended);
                draft.Tense = Tense.Future;
            }
        }
    }

    private void ReadTense(PredicateDraft draft, int word)
    {
        string tag = grammar.Tag(word);
        DependencyRelation relation = grammar.Relation(word);
        bool reduced = relation is DependencyRelation.Acl or DependencyRelation.Advcl or DependencyRelation.Amod or DependencyRelation.Xcomp;
        if (draft.Chain.Count == 1 && !draft.HasAuxiliary)
        {
            if (tag is "VBZ" or "VBP") draft.Tense = grammar.IsHeadline && draft.Kind == PredicateKind.Verb ? Tense.Past : Tense.Present;
            else if (tag == "VBD" || (tag == "VBN" && !reduced)) draft.Tense = Tense.Past;
        }
        if (draft.IsPassive || draft.Kind != PredicateKind.Verb) return;
        if (tag is "VBN" && !draft.HasAuxiliary && grammar.Child(word, DependencyRelation.Nsubj) < 0 && reduced) draft.IsPassive = true;
        // "the report published Friday", not "the report that Roe told her".
        else if (tag == "VBD" && relation == DependencyRelation.Acl && (grammar.Child(word, DependencyRelation.Nsubj) < 0 || !grammar.IsMarked(word, "that"))) draft.IsPassive = true;
        else if (!draft.HasAuxiliary && IsCaused(word, tag, relation)) (draft.IsPassive, draft.Tense) = (true, Tense.None);
        else if (grammar.IsHeadline && !draft.HasAuxiliary && IsHeadlinePassive(word)) (draft.IsPassive, draft.Tense) = (true, Tense.Past);
    }

    // "get the nominees confirmed", "had him arrested".
    private bool IsCaused(int word, string tag, DependencyRelation relation) =>
        tag is "VBN" or "VBD" && relation is DependencyRelation.Ccomp or DependencyRelation.Xcomp && grammar.Child(word, DependencyRelation.Obj) < 0
        && grammar.Head(word) is var above and >= 0 && grammar.Lemma(above) is "get" or "have" or "want" or "need" or "keep" or "order" && !grammar.IsMarked(word, "that");

    // "Senator Indicted on Corruption Charges": no object, and a verb that wants one; "Roe Named Interim Senator".
    private bool IsHeadlinePassive(int word) =>
        grammar.Tag(word) is "VBN" or "VBD" && (grammar.Child(word, DependencyRelation.Obj) < 0 || PredicateLexicon.Naming.Contains(grammar.Lemma(word))) && grammar.Child(word, DependencyRelation.Ccomp) < 0 && grammar.Child(word, DependencyRelation.Iobj) < 0
        && grammar.Child(word, DependencyRelation.CompoundPrt) < 0 && PredicateLexicon.HeadlinePassive.Contains(grammar.Lemma(word).ToLowerInvariant());

    private bool HasNegation(int auxiliary, PredicateDraft draft)
    {
        for (int child = grammar.Tree.FirstChild(auxiliary); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (!IsNegation(child, auxiliary, DependencyRelation.Advmod)) continue;
            draft.Group.Add(child);
            return true;
        }
        return false;
    }

    private bool IsNegation(int token, int word, DependencyRelation relation)
    {
        switch (grammar.Lemma(token).ToLowerInvariant())
        {
            case "not" or "n't" or "n’t" or "never" or "nowhere":
                return !grammar.Is(token + 1, "only") && !grammar.Is(token + 1, "just") && !grammar.Is(token + 1, "merely") && !grammar.Is(token + 1, "simply")
                    && !grammar.Is(token + 1, "surprisingly");
            case "neither" or "nor":
                return relation is DependencyRelation.Cc or DependencyRelation.CcPreconj or DependencyRelation.Advmod && token < word;
            case "way":
                return grammar.Is(token - 1, "no");
            default:
                return grammar.Is(token, "longer") && grammar.Is(token - 1, "no");
        }
    }

    // "Nobody", "no evidence", "neither side".
    private bool IsNone(int noun)
    {
        if (grammar.Lemma(noun).ToLowerInvariant() is "nobody" or "none" or "nothing" or "neither" || grammar.Is(noun, "no-one")) return true;
        for (int child = grammar.Tree.FirstChild(noun); child >= 0 && child < noun; child = grammar.Tree.NextSibling(child))
            if (grammar.Relation(child) is DependencyRelation.Det or DependencyRelation.Advmod or DependencyRelation.CcPreconj && (grammar.Is(child, "no") || grammar.Is(child, "neither")) && !grammar.Is(child + 1, "doubt")) return true;
        return false;
    }
}
