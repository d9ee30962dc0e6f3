namespace Hearsay.Language;

/// <summary>A predicate while it is being read.</summary>
internal sealed class PredicateDraft
{
    /// <summary>Most arguments that a predicate is given; what coordinations share stays bounded by it.</summary>
    public const int MostArguments = 24;

    /// <summary>The token that names it.</summary>
    public required int Head { get; set; }

    /// <summary>The topmost token of its clause.</summary>
    public required int Top { get; init; }

    /// <summary>What stands at its head.</summary>
    public required PredicateKind Kind { get; set; }

    /// <summary>Base form with particle.</summary>
    public string Lemma { get; set; } = "";

    /// <summary>Base form of the verb for it.</summary>
    public string Verb { get; set; } = "";

    /// <summary>Tokens that together make the predicate, from the top to the head: semi-auxiliary, light verb, verb or noun.</summary>
    public List<int> Chain { get; } = [];

    /// <summary>Tokens of the verb group.</summary>
    public List<int> Group { get; } = [];

    /// <summary>What was found so far.</summary>
    public List<Argument> Arguments { get; } = [];

    /// <summary>Whether it is denied.</summary>
    public bool IsNegated { get; set; }

    /// <summary>Whether it is a passive.</summary>
    public bool IsPassive { get; set; }

    /// <summary>How it is put forward.</summary>
    public Modality Modality { get; set; }

    /// <summary>Its tense.</summary>
    public Tense Tense { get; set; }

    /// <summary>Whether an auxiliary stands there, "to" not counted.</summary>
    public bool HasAuxiliary { get; set; }

    /// <summary>The noun that its relative clause belongs to, -1 outside of one.</summary>
    public int Antecedent { get; set; } = -1;

    /// <summary>Role of the grammatical subject.</summary>
    public ArgumentRole SubjectRole { get; set; }

    /// <summary>Whether a subject was found.</summary>
    public bool HasSubject { get; set; }

    /// <summary>Whether a relative pronoun of the clause was resolved.</summary>
    public bool UsesAntecedent { get; set; }

    /// <summary>Its index among the document's predicates, once all are known.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Adds an argument unless there is no room or the same token plays the role already.</summary>
    public void Add(Argument argument)
    {
        if (Arguments.Count >= MostArguments) return;
        foreach (Argument known in Arguments)
            if (known.Head == argument.Head && known.Role == argument.Role) return;
        Arguments.Add(argument);
    }

    /// <summary>Whether an argument has the role.</summary>
    public bool Has(ArgumentRole role)
    {
        foreach (Argument argument in Arguments)
            if (argument.Role == role) return true;
        return false;
    }

    /// <summary>Takes the first modality that is no plain fact.</summary>
    public void Put(Modality modality)
    {
        if (Modality == Modality.Fact) Modality = modality;
    }
}
