using System.Globalization;
using System.Text;

namespace Hearsay.Evaluation;

/// <summary>The classes of characters that the measures are defined by.</summary>
/// <remarks>They are those of Python's <c>re</c>, in which the published measures are defined: .NET's own <c>\w</c> counts combining marks
/// and no fractions, and its white space leaves out the information separators U+001C to U+001F.</remarks>
internal static class ScoringCharacters
{
    /// <summary>Whether it is part of a word: a letter, a number of any kind, or the underscore.</summary>
    public static bool IsWord(Rune rune) => rune.Value == '_' || IsAlphanumeric(rune);

    /// <summary>Whether it is a letter or a number of any kind.</summary>
    public static bool IsAlphanumeric(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Whether it is white space.</summary>
    public static bool IsSpace(Rune rune) => rune.IsBmp && IsSpace((char)rune.Value);

    /// <summary>Whether it is white space.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
