using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as a summary for a terminal, to be read in half a minute.</summary>
/// <remarks>Long lists are cut, and say how much was left out; the other formats hold everything. In a quotation <c>[-words-]</c> stand in
/// the fullest wording only and <c>{+words+}</c> in this one only.</remarks>
public sealed class ComparisonText
{
    private const int SpeakersShown = 8;
    private const int QuotationsShown = 5;
    private const int RewordingsShown = 2;
    private const int MembersShown = 3;
    private const int DisputesShown = 5;
    private const int NumbersShown = 5;
    private const int CopiesShown = 3;
    private const int ChainsShown = 4;
    private const int OnlyShown = 2;

    private readonly TextRenderingOptions options;

    /// <summary>Lays text out as the options say.</summary>
    public ComparisonText(TextRenderingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Writes the summary; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        new Summary(new StoryView(comparison), new TerminalLines(writer, options)).Write();
    }

    private sealed class Summary(StoryView view, TerminalLines lines)
    {
        private readonly int labelWidth = Math.Max(6, view.Reports.Max(r => (int?)DisplayWidth.Of(view.ShortLabel(r.Report.Id))) ?? 0);

        private int Hanging => labelWidth + 4;

        internal void Write()
        {
            Reports();
            Disputes();
            Numbers();
            Speakers();
            Chains();
            Quotations();
            Copies();
            Only();
        }

        private void Reports()
        {
            int words = view.Reports.Sum(WordCount.Of);
            lines.Line(0, 2, new Run(
                $"{Phrases.Count(view.Reports.Length, "report", "reports")}, {Phrases.Count(words, "word", "words")}", RunStyle.Heading));
            foreach (AttributedReport attributed in view.Reports)
            {
                Report report = attributed.Report;
                List<Run> runs = [Label(report.Id)];
                if (report.Headline is { } headline) runs.Add(VisibleText.Shorten(VisibleText.Line(headline), lines.Width) + "  ");
                List<string> facts = [];
                if (view.ShortLabel(report.Id) != VisibleText.Line(report.Id)) facts.Add(VisibleText.Line(report.Id));
                if (report.Outlet is { } outlet && view.Label(report.Id) != VisibleText.Line(outlet)) facts.Add(VisibleText.Line(outlet));
                if (report.Published is { } day) facts.Add(Phrases.Date(day));
                facts.Add(Phrases.Count(WordCount.Of(attributed), "word", "words"));
                if (!report.Furniture.IsEmpty) facts.Add("set aside: " + Phrases.Of(report.Furniture));
                runs.Add(new Run(string.Join(" · ", facts), RunStyle.Faint));
                lines.Line(2, Hanging, [.. runs]);
            }
        }

        private void Speakers()
        {
            if (view.Rows.IsEmpty) return;
            lines.Heading("Who said what", "statements (words quoted + reported)");
            // A column takes what its cells need, and its heading where there is room; the names get the rest.
            List<SpeakerRow> rows = [.. view.Rows.Take(SpeakersShown)];
            int needed = rows.Max(r => r.Cells.Max(c => CellText(c).Length)) + 2;
            int cell = Math.Max(needed, Math.Min(labelWidth + 2, (lines.Width - 26) / view.Reports.Length));
            int name = Math.Clamp(lines.Width - 2 - cell * view.Reports.Length, 12, 32);
            string header = Padded("", name);
            foreach (AttributedReport report in view.Reports) header += Padded(VisibleText.Shorten(view.ShortLabel(report.Report.Id), cell - 2), cell);
            lines.Line(2, 2 + name, new Run(header, RunStyle.Faint));
            foreach (SpeakerRow row in rows)
            {
                List<Run> runs = [new Run(Padded(VisibleText.Shorten(row.Name, name - 2), name), row.Id is null ? RunStyle.Faint : RunStyle.Name)];
                foreach (SpeakerCell share in row.Cells) runs.Add(new Run(Padded(CellText(share), cell), RunStyle.Plain));
                lines.Line(2, 2 + name, [.. runs]);
            }
            More(view.Rows.Length - SpeakersShown, "speaker", "speakers");
        }

        private static string CellText(SpeakerCell cell)
        {
            if (cell.Statements.IsEmpty) return "–";
            return cell.QuotedWords + cell.ReportedWords == 0
                ? $"{cell.Statements.Length}"
                : $"{cell.Statements.Length} ({cell.QuotedWords}+{cell.ReportedWords})";
        }

