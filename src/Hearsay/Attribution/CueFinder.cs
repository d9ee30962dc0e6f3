using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Finds the words that make attributions, and by grammar their sources and contents.</summary>
internal sealed class CueFinder(Reading reading)
{
    private static readonly CueEntry AccordingTo = new("according to", false, CueFrames.Clause | CueFrames.Quotation, Stance.Assert);
    private static readonly CueEntry MakeClear = new("make clear", false, CueFrames.Clause | CueFrames.Quotation, Stance.Assert);
    private static readonly CueEntry HeadlineColon = new(":", false, CueFrames.Clause | CueFrames.Quotation, Stance.Assert);

    private const int LongestPhrase = 8;

    private readonly SyntaxTree tree = reading.Tree;
    private readonly SourceFinder sources = new(reading);
    private readonly ContentFinder contents = new(reading);
    private readonly TranscriptTurns turns = new(reading);

    /// <summary>The candidates in text order of their cues; some have no content or source yet.</summary>
    public List<Candidate> Find()
    {
        List<Candidate> candidates = [];
        for (int t = 0; t < reading.Count; t++)
        {
            if (!reading.IsArticle(t)) continue;
            Candidate? candidate = Verb(t) ?? According(t) ?? Noun(t) ?? turns.At(t) ?? Colon(t);
            if (candidate is not null) candidates.Add(candidate);
        }
        return candidates;
    }

    private Candidate? Verb(int token)
    {
        string tag = reading.Tag(token);
        if (tag[0] != 'V' || reading.Document.Classes[token] == WordClass.Auxiliary) return null;
        CueEntry? entry = Entry(token);
        if (entry is null) return null;
        ReadOnlySpan<char> relation = reading.Relation(token);
        // "Spasibo [thank you]": the editor's gloss is nobody's saying.
        if (token > 0 && reading.Is(token - 1, "[")) return null;
        if (relation is "amod" or "compound" or "case" or "mark" or "fixed" or "cc" or "det") return null;
        bool passive = tree.Child(token, "aux:pass") >= 0 || tree.Child(token, "nsubj:pass") >= 0;
        bool bare = tag == "VBN" && relation is "acl" or "advcl" && tag == "VBN" && tree.Child(token, "aux") < 0;
        if ((passive || bare) && tree.Child(token, "obl:agent") < 0) return null;
        Candidate candidate = new() { Entry = entry, Anchor = token, Cue = Extend(token) };
        foreach (int child in tree.Children(token))
            if (reading.Lemma(child) is "not" or "never" or "n't" && child < token) candidate.IsNegated = true;
            else if (child < token && reading.Lemma(child) is "must" or "should" or "would" or "could" or "can" or "may" or "might" or "will" or "shall" or "'ll") candidate.IsModal = true;
        if (IsUnreal(token, tag)) candidate.IsModal = true;
        sources.Find(candidate);
        if (entry == MakeClear) candidate.Clause.AddRange(OfClear(candidate.Cue.End - 1, entry));
        else contents.Find(candidate);
        if (candidate.Frame == CueFrames.None && candidate.Clause.Count > 0) candidate.Frame = CueFrames.Clause;
        // "to defend the plan": a purpose, not something said.
        if (tag == "VB" && candidate.Frame == CueFrames.Object) candidate.IsModal = true;
        return candidate;
    }

    // What is made clear hangs on "clear".
    private List<TokenRange> OfClear(int clear, CueEntry entry)
    {
        Candidate made = new() { Entry = entry, Anchor = clear, Cue = new TokenRange(clear, clear + 1) };
        contents.Find(made);
        return made.Clause;
    }

    // "should meet and tell her to ...", "stopped short of noting", "refused to say": nothing is said there.
    private bool IsUnreal(int token, string tag)
    {
        int head = reading.Head(token);
        if (head < 0) return false;
        if (tag == "VB" && reading.Relation(token) is "conj")
        {
            foreach (int child in tree.Children(head))
                if (reading.Relation(child) is "aux" && reading.Tag(child) == "MD") return true;
        }
        return tag is "VB" or "VBG" && (reading.Lemma(head) is "refuse" or "decline" or "fail" or "avoid" or "short" or "stop" || (reading.Lemma(head) is "short" && reading.Head(head) >= 0));
    }

    private CueEntry? Entry(int token)
    {
        string lemma = reading.Lemma(token);
        if (lemma == "make" && (reading.Is(token + 1, "clear") || (reading.Is(token + 2, "clear") && (reading.Is(token + 1, "it") || reading.Is(token + 1, "very"))))) return MakeClear;
        if (lemma == "call")
        {
            if (reading.Is(token + 1, "on") || reading.Is(token + 1, "upon")) return CueLexicon.BuiltIn.Verb("call_on");
            if (reading.Is(token + 1, "out")) return new CueEntry("call out", false, CueFrames.Object, Stance.Assert);
            foreach (int child in tree.Children(token))
            {
                if (child > token && (reading.Is(child, "on") || reading.Is(child, "upon") || (tree.Child(child, "case") is var c and >= 0 && (reading.Is(c, "on") || reading.Is(c, "upon")))))
                    return CueLexicon.BuiltIn.Verb("call_on");
                if (child > token && tree.Child(child, "case") is var f and >= 0 && reading.Is(f, "for") && reading.Relation(child) is "obl")
                    return new CueEntry("call for", false, CueFrames.Infinitive | CueFrames.Prepositional, Stance.Demand);
            }
        }
        return CueLexicon.BuiltIn.Verb(lemma);
    }

