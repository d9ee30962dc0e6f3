using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Evaluation;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

public sealed class GoldStoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-gold").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Load_SmallStory_LocatesContentCueAndSource()
    {
        Write("a.txt", "Bridge row\n\nThe mayor is here. “The bridge is safe,” the mayor, Ada Quill, said. She said the mayor was told.\n");
        Write("b.txt", "Quill says bridge “safe”\n\nHe and the others said it.\n");
        Write("gold.json", """
            {"story": "s", "reports": ["b", "a"],
             "speakers": [{"id": "quill", "name": "Ada Quill", "kind": "person", "aliases": ["the mayor", "Quill"]}],
             "statements": [
               {"id": "s2", "report": "a", "content": ["the mayor was told"], "cue": "said", "source": "She", "chain": ["quill"],
                "kind": "indirect", "stance": "assert", "parent": null},
               {"id": "s1", "report": "a", "content": ["“The bridge is safe,”"], "cue": "said", "source": "the mayor, Ada Quill", "chain": ["quill"],
                "kind": "direct", "stance": "deny", "parent": null},
               {"id": "s3", "report": "b", "content": ["bridge “safe”"], "cue": "says", "source": "Quill", "chain": ["quill"],
                "kind": "mixed", "stance": "assert", "parent": null}],
             "families": [{"id": "f1", "members": ["s1", "s3"], "relation": "same-utterance", "variation": "truncated"}],
             "disputes": [{"a": {"report": "a", "text": "said", "nth": 2}, "b": {"report": "b", "text": "it"}, "type": "denial", "note": "n"}],
             "reuse": [], "numbers": [{"about": "x", "values": [{"report": "a", "text": "is", "value": "1"}], "agree": false}]}
            """);

        GoldStory story = GoldStory.Load(Path.Combine(folder, "gold.json"), [folder], TestDocument.Of);

        Assert.Equal(["a", "b"], story.Comparison.Reports.Select(r => r.Report.Id));
        Assert.Equal(["b", "a"], story.Files.Select(f => Path.GetFileNameWithoutExtension(f)));
        Assert.Equal(["s1", "s2", "s3"], story.Comparison.Statements.Select(s => s.Id));
        Statement first = story.Comparison.Statements.First();
        Assert.Equal(("“The bridge is safe,”", "said", "the mayor, Ada Quill"), Words(story, first));
        Assert.Equal((StatementKind.Direct, Stance.Deny, "quill"), (first.Kind, first.Stance, first.SpeakerId));
        Assert.Equal(("the mayor was told", "said", "She"), Words(story, story.Comparison.Statements.ElementAt(1)));
        Assert.Equal(["the mayor, Ada Quill", "She"], story.Comparison.Reports[0].Mentions.Select(m => m.Span.Of(story.Comparison.Report("a").Text).ToString()));
        Assert.Equal([MentionKind.Name, MentionKind.Pronoun], story.Comparison.Reports[0].Mentions.Select(m => m.Kind));
        Assert.Equal((FamilyRelation.SameUtterance, Variation.Truncated), (story.Comparison.Families[0].Relation, story.Comparison.Families[0].Variation));
        Assert.Equal("said the mayor was", story.Comparison.Report("a").Text.Substring(story.Comparison.Disputes[0].A.Span.Start, 18));
        Assert.Equal(NumberRelation.Conflict, story.Comparison.Numbers[0].Relation);
    }

    [Fact]
    public void Load_WordsNotInReport_NamesFileReportAndWords()
    {
        Write("a.txt", "Nothing here.\n");
        Write("gold.json", """
            {"story": "s", "reports": ["a"], "speakers": [], "statements": [{"id": "s1", "report": "a", "content": ["absent"], "cue": null,
             "source": null, "chain": [], "kind": "direct", "stance": "assert", "parent": null}],
             "families": [], "disputes": [], "reuse": [], "numbers": []}
            """);

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => GoldStory.Load(Path.Combine(folder, "gold.json"), [folder], TestDocument.Of));

        Assert.Contains("gold.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("'a' does not hold \"absent\"", error.Message, StringComparison.Ordinal);
    }

    [SharedFact]
    public void LoadAll_SharedGold_LocatesEveryCueAndSource()
    {
        ImmutableArray<GoldStory> stories = GoldStory.LoadAll(new Corpora(SharedFolder.PathOf()), TestDocument.Of);

        Assert.NotEmpty(stories);
        foreach (GoldStory story in stories)
        {
            GoldFile gold = GoldFile.Read(Directory.GetFiles(SharedFolder.PathOf("gold"), "*.json").Single(f => GoldFile.Read(f).Story == story.Name));
            Dictionary<string, Statement> byId = story.Comparison.Statements.ToDictionary(s => s.Id);
            foreach (GoldStatement expected in gold.Statements)
            {
                (string content, string? cue, string? source) = Words(story, byId[expected.Id]);
                Assert.Equal((string.Join(" | ", expected.Content), expected.Cue, expected.Source), (content, cue, source));
            }
        }
    }

    private static (string Content, string? Cue, string? Source) Words(GoldStory story, Statement statement)
    {
        string text = story.Comparison.Report(statement.ReportId).Text;
        string? Join(ImmutableArray<TextSpan> spans) =>
            spans.IsEmpty ? null : string.Join(" | ", spans.Select(s => s.Of(text).ToString()));
        return (Join(statement.Content)!, Join(statement.Cue), Join(statement.Source));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
