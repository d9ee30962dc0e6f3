using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Reads the arguments that stand in a predicate's own clause.</summary>
internal sealed class ArgumentReader(ClauseGrammar grammar)
{
    // A noun may stand for the pronouns of many relative clauses, and is looked through for each.
    private const int MostChildren = 64;

    private readonly Circumstances circumstances = new(grammar);

    /// <summary>Adds the arguments of the verbs and semi-auxiliaries of the predicate.</summary>
    public void Read(PredicateDraft draft)
    {
        draft.SubjectRole = RoleOfSubject(draft);
        for (int i = 0; i < draft.Chain.Count; i++)
        {
            int next = i + 1 < draft.Chain.Count ? draft.Chain[i + 1] : -1;
            if (next < 0 && draft.Kind == PredicateKind.Noun) break;
            ReadChildren(draft, draft.Chain[i], next);
        }
        // "was in Paris": the phrase is the argument.
        if (draft.Kind == PredicateKind.Copula && draft.Head != draft.Chain[^1])
        {
            int thing = draft.Chain[^1];
            AddOblique(draft, thing);
        }
    }

    /// <summary>Adds the arguments under one word of the predicate, but for the one that goes on to the next.</summary>
    public void ReadChildren(PredicateDraft draft, int word, int next)
    {
        for (int child = grammar.Tree.FirstChild(word); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (child == next) continue;
            if (draft.Arguments.Count >= PredicateDraft.MostArguments) break;
            switch (grammar.Relation(child))
            {
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter or DependencyRelation.Csubj or DependencyRelation.CsubjPass:
                    AddSubject(draft, word, child);
                    break;
                case DependencyRelation.Obj:
                    AddObject(draft, word, child);
                    break;
                case DependencyRelation.Iobj:
                    AddNominal(draft, ArgumentRole.Recipient, child, "");
                    break;
                case DependencyRelation.OblAgent:
                    if (circumstances.IsTime(child, "by")) AddOblique(draft, child);
                    else AddNominal(draft, draft.IsPassive || draft.Kind == PredicateKind.Noun ? ArgumentRole.Agent : ArgumentRole.Oblique, child, draft.IsPassive ? "" : "by");
                    break;
                // "It is not about his quality of life": of the quality.
                case DependencyRelation.Nmod when draft.Kind == PredicateKind.Copula && draft.Head != word && child > word && grammar.Preposition(child) == "of":
                    break;
                case DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod or DependencyRelation.OblTmod or DependencyRelation.Nmod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc:
                    AddOblique(draft, child);
                    break;
                case DependencyRelation.Advmod:
                    AddAdverb(draft, child);
                    break;
                case DependencyRelation.Ccomp or DependencyRelation.Xcomp:
                    draft.Add(new Argument(ArgumentRole.Content, child, grammar.Clause(child), "", IsImplied: false));
                    break;
                case DependencyRelation.Advcl when draft.Kind == PredicateKind.Noun && child > draft.Head && grammar.IsMarked(child, "to") && PredicateLexicon.Complement(draft.Verb) != ComplementEffect.None:
                    draft.Add(new Argument(ArgumentRole.Content, child, grammar.Clause(child), "", IsImplied: false));
                    break;
                case DependencyRelation.Advcl when PrepositionOf(child) is var mark and >= 0:
                    draft.Add(new Argument(ArgumentRole.Content, child, grammar.Clause(child), grammar.Lemma(mark), IsImplied: false));
                    break;
            }
        }
    }

    /// <summary>Adds a noun phrase and its further conjuncts; a relative pronoun stands for its antecedent.</summary>
    public void AddNominal(PredicateDraft draft, ArgumentRole role, int head, string preposition, bool implied = false)
    {
        if (draft.Antecedent >= 0 && grammar.IsRelative(head))
        {
            (head, implied) = (draft.Antecedent, true);
            draft.UsesAntecedent = true;
        }
        // "the talk, which occurred by telephone", taken for no relative clause.
        else if (draft.Antecedent < 0 && role == draft.SubjectRole && grammar.Tag(head) is "WDT" or "WP" && !grammar.Is(head, "what")
            && grammar.Relation(draft.Top) is not (DependencyRelation.Ccomp or DependencyRelation.Csubj) && grammar.NounBefore(head) is var noun and >= 0)
        {
            (head, implied) = (noun, true);
        }
        Add(draft, role, head, preposition, implied);
        int left = MostChildren;
        for (int child = grammar.Tree.FirstChild(head); child >= 0 && left-- > 0 && draft.Arguments.Count < PredicateDraft.MostArguments; child = grammar.Tree.NextSibling(child))
        {
            if (child < head) continue;
            if (grammar.Relation(child) == DependencyRelation.Conj && grammar.IsNominal(child) && grammar.Child(child, DependencyRelation.Nsubj) < 0) Add(draft, role, child, preposition, implied);
        }
    }

