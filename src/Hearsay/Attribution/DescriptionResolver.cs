using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Tells whom a description means: "the foreign minister", "a senior official", "the agency".</summary>
internal sealed class DescriptionResolver(Reading reading, RoleFinder roles, NameIndex names, Discourse discourse, PronounResolver pronouns)
{
    private readonly DescriptionKinds kinds = new(reading);

    /// <summary>Resolves the noun phrase of a token, be it a name or a description.</summary>
    public Func<int, LocalSpeaker?>? OfPhrase { get; init; }

    /// <summary>The speaker that the phrase describes; a new one when the report has not spoken of it before.</summary>
    public LocalSpeaker? Resolve(TokenRange range, int head)
    {
        string lemma = reading.Lemma(head).ToLowerInvariant();
        string tag = reading.Tag(head);
        bool plural = tag is "NNS" or "NNPS";
        (bool definite, bool indefinite) = Article(range, head);
        string own = plural ? reading.Text.Word(head).ToLowerInvariant() : lemma;
        (SpeakerKind Kind, string Class)? known = kinds.Known(head);
        SpeakerKind kind = kinds.Of(range, head);
        if (kind == SpeakerKind.Organisation && char.IsUpper(reading.Text.Slice(head)[0]) && SpeakerWords.IsOutlet(reading.Text.Word(head))) kind = SpeakerKind.Outlet;
        if (names.JointIn(range) is { Count: > 1 } members) return discourse.Joint(members, range);
        if (kind == SpeakerKind.Person) return Person(range, head, definite, indefinite);
        // "His answer indicated ...", "Mr. Roe's remarks suggest ...", "a Herald article": whoever's answer, remarks or article it is.
        if ((known is null && char.IsLower(reading.Text.Slice(head)[0]) || kind == SpeakerKind.Document) && Author(head, kind) is { } owner) return owner;
        if (kind is SpeakerKind.Organisation or SpeakerKind.Group && Owner(head) is { } chief)
            return discourse.Remember($"of:{chief.Index}:{own}", kind, range, isNamed: false);
        if (kind is SpeakerKind.Organisation or SpeakerKind.Outlet && definite && !plural && Body(range, head, kind) is { } body)
        {
            discourse.Mention(body, range, MentionKind.Nominal);
            return body;
        }
        return discourse.Remember("thing:" + discourse.Key(range), kind, range, kind == SpeakerKind.Organisation && kinds.IsName(head));
    }

    private (bool Definite, bool Indefinite) Article(TokenRange range, int head)
    {
        bool definite = false, indefinite = false;
        for (int t = range.Start; t < Math.Min(range.End, head + 1); t++)
        {
            if (reading.Is(t, "the") || reading.Is(t, "this") || reading.Is(t, "that") || reading.Tag(t) is "PRP$" or "POS") definite = true;
            if (reading.Is(t, "a") || reading.Is(t, "an") || reading.Is(t, "one") || reading.Is(t, "another")) indefinite = true;
        }
        return (definite, indefinite || reading.Tag(head) == "CD" || (range.Count == 1 && reading.Is(head, "one")));
    }

    private LocalSpeaker Person(TokenRange range, int head, bool definite, bool indefinite)
    {
        // "Secretary of State Ilko Davaran": a known surname at the end of the phrase, even where the recognizer missed the name.
        if (TitleOf(range, head) is { } titled)
        {
            discourse.Mention(titled, range, MentionKind.Name);
            return titled;
        }
        RolePhrase? role = roles.Phrase(new TokenRange(range.Start, Math.Max(head + 1, PhraseEnd(range, head))));
        // A capitalised title without article speaks of somebody known too: "President says ..." in a headline.
        bool isKnown = definite || (!indefinite && (char.IsUpper(reading.Text.Slice(head)[0]) || range.Count == 1));
        LocalSpeaker? found = role is not null && isKnown ? ByRole(role, head) ?? Epithet(role, range, head) ?? Earlier(role, head) : null;
        if (found is not null)
        {
            discourse.Mention(found, range, MentionKind.Nominal);
            return found;
        }
        LocalSpeaker fresh = discourse.Remember("person:" + (indefinite ? head.ToString() : discourse.Key(range)), SpeakerKind.Person, range, isNamed: false);
        if (role is not null && fresh.Roles.Count == 0) fresh.Roles.Add(role);
        fresh.Gender = SpeakerWords.GenderOfNoun(reading.Lemma(head)) is var gender and not '?' ? gender : fresh.Gender;
        return fresh;
    }