    // The verb with its auxiliaries and particles: "has repeatedly said", "did not rule out".
    private TokenRange Extend(int verb)
    {
        int start = verb, end = verb + 1;
        while (start > 0 && reading.Head(start - 1) == verb && reading.Relation(start - 1) is "aux" or "advmod" or "mark"
            && reading.Text.SentenceOf(start - 1) == reading.Text.SentenceOf(verb) && !reading.Is(start - 1, "that")) start--;
        while (end < reading.Count && reading.Head(end) == verb && reading.Document.Relations[end] == "compound:prt") end++;
        // "made it clear"
        if (reading.Lemma(verb) == "make") end = reading.Is(verb + 1, "clear") ? verb + 2 : verb + 3;
        return new TokenRange(start, end);
    }

    private Candidate? Noun(int token)
    {
        if (reading.Document.Classes[token] != WordClass.Noun || CueLexicon.BuiltIn.Noun(reading.Lemma(token)) is not { } entry) return null;
        Candidate candidate = new() { Entry = entry, Anchor = token, Cue = new TokenRange(token, token + 1) };
        contents.Find(candidate);
        if (candidate.Clause.Count == 0) return null;
        sources.Find(candidate);
        return candidate;
    }

    private Candidate? According(int token)
    {
        if (!reading.Is(token, "according") || !reading.Is(token + 1, "to") || token + 2 >= reading.Count) return null;
        TokenRange sentence = reading.SentenceOf(token);
        int head = -1;
        for (int t = token + 2; t < sentence.End; t++)
        {
            if (reading.Document.Classes[t] is not (WordClass.Noun or WordClass.ProperNoun or WordClass.Pronoun or WordClass.Numeral)) continue;
            head = t;
            // The head of the noun phrase that begins after "to".
            while (reading.Head(head) is var up and >= 0 && up > token + 1 && reading.Relation(head) is "compound" or "nmod" or "amod" or "flat" or "nummod" or "det"
                && tree.Subtree(up).Start >= token) head = up;
            break;
        }
        if (head < 0) return null;
        Candidate candidate = new() { Entry = AccordingTo, Anchor = token, Cue = new TokenRange(token, token + 2) };
        TokenRange phrase = tree.Subtree(head);
        TokenRange noun = sources.NounPhrase(head, token);
        noun = new TokenRange(Math.Max(noun.Start, token + 2), Math.Max(noun.End, token + 3));
        sources.Set(candidate, head);
        if (candidate.Source.Start > token + 1 && candidate.Source.Start <= head) noun = candidate.Source;
        noun = new TokenRange(noun.Start, AfterPhrase(noun.End, sentence.End));
        candidate.Source = noun;
        candidate.SourceHead = head;
        int end = Math.Max(noun.End, phrase.Start <= token ? Math.Max(noun.End, Math.Min(phrase.End, sentence.End)) : noun.End);
        int attached = reading.Head(head);
        if (attached >= token && attached <= head) attached = reading.Head(attached);
        contents.FindAround(candidate, new TokenRange(token, end), attached);
        candidate.Frame = CueFrames.Clause;
        return candidate;
    }

    // "according to a survey [of voter lists]": what stands up to the next mark is the source's, wherever the parser hangs it.
    private int AfterPhrase(int end, int limit)
    {
        if (end >= limit || !(reading.Is(end, "of") || reading.Is(end, "from") || reading.Is(end, "by") || reading.Is(end, "at"))) return end;
        int stop = end + 1;
        while (stop < limit && stop - end <= LongestPhrase && !reading.IsPunctuation(stop) && reading.Document.Classes[stop] is not (WordClass.Verb or WordClass.Auxiliary or WordClass.SubordinatingConjunction)) stop++;
        return stop == limit || reading.IsPunctuation(stop) ? stop : end;
    }

    // "Poll: most want it", "Smith: 'We will appeal'" in a headline or at the start of a line.
    private Candidate? Colon(int token)
    {
        if (!reading.Is(token, ":")) return null;
        TokenRange sentence = reading.SentenceOf(token);
        int length = token - sentence.Start;
        if (length is < 1 or > 6 || token + 2 >= sentence.End) return null;
        Paragraph paragraph = reading.Text.Paragraphs[reading.Text.ParagraphOf(token)];
        bool headline = paragraph.Kind is ParagraphKind.Headline or ParagraphKind.Heading;
        bool quoted = reading.OuterQuotation[token + 1] >= 0;
        if (!headline && !quoted) return null;
        int head = -1;
        for (int t = sentence.Start; t < token; t++)
        {
            if (reading.Document.Classes[t] is WordClass.Verb or WordClass.Auxiliary or WordClass.Adposition) return null;
            if (reading.Document.Classes[t] is WordClass.ProperNoun or WordClass.Noun) head = t;
        }
        if (head < 0 || !(IsName(head) || reading.Lemma(head) is "poll" or "report" or "study" or "survey" or "source" or "official")) return null;
        Candidate candidate = new() { Entry = HeadlineColon, Anchor = token, Cue = new TokenRange(token, token + 1), Source = new TokenRange(sentence.Start, token), SourceHead = head };
        TokenRange rest = reading.Trim(new TokenRange(token + 1, sentence.End));
        if (!rest.IsEmpty) candidate.Clause.Add(rest);
        candidate.Frame = CueFrames.Clause;
        return candidate;
    }

    private bool IsName(int token)
    {
        return reading.EntityAt(token) is { Kind: EntityKind.Person or EntityKind.Organisation };
    }
}
