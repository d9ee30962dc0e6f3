using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds where one wording asks what the other states or demands: a question mark in one only.</summary>
internal sealed class QuestionFinder
{
    /// <summary>The differences in the order of the first wording.</summary>
    public IEnumerable<Difference> Find(StatementWords a, StatementWords b, Alignment alignment)
    {
        foreach (AlignedChain chain in alignment.Chains)
        {
            foreach (WordPair pair in chain.Pairs)
            {
                Word left = a.Wording.Words[pair.A], right = b.Wording.Words[pair.B];
                char markA = MarkAfter(a, left), markB = MarkAfter(b, right);
                if (markA == '?' == (markB == '?') || markA == '\0' || markB == '\0') continue;
                if (IsFragment(a, pair.A) || IsFragment(b, pair.B)) continue;
                bool isDemand = markA == '?' ? Demands(b, pair.B) : Demands(a, pair.A);
                yield return new Difference(DifferenceKind.Question, a.Statement.Id, SpanOf(left, markA), b.Statement.Id, SpanOf(right, markB))
                {
                    Remark = ChangeRemarks.Question(isDemand),
                };
            }
        }
    }

    /// <summary>Whether the word stands in a stretch quoted within a reported sentence that neither asks nor states: "move forward".</summary>
    private static bool IsFragment(StatementWords statement, int index)
    {
        if (statement.Statement.Kind != StatementKind.Mixed) return false;
        Word[] words = statement.Wording.Words;
        for (int i = 0; i < words.Length; i++)
        {
            if (statement.Wording.Fragments[i] != statement.Wording.Fragments[index]) continue;
            string form = statement.FormOf(words[i]);
            if (QualifyingWords.IsModal(form) || (QualifyingWords.IsAuxiliary(form) && form is not ("be" or "been" or "being" or "having" or "doing"))
                || QualifyingWords.IsPronoun(form)) return false;
        }
        return true;
    }

    /// <summary>The mark that ends a sentence or a quotation right behind the word; NUL where what is said goes on.</summary>
    private static char MarkAfter(StatementWords statement, Word word)
    {
        string text = statement.Text.Segments.Text;
        int end = word.Span.End;
        if (end >= text.Length) return '.';
        char c = text[end];
        if (c is '?' or '.' or '!') return c;
        // A comma or nothing before the closing mark.
        if (c == ',' && end + 1 < text.Length) c = text[end + 1];
        return c is '”' or '"' or '»' or '“' ? ',' : '\0';
    }

    // A comma or nothing is no mark to show against a question mark.
    private static TextSpan? SpanOf(Word word, char mark) => mark is '?' or '.' or '!' ? new TextSpan(word.Span.End, word.Span.End + 1) : null;

    /// <summary>Whether a modal of demand stands before the word in its sentence.</summary>
    private static bool Demands(StatementWords statement, int index)
    {
        Word[] words = statement.Wording.Words;
        for (int i = index; i >= 0 && statement.Wording.Fragments[i] == statement.Wording.Fragments[index]; i--)
        {
            if (QualifyingWords.Of(statement.FormOf(words[i])) == Qualification.Demand) return true;
            if (words[i].Is(WordTraits.SentenceStart)) break;
        }
        return false;
    }
}
