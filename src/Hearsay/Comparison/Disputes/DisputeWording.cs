using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Says in plain words why two passages were flagged; never who is right.</summary>
internal sealed class DisputeWording(ImmutableArray<Speaker> speakers)
{
    private readonly Dictionary<string, Speaker> byId = speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public string OfDenial(Claim assertion, Claim denial)
    {
        string denier = NameOf(denial.Statement!.Statement.SpeakerId);
        return assertion.Statement is { } statement
            ? $"A denial of {denier}, against an assertion of {NameOf(statement.Statement.SpeakerId)} in nearly the same words."
            : $"A denial of {denier}, against what the report states in its own voice.";
    }

    public string OfRejection(Rejection rejection, StatementWords rejected)
    {
        string denier = rejection.DenierId is { } id ? NameOf(id) : rejection.Denier.Length > 0 ? rejection.Denier : "the report";
        return $"What {NameOf(rejected.Statement.SpeakerId)} put forward, and a rejection of it by {denier} (“{rejection.Clause.Verb}”).";
    }

    public string OfCounter(Counter counter, NormalizedText text) =>
        counter.TellerId is { } teller
            ? $"According to {NameOf(teller)}, one stands against the other: “{counter.Words.Of(text.Segments.Text)}”."
            : $"The report itself says that one stands against the other: “{counter.Words.Of(text.Segments.Text)}”.";

    public string OfOffice(OfficeConflict conflict) => $"The reports give {NameOf(conflict.SpeakerId)} offices of two ranks.";

    public string OfPolarity(Proposition told, Proposition negated)
    {
        string what = told.Verb == negated.Verb ? $"“{told.Verb}”" : $"“{told.Verb}”, “{negated.Verb}”";
        return $"The same thing told as so ({VoiceOf(told)}) and as not so ({VoiceOf(negated)}): {what}.";
    }

    public string OfAccounts(Proposition a, Proposition b, AccountConflict conflict) => conflict switch
    {
        AccountConflict.Exchanged => $"Who did it to whom is exchanged: {NameOf(a.AgentId)} in one, {NameOf(b.AgentId)} in the other (“{a.Verb}”, “{b.Verb}”).",
        _ => $"The same act of {NameOf(OpposedVerbs.OfSubjectAndObject(b.Verb, a.Verb) ? b.AgentId : a.AgentId ?? b.AgentId)} is told in words that exclude each other: “{a.Verb}”, “{b.Verb}”.",
    };

    public string OfMisquotation(Misquotation found)
    {
        string speaker = NameOf(found.A.Statement.SpeakerId);
        string? a = found.Difference.A?.Of(found.A.Text.Segments.Text).ToString(), b = found.Difference.B?.Of(found.B.Text.Segments.Text).ToString();
        return found.Difference.Kind switch
        {
            DifferenceKind.Negation => $"The same words of {speaker}, with a negation in one report only.",
            DifferenceKind.Question => $"The same words of {speaker}, a question in one report and none in the other.",
            DifferenceKind.Number => $"The same words of {speaker}, with “{a}” in one report and “{b}” in the other.",
            _ => $"The same words of {speaker}, with “{a}” in one report and “{b}” in the other: who did it changes.",
        };
    }

    private string VoiceOf(Proposition proposition) => proposition.TellerId is { } teller ? NameOf(teller) : "in the report’s own voice";

    private string NameOf(string? speakerId) =>
        speakerId is null ? "a speaker who is not named" : byId.TryGetValue(speakerId, out Speaker? speaker) ? speaker.Name : speakerId;
}
