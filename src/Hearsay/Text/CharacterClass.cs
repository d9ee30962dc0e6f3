using System.Globalization;

namespace Hearsay.Text;

/// <summary>What a UTF-16 code unit means to the text stages.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Punctuation.</summary>
    Mark,

    /// <summary>White space.</summary>
    Space,

    /// <summary>Letter or combining mark, and an underscore.</summary>
    Letter,

    /// <summary>Decimal digit.</summary>
    Digit,

    /// <summary>Currency sign, operator, control character, private use: neither word nor punctuation.</summary>
    Symbol,

    /// <summary>Half of a surrogate pair: look at the whole pair.</summary>
    Surrogate,
}

/// <summary>Classes of characters by table: the tokenizer asks several times a character.</summary>
internal static class Characters
{
    private static readonly CharacterClass[] Classes = BuildClasses();

    /// <summary>Class of one code unit.</summary>
    public static CharacterClass Class(char c) => Classes[c];

    /// <summary>Whether the code unit is white space.</summary>
    public static bool IsSpace(char c) => Classes[c] == CharacterClass.Space;

    /// <summary>Whether the code unit is a letter, combining mark or underscore.</summary>
    public static bool IsLetter(char c) => Classes[c] == CharacterClass.Letter;

    /// <summary>Whether the code unit is a decimal digit.</summary>
    public static bool IsDigit(char c) => Classes[c] == CharacterClass.Digit;

    /// <summary>Whether the code unit is a letter or a digit.</summary>
    public static bool IsWord(char c) => Classes[c] is CharacterClass.Letter or CharacterClass.Digit;

    /// <summary>Whether the code unit is an apostrophe in any of its shapes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u02BC' or '\u00B4';

    /// <summary>Whether the code unit ends a line.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    private static CharacterClass[] BuildClasses()
    {
        CharacterClass[] classes = new CharacterClass[char.MaxValue + 1];
        for (int i = 0; i < classes.Length; i++) classes[i] = Classify((char)i);
        return classes;
    }

    private static CharacterClass Classify(char c)
    {
        if (char.IsWhiteSpace(c)) return CharacterClass.Space;
        if (c == '_') return CharacterClass.Letter;
        // A soft hyphen or a joiner stands inside a word and never between two.
        if (c is '\u00AD' or '\u200C' or '\u200D') return CharacterClass.Letter;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber
                => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.Surrogate => CharacterClass.Surrogate,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterClass.Mark,
            _ => c == '`' ? CharacterClass.Mark : CharacterClass.Symbol,
        };
    }
}
