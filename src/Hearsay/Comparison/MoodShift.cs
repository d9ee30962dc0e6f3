namespace Hearsay.Comparison;

/// <summary>Finds a short quoted fragment that demands or holds possible what a quotation elsewhere asks or announces with the same verb:
/// “should be dropped”, and “Will it be dropped?”</summary>
/// <remarks>Too few words agree for an alignment by score. Both must have a modal verb before the same words, so that a word met by chance
/// is none.</remarks>
internal static class MoodShift
{
    // A modal and up to so many words behind it; and so many words may stand between a modal and its verb: "will it ever".
    private const int LongestFragment = 5;
    private const int LongestSubject = 3;

    /// <summary>The words that the two share behind their modals; nothing where there is no such fragment or the modal is one.</summary>
    public static Alignment Find(StatementWords a, StatementWords b)
    {
        if (a.ReportId == b.ReportId || a.Quoted.Length == 0 || b.Quoted.Length == 0) return Alignment.None;
        List<WordPair> pairs = Of(a, b);
        if (pairs.Count == 0) pairs = [.. Of(b, a).Select(p => new WordPair(p.B, p.A, p.Same))];
        return pairs.Count == 0 ? Alignment.None : new Alignment([new AlignedChain([.. pairs], pairs.Count)]);
    }

    private static List<WordPair> Of(StatementWords fragment, StatementWords whole)
    {
        foreach (WordRange range in fragment.Wording.Ranges)
        {
            if (range.Count is < 2 or > LongestFragment) continue;
            int modal = range.Start;
            while (modal < range.End && !IsModal(fragment, modal)) modal++;
            int verb = modal + 1;
            if (verb >= range.End || !fragment.Wording.Words[range.End - 1].Is(WordTraits.Content)) continue;
            int at = IndexBehindModal(whole, fragment, new WordRange(verb, range.End), fragment.Wording.Words[modal].Form);
            if (at >= 0) return [.. Enumerable.Range(0, range.End - verb).Select(k => new WordPair(verb + k, at + k, true))];
        }
        return [];
    }

    private static int IndexBehindModal(StatementWords whole, StatementWords fragment, WordRange words, int otherModal)
    {
        ReadOnlySpan<Word> looked = fragment.Wording.Words.AsSpan(words.Start, words.Count), all = whole.Wording.Words;
        for (int i = 1; i + looked.Length <= all.Length; i++)
        {
            int k = 0;
            while (k < looked.Length && all[i + k].Form == looked[k].Form) k++;
            if (k < looked.Length) continue;
            for (int m = i - 1; m >= 0 && m >= i - 1 - LongestSubject; m--)
            {
                if (IsModal(whole, m) && all[m].Form != otherModal) return i;
                if (all[m + 1].Is(WordTraits.SentenceStart)) break;
            }
        }
        return -1;
    }

    private static bool IsModal(StatementWords statement, int index) => QualifyingWords.IsModal(statement.FormOf(statement.Wording.Words[index]));
}
