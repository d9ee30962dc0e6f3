using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Hearsay.Comparison;

/// <summary>Brings words that are the same but spelt or set otherwise to one key: "colour" and "color", "per cent" and "percent",
/// "twenty-five" and "25".</summary>
/// <remarks>The British endings are those of the <i>Oxford Guide to Style</i> (2002), section 4; a key is no spelling of anything.</remarks>
internal static class SpellingKey
{
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
        ("ysed", "yzed"), ("ysing", "yzing"), ("yse", "yze"), ("yses", "yzes"), ("ours", "ors"), ("our", "or"), ("oured", "ored"), ("ouring", "oring"),
        ("ourable", "orable"), ("ourful", "orful"), ("tre", "ter"), ("tres", "ters"), ("bre", "ber"), ("bres", "bers"), ("logue", "log"), ("logues", "logs"),
        ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("llers", "lers"), ("defence", "defense"), ("defences", "defenses"), ("offence", "offense"), ("offences", "offenses"),
        ("licence", "license"), ("licences", "licenses"), ("practise", "practice"), ("gramme", "gram"), ("grammes", "grams"), ("grey", "gray"), ("towards", "toward"), ("afterwards", "afterward"),
        ("whilst", "while"), ("amongst", "among"), ("okay", "ok"), ("mister", "mr"), ("doctor", "dr"), ("alright", "allright"),
        ("dgement", "dgment"), ("dgements", "dgments"), ("cheque", "check"), ("cheques", "checks"), ("ageing", "aging"), ("sceptic", "skeptic"),
        ("sceptical", "skeptical"), ("aluminium", "aluminum"), ("tyre", "tire"), ("tyres", "tires"), ("learnt", "learned"), ("dreamt", "dreamed"), ("burnt", "burned"),
    ];

    // "gonna" and "wanna" are two tokens each.
    private static readonly FrozenDictionary<string, string> Whole = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["one"] = "1", ["gon"] = "going", ["na"] = "to", ["wan"] = "want", ["'d"] = "would", ["'em"] = "them", ["cuz"] = "because", ["till"] = "until",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Whether the words, all of them on either side, are the same but for how they are spelt or set.</summary>
    public static bool AreSame(ReadOnlySpan<string> a, ReadOnlySpan<string> b) =>
        !a.IsEmpty && !b.IsEmpty && (Of(a) == Of(b) || (ValueOf(a) is { } first && ValueOf(b) == first));

    private static string Of(ReadOnlySpan<string> forms)
    {
        StringBuilder key = new();
        foreach (string form in forms) key.Append(Respelt(form));
        return key.ToString();
    }

    private static string Respelt(string form)
    {
        string plain = WithoutAccents(form);
        if (Whole.TryGetValue(plain, out string? whole)) return whole;
        int ordinal = Array.IndexOf(Ordinals, plain);
        if (ordinal >= 0) return (ordinal + 1).ToString(CultureInfo.InvariantCulture) + (ordinal switch { 0 => "st", 1 => "nd", 2 => "rd", _ => "th" });
        foreach ((string ending, string instead) in Endings)
        {
            if (plain.EndsWith(ending, StringComparison.Ordinal) && (plain == ending || plain.Length - ending.Length >= LeastBefore(ending)))
                return plain[..^ending.Length] + instead;
        }
        return plain;
    }

    // "four" is no spelling of "for", nor "filled" of "filed".
    private static int LeastBefore(string ending) => ending[0] == 'l' ? 4 : 2;

    private static string WithoutAccents(string form)
    {
        if (form.All(char.IsAscii) || form.Any(char.IsSurrogate)) return form;
        StringBuilder plain = new(form.Length);
        foreach (char c in form.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
        }
        return plain.ToString();
    }

    /// <summary>The value of a number in digits and words ("20 5", "2 million"); null where a word is none.</summary>
    private static double? ValueOf(ReadOnlySpan<string> forms)
    {
        const int longest = 6;
        if (forms.Length > longest) return null;
        double sum = 0, part = 0;
        bool anything = false;
        foreach (string form in forms)
        {
            double? scale = form switch { "hundred" => 100, "thousand" => 1_000, "million" => 1_000_000, "billion" => 1_000_000_000, _ => null };
            if (scale is { } by)
            {
                part = Math.Max(part, anything ? part : 1) * by;
                if (by > 100) (sum, part) = (sum + part, 0);
            }
            else if (form is "one" || (form is "a" && forms.Length > 1)) part += 1;
            else if (double.TryParse(form, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)) part += value;
            else return null;
            anything = true;
        }
        return sum + part;
    }
}
