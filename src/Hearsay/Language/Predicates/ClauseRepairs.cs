namespace Hearsay.Language;

/// <summary>Tells which clauses a parser hung or named otherwise than the words around them show.</summary>
internal sealed class ClauseRepairs(ClauseGrammar grammar)
{
    /// <summary>"Found him guilty": an adjective after the object, taken for an adverb.</summary>
    public bool IsStateOfObject(int token) =>
        token > 0 && PredicateLexicon.States.Contains(grammar.Lemma(token)) && grammar.Head(token) is var verb and >= 0 && verb < token
        && grammar.Class(verb) == WordClass.Verb && (grammar.Head(token - 1) == verb && grammar.Relation(token - 1) == DependencyRelation.Obj || grammar.Child(verb, DependencyRelation.AuxPass) >= 0);

    /// <summary>"Called on him to resign", "pressed them to leave": what is asked, not what for.</summary>
    public bool IsAsked(int clause)
    {
        int verb = grammar.Head(clause);
        if (verb < 0 || clause < verb || !grammar.IsMarked(clause, "to") || PredicateLexicon.Complement(grammar.Lemma(verb)) != ComplementEffect.Requested) return false;
        if (grammar.Lemma(verb) == "call") return grammar.Is(verb + 1, "on") || grammar.Is(verb + 1, "upon");
        return grammar.HasChild(verb, DependencyRelation.Obj, DependencyRelation.AuxPass);
    }

    /// <summary>"It was unclear whether he had resigned".</summary>
    public bool IsWhatIsClear(int clause)
    {
        int state = grammar.Head(clause);
        if (state < 0 || clause < state || !grammar.HasChild(state, DependencyRelation.Cop, DependencyRelation.AuxPass)) return false;
        int subject = grammar.Child(state, DependencyRelation.Expl);
        if (subject < 0) subject = grammar.Child(state, DependencyRelation.Nsubj);
        return subject >= 0 && grammar.Is(subject, "it") && grammar.Child(clause, DependencyRelation.Mark) is var mark and > 0
            && (grammar.Is(mark, "whether") || (grammar.Is(mark, "that") && mark == state + 1));
    }

    /// <summary>The verb that has it done: "get the nominees confirmed", or -1.</summary>
    public int CauserOf(int participle)
    {
        if (participle == 0 || grammar.Tag(participle) is not ("VBN" or "VBD") || grammar.HasChild(participle, DependencyRelation.Nsubj, DependencyRelation.NsubjPass)
            || grammar.HasChild(participle, DependencyRelation.Obj, DependencyRelation.Mark) || grammar.HasChild(participle, DependencyRelation.Aux, DependencyRelation.AuxPass)) return -1;
        int thing = participle - 1, verb = grammar.Head(thing);
        if (verb < 0 || verb > thing || grammar.Relation(thing) != DependencyRelation.Obj || grammar.Lemma(verb) is not ("get" or "have" or "want" or "need")) return -1;
        return grammar.Head(participle) == verb || grammar.Head(participle) == grammar.Head(verb) ? verb : -1;
    }

    /// <summary>"The bridge, Marsh said, will close": the subject of what is said, hung on the verb of saying, or -1.</summary>
    public int SubjectBeforeFrame(int said)
    {
        int frame = grammar.Head(said);
        if (frame < 0 || said < frame || !PredicateLexicon.FrameVerbs.Contains(grammar.Lemma(frame)) || grammar.HasChild(said, DependencyRelation.Nsubj, DependencyRelation.NsubjPass)
            || grammar.HasChild(said, DependencyRelation.Expl, DependencyRelation.Mark) || !grammar.Is(frame + 1, ",")) return -1;
        int subject = -1;
        for (int child = grammar.Tree.FirstChild(frame); child >= 0 && child < frame; child = grammar.Tree.NextSibling(child))
        {
            if (!grammar.IsRelation(child, DependencyRelation.Nsubj)) continue;
            if (subject >= 0) return grammar.Is(grammar.Tree.Subtree(child).Start - 1, ",") ? subject : -1;
            subject = child;
        }
        return -1;
    }

    /// <summary>"We are the ones, Ryan said": a clause before its verb of saying, taken for a subject beside the subject.</summary>
    public bool IsSaid(int token)
    {
        int frame = grammar.Head(token);
        if (frame < token || grammar.Child(token, DependencyRelation.Cop) < 0 || grammar.Child(token, DependencyRelation.Nsubj) < 0 || !PredicateLexicon.FrameVerbs.Contains(grammar.Lemma(frame))) return false;
        for (int child = grammar.Tree.NextSibling(token); child >= 0 && child <= frame + 1; child = grammar.Tree.NextSibling(child))
            if (grammar.Relation(child) == DependencyRelation.Nsubj) return true;
        return false;
    }

    /// <summary>"He is in Rome this weekend visiting the pope": no weekend visits.</summary>
    public bool IsOnTime(int clause)
    {
        int noun = grammar.Head(clause);
        return noun >= 0 && noun < clause && grammar.Tag(clause) == "VBG" && grammar.Head(noun) is var above and >= 0 && above < noun && PredicateLexicon.TimeNouns.Contains(grammar.Lemma(noun).ToLowerInvariant())
            && (grammar.IsRelation(noun, DependencyRelation.Obl) || grammar.IsRelation(noun, DependencyRelation.Nmod)) && !grammar.HasChild(clause, DependencyRelation.Mark, DependencyRelation.Case);
    }

