namespace Hearsay.Language;

/// <summary>Reads ages that carry no unit: "Ana Ruiz, 48, a", "aged 48", "at age 48".</summary>
internal static class AgeReader
{
    /// <summary>Reads the age that begins at the atom; false when none does.</summary>
    public static bool TryRead(AtomSentence atoms, int start, out Draft draft)
    {
        draft = default;
        int at = start;
        if (atoms.IsAny(at, ["aged", "age"]))
        {
            at++;
            if (atoms.Is(at, "of")) at++;
        }
        bool named = at > start;
        if (!atoms.IsInteger(at, 1, 3) || atoms.Integer(at) is 0 or > 115) return false;
        if (!named)
        {
            if (!atoms.IsMark(at - 1, ',') || !atoms.IsCapitalised(at - 2) || atoms[at - 2].Plays(Roles.Month | Roles.Weekday)) return false;
            if (!atoms.IsMark(at + 1, ',') || atoms.IsDigits(at + 2)) return false;
        }
        else if (atoms[at + 1].Plays(Roles.TimeUnit) || atoms.IsHyphen(at + 1))
        {
            return false;
        }
        int age = atoms.Integer(at);
        draft = new Draft(QuantityKind.Age, at + 1, age, age, 1, "y", $"{age} y");
        return true;
    }
}
