using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Tells whom a pronoun means: whoever the text is about at that place.</summary>
/// <remarks>"He" goes to the person of fitting gender who is nearest and most in view: subjects before objects, objects before people who
/// stand in a prepositional phrase, whoever speaks before whoever is spoken of. Pronouns of the running text are resolved in its order, so
/// that a row of them keeps to one person.</remarks>
internal sealed class PronounResolver(Reading reading, NameIndex names, SourceFinder sources, Discourse discourse)
{
    private const int SentencesBack = 7;
    private const int TokensBack = 600;

    private readonly Dictionary<int, LocalSpeaker?> resolved = [];
    private readonly HashSet<int> noted = [];
    private int next;

    /// <summary>Whom the pronoun means; null when nobody can be told.</summary>
    public LocalSpeaker? Resolve(int token, Candidate? candidate, LocalSpeaker? enclosing)
    {
        bool inQuotation = reading.OuterQuotation[token] >= 0;
        string word = reading.Text.Word(token).ToLowerInvariant();
        switch (word)
        {
            case "i" or "we" or "me" or "us" or "my" or "our" or "mine" or "myself":
                return inQuotation ? enclosing : null;
            case "he" or "him" or "his" or "she" or "her" or "hers":
                return Person(token, word[0] == 'h' && word is not ("her" or "hers") ? 'm' : 'f', inQuotation, candidate, enclosing);
            case "himself" or "herself" or "themselves" or "itself":
                return Head(token) ?? (word[0] is 'h' ? Person(token, word == "himself" ? 'm' : 'f', inQuotation, candidate, enclosing) : null);
            case "they" or "them" or "their" or "theirs" or "both" or "all":
                return JointSubject(token) ?? discourse.Last(token, s => s.Kind != SpeakerKind.Person, 2) ?? discourse.Last(token, _ => true, 1);
            case "it" or "its":
                return discourse.Last(token, s => s.Kind is SpeakerKind.Organisation or SpeakerKind.Document or SpeakerKind.Outlet, 2);
            case "you" or "your" or "that" or "which" or "this" or "what" or "there" or "nothing":
                return null;
            default:
                // "some", "many", "one", "others": speakers of their own.
                return discourse.Remember("some:" + word, SpeakerKind.Group, new TokenRange(token, token + 1), isNamed: false);
        }
    }

    /// <summary>The person whom the text is about at the token; null when it is about nobody.</summary>
    public LocalSpeaker? Topic(int token, char gender, Func<LocalSpeaker, bool> fits)
    {
        ResolveBefore(token);
        return Best(token, gender, inQuotation: false, null, null, fits);
    }

    // "The president himself said": whoever the reflexive leans on.
    private LocalSpeaker? Head(int token) => reading.Head(token) is var head and >= 0 ? names.At(head) : null;

    private LocalSpeaker? Person(int token, char gender, bool inQuotation, Candidate? candidate, LocalSpeaker? enclosing)
    {
        if (!inQuotation) ResolveBefore(token);
        if (resolved.TryGetValue(token, out LocalSpeaker? known) && known is not null) return Mention(known, token);
        // Inside a quotation its speaker is "I": "he" is somebody else.
        LocalSpeaker? excluded = inQuotation ? enclosing : OwnSubject(token);
        LocalSpeaker? chosen = Best(token, gender, inQuotation, candidate, excluded);
        resolved[token] = chosen;
        return chosen is null ? null : Mention(chosen, token);
    }

    /// <summary>Notes that the pronoun means the person.</summary>
    public LocalSpeaker Mention(LocalSpeaker person, int token)
    {
        if (noted.Add(token)) person.Mentions.Add((new TokenRange(token, token + 1), MentionKind.Pronoun));
        return person;
    }

