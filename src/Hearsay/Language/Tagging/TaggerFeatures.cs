using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>The features of a token for the tagger, in groups by what they depend on.</summary>
/// <remarks>After Ratnaparkhi (1996) and Toutanova et al. (2003), with word classes as Koo et al. (2008) use them: the word, its affixes and
/// shape, its neighbours and the two tags before. Each feature is a 32-bit hash of its template number and values; collisions are left to
/// the training to live with. The sum of a group is kept for the next time: see <see cref="RowMemo"/>.</remarks>
internal static class TaggerFeatures
{
    /// <summary>Most features of a token.</summary>
    public const int Most = 80;

    /// <summary>Rows that a form has: of the word itself, and of the words two and one before and one and two after.</summary>
    public const int Rows = 5;

    /// <summary>Distance of the word that a row is about.</summary>
    public static readonly ImmutableArray<int> RowDistances = [0, -2, -1, 1, 2];

    /// <summary>The features of a form in one of its rows.</summary>
    public static int FillRow(int row, in WordForm form, Span<uint> features) =>
        row == 0 ? Own(form, features) : Beside(form, RowDistances[row], features);

    /// <summary>Features of the word itself.</summary>
    public static int Own(in WordForm w, Span<uint> features)
    {
        int n = 0;
        features[n++] = WordForm.Mix(1, w.Exact);
        features[n++] = WordForm.Mix(2, w.Lower);
        features[n++] = WordForm.Mix(3, w.Suffix1);
        features[n++] = WordForm.Mix(4, w.Suffix2);
        features[n++] = WordForm.Mix(5, w.Suffix3);
        features[n++] = WordForm.Mix(6, w.Suffix4);
        features[n++] = WordForm.Mix(7, w.Prefix1);
        features[n++] = WordForm.Mix(8, w.Prefix2);
        features[n++] = WordForm.Mix(9, w.Prefix3);
        features[n++] = WordForm.Mix(10, w.Prefix4);
        features[n++] = WordForm.Mix(11, w.Shape);
        features[n++] = WordForm.Mix(12, w.Suffix3, w.StartsWithCapital ? 1u : 0u);
        features[n++] = WordForm.Mix(13, w.Writing);
        features[n++] = WordForm.Mix(14, w.ClassHash);
        features[n++] = WordForm.Mix(15, w.ClassHash4);
        features[n++] = WordForm.Mix(16, w.ClassHash6);
        features[n++] = WordForm.Mix(17, w.ClassHash10);
        features[n++] = WordForm.Mix(18, w.ClassHash, w.Suffix3);
        return n;
    }

    /// <summary>Features of a word that stands so many places away.</summary>
    public static int Beside(in WordForm w, int distance, Span<uint> features)
    {
        uint place = (uint)(distance + 8) << 8;
        int n = 0;
        features[n++] = WordForm.Mix(place + 1, w.Lower);
        features[n++] = WordForm.Mix(place + 2, w.ClassHash);
        if (distance is not (-1 or 1)) return n;
        features[n++] = WordForm.Mix(place + 3, w.Suffix3);
        features[n++] = WordForm.Mix(place + 4, w.ClassHash4);
        features[n++] = WordForm.Mix(place + 5, w.ClassHash6);
        features[n++] = WordForm.Mix(place + 6, w.ClassHash10);
        features[n++] = WordForm.Mix(place + 7, w.Shape);
        return n;
    }

    /// <summary>Features of two words side by side, for one of them.</summary>
    /// <param name="role">0 for the right one of the pair, 1 for the left one.</param>
    /// <param name="a">The left word.</param>
    /// <param name="b">The right word.</param>
    /// <param name="features">Takes the features.</param>
    public static int Pair(int role, in WordForm a, in WordForm b, Span<uint> features)
    {
        int n = 0;
        uint place = role == 0 ? 0x30u : 0x31u;
        features[n++] = WordForm.Mix(place + 0x100, a.Lower, b.Lower);
        features[n++] = WordForm.Mix(place + 0x200, a.Shape, b.Shape);
        features[n++] = WordForm.Mix(place + 0x300, a.ClassHash, b.ClassHash);
        if (role != 0) features[n++] = WordForm.Mix(place + 0x400, a.Suffix3, b.Suffix3);
        return n;
    }

