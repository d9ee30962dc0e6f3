using System.Collections.Immutable;

namespace Hearsay.Language.Tagging;

/// <summary>The features of a token for the recognizer of names, in groups as in <see cref="TaggerFeatures"/>.</summary>
/// <remarks>After Finkel, Grenager and Manning (2005): word, affixes, shape, neighbours, words anywhere near; with word classes (Ratinov and
/// Roth, 2009) and the tags of the words around.</remarks>
internal static class NameFeatures
{
    /// <summary>Most features of a token.</summary>
    public const int Most = 120;

    /// <summary>Rows that a form has: of the word itself, of those up to three places away, of any of the four before and the four after.</summary>
    public const int Rows = 9;

    // A run is looked at so far to either side.
    private const int LongestRun = 7;

    private const int Before = 7, After = 8, Near = 4;

    private static readonly ImmutableArray<int> RowDistances = [0, -3, -2, -1, 1, 2, 3];

    /// <summary>For each term of a token's sum: how far away the word is and which of its rows counts.</summary>
    public static readonly ImmutableArray<(int Distance, int Row)> Terms =
    [
        .. RowDistances.Select((d, row) => (d, row)),
        .. Enumerable.Range(1, Near).Select(d => (-d, Before)), .. Enumerable.Range(1, Near).Select(d => (d, After)),
    ];

    /// <summary>The features of a form in one of its rows.</summary>
    public static int FillRow(int row, in WordForm form, Span<uint> features)
    {
        if (row == 0) return Own(form, features);
        if (row is Before or After)
        {
            features[0] = WordForm.Mix(row == Before ? 1030u : 1031u, form.Lower);
            features[1] = WordForm.Mix(row == Before ? 1032u : 1033u, form.ClassHash);
            return 2;
        }
        return Beside(form, RowDistances[row], features);
    }

    private static int Own(in WordForm w, Span<uint> features)
    {
        int n = 0;
        features[n++] = WordForm.Mix(1001, w.Exact);
        features[n++] = WordForm.Mix(1002, w.Lower);
        features[n++] = WordForm.Mix(1003, w.Suffix2);
        features[n++] = WordForm.Mix(1004, w.Suffix3);
        features[n++] = WordForm.Mix(1005, w.Suffix4);
        features[n++] = WordForm.Mix(1006, w.Prefix2);
        features[n++] = WordForm.Mix(1007, w.Prefix3);
        features[n++] = WordForm.Mix(1008, w.Prefix4);
        features[n++] = WordForm.Mix(1009, w.Shape);
        features[n++] = WordForm.Mix(1010, w.Writing);
        features[n++] = WordForm.Mix(1011, w.ClassHash);
        features[n++] = WordForm.Mix(1012, w.ClassHash4);
        features[n++] = WordForm.Mix(1013, w.ClassHash6);
        features[n++] = WordForm.Mix(1014, w.ClassHash10);
        features[n++] = WordForm.Mix(1015, w.ClassHash, w.Shape);
        return n;
    }

    private static int Beside(in WordForm w, int distance, Span<uint> features)
    {
        uint place = 0x4000u + ((uint)(distance + 8) << 8);
        int n = 0;
        features[n++] = WordForm.Mix(place + 1, w.Lower);
        features[n++] = WordForm.Mix(place + 2, w.ClassHash);
        if (distance is -3 or 3) return n;
        features[n++] = WordForm.Mix(place + 3, w.Shape);
        features[n++] = WordForm.Mix(place + 4, w.ClassHash6);
        features[n++] = WordForm.Mix(place + 5, w.ClassHash10);
        if (distance is -2 or 2) return n;
        features[n++] = WordForm.Mix(place + 6, w.Suffix3);
        features[n++] = WordForm.Mix(place + 7, w.ClassHash4);
        return n;
    }

