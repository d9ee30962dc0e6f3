using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hearsay.Tests;

/// <summary>The rules of the house.</summary>
public sealed class ArchitectureTests
{
    private const BindingFlags OwnInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // A file past about this many lines holds more than one idea.
    private const int MostLines = 400;

    private static readonly Assembly Library = typeof(StoryComparer).Assembly;
    private static readonly Assembly[] Shipped = [Library, Assembly.Load("Hearsay.Reading"), Assembly.Load("Hearsay.Rendering")];

    // Each layer knows those before it and none after it. The empty name is the root, which puts the stages together.
    private static readonly string[] Layers = ["Text", "Language", "Attribution", "Comparison", ""];

    [Fact]
    public void PublicTypes_OfLibrary_AreImmutable()
    {
        List<string> offences = [];
        foreach (Type type in Library.GetExportedTypes().Where(t => !t.IsEnum && !t.IsInterface))
        {
            offences.AddRange(type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } setter
                    && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
                .Select(p => $"{type.Name}.{p.Name} has a public setter"));
            offences.AddRange(type.GetFields().Where(f => f is { IsInitOnly: false, IsLiteral: false }).Select(f => $"{type.Name}.{f.Name} can be written"));
            offences.AddRange(type.GetFields(OwnInstance).Where(f => !f.IsInitOnly && f.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
                .Select(f => $"{type.Name}.{f.Name} is a field that is not readonly"));
            offences.AddRange(type.GetProperties().Where(p => IsMutableCollection(p.PropertyType))
                .Select(p => $"{type.Name}.{p.Name} hands out a collection that can be changed"));
        }
        Assert.True(offences.Count == 0, string.Join('\n', offences));
    }

    [Fact]
    public void PublicClasses_OfShippedLibraries_AreSealed()
    {
        string[] open = [.. Shipped.SelectMany(a => a.GetExportedTypes()).Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName!)];
        Assert.True(open.Length == 0, $"not sealed: {string.Join(", ", open)}");
    }

    [Fact]
    public void Folders_OfLibrary_KnowOnlyTheStagesBeforeThem()
    {
        List<string> offences = [];
        foreach (Type type in Library.GetTypes().Where(t => IsOurs(t)))
        {
            int layer = LayerOf(type);
            if (layer < 0) offences.Add($"{type.FullName}: its folder stands in no layer of this test; say where it belongs");
            offences.AddRange(ReferencedTypes.Of(type).Where(r => r.Type.Assembly == Library && IsOurs(r.Type) && LayerOf(r.Type) > layer)
                .Select(r => $"{r.By} refers back to {r.Type.FullName}"));
        }
        Assert.True(offences.Count == 0, string.Join('\n', offences.Distinct()));
    }

    [Fact]
    public void ReferencedTypes_OfStage_HoldsWhatItsCodeUses()
    {
        string[] used = [.. ReferencedTypes.Of(typeof(ReportAnalyzer)).Select(r => r.Type.Name)];

        Assert.Contains("TextSegmenter", used);
        Assert.Contains("Attributor", used);
        Assert.Contains("AttributedReport", used);
        Assert.DoesNotContain("ReportComparer", used);
        // Only an instruction speaks of it.
        Assert.Contains(ReferencedTypes.Of(typeof(StoryComparer)), r => r.Type == typeof(StringComparer));
    }

    [Fact]
    public void Library_Code_TouchesNoFileNetworkConsoleOrClock()
    {
        string[] banned =
        [
            "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Console",
            "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        ];
        string[] offences =
        [
            .. Library.GetTypes().SelectMany(ReferencedTypes.Of)
                .Where(r => banned.Contains(r.Type.FullName) || r.Type.Namespace?.StartsWith("System.Net", StringComparison.Ordinal) == true)
                .Select(r => $"{r.By} uses {r.Type.FullName}").Distinct(),
        ];
        Assert.True(offences.Length == 0, string.Join('\n', offences));
    }

    [Fact]
    public void Projects_References_PointOneWay()
    {
        Dictionary<string, string[]> allowed = new()
        {
            ["Hearsay"] = [],
            ["Hearsay.Reading"] = ["Hearsay", "AngleSharp", "Polly.Core"],
            ["Hearsay.Rendering"] = ["Hearsay", "CsvHelper"],
        };
        foreach (Assembly assembly in Shipped)
        {
            string name = assembly.GetName().Name!;
            string[] others = [.. assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal))];
            Assert.True(others.All(allowed[name].Contains), $"{name} refers to {string.Join(", ", others)}; allowed: {string.Join(", ", allowed[name])}");
        }
    }

    [Fact]
    public void SourceFiles_Lines_StayReadable()
    {
        string[] offences =
        [
            .. SourceFiles().Select(f => (File: f, Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MostLines)
                .Select(f => $"{Path.GetRelativePath(RepositoryFolder.Path, f.File)}: {f.Lines} lines, {MostLines} at most"),
        ];
        Assert.True(offences.Length == 0, string.Join('\n', offences));
    }

    [Fact]
    public void TypeNames_Everywhere_SayWhatTheyAre()
    {
        string[] empty = ["Utils", "Util", "Helper", "Helpers", "Manager", "Common", "Misc"];
        string[] offences =
        [
            .. Shipped.Append(typeof(ArchitectureTests).Assembly).Append(typeof(Hearsay.Evaluation.Score).Assembly).SelectMany(a => a.GetTypes())
                .Where(t => empty.Any(word => t.Name.EndsWith(word, StringComparison.Ordinal))).Select(t => t.FullName!),
        ];
        Assert.True(offences.Length == 0, string.Join(", ", offences));
    }

    private static IEnumerable<string> SourceFiles() => Directory.GetFiles(RepositoryFolder.Path, "*.cs", SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(RepositoryFolder.Path, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts"))
        .Order(StringComparer.Ordinal);

    // Code that the compiler or a generator wrote stands in namespaces of its own, but for what is nested in ours.
    private static bool IsOurs(Type type) => type.Namespace is { } space && (space == "Hearsay" || space.StartsWith("Hearsay.", StringComparison.Ordinal));

    private static int LayerOf(Type type) => Array.IndexOf(Layers, type.Namespace!.Split('.').ElementAtOrDefault(1) ?? "");

    private static bool IsMutableCollection(Type type)
    {
        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type)) return false;
        bool isImmutable = type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen";
        bool isReadOnlyView = type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
        return !isImmutable && !isReadOnlyView;
    }
}
