using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Tells which speaker each source means: by name, by description, by pronoun.</summary>
/// <remarks>Sources are resolved in text order, an enclosing statement before those inside it, so that "I" in a quotation is its speaker
/// and "he" can be whoever spoke last.</remarks>
internal sealed class SpeakerResolver
{
    private readonly Reading reading;
    private readonly RoleFinder roles;
    private readonly NameIndex names;
    private readonly List<LocalSpeaker> speakers;
    private readonly SourceFinder sources;
    private readonly List<Turn> turns = [];
    private readonly Dictionary<string, LocalSpeaker> described = new(StringComparer.Ordinal);

    private readonly record struct Turn(int Token, int Paragraph, LocalSpeaker Speaker, bool InQuotation);

    /// <summary>Resolves against the names of the report; adds unnamed speakers to the list.</summary>
    public SpeakerResolver(Reading reading, RoleFinder roles, NameIndex names, List<LocalSpeaker> speakers)
    {
        this.reading = reading;
        this.roles = roles;
        sources = new SourceFinder(reading);
        this.names = names;
        this.speakers = speakers;
    }

    /// <summary>The speaker of each candidate; null where nobody can be told, or where the reporter speaks.</summary>
    public Dictionary<Candidate, LocalSpeaker?> Resolve(List<Candidate> statements)
    {
        Dictionary<Candidate, LocalSpeaker?> result = [];
        foreach (Candidate candidate in statements.OrderBy(Depth).ThenBy(c => c.SourceHead >= 0 ? c.SourceHead : c.Anchor).ToList())
            ResolveOne(candidate, result);
        return result;
    }

    private LocalSpeaker? ResolveOne(Candidate candidate, Dictionary<Candidate, LocalSpeaker?> result)
    {
        if (result.TryGetValue(candidate, out LocalSpeaker? known)) return known;
        LocalSpeaker? speaker = null;
        result[candidate] = null;
        if (candidate.Parent is { } parent) ResolveOne(parent, result);
        if (candidate.SourceHead >= 0) speaker = Of(candidate, candidate.Parent is null ? null : result[candidate.Parent]);
        else if (candidate.Continues is { } going) speaker = ResolveOne(going, result);
        result[candidate] = speaker;
        if (speaker is not null && candidate.Anchor >= 0)
        {
            turns.Add(new Turn(candidate.Source.IsEmpty ? candidate.Anchor : candidate.Source.Start, reading.Text.ParagraphOf(candidate.Anchor), speaker,
                reading.OuterQuotation[candidate.Anchor] >= 0 && candidate.Entry is not null));
        }
        return speaker;
    }

    private static int Depth(Candidate candidate)
    {
        int depth = 0;
        for (Candidate? up = candidate.Parent; up is not null; up = up.Parent) depth++;
        return depth;
    }

    private LocalSpeaker? Of(Candidate candidate, LocalSpeaker? enclosing)
    {
        int head = candidate.SourceHead;
        TokenRange range = candidate.Source.Contains(head) ? candidate.Source : sources.NounPhrase(head, candidate.Anchor);
        if (!range.Contains(head)) range = new TokenRange(head, head + 1);
        bool inQuotation = reading.OuterQuotation[head] >= 0;
        if (reading.Document.Classes[head] == WordClass.Pronoun || reading.Tag(head) is "PRP" or "PRP$")
            return Pronoun(head, inQuotation, enclosing);
        if (Named(range, head) is { } named)
        {
            Mention(named, range, MentionKind.Name);
            return named;
        }
        return Description(range, head);
    }

    // A name in the phrase that is its core: not a possessor's, not in a prepositional phrase.
    private LocalSpeaker? Named(TokenRange range, int head)
    {
        if (names.At(head) is { } direct && !(direct.Kind != SpeakerKind.Person && PersonIn(range, head) is not null))
        {
            if (direct.Kind == SpeakerKind.Person && IsJoint(range)) return Joint(range);
            return direct;
        }
        return PersonIn(range, head) ?? KnownSurname(head);
    }

    // A surname that the recognizer missed at this place but knows from others.
    private LocalSpeaker? KnownSurname(int head)
    {
        if (reading.Document.Classes[head] != WordClass.ProperNoun) return null;
        string word = reading.Text.Word(head);
        LocalSpeaker? found = null;
        foreach (LocalSpeaker person in speakers)
            if (person is { Kind: SpeakerKind.Person, IsNamed: true, NameParts.Length: > 0 } && PersonNames.SurnameOf(person.NameParts) == word
                && (found is null || person.Mentions.Count > found.Mentions.Count)) found = person;
        return found;
    }

