using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Reads off what people are: titles before a name, appositions after or before it, "X, who is ...".</summary>
internal sealed class RoleFinder(Reading reading)
{
    private readonly SyntaxTree tree = reading.Tree;

    /// <summary>First token of the noun phrase that ends in the name: "Varnian Foreign Minister [Ilko Davaran]".</summary>
    public int PhraseStart(TokenRange name)
    {
        int start = name.Start;
        int first = reading.SentenceOf(name.Start).Start;
        // The word before the name must be a title or a noun for a person: "comments signal Roe" and "Tuesday Roe" are no titles.
        if (start == first) return start;
        if (!IsTitle(start - 1))
        {
            if (OfficeStart(start, first) is not (var office and >= 0)) return start;
            start = office;
        }
        while (start > first)
        {
            int t = start - 1;
            if (reading.OuterQuotation[t] != reading.OuterQuotation[name.Start]) break;
            bool modifier = reading.Document.Classes[t] is WordClass.Noun or WordClass.ProperNoun or WordClass.Adjective || SpeakerWords.Title(reading.Text.Word(t)) is not null;
            bool link = reading.Is(t, "of") && t > first && reading.Document.Classes[t - 1] is WordClass.ProperNoun && reading.Document.Classes[t + 1] is WordClass.ProperNoun && t + 1 < name.Start;
            bool hyphen = reading.Is(t, "-") && !reading.Text.Tokens[t].SpaceBefore;
            if (!modifier && !link && !hyphen) break;
            if (InEntity(t, EntityKind.Person) && !InEntity(name.Start, t)) break;
            start = t;
        }
        // "Editor-in-Chief Roe": a hyphenated title whole, and no hyphen in front.
        while (start - 2 >= first && reading.Is(start - 1, "-") && !reading.Text.Tokens[start].SpaceBefore) start -= 2;
        while (start < name.Start && reading.IsPunctuation(start)) start++;
        return start;
    }

    // "Secretary of State Roe", "Director of National Intelligence Roe": first token of the office; -1 when none stands there.
    private int OfficeStart(int start, int first)
    {
        for (int t = start - 1; t > first && t >= start - 4; t--)
        {
            if (reading.Is(t, "of") || reading.Is(t, "for"))
                return char.IsUpper(reading.Text.Slice(t - 1)[0]) && IsTitle(t - 1) ? t - 1 : -1;
            if (!char.IsUpper(reading.Text.Slice(t)[0]) && !reading.Is(t, "the")) return -1;
        }
        return -1;
    }

    private bool IsTitle(int token)
    {
        string word = reading.Text.Word(token);
        // "told reporters Roe": a plural is no title.
        if (reading.Tag(token) is "NNS" && char.IsLower(word[0])) return false;
        return SpeakerWords.Title(word) is not null || SpeakerWords.Noun(reading.Lemma(token).ToLowerInvariant()) is { Kind: SpeakerKind.Person }
            || SpeakerWords.Noun(word.ToLowerInvariant()) is { Kind: SpeakerKind.Person } || (word.EndsWith('.') && char.IsUpper(word[0]) && word.Length > 2);
    }

    /// <summary>The role phrase of a range of tokens; null when it holds no noun for a person.</summary>
    public RolePhrase? Phrase(TokenRange range)
    {
        // "Roe, whose husband": somebody else.
        if (!range.IsEmpty && reading.Tag(range.Start) is "WP$" or "WP" or "WDT" || (range.Count > 1 && reading.Tag(range.Start + 1) is "WP$")) return null;
        string? noun = null;
        string wordClass = "-";
        HashSet<string> words = new(StringComparer.Ordinal);
        bool inPhrase = false;
        for (int t = range.Start; t < range.End; t++)
        {
            if (reading.IsPunctuation(t)) continue;
            string lemma = reading.Lemma(t).ToLowerInvariant();
            if (SpeakerWords.Title(reading.Text.Word(t)) is { Noun.Length: > 0 } title) lemma = title.Noun;
            if (reading.Document.Classes[t] == WordClass.Adposition) inPhrase = noun is not null;
            if (RolePhrase.IsRank(lemma, noun)) words.Add(lemma);
            else if (t + 1 < range.End && reading.Tag(t + 1) is "POS" && SpeakerWords.Noun(lemma) is { Kind: SpeakerKind.Person }) continue; // "the minister's secretary" is no minister
            else if (!inPhrase && SpeakerWords.Noun(lemma) is { Kind: SpeakerKind.Person } known && reading.Tag(t) is not "NNS")
            {
                if (noun is not null) words.Add(noun);
                noun = lemma;
                wordClass = known.Class;
            }
            else if (reading.Document.Classes[t] is WordClass.Noun or WordClass.ProperNoun or WordClass.Adjective or WordClass.Numeral) words.Add(lemma);
        }
        if (noun is null) return null;
        while (range.Start < range.End - 1 && (reading.IsPunctuation(range.Start) || reading.Tag(range.Start) is "POS" or "CC" or "WP$")) range = new TokenRange(range.Start + 1, range.End);
        for (int t = range.Start + 1; t < range.End; t++)
            if (reading.Tag(t) is "WP" or "WDT" or "WRB" or "VBZ" or "VBD" or "VBP" or "MD") range = new TokenRange(range.Start, t);
        while (range.End > range.Start + 1 && reading.IsPunctuation(range.End - 1)) range = new TokenRange(range.Start, range.End - 1);
        string text = OneLine.Of(reading.Text.Text, reading.Text.SpanOf(range));
        return new RolePhrase(text, noun, wordClass, words);
    }

