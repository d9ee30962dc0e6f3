using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds, for a clause that rejects what is not said over, the statement that it rejects.</summary>
/// <remarks>The statement is somebody else's: of a party that the clause names ("the campaign's ad"), wherever in the report it stands, or one
/// that speaks of whoever rejects, told shortly before or in the same sentence.</remarks>
internal sealed class RejectionFinder(Vocabulary vocabulary, Representatives representatives)
{
    // How far above the clause, in paragraphs, what it points at is looked for.
    private const int Reach = 6;
    private const int ReachOfPointing = 3;

    /// <summary>The pairs, in order of the rejections.</summary>
    public IEnumerable<(Rejection Rejection, StatementWords Rejected, double Weight)> Find(
        IReadOnlyList<NormalizedText> texts, IReadOnlyList<IReadOnlyList<Proposition>> propositions, List<StatementWords> statements)
    {
        ILookup<NormalizedText, StatementWords> byText = statements.ToLookup(s => s.Text);
        for (int t = 0; t < texts.Count; t++)
        {
            Mention[] mentions = [.. texts[t].Attributed.Mentions.OrderBy(m => m.Span.Start)];
            foreach (Rejection rejection in new RejectionReader(texts[t]).Read(propositions[t]))
            {
                if (Rejected(rejection, texts[t], mentions, byText[texts[t]]) is { } found) yield return (rejection, found.Statement, found.Score);
            }
        }
    }

    private (StatementWords Statement, double Score)? Rejected(Rejection rejection, NormalizedText text, Mention[] mentions, IEnumerable<StatementWords> own)
    {
        Sentence sentence = text.Segments.Sentences[rejection.Clause.Sentence];
        int end = text.Segments.SpanOf(sentence.Tokens).End;
        (StatementWords, double Score)? best = null;
        foreach (StatementWords statement in own)
        {
            if (statement.Span.Start >= end || !CanBeRejected(statement, rejection)) continue;
            if (Score(statement, rejection, mentions, sentence.Paragraph - statement.Paragraph) is { } score && score >= (best?.Score ?? 0)) best = (statement, score);
        }
        return best;
    }

    private bool CanBeRejected(StatementWords statement, Rejection rejection)
    {
        Statement asserted = statement.Statement;
        if (asserted.Stance is not (Stance.Assert or Stance.Believe) || asserted.SpeakerId is null || statement.Words.Length < 4) return false;
        if (rejection.Clause.Statement is { } around && (around.Id == asserted.Id || asserted.ParentId == around.Id)) return false;
        if (statement.Span.Overlaps(rejection.Clause.Span) && !(rejection.Object is { } thing && thing.Start <= statement.Span.Start)) return false;
        return asserted.SpeakerId != rejection.DenierId && (rejection.DenierId is null || !representatives.AreRelated(asserted.SpeakerId, rejection.DenierId));
    }

    private double? Score(StatementWords statement, Rejection rejection, Mention[] mentions, int above)
    {
        string speaker = statement.Statement.SpeakerId!;
        bool isPartys = rejection.Parties.Any(p => p == speaker || representatives.AreRelated(p, speaker));
        bool isAboutDenier = rejection.DenierId is { } denier && SpeaksOf(statement, denier, mentions);
        // "That claim", right below what somebody said, is what they said.
        bool isNext = rejection.IsNext && above is 0 or 1;
        if (!isPartys && ((!isAboutDenier && !isNext) || above > (rejection.IsClose ? ReachOfPointing : Reach) || rejection.Parties.Length > 0)) return null;
        (double shared, _, _) = LinkFeatures.Overlap(statement.ContentStems, rejection.Clause.Stems, vocabulary);
        return (isPartys ? 2 : 0) + (isAboutDenier ? 1 : 0) + Math.Min(shared, 12) / 12 + 1.0 / (1 + above);
    }

    private bool SpeaksOf(StatementWords statement, string denier, Mention[] mentions)
    {
        foreach (TextSpan piece in statement.Statement.Content)
        {
            int low = 0, high = mentions.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (mentions[middle].Span.Start < piece.Start) low = middle + 1;
                else high = middle;
            }
            for (int m = low; m < mentions.Length && mentions[m].Span.Start < piece.End; m++)
            {
                if (piece.Contains(mentions[m].Span) && (mentions[m].SpeakerId == denier || representatives.IsNamedAfter(denier, mentions[m].SpeakerId))) return true;
            }
        }
        return false;
    }
}
