using Hearsay.Reading.Languages;

namespace Hearsay.Reading.Decoding;

/// <summary>Tells the encoding of bytes that are not UTF-8 by reading them in each of the usual encodings: which text is most like a language?</summary>
/// <remarks>How like is told by the model of languages, per letter, less what no writing has. Only the words around bytes beyond ASCII
/// are read, the first 16 kB of them.</remarks>
internal static class EncodingDetector
{
    private const int MostBytes = 16 * 1024;
    private const int Around = 40;

    // Levels are parts of what a text of a language usually reaches. A label is left only for a reading that is clearly better, and what is
    // rare is taken only when it is better than the usual.
    private const double LabelBonus = 0.15;
    private const double UsualBonus = 0.01;
    private const double LeastLevel = 0.12;

    // In letters: an odd letter in English tells no other encoding.
    private const double UsualLetters = 0.6;

    // In the order of preference: among equals the first is taken.
    private static readonly CharacterEncoding[] Candidates =
    [
        .. "windows-1252 windows-1251 windows-1250 windows-1254 windows-1253 windows-1255 windows-1256 windows-1257 gb18030 shift_jis euc-kr big5 euc-jp"
            .Split(' ').Concat("koi8-r iso-8859-2 iso-8859-15 koi8-u iso-8859-5 ibm866 windows-874 iso-8859-7 iso-8859-6 iso-8859-13".Split(' '))
            .Select(label => CharacterEncoding.Find(label)!),
    ];

    /// <summary>The encoding.</summary>
    /// <param name="bytes">Some bytes beyond ASCII among them.</param>
    /// <param name="labelled">The encoding that a label names; null when there is none.</param>
    /// <param name="mayBeUtf8">Whether they are valid UTF-8 too.</param>
    public static CharacterEncoding Detect(ReadOnlySpan<byte> bytes, CharacterEncoding? labelled, bool mayBeUtf8)
    {
        byte[] sample = Sample(bytes);
        List<CharacterEncoding> candidates = [];
        if (labelled is not null && (labelled != CharacterEncoding.Utf8 || mayBeUtf8)) candidates.Add(labelled);
        if (mayBeUtf8) candidates.Add(CharacterEncoding.Utf8);
        candidates.AddRange(Candidates);
        CharacterEncoding best = CharacterEncoding.Windows1252;
        double most = double.NegativeInfinity;
        int[] scores = new int[LanguageModel.BuiltIn.Varieties.Length];
        foreach (CharacterEncoding candidate in candidates.Distinct())
        {
            double level = Plausibility.Of(candidate.Decode(sample), scores, candidate == CharacterEncoding.Windows1252 ? UsualLetters : 0);
            if (candidate == labelled) level = Math.Max(level, 0) + LabelBonus;
            else if (candidate == CharacterEncoding.Windows1252) level = Math.Max(level + UsualBonus, LeastLevel);
            if (level > most + 1e-9) (best, most) = (candidate, level);
        }
        return best;
    }

    /// <summary>The words around bytes beyond ASCII.</summary>
    internal static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        List<byte> sample = [];
        int done = 0;
        while (sample.Count < MostBytes)
        {
            int at = bytes[done..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (at < 0) break;
            at += done;
            int start = at, end = at;
            while (start > done && at - start < Around && IsInside(bytes[start - 1])) start--;
            // A word that is cut short is no word.
            if (start > done && IsInside(bytes[start - 1]))
                while (start < at && bytes[start] != ' ') start++;
            int last = at;
            while (end < bytes.Length && IsInside(bytes[end]) && (end - last < Around || bytes[end] != ' ') && end - start < MostBytes)
            {
                if (bytes[end] > 0x7F) last = end;
                end++;
            }
            sample.AddRange(bytes[start..end]);
            sample.Add((byte)'\n');
            done = end;
        }
        return [.. sample];
    }

    // Second bytes of the encodings with two are at 0x40 and above: no character is cut in two.
    private static bool IsInside(byte b) => b >= 0x40 || b is (byte)' ' or (byte)'\'';
}
