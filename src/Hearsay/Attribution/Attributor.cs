using Hearsay.Attribution.Learning;
using Hearsay.Language;

namespace Hearsay.Attribution;

/// <summary>Finds who said what in one report.</summary>
/// <remarks>By a trained network and by rules over the dependency trees: cue words with their sources and contents, quotations with the cue in
/// their frame; speakers by rule: by name, role and pronoun. Safe for use from several threads at once.</remarks>
public sealed class Attributor
{
    /// <summary>Attributes the document.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public AttributedReport Attribute(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        Reading reading = new(document);
        LearnedCandidates learned = new(reading);
        List<Candidate> candidates = learned.Merge(new CueFinder(reading).Find());
        new QuotationAssigner(reading).Assign(candidates);
        learned.AddInner(candidates);
        cancellation.ThrowIfCancellationRequested();
        List<Candidate> statements = new StatementAssembler(reading).Assemble(candidates);
        List<LocalSpeaker> speakers = [];
        RoleFinder roles = new(reading);
        NameIndex names = new(reading, roles, speakers, [.. statements.Where(s => s.IsTurn).Select(s => s.Source)]);
        Dictionary<Candidate, LocalSpeaker?> speakerOf = new SpeakerResolver(reading, roles, names, speakers).Resolve(statements);
        return new StatementBuilder(reading).Build(statements, speakerOf, speakers);
    }
}
