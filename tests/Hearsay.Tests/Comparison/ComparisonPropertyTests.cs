using FsCheck;
using FsCheck.Fluent;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

public sealed class ComparisonPropertyTests
{
    private static readonly string[] Subjects = ["the harbour board", "our fishing fleet", "the miners’ union", "every village school", "the northern railway"];
    private static readonly string[] Verbs = ["rejected", "celebrated", "rebuilt", "abandoned", "inspected"];
    private static readonly string[] Objects = ["the old lighthouse", "a wooden bridge", "the winter market", "seven rusty cranes", "the flooded quarry"];
    private static readonly string[] Tails = ["before the storm", "despite a clear warning", "after a long quarrel", "in front of the mayor", "for a modest price"];

    // No phrase twice: what is left of a cut must have one place only where it can come from.
    private static readonly Gen<string> Quotation =
        from subjects in Gen.Shuffle(Subjects)
        from verbs in Gen.Shuffle(Verbs)
        from objects in Gen.Shuffle(Objects)
        from tails in Gen.Shuffle(Tails)
        select string.Join(", and ", Enumerable.Range(0, 3).Select(i => $"{subjects[i]} {verbs[i]} {objects[i]} {tails[i]}"));

    private static readonly Gen<string> AnyText =
        Gen.ArrayOf(Gen.Elements(
            "the", "board", "said", "n't", "not", "…", "[", "]", "“", "”", "\"", "'", ".", ",", " ", " ", " ", "\n", "\n\n", "3", "two", "\ud83d", "\0", "lighthouse", "mill", "é", "-", "—", "%"))
            .Select(string.Concat);

    private enum Edit
    {
        None, CutFront, CutMiddle, CutEnd, Word, Number, Negation, Insertion,
    }

    /// <summary>One known edit of an invented quotation: the label must be right.</summary>
    [Fact]
    public void Compare_GeneratedEdit_IsLabelledRight() =>
        Prop.ForAll(Arb.From(from quotation in Quotation from edit in Gen.Elements(Enum.GetValues<Edit>()) from at in Gen.Choose(0, 1000) select (quotation, edit, at)),
            sample =>
            {
                string[] words = $"we know 12 things: {sample.quotation}".Split(' ');
                (string[] edited, DifferenceKind? kind, Variation variation) = Apply(words, sample.edit, sample.at);
                StoryComparison story = ComparisonStory.OfTwoQuotations(string.Join(' ', words), string.Join(' ', edited));
                Family family = Assert.Single(story.Families);
                Assert.Equal(variation, family.Variation);
                if (kind is null) Assert.Empty(family.Differences);
                else Assert.Equal(kind, Assert.Single(family.Differences).Kind);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260711, 4243));

