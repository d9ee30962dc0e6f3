namespace Hearsay.Language;

/// <summary>Finds what a clause takes from others: subjects by control, raising and coordination, antecedents of relative clauses, negation and
/// modality of the verb above.</summary>
internal sealed class SharedArguments(ClauseGrammar grammar)
{
    private readonly List<Argument> taken = [];

    /// <summary>Takes over what the verb above, or the first conjunct, says of modality and negation. Before arguments are read.</summary>
    public void Inherit(PredicateDraft draft)
    {
        int top = draft.Top, head = grammar.Head(top);
        DependencyRelation relation = grammar.Relation(top);
        if (head < 0) return;
        PredicateDraft? above = grammar.Drafts[head];
        if (grammar.IsRelation(top, DependencyRelation.Acl) && (relation == DependencyRelation.AclRelcl || HasRelative(top))) draft.Antecedent = head;
        else if (relation is DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Ccomp && above is not null) draft.Antecedent = above.Antecedent;
        if (AccuserOf(grammar, top) >= 0) draft.Put(Modality.Possible);
        if (above is null || above == draft) return;
        if (relation == DependencyRelation.Conj) InheritOfConjunct(draft, above, head);
        else if (relation is DependencyRelation.Xcomp or DependencyRelation.Acl or DependencyRelation.Ccomp or DependencyRelation.Advcl) InheritOfComplement(draft, above, relation);
    }

    /// <summary>Adds the arguments that stand elsewhere. After the clause's own are read.</summary>
    public void Complete(PredicateDraft draft)
    {
        int top = draft.Top, head = grammar.Head(top);
        if (head < 0) return;
        PredicateDraft? above = grammar.Drafts[head] is { } other && other != draft ? other : null;
        DependencyRelation relation = grammar.Relation(top);
        if (relation == DependencyRelation.AclRelcl) FillGap(draft);
        if (relation == DependencyRelation.Conj && above is not null) ShareObject(draft, above);
        if (draft.HasSubject || (draft.Kind == PredicateKind.Noun && (draft.Chain.Count == 1 || draft.Has(ArgumentRole.Agent)))) return;
        switch (relation)
        {
            case DependencyRelation.Conj when above is not null:
                Take(draft, above, above.SubjectRole);
                break;
            case DependencyRelation.Xcomp when above is not null:
                Control(draft, above);
                break;
            case DependencyRelation.Ccomp when above is not null && IsNonfinite(draft):
                Take(draft, above, above.SubjectRole);
                break;
            case DependencyRelation.Advcl when above is not null && IsNonfinite(draft):
                if (grammar.IsMarked(top, "of") || grammar.IsMarked(top, "from") || (grammar.IsMarked(top, "for") && PredicateLexicon.Blaming.Contains(above.Verb))) Control(draft, above);
                else Take(draft, above, above.SubjectRole);
                break;
            case DependencyRelation.Acl when AccuserOf(grammar, top) is var accuser and >= 0:
                Control(draft, grammar.Drafts[accuser]!);
                break;
            case DependencyRelation.Acl when IsNonfinite(draft) || draft.IsPassive:
                OfNoun(draft, above, head);
                break;
        }
    }

    /// <summary>The verb when the gerund says of what somebody is accused: "accused the mayor and his wife of lying", hung on one of them; or -1.</summary>
    public static int AccuserOf(ClauseGrammar grammar, int clause)
    {
        if (grammar.Relation(clause) != DependencyRelation.Acl || !grammar.IsMarked(clause, "of")) return -1;
        int noun = grammar.Head(clause);
        if (grammar.Relation(noun) == DependencyRelation.Conj) noun = grammar.Head(noun);
        return grammar.DraftAt(grammar.Head(noun)) is { Verb: "accuse" or "suspect" } ? grammar.Head(noun) : -1;
    }

    private bool HasRelative(int clause)
    {
        for (int child = grammar.Tree.FirstChild(clause); child >= 0; child = grammar.Tree.NextSibling(child))
            if (grammar.IsRelative(child) && child < clause && grammar.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Obl) return true;
        return false;
    }

    private bool IsNonfinite(PredicateDraft draft) =>
        grammar.Tag(draft.Top) is "VBG" or "VBN" || (grammar.Tag(draft.Top) is "VB" or "VBP" && grammar.IsMarked(draft.Top, "to")) || grammar.IsMarked(draft.Top, "to");

