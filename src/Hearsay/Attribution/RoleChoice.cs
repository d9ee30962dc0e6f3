namespace Hearsay.Attribution;

/// <summary>Chooses, among all that reports say somebody is, the description to show.</summary>
internal static class RoleChoice
{
    /// <summary>The best short description: an office or trade with what it belongs to, without article; null when there is none.</summary>
    /// <param name="roles">The descriptions in the reports' words, repeated as often as they were used.</param>
    /// <param name="name">The person's name, which a description should not repeat.</param>
    public static string? Best(IEnumerable<string> roles, string name)
    {
        Dictionary<string, (double Score, int Order)> scores = new(StringComparer.OrdinalIgnoreCase);
        foreach (string role in roles)
        {
            string plain = Plain(role);
            if (plain.Length == 0) continue;
            double score = scores.TryGetValue(plain, out var known) ? known.Score + 0.4 : Score(plain, name);
            scores[plain] = (score, scores.TryGetValue(plain, out known) ? known.Order : scores.Count);
        }
        string? best = null;
        foreach (var (role, value) in scores)
            if (best is null || value.Score > scores[best].Score || (value.Score == scores[best].Score && value.Order < scores[best].Order)) best = role;
        return best is not null && scores[best].Score > -2 ? best : null;
    }

    private static double Score(string role, string name)
    {
        if (RolePhrase.Parse(role) is not { } phrase) return -4;
        string[] words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double score = words.Length switch { 1 => 0, 2 => 1.2, 3 => 1.6, 4 or 5 or 6 => 1.4, 7 or 8 => 0.6, _ => -0.3 * (words.Length - 8) };
        // "her brother", "the group's president": true, but of somebody whom the reader must look up.
        if (words[0].ToLowerInvariant() is "his" or "her" or "its" or "their" or "whose" or "my" or "our") score -= 2;
        if (words.Any(w => w.ToLowerInvariant() is "who" or "which" or "that" or "whom")) score -= 3;
        if (role.IndexOfAny([',', '“', '”', '"', '(', ')', ':', ';', '–', '—']) >= 0) score -= 1.5;
        if (phrase.Class is "man" or "woman" or "part" or "-") score -= 0.8;
        if (phrase.Words.All(SpeakerWords.IsVague)) score -= 0.6;
        if (words.Any(w => w is "particular" or "such")) score -= 2;
        if (role.StartsWith("former ", StringComparison.OrdinalIgnoreCase) || role.StartsWith("retired ", StringComparison.OrdinalIgnoreCase) || role.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)) score -= 0.5;
        if (phrase.Class is "leader" or "minister" or "lawmaker" or "governor" or "mayor" or "judge" or "chief" or "chair" or "executive" or "spokesperson" or "lawyer") score += 0.5;
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => parts.Contains(w, StringComparer.OrdinalIgnoreCase))) score -= 3;
        // Another's name in it makes it a relation, not an office.
        if (words.Any(w => w.EndsWith("’s", StringComparison.Ordinal) || w.EndsWith("'s", StringComparison.Ordinal))) score -= 0.7;
        return score;
    }

    // Without article; an abbreviated title written out.
    private static string Plain(string role)
    {
        string text = role.Trim(',', '“', '”', '"', ' ');
        foreach (string article in (ReadOnlySpan<string>)["the ", "a ", "an ", "then-"])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) text = text[article.Length..];
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "its chief executive": the office stands without its owner; "her brother" does not.
        if (words.Length > 1 && words[0].ToLowerInvariant() is "his" or "her" or "its" or "their" && RolePhrase.Parse(text) is { Class: "executive" or "chief" or "chair" or "spokesperson" or "lawyer" or "minister" or "leader" or "aide" }) words = words[1..];
        for (int i = 0; i < words.Length; i++)
        {
            bool first = i == 0;
            string? full = words[i] switch
            {
                "Sen." => "senator", "Rep." => "representative", "Gov." => "governor", "Gen." => "general", "Capt." => "captain", "Col." => "colonel",
                "Sgt." => "sergeant", "Prof." => "professor", "Adm." => "admiral", "Lt." => "lieutenant", "Dr." => "doctor", "Rev." => "reverend", _ => null,
            };
            if (full is not null) words[i] = first ? char.ToUpperInvariant(full[0]) + full[1..] : full;
        }
        return string.Join(' ', words);
    }
}