    /// <summary>Features of the word where the writing tells less: at the start of a sentence, in a headline; none elsewhere.</summary>
    /// <param name="w">The word.</param>
    /// <param name="first">Whether the word is the first of its sentence.</param>
    /// <param name="capitals">Whether the sentence is mostly in capitals (headlines) and nothing tells how its words are written elsewhere.</param>
    /// <param name="features">Takes the features.</param>
    public static int Writing(in WordForm w, bool first, bool capitals, Span<uint> features)
    {
        if (!first && !capitals) return 0;
        uint writing = (first ? 1u : 0) + (capitals ? 2u : 0);
        features[0] = WordForm.Mix(41, w.Shape, writing);
        features[1] = WordForm.Mix(42, w.Suffix3, writing, w.StartsWithCapital ? 1u : 0);
        features[2] = WordForm.Mix(43, w.ClassHash, writing, w.StartsWithCapital ? 1u : 0);
        return 3;
    }

    /// <summary>Features of the label before (-1 at the start) and the word.</summary>
    public static int LabelAndWord(int previous, in WordForm w, Span<uint> features)
    {
        uint p = (uint)(previous + 2);
        features[0] = WordForm.Mix(52, p, w.Lower);
        features[1] = WordForm.Mix(54, p, w.Suffix3);
        features[2] = WordForm.Mix(56, p, w.Shape);
        features[3] = WordForm.Mix(57, p, w.ClassHash);
        return 4;
    }

    /// <summary>Features of the label before and the word after.</summary>
    public static int LabelAndNext(int previous, in WordForm r1, Span<uint> features)
    {
        uint p = (uint)(previous + 2);
        features[0] = WordForm.Mix(53, p, r1.Lower);
        features[1] = WordForm.Mix(58, p, r1.ClassHash);
        return 2;
    }

    /// <summary>Features of the two labels before (-1 before the start) and the word's kind.</summary>
    public static int Labels(int previous, int beforePrevious, in WordForm w, Span<uint> features)
    {
        uint p = (uint)(previous + 2), pp = (uint)(beforePrevious + 2);
        features[0] = WordForm.Mix(50, p);
        features[1] = WordForm.Mix(51, p, pp);
        features[2] = WordForm.Mix(55, pp);
        features[3] = WordForm.Mix(59, p, pp, w.ClassHash6);
        return 4;
    }

    /// <summary>All features of the token at <paramref name="index"/>: the groups one after another.</summary>
    public static int All(ReadOnlySpan<WordForm> words, int index, int previous, int beforePrevious, bool capitals, Span<uint> features)
    {
        ref readonly WordForm w = ref words[index];
        WordForm l1 = At(words, index - 1), r1 = At(words, index + 1);
        int n = 0;
        for (int row = 0; row < Rows; row++) n += FillRow(row, At(words, index + RowDistances[row]), features[n..]);
        n += Pair(0, l1, w, features[n..]);
        n += Pair(1, w, r1, features[n..]);
        n += Writing(w, index == 0, capitals, features[n..]);
        n += LabelAndWord(previous, w, features[n..]);
        n += LabelAndNext(previous, r1, features[n..]);
        return n + Labels(previous, beforePrevious, w, features[n..]);
    }

    /// <summary>Whether most words of the sentence that begin with a letter begin with a capital: a headline or a title.</summary>
    public static bool IsCapitalised(SegmentedText text, TokenRange sentence)
    {
        int letters = 0, capitals = 0;
        for (int t = sentence.Start; t < sentence.End; t++) CountWord(text.Slice(t), ref letters, ref capitals);
        return IsMostly(letters, capitals);
    }

    /// <summary>The same for a sentence given as forms.</summary>
    public static bool IsCapitalised(FormTable forms, ReadOnlySpan<int> ids)
    {
        int letters = 0, capitals = 0;
        foreach (int id in ids) CountWord(forms.Characters(id), ref letters, ref capitals);
        return IsMostly(letters, capitals);
    }

    /// <summary>The same for a sentence given as words.</summary>
    public static bool IsCapitalised(string[] sentence)
    {
        int letters = 0, capitals = 0;
        foreach (string word in sentence) CountWord(word, ref letters, ref capitals);
        return IsMostly(letters, capitals);
    }

    private static WordForm At(ReadOnlySpan<WordForm> words, int index) => (uint)index < (uint)words.Length ? words[index] : WordForm.Outside;

    private static void CountWord(ReadOnlySpan<char> word, ref int letters, ref int capitals)
    {
        if (word.Length < 2 || !char.IsLetter(word[0])) return;
        letters++;
        if (char.IsUpper(word[0])) capitals++;
    }

    private static bool IsMostly(int letters, int capitals) => letters > 2 && capitals * 10 >= letters * 7;
}
