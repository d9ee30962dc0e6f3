namespace Hearsay.Text;

/// <summary>Units written close to their number: "5pm", "10k", "2.5bn".</summary>
internal static class Units
{
    private static readonly string[] Known =
        ("m pm am k b mm ft cm bn km kg hrs hr mins lb lbs gb mb kb tn mph min oz kw mw hz p percent million billion "
        + "trillion").Split(' ');

    /// <summary>Where the unit starts in a number; 0 when there is none.</summary>
    public static int Start(ReadOnlySpan<char> number)
    {
        if (!char.IsAsciiDigit(number[0]) || !char.IsAsciiLetter(number[^1])) return 0;
        int start = number.Length;
        while (start > 0 && char.IsAsciiLetter(number[start - 1])) start--;
        if (start == 0 || !char.IsAsciiDigit(number[start - 1])) return 0;
        ReadOnlySpan<char> unit = number[start..];
        foreach (string known in Known)
        {
            if (unit.Equals(known, StringComparison.OrdinalIgnoreCase)) return start;
        }
        return 0;
    }
}
