using System.Globalization;
using Hearsay.Reading.Languages;

namespace Hearsay.Reading.Decoding;

/// <summary>How much a decoded text is like one that somebody wrote.</summary>
internal static class Plausibility
{
    // What a blunder costs, in letters.
    private const double Broken = 2, Control = 2, Mixed = 2, Capital = 1, Symbol = 1, Drawn = 2, Rare = 1;

    // A word of one letter has more pieces to a letter than others, and tells less.
    private const double Most = 1.1, Least = 0.5;

    /// <summary>About 1 for text of a language that the model knows, 0 or less for what no writing has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scores">Scratch, one for each variety.</param>
    /// <param name="bonus">So many letters are taken as right beforehand.</param>
    public static double Of(ReadOnlySpan<char> text, int[] scores, double bonus)
    {
        LanguageModel model = LanguageModel.BuiltIn;
        Array.Clear(scores);
        int letters = model.Score(text, scores);
        double most = 0;
        for (int l = 0; l < scores.Length; l++) most = Math.Max(most, scores[l] / (double)model.Varieties[l].UsualScore);
        return (Math.Min(most, Math.Max(Most * letters - Least, 0)) + bonus - Blunders(text)) / Math.Max(letters, 1);
    }

    private static double Blunders(ReadOnlySpan<char> text)
    {
        double cost = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c <= '\u007F') continue;
            char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c == '\uFFFD') cost += Broken;
            else if (c is >= '\u0080' and <= '\u009F' or >= '\uE000' and <= '\uF8FF') cost += Control;
            else if (c is >= '\u2500' and <= '\u25FF' or '\u2320' or '\u2321') cost += Drawn;
            else if (c is >= '\uFF61' and <= '\uFF9F') cost += Rare;
            else if (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                if (DiffersIn(c, before)) cost += Mixed;
                else if (after <= '\u007F' && DiffersIn(c, after)) cost += Mixed;
                if (char.IsUpper(c) && char.IsLower(before)) cost += Capital;
                else if (char.IsLower(c) && i > 1 && char.IsUpper(before) && char.IsUpper(text[i - 2])) cost += Capital;
            }
            else if (c is not ('\u2019' or '\u2018' or '\u00AD' or '\u00B7' or '\u200C' or '\u200D' or '\u00A0') && char.IsLetter(before) && char.IsLetter(after) && IsOddInside(c))
            {
                cost += Symbol;
            }
            else if (c is '\u00A4' or '\u00A6' or '\u00A8' or '\u00AC' or '\u00AF' or '\u00B8' or '\u00A2') cost += Rare / 2;
        }
        return cost;
    }

    // Dashes and quotation marks may stand between letters without spaces, above all where words have none.
    private static bool IsOddInside(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol
        or UnicodeCategory.ModifierSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherNumber || c is '\u00A1' or '\u00BF' or '\u00A7' or '\u00B6';

    // Japanese and Korean mix theirs; words of other languages do not.
    private static bool DiffersIn(char c, char other)
    {
        if (!char.IsLetter(other)) return false;
        WritingSystem one = WritingSystems.Find(c), two = WritingSystems.Find(other);
        if (one == two || one == WritingSystem.Other || two == WritingSystem.Other) return false;
        return !(LetterGrams.IsIdeograph(c) && LetterGrams.IsIdeograph(other));
    }
}
