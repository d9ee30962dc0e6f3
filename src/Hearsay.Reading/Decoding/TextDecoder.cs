using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Reading.Decoding;

/// <summary>Turns bytes into text, whatever encoding they are in.</summary>
/// <remarks>In this order: a byte order mark; UTF-8, where the bytes are nothing else, whatever a label says; the label that came with
/// the document; the one that stands in it; what the text would be in each of the usual encodings (<see cref="EncodingDetector"/>),
/// which also overrules a label that cannot be right; and Windows-1252. Linear in the number of bytes.</remarks>
internal static class TextDecoder
{
    // So few sequences may be UTF-8 by chance, and a label weighs more.
    private const int FewSequences = 4;

    // So many tell what the bytes are.
    private const int EnoughSequences = 20_000;

    /// <summary>Decodes.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="charset">The label that came with them; null when none did.</param>
    /// <param name="mediaType">The media type that came with them; null when none did.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset = null, string? mediaType = null)
    {
        if (Marked(bytes) is { } marked) return marked;
        string? label = string.IsNullOrWhiteSpace(charset) ? null : charset.Trim();
        CharacterEncoding? labelled = label is null ? null : CharacterEncoding.Find(label);
        if (labelled is null && MayDeclare(bytes, mediaType) && EncodingDeclaration.Find(bytes) is { } declared)
        {
            // What a page says of itself in bytes that are read one by one is not UTF-16.
            CharacterEncoding? found = CharacterEncoding.Find(declared);
            if (found is not null || label is null) label = declared;
            labelled = found is { Name: "UTF-16 LE" or "UTF-16 BE" } ? CharacterEncoding.Utf8 : found;
        }
        return Decode(bytes, label, labelled);
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, string? label, CharacterEncoding? labelled)
    {
        if (bytes.Contains((byte)0) && WideText.Find(bytes) is { } wide)
            return Take(wide.Decode(bytes), wide, EncodingEvidence.Form, label, labelled);
        if (!bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            CharacterEncoding seven = EscapedEncoding(bytes) ?? CharacterEncoding.Utf8;
            DecodedText text = Take(seven.Decode(bytes), seven, EncodingEvidence.Form, label, labelled);
            // All encodings have ASCII: no label is wrong about it.
            return seven == CharacterEncoding.Utf8 && labelled is not null ? text with { RefusedLabel = null } : text;
        }
        (int whole, int broken) = Utf8.IsValid(bytes) && labelled is null or { Name: "UTF-8" } ? (1, 0) : CountSequences(bytes, EnoughSequences);
        // A few broken bytes in a text that is UTF-8 otherwise are damage; read otherwise every accent of it would be garbled.
        bool isUtf8 = broken == 0 || whole > broken;
        if (isUtf8 && (labelled is null or { Name: "UTF-8" } || whole > FewSequences))
            return Take(Encoding.UTF8.GetString(bytes), CharacterEncoding.Utf8, EncodingEvidence.Form, label, labelled, CountBroken(bytes));
        CharacterEncoding detected = EncodingDetector.Detect(bytes, labelled, isUtf8);
        EncodingEvidence evidence = detected == labelled ? EncodingEvidence.Label : EncodingEvidence.Detection;
        return Take(detected.Decode(bytes), detected, evidence, label, labelled);
    }

    private static DecodedText Take(
        string text, CharacterEncoding encoding, EncodingEvidence evidence, string? label, CharacterEncoding? labelled, int? replaced = null) =>
        new(text, encoding.Name, evidence, replaced ?? text.AsSpan().Count('\uFFFD'))
        {
            RefusedLabel = label is not null && labelled != encoding ? label : null,
            IsLabelUnknown = label is not null && labelled is null,
        };

    private static DecodedText? Marked(ReadOnlySpan<byte> bytes)
    {
        // The mark of UTF-32 LE begins with that of UTF-16 LE.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0) return By(bytes[4..], new UTF32Encoding(false, false), "UTF-32 LE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return By(bytes[4..], new UTF32Encoding(true, false), "UTF-32 BE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return By(bytes[2..], new UnicodeEncoding(false, false), "UTF-16 LE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return By(bytes[2..], new UnicodeEncoding(true, false), "UTF-16 BE");
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return null;
        bytes = bytes[3..];
        return new DecodedText(Encoding.UTF8.GetString(bytes), "UTF-8", EncodingEvidence.Mark, CountBroken(bytes));

        static DecodedText By(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
        {
            string text = encoding.GetString(bytes);
            return new DecodedText(text, name, EncodingEvidence.Mark, text.AsSpan().Count('\uFFFD'));
        }
    }

    // Plain text that quotes a declaration declares nothing.
    private static bool MayDeclare(ReadOnlySpan<byte> bytes, string? mediaType) =>
        mediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true || mediaType?.Contains("xml", StringComparison.OrdinalIgnoreCase) == true
        || (mediaType is null or "application/octet-stream" && bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8));

    // ISO-2022-JP switches its character sets by escape sequences and has no byte beyond ASCII.
    private static CharacterEncoding? EscapedEncoding(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0 ? CharacterEncoding.Find("iso-2022-jp") : null;

    // What is U+FFFD in the text already is not broken.
    private static int CountBroken(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? 0 : CountSequences(bytes, int.MaxValue).Broken;

    // Whole and broken sequences beyond ASCII, the first of them.
    private static (int Whole, int Broken) CountSequences(ReadOnlySpan<byte> bytes, int most)
    {
        int whole = 0, broken = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0 || whole + broken >= most) return (whole, broken);
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[length..];
        }
    }
}