    // A name in the phrase that is the phrase's core: beside the noun that describes it, not a possessor and not "the Smith campaign".
    private LocalSpeaker? PersonIn(TokenRange range, int head)
    {
        bool describes = SpeakerWords.Noun(reading.Lemma(head).ToLowerInvariant()) is { Kind: SpeakerKind.Person } || SpeakerWords.Title(reading.Text.Word(head)) is not null;
        for (int t = range.Start; t < range.End; t++)
        {
            if (t > head && reading.Document.Classes[t] == WordClass.Adposition) break;
            if (names.At(t) is not { Kind: SpeakerKind.Person } found) continue;
            int last = t;
            while (last + 1 < range.End && names.At(last + 1) == found) last++;
            bool possessor = last + 1 < reading.Count && reading.Tag(last + 1) == "POS";
            if (!possessor && (t <= head && head <= last || (describes && t > head))) return found;
            t = last;
        }
        return null;
    }

    private bool IsJoint(TokenRange range)
    {
        int persons = 0;
        LocalSpeaker? last = null;
        bool and = false;
        for (int t = range.Start; t < range.End; t++)
        {
            if (reading.Is(t, "and")) and = true;
            if (reading.Document.Classes[t] == WordClass.Adposition || reading.IsPunctuation(t) && !reading.Is(t, ",")) break;
            if (names.At(t) is not { Kind: SpeakerKind.Person } person || person == last) continue;
            if (persons > 0 && !and && !reading.Is(t - 1, ",")) continue;
            persons++;
            last = person;
        }
        return and && persons > 1;
    }

    private LocalSpeaker Joint(TokenRange range) => Remember("joint:" + Text(range).ToLowerInvariant(), SpeakerKind.Group, range, isNamed: true);

    private LocalSpeaker? Description(TokenRange range, int head)
    {
        string lemma = reading.Lemma(head).ToLowerInvariant();
        string tag = reading.Tag(head);
        bool plural = tag is "NNS" or "NNPS";
        bool definite = false, indefinite = false;
        for (int t = range.Start; t < Math.Min(range.End, head + 1); t++)
        {
            if (reading.Is(t, "the") || reading.Is(t, "this") || reading.Is(t, "that") || reading.Tag(t) is "PRP$" or "POS") definite = true;
            if (reading.Is(t, "a") || reading.Is(t, "an") || reading.Is(t, "one") || reading.Is(t, "another")) indefinite = true;
        }
        if (tag is "CD" or "DT" or "JJ" && range.Count == 1 && reading.Is(head, "one")) indefinite = true;
        string own = plural ? reading.Text.Word(head).ToLowerInvariant() : lemma;
        (SpeakerKind Kind, string Class)? known = SpeakerWords.Noun(own) ?? SpeakerWords.Noun(lemma);
        SpeakerKind kind = plural && known?.Kind is SpeakerKind.Person or null ? SpeakerKind.Group : known?.Kind ?? SpeakerKind.Organisation;
        if (IsJoint(range)) return Joint(range);
        if (kind == SpeakerKind.Person)
        {
            RolePhrase? role = roles.Phrase(new TokenRange(range.Start, Math.Max(head + 1, PhraseEnd(range, head))));
            // A capitalised title without article speaks of somebody known too: "President says ..." in a headline.
            bool known1 = definite || (!indefinite && (char.IsUpper(reading.Text.Slice(head)[0]) || range.Count == 1));
            if (role is not null && known1 && ByRole(role, head) is { } person)
            {
                Mention(person, range, MentionKind.Nominal);
                return person;
            }
            if (role is not null && known1 && Epithet(role, head) is { } varied)
            {
                Mention(varied, range, MentionKind.Nominal);
                return varied;
            }
            if (known1 && role is not null && Earlier(role) is { } unnamed)
            {
                Mention(unnamed, range, MentionKind.Nominal);
                return unnamed;
            }
            LocalSpeaker fresh = Remember("person:" + (indefinite ? head.ToString() : Key(range)), SpeakerKind.Person, range, isNamed: false);
            if (role is not null && fresh.Roles.Count == 0) fresh.Roles.Add(role);
            fresh.Gender = lemma.EndsWith("woman", StringComparison.Ordinal) ? 'f' : lemma.EndsWith("man", StringComparison.Ordinal) ? 'm' : fresh.Gender;
            return fresh;
        }
        // "His answer indicated ...", "Mr. Roe's remarks suggest ...": whoever's answer it is.
        if (known is null && char.IsLower(reading.Text.Slice(head)[0]) && Possessor(head) is { } owner) return owner;
        return Remember("thing:" + Key(range), kind, range, isNamed: false);
    }