    /// <summary>The roles that stand beside a name.</summary>
    public IEnumerable<RolePhrase> Beside(TokenRange name)
    {
        int start = PhraseStart(name);
        if (start < name.Start && Phrase(new TokenRange(start, name.Start)) is { } before) yield return before;
        int head = HeadOf(new TokenRange(start, name.End));
        foreach (int child in tree.Children(head))
        {
            if (reading.Relation(child) is not "appos") continue;
            if (Phrase(WithoutClauses(child)) is { } apposition) yield return apposition;
        }
        if (Served(head) is { } served) yield return served;
        if (reading.Relation(head) is "appos" && reading.Head(head) is var up and >= 0)
        {
            TokenRange whole = tree.Subtree(up);
            if (whole.Start < start && Phrase(reading.Trim(new TokenRange(whole.Start, start))) is { } described) yield return described;
        }
    }

    /// <summary>Whether a description of a person follows in apposition: "Ebba Roe, the harbour's deputy".</summary>
    public bool IsDescribed(int token)
    {
        if (token + 2 >= reading.Count || !reading.Is(token + 1, ",")) return false;
        for (int t = token + 2; t < Math.Min(reading.Count, token + 9) && !reading.IsPunctuation(t); t++)
            if (SpeakerWords.Noun(reading.Lemma(t).ToLowerInvariant()) is { Kind: SpeakerKind.Person } && reading.Tag(t) is "NN") return true;
        return false;
    }

    // "Roe, who resigned as chief engineer", "Roe served as mayor".
    private RolePhrase? Served(int head)
    {
        foreach (int child in tree.Children(head))
            if (reading.Relation(child) is "acl" && Office(child) is { } office) return office;
        return reading.Relation(head) is "nsubj" && reading.Head(head) is var verb and >= 0 ? Office(verb) : null;
    }

    private RolePhrase? Office(int verb)
    {
        if (reading.Lemma(verb) is not ("serve" or "work" or "resign" or "retire" or "act" or "appoint" or "elect" or "hire" or "step")) return null;
        foreach (int child in tree.Children(verb))
            if (child > verb && reading.Relation(child) is "obl" && tree.Child(child, "case") is var preposition and >= 0 && reading.Is(preposition, "as") && preposition + 1 <= child)
                return Phrase(new TokenRange(preposition + 1, WithoutClauses(child).End));
        return null;
    }

    /// <summary>The token of the range whose head lies outside it.</summary>
    public int HeadOf(TokenRange range)
    {
        for (int t = range.End - 1; t >= range.Start; t--)
            if (reading.Head(t) is var head && (head < 0 || !range.Contains(head))) return t;
        return range.End - 1;
    }

    private TokenRange WithoutClauses(int head)
    {
        TokenRange whole = tree.Subtree(head);
        int end = whole.End;
        foreach (int child in tree.Children(head))
            if (child > head && reading.Relation(child) is "acl" or "appos" or "conj" or "parataxis") end = Math.Min(end, tree.Subtree(child).Start);
        TokenRange trimmed = reading.Trim(new TokenRange(whole.Start, Math.Max(end, whole.Start + 1)));
        return trimmed.IsEmpty ? new TokenRange(head, head + 1) : trimmed;
    }

    private bool InEntity(int token, EntityKind kind) => reading.EntityAt(token) is { } entity && entity.Kind == kind;

    private bool InEntity(int a, int b) => reading.EntityAt(a) is { } entity && entity.Tokens.Contains(b);
}