    // "Mr. Roe's office", "the special counsel's office", "the Roe campaign": whose it is; null when it is nobody's.
    private LocalSpeaker? Owner(int head)
    {
        if (reading.Lemma(head).ToLowerInvariant() is not ("office" or "campaign" or "team" or "administration" or "camp" or "staff")) return null;
        foreach (int child in reading.Tree.Children(head))
        {
            if (child > head || !(reading.Document.Relations[child] is "nmod:poss" or "compound" || reading.Relation(child) is "nmod")) continue;
            if (names.At(child) is { Kind: SpeakerKind.Person } person) return person;
            if (reading.Tag(child) == "PRP$") return pronouns.Resolve(child, null, null);
            TokenRange whole = reading.Tree.Subtree(child);
            if (reading.Document.Relations[child] is "nmod:poss" && roles.Phrase(new TokenRange(whole.Start, child + 1)) is { } role && ByRole(role, child) is { } holder) return holder;
        }
        return null;
    }

    // The person whose title the description is: not one whom a preposition ties to it ("a spokesman for Jane Roe", "a friend of Jane Roe").
    private LocalSpeaker? TitleOf(TokenRange range, int head)
    {
        for (int t = head + 1; t < range.End && !reading.IsPunctuation(t) && !reading.Is(t, "and"); t++)
        {
            if (reading.Document.Classes[t] == WordClass.Adposition && !reading.Is(t, "of")) return null;
            if (names.KnownSurname(t) is not { } surname) continue;
            int first = t;
            while (first > head + 1 && (names.At(first - 1) == surname || SpeakerWords.Gender(reading.Text.Word(first - 1)) != '?')) first--;
            return reading.Document.Classes[first - 1] == WordClass.Adposition ? null : surname;
        }
        return null;
    }

    // "The two senators released a statement saying ...": who releases it says it. -1 when nobody does.
    private int Publisher(int head)
    {
        if (reading.Relation(head) is not "obj" || reading.Head(head) is not (var verb and >= 0)) return -1;
        if (reading.Lemma(verb) is not ("publish" or "release" or "issue" or "sign" or "write" or "send" or "post" or "print" or "circulate")) return -1;
        int subject = reading.Tree.Child(verb, "nsubj");
        if (subject < 0 && reading.Relation(verb) is "conj" && reading.Head(verb) is var first and >= 0) subject = reading.Tree.Child(first, "nsubj");
        if (subject >= 0 && reading.Tag(subject) is "WP" or "WDT")
            subject = reading.Relation(verb) is "acl" ? reading.Head(verb) : -1;
        return subject;
    }

    private LocalSpeaker? Author(int head, SpeakerKind kind)
    {
        if (kind == SpeakerKind.Document && Publisher(head) is var publisher and >= 0)
            return reading.Document.Classes[publisher] == WordClass.Pronoun ? pronouns.Resolve(publisher, null, null) : OfPhrase?.Invoke(publisher);
        bool published = kind == SpeakerKind.Document && reading.Lemma(head).ToLowerInvariant() is "report" or "article" or "story" or "piece" or "editorial" or "account" or "analysis" or "poll" or "survey" or "study";
        foreach (int child in reading.Tree.Children(head))
        {
            ReadOnlySpan<char> relation = reading.Document.Relations[child];
            bool before = child < head && (relation is "nmod:poss" || (kind == SpeakerKind.Document && relation.StartsWith("compound") || relation is "nmod:desc"));
            bool after = child > head && relation.StartsWith("nmod") && reading.Tree.Child(child, "case") is var preposition and >= 0 && (reading.Is(preposition, "by") || reading.Is(preposition, "from"));
            bool written = child > head && relation.StartsWith("acl") && reading.Lemma(child) is "publish" or "write" or "issue" or "release" or "sign";
            int agent = written ? reading.Tree.Child(child, "obl:agent") : before || after ? child : -1;
            if (agent < 0) continue;
            if (names.At(agent) is { } named)
            {
                // A paper is not by whoever it is about: "the Roe memo" may be, "the Syria report" is not.
                if (published && named.Kind != SpeakerKind.Outlet && child < head && relation is not "nmod:poss") continue;
                if (relation is not "nmod:poss" && before && named.Kind == SpeakerKind.Organisation) continue;
                return named;
            }
            if ((after || written) && kind == SpeakerKind.Document && SpeakerWords.Noun(reading.Lemma(agent).ToLowerInvariant()) is { Kind: SpeakerKind.Person or SpeakerKind.Group }) return OfPhrase?.Invoke(agent);
            if (relation is "nmod:poss" && reading.Tag(agent) == "PRP$") return pronouns.Resolve(agent, null, null);
        }
        return null;
    }

    private int PhraseEnd(TokenRange range, int head)
    {
        // "the secretary of state": the of-phrase belongs to the description.
        for (int t = head + 1; t < range.End; t++)
            if (reading.IsPunctuation(t) || reading.Tag(t) is "WP" or "WDT" or "WP$") return t;
        return range.End;
    }

