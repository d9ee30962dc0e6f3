using System.Globalization;
using Hearsay.Reading.Pages;

namespace Hearsay.Tests.Reading.Pages;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2021-03-09", "2021-03-09")]
    [InlineData("2021-03-09T21:14:00+01:00", "2021-03-09")]
    [InlineData("2021/03/09", "2021-03-09")]
    [InlineData("20210309", "2021-03-09")]
    [InlineData("/news/2021/03/09/ferry", "2021-03-09")]
    [InlineData("Published 10:02 AM EST Mar. 9, 2021", "2021-03-09")]
    [InlineData("9 March 2021, 21:14", "2021-03-09")]
    [InlineData("Tuesday, March 9th, 2021 at 11:08 a.m.", "2021-03-09")]
    [InlineData("By Ilsa Brandt | March 9, 2021 -- 19:14 GMT (19:14 GMT)", "2021-03-09")]
    [InlineData("Tue Mar 09 2021 03:05:46 GMT+0000", "2021-03-09")]
    [InlineData("01:38:07 PM IST Mar 9, 2021", "2021-03-09")]
    [InlineData("21:17 09.03.2021Get short URL", "2021-03-09")]
    [InlineData("5 de outubro de 2018", "2018-10-05")]
    [InlineData("12. Mai 2003", "2003-05-12")]
    [InlineData("le 14 juillet 2019", "2019-07-14")]
    [InlineData("Maret 30, 2015", "2015-03-30")]
    [InlineData("3 октября 2018 г.", "2018-10-03")]
    [InlineData("2018년 8월 25일", "2018-08-25")]
    [InlineData("2016年12月1日", "2016-12-01")]
    [InlineData("30/10/2018", "2018-10-30")]
    [InlineData("10/30/2018", "2018-10-30")]
    [InlineData("07/07/2017", "2017-07-07")]
    public void Find_OneDate_IsRead(string text, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateReader.Find(text));

    [Theory]
    [InlineData("05/10/2018")] // two ways to read it
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("March 2021")]
    [InlineData("31 February 2021")]
    [InlineData("2021-13-40")]
    [InlineData("1 of 5, 23 comments, page 2021")]
    [InlineData("10:02:2021")]
    [InlineData("192.168.2.2021")]
    [InlineData("")]
    public void Find_NoCertainDate_IsNull(string text) => Assert.Null(DateReader.Find(text));

    [Fact]
    public void Find_FiguresWhereTheDayStandsFirst_AreRead() => Assert.Equal(new DateOnly(2018, 10, 5), DateReader.Find("05/10/2018", DateOrder.DayFirst));

    [Fact]
    public void Find_AnyCharacters_EndsWithoutFailing()
    {
        Random random = new(7);
        const string alphabet = "0123456789/.-: ,MarchmaiоктябряY年月日년月a\ud83d";
        for (int i = 0; i < 20_000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(30)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            if (DateReader.Find(text) is { } day) Assert.InRange(day.Year, 1980, 2100);
        }
    }
}
