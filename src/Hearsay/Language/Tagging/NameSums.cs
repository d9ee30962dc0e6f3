namespace Hearsay.Language.Tagging;

/// <summary>The recognizer's weights summed by what they are about, for one analysis at a time.</summary>
internal sealed class NameSums(ScoreTable weights)
{
    // A row of the recognizer has 64 bytes.
    private const int MostKeys = 1 << 15;

    private readonly RowMemo forms = new(weights, NameFeatures.Rows);
    private readonly RowMemo rareForms = new(weights, NameFeatures.Rows);
    private readonly RowMemo pairs = new(weights, 4);
    private readonly RowMemo arounds = new(weights, 1);
    private readonly RowMemo tagRuns = new(weights, 1);
    private readonly RowMemo words = new(weights, 1);
    private readonly RowMemo neighbours = new(weights, 2);
    private readonly RowMemo runs = new(weights, 1);
    private readonly RowMemo labels = new(weights, 1);

    /// <summary>Forgets everything: the numbers of forms mean others now.</summary>
    public void Clear()
    {
        foreach (RowMemo memo in (ReadOnlySpan<RowMemo>)[forms, rareForms, pairs, arounds, tagRuns, words, neighbours, runs, labels]) memo.Clear();
    }

    /// <summary>Scores the labels of a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The word's sentence.</param>
    /// <param name="tags">The labels that the tagger gave the words.</param>
    /// <param name="index">The word.</param>
    /// <param name="previous">Label of the word before, -1 at the start.</param>
    /// <param name="beforePrevious">Label of the word two before, -1 before the start.</param>
    /// <param name="features">Scratch.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(
        ReadText text, ReadSentence sentence, ReadOnlySpan<byte> tags, int index, int previous, int beforePrevious, Span<uint> features, Span<short> scores)
    {
        Trim();
        FormTable table = text.Forms;
        Form(table, text.Ids[index], 0, features).CopyTo(scores);
        ReadOnlySpan<(int Distance, int Row)> terms = NameFeatures.Terms.AsSpan();
        int term = 1;
        for (; term + 4 <= terms.Length; term += 4)
        {
            ScoreTable.AddRows(
                Form(table, text.IdAt(index + terms[term].Distance, sentence), terms[term].Row, features),
                Form(table, text.IdAt(index + terms[term + 1].Distance, sentence), terms[term + 1].Row, features),
                Form(table, text.IdAt(index + terms[term + 2].Distance, sentence), terms[term + 2].Row, features),
                Form(table, text.IdAt(index + terms[term + 3].Distance, sentence), terms[term + 3].Row, features),
                scores);
        }
        for (; term < terms.Length; term++) ScoreTable.AddRow(Form(table, text.IdAt(index + terms[term].Distance, sentence), terms[term].Row, features), scores);
        int l2 = text.IdAt(index - 2, sentence), l1 = text.IdAt(index - 1, sentence), w = text.Ids[index];
        int r1 = text.IdAt(index + 1, sentence), r2 = text.IdAt(index + 2, sentence);
        uint before = NameFeatures.TagAt(sentence, tags, index - 1), tag = NameFeatures.TagAt(sentence, tags, index), after = NameFeatures.TagAt(sentence, tags, index + 1);
        ScoreTable.AddRow(Pair(table, 0, l1, w, features), scores);
        ScoreTable.AddRow(Pair(table, 1, w, r1, features), scores);
        ScoreTable.AddRow(Pair(table, 2, r1, r2, features), scores);
        ScoreTable.AddRow(Pair(table, 3, l2, l1, features), scores);
        int at = arounds.Place(Key(l1, r1));
        if (!arounds.Has(at, 0)) arounds.Fill(at, 0, features[..NameFeatures.Around(table.Form(l1), table.Form(r1), features)]);
        ScoreTable.AddRow(arounds.Row(at, 0), scores);
        at = tagRuns.Place((before << 16 | tag << 8 | after) + 1u);
        if (!tagRuns.Has(at, 0)) tagRuns.Fill(at, 0, features[..NameFeatures.Tags(before, tag, after, features)]);
        ScoreTable.AddRow(tagRuns.Row(at, 0), scores);
        at = words.Place(Key(w, previous + 1));
        if (!words.Has(at, 0)) words.Fill(at, 0, features[..NameFeatures.LabelAndWord(previous, table.Form(w), features)]);
        ScoreTable.AddRow(words.Row(at, 0), scores);
        ScoreTable.AddRow(Neighbour(table, 0, l1, previous, features), scores);
        ScoreTable.AddRow(Neighbour(table, 1, r1, previous, features), scores);
        at = labels.Place(((ulong)(tag << 8 | after) << 32) | (uint)((beforePrevious + 1) << 16) | (uint)(previous + 2));
        if (!labels.Has(at, 0)) labels.Fill(at, 0, features[..NameFeatures.Labels(previous, beforePrevious, tag, after, features)]);
        ScoreTable.AddRow(labels.Row(at, 0), scores);
        (int first, int last) = NameFeatures.RunAt(text, sentence, index);
        uint place = NameFeatures.PlaceInRun(first, index, last);
        at = runs.Place(((ulong)(uint)text.Ids[first] << 40 | (ulong)(uint)text.Ids[last] << 16 | place << 8 | (uint)(previous + 1)) + 1);
        if (!runs.Has(at, 0)) runs.Fill(at, 0, features[..NameFeatures.Run(table.Form(text.Ids[first]), table.Form(text.Ids[last]), place, previous, features)]);
        ScoreTable.AddRow(runs.Row(at, 0), scores);
        int writing = NameFeatures.Writing(table.Form(w), table.Form(r1), tag, index == sentence.Start, sentence.Capitals, features);
        if (writing > 0) weights.Add(features[..writing], scores);
    }

    private ReadOnlySpan<short> Form(FormTable table, int id, int row, Span<uint> features)
    {
        // Few texts have so many forms that the last do not fit the table by number.
        RowMemo memo = id < MostKeys ? forms : rareForms;
        int at = id < MostKeys ? forms.Place(id) : rareForms.Place(Key(id, 0));
        if (!memo.Has(at, row)) memo.Fill(at, row, features[..NameFeatures.FillRow(row, table.Form(id), features)]);
        return memo.Row(at, row);
    }

    private ReadOnlySpan<short> Pair(FormTable table, int role, int left, int right, Span<uint> features)
    {
        int at = pairs.Place(Key(left, right));
        if (!pairs.Has(at, role)) pairs.Fill(at, role, features[..NameFeatures.Pair(role, table.Form(left), table.Form(right), features)]);
        return pairs.Row(at, role);
    }

    private ReadOnlySpan<short> Neighbour(FormTable table, int side, int id, int previous, Span<uint> features)
    {
        int at = neighbours.Place(Key(id, previous + 1));
        if (!neighbours.Has(at, side)) neighbours.Fill(at, side, features[..NameFeatures.LabelAndNeighbour(previous, table.Form(id), side == 1, features)]);
        return neighbours.Row(at, side);
    }

    // What has grown large is forgotten, in the middle of a text too: memory is bounded whatever the text.
    private void Trim()
    {
        if (rareForms.Count > MostKeys) rareForms.Clear();
        if (pairs.Count > MostKeys) pairs.Clear();
        if (arounds.Count > MostKeys) arounds.Clear();
        if (tagRuns.Count > MostKeys) tagRuns.Clear();
        if (words.Count > MostKeys) words.Clear();
        if (neighbours.Count > MostKeys) neighbours.Clear();
        if (runs.Count > MostKeys) runs.Clear();
        if (labels.Count > MostKeys) labels.Clear();
    }

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32 | (uint)second) + 1;
}
