using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Decides for a whole report which names are people's.</summary>
/// <remarks>The recognizer looks at one sentence at a time and takes an unknown town for a person here and for a place there. What the
/// report says of the name everywhere decides: "in X", "X's government", "the X", a people called after it, a title before it.</remarks>
internal sealed class NameKinds
{
    private readonly Reading reading;
    private readonly Dictionary<string, int> leaning = new(StringComparer.Ordinal);
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> lastWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    // Whom the report calls "Mr." or "Ms.".
    private readonly HashSet<string> addressed = new(StringComparer.Ordinal);

    // Names of several words: how often the report says "at X" or "near X", less how often X does something.
    private readonly Dictionary<string, int> placed = new(StringComparer.Ordinal);

    /// <summary>Gathers what the report says of its names.</summary>
    public NameKinds(Reading reading)
    {
        this.reading = reading;
        for (int t = 0; t < reading.Count; t++)
            if (reading.IsArticle(t) && reading.Text.Slice(t) is { Length: > 0 } slice && char.IsUpper(slice[0])) words.Add(reading.Text.Word(t));
        for (int t = 1; t < reading.Count; t++)
            if (reading.IsArticle(t) && reading.Text.Slice(t - 1) is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms") addressed.Add(reading.Text.Word(t));
        foreach (Entity entity in reading.Document.Entities)
        {
            if (entity.Tokens.IsEmpty || !reading.IsArticle(entity.Tokens.Start)) continue;
            TokenRange name = entity.Tokens;
            if (entity.Kind == EntityKind.Person && name.Count > 1) lastWords.Add(reading.Text.Word(name.End - 1));
            if (entity.Kind == EntityKind.Person && name.Count > 1 && SpeakerWords.Gender(reading.Text.Word(name.Start)) != '?') surnames.Add(reading.Text.Word(name.End - 1));
            if (name.Count == 1) Weigh(name.Start, entity.Kind);
            else WeighPlace(name);
        }
    }

    /// <summary>Whether the name is a person's.</summary>
    public bool IsPerson(EntityKind kind, TokenRange name)
    {
        string first = reading.Text.Word(name.Start), last = reading.Text.Word(name.End - 1);
        bool titled = HasTitle(name.Start);
        bool given = SpeakerWords.Gender(first) != '?';
        if (name.Count == 1)
        {
            if (SpeakerWords.Country(first) is not null) return titled;
            // A surname of somebody named in full, whatever the recognizer took it for here.
            if (surnames.Contains(first) && (kind is EntityKind.Person or EntityKind.Place || leaning.GetValueOrDefault(first) >= 2)) return true;
            if (titled && !IsThe(name.Start)) return true;
            if (kind != EntityKind.Person || SpeakerWords.IsOutlet(first) && IsThe(name.Start)) return false;
            if (SpeakerWords.Title(first) is not null || SpeakerWords.Noun(first.ToLowerInvariant()) is not null) return false;
            return leaning.GetValueOrDefault(first) >= 2;
        }
        if (kind != EntityKind.Person) return false;
        if (titled) return true;
        if (IsThe(name.Start) && !IsNominal(name.End)) return false;
        if (given) return true;
        // "Roe Cycles" when Jane Roe is known, "the Merrin Courier", "Harbour Committee": named after people, or not at all.
        if (surnames.Contains(first) && !surnames.Contains(last)) return false;
        if (lastWords.Contains(first) && IsPlural(name.End - 1)) return false;
        // "Mr. Fox" is no broadcaster, and so Jane Fox is none.
        if (SpeakerWords.IsOutlet(last)) return addressed.Contains(last);
        if (SpeakerWords.Noun(last.ToLowerInvariant()) is { Kind: not SpeakerKind.Person }) return false;
        return InText(name) && placed.GetValueOrDefault(Key(name)) <= 0;
    }

    // "near Harbour Green", "at Harbour Green": places of two words look like people to the recognizer.
    private void WeighPlace(TokenRange name)
    {
        int before = name.Start - 1;
        if (before >= 0 && reading.Is(before, "the")) before--;
        int weight = before >= 0 && reading.Lemma(before) is "at" or "near" or "in" or "around" or "outside" or "inside" ? 1 : 0;
        for (int t = name.Start; t < name.End; t++)
            if (reading.Relation(t) is "nsubj" or "appos") weight = -1;
        placed[Key(name)] = placed.GetValueOrDefault(Key(name)) + weight;
    }

    private string Key(TokenRange name) => reading.Text.Text.Substring(reading.Text.SpanOf(name).Start, reading.Text.SpanOf(name).Length);

    /// <summary>Whether the word is the surname of somebody named in full.</summary>
    public bool IsSurname(string word) => surnames.Contains(word);

    /// <summary>Whether the token stands in a heading that is written in title case, where every word looks like a name.</summary>
    public bool IsTitleCase(int token)
    {
        Paragraph paragraph = reading.Text.Paragraphs[reading.Text.ParagraphOf(token)];
        if (paragraph.Kind is not (ParagraphKind.Headline or ParagraphKind.Heading)) return false;
        int capitals = 0, longer = 0;
        for (int t = paragraph.Tokens.Start; t < paragraph.Tokens.End; t++)
        {
            ReadOnlySpan<char> word = reading.Text.Slice(t);
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            longer++;
            if (char.IsUpper(word[0])) capitals++;
        }
        return longer > 1 && capitals * 4 >= longer * 3;
    }

    /// <summary>Whether the body of the report knows the last word of a name that stands in a heading; true for names in the body.</summary>
    public bool InText(TokenRange name)
    {
        if (!IsTitleCase(name.Start)) return true;
        string last = reading.Text.Word(name.End - 1);
        for (int t = 0; t < reading.Count; t++)
            if (!name.Contains(t) && reading.IsArticle(t) && reading.Text.Slice(t).SequenceEqual(last) && !IsTitleCase(t)) return true;
        return false;
    }

    /// <summary>A name in a heading without the words before it that the body does not know together with it ("Roe Disputes Herald"); others as they are.</summary>
    public TokenRange InBody(TokenRange name)
    {
        if (name.Count < 2 || !IsTitleCase(name.Start)) return name;
        for (int start = name.Start; start < name.End; start++)
        {
            TokenRange rest = new(start, name.End);
            foreach (Entity other in reading.Document.Entities)
                if (other.Tokens.Start >= name.End && Ends(other.Tokens, rest)) return rest;
        }
        return new TokenRange(name.Start, name.Start);
    }

    private bool Ends(TokenRange whole, TokenRange end)
    {
        if (whole.Count < end.Count) return false;
        for (int i = 1; i <= end.Count; i++)
            if (!reading.Text.Slice(whole.End - i).SequenceEqual(reading.Text.Slice(end.End - i))) return false;
        return true;
    }

    private bool IsPlural(int token) => reading.Tag(token) is "NNPS" or "NNS" || (reading.Text.Word(token).EndsWith("ies", StringComparison.Ordinal) && reading.Text.Word(token).Length > 5);

    // Above zero for a person, below for a place or body.
    private void Weigh(int token, EntityKind kind)
    {
        string word = reading.Text.Word(token);
        int weight = kind == EntityKind.Person ? 2 : kind is EntityKind.Place or EntityKind.Organisation ? -2 : 0;
        if (HasTitle(token)) weight += 4;
        if (SpeakerWords.Gender(word) != '?') weight += 2;
        if (token > 0 && (reading.Is(token - 1, "in") || reading.Is(token - 1, "at") || reading.Is(token - 1, "across") || reading.Is(token - 1, "near"))) weight -= 3;
        if (token > 0 && (reading.Is(token - 1, "of") || reading.Is(token - 1, "outside"))) weight -= 1;
        if (token > 2 && reading.Is(token - 1, "and") && reading.Document.Classes[token - 3] == WordClass.Adposition) weight -= 1;
        if (IsThe(token) && !IsNominal(token + 1)) weight -= 3;
        if (token + 1 < reading.Count && reading.Is(token + 1, "who")) weight += 3;
        if (token + 2 < reading.Count && reading.Tag(token + 1) == "POS" && reading.Lemma(token + 2) is "government" or "parliament" or "capital" or "foreign" or "economy" or "people" or "border" or "coast" or "harbour" or "army") weight -= 3;
        if (leaning.TryAdd(word, 0) && HasPeople(word)) weight -= 6;
        leaning[word] += weight;
    }

    // "Karselia" and "Karselian".
    private bool HasPeople(string word)
    {
        if (word.Length < 4) return false;
        string stem = word[^1] is 'a' or 'e' or 'o' ? word[..^1] : word;
        return words.Contains(stem + "an") || words.Contains(stem + "ian") || words.Contains(stem + "ese") || words.Contains(stem + "ish") || words.Contains(stem + "ic");
    }

    private bool HasTitle(int token) => token > 0 && !reading.IsPunctuation(token - 1) && SpeakerWords.Title(reading.Text.Word(token - 1)) is not null
        && reading.Text.SentenceOf(token - 1) == reading.Text.SentenceOf(token) && char.IsUpper(reading.Text.Slice(token - 1)[0]);

    private bool IsThe(int token) => token > 0 && reading.Is(token - 1, "the");

    private bool IsNominal(int token) => token < reading.Count && reading.Document.Classes[token] is WordClass.Noun or WordClass.ProperNoun or WordClass.Adjective;
}