    private void InheritOfConjunct(PredicateDraft draft, PredicateDraft above, int head)
    {
        int top = draft.Top;
        string tag = grammar.Tag(top);
        bool subject = HasOwnSubject(top);
        bool but = grammar.Child(top, DependencyRelation.Cc) is var cc and >= 0 && grammar.Is(cc, "but");
        bool marked = grammar.Child(top, DependencyRelation.Mark) >= 0;
        if (above.Modality is Modality.Conditional or Modality.Questioned && !marked && (!subject || !but)) draft.Put(above.Modality);
        if (subject || draft.HasAuxiliary) return;
        bool same = tag == grammar.Tag(head) && tag is "VB" or "VBN" or "VBG";
        bool states = draft.Kind == PredicateKind.Copula && above.Kind == PredicateKind.Copula;
        if (same || states)
        {
            draft.Put(above.Modality);
            if (draft.Tense == Tense.None || above.HasAuxiliary) draft.Tense = above.Tense;
            if (above.IsNegated && !but) draft.IsNegated = true;
            if (tag == "VBN" && !states) draft.IsPassive = above.IsPassive;
        }
        else if (tag == "VBN" && above.Kind == PredicateKind.Copula && draft.Kind == PredicateKind.Verb)
        {
            // "were opportunistic and not planned"
            (draft.IsPassive, draft.Tense) = (true, above.Tense);
        }
        else if (tag == "VBD" && above.IsPassive && grammar.Child(top, DependencyRelation.Obj) < 0 && (PredicateLexicon.HeadlinePassive.Contains(draft.Lemma) || grammar.HasAgent(top)))
        {
            draft.IsPassive = true;
        }
    }

    private void InheritOfComplement(PredicateDraft draft, PredicateDraft above, DependencyRelation relation)
    {
        int top = draft.Top;
        ComplementEffect effect = EffectOf(above);
        bool infinitive = grammar.IsMarked(top, "to");
        bool gerund = grammar.Tag(top) == "VBG" && !draft.HasAuxiliary && relation != DependencyRelation.Advcl;
        bool of = grammar.IsMarked(top, "of") || grammar.IsMarked(top, "from");
        if (relation == DependencyRelation.Advcl && !of) return;
        // "the first woman to lead": she led.
        if (relation == DependencyRelation.Acl && ((!of && !infinitive) || IsRanked(grammar.Head(top)))) return;
        // "demanded that he resign": a bare form after "that".
        bool subjunctive = relation == DependencyRelation.Ccomp && effect == ComplementEffect.Requested && grammar.Tag(top) == "VB" && !draft.HasAuxiliary;
        bool small = relation == DependencyRelation.Xcomp && draft.Kind == PredicateKind.Copula;
        if (relation == DependencyRelation.Acl && infinitive && effect == ComplementEffect.None) effect = ComplementEffect.Intended;
        if (!infinitive && !subjunctive && !gerund && !of && !(small && effect == ComplementEffect.Possible) && grammar.Tag(top) is not ("VB" or "VBN")) return;
        if (relation == DependencyRelation.Ccomp && !infinitive && !subjunctive && !gerund) return;
        if (above.Verb == "accuse" && !of) return;
        // "he said, referring to it" is not "he is said to".
        if (gerund && !of && above.Verb is "say" or "report" or "claim") return;
        // The verb above is itself not fact: what stands under it takes part in that.
        VerbGroupReader.Apply(draft, effect);
    }

    private static ComplementEffect EffectOf(PredicateDraft above)
    {
        ComplementEffect effect = PredicateLexicon.Complement(above.Lemma);
        return effect != ComplementEffect.None ? effect : PredicateLexicon.Complement(above.Verb);
    }

    private bool HasOwnSubject(int top) =>
        grammar.Child(top, DependencyRelation.Nsubj) >= 0 || grammar.Child(top, DependencyRelation.NsubjPass) >= 0 || grammar.Child(top, DependencyRelation.Csubj) >= 0 || grammar.Child(top, DependencyRelation.Expl) >= 0;

    // "urged him to leave": him. "promised him to leave": who promised. "called on him to leave": him. "hard to explain": what is explained.
    private void Control(PredicateDraft draft, PredicateDraft above)
    {
        if (above.Kind == PredicateKind.Copula && PredicateLexicon.Tough.Contains(above.Lemma))
        {
            if (draft.Has(ArgumentRole.Patient)) return;
            Take(draft, above, above.SubjectRole, ArgumentRole.Patient);
            draft.HasSubject = false;
            return;
        }
        if (!PredicateLexicon.SubjectControl.Contains(above.Verb))
        {
            bool found = false;
            bool asked = EffectOf(above) == ComplementEffect.Requested;
            foreach (Argument argument in above.Arguments)
            {
                bool isObject = argument.Role is ArgumentRole.Patient or ArgumentRole.Recipient && argument.Role != above.SubjectRole && argument.Preposition.Length == 0;
                bool isAsked = asked && argument.Role is ArgumentRole.Oblique or ArgumentRole.Recipient && argument.Preposition is "on" or "upon" or "to" or "for" or "with";
                if (!isObject && !isAsked) continue;
                taken.Add(argument);
                found = true;
            }
            if (found)
            {
                Give(draft, draft.SubjectRole);
                return;
            }
        }
        Take(draft, above, above.SubjectRole);
        GiveAgentBack(draft, above);
    }

    // "was urged to leave by his lawyers": the parser hangs the agent on the nearer verb.
    private static void GiveAgentBack(PredicateDraft draft, PredicateDraft above)
    {
        if (!above.IsPassive || draft.IsPassive || above.Has(ArgumentRole.Agent)) return;
        for (int i = 0; i < draft.Arguments.Count; i++)
        {
            if (draft.Arguments[i] is not { Role: ArgumentRole.Oblique, Preposition: "by", IsImplied: false } agent) continue;
            draft.Arguments.RemoveAt(i);
            above.Add(agent with { Role = ArgumentRole.Agent, Preposition = "" });
            return;
        }
    }

