namespace Hearsay.Comparison;

/// <summary>Says of a change in plain words what it does, and never which wording is right.</summary>
internal static class ChangeRemarks
{
    private const string OnlyOne = " that only one has";
    private const string AnotherActor = "another pronoun for who or what acts";

    /// <summary>The remark.</summary>
    /// <param name="kind">The kind of change.</param>
    /// <param name="a">The words of the one wording; may be none.</param>
    /// <param name="b">Those of the other.</param>
    public static string Of(DifferenceKind kind, ChangedWords a, ChangedWords b)
    {
        bool oneSided = a.IsEmpty || b.IsEmpty;
        return kind switch
        {
            DifferenceKind.CutFront => "words at the front" + OnlyOne,
            DifferenceKind.CutMiddle => "words in the middle" + OnlyOne,
            DifferenceKind.CutEnd => "words at the end" + OnlyOne,
            DifferenceKind.Joined => "two passages put together without a mark",
            DifferenceKind.Insertion => oneSided ? "words in brackets" + OnlyOne : "words in brackets in place of others",
            DifferenceKind.Number => "the numbers differ",
            DifferenceKind.Negation => "a negation" + OnlyOne,
            DifferenceKind.Qualifier => Qualifier(a, b, oneSided),
            DifferenceKind.WordForm => "the same word in another form",
            DifferenceKind.Pronoun => LetAnotherAct(a, b) ? AnotherActor : "another pronoun",
            DifferenceKind.NameForPronoun => "a pronoun in one, whom or what it stands for in the other",
            DifferenceKind.Moved => "the same words in another place",
            DifferenceKind.Spelling => "the same words, spelt or set otherwise",
            DifferenceKind.Question => Question(isDemand: false),
            _ => oneSided ? "words" + OnlyOne : "other words",
        };
    }

    /// <summary>The remark on a question that the other has as a statement or a demand.</summary>
    public static string Question(bool isDemand) => isDemand ? "a question in one, a demand in the other" : "a question in one, a statement in the other";

    /// <summary>Whether the difference is a pronoun in the place of another that lets somebody or something else act.</summary>
    public static bool IsAnotherActor(Difference difference) => difference.Kind == DifferenceKind.Pronoun && difference.Remark == AnotherActor;

    /// <summary>"It" and "they", "I" and "we": of a third and a first person both may be the same one, told by somebody else.</summary>
    private static bool LetAnotherAct(ChangedWords a, ChangedWords b)
    {
        string[] first = [.. a.Forms.Where(QualifyingWords.IsPronoun)], second = [.. b.Forms.Where(QualifyingWords.IsPronoun)];
        if (first is not [var one] || second is not [var other] || one == other) return false;
        return (IsThird(one) && IsThird(other)) || (one is "i" or "we" && other is "i" or "we");

        static bool IsThird(string form) => form is "he" or "she" or "it" or "they";
    }

    private static string Qualifier(ChangedWords a, ChangedWords b, bool oneSided)
    {
        Qualification first = Strongest(a), second = Strongest(b);
        if (oneSided) return NameOf(first == Qualification.None ? second : first) + OnlyOne;
        if (first == second) return first switch
        {
            Qualification.Degree => "how much or how many differs",
            Qualification.Certainty => "how sure it is differs",
            _ => NameOf(first) + " in other words",
        };
        return $"{NameOf(first)} in one, {NameOf(second)} in the other";
    }

    /// <summary>What tells most of the words' qualifications: a modal before the rest.</summary>
    private static Qualification Strongest(ChangedWords words)
    {
        Qualification strongest = Qualification.None;
        foreach (string form in words.Forms)
        {
            Qualification own = QualifyingWords.Of(form);
            if (own != Qualification.None && (strongest == Qualification.None || own < strongest)) strongest = own;
        }
        return strongest;
    }

    private static string NameOf(Qualification qualification) => qualification switch
    {
        Qualification.Possibility => "a possibility",
        Qualification.Intention => "something to come",
        Qualification.Demand => "a demand",
        Qualification.Certainty => "a word on how sure it is",
        Qualification.Degree => "a word of degree",
        _ => "a plain statement",
    };
}
