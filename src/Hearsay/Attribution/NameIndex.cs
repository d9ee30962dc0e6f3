using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Groups the names of a report: each person, organisation and place once, whatever the wording.</summary>
internal sealed class NameIndex
{
    private readonly Reading reading;
    private readonly RoleFinder roles;
    private readonly List<LocalSpeaker> speakers;
    private readonly Dictionary<string, LocalSpeaker> byKey = new(StringComparer.Ordinal);
    private readonly LocalSpeaker?[] ofToken;

    /// <summary>Reads the names; adds a speaker for each to the list.</summary>
    public NameIndex(Reading reading, RoleFinder roles, List<LocalSpeaker> speakers)
    {
        this.reading = reading;
        this.roles = roles;
        this.speakers = speakers;
        ofToken = new LocalSpeaker?[reading.Count];
        List<(TokenRange Name, string[] Parts)> persons = [];
        foreach (Entity entity in reading.Document.Entities)
        {
            if (entity.Tokens.IsEmpty || !reading.IsArticle(entity.Tokens.Start)) continue;
            TokenRange name = WithoutMarks(entity.Tokens);
            if (name.IsEmpty) continue;
            if (!IsPerson(entity.Kind, name)) continue;
            foreach (TokenRange one in Persons(name)) persons.Add((WithoutTitles(one), Parts(WithoutTitles(one))));
        }
        // Full names first, so that a surname in a headline finds its owner further down.
        foreach (var (name, parts) in persons)
            if (parts.Length > 1) Record(name, FullName(parts));
        foreach (var (name, parts) in persons)
            if (parts.Length == 1) Record(name, Surname(parts[0], name));
        foreach (Entity entity in reading.Document.Entities)
        {
            if (!reading.IsArticle(entity.Tokens.Start)) continue;
            TokenRange name = WithoutMarks(entity.Tokens);
            if (!name.IsEmpty && !IsPerson(entity.Kind, name)) Record(name, Thing(name, entity.Kind));
        }
    }

    /// <summary>The named speaker that the token belongs to, or null.</summary>
    public LocalSpeaker? At(int token) => ofToken[token];

    // "Trump and Putin" are two; a first name that the recognizer left out belongs to the surname after it.
    private IEnumerable<TokenRange> Persons(TokenRange name)
    {
        int start = name.Start;
        if (name.Count == 1 && start > 0 && reading.Document.Classes[start - 1] == WordClass.ProperNoun && SpeakerWords.Gender(reading.Text.Word(start - 1)) != '?'
            && reading.Text.SentenceOf(start - 1) == reading.Text.SentenceOf(start)) start--;
        int first = start;
        for (int t = start; t <= name.End; t++)
        {
            if (t < name.End && !reading.Is(t, "and") && !reading.Is(t, ",") && !reading.Is(t, "&")) continue;
            if (t > first) yield return new TokenRange(first, t);
            first = t + 1;
        }
    }

    // "The Hill" is an outlet, whatever it looks like.
    private bool IsPerson(EntityKind kind, TokenRange name) => kind == EntityKind.Person
        && !(name.Count == 1 && SpeakerWords.IsOutlet(reading.Text.Word(name.Start)) && name.Start > 0 && reading.Is(name.Start - 1, "the"));