    /// <summary>Features of two words side by side, for a word in, before or after them.</summary>
    /// <param name="role">0 for the right one of the pair, 1 for the left one, 2 for the word before both, 3 for the word after both.</param>
    /// <param name="a">The left word.</param>
    /// <param name="b">The right word.</param>
    /// <param name="features">Takes the features.</param>
    public static int Pair(int role, in WordForm a, in WordForm b, Span<uint> features)
    {
        int n = 0;
        switch (role)
        {
            case 0:
                features[n++] = WordForm.Mix(1040, a.Lower, b.Lower);
                features[n++] = WordForm.Mix(1042, a.ClassHash, b.ClassHash);
                features[n++] = WordForm.Mix(1047, b.Lower, a.ClassHash);
                features[n++] = WordForm.Mix(1056, a.Shape, b.Shape);
                break;
            case 1:
                features[n++] = WordForm.Mix(1041, a.Lower, b.Lower);
                features[n++] = WordForm.Mix(1043, a.ClassHash, b.ClassHash);
                features[n++] = WordForm.Mix(1048, a.Lower, b.ClassHash);
                features[n++] = WordForm.Mix(1046, a.Shape, b.Shape);
                break;
            case 2:
                features[n++] = WordForm.Mix(1054, a.ClassHash, b.ClassHash);
                features[n++] = WordForm.Mix(1057, a.Lower, b.Lower);
                break;
            default:
                features[n++] = WordForm.Mix(1055, a.ClassHash, b.ClassHash);
                features[n++] = WordForm.Mix(1058, a.Lower, b.Lower);
                break;
        }
        return n;
    }

    /// <summary>Features of the words before and after.</summary>
    public static int Around(in WordForm l1, in WordForm r1, Span<uint> features)
    {
        features[0] = WordForm.Mix(1044, l1.ClassHash, r1.ClassHash);
        features[1] = WordForm.Mix(1045, l1.Shape, r1.Shape);
        return 2;
    }

    /// <summary>Features of the tags before, of and after the word: numbers of labels and one, 0 outside.</summary>
    public static int Tags(uint before, uint tag, uint after, Span<uint> features)
    {
        features[0] = WordForm.Mix(1049, tag);
        features[1] = WordForm.Mix(1050, before, tag);
        features[2] = WordForm.Mix(1051, tag, after);
        features[3] = WordForm.Mix(1053, before, tag, after);
        return 4;
    }

    /// <summary>Features of the word where the writing tells less: at the start of a sentence, in a headline; none elsewhere.</summary>
    public static int Writing(in WordForm w, in WordForm r1, uint tag, bool first, bool capitals, Span<uint> features)
    {
        if (!first && !capitals) return 0;
        uint writing = (first ? 1u : 0) + (capitals ? 2u : 0);
        features[0] = WordForm.Mix(1060, w.Shape, writing);
        features[1] = WordForm.Mix(1061, w.ClassHash, writing);
        features[2] = WordForm.Mix(1062, tag, writing);
        features[3] = WordForm.Mix(1063, r1.Shape, w.Shape, writing);
        return 4;
    }

    /// <summary>Features of the label before (-1 at the start) and the word.</summary>
    public static int LabelAndWord(int previous, in WordForm w, Span<uint> features)
    {
        uint p = (uint)(previous + 2);
        features[0] = WordForm.Mix(1072, p, w.Lower);
        features[1] = WordForm.Mix(1073, p, w.Shape);
        features[2] = WordForm.Mix(1074, p, w.ClassHash);
        return 3;
    }

    /// <summary>Features of the label before and a word beside: that after, or that before.</summary>
    public static int LabelAndNeighbour(int previous, in WordForm neighbour, bool after, Span<uint> features)
    {
        uint p = (uint)(previous + 2) + (after ? 256u : 0);
        features[0] = WordForm.Mix(1076, p, neighbour.Lower);
        features[1] = WordForm.Mix(1077, p, neighbour.Shape);
        features[2] = WordForm.Mix(1078, p, neighbour.ClassHash);
        return 3;
    }

    /// <summary>Features of the two labels before and the tags.</summary>
    public static int Labels(int previous, int beforePrevious, uint tag, uint after, Span<uint> features)
    {
        uint p = (uint)(previous + 2), pp = (uint)(beforePrevious + 2);
        features[0] = WordForm.Mix(1070, p);
        features[1] = WordForm.Mix(1071, p, pp);
        features[2] = WordForm.Mix(1075, p, tag);
        features[3] = WordForm.Mix(1079, p, tag, after);
        return 4;
    }

