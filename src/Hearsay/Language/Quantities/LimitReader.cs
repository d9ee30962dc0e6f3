namespace Hearsay.Language;

/// <summary>Reads the words that limit a number: "more than", "about", "at least", "or so".</summary>
internal static class LimitReader
{
    private static readonly (string[] Words, QuantityModifier Modifier)[] Phrases =
    [
        (["no", "more", "than"], QuantityModifier.AtMost),
        (["no", "fewer", "than"], QuantityModifier.AtLeast),
        (["no", "less", "than"], QuantityModifier.AtLeast),
        (["not", "more", "than"], QuantityModifier.AtMost),
        (["a", "little", "more", "than"], QuantityModifier.MoreThan),
        (["well", "over"], QuantityModifier.MoreThan),
        (["just", "over"], QuantityModifier.MoreThan),
        (["just", "under"], QuantityModifier.LessThan),
        (["just", "about"], QuantityModifier.About),
        (["just", "shy", "of"], QuantityModifier.LessThan),
        (["more", "than"], QuantityModifier.MoreThan),
        (["over"], QuantityModifier.MoreThan),
        (["above"], QuantityModifier.MoreThan),
        (["exceeding"], QuantityModifier.MoreThan),
        (["upward", "of"], QuantityModifier.MoreThan),
        (["upwards", "of"], QuantityModifier.MoreThan),
        (["at", "least"], QuantityModifier.AtLeast),
        (["at", "most"], QuantityModifier.AtMost),
        (["less", "than"], QuantityModifier.LessThan),
        (["fewer", "than"], QuantityModifier.LessThan),
        (["under"], QuantityModifier.LessThan),
        (["below"], QuantityModifier.LessThan),
        (["up", "to"], QuantityModifier.AtMost),
        (["as", "many", "as"], QuantityModifier.AtMost),
        (["as", "much", "as"], QuantityModifier.AtMost),
        (["about"], QuantityModifier.About),
        (["around"], QuantityModifier.About),
        (["roughly"], QuantityModifier.About),
        (["approximately"], QuantityModifier.About),
        (["some"], QuantityModifier.About),
        (["an", "estimated"], QuantityModifier.About),
        (["close", "to"], QuantityModifier.Nearly),
        (["nearly"], QuantityModifier.Nearly),
        (["almost"], QuantityModifier.Nearly),
        (["virtually"], QuantityModifier.Nearly),
        (["only"], QuantityModifier.None),
        (["just"], QuantityModifier.None),
    ];

    /// <summary>Reads the phrase at the atom; returns the index after it, or <paramref name="start"/> when none stands there.</summary>
    public static int Before(AtomSentence atoms, int start, out QuantityModifier modifier)
    {
        modifier = QuantityModifier.None;
        Atom first = atoms[start];
        if (!first.Plays(Roles.Limit) && !atoms.IsAny(start, ["a", "an", "not"])) return start;
        foreach ((string[] words, QuantityModifier meaning) in Phrases)
        {
            int at = 0;
            while (at < words.Length && atoms.Is(start + at, words[at])) at++;
            if (at < words.Length) continue;
            modifier = meaning;
            return start + at;
        }
        return start;
    }

    /// <summary>Reads "or more", "or so", "or less", "plus" after a quantity; returns the index after it.</summary>
    public static int After(AtomSentence atoms, int at, ref QuantityModifier modifier)
    {
        if (atoms.Is(at, "or"))
        {
            QuantityModifier? found = atoms.IsAny(at + 1, ["more", "longer", "older", "higher", "greater"]) ? QuantityModifier.AtLeast
                : atoms.Is(at + 1, "so") ? QuantityModifier.About
                : atoms.IsAny(at + 1, ["less", "fewer", "younger", "under"]) ? QuantityModifier.AtMost : null;
            if (found is not { } meaning) return at;
            modifier = meaning;
            return at + 2;
        }
        int plus = atoms.SkipHyphen(at);
        if (!(atoms.Is(plus, "plus") && plus > at) && !(atoms.IsMark(at, '+') && !atoms[at].SpaceBefore)) return at;
        modifier = QuantityModifier.AtLeast;
        return plus + 1;
    }

    /// <summary>The interval that the modifier makes of a value.</summary>
    public static (decimal? Low, decimal? High) Interval(decimal low, decimal? high, QuantityModifier modifier) => modifier switch
    {
        // Ten per cent: what readers let pass for "about".
        QuantityModifier.About => (low - Math.Abs(low) / 10, high is { } h ? h + Math.Abs(h) / 10 : null),
        QuantityModifier.Nearly => (low - Math.Abs(low) / 10, high),
        QuantityModifier.AtLeast or QuantityModifier.MoreThan => (low, null),
        QuantityModifier.AtMost or QuantityModifier.LessThan => (null, high),
        _ => (low, high),
    };

    /// <summary>The sign that stands for the modifier in a normal form.</summary>
    public static string Sign(QuantityModifier modifier) => modifier switch
    {
        QuantityModifier.About => "~",
        QuantityModifier.Nearly => "<~",
        QuantityModifier.AtLeast => "≥",
        QuantityModifier.MoreThan => ">",
        QuantityModifier.AtMost => "≤",
        QuantityModifier.LessThan => "<",
        _ => "",
    };
}
