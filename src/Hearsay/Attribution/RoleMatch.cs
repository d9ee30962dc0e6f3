namespace Hearsay.Attribution;

/// <summary>Whether a description fits somebody whose roles are known.</summary>
internal static class RoleMatch
{
    /// <summary>How well the description fits; 0 when it does not.</summary>
    public static double Score(RolePhrase description, IEnumerable<RolePhrase> roles)
    {
        double best = 0;
        List<RolePhrase> all = [.. roles];
        if (Conflicts(description, all)) return 0;
        foreach (RolePhrase role in all)
        {
            bool same = role.Noun == description.Noun || role.Words.Contains(description.Noun);
            // Two titles are two offices, however alike: a foreign secretary is no foreign minister; a diplomat may be either.
            bool kin = description.Class != "-" && role.Class == description.Class && !(IsTitle(description.Noun) && IsTitle(role.Noun));
            if (!same && !kin) continue;
            int specific = 0, shared = 0;
            foreach (string word in description.Words)
            {
                if (SpeakerWords.IsVague(word)) continue;
                specific++;
                if (role.Words.Contains(word) || role.Noun == word || SharesCountry(word, role)) shared++;
            }
            // A description that says more than the role is trusted less: "the Senate lawyer" against "Smith's lawyer".
            double score = (same ? 3 : 2) + shared - 0.8 * (specific - shared);
            if (!same && specific > 0 && shared == 0) score -= 1;
            best = Math.Max(best, score);
        }
        return best >= 1.2 ? best : 0;
    }

    /// <summary>Whether the description names a country and the roles name others only.</summary>
    public static bool Conflicts(RolePhrase description, IReadOnlyList<RolePhrase> roles)
    {
        HashSet<string> wanted = CountriesOf(description);
        if (wanted.Count == 0) return false;
        HashSet<string> known = [];
        foreach (RolePhrase role in roles) known.UnionWith(CountriesOf(role));
        return known.Count > 0 && !known.Overlaps(wanted);
    }

    private static bool IsTitle(string noun) => noun is "president" or "premier" or "chancellor" or "king" or "queen" or "minister" or "secretary" or "ambassador"
        or "senator" or "congressman" or "congresswoman" or "representative" or "assemblyman" or "councilman" or "councilwoman" or "justice" or "general" or "colonel" or "captain" or "admiral";

    private static bool SharesCountry(string word, RolePhrase role) => SpeakerWords.Country(word) is { } country && CountriesOf(role).Contains(country);

    private static HashSet<string> CountriesOf(RolePhrase role)
    {
        HashSet<string> countries = new(StringComparer.Ordinal);
        foreach (string word in role.Words)
            if (SpeakerWords.Country(word) is { } country) countries.Add(country);
        return countries;
    }
}