    private LocalSpeaker? Possessor(int head)
    {
        int possessor = reading.Tree.Child(head, "nmod:poss");
        if (possessor < 0) return null;
        return names.At(possessor) ?? (reading.Tag(possessor) == "PRP$" ? Pronoun(possessor, reading.OuterQuotation[possessor] >= 0, null) : null);
    }

    private int PhraseEnd(TokenRange range, int head)
    {
        // "the secretary of state": the of-phrase belongs to the description.
        for (int t = head + 1; t < range.End; t++)
            if (reading.IsPunctuation(t)) return t;
        return range.End;
    }

    private LocalSpeaker? ByRole(RolePhrase role, int at)
    {
        LocalSpeaker? best = null;
        double bestScore = 0;
        foreach (LocalSpeaker person in speakers)
        {
            if (person.Kind != SpeakerKind.Person || !person.IsNamed) continue;
            double score = RoleMatch.Score(role, person.Roles);
            if (score <= 0) continue;
            // Ties go to whoever was mentioned last before this place.
            int last = LastMention(person, at);
            score += last < 0 ? 0 : 0.5 / (1 + (at - last) / 100.0);
            if (score > bestScore) (best, bestScore) = (person, score);
        }
        return best;
    }

    // "the former oil executive said": a fresh description in the definite, right after somebody's words, varies the name of that person.
    private LocalSpeaker? Epithet(RolePhrase role, int at)
    {
        int paragraph = reading.Text.ParagraphOf(at);
        for (int i = turns.Count - 1; i >= 0; i--)
        {
            Turn turn = turns[i];
            if (turn.InQuotation || turn.Token > at) continue;
            if (turn.Paragraph < paragraph - 1) break;
            if (turn.Speaker.Kind != SpeakerKind.Person || !turn.Speaker.IsNamed) return null;
            if (turn.Speaker.Gender == 'm' && role.Noun.EndsWith("woman", StringComparison.Ordinal)) return null;
            if (turn.Speaker.Gender == 'f' && role.Noun.EndsWith("man", StringComparison.Ordinal) && !role.Noun.EndsWith("woman", StringComparison.Ordinal)) return null;
            return RoleMatch.Conflicts(role, turn.Speaker.Roles) || role.Class is "spokesperson" or "lawyer" or "aide" ? null : turn.Speaker;
        }
        return null;
    }

    private LocalSpeaker? Earlier(RolePhrase role)
    {
        for (int i = turns.Count - 1; i >= 0; i--)
        {
            LocalSpeaker speaker = turns[i].Speaker;
            if (speaker.Kind == SpeakerKind.Person && !speaker.IsNamed && RoleMatch.Score(role, speaker.Roles) > 0) return speaker;
        }
        return null;
    }

    private LocalSpeaker? Pronoun(int token, bool inQuotation, LocalSpeaker? enclosing)
    {
        string word = reading.Text.Word(token).ToLowerInvariant();
        switch (word)
        {
            case "i" or "we" or "me" or "us" or "my" or "our" or "mine" or "myself":
                return inQuotation ? enclosing : null;
            case "he" or "him" or "his" or "himself":
                return Person(token, 'm', inQuotation, enclosing);
            case "she" or "her" or "hers" or "herself":
                return Person(token, 'f', inQuotation, enclosing);
            case "they" or "them" or "their" or "theirs" or "both" or "all":
                return JointSubject(token) ?? Last(token, s => s.Kind != SpeakerKind.Person, 2) ?? Last(token, _ => true, 1);
            case "it" or "its":
                return Last(token, s => s.Kind is SpeakerKind.Organisation or SpeakerKind.Document or SpeakerKind.Outlet, 2);
            case "you" or "your":
                return null;
            default:
                // "some", "many", "one", "others": speakers of their own.
                return Remember("some:" + word, SpeakerKind.Group, new TokenRange(token, token + 1), isNamed: false);
        }
    }

    // "Mr. Roe and Mr. Doe would abolish the panel, which they describe as ...": two persons that are one subject shortly before.
    private LocalSpeaker? JointSubject(int token)
    {
        int sentence = reading.Text.SentenceOf(token);
        for (int t = token - 1; t >= 0 && sentence - reading.Text.SentenceOf(t) <= 1; t--)
        {
            if (reading.Relation(t) is not "nsubj" || names.At(t) is not { Kind: SpeakerKind.Person }) continue;
            TokenRange phrase = sources.NounPhrase(t, token);
            if (IsJoint(phrase)) return Joint(phrase);
        }
        return null;
    }

