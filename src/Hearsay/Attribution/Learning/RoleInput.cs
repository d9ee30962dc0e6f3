using Hearsay.Language.Parsing;

namespace Hearsay.Attribution.Learning;

/// <summary>What the network reads of one token.</summary>
/// <param name="Word">Rows of the word, its affixes and its tag.</param>
/// <param name="Relation">Row of its relation, 0 for one that is not known.</param>
/// <param name="Name">What kind of name it is part of.</param>
/// <param name="Place">Where it stands: in quotation marks, at the start of a sentence or paragraph.</param>
/// <param name="Head">Its head's token, itself for a root.</param>
internal readonly record struct RoleInput(ParserInput Word, int Relation, int Name, int Place, int Head)
{
    /// <summary>Vectors of marks a token has: tag, relation, name, place.</summary>
    public const int Marks = 4;

    /// <summary>Rows of names: none, and first and further word of four kinds.</summary>
    public const int NameRows = 9;

    /// <summary>Rows of places.</summary>
    public const int PlaceRows = 24;
}
