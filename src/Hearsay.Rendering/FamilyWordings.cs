using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>What a stretch of a wording is, seen from the family's fullest wording.</summary>
internal enum WordingPart : byte
{
    /// <summary>Stands in both.</summary>
    Shared,

    /// <summary>Stands in the fullest wording only.</summary>
    Cut,

    /// <summary>Stands in this wording only.</summary>
    Added,

    /// <summary>Stands between two pieces of the content and is not part of it.</summary>
    Gap,
}

/// <summary>A stretch of a wording, on one line, and whether a space stands before it.</summary>
internal readonly record struct WordingPiece(WordingPart Part, string Text, bool SpaceBefore);

/// <summary>How one member of a family words it.</summary>
/// <param name="Statement">The member.</param>
/// <param name="Pieces">Its words with what was cut from the fullest wording put in.</param>
/// <param name="IsBase">Whether it is the fullest wording, against which the others are shown.</param>
internal sealed record MemberWording(Statement Statement, ImmutableArray<WordingPiece> Pieces, bool IsBase)
{
    internal bool HasDifferences => Pieces.Any(p => p.Part is WordingPart.Cut or WordingPart.Added);
}

/// <summary>The wordings of a family's members, each with its differences from the fullest one marked.</summary>
internal static class FamilyWordings
{
    /// <summary>The wordings: the fullest first, then the others in the family's order.</summary>
    internal static ImmutableArray<MemberWording> Of(Family family, StoryView view)
    {
        Statement basis = BaseOf(family, view);
        List<MemberWording> wordings = [new MemberWording(basis, Plain(basis, view), IsBase: true)];
        foreach (string id in family.Members)
        {
            if (id == basis.Id) continue;
            Statement statement = view.Statement(id);
            List<Change> changes = [];
            List<TextSpan> moved = [];
            foreach (Difference difference in family.Differences)
            {
                Change change;
                if (difference.StatementA == basis.Id && difference.StatementB == id) change = new(difference.Kind, difference.A, difference.B);
                else if (difference.StatementB == basis.Id && difference.StatementA == id) change = new(difference.Kind, difference.B, difference.A);
                else continue;
                // What moved is shown where it stood and where it stands now.
                if (change is { Kind: DifferenceKind.Moved, Own: { } own })
                {
                    moved.Add(own);
                    change = change with { Own = null };
                }
                changes.Add(change);
            }
            ImmutableArray<WordingPiece> pieces = changes.Count == 0 ? [] : Marked(basis, statement, changes, moved, view);
            wordings.Add(new MemberWording(statement, pieces.IsEmpty || IsPatchwork(pieces) ? Plain(statement, view) : pieces, IsBase: false));
        }
        return [.. wordings];
    }

    // Where little of the fullest wording is left between many changes, marks hide the words instead of showing what changed.
    private static bool IsPatchwork(ImmutableArray<WordingPiece> pieces)
    {
        int changes = pieces.Count(p => p.Part is WordingPart.Cut or WordingPart.Added);
        int shared = pieces.Where(p => p.Part == WordingPart.Shared).Sum(p => p.Text.Length), added = pieces.Where(p => p.Part == WordingPart.Added).Sum(p => p.Text.Length);
        return changes > 2 && shared < 2 * added;
    }

    private readonly record struct Change(DifferenceKind Kind, TextSpan? Base, TextSpan? Own);

    // The wording that most differences are told from; else the longest; else the first.
    private static Statement BaseOf(Family family, StoryView view) => family.Members
        .Select((id, index) => (Statement: view.Statement(id), Index: index))
        .OrderByDescending(m => family.Differences.Count(d => d.StatementA == m.Statement.Id))
        .ThenByDescending(m => m.Statement.Content.Sum(s => s.Length))
        .ThenBy(m => m.Index)
        .First().Statement;

