using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Reads contents off the surface of a sentence, where word order is better evidence than the parser's tree.</summary>
internal sealed class SentenceSurface(Reading reading)
{
    private readonly SyntaxTree tree = reading.Tree;

    /// <summary>"told the paper on Friday that ...": an explicit "that", with only whom and when before it, is better evidence than the tree.</summary>
    public TokenRange ThatAfter(int verb)
    {
        TokenRange sentence = reading.SentenceOf(verb);
        for (int t = verb + 1; t < Math.Min(sentence.End - 2, verb + 12); t++)
        {
            if (reading.Lemma(t) is "afterward" or "afterwards" or "later" or "earlier" or "also" or "again" or "then") continue;
            if (reading.Is(t, "that") && reading.Tag(t) is "IN" or "WDT" && reading.Relation(t) is not "nsubj")
            {
                // Not "the report that ...": then the noun is what has the clause.
                bool placed = tree.Child(t - 1, "case") is var place and >= 0 && reading.Lemma(place) is "in" or "on" or "at" or "during";
                if (t > verb + 1 && !placed && CueLexicon.BuiltIn.Noun(reading.Lemma(t - 1)) is not null) return default;
                int top = t;
                while (reading.Head(top) is var head and >= 0 && tree.Subtree(head).Start == t) top = head;
                TokenRange clause = tree.Subtree(top);
                return clause.Count > 3 ? WithConjuncts(clause, sentence) : default;
            }
            // "accepts the things that ...": an object is in the way, unless the verb takes somebody who is told.
            if (t == verb + 1 && !TakesAddressee(verb) && !TimeWords.IsTime(reading.Lemma(t)) && reading.Document.Classes[t] is not (WordClass.Adposition or WordClass.Adverb)) break;
            if (reading.IsPunctuation(t) || reading.Document.Classes[t] is WordClass.Verb or WordClass.Auxiliary or WordClass.CoordinatingConjunction or WordClass.SubordinatingConjunction) break;
        }
        return default;
    }

    /// <summary>"The talks are over, the minister said on Monday.": a sentence that ends in its frame is content up to there, whatever the parser says.</summary>
    public TokenRange BeforeFrame(Candidate candidate)
    {
        int cue = candidate.Anchor;
        TokenRange sentence = reading.SentenceOf(cue);
        if (candidate.Source.IsEmpty || reading.OuterQuotation[cue] >= 0) return default;
        int start = Math.Min(candidate.Source.Start, candidate.Cue.Start);
        if (start <= sentence.Start + 2 || candidate.Source.End > cue && candidate.Source.Start > cue + 1) return default;
        if (candidate.Source.Start < cue && candidate.Source.End < candidate.Cue.Start - 1) return default;
        int mark = start - 1;
        while (mark > sentence.Start && reading.IsPunctuation(mark) && !reading.Is(mark, ",")) mark--;
        if (!reading.Is(mark, ",")) return default;
        int after = Math.Max(candidate.Cue.End, candidate.Source.End);
        if (after < sentence.End && !reading.IsPunctuation(after))
        {
            bool adverbial = TimeWords.IsTime(reading.Lemma(after)) || reading.Lemma(after) is "last" or "this" or "here" or "there" or "late" or "early" or "in" or "on" or "at" or "after" or "when" or "during" or "before" or "via" or "through";
            bool heard = reading.Lemma(cue) == "tell";
            if (!adverbial && !heard) return default;
        }
        else if (after < sentence.End && !reading.Trim(new TokenRange(after, sentence.End)).IsEmpty) return default;
        TokenRange content = new(sentence.Start, start);
        // An adverbial alone is no content: "On Twitter, he said."
        bool verb = false;
        for (int t = content.Start; t < content.End; t++)
            if (reading.Tag(t) is "VBD" or "VBZ" or "VBP" or "MD" or "VBN") verb = true;
        return verb ? content : default;
    }

    /// <summary>"The two presidents, he said, are looking ...": the frame stands inside what it reports.</summary>
    public bool Interposed(Candidate candidate)
    {
        int cue = candidate.Anchor;
        if (candidate.Source.IsEmpty || reading.OuterQuotation[cue] >= 0) return false;
        TokenRange sentence = reading.SentenceOf(cue);
        int start = Math.Min(candidate.Source.Start, candidate.Cue.Start), end = Math.Max(candidate.Cue.End, candidate.Source.End);
        if (start - 1 <= sentence.Start || end + 2 >= sentence.End) return false;
        if (Math.Max(candidate.Source.Start, candidate.Cue.Start) > Math.Min(candidate.Source.End, candidate.Cue.End)) return false;
        if (!reading.Is(start - 1, ",") || !reading.Is(end, ",") || reading.OuterQuotation[end + 1] >= 0 && reading.OuterQuotation[start - 2] < 0 && HasNoVerb(sentence.Start, start)) return false;
        if (reading.Tag(end + 1) == "VBG") return false;
        // ", Roe said, and she added ..." goes on with the next report.
        for (int t = end + 1; t < Math.Min(sentence.End, end + 5); t++)
            if (t != cue && reading.Tag(t)[0] == 'V' && CueLexicon.BuiltIn.Verb(reading.Lemma(t)) is { } next && next.Takes(CueFrames.Clause) && next.Takes(CueFrames.Quotation)) return false;
        if (HasNoVerb(end, sentence.End)) return false;
        foreach (TokenRange piece in (ReadOnlySpan<TokenRange>)[new TokenRange(sentence.Start, start - 1), new TokenRange(end + 1, sentence.End)])
            if (reading.Trim(WithoutAfterthought(piece)) is { IsEmpty: false } trimmed) candidate.Clause.Add(trimmed);
        candidate.Frame = CueFrames.Clause;
        return candidate.Clause.Count > 0;
    }

