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
