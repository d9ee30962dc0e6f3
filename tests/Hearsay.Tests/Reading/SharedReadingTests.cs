using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

/// <summary>The reader on the public corpora: what it sets aside there, by place and reason.</summary>
public sealed class SharedReadingTests
{
    [SharedFact]
    public void Read_Seeds_SetsExactlyTheFurnitureAside()
    {
        // Lines that are not blank, counted from 1, with the reason of each; read off the texts by eye.
        Dictionary<string, (int Line, FurnitureReason Reason)[]> expected = new()
        {
            ["000_3990eb493333fb7a"] = [(2, FurnitureReason.Caption), (-2, FurnitureReason.Membership), (-1, FurnitureReason.Trending)],
            ["001_5a0e19fa27be94da"] =
                [(-4, FurnitureReason.ShareBar), (-3, FurnitureReason.CommentCount), (-2, FurnitureReason.ReplyForm), (-1, FurnitureReason.ShareBar)],
            ["004_ffc257b2708b6e2e"] =
            [
                (8, FurnitureReason.SlideShow), (17, FurnitureReason.SlideShow), (-6, FurnitureReason.RelatedLinks), (-5, FurnitureReason.RelatedLinks),
                (-4, FurnitureReason.RelatedLinks), (-3, FurnitureReason.RelatedLinks), (-2, FurnitureReason.RelatedLinks), (-1, FurnitureReason.RelatedLinks),
            ],
        };
        foreach ((string name, (int Line, FurnitureReason Reason)[] lines) in expected)
        {
            Report report = Read(SharedFolder.PathOf("seeds", name + ".txt"));
            (TextSpan Span, bool Blank)[] all = [.. LinesOf(report.Text)];
            TextSpan[] filled = [.. all.Where(l => !l.Blank).Select(l => l.Span)];

            (int, FurnitureReason)[] found =
            [
                .. filled.Select((span, i) => (Number: i + 1, Piece: report.Furniture.FirstOrDefault(f => f.Span.Overlaps(span))))
                    .Where(l => l.Piece is not null).Select(l => (l.Number, l.Piece!.Reason)),
            ];

            Assert.Equal(lines.Select(l => (l.Line > 0 ? l.Line : filled.Length + 1 + l.Line, l.Reason)), found);
            Assert.Equal(filled[0], report.HeadlineSpan);
            Assert.Equal("en", report.Language);
        }
    }

    [SharedFact]
    public void Read_Basil_LosesNoSentence()
    {
        foreach (string folder in Directory.GetDirectories(SharedFolder.PathOf("corpora", "basil")).Order(StringComparer.Ordinal))
        {
            InputList list = new InputResolver().Resolve([folder]);
            Assert.Empty(list.Diagnostics);
            Assert.Equal(3, list.Inputs.Length);
            foreach (ReportInput input in list.Inputs)
            {
                ReadResult result = new ReportReader().Read(input);
                // BASIL's reports were cleaned by hand: nothing in them is furniture.
                Assert.True(result.Report!.Furniture.IsEmpty, $"{input.Path}: furniture {string.Join(", ", result.Report.Furniture.Select(f => f.Span))}");
                Assert.Equal((input.Outlet, input.Published, input.Url), (result.Report.Outlet, result.Report.Published, result.Report.Url));
                Assert.Equal(input.Headline is not null, result.Report.HeadlineSpan is not null);
            }
        }
    }

    [SharedFact]
    public void Read_Polnear_SetsNoAnnotatedAttributionAside()
    {
        int texts = 0, aside = 0;
        foreach (string part in new[] { "train", "dev" })
        {
            foreach (string path in Directory.GetFiles(SharedFolder.PathOf("corpora", "polnear", part, "text"), "*.txt").Order(StringComparer.Ordinal))
            {
                Report report = Read(path);
                texts++;
                aside += report.Furniture.Length;
                CodePointMap map = new(report.Text);
                foreach (string line in File.ReadLines(SharedFolder.PathOf("corpora", "polnear", part, "attributions", Path.GetFileNameWithoutExtension(path) + ".ann")))
                {
                    string[] fields = line.Split('\t');
                    if (fields.Length < 3 || fields[1].Split(' ') is not [("Source" or "Cue" or "Content"), string start, ..]) continue;
                    Assert.False(report.IsFurniture(map.ToUtf16(int.Parse(start))), $"{path}: {fields[0]} at {start}");
                }
            }
        }
        Assert.Equal(924, texts);
        Assert.InRange(aside, 60, 100);
    }

    private static Report Read(string path) => new ReportReader().Read(new ReportInput { Path = path }).Report!;

    private static IEnumerable<(TextSpan Span, bool Blank)> LinesOf(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            yield return (new TextSpan(start, end), text.AsSpan(start, end - start).IsWhiteSpace());
            start = end + 1;
        }
    }
}
