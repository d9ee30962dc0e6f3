using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

public sealed class DifferingWordsTests
{
    [Theory]
    [InlineData("the pier will close in May", "The pier will not close in June", "May", "not|June")]
    [InlineData("it carried 4.1 million crowns", "it carried 6 million crowns", "4.1", "6")]
    [InlineData("they didn’t sign the letter", "they did sign the old letter", "didn’t", "did|old")]
    [InlineData("the pier closes", "the pier closes", "", "")]
    [InlineData("the pier closes today", "nobody asked any crews", "", "")]
    [InlineData("", "the pier", "", "")]
    [InlineData("--- !!!", "...", "", "")]
    public void Of_TwoPassages_AreTheWordsTheOtherHasNot(string first, string second, string onlyFirst, string onlySecond)
    {
        (var a, var b) = DifferingWords.Of(first, second);
        Assert.Equal(onlyFirst, string.Join('|', a.Select(s => s.Of(first).ToString())));
        Assert.Equal(onlySecond, string.Join('|', b.Select(s => s.Of(second).ToString())));
    }

    [Fact]
    public void Of_AnyText_MarksOnlyWhatIsThere()
    {
        Random random = new(7);
        string[] pieces = ["pier", "PIER", " ", "’", "\uD83D", "\uDE00", "4.", "1", ",", "<b>", "é", "\n"];
        for (int i = 0; i < 2000; i++)
        {
            string first = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            string second = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            (var a, var b) = DifferingWords.Of(first, second);
            int end = 0;
            foreach (TextSpan span in a)
            {
                Assert.True(span.Start >= end && span.End > span.Start && span.End <= first.Length);
                end = span.End;
            }
            Assert.All(b, s => Assert.True(s.End <= second.Length));
            // What is left of both is the same, word for word.
            if (a.Length + b.Length > 0) Assert.Equal(Left(first, a), Left(second, b), ignoreCase: true);
        }
    }

    private static string Left(string text, IEnumerable<TextSpan> marked)
    {
        char[] letters = text.ToCharArray();
        foreach (TextSpan span in marked) letters.AsSpan(span.Start, span.Length).Fill(' ');
        return string.Join(' ', new string([.. letters.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '’' or '.' or ',' ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('’', '.', ',')).Where(w => w.Length > 0));
    }
}
