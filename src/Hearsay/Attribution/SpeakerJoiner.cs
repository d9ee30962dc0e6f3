using System.Collections.Immutable;

namespace Hearsay.Attribution;

/// <summary>Joins the speakers of several reports: one speaker, one id, all aliases.</summary>
/// <remarks>Named persons are joined by name, small differences of spelling forgiven; bodies by name or initials; descriptions ("the
/// secretary of state") by the roles that any of the reports gives to somebody. Unnamed sources of two reports stay apart, unless their
/// wording is a plural ("reporters").</remarks>
public sealed class SpeakerJoiner
{
    private sealed class Joined
    {
        public required int First { get; init; }
        public required SpeakerKind Kind { get; set; }
        public required string Name
        {
            get;
            set => (field, Key, Initials) = (value, BodyNames.Key(value), BodyNames.Initials(value));
        }

        // Every body of every report is held against them.
        public string Key { get; private set; } = "";
        public string Initials { get; private set; } = "";

        public string[] Parts { get; set; } = [];
        public bool IsNamed { get; set; }
        public List<(int Report, Speaker Speaker)> Members { get; } = [];
        public List<RolePhrase> Roles { get; } = [];
        public int Mentions { get; set; }
    }

    /// <summary>Returns the reports with joined speaker ids, and the joined speakers in order of first appearance.</summary>
    public JoinedReports Join(ImmutableArray<AttributedReport> reports)
    {
        List<(int Report, Speaker Speaker, int Order, int Mentions)> all = [];
        for (int r = 0; r < reports.Length; r++)
        {
            ILookup<string, Mention> mentions = reports[r].Mentions.ToLookup(m => m.SpeakerId, StringComparer.Ordinal);
            foreach (Speaker speaker in reports[r].Speakers) all.Add((r, speaker, all.Count, mentions[speaker.Id].Count()));
        }
        List<Joined> joined = [];
        Dictionary<(int, string), Joined> home = [];
        void Put(Joined into, (int Report, Speaker Speaker, int Order, int Mentions) one)
        {
            into.Members.Add((one.Report, one.Speaker));
            into.Mentions += one.Mentions;
            home[(one.Report, one.Speaker.Id)] = into;
            if (one.Speaker.Kind != SpeakerKind.Person) return;
            foreach (string text in one.Speaker.Roles.Concat(one.Speaker.Aliases))
                if (RolePhrase.Parse(text) is { } role) into.Roles.Add(role);
        }
        Joined New((int Report, Speaker Speaker, int Order, int Mentions) one)
        {
            Joined fresh = new() { First = one.Order, Kind = one.Speaker.Kind, Name = one.Speaker.Name, IsNamed = one.Speaker.IsNamed };
            if (one.Speaker is { Kind: SpeakerKind.Person, IsNamed: true }) fresh.Parts = one.Speaker.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            joined.Add(fresh);
            return fresh;
        }

        var persons = all.Where(a => a.Speaker is { Kind: SpeakerKind.Person, IsNamed: true }).ToList();
        foreach (var one in persons.Where(p => p.Speaker.Name.Contains(' ', StringComparison.Ordinal)))
        {
            string[] parts = one.Speaker.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Joined into = joined.Find(j => j.Parts.Length > 1 && PersonNames.Same(PersonNames.SurnameOf(j.Parts), PersonNames.SurnameOf(parts))
                && PersonNames.SuffixOf(j.Parts) == PersonNames.SuffixOf(parts) && (PersonNames.SameFirst(j.Parts[0], parts[0]) || PersonNames.EndsWith(j.Parts, parts))) ?? New(one);
            if (parts.Length > into.Parts.Length) (into.Parts, into.Name) = (parts, one.Speaker.Name);
            Put(into, one);
        }
        // A bare name that another report knows as a country or body, without anything that makes it a person here, is that body.
        Dictionary<string, SpeakerKind> bodies = [];
        foreach (var one in all.Where(a => a.Speaker is { Kind: not SpeakerKind.Person, IsNamed: true })) bodies.TryAdd(BodyNames.Key(one.Speaker.Name), one.Speaker.Kind);
        foreach (var one in persons.Where(p => !p.Speaker.Name.Contains(' ', StringComparison.Ordinal)))
        {
            Joined? into = BySurname(joined, one.Speaker);
            if (into is null && one.Speaker.Roles.IsEmpty && bodies.TryGetValue(BodyNames.Key(one.Speaker.Name), out SpeakerKind kind))
            {
                into = New(one);
                (into.Kind, into.Parts) = (kind, []);
            }
            Put(into ?? New(one), one);
        }
        foreach (var one in all.Where(a => a.Speaker.Kind != SpeakerKind.Person))
            Put(ByThing(joined, one.Speaker) ?? New(one), one);
        // Descriptions last: by now all roles of all reports are known.
        foreach (var one in all.Where(a => a.Speaker is { Kind: SpeakerKind.Person, IsNamed: false }))
            Put(ByRole(joined, one.Speaker) ?? New(one), one);
        return Rename(reports, joined, home);
    }

    private static Joined? BySurname(List<Joined> joined, Speaker speaker)
    {
        string name = speaker.Name;
        char gender = GenderOf(speaker.Aliases);
        Joined? best = null;
        foreach (Joined person in joined)
        {
            if (person.Kind != SpeakerKind.Person || person.Parts.Length == 0) continue;
            if (!PersonNames.Same(PersonNames.SurnameOf(person.Parts), name) && !(person.Parts.Length > 1 && person.Parts[0] == name)) continue;
            // "Ms. Roe" is not John Roe.
            char other = person.Members.Select(m => GenderOf(m.Speaker.Aliases)).FirstOrDefault(g => g != '?', SpeakerWords.Gender(person.Parts[0]));
            if (gender != '?' && other != '?' && gender != other) continue;
            if (best is null || person.Mentions > best.Mentions) best = person;
        }
        return best;
    }

