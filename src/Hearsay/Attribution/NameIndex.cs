using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Groups the names of a report: each person, organisation and place once, whatever the wording.</summary>
internal sealed class NameIndex
{
    // Surnames have two parts, seldom three; a longer chain of hyphens is no name.
    private const int MostGlued = 4;

    private readonly Reading reading;
    private readonly RoleFinder roles;
    private readonly List<LocalSpeaker> speakers;
    private readonly Dictionary<string, LocalSpeaker> byKey = new(StringComparer.Ordinal);
    private readonly LocalSpeaker?[] ofToken;
    private readonly NameKinds kinds;
    private readonly LocalSpeaker?[] inTitleOf;

    /// <summary>Reads the names; adds a speaker for each to the list. The labels are names in capitals, which the recognizer does not know.</summary>
    public NameIndex(Reading reading, RoleFinder roles, List<LocalSpeaker> speakers, IReadOnlyList<TokenRange> labels)
    {
        this.reading = reading;
        this.roles = roles;
        this.speakers = speakers;
        ofToken = new LocalSpeaker?[reading.Count];
        inTitleOf = new LocalSpeaker?[reading.Count];
        kinds = new NameKinds(reading);
        List<(TokenRange Name, string[] Parts)> persons = [];
        foreach (Entity entity in reading.Document.Entities)
        {
            if (entity.Tokens.IsEmpty || !reading.IsArticle(entity.Tokens.Start)) continue;
            TokenRange name = WithoutMarks(entity.Tokens);
            if (name.IsEmpty) continue;
            if (!kinds.IsPerson(entity.Kind, name)) continue;
            foreach (TokenRange one in Persons(name))
            {
                TokenRange bare = WithoutTitles(one);
                if (!bare.IsEmpty) persons.Add((bare, Parts(bare)));
            }
        }
        foreach (TokenRange name in AddressedNames.In(reading, kinds))
            if (persons.TrueForAll(p => !p.Name.Overlaps(name) || (p.Name != name && p.Name.Start >= name.Start && p.Name.End <= name.End))) persons.Add((name, Parts(name)));
        foreach (TokenRange label in labels)
            if (Label(label) is { Parts.Length: > 0 } person) persons.Add(person);
        // The first name alone, where another entity has it together with the surname, is no name of its own.
        persons.RemoveAll(p => persons.Exists(o => o.Name != p.Name && o.Name.Start <= p.Name.Start && o.Name.End >= p.Name.End));
        // Full names first, so that a surname in a headline finds its owner further down.
        foreach (var (name, parts) in persons)
            if (PersonNames.Count(parts) > 1) Record(name, FullName(parts));
        // Those with "Mr." or "Ms." first: of two people with one surname they tell who is who.
        foreach (bool courtesy in (ReadOnlySpan<bool>)[true, false])
            foreach (var (name, parts) in persons)
                if (PersonNames.Count(parts) == 1 && courtesy == (GenderBefore(name) != '?')) Record(name, Surname(parts, name));
        foreach (Entity entity in reading.Document.Entities)
        {
            if (entity.Tokens.IsEmpty || !reading.IsArticle(entity.Tokens.Start)) continue;
            TokenRange name = WithoutMarks(entity.Tokens);
            if (name.IsEmpty || kinds.IsPerson(entity.Kind, name) || OnlyTitles(name) || persons.Exists(p => p.Name.Overlaps(name))) continue;
            name = kinds.InBody(name);
            if (name.IsEmpty || (name.Count == 1 && ofToken[name.Start] is { Kind: SpeakerKind.Person })) continue;
            if (entity.Kind != EntityKind.Person && name.Count == 1 && ByFirstName(name.Start) is { } familiar) Record(name, familiar);
            else Record(name, Thing(name, entity.Kind));
        }
    }

    /// <summary>The named speaker that the token belongs to, or null.</summary>
    public LocalSpeaker? At(int token) => ofToken[token];

    /// <summary>The person in whose title the token stands ("[Battalion] Chief Roe"), or null.</summary>
    public LocalSpeaker? InTitle(int token) => inTitleOf[token];

