using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Tells which words of a sentence are predicates, and whose content each stands in.</summary>
internal sealed class PredicateReader
{
    private readonly ClauseGrammar grammar;
    private readonly VerbGroupReader groups;
    private readonly ArgumentReader arguments;
    private readonly EventNounReader nouns;
    private readonly SharedArguments shared;
    private int lastQuestion;

    /// <summary>Reads in the document of the grammar.</summary>
    public PredicateReader(ClauseGrammar grammar)
    {
        this.grammar = grammar;
        groups = new VerbGroupReader(grammar);
        arguments = new ArgumentReader(grammar);
        nouns = new EventNounReader(grammar, groups, arguments);
        shared = new SharedArguments(grammar);
    }

    /// <summary>Reads the sentence at hand.</summary>
    /// <param name="order">Its tokens, each after its head.</param>
    /// <param name="colon">The colon after which a headline gives somebody's words, or -1.</param>
    public void Read(List<int> order, int colon)
    {
        lastQuestion = grammar.Sentence.End - 1;
        while (lastQuestion >= grammar.Sentence.Start && !grammar.Is(lastQuestion, "?")) lastQuestion--;
        foreach (int token in order)
        {
            if (grammar.Reporters[token] < 0 || !IsFrame(token)) grammar.Reporters[token] = ReporterOf(token) is var reporter && reporter != token ? reporter : -1;
            if (grammar.Reporters[token] < 0 && colon >= 0 && token > colon) grammar.Reporters[token] = colon;
            if (grammar.Drafts[token] is null && Start(token) is { } draft) Add(draft);
            if (grammar.Drafts[token] is not null) LookForFrame(token);
        }
    }

    /// <summary>Adds the predicate that the colon of a headline stands for.</summary>
    public void AddColon(int colon, int speaker)
    {
        PredicateDraft draft = new() { Head = colon, Top = colon, Kind = PredicateKind.Colon, Lemma = "say", Verb = "say", Tense = Tense.Past, HasSubject = true };
        draft.Group.Add(colon);
        TokenRange name = grammar.Phrase(speaker);
        draft.Add(new Argument(ArgumentRole.Agent, speaker, new TokenRange(Math.Min(name.Start, speaker), Math.Max(speaker + 1, Math.Min(name.End, colon))), "", IsImplied: false));
        int end = grammar.Sentence.End;
        while (end > colon + 2 && grammar.Class(end - 1) == WordClass.Punctuation) end--;
        int content = -1;
        for (int t = colon + 1; t < end && content < 0; t++)
            if (grammar.Drafts[t] is { } inside && inside.Top == t && inside.Head > colon && inside.Head < end && (grammar.Head(t) <= colon || grammar.Head(t) >= end)) content = inside.Head;
        if (content >= 0) draft.Add(new Argument(ArgumentRole.Content, content, new TokenRange(colon + 1, end), "", IsImplied: false));
        grammar.Drafts[colon] = draft;
        grammar.Reporters[colon] = -1;
    }

    private void Add(PredicateDraft draft)
    {
        foreach (int token in draft.Chain) grammar.Drafts[token] = draft;
        grammar.Drafts[draft.Head] = draft;
        bool isPlainNoun = draft.Kind == PredicateKind.Noun && draft.Top == draft.Head;
        shared.Inherit(draft);
        if (!isPlainNoun)
        {
            arguments.Read(draft);
            if (draft.Kind == PredicateKind.Noun && nouns.EventOf(draft.Head) is { } known) nouns.AddArguments(draft, draft.Head, known);
            if (draft.Kind == PredicateKind.Copula) AddOfNominal(draft);
        }
        shared.Complete(draft);
        if (draft.Kind == PredicateKind.Verb && grammar.Head(draft.Top) is var said and >= 0 && grammar.Reporters[said] == draft.Top)
            draft.Add(new Argument(ArgumentRole.Content, said, grammar.Clause(said), "", IsImplied: true));
        if (IsQuestion(draft)) draft.Put(Modality.Questioned);
    }

    private PredicateDraft? Start(int token)
    {
        DependencyRelation relation = grammar.Relation(token);
        WordClass word = grammar.Class(token);
        if (relation is DependencyRelation.Punct or DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Fixed or DependencyRelation.Cc or DependencyRelation.Det or DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop or DependencyRelation.Flat or DependencyRelation.Goeswith or DependencyRelation.Discourse or DependencyRelation.Nummod or DependencyRelation.CompoundPrt or DependencyRelation.Expl) return null;
        bool hasCopula = grammar.Child(token, DependencyRelation.Cop) >= 0;
        if (hasCopula) return groups.Read(token, groups.IsVerbAfterBe(token) ? PredicateKind.Verb : PredicateKind.Copula);
        switch (word)
        {
            case WordClass.Verb or WordClass.Auxiliary:
                return StartVerb(token, relation);
            case WordClass.Adjective or WordClass.Adverb when word == WordClass.Adjective || relation == DependencyRelation.Xcomp:
                return IsState(token, relation) ? groups.Read(token, PredicateKind.Copula) : null;
            case WordClass.Noun or WordClass.ProperNoun:
                if (IsState(token, relation)) return groups.Read(token, PredicateKind.Copula);
                return nouns.EventOf(token) is { } known ? nouns.Read(token, known) : null;
            default:
                return null;
        }
    }