    [Fact]
    public void Compare_SameReportTwice_AllFamiliesVerbatim() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Quotation, 2)), quotations =>
        {
            string text = string.Join("\n\n", quotations.Select(q => $"“{q},” Ilse Voss said."));
            SaidBy[] statements = [.. quotations.Distinct().Select(q => SaidBy.Direct("voss", $"“{q},”"))];
            StoryComparison story = new ComparisonStory().Report("a", text, statements).Report("b", text, statements).Compare();
            for (int i = 1; i <= statements.Length; i++)
            {
                string[] pair = [$"a#{i}", $"b#{i}"];
                Assert.Contains(story.Families, f => f.Variation == Variation.Verbatim && pair.All(f.Members.Contains));
            }
            Assert.Empty(story.Only);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <summary>Which report is called first changes the order of the members and nothing else.</summary>
    [Fact]
    public void Compare_ReportsRenamed_LinksTheSameStatements() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Quotation, 3)), quotations =>
        {
            string[] texts = [.. quotations.Select((q, i) => $"Ilse Voss spoke. “{q},” she said. “{quotations[(i + 1) % 3]},” she added.")];
            string Links(params string[] ids)
            {
                ComparisonStory story = new();
                for (int i = 0; i < 3; i++)
                    story.Report(ids[i], texts[i], SaidBy.Direct("voss", $"“{quotations[i]},”"), SaidBy.Direct("voss", $"“{quotations[(i + 1) % 3]},” she added"));
                Dictionary<string, int> place = new() { [ids[0]] = 0, [ids[1]] = 1, [ids[2]] = 2 };
                return string.Join('\n', story.Compare().Families
                    .SelectMany(f => f.Members.SelectMany(m => f.Members.Select(n => (Plain(m), Plain(n), f.Variation)))).Distinct().Order());
                string Plain(string id) => $"{place[id[..1]]}{id[1..]}";
            }
            Assert.Equal(Links("a", "b", "c"), Links("c", "a", "b"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <summary>Statements anywhere in any text: no exception, spans inside the texts, members that exist.</summary>
    [Fact]
    public void Compare_AnyTextAndStatements_KeepsInvariants() =>
        Prop.ForAll(Arb.From(from texts in Gen.ArrayOf(AnyText, 3) from cuts in Gen.ArrayOf(Gen.Choose(0, 400), 24) select (texts, cuts)), sample =>
        {
            List<AttributedReport> reports = [];
            for (int r = 0; r < sample.texts.Length; r++)
            {
                Document document = new LanguageAnalyzer().Analyze(new TextSegmenter().Segment(new Report { Id = $"r{r}", Text = sample.texts[r] }));
                reports.Add(new AttributedReport(document, [.. RandomStatements($"r{r}", sample.texts[r], sample.cuts.AsSpan(8 * r, 8))], [], []));
            }
            StoryComparison story = new ReportComparer().Compare([.. reports], []);
            HashSet<string> ids = [.. story.Statements.Select(s => s.Id)];
            void Inside(string report, TextSpan? span) => Assert.True(span is null || span.Value.End <= story.Report(report).Text.Length);
            foreach (Family family in story.Families)
            {
                Assert.True(family.Members.Length >= 2 && family.Members.All(ids.Contains));
                foreach (Difference d in family.Differences)
                {
                    Inside(d.StatementA[..2], d.A);
                    Inside(d.StatementB[..2], d.B);
                    Assert.True(d.A is not null || d.B is not null);
                }
            }
            foreach (Passage passage in story.Only.Concat(story.Reuse.SelectMany(r => new[] { r.A, r.B })).Concat(story.Disputes.SelectMany(d => new[] { d.A, d.B })))
                Inside(passage.ReportId, passage.Span);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static IEnumerable<Statement> RandomStatements(string report, string text, ReadOnlySpan<int> cuts)
    {
        List<Statement> statements = [];
        for (int i = 0; i + 1 < cuts.Length; i += 2)
        {
            int start = Math.Min(cuts[i], text.Length), end = Math.Min(start + 1 + cuts[i + 1], text.Length);
            if (start == end) continue;
            statements.Add(new Statement
            {
                Id = $"{report}#{i}",
                ReportId = report,
                Content = [new TextSpan(start, end)],
                Kind = (StatementKind)(i % 3),
                Stance = (Stance)(cuts[i] % 7),
                SpeakerId = i == 0 ? null : "x",
                Chain = i == 0 ? [] : ["x"],
            });
        }
        return statements.OrderBy(s => s.Content[0]);
    }

    private static (string[] Words, DifferenceKind? Kind, Variation Variation) Apply(string[] words, Edit edit, int at)
    {
        // Somewhere in the middle, at least four words from either end.
        int i = 4 + (at % (words.Length - 8));
        switch (edit)
        {
            case Edit.CutFront:
                return (words[i..], DifferenceKind.CutFront, Variation.Truncated);
            case Edit.CutEnd:
                return (words[..^(1 + (at % 6))], DifferenceKind.CutEnd, Variation.Truncated);
            case Edit.CutMiddle:
                int cut = Math.Min(i + 2 + (at % 3), words.Length - 4);
                return ([.. words[..i], "…", .. words[cut..]], DifferenceKind.CutMiddle, Variation.Truncated);
            case Edit.Word:
                return ([.. words[..i], "purple", .. words[(i + 1)..]], DifferenceKind.Substitution, Variation.Altered);
            case Edit.Number:
                return ([.. words.Select(w => w == "12" ? "15" : w)], DifferenceKind.Number, Variation.Altered);
            case Edit.Negation:
                return ([.. words[..i], "never", .. words[i..]], DifferenceKind.Negation, Variation.Altered);
            case Edit.Insertion:
                return ([.. words[..i], "[purple]", .. words[i..]], DifferenceKind.Insertion, Variation.Altered);
            default:
                return (words, null, Variation.Verbatim);
        }
    }
}
