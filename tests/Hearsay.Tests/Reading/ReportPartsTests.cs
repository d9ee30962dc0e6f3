using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

public sealed class ReportPartsTests
{
    [Theory]
    [InlineData("Harbour board drops plan for second pier", true)]
    [InlineData("Harbour Board Drops Plan For Second Pier.", true)]
    [InlineData("Lindqvist: Board ‘could not look ratepayers in the eye’.", true)]
    [InlineData("Will the harbour ever be finished?", true)]
    [InlineData("The board met on Monday and dropped the plan.", false)]
    [InlineData("The harbour is empty this morning.", false)]
    [InlineData("“We could not do it,” Marta Lindqvist said.", false)]
    [InlineData("PORT OSTRA, Vesland — The board met", false)]
    [InlineData("By Jonas Achterberg", false)]
    [InlineData("Jonas Achterberg and Jan Hale", false)]
    [InlineData("This is how it went:", false)]
    [InlineData("• Board drops the plan", false)]
    public void Headline_FirstLine_IsTakenByShape(string line, bool isHeadline)
    {
        Report report = Read(line + "\n\n" + SampleText.Lead + "\n\n" + SampleText.Second);

        Assert.Equal(isHeadline ? line : null, report.Headline);
        Assert.Equal(isHeadline ? new TextSpan(0, line.Length) : null, report.HeadlineSpan);
    }

    [Fact]
    public void Headline_OneLineOnly_IsNoHeadline() => Assert.Null(Read("Harbour board drops plan").Headline);

    [Fact]
    public void Headline_AfterCaption_IsFound()
    {
        string text = "The pier at low tide. (Jan Hale/Reuters)\n\n" + SampleText.Article;
        Assert.Equal(SampleText.Headline, Read(text).Headline);
    }

    [Theory]
    [InlineData("By Jane Roe", "By Jane Roe")]
    [InlineData("By JANE ROE and JAN VAN HALE", "By JANE ROE and JAN VAN HALE")]
    [InlineData("by Jane Q. Roe, Jan Hale and Inés d’Arcy", "by Jane Q. Roe, Jan Hale and Inés d’Arcy")]
    [InlineData("Jane Roe, Associated Press", "Jane Roe, Associated Press")]
    [InlineData("JANE ROE | AP", "JANE ROE | AP")]
    [InlineData("By Jane Roe, Staff writer", "By Jane Roe, Staff writer")]
    [InlineData("By Jane Roe - March 9, 2021", "By Jane Roe - March 9, 2021")]
    [InlineData("Jane Roe\nOstra Courier", "Jane Roe, Ostra Courier")]
    [InlineData("By Monday it was over", null)]
    [InlineData("By The Numbers", null)]
    [InlineData("By the sea", null)]
    [InlineData("By Jane Roe’s own count the board lost.", null)]
    [InlineData("Port Ostra", null)]
    public void Byline_LineAfterHeadline_IsTakenByShape(string line, string? byline)
    {
        Report report = new ReportReader().ReadText(new ReportInput { Path = "x", Outlet = "Ostra Courier" }, SampleText.Headline + "\n\n" + line + "\n\n" + SampleText.Lead);

        Assert.Equal(byline, report.Byline);
        Assert.Equal(byline is null ? null : line, report.BylineSpan?.Of(report.Text).ToString());
    }

