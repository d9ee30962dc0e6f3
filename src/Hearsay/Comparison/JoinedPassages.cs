using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds quotations that give as one what another report gives as two statements that stand apart.</summary>
/// <remarks>A family lays one of the two beside the whole, and the rest looks like words that it cut; they stand in the other
/// statement. Those are looked up by their first words, so the work grows with the quotations and not with their pairs.</remarks>
internal sealed class JoinedPassages
{
    // Fewer words in another statement of a speaker may stand there by chance.
    private const int LeastWords = 4;

    // So much of the rest is held against what is found; and so many places of the same first words are looked at.
    private const int MostWords = 40;
    private const int MostPlaces = 24;

    private readonly Dictionary<string, StatementWords> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Report, string? Speaker, int, int, int, int), List<(StatementWords Statement, int At)>> places = [];

    public JoinedPassages(List<StatementWords> statements)
    {
        foreach (StatementWords statement in statements)
        {
            byId.TryAdd(statement.Statement.Id, statement);
            for (int i = 0; i + LeastWords <= statement.Quoted.Length; i++)
            {
                var key = KeyOf(statement, statement.Quoted.AsSpan(i, LeastWords));
                if (!places.TryGetValue(key, out List<(StatementWords, int)>? own)) places.Add(key, own = []);
                if (own.Count < MostPlaces) own.Add((statement, i));
            }
        }
    }

    /// <summary>The families with such rests told as joined; all else as it was.</summary>
    public ImmutableArray<Family> Mark(ImmutableArray<Family> families) => [.. families.Select(Mark)];

    private Family Mark(Family family)
    {
        if (family.Variation is not (Variation.Truncated or Variation.Altered) || !family.Differences.Any(StandsApart)) return family;
        return family with
        {
            Differences = [.. family.Differences.Select(d => StandsApart(d)
                ? d with { Kind = DifferenceKind.Joined, Remark = "two passages that stand apart in the other report" } : d)],
            Reason = family.Reason.TrimEnd('.') + "; one report gives as one quotation what stands apart in another.",
        };
    }

    private bool StandsApart(Difference difference)
    {
        if (difference.Kind is not (DifferenceKind.CutFront or DifferenceKind.CutEnd)) return false;
        (string wholeId, string partId) = difference.A is null ? (difference.StatementB, difference.StatementA) : (difference.StatementA, difference.StatementB);
        TextSpan rest = (difference.A ?? difference.B)!.Value;
        if (!byId.TryGetValue(wholeId, out StatementWords? whole) || !byId.TryGetValue(partId, out StatementWords? part)) return false;
        if (whole.ReportId == part.ReportId) return false;
        bool isFront = difference.Kind == DifferenceKind.CutFront;
        Word[] words = whole.Wording.Words;
        int first = Array.FindIndex(words, w => rest.Contains(w.Span)), last = Array.FindLastIndex(words, w => rest.Contains(w.Span));
        if (first < 0 || last - first + 1 < LeastWords || Breaks(whole, isFront ? last + 1 : first)) return false;
        Word beside = words[isFront ? last + 1 : first - 1];
        ReadOnlySpan<Word> looked = words.AsSpan(first, Math.Min(last - first + 1, MostWords));
        if (!places.TryGetValue(KeyOf(part, looked[..LeastWords]), out List<(StatementWords Statement, int At)>? found)) return false;
        foreach ((StatementWords other, int at) in found)
        {
            if (other == part || !Holds(other.Quoted.AsSpan(at), looked) || !AreApart(part, other)) continue;
            // A statement that has the words beside the rest as well gives the whole itself.
            int next = isFront ? at + last - first + 1 : at - 1;
            if (next < 0 || next >= other.Quoted.Length || other.Quoted[next].Form != beside.Form) return true;
        }
        return false;
    }

    /// <summary>Whether a sentence stands between the two that belongs to neither.</summary>
    private static bool AreApart(StatementWords a, StatementWords b)
    {
        SegmentedText text = a.Text.Segments;
        (StatementWords first, StatementWords second) = a.Span.Start <= b.Span.Start ? (a, b) : (b, a);
        int before = text.SentenceOf(first.Words[^1].Token), after = text.SentenceOf(second.Words[0].Token);
        for (int sentence = before + 1; sentence < after; sentence++)
        {
            // A caption or a share bar parts nothing.
            if (text.Paragraphs[text.Sentences[sentence].Paragraph].Kind != ParagraphKind.Furniture) return true;
        }
        return false;
    }

    private static (string, string?, int, int, int, int) KeyOf(StatementWords statement, ReadOnlySpan<Word> words) =>
        (statement.ReportId, statement.Statement.SpeakerId, words[0].Form, words[1].Form, words[2].Form, words[3].Form);

    /// <summary>Whether an ellipsis or the end of a quotation stands before the word.</summary>
    private static bool Breaks(StatementWords whole, int index) =>
        index <= 0 || index >= whole.Wording.Words.Length || whole.Wording.Words[index].Is(WordTraits.AfterEllipsis)
        || whole.Wording.Fragments[index - 1] != whole.Wording.Fragments[index];

    private static bool Holds(ReadOnlySpan<Word> words, ReadOnlySpan<Word> part)
    {
        if (words.Length < part.Length) return false;
        for (int i = 0; i < part.Length; i++)
        {
            if (words[i].Form != part[i].Form) return false;
        }
        return true;
    }
}