    private static ImmutableArray<WordingPiece> Plain(Statement statement, StoryView view)
    {
        PieceList pieces = new();
        Words words = new(view.Report(statement.ReportId).Text, statement.Content, []);
        words.Copy(words.End, pieces);
        return pieces.ToImmutable();
    }

    /// <summary>Walks both wordings together: what lies between two differences is the same words in both, so counting words there tells
    /// where a cut belongs, although nothing stands at its place.</summary>
    private static ImmutableArray<WordingPiece> Marked(
        Statement basis, Statement statement, List<Change> changes, List<TextSpan> moved, StoryView view)
    {
        Words baseWords = new(view.Report(basis.ReportId).Text, basis.Content, []);
        Words ownWords = new(view.Report(statement.ReportId).Text, statement.Content, moved);
        PieceList pieces = new();
        foreach (Change change in changes)
        {
            if (change.Own is { } own)
            {
                baseWords.Skip(ownWords.Copy(own.Start, pieces));
                if (change.Base is { } replaced) baseWords.Take(WordingPart.Cut, replaced, pieces);
                ownWords.Take(WordingPart.Added, own, pieces);
            }
            else if (change.Base is { } cut)
            {
                // A cut at the front or end needs no counting, which would go astray after a word that the two spell differently.
                if (change.Kind == DifferenceKind.CutEnd) ownWords.Copy(ownWords.End, pieces);
                else if (change.Kind != DifferenceKind.CutFront) ownWords.CopyCount(baseWords.CountTo(cut.Start), pieces);
                baseWords.Take(WordingPart.Cut, cut, pieces);
            }
        }
        ownWords.Copy(ownWords.End, pieces);
        return pieces.ToImmutable();
    }

    /// <summary>A part of a content that moved or stays as a whole.</summary>
    private readonly record struct Stretch(int Start, int End, bool IsMoved, bool BeginsPiece);

    /// <summary>A place in the words of a content that may be in several pieces. Words that moved there stand at no place of the
    /// other wording: they are shown where they stand and never counted.</summary>
    private sealed class Words(string text, ImmutableArray<TextSpan> content, List<TextSpan> moved)
    {
        private readonly List<Stretch> stretches = Divided(content, moved);
        private int at = content[0].Start;

        internal string Text => text;

        internal int End => content[^1].End;

        private static List<Stretch> Divided(ImmutableArray<TextSpan> content, List<TextSpan> moved)
        {
            List<Stretch> divided = [];
            foreach (TextSpan piece in content)
            {
                int start = piece.Start;
                foreach (TextSpan span in moved.Where(m => m.Start >= piece.Start && m.End <= piece.End).OrderBy(m => m.Start))
                {
                    if (span.Start > start) divided.Add(new Stretch(start, span.Start, IsMoved: false, start == piece.Start));
                    if (span.Start >= start) divided.Add(new Stretch(span.Start, span.End, IsMoved: true, span.Start == piece.Start));
                    start = Math.Max(start, span.End);
                }
                if (start < piece.End) divided.Add(new Stretch(start, piece.End, IsMoved: false, start == piece.Start));
            }
            return divided;
        }

        internal void MoveTo(int offset) => at = Math.Max(at, offset);

        /// <summary>Copies what lies before the offset, and returns how many words that is.</summary>
        internal int Copy(int offset, PieceList pieces)
        {
            int count = 0;
            for (int i = 0; i < stretches.Count; i++)
            {
                Stretch stretch = stretches[i];
                int start = Math.Max(stretch.Start, at), end = Math.Min(stretch.End, offset);
                if (i > 0 && stretch.BeginsPiece && stretch.Start >= at && stretch.Start < offset) pieces.AddGap();
                if (start >= end) continue;
                pieces.Add(stretch.IsMoved ? WordingPart.Added : WordingPart.Shared, text, start, VisibleText.Line(text.AsSpan(start, end - start)));
                if (!stretch.IsMoved) count += WordsIn(start, end, int.MaxValue, out _);
            }
            MoveTo(offset);
            return count;
        }

