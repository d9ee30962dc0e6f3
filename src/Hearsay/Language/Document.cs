using System.Collections.Immutable;
using Hearsay.Language.Parsing;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The linguistic analysis of one report: the segmented text and what is known of its words.</summary>
/// <remarks>Columns are indexed by token.</remarks>
public sealed class Document
{
    internal Document(
        SegmentedText text, ImmutableArray<string> lemmas, ImmutableArray<WordClass> classes, ImmutableArray<string> tags,
        ImmutableArray<int> heads, ImmutableArray<string> relations, ImmutableArray<Entity> entities)
    {
        Segments = text;
        Lemmas = lemmas;
        Classes = classes;
        Tags = tags;
        Heads = heads;
        Relations = relations;
        Entities = entities;
    }

    /// <summary>Tokens, sentences, paragraphs and quotations.</summary>
    public SegmentedText Segments { get; }

    /// <summary>The report that was analysed.</summary>
    public Report Report => Segments.Report;

    /// <summary>For each token its base form, in lower case but for names.</summary>
    public ImmutableArray<string> Lemmas { get; }

    /// <summary>For each token its word class.</summary>
    public ImmutableArray<WordClass> Classes { get; }

    /// <summary>For each token its Penn Treebank tag.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>For each token the index of its head, a token of the same sentence; -1 for a root. Empty when <see cref="LanguageAnalyzerOptions.Parse"/> is off.</summary>
    public ImmutableArray<int> Heads { get; }

    /// <summary>For each token its relation to its head, by Universal Dependencies 2 (<c>nsubj</c>, <c>nsubj:pass</c>, <c>root</c>). Empty as <see cref="Heads"/>.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Names of persons, organisations, places and other things, in text order, not overlapping.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>Quantity and time expressions in text order, not overlapping.</summary>
    public ImmutableArray<Quantity> Quantities { get; internal init; } = [];

    /// <summary>Acts, events and states with their arguments, in text order of their heads; a token heads one at most.</summary>
    public ImmutableArray<Predicate> Predicates { get; internal init; } = [];

    /// <summary>What the parser's last layer gives for each token; attribution reads it on. Empty where the parser did not run or it was dropped.</summary>
    internal WordContexts Contexts { get; init; } = WordContexts.None;

    /// <summary>The same document with other predicates.</summary>
    internal Document With(ImmutableArray<Predicate> predicates) =>
        new(Segments, Lemmas, Classes, Tags, Heads, Relations, Entities) { Quantities = Quantities, Predicates = predicates, Contexts = Contexts };

    /// <summary>The same document without <see cref="Contexts"/>, which take a kilobyte a token.</summary>
    internal Document WithoutContexts() => new(Segments, Lemmas, Classes, Tags, Heads, Relations, Entities) { Quantities = Quantities, Predicates = Predicates };
}

/// <summary>A word class of Universal Dependencies (UPOS).</summary>
public enum WordClass : byte
{
    /// <summary>Other: cannot be told (X).</summary>
    Other,
    /// <summary>Noun.</summary>
    Noun,
    /// <summary>Proper noun.</summary>
    ProperNoun,
    /// <summary>Pronoun.</summary>
    Pronoun,
    /// <summary>Verb.</summary>
    Verb,
    /// <summary>Auxiliary verb.</summary>
    Auxiliary,
    /// <summary>Adjective.</summary>
    Adjective,
    /// <summary>Adverb.</summary>
    Adverb,
    /// <summary>Adposition.</summary>
    Adposition,
    /// <summary>Determiner.</summary>
    Determiner,
    /// <summary>Coordinating conjunction.</summary>
    CoordinatingConjunction,
    /// <summary>Subordinating conjunction.</summary>
    SubordinatingConjunction,
    /// <summary>Particle.</summary>
    Particle,
    /// <summary>Numeral.</summary>
    Numeral,
    /// <summary>Interjection.</summary>
    Interjection,
    /// <summary>Punctuation.</summary>
    Punctuation,
    /// <summary>Symbol.</summary>
    Symbol,
}

/// <summary>What an entity is.</summary>
public enum EntityKind : byte
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>A company, party, agency, court, outlet, team.</summary>
    Organisation,
    /// <summary>A country, city, region, building.</summary>
    Place,
    /// <summary>Any other name, or one whose kind cannot be told.</summary>
    Other,
}

/// <summary>A name in the text.</summary>
/// <param name="Tokens">Its tokens, titles and determiners left out.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Entity(TokenRange Tokens, EntityKind Kind);
