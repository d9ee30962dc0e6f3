using Hearsay.Text;

namespace Hearsay.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("I don't, can't, won't.", "I|do|n't|,|ca|n't|,|wo|n't|.")]
    [InlineData("We’ve gotta; she’d’ve cannot", "We|’ve|got|ta|;|she|’d|’ve|can|not")]
    [InlineData("Voss's plan, leaders' plans", "Voss|'s|plan|,|leaders|'|plans")]
    [InlineData("the 1990s, the 1980's, ’68", "the|1990s|,|the|1980's|,|’68")]
    [InlineData("rock 'n' roll", "rock|'n'|roll")]
    public void Tokenize_Contraction_CutsBeforeTheClitic(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("Sen. A. B. Voss of the U.S. met at 5 a.m.", "Sen.|A.|B.|Voss|of|the|U.S.|met|at|5|a.m.")]
    [InlineData("No. 5, but no.", "No.|5|,|but|no|.")]
    [InlineData("on Jan. 5 in Tarn, Wash., and to wash.", "on|Jan.|5|in|Tarn|,|Wash.|,|and|to|wash|.")]
    [InlineData("SEN. VOSS: So am I. Next.", "SEN.|VOSS|:|So|am|I|.|Next|.")]
    [InlineData("non-U.S. Ph.D. etc.", "non-U.S.|Ph.D.|etc.")]
    public void Tokenize_Abbreviation_KeepsItsFullStop(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("234-193", "234|-|193")]
    [InlineData("$2.5 billion, €3m and 12%", "$|2.5|billion|,|€|3|m|and|12|%")]
    [InlineData("1,204,300 at 5:30pm", "1,204,300|at|5:30|pm")]
    [InlineData("555-010-0199 on 11/28/2000", "555-010-0199|on|11/28/2000")]
    [InlineData("the 16th, 3/4 and .265", "the|16th|,|3/4|and|.265")]
    public void Tokenize_Number_KeepsItsOwnMarksOnly(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("a two-day re-election", "a|two|-|day|re-election")]
    [InlineData("so--it—ended...and…", "so|--|it|—|ended|...|and|…")]
    [InlineData("his/her and w/o", "his|/|her|and|w/o")]
    public void Tokenize_HyphenOrDash_CutsCompoundsButNotPrefixes(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("(see https://voss.example/a?b=c).", "(|see|https://voss.example/a?b=c|)|.")]
    [InlineData("p.roth@tarn.org, @AdaVoss #Tarn", "p.roth@tarn.org|,|@AdaVoss|#Tarn")]
    [InlineData("at tarn.com. Then", "at|tarn.com|.|Then")]
    [InlineData("Good :) or :-(", "Good|:)|or|:-(")]
    public void Tokenize_Address_IsOneToken(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Fact]
    public void Tokenize_EachSort_HasItsKind()
    {
        SegmentedText text = Segmenting.Segment("Roth paid $ 1,000 ( 16th ) @roth 😀");
        Assert.Equal(
            [
                TokenKind.Word, TokenKind.Word, TokenKind.Symbol, TokenKind.Number, TokenKind.Punctuation, TokenKind.Number, TokenKind.Punctuation,
                TokenKind.Url, TokenKind.Symbol,
            ],
            text.Tokens.Select(t => t.Kind));
    }
}
