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

    /// <summary>Features of several words of the sentence and of their tags.</summary>
    public static int Together(in NameContext context, Span<uint> features)
    {
        ref readonly WordForm l1 = ref context.L1, w = ref context.W, r1 = ref context.R1;
        uint writing = (context.IsFirst ? 1u : 0) + (context.Capitals ? 2u : 0);
        int n = 0;
        features[n++] = WordForm.Mix(1040, l1.Lower, w.Lower);
        features[n++] = WordForm.Mix(1041, w.Lower, r1.Lower);
        features[n++] = WordForm.Mix(1042, l1.ClassHash, w.ClassHash);
        features[n++] = WordForm.Mix(1043, w.ClassHash, r1.ClassHash);
        features[n++] = WordForm.Mix(1044, l1.ClassHash, r1.ClassHash);
        features[n++] = WordForm.Mix(1045, l1.Shape, w.Shape, r1.Shape);
        features[n++] = WordForm.Mix(1046, w.Shape, r1.Shape);
        features[n++] = WordForm.Mix(1047, w.Lower, l1.ClassHash);
        features[n++] = WordForm.Mix(1048, w.Lower, r1.ClassHash);
        features[n++] = WordForm.Mix(1049, context.Tag);
        features[n++] = WordForm.Mix(1050, context.TagBefore, context.Tag);
        features[n++] = WordForm.Mix(1051, context.Tag, context.TagAfter);
        features[n++] = WordForm.Mix(1052, context.Tag, w.ClassHash6);
        features[n++] = WordForm.Mix(1053, context.TagBefore, context.Tag, context.TagAfter);
        features[n++] = WordForm.Mix(1054, r1.ClassHash, context.R2.ClassHash);
        features[n++] = WordForm.Mix(1055, context.L2.ClassHash, l1.ClassHash);
        if (writing == 0) return n;
        features[n++] = WordForm.Mix(1060, w.Shape, writing);
        features[n++] = WordForm.Mix(1061, w.ClassHash, writing);
        features[n++] = WordForm.Mix(1062, context.Tag, writing);
        features[n++] = WordForm.Mix(1063, r1.Shape, w.Shape, writing);
        return n;
    }

    /// <summary>Features of the labels before.</summary>
    public static int Following(in NameContext context, int previous, int beforePrevious, Span<uint> features)
    {
        uint p = (uint)(previous + 2), pp = (uint)(beforePrevious + 2);
        ref readonly WordForm w = ref context.W;
        int n = 0;
        features[n++] = WordForm.Mix(1070, p);
        features[n++] = WordForm.Mix(1071, p, pp);
        features[n++] = WordForm.Mix(1072, p, w.Lower);
        features[n++] = WordForm.Mix(1073, p, w.Shape);
        features[n++] = WordForm.Mix(1074, p, w.ClassHash);
        features[n++] = WordForm.Mix(1075, p, context.Tag);
        features[n++] = WordForm.Mix(1076, p, context.L1.Lower);
        features[n++] = WordForm.Mix(1077, p, context.R1.Shape, w.Shape);
        features[n++] = WordForm.Mix(1078, p, context.R1.ClassHash);
        features[n++] = WordForm.Mix(1079, p, context.Tag, context.TagAfter);
        features[n++] = WordForm.Mix(1080, p, context.L1.ClassHash, w.ClassHash);
        return n;
    }

    /// <summary>All features of the word at <paramref name="index"/> of a text: the groups one after another.</summary>
    public static int All(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, int previous, int beforePrevious, Span<uint> features)
    {
        int n = 0;
        foreach (var (distance, row) in Terms)
            n += FillRow(row, text.Forms.Form(text.IdAt(index + distance, sentence)), features[n..]);
        NameContext context = new(text, sentence, tags, index);
        n += Together(context, features[n..]);
        return n + Following(context, previous, beforePrevious, features[n..]);
    }
}

/// <summary>A word among its neighbours, with their tags.</summary>
internal readonly ref struct NameContext
{
    /// <summary>The words before, the word, the words after.</summary>
    public readonly ref readonly WordForm L2, L1, W, R1, R2;

    /// <summary>The tag's number, and those of the words beside; one more than the number, 0 outside.</summary>
    public readonly uint TagBefore, Tag, TagAfter;

    /// <summary>Whether the word is the first of its sentence.</summary>
    public readonly bool IsFirst;

    /// <summary>Whether the sentence is mostly in capitals.</summary>
    public readonly bool Capitals;

    /// <summary>Looks around a word.</summary>
    public NameContext(ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index)
    {
        L2 = ref text.Forms.Form(text.IdAt(index - 2, sentence));
        L1 = ref text.Forms.Form(text.IdAt(index - 1, sentence));
        W = ref text.Forms.Form(text.Ids[index]);
        R1 = ref text.Forms.Form(text.IdAt(index + 1, sentence));
        R2 = ref text.Forms.Form(text.IdAt(index + 2, sentence));
        TagBefore = index > sentence.Start ? tags[index - 1] + 1u : 0;
        Tag = tags[index] + 1u;
        TagAfter = index + 1 < sentence.End ? tags[index + 1] + 1u : 0;
        IsFirst = index == sentence.Start;
        Capitals = sentence.Capitals;
    }
}
