using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>What is written holds to the Web Annotation model, and every selector finds its words again.</summary>
public sealed class WebAnnotationTests
{
    private static readonly string[] Motivations = ["describing", "linking", "highlighting"];

    public static TheoryData<string> Stories => ["invented", "hostile", "empty"];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Write_AnyStory_IsAPageOfTheModel(string story)
    {
        StoryComparison comparison = ComparisonOf(story);
        using JsonDocument document = Written(comparison);
        JsonElement page = document.RootElement;
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.GetProperty("@context").GetString());
        Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
        Assert.Equal("AnnotationCollection", page.GetProperty("partOf").GetProperty("type").GetString());
        JsonElement[] items = [.. page.GetProperty("items").EnumerateArray()];
        Assert.Equal(items.Length, page.GetProperty("partOf").GetProperty("total").GetInt32());
        int findings = comparison.Statements.Count() + comparison.Families.Length + comparison.Disputes.Length + comparison.Reuse.Length + comparison.Numbers.Length + comparison.Only.Length
            + comparison.Coverage.Count(f => f.ReportIds.Length > 1) + comparison.Credits.Length + comparison.Timeline.Length
            + comparison.Wording.Evaluative.Length + comparison.Wording.VerbContrasts.Length + comparison.Wording.HeadlineContrasts.Length;
        Assert.Equal(findings, items.Length);
        string[] ids = [.. items.Append(page).Append(page.GetProperty("partOf")).Select(i => i.GetProperty("id").GetString()!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(Guid.TryParseExact(id["urn:uuid:".Length..], "D", out _), id));
        foreach (JsonElement item in items)
        {
            Assert.Equal("Annotation", item.GetProperty("type").GetString());
            Assert.Contains(item.GetProperty("motivation").GetString(), Motivations);
            Assert.All(item.GetProperty("body").EnumerateArray(), b => Assert.Equal("TextualBody", b.GetProperty("type").GetString()));
            Assert.NotEmpty(TargetsOf(item));
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Write_AnyStory_SelectorsFindTheirWords(string story)
    {
        StoryComparison comparison = ComparisonOf(story);
        Dictionary<string, Rune[]> byDigest = comparison.Reports.Select(r => r.Report.Text).Distinct().ToDictionary(
            t => $"ni:///sha-256;{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(t)))}", t => t.EnumerateRunes().ToArray());
        using JsonDocument document = Written(comparison);
        foreach (JsonElement target in document.RootElement.GetProperty("items").EnumerateArray().SelectMany(TargetsOf))
        {
            Rune[] text = byDigest[target.GetProperty("state").GetProperty("cached").GetString()!];
            Assert.True(Uri.TryCreate(target.GetProperty("source").GetString(), UriKind.RelativeOrAbsolute, out _));
            JsonElement position = target.GetProperty("selector")[0], quote = target.GetProperty("selector")[1];
            int start = position.GetProperty("start").GetInt32(), end = position.GetProperty("end").GetInt32();
            Assert.Equal(Slice(text, start, end), quote.GetProperty("exact").GetString());
            Assert.Equal(Slice(text, Math.Max(0, start - 32), start), quote.GetProperty("prefix").GetString());
            Assert.Equal(Slice(text, end, Math.Min(text.Length, end + 32)), quote.GetProperty("suffix").GetString());
        }
    }

    [Fact]
    public void Write_SourceOfAReport_IsItsAddressElseItsFileElseItsText()
    {
        StoryBuilder story = new StoryBuilder()
            .Report(new Report { Id = "a", Text = "One", Url = "https://a.example/å b", File = "a.txt" })
            .Report(new Report { Id = "b", Text = "Two", Url = "javascript:alert(1)", File = "folder\\b c:d#e.txt" })
            .Report(new Report { Id = "c", Text = "Three" });
        using JsonDocument document = Written(story.Only("a", "One").Only("b", "Two").Only("c", "Three").Build());
        string[] sources = [.. document.RootElement.GetProperty("items").EnumerateArray().SelectMany(TargetsOf).Select(t => t.GetProperty("source").GetString()!)];
        Assert.Equal(["https://a.example/%C3%A5%20b", "folder/b%20c%3Ad%23e.txt"], sources[..2]);
        Assert.StartsWith("ni:///sha-256;", sources[2], StringComparison.Ordinal);
    }

    /// <summary>A sample story from its texts, so that the kinds of finding that are not built by hand are among them.</summary>
    [Fact]
    public void Write_SampleStory_HoldsEveryKindOfFinding()
    {
        string[] files = Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "samples"), "*.txt", SearchOption.AllDirectories);
        HashSet<string> kinds = [];
        foreach (IGrouping<string?, string> story in files.GroupBy(Path.GetDirectoryName))
        {
            Hearsay.Reading.ReportReader reader = new();
            using JsonDocument document = Written(new StoryComparer().Compare([.. story.Select(f => reader.Read(new Hearsay.Reading.ReportInput { Path = f }).Report!)]));
            foreach (JsonElement item in document.RootElement.GetProperty("items").EnumerateArray())
            {
                kinds.Add(item.GetProperty("body").EnumerateArray().First(b => b.GetProperty("purpose").GetString() == "classifying").GetProperty("value").GetString()!);
                Assert.All(item.GetProperty("body").EnumerateArray(), b => Assert.NotEmpty(b.GetProperty("value").GetString()!));
                Assert.NotEmpty(TargetsOf(item));
            }
        }
        Assert.Superset(new HashSet<string> { "statement", "family", "number", "only", "fact", "event" }, kinds);
    }

