using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>The words that quantity and time expressions are made of.</summary>
internal static class Lexicon
{
    private const decimal Day = 86400m;

    private static readonly FrozenDictionary<string, Term> Terms = Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of the word, whatever its case; a full stop at its end is passed over when need be.</summary>
    public static Term? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 14) return null;
        if (Lookup.TryGetValue(word, out Term? term)) return term;
        return word.Length > 1 && word[^1] == '.' && Lookup.TryGetValue(word[..^1], out term) ? term : null;
    }

    private static Dictionary<string, Term> Build()
    {
        Dictionary<string, Term> terms = new(StringComparer.OrdinalIgnoreCase);
        void Add(string words, Roles roles, decimal value = 0, string? name = null, string unit = "")
        {
            foreach (string word in words.Split(' '))
            {
                terms[word] = terms.TryGetValue(word, out Term? old)
                    ? new Term(name ?? old.Name, old.Roles | roles, old.Value == 0 ? value : old.Value, unit.Length == 0 ? old.Unit : unit)
                    : new Term(name ?? word, roles, value, unit);
            }
        }
        void AddAll(string words, Roles roles, decimal first)
        {
            foreach (string word in words.Split(' ')) Add(word, roles, first++);
        }

        AddAll("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            Roles.Small, 0);
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (int i = 0; i < tens.Length; i++) Add(tens[i], Roles.Tens, 20 + 10 * i);
        Add("hundred", Roles.Hundred, 100);
        Add("thousand", Roles.Scale, 1_000);
        Add("million", Roles.Scale, 1_000_000);
        Add("billion", Roles.Scale, 1_000_000_000);
        Add("trillion", Roles.Scale, 1_000_000_000_000);
        Add("dozen", Roles.Dozen, 12);
        Add("dozens", Roles.PluralScale, 12);
        Add("tens", Roles.PluralScale, 10);
        Add("hundreds", Roles.PluralScale, 100);
        Add("thousands", Roles.PluralScale, 1_000);
        Add("millions", Roles.PluralScale, 1_000_000);
        Add("billions", Roles.PluralScale, 1_000_000_000);
        Add("trillions", Roles.PluralScale, 1_000_000_000_000);
        Add("k", Roles.ScaleLetter, 1_000);
        Add("m mn mm", Roles.ScaleLetter, 1_000_000);
        Add("bn b", Roles.ScaleLetter, 1_000_000_000);
        Add("tn", Roles.ScaleLetter, 1_000_000_000_000);
        AddAll("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
            + "seventeenth eighteenth nineteenth twentieth", Roles.Ordinal, 1);
        Add("thirtieth", Roles.Ordinal, 30);
        Add("half halves", Roles.Part, 2, "half");
        Add("thirds", Roles.Part, 3);
        Add("third", Roles.Part);
        Add("quarter quarters", Roles.Part, 4, "quarter");
        Add("fourths", Roles.Part, 4);
        Add("fifths", Roles.Part, 5);
        Add("tenths", Roles.Part, 10);
        Add("several", Roles.Vague, 3);
        Add("few", Roles.Vague, 2);
        Add("multiple numerous", Roles.Vague, 2);
        Add("couple", Roles.Vague, 2);

        Add("seconds sec secs", Roles.TimeUnit, 1, "s");
        Add("minute minutes min mins", Roles.TimeUnit, 60, "min");
        Add("hour hours hr hrs", Roles.TimeUnit, 3600, "h");
        Add("day days", Roles.TimeUnit, Day, "d");
        Add("week weeks", Roles.TimeUnit, 7 * Day, "wk");
        Add("month months", Roles.TimeUnit, 30.4375m * Day, "mo");
        Add("year years yr yrs", Roles.TimeUnit, 365.25m * Day, "y");
        Add("decade decades", Roles.TimeUnit, 3652.5m * Day, "decade");
        Add("century centuries", Roles.TimeUnit, 36525m * Day, "century");

        void Measure(string words, string name, decimal size, string unit) => Add(words, Roles.Measure, size, name, unit);
        Measure("mile miles mi", "mi", 1609.344m, "m");
        Measure("kilometer kilometers kilometre kilometres km", "km", 1000m, "m");
        Measure("meter meters metre metres", "m", 1m, "m");
        Measure("centimeter centimeters centimetre centimetres cm", "cm", 0.01m, "m");
        Measure("foot feet ft", "ft", 0.3048m, "m");
        Measure("inch inches", "in", 0.0254m, "m");
        Measure("yard yards", "yd", 0.9144m, "m");
        Measure("mph", "mph", 1m, "mph");
        Measure("acre acres", "acre", 4046.8564224m, "m2");
        Measure("hectare hectares", "ha", 10000m, "m2");
        Measure("pound pounds lb lbs", "lb", 0.45359237m, "kg");
        Measure("ounce ounces oz", "oz", 0.028349523125m, "kg");
        Measure("ton tons", "ton", 907.18474m, "kg");
        Measure("tonne tonnes", "t", 1000m, "kg");
        Measure("kilogram kilograms kilo kilos kg", "kg", 1m, "kg");
        Measure("gram grams", "g", 0.001m, "kg");
        Measure("gallon gallons", "gal", 3.785411784m, "l");
        Measure("liter liters litre litres", "l", 1m, "l");
        Measure("barrel barrels", "bbl", 158.987294928m, "l");
        Measure("point points", "pt", 1m, "pt");
        Measure("degree degrees", "deg", 1m, "deg");
        Measure("megawatt megawatts mw", "MW", 1_000_000m, "W");
        Measure("kilowatt kilowatts kw", "kW", 1000m, "W");
        Measure("gigabyte gigabytes gb", "GB", 1m, "GB");

        Add("dollar dollars bucks", Roles.Currency, 1, "USD");
        Add("cent cents", Roles.Currency, 0.01m, "USD");
        Add("euro euros", Roles.Currency, 1, "EUR");
        Add("yen", Roles.Currency, 1, "JPY");
        Add("yuan renminbi", Roles.Currency, 1, "CNY");
        Add("ruble rubles rouble roubles", Roles.Currency, 1, "RUB");
        Add("rupee rupees", Roles.Currency, 1, "INR");
        Add("peso pesos", Roles.Currency, 1, "MXN");
        Add("franc francs", Roles.Currency, 1, "CHF");
        // Crowns of several countries: the name is all that is sure.
        Add("crowns kronor kroner koruna", Roles.Currency, 1, "crown");
        Add("shekel shekels", Roles.Currency, 1, "ILS");

        string[] months = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec"];
        for (int i = 0; i < months.Length; i++)
            Add(months[i], Roles.Month, i + 1, CultureName(months[i]));
        string[] weekdays = ["sunday sun.", "monday mon.", "tuesday tues.", "wednesday wed.", "thursday thurs.", "friday fri.", "saturday sat."];
        for (int i = 0; i < weekdays.Length; i++)
            Add(weekdays[i], Roles.Weekday, i, CultureName(weekdays[i]));
        Add("morning afternoon evening night", Roles.DayPart);
        Add("spring", Roles.Season, 3);
        Add("summer", Roles.Season, 6);
        Add("fall autumn", Roles.Season, 9, "autumn");
        Add("winter", Roles.Season, 12);
        Add("yesterday", Roles.NearDay, -1);
        Add("today tonight", Roles.NearDay, 0);
        Add("tomorrow", Roles.NearDay, 1);
        Add("a an", Roles.Article | Roles.Function);
        Add("last past previous", Roles.Deictic, -1, "last");
        Add("this", Roles.Deictic | Roles.Function, 0);
        Add("next coming following", Roles.Deictic, 1, "next");
        Add("early late mid earlier later", Roles.Phase);
        Add("in since until till by during of from before after through around for", Roles.TimePreposition);
        Add("once twice thrice", Roles.Twice);
        Add("about around roughly approximately nearly almost more over at less fewer under up as no only just some an close well above below "
            + "exceeding upward upwards virtually", Roles.Limit);

        Add("the a an this that these those his her its their our your my some any no each every all both of in on at by for with from to into onto "
            + "upon over under about after before between among against during through without within across behind beyond near off out up down "
            + "since until toward towards around despite amid including than as and or but nor so yet if because while when where who whom whose which "
            + "what how why that i you he she it we they me him them us himself herself themselves itself here there then now not n't never also just "
            + "only even still already too very more most less least such other another", Roles.Function);
        Add("is are was were be been being am has have had having do does did will would can could may might must shall should "
            + "said says say told tells came come went go goes voted vote took take made make makes got get gave give began remain remained "
            + "died killed ran heard stood fell held found lost won sat met led left felt saw knew thought wrote spoke rose kept cost costs", Roles.Verb);
        return terms;
    }

    private static string CultureName(string words)
    {
        string name = words.Split(' ')[0];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