    [Theory]
    [InlineData("HAMBURG, Germany (AP) —", " Two leaders met.")]
    [InlineData("WASHINGTON —", " Two leaders met.")]
    [InlineData("WASHINGTON ―", " Two leaders met.")]
    [InlineData("WASHINGTON--", "Two leaders met.")]
    [InlineData("(CNN) —", " Two leaders met.")]
    [InlineData("(CNN)", "Two leaders met.")]
    [InlineData("Washington (CNN)", " Two leaders met.")]
    [InlineData("WASHINGTON, Oct. 3 (Reuters) -", " Two leaders met.")]
    [InlineData("ST. PAUL, Minn. –", " Two leaders met.")]
    [InlineData("DES MOINES, Iowa, Feb. 1, 2016 (UPI) —", " Two leaders met.")]
    [InlineData("McALLEN, Texas (AP) —", " Two leaders met.")]
    [InlineData("SEOUL/NEW YORK (Reuters) -", " Two leaders met.")]
    [InlineData("NEW YORK —", " Two leaders met.")]
    [InlineData("", "BREAKING — Two leaders met.")]
    [InlineData("", "NEW LIMITS — Two leaders met.")]
    [InlineData("", "PASS NOW, PAY LATER - Two leaders met.")]
    [InlineData("", "WASHINGTON-based firms met the leaders.")]
    [InlineData("", "Hale — Jan, not Peter — met two leaders.")]
    [InlineData("", "Hale (D-Ore.) — Jan, not Peter — met two leaders.")]
    [InlineData("", "WASHINGTON — ")]
    [InlineData("", "U.S. leaders met.")]
    public void Dateline_StartOfParagraph_EndsWithItsDash(string dateline, string rest)
    {
        Report report = Read(SampleText.Headline + "\n\n" + dateline + rest + "\n\n" + SampleText.Second);

        Assert.Equal(dateline.Length == 0 ? null : dateline, report.DatelineSpan?.Of(report.Text).ToString());
    }

    [Theory]
    [InlineData("March 9, 2021", "2021-03-09")]
    [InlineData("Published March 9, 2021", "2021-03-09")]
    [InlineData("Published: Tuesday, 9 March 2021 at 10:30 p.m. EST", "2021-03-09")]
    [InlineData("Posted on Mar. 9th, 2021", "2021-03-09")]
    [InlineData("2021-03-09", "2021-03-09")]
    [InlineData("Published March 9, 2021 | Updated March 11, 2021", "2021-03-09")]
    [InlineData("Last updated March 11, 2021\nPublished March 9, 2021", "2021-03-09")]
    [InlineData("Updated March 11, 2021", "2021-03-11")]
    [InlineData("03/09/2021", null)]
    [InlineData("March 9", null)]
    [InlineData("February 30, 2021", null)]
    [InlineData("March 9, 2021, was a bad day", null)]
    [InlineData("The board met on March 9, 2021.", null)]
    public void Published_LineOfItsOwn_IsReadNeverGuessed(string line, string? day)
    {
        Report report = Read(SampleText.Headline + "\n\n" + line + "\n\n" + SampleText.Lead);

        Assert.Equal(day, report.Published?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("The board of the harbour has dropped its plan for a second pier, and it will not be back, said one of those who were there on the night.", "en")]
    [InlineData("El consejo del puerto ha abandonado su plan para un segundo muelle, y no volverá a tratarlo, según dijo una de las personas que estaban en la reunión.", "es")]
    [InlineData("Le conseil du port a abandonné son projet pour une seconde jetée, et il ne sera plus sur la table, selon une des personnes qui ont assisté à la réunion.", "fr")]
    [InlineData("Il consiglio del porto ha abbandonato il piano per un secondo molo, e non sarà più sul tavolo, secondo una delle persone che erano alla riunione.", "it")]
    [InlineData("O conselho do porto abandonou o seu plano para um segundo cais, e não vai voltar a ele, segundo uma das pessoas que estavam na reunião com os membros.", "pt")]
    [InlineData("De raad van de haven heeft het plan voor een tweede pier laten vallen, en het komt niet meer terug, zei een van de mensen die bij de vergadering waren.", "nl")]
    [InlineData("Zarząd portu porzucił swój plan budowy drugiego mola i nie wróci już do niego, jak powiedziała jedna z osób obecnych podczas wieczornego zebrania rady miasta.", "pl")]
    [InlineData("Board drops plan.", null)]
    public void Language_OfReport_IsToldNeverGuessed(string text, string? language) => Assert.Equal(language, Read(text).Language);

    private static Report Read(string text) => new ReportReader().ReadText(new ReportInput { Path = "pier.txt" }, text);
}