        /// <summary>Adds what of the span belongs to the content as one piece, and goes to its end; the place was before it.</summary>
        internal void Take(WordingPart part, TextSpan span, PieceList pieces)
        {
            List<string> lines = [];
            int first = -1;
            foreach (TextSpan piece in content)
            {
                int start = Math.Max(piece.Start, span.Start), end = Math.Min(piece.End, span.End);
                if (start >= end) continue;
                lines.Add(VisibleText.Line(text.AsSpan(start, end - start)));
                if (first < 0) first = start;
            }
            if (first >= 0) pieces.Add(part, text, first, string.Join(" … ", lines));
            if (part == WordingPart.Cut) pieces.EndCut(span.End < text.Length && char.IsWhiteSpace(text[span.End]));
            MoveTo(span.End);
        }

        /// <summary>Copies that many words.</summary>
        internal void CopyCount(int count, PieceList pieces) => Copy(OffsetAfter(count), pieces);

        internal void Skip(int count) => MoveTo(OffsetAfter(count));

        /// <summary>How many words lie between the place and the offset.</summary>
        internal int CountTo(int offset)
        {
            int count = 0;
            foreach (Stretch stretch in stretches)
            {
                int start = Math.Max(stretch.Start, at), end = Math.Min(stretch.End, offset);
                if (start < end && !stretch.IsMoved) count += WordsIn(start, end, int.MaxValue, out _);
            }
            return count;
        }

        private int OffsetAfter(int count)
        {
            int offset = at;
            foreach (Stretch stretch in stretches)
            {
                if (count == 0) break;
                int start = Math.Max(stretch.Start, at);
                if (start < stretch.End && !stretch.IsMoved) count -= WordsIn(start, stretch.End, count, out offset);
            }
            return offset;
        }

        private int WordsIn(int start, int end, int limit, out int after)
        {
            int count = 0;
            int i = start;
            after = start;
            while (i < end && count < limit)
            {
                while (i < end && !IsWordCharacter(text[i])) i++;
                if (i == end) break;
                while (i < end && IsWordCharacter(text[i])) i++;
                count++;
                after = i;
            }
            return count;
        }

        private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
    }

    /// <summary>Pieces with empty ones left out.</summary>
    private sealed class PieceList
    {
        private readonly ImmutableArray<WordingPiece>.Builder pieces = ImmutableArray.CreateBuilder<WordingPiece>();
        private bool spaceAfterCut;

        internal void Add(WordingPart part, string text, int start, string line)
        {
            if (line.Length == 0) return;
            bool space = char.IsWhiteSpace(text[start]) || (start > 0 && char.IsWhiteSpace(text[start - 1]));
            if (pieces.Count == 0) space = false;
            else if (pieces[^1].Part == WordingPart.Gap) space = true;
            // A quotation that begins again was a passage of its own.
            else if (part == WordingPart.Cut && start > 0 && text[start - 1] is '“' or '"' or '‘' or '«') space = !OpensQuotation(pieces[^1].Text);
            // What replaces a cut stands at it; what follows one keeps the space that followed there.
            else if (pieces[^1].Part == WordingPart.Cut) space = part != WordingPart.Added && (space || spaceAfterCut);
            pieces.Add(new WordingPiece(part, line, space));
        }

        private static bool OpensQuotation(string words) => words[^1] is '“' or '‘' or '«' || (words[^1] == '"' && (words.Length == 1 || words[^2] == ' '));

        internal void EndCut(bool spaceAfter) => spaceAfterCut = spaceAfter;

        internal void AddGap()
        {
            if (pieces.Count > 0) pieces.Add(new WordingPiece(WordingPart.Gap, "…", SpaceBefore: true));
        }

        internal ImmutableArray<WordingPiece> ToImmutable() => pieces.ToImmutable();
    }
}