    /// <summary>Adds what stands with a preposition, or without one beside the object.</summary>
    public void AddOblique(PredicateDraft draft, int child)
    {
        string preposition = grammar.Preposition(child);
        if ((draft.IsPassive || draft.Kind == PredicateKind.Noun) && preposition == "by" && !draft.Has(ArgumentRole.Agent) && !circumstances.IsTime(child, preposition) && grammar.IsNominal(child))
        {
            AddNominal(draft, ArgumentRole.Agent, child, "");
            return;
        }
        ArgumentRole role = circumstances.RoleOf(child, preposition, draft.Verb);
        // "according to the report" says whose words these are, which is not part of the act.
        if (preposition.StartsWith("accord", StringComparison.Ordinal) || preposition is "including" or "such as" or "like" || (preposition == "for" && grammar.Lemma(child) is "example" or "instance")) return;
        if (role == ArgumentRole.Oblique && preposition.Length == 0 && grammar.QuantityAt(child) is null) return;
        AddNominal(draft, role, child, preposition);
    }

    private void Add(PredicateDraft draft, ArgumentRole role, int head, string preposition, bool implied)
    {
        bool isClause = grammar.Class(head) == WordClass.Verb && grammar.Relation(head) is DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Ccomp;
        draft.Add(new Argument(role, head, isClause ? grammar.Clause(head) : grammar.Phrase(head), preposition, implied));
    }

    // "accused of lying", "concerned about how it works": the preposition, or -1.
    private int PrepositionOf(int clause)
    {
        int mark = grammar.Child(clause, DependencyRelation.Mark);
        if (mark < 0) mark = grammar.Child(clause, DependencyRelation.Case);
        if (mark < 0 || mark > clause) return -1;
        return grammar.Is(mark, "about") || (grammar.Tag(clause) == "VBG" && grammar.Lemma(mark) is "of" or "from" or "on" or "against" or "into") ? mark : -1;
    }

    private ArgumentRole RoleOfSubject(PredicateDraft draft)
    {
        if (!draft.IsPassive || draft.Kind != PredicateKind.Verb) return ArgumentRole.Agent;
        int verb = draft.Chain[^1];
        bool told = PredicateLexicon.RecipientObject.Contains(draft.Verb) && (grammar.Child(verb, DependencyRelation.Ccomp) >= 0 || grammar.Child(verb, DependencyRelation.Xcomp) >= 0);
        return told || (grammar.Child(verb, DependencyRelation.Obj) is var thing and >= 0 && !circumstances.IsTime(thing, "")) ? ArgumentRole.Recipient : ArgumentRole.Patient;
    }

    private void AddSubject(PredicateDraft draft, int word, int child)
    {
        if (grammar.IsRelation(child, DependencyRelation.Nsubj))
        {
            // "said Tuesday": parsers take the day for the subject.
            if (child > word && circumstances.IsTime(child, ""))
            {
                AddNominal(draft, ArgumentRole.Time, child, "");
                return;
            }
            if (grammar.Lemma(child) is "it" or "there" && (grammar.Is(child, "there") || (!draft.HasSubject && IsExpletive(draft, word))))
            {
                draft.HasSubject = true;
                return;
            }
            if (IsAim(draft, word, child))
            {
                draft.HasSubject = true;
                if (grammar.Child(child, DependencyRelation.NmodPoss) is var whose and >= 0) AddNominal(draft, ArgumentRole.Agent, whose, "");
                return;
            }
        }
        draft.HasSubject = true;
        AddNominal(draft, draft.SubjectRole, child, "");
    }

    // "His job is to round up votes": he rounds them up.
    private bool IsAim(PredicateDraft draft, int word, int subject) =>
        draft.Kind != PredicateKind.Noun && word == draft.Top && grammar.IsMarked(draft.Chain[^1], "to") && PredicateLexicon.Aims.Contains(grammar.Lemma(subject));

