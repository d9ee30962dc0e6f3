using System.Text;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

/// <summary>Predicates as lines that a person reads.</summary>
/// <remarks><c>press [Pressed] past | who Putin | what Trump | for Proof</c>: lemma, for nouns the verb after <c>&gt;</c>, the verb group, what
/// marks it, the arguments. <c>~</c> stands before an argument that is implied, <c>in</c> before the predicate whose content it stands in.</remarks>
internal static class PredicateLines
{
    public static string Write(Document document)
    {
        StringBuilder lines = new();
        foreach (Predicate predicate in document.Predicates) lines.Append(Line(document, predicate)).Append('\n');
        return lines.ToString();
    }

    public static string Line(Document document, Predicate predicate)
    {
        StringBuilder line = new(predicate.Lemma);
        if (predicate.Verb != predicate.Lemma) line.Append('>').Append(predicate.Verb);
        line.Append(" [").AppendJoin(' ', predicate.Group.Select(document.Segments.Word)).Append(']');
        if (predicate.Kind != PredicateKind.Verb) line.Append(' ').Append(Small(predicate.Kind));
        if (predicate.Tense != Tense.None) line.Append(' ').Append(Small(predicate.Tense));
        if (predicate.IsPassive) line.Append(" passive");
        if (predicate.IsNegated) line.Append(" not");
        if (predicate.Modality != Modality.Fact) line.Append(' ').Append(Small(predicate.Modality));
        foreach (Argument argument in predicate.Arguments)
        {
            line.Append(" | ").Append(Name(argument)).Append(' ').Append(argument.IsImplied ? "~" : "");
            string words = document.Segments.SpanOf(argument.Tokens).Of(document.Segments.Text).ToString().ReplaceLineEndings(" ");
            line.Append(argument.Role == ArgumentRole.Content ? $"({document.Segments.Word(argument.Head)})" : words);
        }
        if (predicate.Reporting >= 0) line.Append(" | in ").Append(document.Predicates[predicate.Reporting].Lemma);
        return line.ToString();
    }

    private static string Name(Argument argument) => argument.Role switch
    {
        ArgumentRole.Agent => "who",
        ArgumentRole.Patient => "what",
        ArgumentRole.Recipient => "whom",
        ArgumentRole.Content => "that",
        ArgumentRole.Time => argument.Preposition.Length > 0 ? $"when({argument.Preposition})" : "when",
        ArgumentRole.Place => argument.Preposition.Length > 0 ? $"where({argument.Preposition})" : "where",
        _ => argument.Preposition.Length > 0 ? argument.Preposition : "by-measure",
    };

    private static string Small<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
