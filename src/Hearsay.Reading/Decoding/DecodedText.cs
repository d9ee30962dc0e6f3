namespace Hearsay.Reading.Decoding;

/// <summary>What told an encoding.</summary>
internal enum EncodingEvidence
{
    /// <summary>A byte order mark.</summary>
    Mark,

    /// <summary>The bytes can be nothing else: UTF-8, or ASCII alone.</summary>
    Form,

    /// <summary>The label that came with the document or stands in it.</summary>
    Label,

    /// <summary>What the text would be in other encodings.</summary>
    Detection,
}

/// <summary>The text of a document's bytes.</summary>
/// <param name="Text">The text without a byte order mark, otherwise as it stands; valid UTF-16.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Evidence">What told it.</param>
/// <param name="Replaced">How many broken sequences are U+FFFD now.</param>
internal sealed record DecodedText(string Text, string Encoding, EncodingEvidence Evidence, int Replaced)
{
    /// <summary>A label that cannot be right, or that names no known encoding; null when there was none.</summary>
    public string? RefusedLabel { get; init; }

    /// <summary>Whether <see cref="RefusedLabel"/> names no encoding that is known.</summary>
    public bool IsLabelUnknown { get; init; }
}