    private LocalSpeaker? Last(int token, Func<LocalSpeaker, bool> fits, int paragraphs)
    {
        int paragraph = reading.Text.ParagraphOf(token);
        LocalSpeaker? best = null;
        int bestToken = -1;
        foreach (Turn turn in turns)
        {
            if (turn.Token >= token || turn.Token <= bestToken || paragraph - turn.Paragraph > paragraphs || turn.InQuotation || !fits(turn.Speaker)) continue;
            (best, bestToken) = (turn.Speaker, turn.Token);
        }
        return best;
    }

    // The nearest person whose gender fits; subjects and whoever spoke last come first, names inside quotations do not count.
    private LocalSpeaker? Person(int token, char gender, bool inQuotation, LocalSpeaker? enclosing)
    {
        // Inside a quotation its speaker is "I": "he" is somebody else.
        LocalSpeaker? excluded = inQuotation ? enclosing : null;
        int sentence = reading.Text.SentenceOf(token);
        LocalSpeaker? best = null;
        double bestScore = double.MinValue;
        LocalSpeaker? lastSpeaker = Last(token, s => s.Kind == SpeakerKind.Person && s != excluded && (s.Gender == gender || s.Gender == '?'), 3);
        for (int t = token - 1; t >= 0 && sentence - reading.Text.SentenceOf(t) <= 6; t--)
        {
            if (names.At(t) is not { Kind: SpeakerKind.Person } person) continue;
            if (person == excluded || (person.Gender != gender && person.Gender != '?')) continue;
            if (!inQuotation && reading.OuterQuotation[t] >= 0) continue;
            int distance = sentence - reading.Text.SentenceOf(t);
            bool possessor = t + 1 < reading.Count && reading.Tag(t + 1) == "POS";
            ReadOnlySpan<char> relation = reading.Relation(Top(t, person));
            double score = -1.5 * distance + (relation is "nsubj" ? 2 : 0) - (possessor ? 0.5 : 0) + (person == lastSpeaker ? 2.5 : 0) + (person.Gender == gender ? 0.5 : 0);
            if (reading.Text.ParagraphOf(t) != reading.Text.ParagraphOf(token)) score -= 0.5;
            if (score > bestScore) (best, bestScore) = (person, score);
        }
        LocalSpeaker? chosen = best ?? lastSpeaker;
        if (lastSpeaker is not null && !lastSpeaker.IsNamed && LastMention(lastSpeaker, token) > (best is null ? -1 : LastMention(best, token))) chosen = lastSpeaker;
        if (chosen is not null) chosen.Mentions.Add((new TokenRange(token, token + 1), MentionKind.Pronoun));
        return chosen;
    }

    private int Top(int token, LocalSpeaker person)
    {
        while (reading.Head(token) is var head and >= 0 && (names.At(head) == person || reading.Relation(token) is "flat" or "appos" or "compound" || reading.Document.Relations[token] == "nmod:desc")) token = head;
        return token;
    }

    private static int LastMention(LocalSpeaker person, int before)
    {
        int last = -1;
        foreach (var (tokens, _) in person.Mentions)
            if (tokens.Start < before) last = Math.Max(last, tokens.Start);
        return last;
    }

    private LocalSpeaker Remember(string key, SpeakerKind kind, TokenRange range, bool isNamed)
    {
        if (!described.TryGetValue(key, out LocalSpeaker? speaker))
        {
            speaker = new LocalSpeaker { Index = speakers.Count, Kind = kind, Name = WithoutArticle(Text(range)), IsNamed = isNamed };
            if (kind == SpeakerKind.Organisation && SpeakerWords.IsOutlet(speaker.Name)) speaker.Kind = SpeakerKind.Outlet;
            speakers.Add(speaker);
            described.Add(key, speaker);
        }
        Mention(speaker, range, MentionKind.Nominal);
        return speaker;
    }

    private void Mention(LocalSpeaker speaker, TokenRange range, MentionKind kind)
    {
        TokenRange phrase = Shorten(range);
        if (speaker.Mentions.TrueForAll(m => m.Tokens != phrase)) speaker.Mentions.Add((phrase, kind));
        speaker.AddAlias(Text(phrase));
    }

    // The wording of a mention ends before an apposition.
    private TokenRange Shorten(TokenRange range)
    {
        for (int t = range.Start + 1; t < range.End; t++)
            if (reading.Is(t, ",") || reading.Is(t, "(") || reading.Is(t, "—")) return new TokenRange(range.Start, t);
        return range;
    }

    private string Key(TokenRange range) => WithoutArticle(Text(Shorten(range))).ToLowerInvariant();

    private string Text(TokenRange range) => OneLine.Of(reading.Text.Text, reading.Text.SpanOf(range));

    private static string WithoutArticle(string text)
    {
        foreach (string article in (ReadOnlySpan<string>)["the ", "a ", "an "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        return text;
    }
}