    /// <summary>Features of the run of words with a capital that the word is in: its first and last word, and where in it the word stands.</summary>
    /// <remarks>What a name is often stands at its end: "Johns Hopkins University".</remarks>
    public static int Run(in WordForm first, in WordForm last, uint place, int previous, Span<uint> features)
    {
        uint p = (uint)(previous + 2);
        features[0] = WordForm.Mix(1090, place);
        features[1] = WordForm.Mix(1091, last.Lower);
        features[2] = WordForm.Mix(1092, last.ClassHash);
        features[3] = WordForm.Mix(1093, last.Lower, place);
        features[4] = WordForm.Mix(1094, last.ClassHash, place);
        features[5] = WordForm.Mix(1095, first.Lower, place);
        features[6] = WordForm.Mix(1096, first.ClassHash, place);
        features[7] = WordForm.Mix(1097, first.ClassHash, last.ClassHash);
        features[8] = WordForm.Mix(1098, p, last.ClassHash);
        features[9] = WordForm.Mix(1099, p, place);
        return 10;
    }

    /// <summary>The run of words with a capital around a word, which itself may have none: its first and its last word.</summary>
    public static (int First, int Last) RunAt(ReadText text, ReadSentence sentence, int index)
    {
        int first = index, last = index;
        while (index - first < LongestRun && first > sentence.Start && text.Forms.Form(text.Ids[first - 1]).HasCapital) first--;
        while (last - index < LongestRun && last + 1 < sentence.End && text.Forms.Form(text.Ids[last + 1]).HasCapital) last++;
        return (first, last);
    }

    /// <summary>Where in the run a word stands.</summary>
    public static uint PlaceInRun(int first, int index, int last) => (uint)((index - first) * 16 + last - index);

    /// <summary>All features of the word at <paramref name="index"/> of a text: the groups one after another.</summary>
    public static int All(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, int previous, int beforePrevious, Span<uint> features)
    {
        int n = Fixed(text, sentence, tags, index, features);
        return n + OfLabels(text, sentence, tags, index, previous, beforePrevious, features[n..]);
    }

    /// <summary>The features that do not depend on labels.</summary>
    public static int Fixed(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, Span<uint> features)
    {
        int n = 0;
        foreach (var (distance, row) in Terms)
            n += FillRow(row, Word(text, sentence, index + distance), features[n..]);
        ref readonly WordForm l2 = ref Word(text, sentence, index - 2), l1 = ref Word(text, sentence, index - 1), w = ref Word(text, sentence, index);
        ref readonly WordForm r1 = ref Word(text, sentence, index + 1), r2 = ref Word(text, sentence, index + 2);
        uint before = TagAt(sentence, tags, index - 1), tag = TagAt(sentence, tags, index), after = TagAt(sentence, tags, index + 1);
        n += Pair(0, l1, w, features[n..]);
        n += Pair(1, w, r1, features[n..]);
        n += Pair(2, r1, r2, features[n..]);
        n += Pair(3, l2, l1, features[n..]);
        n += Around(l1, r1, features[n..]);
        n += Tags(before, tag, after, features[n..]);
        return n + Writing(w, r1, tag, index == sentence.Start, sentence.Capitals, features[n..]);
    }

    /// <summary>The features that depend on the labels before.</summary>
    public static int OfLabels(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, int previous, int beforePrevious, Span<uint> features)
    {
        ref readonly WordForm l1 = ref Word(text, sentence, index - 1), w = ref Word(text, sentence, index), r1 = ref Word(text, sentence, index + 1);
        int n = LabelAndWord(previous, w, features);
        n += LabelAndNeighbour(previous, l1, after: false, features[n..]);
        n += LabelAndNeighbour(previous, r1, after: true, features[n..]);
        (int first, int last) = RunAt(text, sentence, index);
        n += Run(Word(text, sentence, first), Word(text, sentence, last), PlaceInRun(first, index, last), previous, features[n..]);
        return n + Labels(previous, beforePrevious, TagAt(sentence, tags, index), TagAt(sentence, tags, index + 1), features[n..]);
    }

    /// <summary>A tag as features have it: the number of its label and one, 0 outside the sentence.</summary>
    public static uint TagAt(ReadSentence sentence, ReadOnlySpan<byte> tags, int index) => index >= sentence.Start && index < sentence.End ? tags[index] + 1u : 0;

    private static ref readonly WordForm Word(ReadText text, ReadSentence sentence, int index) => ref text.Forms.Form(text.IdAt(index, sentence));
}