    [Fact]
    public void Write_Wording_HasAnAnnotationForEachFinding()
    {
        StoryComparison story = new StoryBuilder().Report(new Report { Id = "a", Text = "Savvy Roe claimed it" }).Report(new Report { Id = "b", Text = "Roe said it" }).Build();
        Passage A(int start, int end) => new("a", new TextSpan(start, end));
        Passage B(int start, int end) => new("b", new TextSpan(start, end));
        Wording wording = story.Wording with
        {
            Evaluative = [new EvaluativeWord(A(0, 5), "savvy", EvaluativeClass.Praise, A(0, 20), [B(0, 11)], null, "told elsewhere without “savvy”")],
            VerbContrasts = [new VerbContrast("roe", null, [new VerbUse(A(10, 17), "claim", ReportingVerbClass.Doubting), new VerbUse(B(4, 8), "say", ReportingVerbClass.Neutral)], "two verbs")],
            HeadlineContrasts = [new HeadlineContrast([A(10, 17), B(4, 8)], "two acts")],
        };
        using JsonDocument document = Written(story with { Wording = wording, Credits = [new Credit("a", "The Post", null, "b", CreditKind.Told, A(6, 9))] });
        JsonElement[] items = [.. document.RootElement.GetProperty("items").EnumerateArray()];
        string[] reasons = [.. items.Select(i => i.GetProperty("body").EnumerateArray().First(b => b.GetProperty("purpose").GetString() == "describing").GetProperty("value").GetString()!)];
        Assert.Equal(["Credits The Post, which published the report b.", "“savvy”: told elsewhere without “savvy”.", "roe: two verbs.", "The headlines: two acts."], reasons);
        Assert.Equal([1, 2, 2, 2], items.Select(i => TargetsOf(i).Count()));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Bytes(HostileStory.Comparison), Bytes(HostileStory.Comparison));

    private static StoryComparison ComparisonOf(string story) => story switch
    {
        "invented" => InventedStory.Comparison,
        "hostile" => HostileStory.Comparison,
        _ => new StoryBuilder().Build(),
    };

    private static IEnumerable<JsonElement> TargetsOf(JsonElement annotation)
    {
        JsonElement target = annotation.GetProperty("target");
        return target.ValueKind == JsonValueKind.Array ? [.. target.EnumerateArray()] : [target];
    }

    // A half of a pair is one code point, as U+FFFD is.
    private static string Slice(Rune[] text, int start, int end) => string.Concat(text[start..end].Select(r => r.ToString()));

    private static JsonDocument Written(StoryComparison comparison) => JsonDocument.Parse(Bytes(comparison));

    private static byte[] Bytes(StoryComparison comparison)
    {
        using MemoryStream stream = new();
        new ComparisonWebAnnotation().Write(comparison, stream);
        return stream.ToArray();
    }
}
