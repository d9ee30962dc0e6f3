using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Gives the trees one shape where parsers give several, and mends what the surface shows to be wrong, before predicates are read.</summary>
/// <remarks>Looks at the trees as parsed and writes new heads and relations; constant work for a token and each of its children.</remarks>
internal sealed class TreeRepairs(ClauseGrammar grammar, int[] heads, DependencyRelation[] relations)
{
    // A walk up from a word gives up after so many steps, so that long chains cost nothing more.
    private const int HighestWalk = 64;

    private readonly ClauseRepairs clauses = new(grammar);

    /// <summary>Mends all sentences.</summary>
    public void Apply()
    {
        foreach (Sentence sentence in grammar.Text.Sentences)
        {
            grammar.Enter(sentence);
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++) Mend(t);
        }
    }

    private void Mend(int token)
    {
        switch (grammar.Relation(token))
        {
            case DependencyRelation.Nmod or DependencyRelation.NmodUnmarked when IsBareGerund(token):
                relations[token] = DependencyRelation.Acl;
                break;
            case DependencyRelation.Obl when IsBareGerund(token):
                relations[token] = DependencyRelation.Advcl;
                break;
            case DependencyRelation.Nmod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc:
                if (StrayTo(token) is var verb and >= 0) Move(token, verb, grammar.Class(verb) is WordClass.Noun ? DependencyRelation.Nmod : DependencyRelation.Obl);
                break;
            // "whom he accused": without a preposition it is the object.
            case DependencyRelation.Obl when grammar.Tag(token) is "WP" or "WDT" && grammar.Head(token) > token && !grammar.HasChild(token, DependencyRelation.Case, DependencyRelation.Det)
                && grammar.Child(grammar.Head(token), DependencyRelation.Obj) < 0:
                relations[token] = DependencyRelation.Obj;
                break;
            case DependencyRelation.Nsubj when clauses.IsSaid(token):
                relations[token] = DependencyRelation.Ccomp;
                break;
            case DependencyRelation.Acl when clauses.IsOnTime(token):
                Move(token, grammar.Head(grammar.Head(token)), DependencyRelation.Advcl);
                break;
            case DependencyRelation.Obl when NounTaking(token) is var noun and >= 0:
                Move(token, noun, DependencyRelation.Nmod);
                break;
            case DependencyRelation.Obj when IsNamed(token):
                relations[token] = DependencyRelation.Xcomp;
                if (grammar.Child(grammar.Head(token), DependencyRelation.Iobj) is var named and >= 0) relations[named] = DependencyRelation.Obj;
                break;
            case DependencyRelation.Advmod when clauses.IsStateOfObject(token):
                relations[token] = DependencyRelation.Xcomp;
                break;
            case DependencyRelation.Advcl when clauses.IsAsked(token):
                relations[token] = DependencyRelation.Xcomp;
                break;
            case DependencyRelation.Advcl when clauses.IsWhatIsClear(token):
                relations[token] = DependencyRelation.Ccomp;
                break;
            case DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Advcl when clauses.CauserOf(token) is var causer and >= 0:
                if (!Move(token, causer, DependencyRelation.Ccomp)) break;
                Move(grammar.Child(causer, DependencyRelation.Obj), token, DependencyRelation.NsubjPass);
                break;
            case DependencyRelation.Ccomp when clauses.SubjectBeforeFrame(token) is var subject and >= 0:
                PutFrameBelow(token, grammar.Head(token), subject);
                break;
            case DependencyRelation.Acl when clauses.FrameAfterPlan(token) is var frame and >= 0:
                PutFrameBelow(token, frame, grammar.Head(token));
                break;
            case DependencyRelation.AclRelcl when clauses.ToldTo(token) is var told and >= 0:
                Move(token, told, grammar.Class(told) == WordClass.Noun ? DependencyRelation.Acl : DependencyRelation.Ccomp);
                Move(grammar.Tree.Subtree(token).Start, token, DependencyRelation.Mark);
                break;
            case DependencyRelation.AclRelcl when clauses.NearerNoun(token) is var noun and >= 0:
                Move(token, noun, DependencyRelation.AclRelcl);
                break;
            case DependencyRelation.Acl or DependencyRelation.AclRelcl when clauses.IsMainClause(token):
                Raise(token);
                break;
        }
    }

    // Makes the clause what its noun was, and the noun its subject.
    private void Raise(int clause)
    {
        int noun = grammar.Head(clause);
        if (heads[clause] != noun) return;
        (heads[clause], relations[clause]) = (heads[noun], heads[noun] < 0 ? DependencyRelation.Root : DependencyRelation.Ccomp);
        (heads[noun], relations[noun]) = (clause, grammar.Child(clause, DependencyRelation.AuxPass) >= 0 ? DependencyRelation.NsubjPass : DependencyRelation.Nsubj);
        for (int child = grammar.Tree.NextSibling(clause); child >= 0; child = grammar.Tree.NextSibling(child))
            if (heads[child] == noun) heads[child] = clause;
    }

    // Makes what is said the head of the verb of saying that stands inside it.
    private void PutFrameBelow(int said, int frame, int subject)
    {
        if (heads[said] != grammar.Head(said) || heads[subject] != frame) return;
        (heads[said], relations[said]) = (heads[frame], relations[frame]);
        (heads[frame], relations[frame]) = (said, DependencyRelation.Parataxis);
        for (int child = grammar.Tree.FirstChild(frame); child >= 0; child = grammar.Tree.NextSibling(child))
            if (heads[child] == frame && (child <= subject || child > Math.Max(said, frame))) heads[child] = said;
        for (int child = grammar.Tree.FirstChild(subject); child >= 0; child = grammar.Tree.NextSibling(child))
            if (heads[child] == subject && child > said && said > subject) heads[child] = said;
        relations[subject] = grammar.Child(said, DependencyRelation.AuxPass) >= 0 ? DependencyRelation.NsubjPass : DependencyRelation.Nsubj;
    }

    private bool Move(int token, int head, DependencyRelation relation)
    {
        int steps = 0;
        for (int above = head; above >= 0; above = heads[above])
            if (above == token || ++steps > HighestWalk) return false;
        (heads[token], relations[token]) = (head, relation);
        return true;
    }

    // "accused him of lying": a clause, whatever the preposition before it is called.
    private bool IsBareGerund(int token) => grammar.Tag(token) == "VBG" && grammar.Child(token, DependencyRelation.Case) >= 0
        && !grammar.HasChild(token, DependencyRelation.Det, DependencyRelation.NmodPoss) && !grammar.HasChild(token, DependencyRelation.Amod, DependencyRelation.Compound)
        && grammar.Child(token, DependencyRelation.Nmod) < 0;

    // "called him a liar", "was elected president": two objects, or one of a passive, of a verb of naming.
    private bool IsNamed(int token)
    {
        int verb = grammar.Head(token);
        if (verb < 0 || token < verb || !PredicateLexicon.Naming.Contains(grammar.Lemma(verb))) return false;
        if (grammar.Child(verb, DependencyRelation.Iobj) >= 0 || grammar.Child(verb, DependencyRelation.AuxPass) >= 0) return true;
        return grammar.Child(verb, DependencyRelation.Obj) is var first && first < token && !grammar.IsRelative(first);
    }

    // "condemned interference in the election": the noun right before, where it takes the preposition, or -1.
    private int NounTaking(int token)
    {
        int noun = grammar.Tree.Subtree(token).Start - 1, verb = grammar.Head(token);
        if (noun <= verb || verb < 0 || grammar.Head(noun) != verb || grammar.Relation(noun) != DependencyRelation.Obj || grammar.QuantityAt(token) is not null) return -1;
        return PredicateLexicon.Takes(grammar.Lemma(noun), grammar.Preposition(token)) ? noun : -1;
    }

    // The verb or event noun above that a phrase on a noun belongs to, or -1: "fired Comey on Tuesday", "pressed Trump for proof".
    private int StrayTo(int child)
    {
        int noun = grammar.Head(child), above = grammar.Head(noun);
        if (above < 0 || child < noun || grammar.QuantityAt(noun) is not null) return -1;
        DependencyRelation relation = grammar.Relation(noun);
        if (relation is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Nmod)) return -1;
        if (grammar.Class(above) is not (WordClass.Verb or WordClass.Auxiliary) && (grammar.Class(above) != WordClass.Noun || PredicateLexicon.Event(grammar.Lemma(above)) is null)) return -1;
        string preposition = grammar.Preposition(child);
        bool over = preposition is "over" or "during" && PredicateLexicon.TimeNouns.Contains(grammar.Lemma(child));
        if (over || grammar.QuantityAt(child) is { Kind: QuantityKind.Date or QuantityKind.TimeOfDay })
            return (over || preposition is "" or "on" or "at" or "in") && PredicateLexicon.Event(grammar.Lemma(noun)) is null && grammar.Tag(noun) != "VBG" ? above : -1;
        // "arrested by agents in Trenton": where they are is where it happened.
        if (grammar.Kind(child) == EntityKind.Place && preposition is "in" or "at" && grammar.Child(above, DependencyRelation.AuxPass) >= 0 && grammar.Preposition(noun) == "by") return above;
        // Nothing but "of" and "from" tells one person of a name from another.
        bool told = grammar.Kind(noun) is EntityKind.Person || grammar.Tag(noun) == "PRP";
        return told && preposition is "for" or "on" or "in" or "over" or "about" or "to" or "with" or "at" or "against" or "after" or "before" or "during" or "into" or "as" or "because of" or "amid" or "by" ? above : -1;
    }
}
