using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>A family to be shown, and those that share statements with it and would mostly say the same again.</summary>
internal sealed record FamilyFold(Family Lead, ImmutableArray<Family> Others)
{
    /// <summary>Whether quoted words were changed or cut.</summary>
    internal static bool IsEdited(Family family) => family.Variation is Variation.Altered or Variation.Truncated;

    /// <summary>Folds families that overlap: what most reports have leads, then the widest.</summary>
    /// <param name="families">The families; where two weigh the same, the earlier leads.</param>
    /// <param name="view">Names the reports of the members.</param>
    /// <param name="shown">Statements shown before; a family that has one of them is left out.</param>
    internal static ImmutableArray<FamilyFold> Of(IEnumerable<Family> families, StoryView view, HashSet<string>? shown = null)
    {
        List<Family> leads = [];
        List<List<Family>> others = [];
        Dictionary<string, int> leadOf = new(StringComparer.Ordinal);
        foreach (Family family in families
            .OrderByDescending(f => f.Members.Select(m => view.Statement(m).ReportId).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(f => f.Members.Length))
        {
            if (shown is not null && family.Members.Any(shown.Contains)) continue;
            string? known = family.Members.FirstOrDefault(leadOf.ContainsKey);
            if (known is not null)
            {
                others[leadOf[known]].Add(family);
                continue;
            }
            foreach (string member in family.Members) leadOf.Add(member, leads.Count);
            leads.Add(family);
            others.Add([]);
        }
        return [.. leads.Select((lead, i) => new FamilyFold(lead, [.. others[i]]))];
    }
}
