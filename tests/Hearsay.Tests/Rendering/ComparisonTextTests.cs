using Hearsay.Rendering;

namespace Hearsay.Tests.Rendering;

public sealed class ComparisonTextTests
{
    [Fact]
    public void Write_InventedStory_ReadsAsExpected() => Golden.Check("summary.txt", Rendered(new TextRenderingOptions()));

    private static string Rendered(TextRenderingOptions options)
    {
        StringWriter writer = new();
        new ComparisonText(options).Write(InventedStory.Comparison, writer);
        return writer.ToString();
    }
}