    /// <summary>"School to stay open, mayor says" as a headline: the verb of saying whose subject the parser took the school for, or -1.</summary>
    public int FrameAfterPlan(int clause)
    {
        int subject = grammar.Head(clause), frame = grammar.Head(subject);
        if (frame < clause || clause < subject || !grammar.IsHeadline || !grammar.IsMarked(clause, "to") || !grammar.IsRelation(subject, DependencyRelation.Nsubj)
            || !PredicateLexicon.FrameVerbs.Contains(grammar.Lemma(frame)) || !grammar.Is(grammar.Tree.Subtree(clause).End, ",")) return -1;
        for (int child = grammar.Tree.NextSibling(subject); child >= 0 && child < frame; child = grammar.Tree.NextSibling(child))
            if (grammar.IsRelation(child, DependencyRelation.Nsubj)) return frame;
        return -1;
    }

    /// <summary>"Told the media that Roe denied it", "assurances that they did not interfere", taken for relative clauses: the verb or event noun
    /// that the clause belongs to, or -1.</summary>
    public int ToldTo(int clause)
    {
        if (!grammar.Is(grammar.Tree.Subtree(clause).Start, "that")) return -1;
        int noun = grammar.Head(clause), subject = grammar.Child(clause, DependencyRelation.Nsubj);
        if (subject < 0) subject = grammar.Child(clause, DependencyRelation.NsubjPass);
        if (noun < 0 || subject < 0 || grammar.Is(subject, "that")) return -1;
        if (PredicateLexicon.Event(grammar.Lemma(noun)) is { OfIsContent: true } said) return said.LightVerbs.Contains(grammar.Lemma(clause)) ? -1 : noun;
        int verb = grammar.Head(noun);
        return verb >= 0 && grammar.Relation(noun) is DependencyRelation.Obj or DependencyRelation.Iobj
            && grammar.Lemma(verb) is "tell" or "inform" or "assure" or "remind" or "warn" or "notify" or "persuade" or "convince" ? verb : -1;
    }

    /// <summary>"The man who fired the shot, which killed two": the noun right before the second relative clause, where the parser hung both on the
    /// first; or -1.</summary>
    public int NearerNoun(int clause)
    {
        int which = grammar.Tree.Subtree(clause).Start, far = grammar.Head(clause);
        while (which < clause && grammar.Is(which, ",")) which++;
        if (far < 0 || which >= clause || !grammar.Is(which, "which")) return -1;
        int near = grammar.NounBefore(which);
        if (near <= far) return -1;
        for (int child = grammar.Tree.FirstChild(far); child >= 0 && child < clause; child = grammar.Tree.NextSibling(child))
            if (grammar.Relation(child) == DependencyRelation.AclRelcl && grammar.Tree.Subtree(child).Contains(near)) return near;
        return -1;
    }

    /// <summary>Whether the clause is what its noun is said to do: "the hotel where they met is old" with the hotel for the root, a headline's "Roe to
    /// meet Ames". A finite clause on a noun wants a relative word or a subject of its own.</summary>
    public bool IsMainClause(int clause)
    {
        int noun = grammar.Head(clause);
        if (noun < 0 || clause < noun || !grammar.IsNominal(noun) || grammar.Child(noun, DependencyRelation.Cop) >= 0) return false;
        int above = grammar.Head(noun);
        if (above >= 0 && (grammar.Relation(noun) != DependencyRelation.Obj || !PredicateLexicon.Telling.Contains(grammar.Lemma(above)))) return false;
        if (grammar.IsMarked(clause, "to")) return above < 0 && grammar.IsHeadline && grammar.Tag(clause) == "VB" && IsActor(noun);
        if (grammar.Relation(clause) != DependencyRelation.AclRelcl) return false;
        bool finite = grammar.Tag(clause) is "VBZ" or "VBP";
        bool second = false;
        for (int child = grammar.Tree.FirstChild(clause); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (grammar.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter or DependencyRelation.Expl or DependencyRelation.Csubj or DependencyRelation.Mark) return false;
            if (grammar.IsRelative(child) || grammar.Tag(child) is "WRB" or "WP$") return false;
            finite |= grammar.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && grammar.Tag(child) is "VBZ" or "VBP" or "VBD" or "MD";
        }
        for (int child = grammar.Tree.FirstChild(noun); child >= 0 && child < clause; child = grammar.Tree.NextSibling(child))
            second |= grammar.Relation(child) == DependencyRelation.AclRelcl;
        return finite || (second && grammar.Tag(clause) == "VBD");
    }

    // "Plan to close school" and "Time to act" tell what plan, what time.
    private bool IsActor(int noun) => grammar.Class(noun) is WordClass.ProperNoun || grammar.Kind(noun) is not null
        || (PredicateLexicon.Event(grammar.Lemma(noun)) is null && PredicateLexicon.Complement(grammar.Lemma(noun)) == ComplementEffect.None
            && !PredicateLexicon.Aims.Contains(grammar.Lemma(noun)) && !PredicateLexicon.TimeNouns.Contains(grammar.Lemma(noun)) && grammar.Lemma(noun) is not ("time" or "thing" or "place"));
}