    // "It was unclear whether ...", "It seems that ...": the clause is what is unclear.
    private bool IsExpletive(PredicateDraft draft, int word)
    {
        bool raising = draft.Kind == PredicateKind.Copula || draft.Verb is "seem" or "appear" or "turn out" or "happen";
        if (!raising && !draft.IsPassive) return false;
        for (int child = grammar.Tree.FirstChild(word); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (child < word) continue;
            if (grammar.Relation(child) is DependencyRelation.Ccomp or DependencyRelation.Csubj) return true;
            if (raising && grammar.Relation(child) is DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Acl) return true;
        }
        return false;
    }

    private void AddObject(PredicateDraft draft, int word, int child)
    {
        // "lied many times", "left Friday".
        if ((grammar.Lemma(child) == "time" || grammar.QuantityAt(child) is { Kind: QuantityKind.Multiplicity })
            && !grammar.HasChild(child, DependencyRelation.Det, DependencyRelation.NmodPoss) && draft.Verb is not ("spend" or "waste" or "take" or "have" or "save" or "buy" or "need" or "lose" or "give" or "do" or "serve"))
        {
            AddNominal(draft, ArgumentRole.Time, child, "");
            return;
        }
        if (grammar.QuantityAt(child) is { Kind: QuantityKind.Date or QuantityKind.TimeOfDay } && grammar.Child(child, DependencyRelation.Det) < 0)
        {
            AddNominal(draft, ArgumentRole.Time, child, "");
            return;
        }
        if (grammar.QuantityAt(child) is { Kind: QuantityKind.Duration } && draft.Verb is "last" or "wait" or "stay" or "continue" or "remain" or "persist")
        {
            AddNominal(draft, ArgumentRole.Time, child, "");
            return;
        }
        ArgumentRole role = ArgumentRole.Patient;
        if (PredicateLexicon.RecipientObject.Contains(draft.Verb) && !IsThing(child, draft, word)) role = ArgumentRole.Recipient;
        // "sent its customers a letter", both taken for objects.
        if (PredicateLexicon.Giving.Contains(draft.Verb) && grammar.Child(word, DependencyRelation.Obj) == child && HasLaterObject(child)) role = ArgumentRole.Recipient;
        AddNominal(draft, role, child, "");
    }

    private bool HasLaterObject(int child)
    {
        for (int other = grammar.Tree.NextSibling(child); other >= 0; other = grammar.Tree.NextSibling(other))
            if (grammar.Relation(other) == DependencyRelation.Obj) return true;
        return false;
    }

    // "asked a question", "ordered an investigation", "told the truth": not whom it was told.
    private bool IsThing(int noun, PredicateDraft draft, int word)
    {
        if (grammar.Class(noun) == WordClass.Pronoun || grammar.Kind(noun) is EntityKind.Person or EntityKind.Organisation) return false;
        if (grammar.Child(word, DependencyRelation.Ccomp) >= 0 || grammar.Child(word, DependencyRelation.Xcomp) >= 0) return false;
        string lemma = grammar.Lemma(noun);
        return draft.Verb is not ("tell" or "inform" or "remind" or "assure" or "notify" or "reassure" or "brief" or "advise" or "warn" or "instruct")
            || lemma is "story" or "truth" or "lie" or "tale" or "joke" or "side" || PredicateLexicon.Event(lemma) is not null;
    }

    /// <summary>Adds an adverb that tells when or where.</summary>
    public void AddAdverb(PredicateDraft draft, int adverb)
    {
        if (draft.Antecedent >= 0 && grammar.Tag(adverb) == "WRB" && grammar.Relation(draft.Top) is DependencyRelation.AclRelcl or DependencyRelation.Acl)
        {
            ArgumentRole? asked = grammar.Is(adverb, "where") ? ArgumentRole.Place : grammar.Is(adverb, "when") ? ArgumentRole.Time : null;
            if (asked is null) return;
            draft.UsesAntecedent = true;
            Add(draft, asked.Value, draft.Antecedent, "", implied: true);
            return;
        }
        // "once it is lifted": it joins the clause.
        if (grammar.Is(adverb, "once") && grammar.Relation(draft.Top) == DependencyRelation.Advcl && adverb == grammar.Clause(draft.Top).Start) return;
        if (circumstances.RoleOfAdverb(adverb) is not { } role) return;
        TokenRange range = grammar.Tree.Subtree(adverb);
        // "later than expected": the word alone.
        draft.Add(new Argument(role, adverb, range.Count <= 4 ? grammar.Clause(adverb) : new TokenRange(adverb, adverb + 1), "", IsImplied: false));
    }
}