    private PredicateDraft? StartVerb(int token, DependencyRelation relation)
    {
        if (relation is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss) return null;
        if (grammar.Is(token, "according") || grammar.Is(token, "including") || grammar.Is(token, "regarding")) return null;
        if (grammar.Lemma(token).Length == 0 || grammar.Tag(token)[0] != 'V' && grammar.Tag(token) != "MD") return null;
        bool nominal = grammar.Tag(token) == "VBG" && relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.OblAgent or DependencyRelation.Conj or DependencyRelation.Root;
        if (nominal && (grammar.Child(token, DependencyRelation.Det) >= 0 || grammar.Child(token, DependencyRelation.NmodPoss) >= 0)) return nouns.ReadGerund(token);
        return groups.Read(token, PredicateKind.Verb);
    }

    // "found him guilty", "Trump Furious Over Leak", "old and unsafe".
    private bool IsState(int token, DependencyRelation relation)
    {
        if (relation == DependencyRelation.Xcomp) return grammar.Lemma(token) != "rid";
        if (relation == DependencyRelation.Conj) return grammar.DraftAt(grammar.Head(token)) is { Kind: PredicateKind.Copula } first && first.Head == grammar.Head(token)
            && (grammar.Class(token) == WordClass.Adjective || grammar.Child(token, DependencyRelation.Nsubj) >= 0);
        return (grammar.IsHeadline || relation is DependencyRelation.Root or DependencyRelation.Ccomp or DependencyRelation.Conj) && grammar.Class(token) == WordClass.Adjective
            && (grammar.Child(token, DependencyRelation.Nsubj) >= 0 || grammar.Child(token, DependencyRelation.NsubjPass) >= 0);
    }

    // "the president of the union", "a threat to the country".
    private void AddOfNominal(PredicateDraft draft)
    {
        int word = draft.Chain[^1];
        if (draft.Head != word || grammar.Class(word) == WordClass.Adjective) return;
        for (int child = grammar.Tree.FirstChild(word); child >= 0; child = grammar.Tree.NextSibling(child))
            if (grammar.Relation(child) == DependencyRelation.NmodPoss) arguments.AddNominal(draft, ArgumentRole.Oblique, child, "of");
    }

    private int ReporterOf(int token)
    {
        int head = grammar.Head(token);
        if (head < 0) return -1;
        int outer = grammar.Reporters[head];
        if (grammar.Drafts[head] is not { } above || above.Chain.Contains(token)) return SharedArguments.AccuserOf(grammar, token) is var accuser and >= 0 ? accuser : outer;
        DependencyRelation relation = grammar.Relation(token);
        ComplementEffect effect = PredicateLexicon.Complement(above.Lemma);
        if (effect == ComplementEffect.None) effect = PredicateLexicon.Complement(above.Verb);
        bool told = effect is not (ComplementEffect.None or ComplementEffect.Fact or ComplementEffect.Negated);
        if (PredicateLexicon.NonReporting.Contains(above.Verb)) return outer;
        switch (relation)
        {
            case DependencyRelation.Ccomp:
                // "It was clear that": the outlet's own judgement.
                if (above.Kind == PredicateKind.Copula) return above.Has(ArgumentRole.Agent) ? head : outer;
                return told || above.Kind != PredicateKind.Verb || PredicateLexicon.Telling.Contains(above.Lemma) ? head : outer;
            case DependencyRelation.Xcomp:
                // "elected president" says what he is; "called a liar" what somebody says he is.
                if (!grammar.IsMarked(token, "to") && grammar.Class(token) is WordClass.Noun or WordClass.Adjective or WordClass.ProperNoun)
                    told = effect == ComplementEffect.Possible || (told && PredicateLexicon.Telling.Contains(above.Lemma));
                return told && above.Kind != PredicateKind.Copula ? head : outer;
            case DependencyRelation.Acl when above.Kind == PredicateKind.Noun:
                if (grammar.IsMarked(token, "that") || grammar.IsMarked(token, "whether")) return head;
                return told && grammar.IsMarked(token, "to") ? head : outer;
            case DependencyRelation.Advcl when told && (grammar.IsMarked(token, "of") || (above.Kind == PredicateKind.Noun && above.Has(ArgumentRole.Content) && grammar.IsMarked(token, "to"))):
                return head;
            default:
                return outer;
        }
    }

    private bool IsFrame(int token) => grammar.Relation(token) == DependencyRelation.Parataxis && PredicateLexicon.FrameVerbs.Contains(grammar.Lemma(token));

    // "The bridge, Marsh said, will close": the verb of saying hangs on what is said.
    private void LookForFrame(int token)
    {
        for (int child = grammar.Tree.FirstChild(token); child >= 0; child = grammar.Tree.NextSibling(child))
        {
            if (!IsFrame(child) || grammar.Child(child, DependencyRelation.Ccomp) >= 0 || grammar.Child(child, DependencyRelation.Nsubj) < 0 || grammar.Child(child, DependencyRelation.Obj) >= 0) continue;
            if (grammar.Tree.FirstChild(child) >= 0 && grammar.Child(child, DependencyRelation.Mark) >= 0) continue;
            grammar.Reporters[child] = grammar.Reporters[token];
            grammar.Reporters[token] = child;
            return;
        }
    }

    private bool IsQuestion(PredicateDraft draft)
    {
        if (lastQuestion < draft.Head || draft.Kind == PredicateKind.Noun && draft.Top == draft.Head) return false;
        int subject = grammar.Child(draft.Top, DependencyRelation.Nsubj);
        if (subject < 0) subject = grammar.Child(draft.Top, DependencyRelation.NsubjPass);
        if (subject < 0) subject = grammar.Child(draft.Top, DependencyRelation.Expl);
        if (subject < 0) return false;
        for (int child = grammar.Tree.FirstChild(draft.Top); child >= 0 && child < subject; child = grammar.Tree.NextSibling(child))
            if (grammar.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop) return true;
        return draft.Top < subject && grammar.Lemma(draft.Top) == "be";
    }
}
