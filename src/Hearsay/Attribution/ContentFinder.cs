using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Finds what the grammar gives as the content of a cue: a clause, an infinitive, an object, the clause around it.</summary>
internal sealed class ContentFinder(Reading reading)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly SentenceSurface surface = new(reading);

    /// <summary>Sets the candidate's clause; leaves it empty when there is none.</summary>
    public void Find(Candidate candidate)
    {
        ByFrame(candidate);
        // Nobody is part of what they say: the parser hung the speaker's apposition on the clause.
        if (candidate.Entry!.IsNoun || candidate.SourceHead < 0 || !candidate.Clause.Exists(c => c.Contains(candidate.SourceHead))) return;
        candidate.Clause.Clear();
        if (candidate.Entry.IsSaying && candidate.SourceHead < candidate.Anchor && surface.Rest(candidate.Anchor) is { IsEmpty: false } rest)
            Add(candidate, CueFrames.Clause, rest);
    }

    private void ByFrame(Candidate candidate)
    {
        CueEntry entry = candidate.Entry!;
        int cue = candidate.Anchor;
        if (entry.IsNoun)
        {
            OfNoun(candidate, entry, cue);
            return;
        }
        if (entry.Takes(CueFrames.Clause) && surface.ThatAfter(cue) is { IsEmpty: false } that)
        {
            Add(candidate, CueFrames.Clause, that);
            return;
        }
        if (entry.Takes(CueFrames.Clause) && surface.QuestionAfter(cue) is { IsEmpty: false } question)
        {
            Add(candidate, CueFrames.Clause, question);
            return;
        }
        if (entry.Takes(CueFrames.Clause) || entry.Takes(CueFrames.Quotation))
        {
            int clause = tree.Child(cue, "ccomp");
            if (clause < 0 && entry.Takes(CueFrames.Clause)) clause = Colon(cue);
            if (clause < 0 && entry.Takes(CueFrames.Clause)) clause = UnderTime(cue);
            if (entry.IsSaying && surface.Interposed(candidate)) return;
            if ((clause < 0 || clause < cue) && entry.IsSaying && surface.BeforeFrame(candidate) is { IsEmpty: false } before)
            {
                Add(candidate, CueFrames.Clause, before);
                return;
            }
            if (clause >= 0)
            {
                TokenRange range = tree.Subtree(clause);
                // "accepts the things that he said": the object is what the clause belongs to.
                if (tree.Child(cue, "obj") is var thing and >= 0 && thing > cue && tree.Subtree(thing).End == range.Start && reading.Is(range.Start, "that") && entry.Takes(CueFrames.Object))
                    range = new TokenRange(tree.Subtree(thing).Start, range.End);
                if (range.Contains(cue)) range = clause > cue ? new TokenRange(cue + 1, range.End) : new TokenRange(range.Start, cue);
                Add(candidate, CueFrames.Clause, range);
                return;
            }
            if (entry.IsSaying && candidate.SourceHead >= 0 && candidate.SourceHead < cue && cue + 1 < reading.Count && !reading.IsPunctuation(cue + 1) && surface.Rest(cue) is { IsEmpty: false } right)
            {
                Add(candidate, CueFrames.Clause, right);
                return;
            }
            if (entry.IsSaying && Around(candidate, cue)) return;
        }
        if (entry.Takes(CueFrames.Clause) && Gerund(cue) is var gerund and >= 0)
        {
            Add(candidate, CueFrames.Clause, tree.Subtree(gerund));
            return;
        }
        if (entry.Takes(CueFrames.Infinitive))
        {
            int infinitive = Infinitive(cue);
            if (infinitive >= 0)
            {
                Add(candidate, CueFrames.Infinitive, tree.Subtree(infinitive));
                return;
            }
        }
        int passive = tree.Child(cue, "nsubj:pass");
        if (entry.Takes(CueFrames.Predication))
        {
            int named = passive >= 0 ? passive : tree.Child(cue, "obj");
            int predicate = tree.Child(cue, "xcomp");
            if (predicate < 0) predicate = Prepositional(cue, "as");
            if (named >= 0 && predicate > cue && named < cue && named != passive)
            {
                // "which they describe as a tool", "what he called an outrage"
                Add(candidate, CueFrames.Predication, WithoutCase(predicate));
                return;
            }
            if (named >= 0 && predicate > named)
            {
                TokenRange first = tree.Subtree(named), last = tree.Subtree(predicate);
                if (named == passive)
                {
                    Add(candidate, CueFrames.Predication, first);
                    Add(candidate, CueFrames.Predication, last);
                }
                else Add(candidate, CueFrames.Predication, new TokenRange(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End)));
                return;
            }
        }
        if (entry.Takes(CueFrames.Predication) && entry.Takes(CueFrames.Quotation) && surface.UpToQuotation(cue) is { IsEmpty: false } called)
        {
            Add(candidate, CueFrames.Predication, called);
            return;
        }
        if (entry.Takes(CueFrames.Object))
        {
            int thing = passive >= 0 ? passive : tree.Child(cue, "obj");
            if (thing >= 0 && (thing == passive || (thing > cue && !TimeWords.IsTime(reading.Lemma(thing)))))
            {
                TokenRange complement = thing == passive ? tree.Subtree(thing) : Complement(cue, thing);
                // "claiming he and Roe both lied": what looks like an object is the subject of a clause when a finite verb follows.
                TokenRange clause = thing != passive && entry.Takes(CueFrames.Clause) && surface.IsFiniteAfter(complement.End) ? surface.Rest(cue) : default;
                Add(candidate, clause.IsEmpty ? CueFrames.Object : CueFrames.Clause, clause.IsEmpty ? complement : clause);
                return;
            }
        }
        if (entry.Takes(CueFrames.Prepositional))
        {
            foreach (string preposition in (ReadOnlySpan<string>)["of", "about", "on", "to", "for", "against", "at", "with"])
            {
                int object1 = Prepositional(cue, preposition);
                if (object1 < 0 || TimeWords.IsTime(reading.Lemma(object1))) continue;
                Add(candidate, CueFrames.Prepositional, WithoutCase(object1));
                return;
            }
        }
        if (entry.IsSaying && candidate.SourceHead >= 0 && candidate.SourceHead < cue && surface.Rest(cue) is { IsEmpty: false } rest)
            Add(candidate, CueFrames.Clause, rest);
    }

    /// <summary>The clause that a phrase such as "according to the report" stands in, without the phrase.</summary>
    public void FindAround(Candidate candidate, TokenRange phrase, int attached)
    {
        TokenRange sentence = reading.SentenceOf(phrase.Start);
        while (attached >= 0 && reading.Head(attached) >= 0 && reading.Document.Relations[attached] is not ("ccomp" or "parataxis" or "conj" or "advcl" or "acl:relcl")) attached = reading.Head(attached);
        TokenRange clause = attached >= 0 ? tree.Subtree(attached) : sentence;
        bool last = reading.Trim(new TokenRange(phrase.End, sentence.End)).IsEmpty && reading.OuterQuotation[phrase.Start] < 0;
        if (phrase.Start == sentence.Start || clause.Count <= phrase.Count + 1 || (last && phrase.Start > 0 && reading.IsPunctuation(phrase.Start - 1))) clause = sentence;
        Without(candidate, clause, phrase);
    }

    private void OfNoun(Candidate candidate, CueEntry entry, int noun)
    {
        // "said in a statement that ...": the verb's clause.
        if (tree.Child(noun, "case") is var place and >= 0 && reading.Lemma(place) is "in" or "on" or "at" or "during" && reading.Relation(noun) is "obl" or "nmod") return;
        foreach (int child in tree.Children(noun))
        {
            if (child < noun || reading.Relation(child) is not ("acl" or "ccomp" or "xcomp" or "advcl")) continue;
            if (reading.Document.Relations[child].EndsWith("relcl", StringComparison.Ordinal) && !HasThat(child)) continue;
            int mark = tree.Child(child, "mark");
            bool that = mark >= 0 && reading.Is(mark, "that");
            bool to = mark >= 0 && reading.Is(mark, "to");
            if ((that && entry.Takes(CueFrames.Clause)) || (to && entry.Takes(CueFrames.Infinitive)))
            {
                Add(candidate, that ? CueFrames.Clause : CueFrames.Infinitive, tree.Subtree(child));
                return;
            }
        }
        if (entry.Takes(CueFrames.Clause) && ThatClause(noun) is { IsEmpty: false } that1)
        {
            Add(candidate, CueFrames.Clause, that1);
            return;
        }
        // "a promise by Helen Marsh to rebuild the pier"
        if (entry.Takes(CueFrames.Infinitive) && surface.AfterGiver(noun) is var given && given > noun + 1 && given + 1 < reading.Count && reading.Tag(given) == "TO" && reading.Tag(given + 1) == "VB")
        {
            Add(candidate, CueFrames.Infinitive, Beginning(given));
            return;
        }
        if (!entry.Takes(CueFrames.Object)) return;
        foreach (int child in tree.Children(noun))
        {
            if (child <= noun || reading.Relation(child) is not "nmod" || tree.Child(child, "case") is not (var preposition and >= 0) || !reading.Is(preposition, "of")) continue;
            Add(candidate, CueFrames.Object, WithoutCase(child));
            return;
        }
    }

    // "his assurances that the bureau would follow ...": whatever the parser hangs the clause on, it stands right there.
    private TokenRange ThatClause(int noun)
    {
        int that = surface.AfterGiver(noun);
        if (that >= reading.Count || !reading.Is(that, "that") || reading.Relation(that) is "nsubj" || reading.Text.SentenceOf(that) != reading.Text.SentenceOf(noun)) return default;
        return Beginning(that) is { Count: > 2 } clause ? clause : default;
    }

    // The largest phrase that begins with the token.
    private TokenRange Beginning(int token)
    {
        int top = token;
        while (reading.Head(top) is var head and >= 0 && tree.Subtree(head).Start == token) top = head;
        return tree.Subtree(top);
    }

    private bool HasThat(int clause) => tree.Child(clause, "mark") is var mark and >= 0 && reading.Is(mark, "that");

    // "He said: the talks are over."
    private int Colon(int cue)
    {
        foreach (int child in tree.Children(cue))
        {
            TokenRange part = tree.Subtree(child);
            if (child > cue && reading.Relation(child) is "parataxis" or "ccomp" && part.Start > 0
                && (reading.Is(part.Start, ":") || reading.Is(part.Start - 1, ":"))) return child;
        }
        return -1;
    }

    // "The two towns agreed, the envoy said": the cue hangs on what it reports.
    private bool Around(Candidate candidate, int cue)
    {
        int top = cue;
        while (reading.Head(top) is var head and >= 0 && reading.Relation(top) is "conj" or "xcomp" && reading.Relation(top) is not "parataxis" && head < top) top = head;
        if (reading.Relation(top) is not ("parataxis" or "ccomp" or "discourse" or "advcl") || reading.Head(top) < 0) return false;
        // "..., as residents explained the problems" reports nothing of the main clause.
        if (reading.Relation(top) is "advcl" && (tree.Child(cue, "obj") >= 0 || tree.Child(cue, "ccomp") >= 0)) return false;
        if (reading.Relation(top) is "advcl" && !(tree.Child(top, "mark") is var mark and >= 0 && reading.Is(mark, "as"))) return false;
        if (reading.Relation(top) is "ccomp") return false;
        int governor = reading.Head(top);
        TokenRange phrase = tree.Subtree(top);
        TokenRange clause = tree.Subtree(governor);
        bool after = phrase.End == clause.End || reading.Trim(new TokenRange(phrase.End, clause.End)).IsEmpty;
        bool comma = phrase.Start > clause.Start && reading.IsPunctuation(phrase.Start - 1) || reading.IsPunctuation(phrase.Start);
        if (!comma && !after) return false;
        if (governor > cue && !reading.IsPunctuation(Math.Min(phrase.End, reading.Count - 1)) && !reading.IsPunctuation(phrase.End - 1)) return false;
        Without(candidate, clause, phrase);
        candidate.Frame = CueFrames.Clause;
        return candidate.Clause.Count > 0;
    }

    private void Without(Candidate candidate, TokenRange clause, TokenRange phrase)
    {
        candidate.Frame = CueFrames.Clause;
        if (!clause.Overlaps(phrase))
        {
            Add(candidate, CueFrames.Clause, clause);
            return;
        }
        if (phrase.Start > clause.Start) Add(candidate, CueFrames.Clause, new TokenRange(clause.Start, phrase.Start));
        if (phrase.End < clause.End) Add(candidate, CueFrames.Clause, new TokenRange(phrase.End, clause.End));
    }

    // "reported seeing", "denied having met"
    private int Gerund(int cue)
    {
        foreach (int child in tree.Children(cue))
            if (child > cue && reading.Tag(child) == "VBG" && reading.Relation(child) is "xcomp" or "ccomp" or "advcl" && tree.Subtree(child).Start == cue + 1) return child;
        return -1;
    }

    private int Infinitive(int cue)
    {
        foreach (int child in tree.Children(cue))
        {
            if (child < cue || reading.Relation(child) is not ("xcomp" or "advcl" or "ccomp")) continue;
            int mark = tree.Child(child, "mark");
            if (mark >= 0 && reading.Is(mark, "to")) return child;
        }
        // "called on him to resign": the infinitive may hang on the person.
        foreach (int child in tree.Children(cue))
        {
            if (child < cue || reading.Relation(child) is not ("obl" or "obj")) continue;
            foreach (int below in tree.Children(child))
            {
                if (reading.Relation(below) is "acl" or "xcomp" && tree.Child(below, "mark") is var mark and >= 0 && reading.Is(mark, "to")) return below;
            }
        }
        return -1;
    }

    private int Prepositional(int cue, string preposition)
    {
        foreach (int child in tree.Children(cue))
        {
            if (child < cue || reading.Relation(child) is not ("obl" or "advcl" or "xcomp" or "nmod")) continue;
            int found = tree.Child(child, "case");
            if (found < 0) found = tree.Child(child, "mark");
            if (found >= 0 && reading.Is(found, preposition)) return child;
        }
        return -1;
    }

    private TokenRange WithoutCase(int token)
    {
        TokenRange whole = tree.Subtree(token);
        int preposition = tree.Child(token, "case");
        return preposition == whole.Start ? new TokenRange(whole.Start + 1, whole.End) : whole;
    }

    // The object and what belongs to it: "accused [the agent of bias]", "criticised [him for the delay]"; not when and where it was said.
    private TokenRange Complement(int cue, int thing)
    {
        TokenRange range = WithoutTime(tree.Subtree(thing));
        int end = range.End;
        foreach (int child in tree.Children(cue))
        {
            if (child <= thing) continue;
            TokenRange part = tree.Subtree(child);
            if (part.Start != end) break;
            int preposition = tree.Child(child, "case");
            if (preposition < 0) preposition = tree.Child(child, "mark");
            bool belongs = reading.Relation(child) is "xcomp" || (reading.Relation(child) is "obl" or "advcl" && preposition >= 0 && reading.Lemma(preposition) is "of" or "for" or "as" or "with" or "over" or "into" or "about" or "against" or "between" or "toward" or "towards");
            if (!belongs) break;
            end = part.End;
        }
        return new TokenRange(range.Start, end);
    }

    // "said Tuesday that ...": the parser may hang the clause on the day.
    private int UnderTime(int cue)
    {
        foreach (int child in tree.Children(cue))
        {
            if (child < cue || !TimeWords.IsTime(reading.Lemma(child))) continue;
            foreach (int below in tree.Children(child))
                if (below > child && reading.Relation(below) is "ccomp" or "acl" or "advcl") return below;
        }
        return -1;
    }

    // "blasted [the bureau] on Monday": when it was said is no part of what was said.
    private TokenRange WithoutTime(TokenRange range)
    {
        int end = range.End;
        if (end - range.Start > 1 && TimeWords.IsTime(reading.Lemma(end - 1)))
        {
            end--;
            if (end - range.Start > 1 && reading.Lemma(end - 1) is "on" or "last" or "this" or "in" or "late" or "early") end--;
        }
        return new TokenRange(range.Start, end);
    }

    private void Add(Candidate candidate, CueFrames frame, TokenRange range)
    {
        if (frame == CueFrames.Clause && reading.OuterQuotation[candidate.Anchor] < 0) range = surface.WithoutAfterthought(range);
        TokenRange trimmed = reading.Trim(range);
        if (trimmed.IsEmpty) return;
        candidate.Frame = frame;
        candidate.Clause.Add(trimmed);
    }
}