    // "that A denied it and B accepted it": without a comma the second clause belongs to the first; ", and that" says so.
    private TokenRange WithConjuncts(TokenRange clause, TokenRange sentence)
    {
        int next = clause.End;
        bool that = next + 2 < sentence.End && reading.Is(next, ",") && reading.Is(next + 1, "and") && reading.Is(next + 2, "that");
        bool joined = next + 2 < sentence.End && (reading.Is(next, "and") || reading.Is(next, "but")) && reading.OuterQuotation[next] == reading.OuterQuotation[clause.Start]
            && (reading.Is(next + 1, "that") || reading.Document.Classes[next + 1] is WordClass.ProperNoun or WordClass.Pronoun or WordClass.Determiner);
        if (!that && !joined) return clause;
        int end = next + 2;
        while (end < sentence.End && !(reading.OuterQuotation[end] < 0 && reading.IsPunctuation(end))) end++;
        return HasNoVerb(next, end) ? clause : new TokenRange(clause.Start, end);
    }

    /// <summary>"explained [why the cranes had not been inspected]", "asked [when it would open]": a question right after its cue.</summary>
    /// <remarks>Not "said when asked": a question has a subject and a finite verb, and after verbs of plain saying "when" tells the time.</remarks>
    public TokenRange QuestionAfter(int verb)
    {
        TokenRange sentence = reading.SentenceOf(verb);
        int start = verb + 1;
        while (TakesAddressee(verb) && start < sentence.End && start < verb + 6 && reading.Document.Classes[start] is WordClass.Determiner or WordClass.Noun or WordClass.ProperNoun
            || start == verb + 1 && start < sentence.End && reading.Tag(start) == "PRP" && TakesAddressee(verb)) start++;
        if (start + 2 >= sentence.End || reading.OuterQuotation[start] != reading.OuterQuotation[verb]) return default;
        bool question = reading.Lemma(start) is "why" or "how" or "whether" || (reading.Lemma(start) is "when" or "where" or "if" && reading.Lemma(verb) is "ask" or "wonder" or "know" or "question" or "inquire");
        if (!question) return default;
        int top = start;
        while (reading.Head(top) is var head and >= 0 && tree.Subtree(head).Start == start) top = head;
        TokenRange clause = tree.Subtree(top);
        return tree.Child(top, "nsubj") >= 0 || tree.Child(top, "nsubj:pass") >= 0 ? clause : default;
    }

    /// <summary>The token after a noun and whoever is named behind it: "the allegation by Helen Marsh [that] ..."; right after the noun when nobody is.</summary>
    public int AfterGiver(int noun)
    {
        int next = noun + 1;
        if (next >= reading.Count || reading.Lemma(next) is not ("by" or "from" or "of" or "among")) return next;
        next++;
        while (next < reading.Count && next < noun + 8 && reading.Document.Classes[next] is WordClass.Determiner or WordClass.Adjective or WordClass.Noun or WordClass.ProperNoun) next++;
        return next;
    }

    private bool TakesAddressee(int verb) => reading.Lemma(verb) is "tell" or "remind" or "assure" or "inform" or "warn" or "notify" or "advise" or "promise" or "show" or "ask" or "persuade" or "convince";

    private bool HasModal(int from, int to)
    {
        for (int t = from; t < to; t++)
        {
            if (reading.Tag(t) == "MD") return true;
            if (reading.Tag(t) is "VBD" or "VBZ" or "VBP") return false;
        }
        return false;
    }

    private bool HasNoVerb(int from, int to)
    {
        for (int t = from; t < to; t++)
            if (reading.Tag(t) is "VBD" or "VBZ" or "VBP" or "MD") return false;
        return true;
    }

