using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Words that stand on one side of a change, and the statement they stand in.</summary>
internal readonly ref struct ChangedWords
{
    public ChangedWords(StatementWords statement, ReadOnlySpan<Word> words)
    {
        Statement = statement;
        Words = words;
        Forms = new string[words.Length];
        for (int i = 0; i < words.Length; i++) Forms[i] = statement.FormOf(words[i]);
    }

    public StatementWords Statement { get; }

    public ReadOnlySpan<Word> Words { get; }

    public string[] Forms { get; }

    public bool IsEmpty => Words.IsEmpty;

    public bool Any(WordTraits trait)
    {
        foreach (Word word in Words)
        {
            if (word.Is(trait)) return true;
        }
        return false;
    }

    /// <summary>The part from the index on, of so many words.</summary>
    public ChangedWords Slice(int start, int count) => new(Statement, Words.Slice(start, count));
}

/// <summary>Tells what kind of change it is that words of one wording stand where the other has others or none.</summary>
/// <remarks>The narrowest kind that takes up all the words decides: a pronoun put for a pronoun, then the same word in another form, then a
/// qualifier; what no list and no grammar takes up is other words.</remarks>
internal sealed class ChangeClassifier
{
    // "will stay" against "will not go" turns the sense; a passage left out that holds a "not" somewhere is a passage left out.
    private const int LongestTurn = 2;

    private const int LongestNegation = 3;

    // "at least for now", "I think that": more words say something of their own.
    private const int LongestQualifier = 4;

    // A description in a pronoun's place: "the chief of the harbour police".
    private const int LongestName = 6;

    /// <summary>The kind of change; <see cref="DifferenceKind.CutMiddle"/> where one side has nothing and no narrower kind fits.</summary>
    public DifferenceKind KindOf(ChangedWords a, ChangedWords b)
    {
        if (SpellingKey.AreSame(a.Forms, b.Forms)) return DifferenceKind.Spelling;
        if (a.Any(WordTraits.Inserted) || b.Any(WordTraits.Inserted)) return InsertionOf(a, b);
        if (Negates(a, b)) return DifferenceKind.Negation;
        if (a.IsEmpty || b.IsEmpty) return IsQualifier(a.IsEmpty ? b : a) ? DifferenceKind.Qualifier : DifferenceKind.CutMiddle;
        if (HasNumber(a) && HasNumber(b)) return DifferenceKind.Number;
        if (ArePronouns(a) && ArePronouns(b)) return DifferenceKind.Pronoun;
        if (NamesPronoun(a, b)) return DifferenceKind.NameForPronoun;
        if (AreFormsOfOne(a, b)) return DifferenceKind.WordForm;
        if (AreQualifiers(a, b)) return DifferenceKind.Qualifier;
        return DifferenceKind.Substitution;
    }

    private static DifferenceKind InsertionOf(ChangedWords a, ChangedWords b)
    {
        if (a.IsEmpty || b.IsEmpty) return DifferenceKind.Insertion;
        if (ArePronouns(a) && ArePronouns(b)) return DifferenceKind.Pronoun;
        return ArePronouns(a) != ArePronouns(b) ? DifferenceKind.NameForPronoun : DifferenceKind.Insertion;
    }

    private static bool Negates(ChangedWords a, ChangedWords b)
    {
        if (a.Forms.Length == 1 && b.Forms.Length == 1
            && (WordForms.IsNegated(a.Forms[0], b.Forms[0]) || WordForms.IsNegated(b.Forms[0], a.Forms[0]))) return true;
        if (a.Any(WordTraits.Negation) == b.Any(WordTraits.Negation)) return false;
        return a.IsEmpty || b.IsEmpty ? IsNegationAlone(a.IsEmpty ? b : a) : IsShort(a) && IsShort(b);
    }

    private static bool IsShort(ChangedWords words) => ContentOf(words) <= LongestTurn;

    private static int ContentOf(ChangedWords words)
    {
        int content = 0;
        foreach (Word word in words.Words)
        {
            if (word.Is(WordTraits.Content) && !word.Is(WordTraits.Negation)) content++;
        }
        return content;
    }

    // "not", "do not", "in no way": what says more by itself is a piece left out.
    private static bool IsNegationAlone(ChangedWords words) => words.Forms.Length <= LongestNegation && ContentOf(words) <= 1;

    private static bool HasNumber(ChangedWords words) => words.Any(WordTraits.Number) || Array.Exists(words.Forms, IsNumberWord);

    private static bool IsNumberWord(string form) =>
        form is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "once" or "twice" or "dozens" or
            "hundreds" or "thousands" or "millions" or "billions";

    /// <summary>Pronouns with no more than the "is" or "have" that agrees with them.</summary>
    private static bool ArePronouns(ChangedWords words) =>
        Array.Exists(words.Forms, QualifyingWords.IsPronoun) && Array.TrueForAll(words.Forms, f => QualifyingWords.IsPronoun(f) || QualifyingWords.IsAuxiliary(f));

