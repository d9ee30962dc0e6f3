using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Tests.Language;

public sealed class WordClassTableTests
{
    private const string File = "# a remark\n0010 Roe Doe\n0011 said\n1 don't 0000\n";

    [Theory]
    [InlineData("Roe", 1)]
    [InlineData("ROE", 1)]
    [InlineData("roe", 0)]
    [InlineData("said", 2)]
    [InlineData("Said", 2)]
    [InlineData("don’t", 3)]
    [InlineData("1987", 3)]
    [InlineData("198", 0)]
    [InlineData("", 0)]
    public void ClassOf_Word_AsWrittenElseInOtherCase(string word, int expected) => Assert.Equal(expected, Read(File).ClassOf(word));

    [Fact]
    public void ClassOf_WordPastTheLimit_HasNone() => Assert.Equal(0, Read(File).ClassOf(new string('a', 10_000)));

    [Fact]
    public void Hash_FirstBits_AreSharedByClassesThatAreAlike()
    {
        WordClassTable table = Read("00100 a\n00101 b\n11 c\n");
        Assert.Equal(table.Hash(1, 1), table.Hash(2, 1));
        Assert.NotEqual(table.Hash(1, 0), table.Hash(2, 0));
        Assert.NotEqual(table.Hash(1, 1), table.Hash(3, 1));
    }

    [Theory]
    [InlineData("said")]
    [InlineData("0012 said")]
    [InlineData(" said")]
    public void Read_LineThatIsNoClass_NamesFileLineAndCure(string line)
    {
        string message = Assert.Throws<InvalidDataException>(() => Read("01 a\n" + line)).Message;
        Assert.StartsWith("own.txt: line 2 ", message, StringComparison.Ordinal);
        Assert.Contains("hearsay-train", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassOf_BuiltIn_WordsThatAreUsedAlikeShareAClass()
    {
        WordClassTable table = BuiltInModels.WordClassTable;
        Assert.NotEqual(0, table.ClassOf("Monday"));
        Assert.Equal(table.ClassOf("Monday"), table.ClassOf("Thursday"));
    }

    private static WordClassTable Read(string text) => WordClassTable.Read(new StringReader(text), "own.txt");
}
