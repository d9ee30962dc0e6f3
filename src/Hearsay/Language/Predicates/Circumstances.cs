namespace Hearsay.Language;

/// <summary>Tells times, places and recipients apart from other oblique arguments.</summary>
internal sealed class Circumstances(ClauseGrammar grammar)
{
    /// <summary>The role of a noun that stands obliquely to a verb or event noun.</summary>
    /// <param name="head">The noun.</param>
    /// <param name="preposition">Its preposition, empty when there is none.</param>
    /// <param name="lemma">Lemma of the verb that governs it.</param>
    public ArgumentRole RoleOf(int head, string preposition, string lemma)
    {
        if (IsTime(head, preposition)) return ArgumentRole.Time;
        if (preposition == "to" || preposition == "unto")
        {
            // "said to applause", "spoke to that effect".
            if (grammar.Lemma(head) is "applause" or "cheer" or "laughter" or "boo" or "jeer" or "ovation" or "effect" or "extent" or "point") return ArgumentRole.Oblique;
            if (PredicateLexicon.Giving.Contains(lemma) && !(PredicateLexicon.Motion.Contains(lemma) && IsPlace(head, "in"))) return ArgumentRole.Recipient;
            return PredicateLexicon.Motion.Contains(lemma) && IsPlace(head, "in") ? ArgumentRole.Place : ArgumentRole.Oblique;
        }
        return IsPlace(head, preposition) ? ArgumentRole.Place : ArgumentRole.Oblique;
    }

    /// <summary>Whether an adverb tells when or where; null when it tells neither.</summary>
    public ArgumentRole? RoleOfAdverb(int adverb)
    {
        string lemma = grammar.Lemma(adverb);
        if (PredicateLexicon.TimeAdverbs.Contains(lemma) || grammar.QuantityAt(adverb) is { Kind: QuantityKind.Date or QuantityKind.TimeOfDay }) return ArgumentRole.Time;
        return PredicateLexicon.PlaceAdverbs.Contains(lemma) ? ArgumentRole.Place : null;
    }

    /// <summary>Whether the noun, with that preposition, says when or how long.</summary>
    public bool IsTime(int head, string preposition)
    {
        Quantity? quantity = grammar.QuantityAt(head);
        if (quantity is { Kind: QuantityKind.Date or QuantityKind.TimeOfDay })
            return preposition is not ("of" or "about" or "than" or "to" or "with" or "against" or "between" or "as");
        bool isSpan = quantity is { Kind: QuantityKind.Duration };
        if (isSpan && preposition is "" or "for" or "in" or "within" or "after" or "over" or "during" or "since" or "until" or "throughout" or "before" && isSpan) return true;
        if (preposition is "during" or "until" or "till" or "since") return true;
        if (preposition is "after" or "before" or "following" or "ahead of" or "prior to" or "throughout")
            return preposition != "before" || grammar.Kind(head) is null && grammar.Lemma(head) is not ("committee" or "court" or "judge" or "panel" or "jury" or "commission" or "crowd" or "audience" or "tribunal" or "board");
        string lemma = grammar.Lemma(head);
        if (!PredicateLexicon.TimeNouns.Contains(Small(lemma)) && lemma != "time") return false;
        // A person, or a show: "on ABC's 'This Week'".
        if (grammar.Kind(head) == EntityKind.Person || (grammar.Class(head) == WordClass.ProperNoun && lemma is "Week" or "Hour" or "Year" or "Day" or "Night" or "Morning" && preposition == "on") || (preposition == "for" && lemma is "future" or "past")) return false;
        return preposition is "" or "in" or "on" or "at" or "by" or "over" or "within" or "around" or "from" or "for" or "through" or "between";
    }

    private bool IsPlace(int head, string preposition)
    {
        switch (preposition)
        {
            case "near" or "outside" or "outside of" or "inside" or "beneath" or "beside" or "alongside" or "above" or "atop" or "across" or "throughout" or "underneath" or "onto" or "aboard":
                return true;
            case "in" or "at" or "on" or "into" or "through" or "from" or "around" or "toward" or "towards" or "within" or "along" or "by" or "behind" or "off" or "under" or "over" or "between" or "across from" or "in front of" or "out of" or "outside to":
                break;
            default:
                return false;
        }
        EntityKind? kind = grammar.Kind(head);
        if (kind == EntityKind.Place) return preposition is not ("by" or "between" or "over" or "under" or "behind" or "on");
        if (kind is EntityKind.Person) return false;
        if (PredicateLexicon.PlaceNouns.Contains(Small(grammar.Lemma(head))))
            return preposition is not ("over" or "between" or "under" or "by") && !(grammar.Lemma(head) == "place" && preposition == "in");
        return preposition == "at" && kind is EntityKind.Organisation or EntityKind.Other;
    }

    private static string Small(string lemma) => lemma.Length > 0 && char.IsUpper(lemma[0]) ? lemma.ToLowerInvariant() : lemma;
}
