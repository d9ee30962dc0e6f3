namespace Hearsay.Language.Tagging;

/// <summary>The tagger's weights summed by what they are about, for one analysis at a time.</summary>
internal sealed class TagSums(ScoreTable weights)
{
    // A row of the tagger has some two hundred bytes: twenty megabytes in all when everything is full.
    private const int MostKeys = 1 << 14;
    private const int MostPairs = 1 << 15;

    private readonly RowMemo forms = new(weights, TaggerFeatures.Rows);
    private readonly RowMemo rareForms = new(weights, TaggerFeatures.Rows);
    private readonly RowMemo pairs = new(weights, 2);
    private readonly RowMemo words = new(weights, 1);
    private readonly RowMemo nexts = new(weights, 1);
    private readonly RowMemo labels = new(weights, 1);

    /// <summary>Forgets everything: the numbers of forms mean others now.</summary>
    public void Clear()
    {
        foreach (RowMemo memo in (ReadOnlySpan<RowMemo>)[forms, rareForms, pairs, words, nexts, labels]) memo.Clear();
    }

    /// <summary>Scores the labels of a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The word's sentence.</param>
    /// <param name="index">The word.</param>
    /// <param name="previous">Label of the word before, -1 at the start.</param>
    /// <param name="beforePrevious">Label of the word two before, -1 before the start.</param>
    /// <param name="features">Scratch.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(ReadText text, ReadSentence sentence, int index, int previous, int beforePrevious, Span<uint> features, Span<short> scores)
    {
        Trim();
        FormTable table = text.Forms;
        int l2 = text.IdAt(index - 2, sentence), l1 = text.IdAt(index - 1, sentence), w = text.Ids[index];
        int r1 = text.IdAt(index + 1, sentence), r2 = text.IdAt(index + 2, sentence);
        ref readonly WordForm word = ref table.Form(w);
        ref readonly WordForm next = ref table.Form(r1);
        Form(table, w, 0, features).CopyTo(scores);
        ScoreTable.AddRows(Form(table, l2, 1, features), Form(table, l1, 2, features), Form(table, r1, 3, features), Form(table, r2, 4, features), scores);
        int after = words.Place(Key(w, previous + 1));
        if (!words.Has(after, 0)) words.Fill(after, 0, features[..TaggerFeatures.LabelAndWord(previous, word, features)]);
        int before = nexts.Place(Key(r1, previous + 1));
        if (!nexts.Has(before, 0)) nexts.Fill(before, 0, features[..TaggerFeatures.LabelAndNext(previous, next, features)]);
        int both = labels.Place(((ulong)word.ClassHash6 << 32) | (uint)((beforePrevious + 1) << 16) | (uint)(previous + 2));
        if (!labels.Has(both, 0)) labels.Fill(both, 0, features[..TaggerFeatures.Labels(previous, beforePrevious, word, features)]);
        ScoreTable.AddRow(Pair(table, 0, l1, w, features), scores);
        ScoreTable.AddRows(Pair(table, 1, w, r1, features), words.Row(after, 0), nexts.Row(before, 0), labels.Row(both, 0), scores);
        int writing = TaggerFeatures.Writing(word, index == sentence.Start, sentence.Capitals, features);
        if (writing > 0) weights.Add(features[..writing], scores);
    }

    private ReadOnlySpan<short> Form(FormTable table, int id, int row, Span<uint> features)
    {
        // Few texts have so many forms that the last do not fit the table by number.
        RowMemo memo = id < MostKeys ? forms : rareForms;
        int at = id < MostKeys ? forms.Place(id) : rareForms.Place(Key(id, 0));
        if (!memo.Has(at, row)) memo.Fill(at, row, features[..TaggerFeatures.FillRow(row, table.Form(id), features)]);
        return memo.Row(at, row);
    }

    private ReadOnlySpan<short> Pair(FormTable table, int role, int left, int right, Span<uint> features)
    {
        int at = pairs.Place(Key(left, right));
        if (!pairs.Has(at, role)) pairs.Fill(at, role, features[..TaggerFeatures.Pair(role, table.Form(left), table.Form(right), features)]);
        return pairs.Row(at, role);
    }

    // What has grown large is forgotten, in the middle of a text too: memory is bounded whatever the text.
    private void Trim()
    {
        if (rareForms.Count > MostKeys) rareForms.Clear();
        if (pairs.Count > MostPairs) pairs.Clear();
        if (words.Count > MostKeys) words.Clear();
        if (nexts.Count > MostKeys) nexts.Clear();
        if (labels.Count > MostKeys) labels.Clear();
    }

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32 | (uint)second) + 1;
}