    private static char GenderOf(ImmutableArray<string> aliases)
    {
        foreach (string alias in aliases)
            if (alias.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && SpeakerWords.Title(alias[..space]) is { Gender: not '?' } title) return title.Gender;
        return '?';
    }

    private static Joined? ByThing(List<Joined> joined, Speaker speaker)
    {
        string key = BodyNames.Key(speaker.Name), initials = BodyNames.Initials(speaker.Name);
        foreach (Joined other in joined)
        {
            if (other.Kind == SpeakerKind.Person)
            {
                // A name or surname that one report's analysis took for a body.
                if (other.IsNamed && other.Parts.Length > 1 && other.Key == key) return other;
                if (speaker.IsNamed && !speaker.Name.Contains(' ', StringComparison.Ordinal) && other.Parts.Length > 1 && PersonNames.SurnameOf(other.Parts) == speaker.Name) return other;
                continue;
            }
            if (other.Key == key) return other;
            if (speaker.IsNamed && other.IsNamed && (other.Initials == key || (key.Length > 1 && initials == other.Key))) return other;
        }
        return null;
    }

    private static Joined? ByRole(List<Joined> joined, Speaker speaker)
    {
        if (!speaker.Aliases.Any(IsDefinite)) return null;
        List<RolePhrase> descriptions = [.. speaker.Aliases.Select(RolePhrase.Parse).OfType<RolePhrase>()];
        Joined? best = null;
        double bestScore = 0;
        foreach (Joined person in joined)
        {
            // Only a named person: "an official" of one report and "the official" of another may be two.
            if (person.Kind != SpeakerKind.Person || !person.IsNamed) continue;
            double score = descriptions.Select(d => RoleMatch.Score(d, person.Roles)).DefaultIfEmpty(0).Max();
            if (score <= 0) continue;
            score += 0.4 * person.Mentions / (person.Mentions + 20.0);
            if (score > bestScore) (best, bestScore) = (person, score);
        }
        return best;
    }

    private static bool IsDefinite(string alias) =>
        alias.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || (alias.Length > 0 && char.IsUpper(alias[0]) && !alias.StartsWith("A ", StringComparison.Ordinal) && !alias.StartsWith("An ", StringComparison.Ordinal));

    private static JoinedReports Rename(ImmutableArray<AttributedReport> reports, List<Joined> joined, Dictionary<(int, string), Joined> home)
    {
        Joined[] ordered = [.. joined.OrderBy(j => j.First)];
        Dictionary<Joined, string> ids = [];
        Dictionary<Joined, int> places = [];
        for (int i = 0; i < ordered.Length; i++) (ids[ordered[i]], places[ordered[i]]) = ($"sp{i + 1}", i);
        ImmutableArray<Speaker> speakers = [.. ordered.Select(j => new Speaker
        {
            Id = ids[j],
            Name = j.Name,
            Kind = j.Kind,
            Aliases = [.. j.Members.OrderBy(m => m.Report).SelectMany(m => m.Speaker.Aliases).Distinct(StringComparer.Ordinal)],
            Role = j.Kind == SpeakerKind.Person && j.IsNamed ? RoleChoice.Best(j.Members.OrderBy(m => m.Report).SelectMany(m => m.Speaker.Roles), j.Name) : null,
            Roles = [.. j.Members.OrderBy(m => m.Report).SelectMany(m => m.Speaker.Roles).Distinct(StringComparer.Ordinal)],
            IsNamed = j.IsNamed,
        })];
        ImmutableArray<AttributedReport> renamed = [.. reports.Select((report, r) => report with
        {
            Statements = [.. report.Statements.Select(s => s with
            {
                SpeakerId = s.SpeakerId is null ? null : ids[home[(r, s.SpeakerId)]],
                Chain = [.. s.Chain.Select(c => ids[home[(r, c)]])],
            })],
            Mentions = [.. report.Mentions.Select(m => m with { SpeakerId = ids[home[(r, m.SpeakerId)]] })],
            Speakers = [.. report.Speakers.Select(s => speakers[places[home[(r, s.Id)]]]).Distinct()],
        }).Select(WithoutOwnEchoes)];
        return new JoinedReports(renamed, speakers);
    }

    // "Roe said the engineer had warned them", where Roe turns out to be the engineer: no second voice.
    private static AttributedReport WithoutOwnEchoes(AttributedReport report)
    {
        if (report.Statements.All(s => !Echoes(s.Chain))) return report;
        AttributedReport own = report.Where(s => s.ParentId is null || s.Chain is not [.., var outer, var inner] || outer != inner);
        return own with { Statements = [.. own.Statements.Select(s => Echoes(s.Chain) ? s with { Chain = [.. s.Chain.Where((id, i) => i == 0 || s.Chain[i - 1] != id)] } : s)] };
    }

    private static bool Echoes(ImmutableArray<string> chain)
    {
        for (int i = 1; i < chain.Length; i++)
            if (chain[i] == chain[i - 1]) return true;
        return false;
    }
}

/// <summary>Reports that share their speakers.</summary>
/// <param name="Reports">The reports, speaker ids replaced.</param>
/// <param name="Speakers">The speakers over all of them.</param>
public sealed record JoinedReports(ImmutableArray<AttributedReport> Reports, ImmutableArray<Speaker> Speakers);
