using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>What CoNLL-U's MISC says of the predicate that a token heads.</summary>
internal sealed class PredicateFields
{
    private readonly ImmutableArray<Predicate> predicates;
    private int next;

    /// <summary>Begins at the first predicate of the document.</summary>
    public PredicateFields(Document document) => predicates = document.Predicates;

    /// <summary>Appends the pairs of the token, each after a <c>|</c>; nothing when it heads no predicate. Tokens come in ascending order.</summary>
    public void Append(StringBuilder line, Sentence sentence, int token)
    {
        while (next < predicates.Length && predicates[next].Head < token) next++;
        if (next == predicates.Length || predicates[next].Head != token) return;
        Predicate predicate = predicates[next];
        line.Append("|Pred=").Append(Value(predicate.Lemma));
        if (!predicate.Arguments.IsEmpty)
        {
            line.Append("|PredArgs=");
            for (int i = 0; i < predicate.Arguments.Length; i++)
            {
                Argument argument = predicate.Arguments[i];
                if (i > 0) line.Append(';');
                line.Append(Name(argument)).Append(argument.IsImplied ? "~:" : ":").Append(Number(sentence, argument.Head));
            }
        }
        if (predicate.Reporting >= 0) line.Append("|PredIn=").Append(Number(sentence, predicates[predicate.Reporting].Head));
        if (predicate.Kind != PredicateKind.Verb) line.Append("|PredKind=").Append(predicate.Kind);
        if (predicate.Modality != Modality.Fact) line.Append("|PredMod=").Append(predicate.Modality);
        if (predicate.IsNegated) line.Append("|PredNeg=Yes");
        if (predicate.Tense != Tense.None) line.Append("|PredTense=").Append(predicate.Tense);
        if (predicate.Verb != predicate.Lemma) line.Append("|PredVerb=").Append(Value(predicate.Verb));
        if (predicate.IsPassive) line.Append("|PredVoice=Pass");
    }

    private static int Number(Sentence sentence, int token) => token - sentence.Tokens.Start + 1;

    private static string Name(Argument argument) => argument.Role switch
    {
        ArgumentRole.Agent => "who",
        ArgumentRole.Patient => "what",
        ArgumentRole.Recipient => "whom",
        ArgumentRole.Content => "that",
        ArgumentRole.Time => "when",
        ArgumentRole.Place => "where",
        _ => argument.Preposition.Length > 0 ? Value(argument.Preposition) : "obl",
    };

    // A value holds neither blanks nor any of the marks that part pairs, roles and numbers.
    private static string Value(string word)
    {
        StringBuilder value = new(word.Length);
        foreach (char c in word) value.Append(c is '|' or '=' or ';' or ':' or '~' || char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : c);
        return value.Length > 0 ? value.ToString() : "_";
    }
}
