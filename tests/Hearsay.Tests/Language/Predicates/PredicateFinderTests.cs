using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class PredicateFinderTests
{
    // What clauses are made of, and what breaks programs.
    private static readonly string[] Pieces =
    [
        "the mayor ", "Davaran ", "he ", "who ", "which ", "that ", "nobody ", "no ", "not ", "never ", "said ", "told ", "reporters ", "accused ", "of ", "lying ", "was ", "is ",
        "been ", "has ", "to ", "will ", "may ", "if ", "whether ", "without ", "arrested ", "fired ", "held ", "a meeting ", "denial ", "decision ", "’s ", "between ", "and ", "or ",
        "but ", "by ", "in ", "on Friday ", "Paris ", "at 6 p.m. ", "failed ", "able ", "job ", "there ", "it ", "clear ", "called ", "liar ", "closed ", "where ", ", ", ". ", "? ", ": ", "“", "”",
        "(", ") ", "\n", "\n\n", "Senator ", "Indicted ", "12 ", "\0", "\ud83d", "中文", "-", "…", "S",
    ];

    [Fact]
    public void Find_DocumentWithoutDependencies_GivesNothing()
    {
        SegmentedText text = Analyzing.Segment("The mayor resigned.");
        Document bare = new(text, [], [], [], [], [], []);

        Assert.Empty(new PredicateFinder().Find(bare));
    }

    [Fact]
    public void Find_EmptyText_GivesNothing() => Assert.Empty(Analyzing.Analyze("").Predicates);

    [Fact]
    public void Find_SameDocumentTwice_GivesTheSame()
    {
        Document document = Analyzing.Analyze(Analyzing.Samples().First());

        Assert.Equal(PredicateLines.Write(document), PredicateLines.Write(document.With(new PredicateFinder().Find(document))));
    }

    [Fact]
    public void Find_Cancelled_Throws()
    {
        Document document = Analyzing.Analyze("The mayor resigned.");

        Assert.Throws<OperationCanceledException>(() => new PredicateFinder().Find(document, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Find_FurnitureAndByline_AreLeftOut()
    {
        const string Text = "By Ann Roe\n\nThe mayor resigned.\n\nShare this story.";
        Report report = new()
        {
            Id = "r",
            Text = Text,
            BylineSpan = new TextSpan(0, 10),
            Furniture = [new Furniture(new TextSpan(Text.IndexOf("Share", StringComparison.Ordinal), Text.Length), FurnitureReason.ShareBar)],
        };

        Predicate predicate = Assert.Single(new LanguageAnalyzer().Analyze(new TextSegmenter().Segment(report)).Predicates);

        Assert.Equal("resign", predicate.Lemma);
    }

    [Fact]
    public void Find_DeniedClause_IsNotNegatedItself()
    {
        Document document = Analyzing.Analyze("The senator denied that he had met the ambassador.");

        Predicate met = document.Predicates.Single(p => p.Lemma == "meet");

        Assert.False(met.IsNegated);
        Assert.Equal("deny", document.Predicates[met.Reporting].Lemma);
    }

    [Theory]
    [InlineData("The senator denied it.", "deny")]
    [InlineData("The senator’s denial of it was brief.", "deny")]
    [InlineData("They held a meeting.", "meet")]
    [InlineData("They met.", "meet")]
    [InlineData("Comey’s dismissal was sudden.", "dismiss")]
    public void Find_NounAndVerb_HaveTheSameVerb(string text, string verb) => Assert.Contains(Analyzing.Analyze(text).Predicates, p => p.Verb == verb);

    [Fact]
    public void Argument_RoleThatIsThere_IsTheFirst()
    {
        Document document = Analyzing.Analyze("Trump and Putin met in Helsinki.");

        Predicate met = Assert.Single(document.Predicates);

        Assert.Equal("Trump", document.Segments.Word(met.Argument(ArgumentRole.Agent)!.Value.Head));
        Assert.Null(met.Argument(ArgumentRole.Recipient));
    }

    [Fact]
    public void Find_Samples_KeepInvariants()
    {
        foreach (string text in Analyzing.Samples())
        {
            Document document = Analyzing.Analyze(text);
            PredicateInvariants.Check(document);
            Assert.NotEmpty(document.Predicates);
        }
    }

    [Fact]
    public void Find_NewsLikePieces_KeepInvariants() => Check(Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat), 600, size: 120);

    [Fact]
    public void Find_MutatedSamples_KeepInvariants()
    {
        string[] samples = [.. Analyzing.Samples()];
        Check(
            from text in Gen.Elements(samples)
            from edits in Gen.ArrayOf(from at in Gen.Choose(0, 9999) from length in Gen.Choose(0, 40) from piece in Gen.Elements(Pieces) select (at, length, piece), 20)
            select edits.Aggregate(text, (t, e) => t.Length == 0 ? e.piece : t[..(e.at % t.Length)] + e.piece + t[Math.Min(t.Length, (e.at % t.Length) + e.length)..]),
            40,
            size: 20);
    }

    // Trees that no parser gives: any head to the left or right, any relation.
    [Fact]
    public void Find_RandomTrees_KeepInvariants()
    {
        string[] relations = ["root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "conj", "cc", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "nmod", "nmod:poss", "case", "mark", "aux", "aux:pass", "cop", "advmod", "det", "compound", "parataxis", "punct", "expl", "other"];
        Random random = new(11);
        for (int round = 0; round < 200; round++)
        {
            Document document = Analyzing.Analyze(string.Concat(Enumerable.Range(0, 30).Select(_ => Pieces[random.Next(Pieces.Length)])));
            int[] heads = new int[document.Heads.Length];
            string[] names = new string[heads.Length];
            foreach (Sentence sentence in document.Segments.Sentences) Grow(sentence.Tokens.Start, sentence.Tokens.End, -1);
            Document odd = new(document.Segments, document.Lemmas, document.Classes, document.Tags, [.. heads], [.. names], document.Entities) { Quantities = document.Quantities };
            PredicateInvariants.Check(odd.With(new PredicateFinder().Find(odd)));

            // Projective: a word governs what lies between its neighbours.
            void Grow(int start, int end, int head)
            {
                while (start < end)
                {
                    int cut = head < 0 && random.Next(4) > 0 ? end : random.Next(start + 1, end + 1), word = random.Next(start, cut);
                    heads[word] = head;
                    names[word] = relations[random.Next(relations.Length)];
                    Grow(start, word, word);
                    Grow(word + 1, cut, word);
                    start = cut;
                }
            }
        }
    }

    private static void Check(Gen<string> texts, int tests, int size) =>
        Prop.ForAll(Arb.From(texts), text => PredicateInvariants.Check(Analyzing.Analyze(text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(size).WithReplay(5, 1));
}