    // "Roe met him": not himself.
    private LocalSpeaker? OwnSubject(int token)
    {
        if (reading.Relation(token) is not ("obj" or "iobj" or "obl") || reading.Tag(token) != "PRP" || reading.Text.Word(token).EndsWith("self", StringComparison.OrdinalIgnoreCase)) return null;
        int subject = reading.Head(token) is var verb and >= 0 ? reading.Tree.Child(verb, "nsubj") : -1;
        return subject < 0 ? null : names.At(subject) ?? resolved.GetValueOrDefault(subject);
    }

    private void ResolveBefore(int token)
    {
        for (; next < token; next++)
        {
            if (resolved.ContainsKey(next) || reading.OuterQuotation[next] >= 0 || !reading.IsArticle(next) || reading.Relation(next) is not "nsubj") continue;
            char gender = reading.Is(next, "he") ? 'm' : reading.Is(next, "she") ? 'f' : '?';
            if (gender != '?') resolved[next] = Best(next, gender, inQuotation: false, null, null);
        }
    }

    private LocalSpeaker? Best(int token, char gender, bool inQuotation, Candidate? candidate, LocalSpeaker? excluded, Func<LocalSpeaker, bool>? fits = null)
    {
        int sentence = reading.Text.SentenceOf(token), paragraph = reading.Text.ParagraphOf(token);
        LocalSpeaker? lastSpeaker = discourse.Last(token, s => s.Kind == SpeakerKind.Person && s != excluded && Fits(s, gender), 2);
        Dictionary<LocalSpeaker, double> scores = [];
        Dictionary<LocalSpeaker, int> topics = [];
        HashSet<LocalSpeaker> heard = [];
        void Consider(LocalSpeaker person, int at, double prominence)
        {
            if (fits is not null && !fits(person)) return;
            int distance = sentence - reading.Text.SentenceOf(at);
            double score = -1.4 * distance + prominence + (distance == 0 ? 0.5 : 0);
            if (reading.Text.ParagraphOf(at) != paragraph) score -= 0.4;
            topics[person] = topics.GetValueOrDefault(person) + 1;
            scores[person] = scores.TryGetValue(person, out double before) ? Math.Max(before, score) : score;
        }
        int first = token;
        for (; first > 0 && token - first < TokensBack && sentence - reading.Text.SentenceOf(first - 1) <= SentencesBack; first--)
        {
            int t = first - 1;
            if (names.At(t) is not { Kind: SpeakerKind.Person } person || person == excluded || !Fits(person, gender)) continue;
            if (t + 1 < token && names.At(t + 1) == person) continue;
            if (!inQuotation && reading.OuterQuotation[t] >= 0) continue;
            if (IsGivenTheFloor(Top(t, person))) heard.Add(person);
            Consider(person, t, Prominence(t, person));
        }
        for (int t = first; t < token; t++)
            if (resolved.TryGetValue(t, out LocalSpeaker? meant) && meant is not null && meant != excluded && Fits(meant, gender) && (inQuotation || reading.OuterQuotation[t] < 0)) Consider(meant, t, 2);
        foreach (Turn turn in discourse.TurnsBetween(first, token))
        {
            if (turn.InQuotation != inQuotation || turn.Speaker.Kind != SpeakerKind.Person || turn.Speaker == excluded || !Fits(turn.Speaker, gender)) continue;
            Consider(turn.Speaker, turn.Token, 2);
        }
        if (lastSpeaker is not null && scores.ContainsKey(lastSpeaker)) scores[lastSpeaker] += 1.2;
        LocalSpeaker? best = null;
        foreach (var (person, score) in scores)
        {
            // Several mentions make somebody the topic; the best counts most.
            double value = score + 0.12 * Math.Min(topics[person], 5) + (person.Gender == gender ? 0.5 : 0) - (InContent(candidate, person) ? 2 : 0);
            // A name whose owner nobody describes, and who does not speak, may be no person at all.
            if (person is { IsNamed: true, Roles.Count: 0, Gender: '?' } && !heard.Contains(person) && (person.NameParts.Length == 1 || (person.Mentions.Count < 2 && !discourse.HasSpoken(person)))) value -= 3;
            scores[person] = value;
            if (best is null || value > scores[best] || (value == scores[best] && person.Index < best.Index)) best = person;
        }
        return best ?? (fits is null ? lastSpeaker ?? Nearest(token, gender, excluded) : null);
    }

