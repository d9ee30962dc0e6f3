using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as a summary for a terminal, to be read in half a minute.</summary>
/// <remarks>Long lists are cut, and their headings say how much there is; the other formats hold everything. In a quotation <c>[-words-]</c> stand in
/// the fullest wording only and <c>{+words+}</c> in this one only.</remarks>
public sealed class ComparisonText
{
    private const int SpeakersShown = 6;
    private const int QuotationsShown = 3;
    private const int RewordingsShown = 1;
    private const int MembersShown = 3;
    private const int DisputesShown = 3;
    private const int NumbersShown = 3;
    private const int CopiesShown = 3;
    private const int ChainsShown = 3;
    private const int ProvenanceShown = 3;
    private const int FactsShown = 3;

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
            InEvery();
            new WordingText(view, lines).Write();
            new TimelineText(view, lines).Write();
            Only();
            Copies();
            lines.Blank();
            lines.Line(0, 2, new Run("Everything, with the texts side by side: --format html --output FILE", RunStyle.Faint));
        }

        private void Reports()
        {
            int words = view.Reports.Sum(WordCount.Of);
            lines.Line(0, 2, new Run(
                $"{Phrases.Count(view.Reports.Length, "report", "reports")}, {Phrases.Count(words, "word", "words")}", RunStyle.Heading));
            foreach (AttributedReport attributed in view.Reports)
            {
                Report report = attributed.Report;
                List<string> facts = [];
                string label = view.ShortLabel(report.Id);
                if (label != VisibleText.Line(report.Id)) facts.Add(VisibleText.Line(report.Id));
                if (report.Outlet is { } outlet && !VisibleText.Line(outlet).EndsWith(label, StringComparison.Ordinal)) facts.Add(VisibleText.Line(outlet));
                if (report.Published is { } day) facts.Add(Phrases.Date(day));
                facts.Add(Phrases.Count(WordCount.Of(attributed), "word", "words"));
                if (!report.Furniture.IsEmpty) facts.Add("set aside: " + Phrases.Of(report.Furniture));
                Run about = new(string.Join(" · ", facts), RunStyle.Faint);
                if (report.Headline is { } headline)
                {
                    lines.Line(2, Hanging, new Run(Padded(label, labelWidth + 2), RunStyle.Name), VisibleText.Shorten(VisibleText.Line(headline), lines.Width - Hanging));
                    lines.Line(Hanging, Hanging, about);
                }
                else
                {
                    lines.Line(2, Hanging, new Run(Padded(label, labelWidth + 2), RunStyle.Name), about);
                }
            }
            foreach (string line in TiesView.Lines(view.Comparison, view.ShortLabel).Concat(ProvenanceView.Lines(view)).Take(ProvenanceShown)) lines.Line(2, 4, line);
        }

        private void Speakers()
        {
            if (view.Rows.IsEmpty) return;
            lines.Heading("Who said what", Of(SpeakersShown, view.Rows.Length) + "statements (words quoted + reported)");
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
            lines.Heading("At second hand", Of(ChainsShown, chains.Count) + "who, according to whom");
            foreach (IGrouping<string, Statement> chain in chains.OrderByDescending(c => c.Count()).Take(ChainsShown))
            {
                Statement first = chain.First();
                string label = view.ShortLabel(first.ReportId), more = chain.Count() > 1 ? $"  … and {chain.Count() - 1} more" : "";
                int room = lines.Width - 2 - DisplayWidth.Of(chain.Key) - DisplayWidth.Of(label) - more.Length - 4;
                lines.Line(2, 4, new Run(chain.Key, RunStyle.Name), new Run($"  {label}: ", RunStyle.Faint),
                    VisibleText.Shorten(view.Content(first), Math.Max(room, lines.Width / 4)), new Run(more, RunStyle.Faint));
            }
        }

        private void Quotations()
        {
            if (view.Comparison.Families.IsEmpty) return;
            ImmutableArray<Family> families = view.Comparison.Families;
            var varying = FamilyFold.Of(families.Where(f => f.Variation is Variation.Truncated or Variation.Altered or Variation.Translation), view);
            HashSet<string> shown = [.. varying.SelectMany(f => f.Others.Add(f.Lead)).SelectMany(f => f.Members)];
            var reworded = FamilyFold.Of(families.Where(f => f.Variation == Variation.Paraphrase), view, shown);
            int same = FamilyFold.Of(families.Where(f => f.Variation == Variation.Verbatim), view, shown).Length;
            if (varying.Length > 0)
            {
                lines.Heading("Quotations that vary", Of(QuotationsShown, varying.Length) + "[-cut-] {+added+}");
                foreach (FamilyFold family in varying.Take(QuotationsShown)) WriteFamily(family.Lead);
            }
            if (reworded.Length > 0)
            {
                lines.Heading("In other words", Of(RewordingsShown, reworded.Length) + "one remark, quoted or reported");
                foreach (FamilyFold family in reworded.Take(RewordingsShown)) WriteFamily(family.Lead);
            }
            if (same > 0)
            {
                lines.Blank();
                lines.Line(2, 4, new Run($"Word for word the same in several places: {Phrases.Count(same, "other quotation", "other quotations")}.", RunStyle.Faint));
            }
        }

        private void WriteFamily(Family family)
        {
            string telling = DifferencePhrases.Telling(family);
            string variation = family.Variation == Variation.Paraphrase ? "" : Phrases.Of(family.Variation) + (telling.Length > 0 ? $": {telling}" : "");
            string[] remarks = [variation, family.Relation == FamilyRelation.SamePosition ? "the same position" : "", DifferencePhrases.NamesOf(family, view)];
            lines.Line(2, 4, new Run(view.SpeakerOf(family), RunStyle.Name), new Run("  " + string.Join(", ", remarks.Where(r => r.Length > 0)), RunStyle.Faint));
            var wordings = FamilyWordings.Of(family, view);
            List<MemberWording> shown = Chosen(wordings);
            foreach (MemberWording wording in shown)
            {
                List<Run> runs = [Label(wording.Statement.ReportId)];
                if (!wording.IsBase && wording.Pieces.SequenceEqual(wordings[0].Pieces)) runs.Add(new Run("the same words", RunStyle.Faint));
                else AddWording(runs, wording);
                if (view.Via(wording.Statement) is { } via) runs.Add(new Run($"  (according to {via})", RunStyle.Faint));
                lines.Line(4, Hanging + 2, [.. runs]);
            }
        }

        // One wording of each report besides the fullest; one that can be laid beside it tells more than one in other words.
        private static List<MemberWording> Chosen(ImmutableArray<MemberWording> wordings)
        {
            List<MemberWording> others = [.. wordings.Where(w => !w.IsBase && w.Statement.ReportId != wordings[0].Statement.ReportId)
                .OrderByDescending(w => w.HasDifferences).DistinctBy(w => w.Statement.ReportId, StringComparer.Ordinal)];
            if (others.Count == 0) others.Add(wordings[1]);
            return [wordings[0], .. others.Take(MembersShown - 1).OrderBy(w => wordings.IndexOf(w))];
        }

        private void AddWording(List<Run> runs, MemberWording wording)
        {
            if (!wording.HasDifferences)
            {
                string whole = string.Concat(wording.Pieces.Select(p => (p.SpaceBefore ? " " : "") + p.Text));
                runs.Add(VisibleText.Shorten(whole, (wording.IsBase ? 2 : 1) * Room));
                return;
            }
            for (int i = 0; i < wording.Pieces.Length; i++)
            {
                WordingPiece piece = wording.Pieces[i];
                if (piece.SpaceBefore) runs.Add(" ");
                runs.Add(piece.Part switch
                {
                    WordingPart.Cut => new Run($"[-{VisibleText.ShortenMiddle(piece.Text, 40)}-]", RunStyle.Cut),
                    WordingPart.Added => new Run($"{{+{VisibleText.ShortenMiddle(piece.Text, 64)}+}}", RunStyle.Added),
                    // Around a difference a few words are enough; the fullest wording stands above.
                    _ when i == 0 => VisibleText.ShortenFront(piece.Text, 48),
                    _ when i == wording.Pieces.Length - 1 => VisibleText.Shorten(piece.Text, 48),
                    _ => VisibleText.ShortenMiddle(piece.Text, 64),
                });
            }
        }

        private void Disputes()
        {
            // Numbers in conflict stand among the numbers.
            List<Dispute> disputes = [.. view.Comparison.Disputes.Where(d => !IsNumberInConflict(d))];
            if (disputes.Count == 0) return;
            lines.Heading("Disputed", Of(DisputesShown, disputes.Count));
            Passage? before = null;
            foreach (Dispute dispute in disputes.Take(DisputesShown))
            {
                string type = Phrases.Of(dispute.Type);
                lines.Line(2, 4, new Run(type, RunStyle.Alert),
                    new Run("  " + VisibleText.Shorten(VisibleText.Line(dispute.Reason), Math.Max(60, 2 * lines.Width - 12 - type.Length)), RunStyle.Faint));
                if (dispute.A != before) Quote(dispute.A);
                Quote(dispute.B);
                before = dispute.A;
            }
        }

        private bool IsNumberInConflict(Dispute dispute) => view.Comparison.Numbers.Any(n => n.Relation == NumberRelation.Conflict
            && n.Values.Any(v => IsWithin(v.Passage, dispute.A)) && n.Values.Any(v => IsWithin(v.Passage, dispute.B)));

        private static bool IsWithin(Passage inner, Passage outer) => inner.ReportId == outer.ReportId && outer.Span.Contains(inner.Span);

        private void Numbers()
        {
            if (view.Comparison.Numbers.IsEmpty) return;
            // What is in conflict comes first, then what differs in precision; what is the same everywhere is only counted.
            List<NumberComparison> numbers = [.. view.Comparison.Numbers.Where(n => n.Relation != NumberRelation.Same).OrderByDescending(n => n.Relation)];
            int same = view.Comparison.Numbers.Length - numbers.Count;
            string sameEverywhere = same == 0 ? "" : $"{Phrases.Number(same)} the same everywhere";
            if (numbers.Count == 0)
            {
                lines.Blank();
                lines.Line(0, 2, new Run("Numbers", RunStyle.Heading), new Run("  " + sameEverywhere, RunStyle.Faint));
                return;
            }
            lines.Heading("Numbers", Of(NumbersShown, numbers.Count) + sameEverywhere);
            foreach (NumberComparison number in numbers.Take(NumbersShown))
            {
                List<Run> runs = [new Run(Phrases.Of(number.Relation), number.Relation == NumberRelation.Conflict ? RunStyle.Alert : RunStyle.Faint)];
                // Reports that give it in the same words share an entry.
                List<IGrouping<string, ReportedValue>> wordings = [.. number.Values.GroupBy(v => view.Words(v.Passage), StringComparer.OrdinalIgnoreCase)];
                foreach (IGrouping<string, ReportedValue> wording in wordings.Take(MembersShown))
                {
                    IEnumerable<string> labels = wording.Select(v => view.ShortLabel(v.Passage.ReportId)).Distinct(StringComparer.Ordinal);
                    (string before, string after) = view.Around(wording.First().Passage, 3, 3);
                    runs.Add(new Run($"  {string.Join(", ", labels)}:", RunStyle.Faint));
                    if (before.Length > 0) runs.Add(" " + VisibleText.ShortenFront(before, 32));
                    runs.Add(new Run(" " + VisibleText.Shorten(wording.Key, lines.Width), RunStyle.Name));
                    if (after.Length > 0) runs.Add((char.IsPunctuation(after[0]) ? "" : " ") + VisibleText.Shorten(after, 32));
                }
                if (wordings.Count > MembersShown) runs.Add($"  … and {wordings.Count - MembersShown} more");
                lines.Line(2, 4, [.. runs]);
            }
        }

        private void Copies()
        {
            if (view.Comparison.Reuse.IsEmpty) return;
            lines.Heading("Copied passages", Of(CopiesShown, view.Comparison.Reuse.Length) + "nearly word for word, outside quotation marks");
            foreach (Reuse reuse in view.Comparison.Reuse.OrderByDescending(r => r.SharedWords).Take(CopiesShown))
            {
                string pair = $"{view.ShortLabel(reuse.A.ReportId)} = {view.ShortLabel(reuse.B.ReportId)}", count = $"  {Phrases.Count(reuse.SharedWords, "word", "words")}: ";
                lines.Line(2, 4, new Run(pair, RunStyle.Name), new Run(count, RunStyle.Faint),
                    VisibleText.Shorten(view.Words(reuse.A), Math.Max(24, lines.Width - 2 - DisplayWidth.Of(pair) - count.Length)));
            }
        }

        private void InEvery()
        {
            CoverageView coverage = new(view);
            CoveredFact[] facts = [.. coverage.InEvery];
            if (facts.Length == 0) return;
            lines.Heading("In every report", Of(FactsShown, facts.Length));
            foreach (CoveredFact fact in facts.Take(FactsShown))
                lines.Line(2, 4, VisibleText.Shorten(coverage.Words(fact), 2 * Room), new Run($"  {coverage.Places(fact)}", RunStyle.Faint));
        }

        private void Only()
        {
            if (view.Comparison.Only.IsEmpty) return;
            lines.Heading("In one report only", "not found in the other reports; the most telling");
            foreach (IGrouping<string, Passage> only in view.Comparison.Only.GroupBy(p => p.ReportId, StringComparer.Ordinal))
            {
                int count = only.Count();
                Passage telling = TellingPassages.Ordered(only, view).First();
                string words = view.Words(telling), place = new CoverageView(view).PlaceOf(telling);
                string before = place.Length == 0 ? (count == 1 ? ": " : ", as: ") : (count == 1 ? ", " : "; ") + place + ": ";
                lines.Line(2, Hanging + 2, new Run(Padded(view.ShortLabel(only.Key), labelWidth + 2), RunStyle.Name),
                    new Run(Phrases.Count(count, "passage", "passages") + before, RunStyle.Faint), VisibleText.Shorten(words, 2 * Room - 24));
            }
        }

        private void Quote(Passage passage) => lines.Line(4, Hanging + 2, Label(passage.ReportId), VisibleText.Shorten(view.Words(passage), 3 * Room));

        private Run Label(string reportId) => new Run(Padded(view.ShortLabel(reportId), labelWidth + 2), RunStyle.Faint);

        /// <summary>Columns of a line of words beside a report's label.</summary>
        private int Room => Math.Max(20, lines.Width - Hanging - 4);

        // How much is left out stands in the heading; nothing where nothing is.
        private static string Of(int shown, int all) => all <= shown ? "" : $"{Phrases.Number(shown)} of {Phrases.Number(all)}; ";

        private static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - DisplayWidth.Of(text)));
    }
}