    /// <summary>The person whom the recognizer missed: a name right after a known first name; null when the token is none.</summary>
    public LocalSpeaker? Missed(int token)
    {
        if (token + 1 < reading.Count && token >= 0 && reading.Document.Classes[token] == WordClass.ProperNoun && reading.Document.Classes[token + 1] == WordClass.ProperNoun
            && reading.Text.SentenceOf(token) == reading.Text.SentenceOf(token + 1)) token++;
        if (token < 1 || reading.Document.Classes[token] != WordClass.ProperNoun || reading.Document.Classes[token - 1] != WordClass.ProperNoun || ofToken[token] is not null) return null;
        if ((SpeakerWords.Gender(reading.Text.Word(token - 1)) == '?' && !roles.IsDescribed(token)) || reading.Text.SentenceOf(token - 1) != reading.Text.SentenceOf(token) || !char.IsUpper(reading.Text.Slice(token)[0])) return null;
        TokenRange name = new(token - 1, token + 1);
        LocalSpeaker person = FullName(Parts(name));
        Record(name, person);
        return person;
    }

    // "Marsh and Davaran" are two; a first name that the recognizer left out belongs to the surname after it.
    private IEnumerable<TokenRange> Persons(TokenRange name)
    {
        int start = name.Start;
        if (name.Count == 1 && start > 0 && reading.Document.Classes[start - 1] == WordClass.ProperNoun && SpeakerWords.Gender(reading.Text.Word(start - 1)) != '?'
            && reading.Text.SentenceOf(start - 1) == reading.Text.SentenceOf(start)) start--;
        int end = name.End;
        // "Ebba [Roe]", "[Ebba] Roe": the half that the recognizer left out, when the tree holds the two together.
        if (name.Count == 1 && start == name.Start && start > 0 && IsHalf(start - 1, start)) start--;
        if (name.Count == 1 && start == name.Start && end < reading.Count && IsHalf(start, end)) end++;
        int first = start;
        for (int t = start; t <= end; t++)
        {
            if (t < end && !reading.Is(t, "and") && !reading.Is(t, ",") && !reading.Is(t, "&")) continue;
            if (t > first) yield return new TokenRange(first, t);
            first = t + 1;
        }
    }

