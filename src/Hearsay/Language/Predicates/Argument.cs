using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What an argument is to its predicate, whatever place the grammar gives it.</summary>
/// <remarks>Agent and patient are the proto-roles of Dowty (1991, "Thematic Proto-Roles and Argument Selection", Language 67).</remarks>
public enum ArgumentRole : byte
{
    /// <summary>Who does it, or of whom it is said: the subject in the active voice, "by" in the passive.</summary>
    Agent,

    /// <summary>What it is done to: the object in the active voice, the subject in the passive.</summary>
    Patient,

    /// <summary>To whom it is given or told.</summary>
    Recipient,

    /// <summary>The clause it takes: what is said, promised, asked.</summary>
    Content,

    /// <summary>When, or for how long.</summary>
    Time,

    /// <summary>Where, or where to.</summary>
    Place,

    /// <summary>Anything else, with its preposition.</summary>
    Oblique,
}

/// <summary>One argument of a predicate. The default value is an agent at token 0 without tokens, and never occurs in a document.</summary>
/// <param name="Role">What it is to the predicate.</param>
/// <param name="Head">Its head token: the noun, the verb of a clause.</param>
/// <param name="Tokens">Its tokens, prepositions, relative clauses and further conjuncts left out; holds the head. Each conjunct of a
/// coordination is an argument of its own.</param>
/// <param name="Preposition">Base form of the preposition before it ("for", "because of"); empty when there is none.</param>
/// <param name="IsImplied">Whether it stands outside the clause and was found by grammar: the antecedent of a relative pronoun, the subject
/// of another verb.</param>
public readonly record struct Argument(ArgumentRole Role, int Head, TokenRange Tokens, string Preposition, bool IsImplied);
