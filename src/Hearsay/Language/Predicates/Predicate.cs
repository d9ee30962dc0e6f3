using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What stands at the head of a predicate.</summary>
public enum PredicateKind : byte
{
    /// <summary>A verb: "fired", "carried out".</summary>
    Verb,

    /// <summary>An event noun, alone or with a light verb: "the denial", "held a meeting".</summary>
    Noun,

    /// <summary>An adjective, noun or phrase that is said of somebody, with or without a form of "be": "was intractable", "is the president".</summary>
    Copula,

    /// <summary>The colon of a headline that stands for a verb of saying: "Mayor: School Won't Close".</summary>
    Colon,
}

/// <summary>How the text puts forward what a predicate tells.</summary>
public enum Modality : byte
{
    /// <summary>As a fact, true or denied.</summary>
    Fact,

    /// <summary>As possible: "may", "might", "could", "can", "allegedly", "appears to".</summary>
    Possible,

    /// <summary>As necessary or due: "must", "should", "has to".</summary>
    Necessary,

    /// <summary>As future, planned or wanted: "will", "would", "plans to", "promised to".</summary>
    Intended,

    /// <summary>As asked for: "urged him to leave", "called for her resignation".</summary>
    Requested,

    /// <summary>As a condition, or as what would have been: "if the board agrees", "would have left".</summary>
    Conditional,

    /// <summary>As asked about: "whether he left", "Did he leave?".</summary>
    Questioned,
}

/// <summary>When a predicate holds, by its verb group alone.</summary>
public enum Tense : byte
{
    /// <summary>Not told: infinitives, participles, nouns without a verb.</summary>
    None,

    /// <summary>Past, the perfect and the present of headlines included.</summary>
    Past,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Future: "will", "would", "is going to", "to" in headlines.</summary>
    Future,
}

/// <summary>An act, event or state that a clause or an event noun tells of, with its arguments.</summary>
/// <remarks>Equality is that of records, but arrays are compared by reference.</remarks>
public sealed record Predicate
{
    /// <summary>The token that names it: the verb, the event noun, the adjective or noun after "be"; "be" itself where a phrase follows it
    /// ("was in Paris").</summary>
    public required int Head { get; init; }

    /// <summary>What stands there.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Base form of the head in lower case, with its particle: "carry out", "denial", "president".</summary>
    public required string Lemma { get; init; }

    /// <summary>Base form of the verb for the same act, by which nouns and verbs are matched: "deny" for "denied" and for "denial";
    /// <see cref="Lemma"/> where there is none.</summary>
    public required string Verb { get; init; }

    /// <summary>The tokens of the verb group, ascending: auxiliaries, negation, particle, light verb, head.</summary>
    public required ImmutableArray<int> Group { get; init; }

    /// <summary>Its arguments, those of the clause itself first in text order, then those taken from elsewhere.</summary>
    public required ImmutableArray<Argument> Arguments { get; init; }

    /// <summary>All tokens that its clause or noun phrase governs; holds the head and every argument that is not implied.</summary>
    public required TokenRange Clause { get; init; }

    /// <summary>Whether it is said not to be so: "not", "never", "no", "failed to", "without".</summary>
    /// <remarks>A verb such as "deny" does not negate its clause: whoever reads the clause sees it in <see cref="Reporting"/>.</remarks>
    public bool IsNegated { get; init; }

    /// <summary>How it is put forward.</summary>
    public Modality Modality { get; init; }

    /// <summary>When it holds, by the verb group.</summary>
    public Tense Tense { get; init; }

    /// <summary>Whether the words stood in the passive; the arguments are turned round.</summary>
    public bool IsPassive { get; init; }

    /// <summary>Index, among the document's predicates, of the one in whose clausal complement this one stands: that of "said" for "accepted"
    /// in "Lavrov said that Trump accepted it"; -1 for the outlet's own voice.</summary>
    public int Reporting { get; init; } = -1;

    /// <summary>The first argument of the role; null when there is none.</summary>
    public Argument? Argument(ArgumentRole role)
    {
        foreach (Argument argument in Arguments)
            if (argument.Role == role) return argument;
        return null;
    }
}