        private void Chains()
        {
            List<IGrouping<string, Statement>> chains =
                [.. view.Comparison.Statements.Where(s => s.Chain.Length > 1).GroupBy(view.ChainOf, StringComparer.Ordinal)];
            if (chains.Count == 0) return;
            lines.Heading("At second hand", "who, according to whom");
            foreach (IGrouping<string, Statement> chain in chains.OrderByDescending(c => c.Count()).Take(ChainsShown))
            {
                Statement first = chain.First();
                List<Run> runs =
                [
                    new Run(chain.Key, RunStyle.Name), new Run($"  {view.ShortLabel(first.ReportId)}: ", RunStyle.Faint),
                    VisibleText.Shorten(view.Content(first), lines.Width),
                ];
                if (chain.Count() > 1) runs.Add(new Run($"  … and {chain.Count() - 1} more", RunStyle.Faint));
                lines.Line(2, 4, [.. runs]);
            }
            More(chains.Count - ChainsShown, "chain", "chains");
        }

        private void Quotations()
        {
            // What most reports have comes first.
            List<Family> families = [.. view.Comparison.Families.OrderByDescending(f => f.Members.Select(m => view.Statement(m).ReportId).Distinct(StringComparer.Ordinal).Count())];
            List<Family> varying = [.. families.Where(f => f.Variation is Variation.Truncated or Variation.Altered or Variation.Translation)];
            List<Family> reworded = [.. families.Where(f => f.Variation == Variation.Paraphrase)];
            int same = view.Comparison.Families.Length - varying.Count - reworded.Count;
            if (view.Comparison.Families.IsEmpty) return;
            lines.Heading("Quotations that vary", "[-cut-] {+added+}");
            foreach (Family family in varying.Take(QuotationsShown)) WriteFamily(family);
            More(varying.Count - QuotationsShown, "quotation that varies", "quotations that vary");
            if (varying.Count == 0) lines.Line(2, 4, "none found");
            if (reworded.Count > 0)
            {
                lines.Heading("In other words", "the same utterance or position, quoted or reported");
                foreach (Family family in reworded.Take(RewordingsShown)) WriteFamily(family);
                More(reworded.Count - RewordingsShown, "remark in other words", "remarks in other words");
            }
            if (same > 0)
            {
                lines.Blank();
                lines.Line(2, 4, new Run($"Word for word the same in several places: {Phrases.Count(same, "quotation", "quotations")}.", RunStyle.Faint));
            }
        }

        private void WriteFamily(Family family)
        {
            string[] remarks = [family.Variation == Variation.Paraphrase ? "" : Phrases.Of(family.Variation), family.Relation == FamilyRelation.SamePosition ? "the same position" : ""];
            lines.Line(2, 4, new Run(view.SpeakerOf(family), RunStyle.Name), new Run("  " + string.Join(", ", remarks.Where(r => r.Length > 0)), RunStyle.Faint));
            var wordings = FamilyWordings.Of(family, view);
            foreach (MemberWording wording in wordings.Take(MembersShown))
            {
                List<Run> runs = [Label(wording.Statement.ReportId)];
                if (!wording.IsBase && !wording.HasDifferences && family.Variation is Variation.Truncated or Variation.Altered
                    && wording.Pieces.SequenceEqual(wordings[0].Pieces))
                {
                    runs.Add(new Run("the same words", RunStyle.Faint));
                }
                else
                {
                    AddWording(runs, wording);
                }
                if (view.Via(wording.Statement) is { } via) runs.Add(new Run($"  (according to {via})", RunStyle.Faint));
                lines.Line(4, Hanging + 2, [.. runs]);
            }
            More(wordings.Length - MembersShown, "wording", "wordings");
        }

        private void AddWording(List<Run> runs, MemberWording wording)
        {
            bool shorten = wording.HasDifferences;
            for (int i = 0; i < wording.Pieces.Length; i++)
            {
                WordingPiece piece = wording.Pieces[i];
                if (piece.SpaceBefore) runs.Add(" ");
                runs.Add(piece.Part switch
                {
                    WordingPart.Cut => new Run($"[-{VisibleText.ShortenMiddle(piece.Text, 48)}-]", RunStyle.Cut),
                    WordingPart.Added => new Run($"{{+{VisibleText.ShortenMiddle(piece.Text, lines.Width)}+}}", RunStyle.Added),
                    // Around a difference a few words are enough; the fullest wording stands above.
                    _ when shorten && i == 0 => VisibleText.ShortenFront(piece.Text, 36),
                    _ when shorten && i == wording.Pieces.Length - 1 => VisibleText.Shorten(piece.Text, 36),
                    _ when shorten => VisibleText.ShortenMiddle(piece.Text, 48),
                    _ => VisibleText.Shorten(piece.Text, wording.IsBase ? 2 * lines.Width : lines.Width),
                });
            }
        }