    private void Record(TokenRange name, LocalSpeaker? speaker)
    {
        if (speaker is null) return;
        TokenRange phrase = name;
        if (speaker.Kind == SpeakerKind.Person)
        {
            phrase = new TokenRange(roles.PhraseStart(name), name.End);
            foreach (RolePhrase role in roles.Beside(name)) speaker.Roles.Add(role);
            for (int t = phrase.Start; t < name.Start; t++)
            {
                if (SpeakerWords.Title(reading.Text.Word(t)) is not { } title) continue;
                if (title.Gender != '?') speaker.Gender = title.Gender;
            }
            for (int t = name.Start; t < name.End; t++) ofToken[t] ??= speaker;
            for (int t = phrase.Start; t < name.Start; t++)
                if (!IsOtherName(t)) ofToken[t] ??= speaker;
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
        foreach (Entity entity in reading.Document.Entities)
            if (entity.Kind is EntityKind.Organisation or EntityKind.Place && entity.Tokens.Contains(token)) return true;
        return false;
    }

    private LocalSpeaker FullName(string[] parts)
    {
        foreach (LocalSpeaker known in speakers)
        {
            if (known.Kind != SpeakerKind.Person || known.NameParts.Length < 2 || !SameSurname(known.NameParts, parts)) continue;
            if (!PersonNames.SameFirst(known.NameParts[0], parts[0])) continue;
            if (parts.Length > known.NameParts.Length)
            {
                known.NameParts = parts;
                known.Name = string.Join(' ', parts);
            }
            return known;
        }
        return NewPerson(parts);
    }

    private LocalSpeaker Surname(string name, TokenRange at)
    {
        char gender = at.Start > 0 && SpeakerWords.Title(reading.Text.Word(at.Start - 1)) is { } title ? title.Gender : '?';
        LocalSpeaker? found = null;
        foreach (LocalSpeaker known in speakers)
        {
            if (known.Kind != SpeakerKind.Person || known.NameParts.Length == 0) continue;
            bool surname = PersonNames.Same(PersonNames.SurnameOf(known.NameParts), name);
            if (!surname && known.NameParts[0] != name) continue;
            if (gender != '?' && known.Gender != '?' && gender != known.Gender) continue;
            // Of two with one surname the one mentioned last before this place.
            if (found is null || (surname && LastBefore(known, at.Start) > LastBefore(found, at.Start))) found = known;
        }
        return found ?? NewPerson([name]);
    }

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
            Gender = parts.Length > 1 ? SpeakerWords.Gender(parts[0]) : '?',
        };
        speakers.Add(person);
        return person;
    }

    private LocalSpeaker? Thing(TokenRange name, EntityKind kind)
    {
        string text = Clean(name);
        string key = NameKey(text);
        if (key.Length == 0) return null;
        if (byKey.TryGetValue(key, out LocalSpeaker? known)) return known;
        // "the Federal Bureau of Investigation", later "F.B.I."
        foreach (LocalSpeaker other in speakers)
        {
            if (other.Kind is SpeakerKind.Person || other.Name.Length == 0) continue;
            if (Initials(other.Name) == key || (key.Length > 3 && Initials(text) == NameKey(other.Name))) return byKey[key] = other;
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

    /// <summary>A name without article, full stops and case: what two wordings of one name share.</summary>
    public static string NameKey(string name)
    {
        string plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return plain.Replace(".", "", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal).ToLowerInvariant();
    }

    /// <summary>The initials of a name of several words, in lower case; "" for one word.</summary>
    public static string Initials(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return "";
        return string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0])));
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

    private TokenRange WithoutMarks(TokenRange name)
    {
        int start = name.Start, end = name.End;
        while (end > start && (reading.Tag(end - 1) is "POS" || reading.IsPunctuation(end - 1) || reading.Is(end - 1, "'s") || reading.Is(end - 1, "’s"))) end--;
        // "Holtz-Eakin": a name goes on after a hyphen.
        while (end + 1 < reading.Count && end > start && reading.Is(end, "-") && !reading.Text.Tokens[end].SpaceBefore && !reading.Text.Tokens[end + 1].SpaceBefore
            && char.IsUpper(reading.Text.Slice(end + 1)[0])) end += 2;
        while (start < end && (reading.IsPunctuation(start) || reading.Document.Classes[start] == WordClass.Determiner)) start++;
        return new TokenRange(start, end);
    }

    private TokenRange WithoutTitles(TokenRange name)
    {
        int start = name.Start;
        while (start < name.End - 1 && SpeakerWords.Title(reading.Text.Word(start)) is not null) start++;
        return new TokenRange(start, name.End);
    }

    private string Clean(TokenRange range)
    {
        TextSpan span = reading.Text.SpanOf(range);
        return OneLine.Of(reading.Text.Text, span);
    }

    private static bool SameSurname(string[] a, string[] b) => PersonNames.Same(PersonNames.SurnameOf(a), PersonNames.SurnameOf(b)) && PersonNames.SuffixOf(a) == PersonNames.SuffixOf(b);
}