    private static bool NamesPronoun(ChangedWords a, ChangedWords b) =>
        (ArePronouns(a) && HoldsName(b)) || (ArePronouns(b) && HoldsName(a));

    private static bool HoldsName(ChangedWords words)
    {
        if (words.Words.Length > LongestName) return false;
        Document document = words.Statement.Text.Attributed.Document;
        foreach (Word word in words.Words)
        {
            if (word.Is(WordTraits.Content) && document.Classes[word.Token] == WordClass.ProperNoun) return true;
        }
        return false;
    }

    /// <summary>The same words of meaning in the same order, other forms of them or other forms of "be", "have", "do" and "will" beside them.</summary>
    private static bool AreFormsOfOne(ChangedWords a, ChangedWords b)
    {
        List<Word> left = Meaning(a), right = Meaning(b);
        if (left.Count != right.Count) return false;
        if (left.Count == 0) return Array.Exists(a.Forms, QualifyingWords.IsAuxiliary) && Array.Exists(b.Forms, QualifyingWords.IsAuxiliary) && ModalsAgree(a, b) && NothingElse(a) && NothingElse(b);
        for (int i = 0; i < left.Count; i++)
        {
            if (!AreOneWord(a.Statement, left[i], b.Statement, right[i])) return false;
        }
        return ModalsAgree(a, b);
    }

    private static bool NothingElse(ChangedWords words) =>
        Array.TrueForAll(words.Forms, f => QualifyingWords.IsAuxiliary(f) || f is "will" or "shall" or "to");

    // "closed" and "will close" differ in time, "closed" and "may close" in more.
    private static bool ModalsAgree(ChangedWords a, ChangedWords b)
    {
        if (Array.TrueForAll(a.Forms, NoModalButFuture) && Array.TrueForAll(b.Forms, NoModalButFuture)) return true;
        return a.Forms.Where(QualifyingWords.IsModal).SequenceEqual(b.Forms.Where(QualifyingWords.IsModal), StringComparer.Ordinal);

        static bool NoModalButFuture(string form) => !QualifyingWords.IsModal(form) || form is "will" or "shall";
    }

    private static List<Word> Meaning(ChangedWords words)
    {
        List<Word> meaning = [];
        for (int i = 0; i < words.Forms.Length; i++)
        {
            if (!QualifyingWords.IsAuxiliary(words.Forms[i]) && !QualifyingWords.IsModal(words.Forms[i]) && words.Forms[i] != "to") meaning.Add(words.Words[i]);
        }
        return meaning;
    }

    private static bool AreOneWord(StatementWords a, Word first, StatementWords b, Word second)
    {
        if (first.Form == second.Form || WordForms.ShareBase(a.FormOf(first), b.FormOf(second))) return true;
        return LemmaOf(a, first) is { } lemma && lemma.Equals(LemmaOf(b, second), StringComparison.OrdinalIgnoreCase);
    }

    // Part of a compound has no lemma of its own.
    private static string? LemmaOf(StatementWords statement, Word word) =>
        statement.Text.Segments.Tokens[word.Token].Span == word.Span ? statement.Text.Attributed.Document.Lemmas[word.Token] : null;

    private static bool IsQualifier(ChangedWords words) =>
        words.Forms.Length <= LongestQualifier && Array.Exists(words.Forms, IsQualifying) && !OpensSentence(words)
        && Array.TrueForAll(words.Forms, f => IsQualifying(f) || QualifyingWords.IsCompany(f));

    // "So we went" only goes on from what was said.
    private static bool OpensSentence(ChangedWords words) => words.Forms is ["so"] && words.Words[0].Is(WordTraits.SentenceStart);

    /// <summary>Qualifiers in the place of others or of forms of "be", "have" and "do", with the word they qualify the same.</summary>
    private static bool AreQualifiers(ChangedWords a, ChangedWords b)
    {
        if (!Array.Exists(a.Forms, IsQualifying) && !Array.Exists(b.Forms, IsQualifying)) return false;
        List<Word> left = Unqualified(a), right = Unqualified(b);
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!AreOneWord(a.Statement, left[i], b.Statement, right[i])) return false;
        }
        return true;
    }

    private static List<Word> Unqualified(ChangedWords words)
    {
        List<Word> rest = [];
        for (int i = 0; i < words.Forms.Length; i++)
        {
            string form = words.Forms[i];
            if (!IsQualifying(form) && !QualifyingWords.IsAuxiliary(form) && !QualifyingWords.IsCompany(form)) rest.Add(words.Words[i]);
        }
        return rest;
    }

    private static bool IsQualifying(string form) => QualifyingWords.Of(form) != Qualification.None;
}
