using System.Text;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison in full as Markdown, to be pasted into notes.</summary>
/// <remarks>In a quotation <c>~~struck~~</c> words stand in the fullest wording only and <c>**bold**</c> words in this one only. Words of the
/// reports are escaped, so that nothing in them acts as markup.</remarks>
public sealed class ComparisonMarkdown
{
    private const int CutShown = 64;

    /// <summary>Writes the comparison; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        new Notes(new StoryView(comparison), writer).Write();
    }

    private sealed class Notes(StoryView view, TextWriter writer)
    {
        private readonly CoverageView coverage = new(view);
        private readonly LineNumbers[] lines = [.. view.Reports.Select(r => new LineNumbers(r.Report.Text))];

        internal void Write()
        {
            Line($"# {Phrases.Count(view.Reports.Length, "report", "reports")} of one event");
            Reports();
            Disputes();
            Numbers();
            Speakers();
            Chains();
            Families();
            Copies();
            Shared();
            Only();
            new TimelineMarkdown(view, LineOf, Line).Write();
            new WordingMarkdown(view, LineOf, Line).Write();
        }

        private void Reports()
        {
            Line();
            Line("| Report | Id | Outlet | Headline | Published | Words | Set aside |");
            Line("|---|---|---|---|---|---:|---|");
            foreach (AttributedReport attributed in view.Reports)
            {
                Report report = attributed.Report;
                string published = report.Published is { } day ? Phrases.Date(day) : "";
                Line($"| {Label(report.Id)} | {Text(report.Id)} | {Text(report.Outlet)} | {Text(report.Headline)} | {published} | {Phrases.Number(WordCount.Of(attributed))} | {Phrases.Of(report.Furniture)} |");
            }
            string[] provenance = [.. TiesView.Lines(view.Comparison, view.ShortLabel).Concat(ProvenanceView.Lines(view))];
            if (provenance.Length == 0) return;
            Line();
            foreach (string line in provenance) Line($"- {MarkdownText.Escape(line)}");
        }

        private void Disputes()
        {
            if (view.Comparison.Disputes.IsEmpty) return;
            Heading("Disputed");
            foreach (Dispute dispute in view.Comparison.Disputes)
            {
                Line();
                Line($"**{Capital(Phrases.Of(dispute.Type))}.** {Sentence(dispute.Reason)}");
                Line();
                Line(Passage(dispute.A));
                Line(Passage(dispute.B));
            }
        }

        private void Numbers()
        {
            if (view.Comparison.Numbers.IsEmpty) return;
            Heading("Numbers");
            foreach (NumberComparison number in view.Comparison.Numbers.OrderByDescending(n => n.Relation))
            {
                Line();
                Line($"**{MarkdownText.Escape(StoryView.About(number))}**: {Phrases.Of(number.Relation)}. {Sentence(number.Reason)}");
                Line();
                foreach (ReportedValue value in number.Values)
                {
                    (string before, string after) = view.Around(value.Passage, 6, 6);
                    string front = before.Length == 0 ? "" : MarkdownText.Escape(before) + " ";
                    string back = after.Length == 0 ? "" : (char.IsPunctuation(after[0]) ? "" : " ") + MarkdownText.Escape(after);
                    Line($"- {Label(value.Passage.ReportId)}, line {LineOf(value.Passage)}: {front}{MarkdownText.Escape(view.Words(value.Passage))}{back} ({Text(value.Value)})");
                }
            }
        }

        private void Speakers()
        {
            if (view.Rows.IsEmpty) return;
            Heading("Who said what");
            foreach (SpeakerRow row in view.Rows)
            {
                Line();
                Line($"### {MarkdownText.Escape(row.Id is null ? "No speaker named" : row.Name)}");
                Line();
                if (row.Speaker is { } speaker) Line($"{Capital(FieldNames.Of(speaker.Kind))}{(Phrases.Role(speaker) is { Length: > 0 } role ? $", {Text(role)}" : "")}.\n");
                for (int r = 0; r < row.Cells.Length; r++)
                {
                    SpeakerCell cell = row.Cells[r];
                    if (cell.Statements.IsEmpty) continue;
                    Line($"- {Label(view.Reports[r].Report.Id)}: {Phrases.Count(cell.Statements.Length, "statement", "statements")}, {Phrases.Number(cell.QuotedWords)} words quoted, {Phrases.Number(cell.ReportedWords)} reported");
                    foreach (Statement statement in cell.Statements) Line($"  - {StatementText(statement, r)}");
                }
                string[] silent = [.. view.Reports.Where((_, r) => row.Cells[r].Statements.IsEmpty).Select(r => Label(r.Report.Id))];
                if (silent.Length > 0) Line($"- nothing found in {string.Join(", ", silent)}");
            }
        }

        private string StatementText(Statement statement, int report)
        {
            string cue = view.Cue(statement);
            string content = MarkdownText.Escape(view.Content(statement));
            if (statement.Kind == StatementKind.Direct) content = $"“{content.Trim('“', '”', '"')}”";
            // The cue says what the speaker does; where none stands, the stance does.
            string front = cue.Length > 0 ? $"{MarkdownText.Escape(cue)}: " : statement.Stance == Stance.Assert ? "" : $"{Phrases.Of(statement.Stance)}: ";
            string chain = statement.Chain.Length > 1 ? $", {MarkdownText.Escape(view.ChainOf(statement))}" : "";
            return $"{front}{content} (line {lines[report].Of(statement.Content[0].Start)}{chain})";
        }

        private void Chains()
        {
            List<IGrouping<string, Statement>> chains =
                [.. view.Comparison.Statements.Where(s => s.Chain.Length > 1).GroupBy(view.ChainOf, StringComparer.Ordinal)];
            if (chains.Count == 0) return;
            Heading("At second hand");
            Line();
            foreach (IGrouping<string, Statement> chain in chains)
            {
                Line($"- {MarkdownText.Escape(chain.Key)}");
                foreach (Statement statement in chain) Line($"  - {Label(statement.ReportId)}: {MarkdownText.Escape(view.Content(statement))}");
            }
        }

        private void Families()
        {
            if (view.Comparison.Families.IsEmpty) return;
            Heading("Quotations and remarks in several places");
            Line();
            Line("Against the fullest wording, which comes first: ~~cut~~, **added**.");
            foreach (Family family in view.Folds.SelectMany(f => f.Others.Insert(0, f.Lead)))
            {
                Line();
                Line($"**{MarkdownText.Escape(view.SpeakerOf(family))}**: {Phrases.Of(family.Variation)}, {Phrases.Of(family.Relation)}{Named(family)}. {Sentence(family.Reason)}");
                Line();
                foreach (MemberWording wording in FamilyWordings.Of(family, view))
                {
                    string via = view.Via(wording.Statement) is { } between ? $" (according to {MarkdownText.Escape(between)})" : "";
                    Line($"- {Label(wording.Statement.ReportId)}{via}: {WordingText(wording)}");
                }
                foreach (string change in DifferencePhrases.Listed(family, view)) Line($"- Changed: {MarkdownText.Escape(change)}");
            }
        }

        private string Named(Family family) => DifferencePhrases.NamesOf(family, view) is { Length: > 0 } named ? $", {named}" : "";

        private static string WordingText(MemberWording wording)
        {
            StringBuilder text = new();
            for (int i = 0; i < wording.Pieces.Length; i++)
            {
                WordingPiece piece = wording.Pieces[i];
                // The fullest wording stands above: a long cut is told by its first and last words.
                string words = MarkdownText.Escape(piece.Part == WordingPart.Cut ? VisibleText.ShortenMiddle(piece.Text, CutShown) : piece.Text);
                if (piece.SpaceBefore) text.Append(' ');
                string mark = piece.Part switch { WordingPart.Cut => "~~", WordingPart.Added => "**", _ => "" };
                // A mark with a letter outside and punctuation inside is none (CommonMark, "flanking"): a hair space outside makes it one.
                bool spaceAfter = i + 1 == wording.Pieces.Length || wording.Pieces[i + 1].SpaceBefore;
                if (mark.Length > 0 && !piece.SpaceBefore && !char.IsLetterOrDigit(words[0])) text.Append('\u200A');
                text.Append(mark).Append(words).Append(mark);
                if (mark.Length > 0 && !spaceAfter && !char.IsLetterOrDigit(words[^1])) text.Append('\u200A');
            }
            return text.ToString();
        }

        private void Copies()
        {
            if (view.Comparison.Reuse.IsEmpty) return;
            Heading("Copied passages");
            Line();
            foreach (Reuse reuse in view.Comparison.Reuse)
            {
                Line($"- {Phrases.Count(reuse.SharedWords, "shared word", "shared words")}");
                Line("  " + Passage(reuse.A));
                Line("  " + Passage(reuse.B));
            }
        }

        private void Shared()
        {
            Facts("In every report", coverage.InEvery);
            Facts("In several reports", coverage.InSome);
        }

        private void Facts(string title, IEnumerable<CoveredFact> facts)
        {
            if (!facts.Any()) return;
            Heading(title);
            Line();
            foreach (CoveredFact fact in facts)
            {
                Line($"- {MarkdownText.Escape(coverage.Places(fact))}");
                foreach (PlacedPassage placed in fact.Passages) Line("  " + Passage(placed.Passage));
            }
        }

        private void Only()
        {
            if (view.Comparison.Only.IsEmpty) return;
            Heading("Not found in the other reports");
            Line();
            foreach (IGrouping<string, Passage> only in view.Comparison.Only.GroupBy(p => p.ReportId, StringComparer.Ordinal))
            {
                Line($"- {Label(only.Key)}: {Phrases.Count(only.Count(), "passage", "passages")}");
                foreach (Passage passage in only) Line($"  - {MarkdownText.Escape(view.Words(passage))} (line {LineOf(passage)}{(coverage.PlaceOf(passage) is { Length: > 0 } place ? ", " + place : "")})");
            }
        }

        private string Passage(Passage passage) =>
            $"- {Label(passage.ReportId)}, line {LineOf(passage)}: {MarkdownText.Escape(view.Words(passage))}";

        private int LineOf(Passage passage) => lines[view.IndexOf(passage.ReportId)].Of(passage.Span.Start);

        private string Label(string reportId) => MarkdownText.Escape(view.Label(reportId));

        private static string Text(string? text) => MarkdownText.Inline(text);

        private static string Sentence(string reason) => MarkdownText.Escape(Phrases.Sentence(reason));

        private static string Capital(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];

        private void Heading(string title)
        {
            Line();
            Line("## " + title);
        }

        private void Line(string text = "")
        {
            writer.Write(text);
            writer.Write('\n');
        }
    }
}