    // "the board", once "the Herald editorial board" has been named: the last body of that kind of which the report spoke.
    private LocalSpeaker? Body(TokenRange range, int head, SpeakerKind kind)
    {
        if (range.Count != 2 || head != range.End - 1 || reading.Tag(range.Start) == "PRP$") return null;
        string noun = reading.Lemma(head).ToLowerInvariant();
        LocalSpeaker? best = null;
        int bestAt = -1;
        foreach (LocalSpeaker speaker in discourse.Speakers)
        {
            if (speaker.Kind != kind) continue;
            int space = speaker.Name.LastIndexOf(' ');
            bool fits = (kind == SpeakerKind.Outlet && char.IsLower(reading.Text.Slice(head)[0])) || (space >= 0 && speaker.Name.AsSpan(space + 1).Equals(noun, StringComparison.OrdinalIgnoreCase));
            int at = fits ? Discourse.LastMention(speaker, head) : -1;
            if (at > bestAt) (best, bestAt) = (speaker, at);
        }
        return best;
    }

    private LocalSpeaker? ByRole(RolePhrase role, int at)
    {
        LocalSpeaker? best = null;
        double bestScore = 0;
        foreach (LocalSpeaker person in discourse.Speakers)
        {
            if (person.Kind != SpeakerKind.Person || !person.IsNamed || GenderConflicts(role, person)) continue;
            double score = RoleMatch.Score(role, person.Roles);
            if (score <= 0) continue;
            // Ties go to whoever was mentioned last before this place.
            int last = Discourse.LastMention(person, at);
            score += last < 0 ? 0 : 0.5 / (1 + (at - last) / 100.0);
            if (score > bestScore) (best, bestScore) = (person, score);
        }
        return best;
    }

    // "the former oil executive said": a fresh description in the definite, right after somebody's words, varies the name of that person.
    private LocalSpeaker? Epithet(RolePhrase role, TokenRange range, int at)
    {
        if (reading.Tag(range.Start) == "PRP$") return null;
        // "The witness said": the part somebody plays at the time, so the person the text is about.
        if (role.Class is "part")
        {
            static bool Plays(LocalSpeaker person) => !person.Roles.Exists(r => r.Class is "lawyer" or "prosecutor" or "judge" or "chair" or "writer");
            return pronouns.Topic(at, SpeakerWords.GenderOfNoun(role.Noun), Plays)
                ?? discourse.Speakers.Where(p => p is { Kind: SpeakerKind.Person, IsNamed: true } && Plays(p) && Discourse.LastMention(p, at) >= 0).MaxBy(p => p.Mentions.Count);
        }
        // "The mayor", "the transport minister" is whoever holds the office; what somebody was, or is by trade, varies a name.
        bool past = role.Words.Contains("former") || role.Words.Contains("ex");
        if (!past && role.Class is not ("lawmaker" or "executive" or "performer" or "candidate" or "writer" or "soldier" or "activist" or "academic")) return null;
        if (past && role.Class is "official" or "aide" or "agent" or "lawyer" && role.Words.Count < 3) return null;
        int paragraph = reading.Text.ParagraphOf(at);
        LocalSpeaker? last = null;
        int lastToken = -1;
        foreach (Turn turn in discourse.TurnsBetween(0, at))
            if (!turn.InQuotation && turn.Token < at && turn.Token > lastToken && paragraph - turn.Paragraph <= 1) (last, lastToken) = (turn.Speaker, turn.Token);
        // "The ex-bridge chief" is not whoever is chief of something now.
        if (past && last is not null && last.Roles.Exists(r => (r.Class == role.Class || r.Words.Contains(role.Noun)) && !r.Words.Contains("former") && !r.Words.Contains("ex"))) return null;
        return last is { Kind: SpeakerKind.Person, IsNamed: true } && !GenderConflicts(role, last) && !RoleMatch.Conflicts(role, last.Roles) ? last : null;
    }

    private static bool GenderConflicts(RolePhrase role, LocalSpeaker person) =>
        SpeakerWords.GenderOfNoun(role.Noun) is var gender and not '?' && person.Gender != '?' && gender != person.Gender;

    // "the official", once "a senior official" has spoken: the last unnamed one whom the description fits.
    private LocalSpeaker? Earlier(RolePhrase role, int at)
    {
        LocalSpeaker? best = null;
        int bestAt = -1;
        // "The same source" may be whoever was quoted without a name.
        bool anyone = role.Noun == "source" && role.Words.All(SpeakerWords.IsVague);
        foreach (Turn turn in discourse.TurnsBetween(0, at))
        {
            if (turn.Token >= at || turn.Token <= bestAt || turn.Speaker is not { Kind: SpeakerKind.Person, IsNamed: false } || !(anyone || (turn.Speaker.Roles.Exists(r => r.Noun == role.Noun) && RoleMatch.Score(role, turn.Speaker.Roles) > 0))) continue;
            (best, bestAt) = (turn.Speaker, turn.Token);
        }
        return best;
    }
}
