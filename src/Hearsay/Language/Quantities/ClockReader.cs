namespace Hearsay.Language;

/// <summary>Reads times of day: "8:15 p.m.", "10pm", "noon", "3 a.m. EDT".</summary>
internal static class ClockReader
{
    /// <summary>Reads the time that begins at the atom; false when none does.</summary>
    public static bool TryRead(AtomSentence atoms, int start, out Draft draft)
    {
        draft = default;
        if (atoms.Is(start, "noon") || atoms.Is(start, "midnight"))
        {
            int minute = atoms.Is(start, "noon") ? 720 : 0;
            draft = Of(start + 1, minute, 1);
            return true;
        }
        if (!TryReadFace(atoms, start, out int hour, out int minutes, out bool exact, out int at)) return false;
        bool before = atoms.IsAny(at, ["a.m.", "am", "a.m"]);
        bool after = atoms.IsAny(at, ["p.m.", "pm", "p.m"]);
        if (before || after)
        {
            if (hour is 0 or > 12) return false;
            hour = hour % 12 + (after ? 12 : 0);
            at++;
        }
        else if (atoms.IsAny(at, ["o'clock", "o’clock"]) && hour <= 12)
        {
            at++;
        }
        else if (!exact || !atoms.IsAny(start - 1, ["at", "by", "until", "around", "about", "after", "before", "since", "from"]))
        {
            return false;
        }
        int zone = atoms.Is(at, "local") && atoms.Is(at + 1, "time") ? at + 2
            : atoms.IsAny(at, ["ET", "EST", "EDT", "PT", "PST", "PDT", "CT", "CST", "CDT", "GMT", "UTC", "BST", "CET"]) ? at + 1
            : atoms.IsAny(at, ["Eastern", "Pacific", "Central"]) ? at + (atoms.Is(at + 1, "time") ? 2 : 1) : at;
        draft = Of(zone, hour * 60 + minutes, exact ? 1 : 60);
        return true;
    }

    private static bool TryReadFace(AtomSentence atoms, int start, out int hour, out int minutes, out bool exact, out int end)
    {
        (hour, minutes, exact, end) = (0, 0, false, start + 1);
        if (atoms[start].Plays(Roles.Small))
        {
            hour = (int)atoms[start].Value;
            return hour is >= 1 and <= 12 && atoms.IsAny(end, ["a.m.", "p.m.", "o'clock", "o’clock"]);
        }
        if (!atoms.IsDigits(start)) return false;
        if (atoms.IsInteger(start, 1, 2))
        {
            hour = atoms.Integer(start);
            return hour < 24;
        }
        ReadOnlySpan<char> face = atoms.Slice(start);
        // "5.47pm" is the British way; without "pm" a point is a decimal one.
        int colon = face.IndexOfAny(':', '.');
        if (colon is not (1 or 2) || face.Length != colon + 3) return false;
        if (face[colon] == '.' && !atoms.IsAny(end, ["a.m.", "am", "a.m", "p.m.", "pm", "p.m"])) return false;
        exact = true;
        return int.TryParse(face[..colon], out hour) && int.TryParse(face[(colon + 1)..], out minutes) && hour < 24 && minutes < 60;
    }

    private static Draft Of(int end, int minute, int step) =>
        new(QuantityKind.TimeOfDay, end, minute, minute, step, "min", $"{minute / 60:D2}:{minute % 60:D2}");
}