    private bool IsHalf(int first, int last)
    {
        foreach (int t in (ReadOnlySpan<int>)[first, last])
        {
            string word = reading.Text.Word(t);
            if (reading.Document.Classes[t] != WordClass.ProperNoun || word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[^1])) return false;
            if (SpeakerWords.Title(word) is not null || SpeakerWords.Country(word) is not null || SpeakerWords.IsOutlet(word) || TimeWords.IsTime(word)) return false;
            if ((SpeakerWords.Noun(word.ToLowerInvariant()) ?? SpeakerWords.Noun(reading.Lemma(t).ToLowerInvariant())) is not null) return false;
        }
        if (reading.Text.SentenceOf(first) != reading.Text.SentenceOf(last) || kinds.IsTitleCase(first)) return false;
        if (!(reading.Relation(first) is "compound" && reading.Head(first) == last || reading.Relation(last) is "flat" && reading.Head(last) == first)) return false;
        // Towns have two words as well: a person does something, or is set beside somebody.
        if (reading.Relation(last) is not ("nsubj" or "appos" or "iobj" or "flat") && reading.Document.Relations[last] is not "obl:agent") return false;
        // A body or place of several words before a name is no first name: "[Merrin Harbour] Roe".
        if (reading.EntityAt(first) is { Tokens.Count: > 1 } || reading.EntityAt(last) is { Tokens.Count: > 1 }) return false;
        return !kinds.IsSurname(reading.Text.Word(first));
    }

    /// <summary>The persons that the phrase joins ("Jane Roe and Mr. Doe"); fewer than two when it joins none.</summary>
    public List<LocalSpeaker> JointIn(TokenRange range)
    {
        List<LocalSpeaker> members = [];
        bool and = false;
        for (int t = range.Start; t < range.End; t++)
        {
            if (reading.Is(t, "and")) and = true;
            if (reading.Document.Classes[t] == WordClass.Adposition || (reading.IsPunctuation(t) && !reading.Is(t, ",") && !reading.Text.Word(t).EndsWith('.')) || reading.Tag(t) is "POS") break;
            if ((ofToken[t] ?? KnownSurname(t)) is not { Kind: SpeakerKind.Person or SpeakerKind.Organisation or SpeakerKind.Outlet, IsNamed: true } person || members.Contains(person)) continue;
            // After the first a person must be joined to it, not stand in its apposition.
            if (members.Count > 0 && !and) continue;
            if (members.Count > 0 && !Joins(range.Start, t)) continue;
            members.Add(person);
        }
        return and ? members : [];
    }

    // Back over the title and the rest of the name to "and" or a comma.
    private bool Joins(int start, int token)
    {
        LocalSpeaker? person = ofToken[token];
        for (int t = token - 1; t > start; t--)
        {
            if (reading.Is(t, "and")) return true;
            // "Roe and his lawyer, Jane Doe".
            if (reading.Is(t, ",") && SpeakerWords.Noun(reading.Lemma(t - 1).ToLowerInvariant()) is { Kind: SpeakerKind.Person }) continue;
            if (reading.Tag(t) is "PRP$" or "DT") continue;
            if (ofToken[t] != person && SpeakerWords.Title(reading.Text.Word(t)) is null && reading.Document.Classes[t] is not (WordClass.Noun or WordClass.ProperNoun or WordClass.Adjective)) return false;
        }
        return false;
    }

    /// <summary>The person whose surname the token is, where the recognizer missed it; null when there is none.</summary>
    public LocalSpeaker? KnownSurname(int token)
    {
        if (reading.Document.Classes[token] != WordClass.ProperNoun) return null;
        string word = Glued(token);
        LocalSpeaker? found = null;
        foreach (LocalSpeaker person in speakers)
            if (person is { Kind: SpeakerKind.Person, IsNamed: true, NameParts.Length: > 0 } && PersonNames.SurnameOf(person.NameParts) == word
                && (found is null || person.Mentions.Count > found.Mentions.Count)) found = person;
        return found;
    }

    // "Roe-Doe" is one surname, whichever of its tokens is asked about.
    private string Glued(int token)
    {
        int start = token, end = token + 1;
        while (start > 1 && token - start < MostGlued && reading.Is(start - 1, "-") && IsGlued(start - 1) && IsGlued(start)) start -= 2;
        while (end + 1 < reading.Count && end - token < MostGlued && reading.Is(end, "-") && IsGlued(end) && IsGlued(end + 1)) end += 2;
        return end - start == 1 ? reading.Text.Word(token) : Clean(new TokenRange(start, end));
    }

    private bool IsGlued(int token) => !reading.Text.Tokens[token].SpaceBefore;

    // "Bea" of Beatrix Roe, whatever the recognizer took it for.
    private LocalSpeaker? ByFirstName(int token)
    {
        string word = reading.Text.Word(token);
        if (word.Length < 3 || SpeakerWords.Country(word) is not null || SpeakerWords.Noun(word.ToLowerInvariant()) is not null) return null;
        foreach (LocalSpeaker person in speakers)
            if (person is { Kind: SpeakerKind.Person, NameParts.Length: > 1 } && (person.NameParts[0] == word || (!SpeakerWords.IsOutlet(word) && PersonNames.SameFirst(person.NameParts[0], word)))) return person;
        return null;
    }

    private bool OnlyTitles(TokenRange name)
    {
        for (int t = name.Start; t < name.End; t++)
            if (SpeakerWords.Title(reading.Text.Word(t)) is null) return false;
        return true;
    }

    private void Record(TokenRange name, LocalSpeaker? speaker)
    {
        if (speaker is null) return;
        TokenRange phrase = name;
        if (speaker.Kind == SpeakerKind.Person)
        {
            phrase = new TokenRange(roles.PhraseStart(name), name.End);
            foreach (RolePhrase role in roles.Beside(name))
            {
                speaker.Roles.Add(role);
                if (speaker.Gender == '?') speaker.Gender = SpeakerWords.GenderOfNoun(role.Noun);
            }
            for (int t = phrase.Start; t < name.Start; t++)
            {
                if (SpeakerWords.Title(reading.Text.Word(t)) is not { } title) continue;
                if (title.Gender != '?') speaker.Gender = title.Gender;
            }
            for (int t = name.Start; t < name.End; t++) ofToken[t] ??= speaker;
            for (int t = phrase.Start; t < name.Start; t++)
            {
                if (!IsOtherName(t)) ofToken[t] ??= speaker;
                inTitleOf[t] = speaker;
            }
            speaker.AddAlias(Clean(name));
        }
        else
        {
            for (int t = name.Start; t < name.End; t++) ofToken[t] ??= speaker;
        }
        speaker.AddAlias(Clean(phrase));
        speaker.Mentions.Add((phrase, MentionKind.Name));
    }

    private bool IsOtherName(int token)
    {
        return reading.EntityAt(token) is { Kind: EntityKind.Organisation or EntityKind.Place };
    }

    private LocalSpeaker FullName(string[] parts)
    {
        foreach (LocalSpeaker known in speakers)
        {
            if (known.Kind != SpeakerKind.Person || PersonNames.Count(known.NameParts) < 2 || !SameSurname(known.NameParts, parts)) continue;
            if (!PersonNames.SameFirst(known.NameParts[0], parts[0]) && !PersonNames.EndsWith(known.NameParts, parts)) continue;
            if (parts.Length > known.NameParts.Length)
            {
                known.NameParts = parts;
                known.Name = string.Join(' ', parts);
            }
            return known;
        }
        return NewPerson(parts);
    }

    private LocalSpeaker Surname(string[] parts, TokenRange at)
    {
        char gender = GenderBefore(at);
        string name = PersonNames.SurnameOf(parts), suffix = PersonNames.SuffixOf(parts);
        LocalSpeaker? found = null;
        double foundScore = 0;
        foreach (LocalSpeaker known in speakers)
        {
            if (known.Kind != SpeakerKind.Person || known.NameParts.Length == 0) continue;
            bool surname = PersonNames.Same(PersonNames.SurnameOf(known.NameParts), name);
            if (!surname && (gender != '?' || !PersonNames.Same(known.NameParts[0], name))) continue;
            if (gender != '?' && known.Gender != '?' && gender != known.Gender) continue;
            if (suffix.Length > 0 && PersonNames.SuffixOf(known.NameParts) != suffix) continue;
            // Of two with one surname the one mentioned last before this place; a gender that fits, and a surname, come first.
            int last = LastBefore(known, at.Start);
            double score = (surname ? 4 : 0) + (gender != '?' && known.Gender == gender ? 2 : 0) + (last < 0 ? 0 : 0.5 + 1.0 / (1 + (at.Start - last) / 40.0))
                + 0.05 * Math.Min(known.Mentions.Count, 20) + (Titled(at, known) ? 2 : 0);
            if (found is null || score > foundScore) (found, foundScore) = (known, score);
        }
        return found ?? NewPerson(parts);
    }

    private char GenderBefore(TokenRange name) => name.Start > 0 && SpeakerWords.Title(reading.Text.Word(name.Start - 1)) is { } title ? title.Gender : '?';

    // "President Roe" is the Roe who is called president elsewhere.
    private bool Titled(TokenRange at, LocalSpeaker person) => at.Start > 0 && SpeakerWords.Title(reading.Text.Word(at.Start - 1)) is { Noun.Length: > 0 } title
        && person.Roles.Exists(r => r.Noun == title.Noun || r.Words.Contains(title.Noun));

    private static int LastBefore(LocalSpeaker speaker, int token)
    {
        int last = -1;
        foreach (var (tokens, _) in speaker.Mentions)
            if (tokens.Start < token) last = Math.Max(last, tokens.Start);
        return last;
    }

    private LocalSpeaker NewPerson(string[] parts)
    {
        LocalSpeaker person = new()
        {
            Index = speakers.Count,
            Kind = SpeakerKind.Person,
            Name = string.Join(' ', parts),
            NameParts = parts,
            IsNamed = true,
            Gender = PersonNames.Count(parts) > 1 ? SpeakerWords.Gender(parts[0]) : '?',
        };
        speakers.Add(person);
        return person;
    }

    private LocalSpeaker? Thing(TokenRange name, EntityKind kind)
    {
        string text = Clean(name);
        string key = BodyNames.Key(text);
        if (key.Length == 0) return null;
        if (byKey.TryGetValue(key, out LocalSpeaker? known)) return known;
        // What the recognizer took for a body here bears a person's full name elsewhere.
        foreach (LocalSpeaker person in speakers)
            if (person is { Kind: SpeakerKind.Person, IsNamed: true } && text.Contains(' ', StringComparison.Ordinal) && string.Equals(person.Name, text, StringComparison.OrdinalIgnoreCase)) return person;
        if (Paper(key) is { } paper) return byKey[key] = paper;
        // "the Federal Bureau of Investigation", later "F.B.I."
        foreach (LocalSpeaker other in speakers)
        {
            if (other.Kind is SpeakerKind.Person || other.Name.Length == 0) continue;
            if (BodyNames.Initials(other.Name) == key || (key.Length > 3 && BodyNames.Initials(text) == BodyNames.Key(other.Name))) return byKey[key] = other;
        }
        LocalSpeaker thing = new()
        {
            Index = speakers.Count,
            Kind = SpeakerWords.IsOutlet(text) ? SpeakerKind.Outlet : SpeakerKind.Organisation,
            Name = text,
            IsNamed = true,
        };
        if (kind == EntityKind.Other && char.IsUpper(text[0]) && text.EndsWith('s')) thing.Kind = SpeakerKind.Group;
        speakers.Add(thing);
        return byKey[key] = thing;
    }

    // "The Courier" of the Merrin Courier: a publisher's last word stands for the whole.
    private LocalSpeaker? Paper(string key)
    {
        if (key.Contains(' ', StringComparison.Ordinal)) return null;
        foreach (LocalSpeaker other in speakers)
            if (other is { Kind: SpeakerKind.Outlet, IsNamed: true } && other.Name.EndsWith(' ' + key, StringComparison.OrdinalIgnoreCase)) return other;
        return null;
    }

    private string[] Parts(TokenRange name)
    {
        List<string> parts = [];
        for (int t = name.Start; t < name.End; t++)
        {
            if (reading.Text.Tokens[t].SpaceBefore || parts.Count == 0 || t == name.Start) parts.Add(reading.Text.Word(t));
            else parts[^1] += reading.Text.Word(t);
        }
        return [.. parts];
    }

    // The name of a turn's label without its titles; none for "MODERATOR" and "HERALD".
    private (TokenRange Name, string[] Parts) Label(TokenRange label)
    {
        int start = label.Start;
        while (start < label.End && SpeakerWords.Title(PersonNames.WithoutCapitals(reading.Text.Word(start))) is not null) start++;
        TokenRange name = new(start, label.End);
        string[] parts = [.. Parts(name).Select(PersonNames.WithoutCapitals)];
        bool isName = parts.Length > 0 && SpeakerWords.Noun(parts[^1].ToLowerInvariant()) is null && !SpeakerWords.IsOutlet(Clean(name)) && !SpeakerWords.IsOutlet(string.Join(' ', parts));
        return (name, isName ? parts : []);
    }

    private TokenRange WithoutMarks(TokenRange name)
    {
        int start = name.Start, end = name.End;
        while (end > start && (reading.Tag(end - 1) is "POS" || reading.IsPunctuation(end - 1) || reading.Is(end - 1, "'s") || reading.Is(end - 1, "’s"))) end--;
        // "Holtz-Eakin": a name goes on after a hyphen.
        while (end + 1 < reading.Count && end > start && reading.Is(end, "-") && !reading.Text.Tokens[end].SpaceBefore && !reading.Text.Tokens[end + 1].SpaceBefore
            && char.IsUpper(reading.Text.Slice(end + 1)[0])) end += 2;
        while (start < end && (reading.IsPunctuation(start) || reading.Document.Classes[start] == WordClass.Determiner || (start < end - 1 && TimeWords.IsTime(reading.Text.Word(start))))) start++;
        while (end > start + 1 && TimeWords.IsTime(reading.Text.Word(end - 1)) && reading.Document.Classes[end - 1] != WordClass.Verb) end--;
        // A headline in title case runs on: "Roe Defends Bridge".
        bool heading = start < end && kinds.IsTitleCase(start);
        for (int t = start + 1; t < end; t++)
            if (heading && reading.Tag(t) is "VBZ" or "VBD" or "VBP" or "MD") end = t;
        // "Bashar al-Roe": a particle and the first name before it belong to the name.
        if (start > 1 && start < end && reading.Is(start - 1, "-") && !reading.Text.Tokens[start].SpaceBefore && PersonNames.IsParticle(reading.Text.Word(start - 2).ToLowerInvariant()))
        {
            start -= 2;
            if (start > 0 && reading.Document.Classes[start - 1] == WordClass.ProperNoun && SpeakerWords.Title(reading.Text.Word(start - 1)) is null && reading.Text.SentenceOf(start - 1) == reading.Text.SentenceOf(start)) start--;
        }
        return new TokenRange(start, end);
    }

    private TokenRange WithoutTitles(TokenRange name)
    {
        int start = name.Start;
        while (start < name.End && SpeakerWords.Title(reading.Text.Word(start)) is not null) start++;
        return new TokenRange(start, name.End);
    }

    private string Clean(TokenRange range)
    {
        TextSpan span = reading.Text.SpanOf(range);
        return OneLine.Of(reading.Text.Text, span);
    }

    private static bool SameSurname(string[] a, string[] b) => PersonNames.Same(PersonNames.SurnameOf(a), PersonNames.SurnameOf(b)) && PersonNames.SuffixOf(a) == PersonNames.SuffixOf(b);
}
