using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Attribution;
using Hearsay.Rendering;

namespace Hearsay.Tests.Rendering;

/// <summary>What is written is what docs/schema says; and docs/schema names every field that is written.</summary>
public sealed class JsonSchemaTests
{
    [Fact]
    public void ComparisonJson_AnyStory_FollowsItsSchema()
    {
        Check("comparison", s => new ComparisonJson().Write(InventedStory.Comparison, s));
        Check("comparison", s => new ComparisonJson().Write(HostileStory.Comparison, s));
        Check("comparison", s => new ComparisonJson().Write(new StoryBuilder().Build(), s));
    }

    [Fact]
    public void AnnotationJsonLines_AnyReport_FollowsItsSchemaOnOneLine()
    {
        foreach (AttributedReport report in InventedStory.Comparison.Reports.Concat(HostileStory.Comparison.Reports))
        {
            byte[] line = Check("annotation", s => new AnnotationJsonLines().Write(report, s));
            Assert.Equal(line.Length - 1, line.AsSpan().IndexOf((byte)'\n'));
        }
    }

    [Fact]
    public void ExtractJson_AnyNumberOfReports_FollowsItsSchema()
    {
        ExtractedReport[] reports = [.. InventedStory.Comparison.Reports.Concat(HostileStory.Comparison.Reports).Select(r => new ExtractedReport(r.Report, ["a line"]))];
        for (int count = 0; count <= reports.Length; count++) Check("extract", s => new ExtractJson().Write(reports[..count], s));
    }

    [Fact]
    public void ExtractJsonLines_AnyReport_FollowsItsSchemaOnOneLine()
    {
        foreach (AttributedReport report in InventedStory.Comparison.Reports.Concat(HostileStory.Comparison.Reports))
        {
            byte[] line = Check("extract", s => new ExtractJsonLines().Write(new ExtractedReport(report.Report, ["a line"]), s));
            Assert.Equal(line.Length - 1, line.AsSpan().IndexOf((byte)'\n'));
        }
    }

    [Fact]
    public void Checker_FieldMissingOrWrong_Complains()
    {
        using JsonDocument schema = Schema("annotation");
        Assert.Empty(Complaints("""{"report":"a","file":null,"text":"","blocks":[],"statements":[],"speakers":[]}"""));
        Assert.NotEmpty(Complaints("""{"report":"a","file":null,"text":"","blocks":[],"statements":[]}"""));
        Assert.NotEmpty(Complaints("""{"report":1,"file":null,"text":"","blocks":[],"statements":[],"speakers":[]}"""));
        Assert.NotEmpty(Complaints("""{"report":"a","file":null,"text":"","blocks":[],"statements":[],"speakers":[],"unheard":1}"""));
        Assert.NotEmpty(Complaints("""{"report":"a","file":null,"text":"","blocks":[],"statements":[],"speakers":[{"id":"s","name":"n","kind":"tree","aliases":[],"role":null,"named":true}]}"""));

        List<string> Complaints(string json)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            List<string> complaints = [];
            Validate(document.RootElement, schema.RootElement, schema.RootElement, "$", complaints);
            return complaints;
        }
    }

    private static byte[] Check(string name, Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        using JsonDocument schema = Schema(name);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        List<string> complaints = [];
        Validate(document.RootElement, schema.RootElement, schema.RootElement, "$", complaints);
        Assert.Empty(complaints);
        return stream.ToArray();
    }

    private static JsonDocument Schema(string name, [CallerFilePath] string caller = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "docs", "schema", name + ".schema.json")));
    }

    /// <summary>The keywords of JSON Schema that the files use; another one is a complaint, so that none is passed over.</summary>
    private static void Validate(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> complaints)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$schema" or "$defs" or "title" or "description":
                    break;
                case "$ref":
                    Validate(value, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), root, path, complaints);
                    break;
                case "type":
                    string[] types = keyword.Value.ValueKind == JsonValueKind.Array ? [.. keyword.Value.EnumerateArray().Select(t => t.GetString()!)] : [keyword.Value.GetString()!];
                    if (!types.Any(t => IsOfType(value, t))) complaints.Add($"{path} is no {string.Join(" or ", types)}");
                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    complaints.AddRange(keyword.Value.EnumerateArray().Select(n => n.GetString()!).Where(n => !value.TryGetProperty(n, out _)).Select(n => $"{path} lacks {n}"));
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonProperty member in value.EnumerateObject())
                    {
                        if (keyword.Value.TryGetProperty(member.Name, out JsonElement inner)) Validate(member.Value, inner, root, $"{path}.{member.Name}", complaints);
                        else complaints.Add($"{path}.{member.Name} is not in the schema");
                    }
                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    int index = 0;
                    foreach (JsonElement item in value.EnumerateArray()) Validate(item, keyword.Value, root, $"{path}[{index++}]", complaints);
                    break;
                case "minItems" when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < keyword.Value.GetInt32():
                case "maxItems" when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > keyword.Value.GetInt32():
                    complaints.Add($"{path} has {value.GetArrayLength()} items");
                    break;
                case "minimum" when value.ValueKind == JsonValueKind.Number && value.GetDouble() < keyword.Value.GetDouble():
                case "maximum" when value.ValueKind == JsonValueKind.Number && value.GetDouble() > keyword.Value.GetDouble():
                    complaints.Add($"{path} is beyond {keyword.Value}");
                    break;
                case "enum" when value.ValueKind == JsonValueKind.String && !keyword.Value.EnumerateArray().Any(e => e.ValueEquals(value.GetString())):
                    complaints.Add($"{path} is '{value}'");
                    break;
                case "pattern" when value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.NonBacktracking):
                    complaints.Add($"{path} is '{value}'");
                    break;
                case "anyOf":
                    if (!keyword.Value.EnumerateArray().Any(s => IsValid(value, s, root, path))) complaints.Add($"{path} is none of what it may be");
                    break;
                case "required" or "properties" or "items" or "minItems" or "maxItems" or "minimum" or "maximum" or "enum" or "pattern":
                    break;
                default:
                    complaints.Add($"{path}: this test knows no keyword {keyword.Name}");
                    break;
            }
        }
    }

    private static bool IsValid(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        List<string> complaints = [];
        Validate(value, schema, root, path, complaints);
        return complaints.Count == 0;
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
