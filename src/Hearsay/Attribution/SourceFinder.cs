using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Finds who the grammar says is behind a cue.</summary>
internal sealed class SourceFinder(Reading reading)
{
    private readonly SyntaxTree tree = reading.Tree;

    /// <summary>Sets the candidate's source; leaves it empty when the grammar names none.</summary>
    public void Find(Candidate candidate)
    {
        int head = candidate.Entry!.IsNoun ? OfNoun(candidate.Anchor) : OfVerb(candidate.Anchor, 0);
        if (head < 0) return;
        Set(candidate, head);
    }

    /// <summary>Makes the noun phrase of the token the source.</summary>
    public void Set(Candidate candidate, int head)
    {
        candidate.SourceHead = head;
        if (reading.Tag(head) is "WP" or "WDT" || reading.Is(head, "that") || reading.Is(head, "who"))
        {
            // "Tillerson, who told ...": the pronoun stands there, the noun before it is meant.
            candidate.Source = new TokenRange(head, head + 1);
            int clause = reading.Head(head);
            while (clause >= 0 && reading.Relation(clause) is not "acl") clause = reading.Relation(clause) is "conj" or "xcomp" or "ccomp" ? reading.Head(clause) : -1;
            candidate.SourceHead = clause >= 0 ? reading.Head(clause) : Before(head);
            return;
        }
        candidate.Source = NounPhrase(head, candidate.Anchor);
    }

    /// <summary>The noun phrase of a token as a source: without relative clauses and what follows them, and without the cue.</summary>
    public TokenRange NounPhrase(int head, int cue)
    {
        TokenRange whole = tree.Subtree(head);
        int start = whole.Start, end = whole.End;
        foreach (int child in tree.Children(head))
        {
            TokenRange part = tree.Subtree(child);
            bool outside = reading.Document.Relations[child] is "acl:relcl" || reading.Relation(child) is "parataxis" or "advcl" or "cc" or "discourse" or "dep"
                || (reading.Relation(child) is "cc" or "mark" or "advmod" && child < head && part.Start == start);
            if (reading.Relation(child) is "cc" && child > head) outside = false;
            if (!outside) continue;
            if (child > head) end = Math.Min(end, part.Start);
            else start = Math.Max(start, part.End);
        }
        if (cue >= start && cue < end)
        {
            if (cue > head) end = cue;
            else start = cue + 1;
        }
        TokenRange trimmed = reading.Trim(new TokenRange(start, Math.Max(start, end)));
        // A possessor's mark belongs to it ("Putin's insistence").
        return trimmed.IsEmpty ? new TokenRange(head, head + 1) : trimmed;
    }

    private int OfVerb(int verb, int depth)
    {
        if (depth > 6) return -1;
        bool passive = tree.Child(verb, "aux:pass") >= 0 || tree.Child(verb, "nsubj:pass") >= 0;
        if (passive) return tree.Child(verb, "obl:agent");
        int subject = tree.Child(verb, "nsubj");
        if (subject >= 0) return reading.Is(subject, "it") || reading.Is(subject, "there") ? -1 : subject;
        int head = reading.Head(verb);
        if (tree.Child(verb, "obl:agent") is var agent and >= 0) return agent;
        if (head < 0) return Inverted(verb);
        switch (reading.Relation(verb))
        {
            case "conj" or "parataxis":
                return Inverted(verb) is var found and >= 0 ? found : IsVerb(head) ? OfVerb(head, depth + 1) : -1;
            case "xcomp":
                // Control: by the object of verbs that move somebody ("urged him to say"), else by the subject.
                int moved = tree.Child(head, "obj");
                if (moved >= 0 && moved < verb && CueLexicon.BuiltIn.Verb(reading.Lemma(head)) is { Stance: Stance.Demand or Stance.Ask }) return moved;
                if (reading.Lemma(head) is "quote" or "hear" or "cite") return tree.Child(head, "nsubj:pass");
                return OfVerb(head, depth + 1);
            case "advcl":
                if (reading.Lemma(head) is "quote" or "hear" or "cite" && tree.Child(head, "nsubj:pass") is var quoted and >= 0) return quoted;
                return IsVerb(head) ? OfSubject(head, depth) : -1;
            case "acl":
                return reading.Tag(verb) is "VBG" && !reading.Document.Relations[verb].EndsWith("relcl", StringComparison.Ordinal) ? head : -1;
            default:
                return Inverted(verb);
        }
    }

    // Of a participle's governor even a passive subject is meant: "Smith was fired, saying ..." has Smith speak.
    private int OfSubject(int verb, int depth)
    {
        int subject = tree.Child(verb, "nsubj");
        if (subject < 0) subject = tree.Child(verb, "nsubj:pass");
        return subject >= 0 ? subject : OfVerb(verb, depth + 1);
    }

    // "..., said Tillerson": the parser may take the subject for an object.
    private int Inverted(int verb)
    {
        int next = verb + 1;
        if (next >= reading.Count || reading.Text.SentenceOf(next) != reading.Text.SentenceOf(verb) || reading.Tag(verb) is not ("VBD" or "VBZ" or "VBP")) return -1;
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && reading.Relation(child) is "obj" && reading.Document.Classes[child] is WordClass.ProperNoun or WordClass.Pronoun or WordClass.Noun
                && verb > reading.SentenceOf(verb).Start && reading.IsPunctuation(verb - 1)) return child;
        }
        return -1;
    }

    private int OfNoun(int noun)
    {
        int possessor = tree.Child(noun, "nmod:poss");
        if (possessor >= 0) return possessor;
        foreach (int child in tree.Children(noun))
        {
            if (child > noun && reading.Relation(child) is "nmod" && tree.Child(child, "case") is var preposition and >= 0
                && reading.Lemma(preposition) is "by" or "from" or "of" or "among") return child;
        }
        // "made the claim that", "issued a warning that": the verb's subject.
        int verb = reading.Head(noun);
        if (verb >= 0 && IsVerb(verb) && reading.Relation(noun) is "obj" or "obl") return OfVerb(verb, 1);
        return -1;
    }

    private bool IsVerb(int token) => reading.Tag(token).StartsWith('V') || reading.Document.Classes[token] is WordClass.Verb or WordClass.Auxiliary or WordClass.Adjective or WordClass.Noun;

    private int Before(int token)
    {
        for (int t = token - 1; t >= reading.SentenceOf(token).Start; t--)
            if (reading.Document.Classes[t] is WordClass.Noun or WordClass.ProperNoun) return t;
        return -1;
    }
}
