using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Reads the arguments of event nouns: possessor, "of", "by", "between", names before the noun, what was decided or denied.</summary>
internal sealed class EventNounReader(ClauseGrammar grammar, VerbGroupReader groups, ArgumentReader arguments)
{
    /// <summary>The event that the noun tells of, or null.</summary>
    public EventNoun? EventOf(int noun)
    {
        bool common = grammar.Class(noun) == WordClass.Noun;
        if (!common && !(grammar.IsHeadline && grammar.Class(noun) == WordClass.ProperNoun)) return null;
        if (grammar.Kind(noun) is not null && !grammar.IsHeadline) return null;
        if (grammar.Relation(noun) is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Goeswith) return null;
        string lemma = grammar.Lemma(noun);
        return PredicateLexicon.Event(char.IsUpper(lemma[0]) ? lemma.ToLowerInvariant() : lemma);
    }

    /// <summary>A noun that stands by itself as a predicate; null when it has no argument.</summary>
    public PredicateDraft? Read(int noun, EventNoun known)
    {
        PredicateDraft draft = new() { Head = noun, Top = noun, Kind = PredicateKind.Noun, Lemma = groups.LemmaOf(noun) };
        draft.Verb = known.Verb.Length > 0 ? known.Verb : draft.Lemma;
        draft.Chain.Add(noun);
        draft.Group.Add(noun);
        ReadLightVerb(draft, noun, known);
        AddArguments(draft, noun, known);
        return draft.Arguments.Count > 0 || draft.Chain.Count > 1 ? draft : null;
    }

    /// <summary>The gerund or verb that stands as a noun: "the firing of Comey by Trump".</summary>
    public PredicateDraft ReadGerund(int gerund)
    {
        string verb = groups.LemmaOf(gerund);
        PredicateDraft draft = new() { Head = gerund, Top = gerund, Kind = PredicateKind.Noun, Lemma = grammar.Text.Word(gerund).ToLowerInvariant(), Verb = verb };
        draft.Chain.Add(gerund);
        draft.Group.Add(gerund);
        AddArguments(draft, gerund, new EventNoun(verb, OfIsPatient: true, PossessorIsPatient: false, OfIsContent: false, FrozenSet<string>.Empty));
        return draft;
    }

    /// <summary>Adds what stands around the noun.</summary>
    public void AddArguments(PredicateDraft draft, int noun, EventNoun known)
    {
        bool by = grammar.HasAgent(noun);
        for (int child = grammar.Tree.FirstChild(noun); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (draft.Chain.Contains(child)) continue;
            if (draft.Arguments.Count >= PredicateDraft.MostArguments) break;
            switch (grammar.Relation(child))
            {
                case DependencyRelation.NmodPoss:
                    AddPossessor(draft, child, by ? known.OfIsPatient : known.PossessorIsPatient && grammar.Kind(child) is not (EntityKind.Place or EntityKind.Organisation) && !grammar.Is(child, "our"));
                    break;
                case DependencyRelation.Nmod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked:
                    AddPhrase(draft, child, known);
                    break;
                case DependencyRelation.Advmod when child > noun && draft.Chain.Count == 1:
                    arguments.AddAdverb(draft, child);
                    break;
                case DependencyRelation.Compound or DependencyRelation.Amod:
                    AddName(draft, child, known);
                    break;
                case DependencyRelation.Obj when grammar.Tag(noun) == "VBG":
                    arguments.AddNominal(draft, ArgumentRole.Patient, child, "");
                    break;
                case DependencyRelation.Acl or DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.AclRelcl when child > noun && IsContent(child):
                    draft.Add(new Argument(ArgumentRole.Content, child, grammar.Clause(child), grammar.IsMarked(child, "of") ? "of" : "", IsImplied: false));
                    break;
                case DependencyRelation.Det when grammar.Is(child, "no"):
                    if (draft.Chain.Count == 1) draft.IsNegated = true;
                    break;
            }
        }
    }

