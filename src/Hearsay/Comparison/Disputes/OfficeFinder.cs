using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>One person to whom two reports give offices of two ranks.</summary>
/// <param name="SpeakerId">The person.</param>
/// <param name="A">Where the one report names the office.</param>
/// <param name="B">Where the other does.</param>
internal sealed record OfficeConflict(string SpeakerId, Passage A, Passage B);

/// <summary>Finds persons who hold an office in one report and its deputy's in another: "assistant district attorney", "district attorney".</summary>
/// <remarks>"Former" and the like are left alone: a report that leaves them out is short, not another account.</remarks>
internal static class OfficeFinder
{
    private static readonly FrozenSet<string> Ranks = FrozenSet.ToFrozenSet(
        ["assistant", "associate", "deputy", "vice", "acting", "interim", "under", "co"], StringComparer.Ordinal);

    /// <summary>The conflicts in order of the speakers, one for each.</summary>
    public static IEnumerable<OfficeConflict> Find(IReadOnlyList<NormalizedText> texts, ImmutableArray<Speaker> speakers)
    {
        foreach (Speaker speaker in speakers)
        {
            if (speaker.Kind != SpeakerKind.Person || !speaker.IsNamed || !speaker.Roles.Any(r => RankOf(r).Rank.Length > 0)) continue;
            if (Conflict(texts, speaker) is { } conflict) yield return conflict;
        }
    }

    private static OfficeConflict? Conflict(IReadOnlyList<NormalizedText> texts, Speaker speaker)
    {
        List<(Passage Passage, string Rank, string Office)> offices = [];
        foreach (NormalizedText text in texts)
        {
            // Who is "deputy director" in one place and "director" in another of the same report is named shortly there.
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (string role in speaker.Roles.OrderByDescending(r => r.Length))
            {
                (string rank, string office) = RankOf(role);
                if (office.Length == 0 || PlaceOf(role, text, speaker.Id) is not { } span) continue;
                if (seen.Add(office)) offices.Add((new Passage(text.ReportId, span), rank, office));
            }
        }
        for (int i = 0; i < offices.Count; i++)
        {
            for (int j = i + 1; j < offices.Count; j++)
            {
                if (offices[i].Office == offices[j].Office && offices[i].Rank != offices[j].Rank && offices[i].Passage.ReportId != offices[j].Passage.ReportId)
                    return new OfficeConflict(speaker.Id, offices[i].Passage, offices[j].Passage);
            }
        }
        return null;
    }

    private static (string Rank, string Office) RankOf(string role)
    {
        string[] words = role.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        string rank = words.FirstOrDefault(Ranks.Contains) ?? "";
        return (rank, string.Join(' ', words.Where(w => !Ranks.Contains(w) && w is not ("the" or "a" or "an" or "then"))));
    }

    /// <summary>Where the report gives the person the office: the words within, or right beside, a mention of the person.</summary>
    private static TextSpan? PlaceOf(string role, NormalizedText text, string speakerId)
    {
        const int Beside = 60;
        string whole = text.Segments.Text;
        foreach (Mention mention in text.Attributed.Mentions)
        {
            if (mention.SpeakerId != speakerId) continue;
            int start = Math.Max(0, mention.Span.Start - role.Length - 5), end = Math.Min(whole.Length, mention.Span.End + Beside);
            int at = whole.IndexOf(role, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            // "Deputy" right before is part of it.
            string before = whole[..at].TrimEnd(' ', '-');
            string last = before[(before.LastIndexOfAny([' ', '\n', '-', ',']) + 1)..].ToLowerInvariant();
            if (!Ranks.Contains(last)) return new TextSpan(at, at + role.Length);
        }
        return null;
    }
}