    public bool IsFiniteAfter(int token)
    {
        int start = token;
        while (token < reading.Count && token < start + 3 && (reading.Document.Classes[token] is WordClass.Adverb or WordClass.CoordinatingConjunction && !reading.Is(token, "and") && !reading.Is(token, "but")
            || reading.OuterQuotation[token] >= 0 && reading.IsPunctuation(token))) token++;
        if (token >= reading.Count || token == 0 || reading.Text.SentenceOf(token) != reading.Text.SentenceOf(token - 1)) return false;
        // "claiming Roe directed him": after a name the tagger takes the past tense for a participle.
        bool participle = reading.Tag(token) == "VBN" && reading.Document.Classes[token - 1] == WordClass.ProperNoun && !reading.Is(token + 1, "by");
        return participle || reading.Tag(token) is "VBD" or "VBZ" or "VBP" or "MD";
    }

    /// <summary>"called half of them 'deplorables'": up to the end of the quotation in the same clause.</summary>
    public TokenRange UpToQuotation(int cue)
    {
        TokenRange sentence = reading.SentenceOf(cue);
        for (int t = cue + 1; t < Math.Min(sentence.End, cue + 25); t++)
        {
            // Innermost quotations, so that a word marked inside a quotation counts too.
            if (reading.Text.QuotationOfToken[t] is var q and >= 0 && q != reading.Text.QuotationOfToken[cue])
                return new TokenRange(cue + 1, Math.Min(sentence.End, reading.Text.Quotations[q].Tokens.End));
            if (reading.IsPunctuation(t) || reading.Document.Classes[t] is WordClass.CoordinatingConjunction) break;
        }
        return default;
    }

    /// <summary>Where the parser found no clause after "said": the rest of the sentence, when it holds a finite verb, past whom it was said to and when.</summary>
    public TokenRange Rest(int cue)
    {
        TokenRange sentence = reading.SentenceOf(cue);
        int start = cue + 1;
        if (TakesAddressee(cue))
        {
            while (start < sentence.End && reading.Document.Classes[start] is WordClass.Determiner or WordClass.Adjective or WordClass.Pronoun or WordClass.Noun or WordClass.ProperNoun
                && !(start > cue + 1 && reading.Document.Classes[start] is WordClass.Determiner or WordClass.Pronoun)) start++;
        }
        while (start < sentence.End && (TimeWords.IsTime(reading.Lemma(start)) || (reading.Is(start, "on") && start + 1 < sentence.End && TimeWords.IsTime(reading.Lemma(start + 1))))) start++;
        if (start >= sentence.End || reading.Is(start, "(") || reading.Is(start, "[")) return default;
        if (reading.Document.Classes[start] is WordClass.Adposition or WordClass.Adverb or WordClass.CoordinatingConjunction or WordClass.SubordinatingConjunction or WordClass.Particle
            && !reading.Is(start, "that")) return default;
        bool finite = false;
        int end = start;
        for (; end < sentence.End; end++)
        {
            bool quoted = reading.OuterQuotation[end] >= 0;
            if (!quoted && (reading.Is(end, ";") || reading.Is(end, "—") || reading.Is(end, "--"))) break;
            if (!quoted && reading.Is(end, ",") && (reading.Is(end + 1, "while") || reading.Is(end + 1, "although") || reading.Is(end + 1, "though"))) break;
            if (reading.Tag(end) is "VBD" or "VBZ" or "VBP" or "MD" || (reading.Tag(end) is "VBN" && end > start + 1)) finite = true;
        }
        return finite ? new TokenRange(start, end) : default;
    }

    /// <summary>", winding down a process ...", ", whom he fired in February": after a comma the reporter goes on in his own voice.</summary>
    public TokenRange WithoutAfterthought(TokenRange range)
    {
        for (int t = range.Start + 3; t < range.End - 2; t++)
        {
            if (!reading.Is(t, ",") || reading.OuterQuotation[t] >= 0) continue;
            // "said he would seek a law, and rejected ...": the second verb is in the tense of the cue, not of the clause.
            if ((reading.Is(t + 1, "and") || reading.Is(t + 1, "but")) && t + 2 < range.End && reading.Tag(t + 2) == "VBD" && HasModal(range.Start, t)) return new TokenRange(range.Start, t);
            bool relative = reading.Is(t + 1, "which") || reading.Is(t + 1, "who") || reading.Is(t + 1, "whom");
            bool participle = reading.Tag(t + 1) == "VBG" && reading.Relation(t + 1) is "advcl" or "acl" && tree.Subtree(t + 1).End >= range.End - 1;
            if (relative && reading.Head(t + 1) is var verb and >= 0 && reading.Relation(verb) is "acl" or "advcl" && tree.Subtree(verb).End < range.End - 1) relative = false;
            if (!relative && !participle) continue;
            bool quoted = false;
            for (int u = t + 1; u < range.End; u++) quoted |= reading.OuterQuotation[u] >= 0;
            if (!quoted) return new TokenRange(range.Start, t);
        }
        return range;
    }
}