    // "talks held in Moscow", "the meeting they held": the verb is light.
    private void ReadLightVerb(PredicateDraft draft, int noun, EventNoun known)
    {
        if (known.LightVerbs.Count == 0) return;
        for (int child = grammar.Tree.FirstChild(noun); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (child < noun || !grammar.IsRelation(child, DependencyRelation.Acl) || grammar.Class(child) != WordClass.Verb) continue;
            if (!known.LightVerbs.Contains(groups.LemmaOf(child)) || grammar.Child(child, DependencyRelation.Obj) is var other and >= 0 && !grammar.IsRelative(other)) continue;
            bool passive = grammar.Child(child, DependencyRelation.Nsubj) < 0 || grammar.Child(child, DependencyRelation.AuxPass) >= 0;
            draft.Chain.Add(child);
            groups.Absorb(draft, child);
            draft.IsPassive = passive;
            draft.SubjectRole = ArgumentRole.Agent;
            for (int part = grammar.Tree.FirstChild(child); part >= 0; part = grammar.Tree.NextSibling(part))
            {
                if (grammar.IsRelation(part, DependencyRelation.Nsubj) && !grammar.IsRelative(part)) arguments.AddNominal(draft, ArgumentRole.Agent, part, "");
                else if (grammar.IsRelation(part, DependencyRelation.Obl)) arguments.AddOblique(draft, part);
            }
            return;
        }
    }

    private void AddPossessor(PredicateDraft draft, int child, bool isPatient)
    {
        if (grammar.QuantityAt(child) is { Kind: QuantityKind.Date })
        {
            arguments.AddNominal(draft, ArgumentRole.Time, child, "");
            return;
        }
        if (grammar.QuantityAt(child) is { Kind: QuantityKind.Duration } || PredicateLexicon.TimeNouns.Contains(grammar.Lemma(child).ToLowerInvariant())) return;
        arguments.AddNominal(draft, isPatient ? ArgumentRole.Patient : ArgumentRole.Agent, child, "");
    }

    private void AddPhrase(PredicateDraft draft, int child, EventNoun known)
    {
        string preposition = grammar.Preposition(child);
        switch (preposition)
        {
            case "of":
                if (grammar.QuantityAt(child) is { Kind: QuantityKind.Date }) arguments.AddNominal(draft, ArgumentRole.Time, child, preposition);
                else arguments.AddNominal(draft, known.OfIsPatient || (known.OfIsContent && grammar.Kind(child) is null && grammar.Class(child) != WordClass.Pronoun) || (known.Verb.Length > 0 && draft.Has(ArgumentRole.Agent)) ? ArgumentRole.Patient : ArgumentRole.Agent, child, "");
                break;
            case "between" or "by" when grammar.QuantityAt(child) is null:
                arguments.AddNominal(draft, ArgumentRole.Agent, child, "");
                break;
            default:
                arguments.AddOblique(draft, child);
                break;
        }
    }

    // "the Trump decision", "Russian interference", "Friday's meeting", "budget cuts".
    private void AddName(PredicateDraft draft, int child, EventNoun known)
    {
        if (child > draft.Chain[0] && draft.Chain.Count == 1) return;
        if (grammar.QuantityAt(child) is { Kind: QuantityKind.Date })
        {
            arguments.AddNominal(draft, ArgumentRole.Time, child, "");
            return;
        }
        // One argument for a name of several words.
        if (child + 1 < draft.Head && grammar.Kind(child) is not null && grammar.IsSameName(child, child + 1) && grammar.Head(child + 1) == draft.Head) return;
        bool name = grammar.Kind(child) is EntityKind.Person or EntityKind.Organisation or EntityKind.Place || PredicateLexicon.IsDemonym(grammar.Text.Word(child));
        if (name)
        {
            bool patient = known.PossessorIsPatient && grammar.Relation(child) == DependencyRelation.Compound && grammar.Kind(child) == EntityKind.Person;
            draft.Add(new Argument(patient ? ArgumentRole.Patient : ArgumentRole.Agent, child, grammar.NameAt(child), "", IsImplied: false));
        }
        else if (grammar.Relation(child) == DependencyRelation.Compound && grammar.Class(child) == WordClass.Noun && known.OfIsPatient && draft.Chain.Count == 1 && grammar.Class(child + 1) != WordClass.Punctuation && !grammar.Is(child - 1, "-")
            && grammar.QuantityAt(child) is null && !PredicateLexicon.TimeNouns.Contains(grammar.Lemma(child)))
        {
            draft.Add(new Argument(ArgumentRole.Patient, child, grammar.Phrase(child), "", IsImplied: false));
        }
    }

    // "decision to fire", "claim that he lied", "accusation of lying"; a relative clause with "that" as its subject is none.
    private bool IsContent(int clause)
    {
        if (grammar.Relation(clause) == DependencyRelation.AclRelcl) return false;
        return grammar.IsMarked(clause, "to") || grammar.IsMarked(clause, "that") || grammar.IsMarked(clause, "whether") || grammar.IsMarked(clause, "of")
            || grammar.Relation(clause) is DependencyRelation.Ccomp;
    }
}