    // Nobody in view: whoever was named last, in somebody's quotation too.
    private LocalSpeaker? Nearest(int token, char gender, LocalSpeaker? excluded)
    {
        int sentence = reading.Text.SentenceOf(token);
        for (int t = token - 1; t >= 0 && token - t < 2 * TokensBack && sentence - reading.Text.SentenceOf(t) <= 2 * SentencesBack; t--)
            if (names.At(t) is { Kind: SpeakerKind.Person } person && person != excluded && Fits(person, gender)) return person;
        return null;
    }

    private static bool Fits(LocalSpeaker person, char gender) => gender == '?' || person.Gender == gender || person.Gender == '?';

    // Nobody says of himself, by name, what he says.
    private bool InContent(Candidate? candidate, LocalSpeaker person)
    {
        if (candidate is null) return false;
        foreach (TokenRange piece in candidate.Content)
            for (int t = piece.Start; t < piece.End; t++)
                if (names.At(t) == person) return true;
        return false;
    }

    private double Prominence(int token, LocalSpeaker person)
    {
        int top = Top(token, person);
        if (token + 1 < reading.Count && reading.Tag(token + 1) == "POS") return reading.Relation(Above(top)) is "nsubj" ? 0.6 : 0;
        return reading.Relation(top) switch
        {
            "nsubj" => 2,
            "root" => 1.2,
            "conj" => 0.8,
            "obj" or "iobj" or "xcomp" => 0.8,
            "obl" when reading.Document.Relations[top] == "obl:agent" => 1.2,
            "obl" when IsGivenTheFloor(top) => 2.5,
            "obl" => 0.5,
            _ => 0.3,
        };
    }

    // "The inquiry heard from Roe.", "The chair turned to Roe.": who is to speak next.
    private bool IsGivenTheFloor(int top) => reading.Head(top) is var verb and >= 0 && reading.Tree.Child(top, "case") is var preposition and >= 0
        && (reading.Lemma(verb), reading.Lemma(preposition)) is ("hear", "from") or ("turn", "to") or ("call", "on");

    private int Above(int token) => reading.Head(token) is var head and >= 0 ? head : token;

    private int Top(int token, LocalSpeaker person)
    {
        while (reading.Head(token) is var head and >= 0
            && (IsTitled(token, head) || names.At(head) == person || reading.Relation(token) is "flat" or "appos" or "compound" || reading.Document.Relations[token] == "nmod:desc")) token = head;
        return token;
    }

    // "Director of National Intelligence Jane Roe": the title is hers, though she hangs on its last noun or first.
    private bool IsTitled(int name, int head) => head < name - 2 && reading.Relation(name) is "nmod" && reading.Document.Classes[name - 1] is WordClass.Noun or WordClass.ProperNoun
        && (SpeakerWords.Title(reading.Text.Word(head)) is not null || SpeakerWords.Noun(reading.Lemma(head).ToLowerInvariant()) is { Kind: SpeakerKind.Person });

    // "Mr. Roe and Mr. Doe would abolish the panel, which they describe as ...": two persons that are one subject shortly before.
    private LocalSpeaker? JointSubject(int token)
    {
        int sentence = reading.Text.SentenceOf(token);
        for (int t = token - 1; t >= 0 && sentence - reading.Text.SentenceOf(t) <= 1; t--)
        {
            if (reading.Relation(t) is not "nsubj" || names.At(t) is not { Kind: SpeakerKind.Person }) continue;
            TokenRange phrase = sources.NounPhrase(t, token);
            if (names.JointIn(phrase) is { Count: > 1 } members) return discourse.Joint(members, phrase);
        }
        return null;
    }
}
