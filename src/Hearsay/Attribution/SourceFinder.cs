using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Finds who the grammar says is behind a cue.</summary>
internal sealed class SourceFinder(Reading reading)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly SentenceSurface surface = new(reading);

    /// <summary>Sets the candidate's source; leaves it empty when the grammar names none.</summary>
    public void Find(Candidate candidate)
    {
        int head = candidate.Entry!.IsNoun ? OfNoun(candidate.Anchor) : OfVerb(candidate.Anchor, 0);
        int cue = candidate.Anchor;
        // Nobody writes "told reporters Smith": what stands after is whom it was told to.
        if (head > cue && reading.Lemma(cue) is "tell" or "ask" or "inform" or "remind") head = BeforeRelative(cue);
        // The frame of a quotation has its subject outside it.
        if (head >= 0 && reading.OuterQuotation[cue] < 0 && reading.OuterQuotation[head] >= 0) head = -1;
        if (head >= 0 && !candidate.Entry.IsNoun && head < cue && Nearest(cue) is var near and >= 0 && near > head && !NounPhrase(head, cue).Contains(near) && HasComma(head, near)) head = Core(near);
        if (head < 0 && !candidate.Entry.IsNoun) head = OfSentence(cue);
        if (head < 0 && !candidate.Entry.IsNoun && candidate.Entry.Takes(CueFrames.Clause) && candidate.Entry.Takes(CueFrames.Quotation)) head = Beside(candidate.Anchor);
        if (head < 0 || reading.IsPunctuation(head) || (reading.OuterQuotation[cue] < 0 && reading.OuterQuotation[head] >= 0)) return;
        Set(candidate, head);
    }

    /// <summary>Makes the noun phrase of the token the source.</summary>
    public void Set(Candidate candidate, int head)
    {
        candidate.SourceHead = head;
        if (reading.Tag(head) is "WP" or "WDT" || reading.Is(head, "who"))
        {
            // "Davaran, who told ...": the pronoun stands there, the noun before it is meant.
            candidate.Source = new TokenRange(head, head + 1);
            int clause = reading.Head(head);
            while (clause >= 0 && reading.Relation(clause) is not "acl") clause = reading.Relation(clause) is "conj" or "xcomp" or "ccomp" ? reading.Head(clause) : -1;
            candidate.SourceHead = clause < 0 ? Before(head) : reading.Head(clause) is var noun && IsAcrossVerb(noun, head - 1) ? head - 1 : noun;
            return;
        }
        candidate.Source = reading.Document.Classes[head] == WordClass.Pronoun ? NounPhrase(head, candidate.Anchor) : Widen(NounPhrase(head, candidate.Anchor), candidate.Cue.Start);
    }

    /// <summary>The main noun or pronoun of a stretch that is known to name a source; -1 where it holds none.</summary>
    public int HeadIn(TokenRange range)
    {
        int best = -1;
        for (int t = range.Start; t < range.End; t++)
        {
            if (!IsNominal(t) && !(best < 0 && reading.Document.Classes[t] is WordClass.Determiner or WordClass.Numeral && reading.Relation(t) is "nsubj")) continue;
            if (range.Contains(reading.Head(t)) && IsNominal(reading.Head(t))) continue;
            // The subject, else what does not hang on a preposition, else the first.
            if (best < 0 || Rank(t) > Rank(best)) best = t;
        }
        return best;

        int Rank(int t) => reading.Relation(t) is "nsubj" || reading.Document.Relations[t] == "obl:agent" ? 2 : tree.Child(t, "case") is var c && c >= range.Start && c < range.Start + 2 ? 0 : 1;
    }

    // "the election disputed on Friday [a report] that said": the parser may take the sentence's own verb for a participle of an earlier noun.
    private bool IsAcrossVerb(int noun, int beside)
    {
        if (beside < 0 || noun < 0 || reading.Document.Classes[beside] is not (WordClass.Noun or WordClass.ProperNoun)) return false;
        for (int t = beside, steps = 0; t > noun && steps < 8; t = reading.Head(t), steps++)
            if (reading.Tag(t) is "VBD" or "VBZ" or "VBP" || (reading.Tag(t) == "VBN" && reading.Relation(beside) is "obj")) return true;
        return false;
    }

    /// <summary>The noun phrase of a token as a source: name, title, modifiers and appositions, without clauses, times and the cue.</summary>
    public TokenRange NounPhrase(int head, int cue)
    {
        TokenRange whole = tree.Subtree(head);
        int start = whole.Start, end = whole.End;
        foreach (int child in tree.Children(head))
        {
            TokenRange part = tree.Subtree(child);
            if (child < head)
            {
                if (!BelongsBefore(child) || part.Contains(cue)) start = Math.Max(start, part.End);
            }
            else if (!BelongsAfter(child) || part.Contains(cue)) end = Math.Min(end, part.Start);
        }
        while (start < head && (!reading.IsArticle(start) || reading.OuterQuotation[start] != reading.OuterQuotation[head] && reading.OuterQuotation[head] < 0 || reading.IsPunctuation(start) && reading.OuterQuotation[start] == reading.OuterQuotation[head])) start++;
        end = Math.Max(start, end);
        while (end > head + 1 && reading.IsPunctuation(end - 1)) end--;
        TokenRange trimmed = reading.Trim(new TokenRange(start, end));
        return trimmed.IsEmpty ? new TokenRange(head, head + 1) : trimmed;
    }

    private bool BelongsBefore(int child) =>
        !TimeWords.IsTime(reading.Lemma(child)) && (reading.Relation(child) is "det" or "amod" or "compound" or "nummod" or "flat" or "punct" or "appos"
        || reading.Document.Relations[child] is "nmod:poss" or "nmod:desc" or "nmod:unmarked" || reading.Relation(child) is "nmod" && tree.Child(child, "case") < 0);

    private bool BelongsAfter(int child)
    {
        ReadOnlySpan<char> relation = reading.Relation(child);
        if (relation is "nmod") return !TimeWords.IsTime(reading.Lemma(child));
        if (relation is "acl") return reading.Document.Relations[child] != "acl:relcl";
        return relation is "flat" or "appos" or "conj" or "cc" or "compound" or "case" or "nummod" or "punct" or "amod" or "fixed" or "dep" or "list";
    }

    /// <summary>Who the tree says does what the verb tells; -1 when it tells nobody.</summary>
    public int SubjectOf(int verb) => OfVerb(verb, 0);

    private int OfVerb(int verb, int depth)
    {
        if (depth > 6) return -1;
        bool passive = tree.Child(verb, "aux:pass") >= 0 || tree.Child(verb, "nsubj:pass") >= 0;
        if (passive) return tree.Child(verb, "obl:agent");
        int subject = tree.Child(verb, "nsubj");
        if (subject < 0)
        {
            // The parser may hang the subject on the auxiliary.
            foreach (int child in tree.Children(verb))
                if (child < verb && reading.Relation(child) is "aux" && tree.Child(child, "nsubj") is var under and >= 0) subject = under;
        }
        if (subject >= 0 && TimeWords.IsTime(reading.Lemma(subject)) && (subject > verb || reading.IsPunctuation(subject + 1))) subject = -1;
        // The frame of a quotation does not take its subject from inside.
        if (subject >= 0 && reading.OuterQuotation[verb] < 0 && reading.OuterQuotation[subject] >= 0) subject = -1;
        if (subject >= 0) return reading.Is(subject, "it") || reading.Is(subject, "there") ? -1 : subject;
        int head = reading.Head(verb);
        if (depth == 0 && tree.Child(verb, "obl:agent") is var agent and >= 0) return agent;
        if (head < 0) return Inverted(verb);
        switch (reading.Relation(verb))
        {
            case "conj" when depth == 0 && IsReport(verb) && reading.Relation(head) is "ccomp" && reading.Head(head) is var outer and >= 0 && IsReport(outer) && reading.Tag(outer) == reading.Tag(verb):
                // "said he was sorry but said it would happen again": the parser hangs the second report inside the first.
                return OfVerb(outer, depth + 1);
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
            case "acl" when verb - 2 > head && reading.Text.Word(verb - 1) is "that" or "which" or "who" && IsNominal(verb - 2) && IsAcrossVerb(head, verb - 2):
                return Core(verb - 2, head + 1);
            case "acl" when reading.Tag(verb) is "VBD" or "VBZ" or "VBP" && reading.Document.Relations[verb] != "acl:relcl":
                // A finite verb is no participle: "Senator Roe on Friday [lashed out]" has the senator for its subject.
                return TopNoun(head);
            case "acl" when depth > 0 && reading.Tag(verb) is "VBN" && reading.Head(head) < 0:
                return head;
            case "acl" when depth > 0 && reading.Tag(verb) is "VBN":
                // "an interview coupled with an advertisement to claim ...": whoever does what the noun belongs to.
                return reading.Head(head) is var above and >= 0 && IsVerb(above) ? OfSubject(above, depth + 1) : -1;
            case "acl" when TimeWords.IsTime(reading.Lemma(head)):
                return reading.Head(head) is var governor and >= 0 && IsVerb(governor) ? OfSubject(governor, depth + 1) : -1;
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

    // "..., said Davaran": the parser may take the subject for an object.
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

    // Where the parser found no subject of "said": the noun phrase right before it, or right after a quotation or comma and it.
    private int Beside(int verb)
    {
        if (reading.Tag(verb) is not ("VBD" or "VBZ" or "VBP")) return -1;
        TokenRange sentence = reading.SentenceOf(verb);
        int before = verb - 1;
        while (before >= sentence.Start && reading.Document.Classes[before] is WordClass.Adverb or WordClass.Auxiliary) before--;
        if (before >= sentence.Start && IsNominal(before) && !TimeWords.IsTime(reading.Lemma(before))) return Core(before);
        if (BeforeRelative(verb) is var subject and >= 0) return subject;
        // After the verb only where a quotation or nothing stands before it: '"...", said Roe', 'Said Roe: ...'.
        bool open = before < sentence.Start || (reading.IsPunctuation(before) && (reading.OuterQuotation[before] >= 0 || reading.Is(before, ",") && Ends(verb, sentence)));
        if (!open || reading.Lemma(verb) is "tell" or "ask" or "inform" or "remind") return BetweenCommas(verb);
        for (int t = verb + 1; open && t < Math.Min(sentence.End, verb + 12); t++)
        {
            if (reading.IsPunctuation(t) || reading.Document.Classes[t] is WordClass.Verb or WordClass.Adposition or WordClass.SubordinatingConjunction) break;
            if (IsNominal(t)) return Core(t);
        }
        return -1;
    }

    private int TopNoun(int noun)
    {
        while (reading.Head(noun) is var head and >= 0 && IsNominal(head) && reading.Relation(noun) is "nmod" or "appos" or "flat" or "compound") noun = head;
        return noun;
    }

    // "He called it reprehensible and [said] ...": a verb after "and" in the tense of the sentence's own verb has its subject.
    private int OfSentence(int verb)
    {
        int first = reading.SentenceOf(verb).Start;
        if (reading.Tag(verb) is not ("VBD" or "VBZ") || verb - 1 <= first || !(reading.Is(verb - 1, "and") || reading.Is(verb - 1, "but"))) return -1;
        for (int t = first; t < verb; t++)
            if (reading.Document.Relations[t] == "root" && reading.Tag(t) == reading.Tag(verb)) return tree.Child(t, "nsubj");
        return -1;
    }

    // "..., said Roe." with nothing after the name but where and when.
    private bool Ends(int verb, TokenRange sentence)
    {
        for (int t = verb + 1; t < sentence.End; t++)
            if (reading.Tag(t) is "VBD" or "VBZ" or "VBP" or "MD" or "VBN" || reading.OuterQuotation[t] >= 0) return false;
        return true;
    }

    // "A report in the Gazette, published on Saturday, cited ...": the noun before the phrase that ends right before the verb.
    private int BetweenCommas(int verb)
    {
        int first = reading.SentenceOf(verb).Start;
        if (verb - 1 <= first || !reading.Is(verb - 1, ",")) return -1;
        for (int t = verb - 2; t > Math.Max(first, verb - 25); t--)
            if (reading.Is(t, ",") && reading.OuterQuotation[t] < 0) return IsNominal(t - 1) && !TimeWords.IsTime(reading.Lemma(t - 1)) ? Core(t - 1) : -1;
        return -1;
    }

    /// <summary>The first noun phrase between a quotation and its cue: '"...", Rev. Roe of St. Mary, told the Gazette'; -1 when there is none.</summary>
    public int After(int from, int verb)
    {
        for (int t = from; t < verb; t++)
            if (IsNominal(t) && reading.OuterQuotation[t] < 0 && !TimeWords.IsTime(reading.Lemma(t)))
            {
                int last = t;
                while (last + 1 < verb && IsNominal(last + 1)) last++;
                return Core(last) is var core && core >= from && core < verb ? core : last;
            }
        return -1;
    }

    // "Roe, who was present at the meeting, told reporters": the noun before the relative clause that ends right before the verb.
    private int BeforeRelative(int verb)
    {
        int first = reading.SentenceOf(verb).Start;
        if (verb - 1 < first || !reading.Is(verb - 1, ",")) return -1;
        for (int t = verb - 2; t > first; t--)
        {
            if (!(reading.Is(t, "who") || reading.Is(t, "which") || reading.Is(t, "whose")) || !reading.Is(t - 1, ",")) continue;
            return t - 2 >= first && IsNominal(t - 2) ? Core(t - 2) : -1;
        }
        return -1;
    }

    // The nominal right before the verb, adverbs and auxiliaries aside: "These workers, [Roe] explained, ..."
    private int Nearest(int verb)
    {
        int before = verb - 1;
        int first = reading.SentenceOf(verb).Start;
        while (before >= first && reading.Document.Classes[before] is WordClass.Adverb or WordClass.Auxiliary) before--;
        return before >= first && IsNominal(before) && reading.OuterQuotation[before] < 0 && !TimeWords.IsTime(reading.Lemma(before)) ? before : -1;
    }

    private bool HasComma(int from, int to)
    {
        for (int t = from + 1; t < to; t++)
            if (reading.Is(t, ",") && reading.OuterQuotation[t] < 0) return true;
        return false;
    }

    // What the parser cut off: "Homeland Security Secretary [Jeh Johnson] says", "a new [Herald - Gazette poll]".
    private TokenRange Widen(TokenRange range, int cue)
    {
        int start = range.Start, end = range.End;
        TokenRange sentence = reading.SentenceOf(range.Start);
        int limit = cue >= end ? cue : sentence.End;
        while (end < limit && reading.OuterQuotation[end] == reading.OuterQuotation[end - 1]
            && (reading.Document.Classes[end] is WordClass.ProperNoun || (reading.Document.Classes[end] is WordClass.Noun && !TimeWords.IsTime(reading.Lemma(end))) || reading.Tag(end) == "POS"
                || (reading.Is(end, "-") || reading.Is(end, "/")) && !reading.Text.Tokens[end].SpaceBefore)) end++;
        int stop = cue < start ? cue + 1 : sentence.Start;
        while (start > stop && reading.IsArticle(start - 1) && reading.OuterQuotation[start - 1] == reading.OuterQuotation[start]
            && (reading.Document.Classes[start - 1] is WordClass.Determiner or WordClass.ProperNoun || (reading.Document.Classes[start - 1] is WordClass.Adjective && reading.Head(start - 1) is var owner && owner >= start && owner < end)
                || reading.Is(start - 1, "-") && !reading.Text.Tokens[start].SpaceBefore
                // "the [43-year-]old": what is glued to the word by hyphens.
                || reading.Is(start, "-") && !reading.Text.Tokens[start].SpaceBefore)
            && reading.Document.Classes[range.Start] is not (WordClass.Pronoun or WordClass.Determiner)) start--;
        return new TokenRange(start, end);
    }

    private bool IsNominal(int token) => reading.Document.Classes[token] is WordClass.Noun or WordClass.ProperNoun or WordClass.Pronoun;

    // Up to the main word of the phrase, as long as it stays among nouns, in the same quotation or outside, and does not leave the phrase to the left.
    private int Core(int token, int first = 0)
    {
        while (reading.Head(token) is var head and >= 0 && head >= first && IsNominal(head) && reading.OuterQuotation[head] == reading.OuterQuotation[token] && reading.Relation(token) is "compound" or "flat" or "nmod" or "appos" or "amod") token = head;
        return token;
    }

    private bool IsReport(int verb) => reading.Tag(verb)[0] == 'V' && CueLexicon.BuiltIn.Verb(reading.Lemma(verb)) is { } entry && entry.Takes(CueFrames.Clause) && entry.Takes(CueFrames.Quotation);

    private int OfNoun(int noun)
    {
        int possessor = tree.Child(noun, "nmod:poss");
        if (possessor >= 0) return possessor;
        // "the allegation by Helen Marsh that ...", wherever the parser hangs the phrase.
        if (noun + 2 < reading.Count && reading.Lemma(noun + 1) is "by" or "from" && surface.AfterGiver(noun) is var end && end > noun + 2 && end < reading.Count
            && (reading.Is(end, "that") || reading.Tag(end) == "TO") && IsNominal(end - 1)) return Core(end - 1, noun + 2);
        // "Herald report that ...": a name right before it.
        int before = noun - 1;
        if (before >= 0 && reading.Head(before) == noun && reading.Document.Classes[before] == WordClass.ProperNoun) return before;
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
