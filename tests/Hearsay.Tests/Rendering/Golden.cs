using System.Runtime.CompilerServices;
using System.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Compares an output with the file that holds what is expected; never writes it.</summary>
internal static class Golden
{
    /// <summary>Fails at the first line that differs. What came out is left in the test's output folder under <c>golden-actual/</c>, to be
    /// read and, if right, copied over the expected file.</summary>
    internal static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        string root = Path.GetDirectoryName(Path.GetDirectoryName(caller)!)!;
        string expectedFile = Path.Combine(root, "golden", "rendering", name);
        string actualFile = Path.Combine(AppContext.BaseDirectory, "golden-actual", "rendering", name);
        Directory.CreateDirectory(Path.GetDirectoryName(actualFile)!);
        File.WriteAllText(actualFile, actual, new UTF8Encoding(false));
        Assert.True(File.Exists(expectedFile), $"no golden file {expectedFile}; the output is in {actualFile}");
        string[] expected = File.ReadAllText(expectedFile).Split('\n');
        string[] lines = actual.Split('\n');
        for (int i = 0; i < Math.Min(expected.Length, lines.Length); i++)
            Assert.True(expected[i] == lines[i], $"{name}, line {i + 1}:\n expected {expected[i]}\n found    {lines[i]}");
        Assert.Equal(expected.Length, lines.Length);
    }
}
