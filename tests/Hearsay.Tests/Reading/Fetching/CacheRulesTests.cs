using System.Collections.Frozen;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class CacheRulesTests
{
    private static readonly DateTimeOffset Now = new(2021, 3, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly Uri Address = new("https://ostra.example/pier");

    internal static HttpAnswer AnswerWith(int status, params (string Name, string Value)[] headers) =>
        new(status, headers.ToFrozenDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase)) { Body = [1, 2, 3] };

    [Theory]
    [InlineData("max-age=60", null, null, null, 60)]
    [InlineData("public, Max-Age=\"60\"", null, null, null, 60)]
    [InlineData("max-age=60", null, null, "20", 40)]
    [InlineData("max-age=60", null, null, "90", 0)]
    [InlineData("max-age=60", null, "Tue, 09 Mar 2021 11:59:30 GMT", null, 30)]
    [InlineData("max-age=60", null, "Tue, 09 Mar 2021 12:59:30 GMT", null, 60)]
    [InlineData("max-age=60", "Tue, 09 Mar 2021 18:00:00 GMT", null, null, 60)]
    [InlineData("s-maxage=60", null, null, null, 0)]
    [InlineData("max-age=60, no-cache", null, null, null, 0)]
    [InlineData("max-age=60, no-cache=\"Set-Cookie, X\"", null, null, null, 0)]
    [InlineData("max-age=soon", "Tue, 09 Mar 2021 12:01:00 GMT", null, null, 0)]
    [InlineData("max-age=60, max-age=70", null, null, null, 0)]
    [InlineData("max-age=-1", null, null, null, 0)]
    [InlineData("private=\"a, max-age=9\", max-age=60", null, null, null, 60)]
    [InlineData("max-age=99999999999999999999", null, null, null, 365 * 24 * 3600)]
    [InlineData(null, "Tue, 09 Mar 2021 12:01:00 GMT", null, null, 60)]
    [InlineData(null, "Tuesday, 09-Mar-21 12:01:00 GMT", null, null, 60)]
    [InlineData(null, "Tue Mar  9 12:01:00 2021", null, null, 60)]
    [InlineData(null, "Tue, 09 Mar 2021 11:01:00 GMT", null, null, 0)]
    [InlineData(null, "0", null, null, 0)]
    [InlineData(null, null, null, null, 0)]
    public void FreshFor_Headers_GiveSeconds(string? control, string? expires, string? date, string? age, int seconds)
    {
        (string, string)[] headers = [.. new[] { ("Cache-Control", control), ("Expires", expires), ("Date", date), ("Age", age) }.Where(h => h.Item2 is not null).Select(h => (h.Item1, h.Item2!))];

        Assert.Equal(TimeSpan.FromSeconds(seconds), CacheRules.FreshFor(AnswerWith(200, headers), Now));
    }

    [Theory]
    [InlineData("Cache-Control", "max-age=60", true)]
    [InlineData("ETag", "\"a\"", true)]
    [InlineData("ETag", "W/\"a\"", true)]
    [InlineData("ETag", "\"\u00e9\"", false)]
    [InlineData("Last-Modified", "Tue, 09 Mar 2021 11:01:00 GMT", true)]
    [InlineData("Last-Modified", "yesterday", false)]
    [InlineData("X-None", "", false)]
    public void ToStore_Page_IsKeptWhenThatIsOfUse(string name, string value, bool isKept) =>
        Assert.Equal(isKept, CacheRules.ToStore(Address, AnswerWith(200, (name, value)), HttpExchange.RequestHeaders, Now) is not null);

    [Theory]
    [InlineData(200, "no-store", "")]
    [InlineData(200, "max-age=60, NO-STORE", "")]
    [InlineData(200, "max-age=60", "*")]
    [InlineData(200, "max-age=60", "Accept, *")]
    [InlineData(203, "max-age=60", "")]
    public void ToStore_WhatMayNotBeKept_IsNot(int status, string control, string vary) =>
        Assert.Null(CacheRules.ToStore(Address, AnswerWith(status, ("Cache-Control", control), ("Vary", vary)), HttpExchange.RequestHeaders, Now));

    [Fact]
    public void Fits_OtherRequestHeaders_DoesNot()
    {
        StoredPage page = CacheRules.ToStore(Address, AnswerWith(200, ("ETag", "\"a\""), ("Vary", "accept-LANGUAGE, Cookie")), HttpExchange.RequestHeaders, Now)!;
        FrozenDictionary<string, string> other = new Dictionary<string, string> { ["accept-language"] = "fr" }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        Assert.True(CacheRules.Fits(page, Address, HttpExchange.RequestHeaders));
        Assert.False(CacheRules.Fits(page, Address, other));
        Assert.False(CacheRules.Fits(page, new Uri("https://ostra.example/other"), HttpExchange.RequestHeaders));
    }

    [Fact]
    public void Confirm_NotModified_RenewsFreshness()
    {
        StoredPage page = CacheRules.ToStore(Address, AnswerWith(200, ("ETag", "\"a\""), ("Cache-Control", "max-age=60")), HttpExchange.RequestHeaders, Now)!;
        DateTimeOffset later = Now + TimeSpan.FromHours(1);

        Assert.Equal(later + TimeSpan.FromSeconds(60), CacheRules.Confirm(page, AnswerWith(304), later)!.FreshUntil);
        Assert.Equal(later + TimeSpan.FromSeconds(5), CacheRules.Confirm(page, AnswerWith(304, ("ETag", "W/\"a\""), ("Cache-Control", "max-age=5")), later)!.FreshUntil);
        Assert.Null(CacheRules.Confirm(page, AnswerWith(304, ("ETag", "\"b\"")), later));
    }

    [Fact]
    public void CacheControl_AnyString_DoesNotThrow() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements("max-age", "=", ",", "\"", "\\", "no-store", " ", "9", "é", "\0")).Select(string.Concat)), text =>
        {
            _ = CacheRules.FreshFor(AnswerWith(200, ("Cache-Control", text), ("Expires", text), ("Age", text), ("Date", text), ("Vary", text)), Now);
            _ = CacheRules.ToStore(Address, AnswerWith(200, ("Cache-Control", text), ("Vary", text), ("ETag", text)), HttpExchange.RequestHeaders, Now);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20161108, 7));

    [Fact]
    public void ContentType_AnyString_GivesTokens() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements("text", "/", "html", ";", "charset", "=", "utf-8", "\"", "'", " ", "é", "\0", "\n", "İ")).Select(string.Concat)), text =>
        {
            ContentType type = ContentType.Parse(text);
            foreach (string? part in new[] { type.MediaType, type.Charset }.Where(p => p is not null))
                Assert.True(part!.Length > 0 && part.All(c => c is > ' ' and < '\x7F' && !char.IsAsciiLetterUpper(c)));
            _ = RefusedTypes.WhyRefused(type.MediaType);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20161108, 7));
}
