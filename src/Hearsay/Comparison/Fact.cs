using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>One thing that a report tells: a clause, or a sentence without a second one.</summary>
/// <param name="Text">Index of its report.</param>
/// <param name="Sentence">Index of its sentence there.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Statement">Index, among all statements, of the innermost one whose content it belongs to; -1 for the outlet's own voice.</param>
/// <param name="Stems">Distinct stems of its content words, ascending.</param>
/// <param name="Names">Those of them that are names here, ascending.</param>
/// <param name="Counts">Those of them that are numbers, ordinals and days of the week, each kind ascending: "the second senator" is not the first.</param>
/// <param name="Acts">What its predicates tell.</param>
/// <param name="IsNegated">Whether an odd number of negations stands in it.</param>
/// <param name="Weight">How much its stems tell together.</param>
internal sealed record Fact(
    int Text, int Sentence, TokenRange Tokens, int Statement, int[] Stems, int[] Names, int[][] Counts, Act[] Acts, bool IsNegated, double Weight);

/// <summary>A predicate of a fact.</summary>
/// <param name="Verb">The verb by which acts are matched.</param>
/// <param name="IsNoun">Whether a noun tells it: "the denial".</param>
/// <param name="Arguments">Distinct stems of the heads of its arguments that carry meaning, ascending.</param>
internal sealed record Act(string Verb, bool IsNoun, int[] Arguments);