    // "the man arrested", "officials speaking for him", "Trump's decision to fire".
    private void OfNoun(PredicateDraft draft, PredicateDraft? above, int noun)
    {
        bool infinitive = grammar.IsMarked(draft.Top, "to");
        if (above is { Kind: PredicateKind.Noun } && (infinitive || grammar.IsMarked(draft.Top, "of")))
        {
            Take(draft, above, ArgumentRole.Agent);
            return;
        }
        if (infinitive && !IsRanked(noun)) return;
        // "no way of knowing", "a reason for leaving": nobody in particular.
        bool blamed = grammar.IsMarked(draft.Top, "for") && grammar.DraftAt(grammar.Head(noun)) is { } blame && PredicateLexicon.Blaming.Contains(blame.Verb);
        if (!blamed && (grammar.IsMarked(draft.Top, "for") || grammar.IsMarked(draft.Top, "in") || grammar.IsMarked(draft.Top, "of"))) return;
        taken.Add(new Argument(draft.SubjectRole, noun, grammar.Phrase(noun), "", IsImplied: true));
        Give(draft, draft.SubjectRole);
    }

    // "the first woman to lead", "the only one to vote".
    private bool IsRanked(int noun)
    {
        int left = 16;
        for (int child = grammar.Tree.FirstChild(noun); child >= 0 && child < noun && left-- > 0; child = grammar.Tree.NextSibling(child))
            if (grammar.Lemma(child) is "first" or "last" or "only" or "second" or "third" or "next" or "latest") return true;
        return false;
    }

    // "the aide he hired": what is missing is the noun before.
    private void FillGap(PredicateDraft draft)
    {
        if (draft.Antecedent < 0 || draft.UsesAntecedent || draft.Kind != PredicateKind.Verb || !draft.HasSubject || draft.IsPassive) return;
        if (draft.Has(ArgumentRole.Patient) || draft.Has(ArgumentRole.Content)) return;
        string lemma = grammar.Lemma(draft.Antecedent).ToLowerInvariant();
        if (lemma is "reason" or "way" or "place") return;
        ArgumentRole role = PredicateLexicon.TimeNouns.Contains(lemma) || lemma == "time" ? ArgumentRole.Time : ArgumentRole.Patient;
        string preposition = Stranded(draft.Top);
        draft.Add(new Argument(preposition.Length > 0 ? ArgumentRole.Oblique : role, draft.Antecedent, grammar.Phrase(draft.Antecedent), preposition, IsImplied: true));
        draft.UsesAntecedent = true;
    }

    // "what they suffer from": the preposition at the end of the clause.
    private string Stranded(int clause)
    {
        int last = grammar.Clause(clause).End - 1;
        return last > clause && grammar.Tag(last) == "IN" && grammar.Head(last) == clause && grammar.Relation(last) != DependencyRelation.CompoundPrt ? grammar.Lemma(last) : "";
    }

    // "built and sold houses": whichever verb the parser hung the object on.
    private void ShareObject(PredicateDraft draft, PredicateDraft above)
    {
        if (draft.Kind != PredicateKind.Verb || above.Kind != PredicateKind.Verb || draft.IsPassive || above.IsPassive) return;
        if (!draft.Has(ArgumentRole.Patient) && !draft.Has(ArgumentRole.Content) && !draft.Has(ArgumentRole.Oblique))
        {
            foreach (Argument argument in above.Arguments)
                if (argument.Role == ArgumentRole.Patient && !argument.IsImplied && argument.Head > draft.Top) taken.Add(argument);
            if (taken.Count > 0) Give(draft, ArgumentRole.Patient, isSubject: false);
        }
        else if (draft.Top == above.Head + 2 && !above.Has(ArgumentRole.Patient) && !above.Has(ArgumentRole.Content) && !PredicateLexicon.Intransitive.Contains(above.Lemma))
        {
            for (int i = 0; i < draft.Arguments.Count; i++)
            {
                if (draft.Arguments[i] is not { Role: ArgumentRole.Patient, IsImplied: false } shared) continue;
                above.Add(shared);
                draft.Arguments[i] = shared with { IsImplied = true };
            }
        }
    }

    private void Take(PredicateDraft draft, PredicateDraft above, ArgumentRole from) => Take(draft, above, from, draft.SubjectRole);

    private void Take(PredicateDraft draft, PredicateDraft above, ArgumentRole from, ArgumentRole to)
    {
        foreach (Argument argument in above.Arguments)
            if (argument.Role == from && argument.Preposition.Length == 0) taken.Add(argument);
        Give(draft, to);
    }

    private void Give(PredicateDraft draft, ArgumentRole role, bool isSubject = true)
    {
        foreach (Argument argument in taken)
            draft.Add(argument with { Role = role, Preposition = "", IsImplied = true });
        if (isSubject && taken.Count > 0) draft.HasSubject = true;
        taken.Clear();
    }
}
