using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Reads who does what to whom in each headline, and holds the headlines against each other.</summary>
internal sealed class HeadlineFinder
{
    private const int MostActs = 20;

    /// <summary>The headlines that stand in their texts, in order of report, and what they do differently.</summary>
    public (ImmutableArray<HeadlineRoles> Headlines, ImmutableArray<HeadlineContrast> Contrasts) Find(
        IReadOnlyList<NormalizedText> texts, ImmutableArray<Speaker> speakers)
    {
        Dictionary<string, string> names = [];
        foreach (Speaker speaker in speakers) names.TryAdd(speaker.Id, speaker.Name);
        Dictionary<string, string> aliases = AliasesOf(speakers);
        List<HeadlineRoles> headlines = [.. texts.Select(t => Read(t, aliases)).OfType<HeadlineRoles>()];
        List<HeadlineContrast> contrasts = [];
        for (int i = 0; i < headlines.Count; i++)
        {
            for (int j = i + 1; j < headlines.Count; j++)
            {
                foreach (HeadlineAct a in headlines[i].Acts)
                {
                    foreach (HeadlineAct b in headlines[j].Acts)
                    {
                        if (Contrast(a, b, names) is { } contrast) contrasts.Add(contrast);
                    }
                }
            }
        }
        // What one headline does otherwise than two others is one contrast.
        return ([.. headlines], [.. contrasts.GroupBy(c => c.Reason, StringComparer.Ordinal).Select(g => new HeadlineContrast([.. g.SelectMany(c => c.Verbs).Distinct()], g.Key))]);
    }

    private static HeadlineRoles? Read(NormalizedText text, Dictionary<string, string> aliases)
    {
        Document document = text.Attributed.Document;
        SegmentedText segments = document.Segments;
        if (text.Attributed.Report.HeadlineSpan is not { } span) return null;
        TokenRange tokens = segments.TokensOf(span);
        if (tokens.IsEmpty) return null;
        MentionHeads mentions = new(text.Attributed);
        // What nobody does to nobody ("to move forward") is no act of its own.
        List<Predicate> predicates = [.. document.Predicates.Where(p => tokens.Contains(p.Head) && p.Kind is PredicateKind.Verb or PredicateKind.Colon).Take(MostActs)];
        return new HeadlineRoles(text.ReportId, new Passage(text.ReportId, span),
        [
            .. predicates.Where(p => p.Lemma != "do" && (AgentOf(p, predicates, document) ?? ObjectOf(p)) is not null).Select(p => new HeadlineAct(
                new Passage(text.ReportId, segments.Tokens[p.Head].Span), p.Lemma, Party(AgentOf(p, predicates, document)), Party(ObjectOf(p)), p.IsPassive, p.IsNegated)),
        ]);

        HeadlineParty? Party(Argument? argument)
        {
            if (argument is not { Tokens.IsEmpty: false } given) return null;
            TextSpan words = segments.SpanOf(given.Tokens);
            string? speaker = mentions.Of(given)?.SpeakerId ?? aliases.GetValueOrDefault(words.Of(segments.Text).ToString());
            int before = given.Tokens.Start - 1;
            if (given.Role == ArgumentRole.Oblique && before >= tokens.Start && document.Lemmas[before] == given.Preposition) words = segments.Tokens[before].Span.Union(words);
            return new HeadlineParty(new Passage(text.ReportId, words), speaker);
        }
    }

    /// <summary>The wordings that only one speaker has.</summary>
    private static Dictionary<string, string> AliasesOf(ImmutableArray<Speaker> speakers) =>
        speakers.Where(s => s.IsNamed).SelectMany(s => s.Aliases.Append(s.Name).Distinct(StringComparer.Ordinal).Select(a => (Alias: a, Speaker: s)))
            .GroupBy(p => p.Alias, StringComparer.Ordinal)
            .Select(g => (g.Key, Speakers: PersonsFirst(g.Select(p => p.Speaker))))
            .Where(g => g.Speakers.Count == 1).ToDictionary(g => g.Key, g => g.Speakers[0].Id, StringComparer.Ordinal);

    // "Trump" is the man rather than his campaign.
    private static List<Speaker> PersonsFirst(IEnumerable<Speaker> speakers)
    {
        List<Speaker> all = [.. speakers], persons = all.FindAll(s => s.Kind == SpeakerKind.Person);
        return persons.Count > 0 ? persons : all;
    }

    /// <summary>Who does it; headlines carry a subject on to the verbs that follow ("Marsh apologizes, says she went too far").</summary>
    private static Argument? AgentOf(Predicate predicate, List<Predicate> predicates, Document document)
    {
        if (predicate.Argument(ArgumentRole.Agent) is { } own) return own;
        if (predicate.IsPassive || document.Relations[predicate.Head] is not ("conj" or "parataxis")) return null;
        return predicates.Find(p => p.Head == document.Heads[predicate.Head] && !p.IsPassive)?.Argument(ArgumentRole.Agent);
    }

    /// <summary>What it is done to: the object, to whom, or what stands by a preposition at whom a verb is aimed.</summary>
    private static Argument? ObjectOf(Predicate predicate)
    {
        if ((predicate.Argument(ArgumentRole.Patient) ?? predicate.Argument(ArgumentRole.Recipient)) is { } own) return own;
        foreach (Argument argument in predicate.Arguments)
        {
            if (argument is { Role: ArgumentRole.Oblique, IsImplied: false, Preposition: "at" or "on" or "with" or "against" or "to" or "for" or "from" or "over" }) return argument;
        }
        return null;
    }

    private static HeadlineContrast? Contrast(HeadlineAct a, HeadlineAct b, Dictionary<string, string> names)
    {
        bool oneAct = EventVerbs.CanTellOne(a.Lemma, b.Lemma) || OpposedVerbs.AreOneAct(a.Lemma, b.Lemma);
        string? agentA = a.Agent?.SpeakerId, agentB = b.Agent?.SpeakerId, objectA = a.Object?.SpeakerId, objectB = b.Object?.SpeakerId;
        if (agentA is not null && objectA is not null && agentA != objectA && agentA == objectB && objectA == agentB)
        {
            string[] both = [.. new[] { NameOf(agentA), NameOf(objectA) }.Order(StringComparer.Ordinal)];
            return new HeadlineContrast([a.Verb, b.Verb], $"{both[0]} and {both[1]} have exchanged places");
        }
        if (!oneAct || objectA is null || objectA != objectB) return null;
        if (a.Agent is null != b.Agent is null)
            return new HeadlineContrast(a.Agent is not null ? [a.Verb, b.Verb] : [b.Verb, a.Verb], $"only the first says who did it to {NameOf(objectA)}");
        if (agentA is not null && agentB is not null && agentA != agentB)
            return new HeadlineContrast([a.Verb, b.Verb], $"done to {NameOf(objectA)} by {NameOf(agentA)} in the first, by {NameOf(agentB)} in the second");
        return a.IsNegated == b.IsNegated ? null : new HeadlineContrast(a.IsNegated ? [b.Verb, a.Verb] : [a.Verb, b.Verb], "told as done in the first, as not done in the second");

        string NameOf(string id) => names.GetValueOrDefault(id, id);
    }
}
