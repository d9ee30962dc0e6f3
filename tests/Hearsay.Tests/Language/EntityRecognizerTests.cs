using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class EntityRecognizerTests
{
    [Fact]
    public void Analyze_Names_GivesThemWithTheirKinds()
    {
        Document document = Analyzing.Analyze("Senator Peter Garrow told the Federal Reserve on Monday that he would fly to Germany with Helen Marsh.");
        Assert.Equal(
            ["Person Peter Garrow", "Organisation Federal Reserve", "Place Germany", "Person Helen Marsh"],
            document.Entities.Select(e => $"{e.Kind} {document.Segments.SpanOf(e.Tokens).Of(document.Report.Text)}"));
    }

    [Fact]
    public void Analyze_NoNames_GivesNone() => Assert.Empty(Analyzing.Analyze("The old pier will be closed when the storms come.").Entities);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("“”‘’")]
    [InlineData("--- ... !!! ((( )))")]
    [InlineData("\"\" - ''")]
    public void Analyze_NoWords_GivesNoNames(string text) => Assert.Empty(Analyzing.Analyze(text).Entities);

    [Theory]
    [InlineData("SENATOR PETER GARROW TOLD THE COUNCIL ON MONDAY THAT HE WOULD FLY TO GERMANY WITH HELEN MARSH.", "GERMANY", EntityKind.Place)]
    [InlineData("PRESIDENT BARACK OBAMA SAID ON MONDAY THAT HE WOULD NOT SIGN THE BILL.", "BARACK OBAMA", EntityKind.Person)]
    [InlineData("president barack obama said on monday that he would not sign the bill in germany.", "barack obama", EntityKind.Person)]
    [InlineData("president barack obama said on monday that he would not sign the bill in germany.", "germany", EntityKind.Place)]
    public void Analyze_OneCase_FindsNamesThatNewsKnows(string text, string name, EntityKind kind)
    {
        Document document = Analyzing.Analyze(text);
        Assert.Contains(document.Entities, e => e.Kind == kind && document.Segments.SpanOf(e.Tokens).Of(document.Report.Text).SequenceEqual(name));
    }

    [Fact]
    public void Analyze_QuotationMarks_AreInNoName()
    {
        foreach (string text in Analyzing.Samples())
        {
            Document document = Analyzing.Analyze(text);
            QuotationMarkFilter marks = new(document.Segments);
            int at = 0;
            foreach (Entity entity in document.Entities)
            {
                Assert.True(entity.Tokens.Start >= at && !entity.Tokens.IsEmpty, $"entity {entity.Tokens} after {at}");
                Assert.Equal(document.Segments.SentenceOf(entity.Tokens.Start), document.Segments.SentenceOf(entity.Tokens.End - 1));
                for (int t = entity.Tokens.Start; t < entity.Tokens.End; t++) Assert.False(marks.IsMark(t));
                at = entity.Tokens.End;
            }
        }
    }
}
