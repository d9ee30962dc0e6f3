using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Two reports that try to break out of every format: markup, formulas, controls, halves of surrogate pairs, very long lines.</summary>
internal static class HostileStory
{
    internal const string Script = "<script>alert(1)</script>";
    internal const string Formula = "=HYPERLINK(\"http://x.example\",\"y\")";

    internal static StoryComparison Comparison { get; } = Build();

    private static StoryComparison Build()
    {
        string headline = "😀" + new string('H', 2000) + " " + Script;
        string first = headline + "\n\n“" + Formula + " | **bold** [link](javascript:alert) \u202Eevil\u2066 & <b onmouseover='x'>",
            second = "Quoted \uD800 half, \uDC00 half, NUL \0 and \u001B[31m colour\u2028next line\ttab\r\nand more --> ]]> </style> </textarea>";
        first += "” said O’Neil & <Sons>.\n";
        Report a = new()
        {
            Id = "a\"><img src=x>", Text = first, Headline = headline, HeadlineSpan = new TextSpan(0, headline.Length), Outlet = "@outlet</title>",
            Url = "javascript:alert(1)", Language = "en\" onload=\"x", File = "-file",
            Furniture = [new Furniture(new TextSpan(first.Length - 1, first.Length), FurnitureReason.Advertisement)],
        };
        Report b = new() { Id = "+b", Text = second, Headline = null, Url = "https://b.example/?q=\"><script>" };
        StoryBuilder story = new StoryBuilder().Report(a).Report(b)
            .Speaker("s'1", "O’Neil & <Sons>" + Script, SpeakerKind.Person, "=cmd|' /C calc'!A0")
            .Speaker("s2", "\uDC00\u202E-1+1", SpeakerKind.Organisation)
            .Statement(a.Id, "O’Neil & <Sons>", "said", Formula, StatementKind.Direct, "s'1")
            .Statement(a.Id, "", "", "**bold** [link](javascript:alert) \u202Eevil\u2066 & <b onmouseover='x'>", StatementKind.Indirect, "s2>s'1")
            .Statement(b.Id, "", "Quoted", "\uD800 half, \uDC00 half, NUL \0 and \u001B[31m colour\u2028next line\ttab\r\nand more", StatementKind.Mixed, "s'1")
            .Statement(b.Id, "", "", second, StatementKind.Indirect, "");
        string one = a.Id + "#1", two = b.Id + "#1";
        return story
            .Family(FamilyRelation.SameUtterance, Variation.Altered, [one, two],
                story.Difference(DifferenceKind.Substitution, one, "http://x.example", two, "\uD800 half, \uDC00"),
                story.Difference(DifferenceKind.CutEnd, one, "\"y\")", two, null))
            .Dispute(DisputeType.Denial, a.Id, "“", b.Id, "--> ]]> </style>", "because " + Script)
            .Number("<about> | $1 and $2", NumberRelation.Conflict, "*reason*", (a.Id, "HH", "<1>"), (b.Id, "31", "31"))
            .Reuse(a.Id, "HHH", b.Id, "half", 1)
            .Only(b.Id, "</textarea>", "\uDC00 half")
            .Build();
    }
}