        private void Disputes()
        {
            if (view.Comparison.Disputes.IsEmpty) return;
            lines.Heading("Disputed");
            foreach (Dispute dispute in view.Comparison.Disputes.Take(DisputesShown))
            {
                lines.Line(2, 4, new Run(Phrases.Of(dispute.Type), RunStyle.Alert), new Run($"  {VisibleText.Line(dispute.Reason)}", RunStyle.Faint));
                Quote(dispute.A.ReportId, view.Words(dispute.A), 3 * lines.Width);
                Quote(dispute.B.ReportId, view.Words(dispute.B), 3 * lines.Width);
            }
            More(view.Comparison.Disputes.Length - DisputesShown, "dispute", "disputes");
        }

        private void Numbers()
        {
            if (view.Comparison.Numbers.IsEmpty) return;
            lines.Heading("Numbers");
            // What is in conflict comes first, then what differs in precision; what is the same everywhere is only counted.
            List<NumberComparison> numbers = [.. view.Comparison.Numbers.Where(n => n.Relation != NumberRelation.Same).OrderByDescending(n => n.Relation)];
            int same = view.Comparison.Numbers.Length - numbers.Count;
            foreach (NumberComparison number in numbers.Take(NumbersShown))
            {
                List<Run> runs =
                [
                    new Run(VisibleText.Shorten(VisibleText.Line(number.About), lines.Width), RunStyle.Name), "  ",
                    new Run(Phrases.Of(number.Relation), number.Relation == NumberRelation.Conflict ? RunStyle.Alert : RunStyle.Faint),
                ];
                // Reports that give it in the same words share an entry.
                List<IGrouping<string, ReportedValue>> wordings = [.. number.Values.GroupBy(v => view.Words(v.Passage), StringComparer.Ordinal)];
                foreach (IGrouping<string, ReportedValue> wording in wordings.Take(MembersShown))
                {
                    IEnumerable<string> labels = wording.Select(v => view.ShortLabel(v.Passage.ReportId)).Distinct(StringComparer.Ordinal);
                    runs.Add(new Run($"  {string.Join(", ", labels)}:", RunStyle.Faint));
                    runs.Add(" " + VisibleText.Shorten(wording.Key, lines.Width));
                }
                if (wordings.Count > MembersShown) runs.Add($"  … and {wordings.Count - MembersShown} more");
                lines.Line(2, 4, [.. runs]);
            }
            More(numbers.Count - NumbersShown, "number", "numbers");
            if (same > 0) lines.Line(2, 4, new Run($"The same everywhere: {Phrases.Count(same, "number", "numbers")}.", RunStyle.Faint));
        }

        private void Copies()
        {
            if (view.Comparison.Reuse.IsEmpty) return;
            lines.Heading("Copied passages", "nearly word for word, outside quotation marks");
            foreach (Reuse reuse in view.Comparison.Reuse.Take(CopiesShown))
            {
                lines.Line(2, 4,
                    new Run($"{view.ShortLabel(reuse.A.ReportId)} = {view.ShortLabel(reuse.B.ReportId)}", RunStyle.Name),
                    new Run($"  {Phrases.Count(reuse.SharedWords, "word", "words")}: ", RunStyle.Faint),
                    VisibleText.Shorten(view.Words(reuse.A), 2 * lines.Width - 40));
            }
            More(view.Comparison.Reuse.Length - CopiesShown, "passage", "passages");
        }

        private void Only()
        {
            if (view.Comparison.Only.IsEmpty) return;
            lines.Heading("In one report only", "not found in the other reports");
            foreach (IGrouping<string, Passage> only in view.Comparison.Only.GroupBy(p => p.ReportId, StringComparer.Ordinal))
            {
                lines.Line(2, 4, new Run(view.ShortLabel(only.Key), RunStyle.Name),
                    new Run($"  {Phrases.Count(only.Count(), "passage", "passages")}", RunStyle.Faint));
                foreach (Passage passage in only.Take(OnlyShown)) lines.Line(4, 6, "- " + VisibleText.Shorten(view.Words(passage), lines.Width - 8));
                More(only.Count() - OnlyShown, "", "");
            }
        }

        private void Quote(string reportId, string words, int columns) =>
            lines.Line(4, Hanging + 2, Label(reportId), VisibleText.Shorten(words, columns));

        private Run Label(string reportId) => new Run(Padded(view.ShortLabel(reportId), labelWidth + 2), RunStyle.Faint);

        private void More(int count, string one, string many)
        {
            if (count <= 0) return;
            lines.Line(4, 6, new Run($"… and {Phrases.Number(count)} more {(count == 1 ? one : many)}".TrimEnd(), RunStyle.Faint));
        }

        private static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - DisplayWidth.Of(text)));
    }
}
