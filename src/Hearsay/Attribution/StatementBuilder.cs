using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Turns finished candidates into the values of the public API.</summary>
internal sealed class StatementBuilder(Reading reading)
{
    /// <summary>Builds the report's statements, speakers and mentions.</summary>
    public AttributedReport Build(List<Candidate> candidates, Dictionary<Candidate, LocalSpeaker?> speakerOf, List<LocalSpeaker> speakers)
    {
        List<Candidate> kept = [.. candidates.Where(c => Belongs(c, speakerOf))];
        string report = reading.Document.Report.Id;
        string[] ids = new string[speakers.Count];
        // Who speaks, and the people whom the report names in full; places and things that only occur are no speakers.
        HashSet<LocalSpeaker> speaking = [.. kept.Select(c => speakerOf[c]).OfType<LocalSpeaker>()];
        LocalSpeaker[] listed = [.. speakers
            .Where(s => speaking.Contains(s) || (s.Mentions.Count > 0 && s is { Kind: SpeakerKind.Person, NameParts.Length: > 1 }))
            // Of whom no mention stands in the text comes last.
            .OrderBy(s => s.Mentions.Count == 0 ? int.MaxValue : s.Mentions.Min(m => m.Tokens.Start)).ThenBy(s => s.Index)];
        for (int i = 0; i < listed.Length; i++) ids[listed[i].Index] = $"sp{i + 1}";
        Dictionary<Candidate, string> numbers = [];
        for (int i = 0; i < kept.Count; i++) numbers[kept[i]] = $"{report}#{i + 1}";
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(kept.Count);
        foreach (Candidate candidate in kept)
        {
            Candidate? parent = Parent(candidate, numbers);
            LocalSpeaker? speaker = speakerOf[candidate];
            statements.Add(new Statement
            {
                Id = numbers[candidate],
                ReportId = report,
                Source = candidate.Source.IsEmpty ? [] : [reading.Text.SpanOf(candidate.Source)],
                Cue = candidate.Cue.IsEmpty ? [] : [reading.Text.SpanOf(candidate.Cue)],
                Content = [.. candidate.Content.Select(reading.Text.SpanOf)],
                Kind = Kind(candidate, parent),
                Stance = StanceOf(candidate),
                Standing = candidate.Standing,
                Confidence = StatementConfidence.Of(candidate, parent is not null),
                SpeakerId = speaker is null ? null : ids[speaker.Index],
                Chain = Chain(candidate, numbers, speakerOf, ids),
                ParentId = parent is null ? null : numbers[parent],
            });
        }
        ImmutableArray<Mention> mentions = [.. listed
            .SelectMany(s => s.Mentions.Select(m => new Mention(m.Tokens, reading.Text.SpanOf(m.Tokens), m.Kind, ids[s.Index])))
            .OrderBy(m => m.Span).ThenBy(m => m.SpeakerId, StringComparer.Ordinal)];
        return new AttributedReport(reading.Document.WithoutContexts(), statements.MoveToImmutable(), [.. listed.Select(s => Speaker(s, ids[s.Index]))], mentions);
    }

    // What one says of one's own saying is no second voice ("he said he believes"); the reporter's own "I" is no source.
    private bool Belongs(Candidate candidate, Dictionary<Candidate, LocalSpeaker?> speakerOf)
    {
        LocalSpeaker? speaker = speakerOf[candidate];
        if (speaker is null)
        {
            bool own = candidate.SourceHead >= 0 && reading.Text.Word(candidate.SourceHead).ToLowerInvariant() is "i" or "we" or "me" or "us" or "you" or "my" or "our" or "your" or "it" or "this" or "that" or "there" or "what";
            if (own && candidate is { IsLearned: true, Parent: null }) candidate.Standing = Standing.Marginal;
            return (!own || candidate.IsLearned) && (candidate.Parent is null || candidate.Entry is null);
        }
        for (Candidate? up = candidate.Parent; up is not null; up = up.Parent)
            if (speakerOf[up] == speaker) return false;
        return true;
    }

    private static Candidate? Parent(Candidate candidate, Dictionary<Candidate, string> numbers)
    {
        Candidate? parent = candidate.Parent;
        while (parent is not null && !numbers.ContainsKey(parent)) parent = parent.Parent;
        return parent;
    }

    private static ImmutableArray<string> Chain(
        Candidate candidate, Dictionary<Candidate, string> numbers, Dictionary<Candidate, LocalSpeaker?> speakerOf, string[] ids)
    {
        List<string> chain = [];
        for (Candidate? up = candidate; up is not null; up = Parent(up, numbers))
            if (speakerOf[up] is { } speaker) chain.Insert(0, ids[speaker.Index]);
        return speakerOf[candidate] is null ? [] : [.. chain];
    }

    private StatementKind Kind(Candidate candidate, Candidate? parent)
    {
        if (candidate.IsTurn) return StatementKind.Direct;
        int quoted = 0, words = 0;
        foreach (TokenRange piece in candidate.Content)
        {
            for (int t = piece.Start; t < piece.End; t++)
            {
                if (reading.IsPunctuation(t)) continue;
                words++;
                int q = reading.Text.QuotationOfToken[t];
                // Inside somebody's quotation only marks of its own count.
                if (q >= 0 && !(parent is not null && q == Around(candidate, q))) quoted++;
            }
        }
        return quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
    }

    // The quotation, when it holds the cue too and so is not the candidate's own; -1 otherwise.
    private int Around(Candidate candidate, int quotation) =>
        reading.Text.Quotations[quotation].Tokens.Contains(candidate.Anchor) ? quotation : -1;

    private static Stance StanceOf(Candidate candidate)
    {
        if (candidate.Entry is not { } entry) return Stance.Assert;
        if (candidate.IsNegated && entry.Stance == Stance.Deny) return Stance.Doubt;
        if (candidate.IsNegated && entry.Stance == Stance.Believe) return Stance.Doubt;
        // "asked him to leave" wants, "asked whether" asks.
        if (entry.Stance == Stance.Ask && candidate.Frame == CueFrames.Infinitive) return Stance.Demand;
        if (entry.Word is "tell" && candidate.Frame == CueFrames.Infinitive) return Stance.Demand;
        if (entry.Word is "claim" or "agree" && candidate.Frame == CueFrames.Infinitive) return entry.Word == "agree" ? Stance.Promise : entry.Stance;
        return entry.Stance;
    }

    private static Speaker Speaker(LocalSpeaker speaker, string id) => new()
    {
        Id = id,
        Name = speaker.Name,
        Kind = speaker.Kind,
        Aliases = [.. speaker.Aliases],
        Role = speaker is { Kind: SpeakerKind.Person, IsNamed: true } ? RoleChoice.Best(speaker.Roles.Select(r => r.Text), speaker.Name) : null,
        Roles = [.. speaker.Roles.Select(r => r.Text).Distinct(StringComparer.Ordinal)],
        IsNamed = speaker.IsNamed,
    };
}
