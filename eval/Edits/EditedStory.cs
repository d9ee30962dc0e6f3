using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Evaluation.Edits;

/// <summary>What a comparison made of an edit.</summary>
internal enum EditVerdict
{
    /// <summary>Exactly the expected labels.</summary>
    Right,

    /// <summary>A statement of the two was not found.</summary>
    NotFound,

    /// <summary>Both were found, but not put together.</summary>
    Apart,

    /// <summary>Put together, with other labels.</summary>
    Mislabelled,
}

/// <summary>Two small reports that quote one speaker, the second with an edit.</summary>
internal sealed class EditedStory
{
    private const string Speaker = "Martin Roe", OtherSpeaker = "Clara Hale";

    private readonly Edit edit;
    private readonly Report first, second;

    public EditedStory(Edit edit, int number)
    {
        this.edit = edit;
        string other = edit.Speakers == FamilySpeakers.Different ? OtherSpeaker : Speaker;
        string apart = edit.First.Length < 2 ? "" :
            $"\n\nThe meeting in the old town hall went on until late in the evening.\n\n“{Inside(edit.First[1])}” {Last(Speaker)} said.";
        first = new Report
        {
            Id = "first",
            Text = $"The council of Tallow Quay met on Monday to talk about the bridge.\n\n“{Inside(edit.First[0])}” said {Speaker}, the mayor of the town.{apart}\n",
        };
        second = new Report
        {
            Id = "second",
            Text = "Reporters waited outside the town hall of Tallow Quay on Monday evening.\n\n" + (edit.Setting switch
            {
                EditSetting.Fragment => $"{other} said that it was a question of “{edit.Second}” and of nothing else.\n",
                EditSetting.Interrupted => $"“{edit.Second[..edit.Second.IndexOf('|', StringComparison.Ordinal)]},” {other} said, “{Outside(edit.Second[(edit.Second.IndexOf('|', StringComparison.Ordinal) + 1)..])}”\n",
                _ when number % 2 == 0 => $"“{Inside(edit.Second)}” {other} said after the meeting.\n",
                _ => $"{other} said: “{Outside(edit.Second)}”\n",
            }),
        };
    }

    /// <summary>Compares the two reports and holds what is said of them against what must be.</summary>
    public (EditVerdict Verdict, string Said) Judge(StoryComparer comparer)
    {
        StoryComparison comparison = comparer.Compare([first, second]);
        HashSet<string> inFirst = [.. comparison.Statements.Where(s => s.ReportId == "first" && Quotes(s, first)).Select(s => s.Id)];
        HashSet<string> inSecond = [.. comparison.Statements.Where(s => s.ReportId == "second" && Quotes(s, second)).Select(s => s.Id)];
        if (inFirst.Count == 0 || inSecond.Count == 0) return (EditVerdict.NotFound, "no statement");
        Family[] families = [.. comparison.Families.Where(f => f.Members.Any(inFirst.Contains) && f.Members.Any(inSecond.Contains))];
        if (families.Length == 0) return (EditVerdict.Apart, "no family");
        // Where two quotations of one report are alike, a wider family holds them both: what is said of the edit stands in the narrow ones.
        if (families.Any(IsPair)) families = [.. families.Where(IsPair)];
        string said = string.Join("; ", families.Select(f => Show(f.Variation, f.Differences.Select(d => d.Kind), f.Speakers)));
        bool right = families.All(f => f.Variation == edit.Variation && f.Speakers == edit.Speakers && HasRightKinds(f));
        return (right ? EditVerdict.Right : EditVerdict.Mislabelled, said);
    }

    private bool HasRightKinds(Family family)
    {
        HashSet<DifferenceKind> kinds = [.. family.Differences.Select(d => d.Kind)];
        // Where the words are the same in normal form, there is nothing to say of how they are spelt.
        return kinds.SetEquals(edit.Differences) || (kinds.Count == 0 && edit.Differences is [DifferenceKind.Spelling]);
    }

    private static bool IsPair(Family family) => family.Members.Length == 2;

    /// <summary>What must be said.</summary>
    public string Expected => Show(edit.Variation, edit.Differences, edit.Speakers);

    private static string Show(Variation variation, IEnumerable<DifferenceKind> kinds, FamilySpeakers speakers) =>
        $"{variation} [{string.Join(", ", kinds.Distinct().Order())}]{(speakers == FamilySpeakers.Same ? "" : $" {speakers}")}";

    private static bool Quotes(Statement statement, Report report) => statement.Kind != StatementKind.Indirect
        && statement.Content.Any(c => report.Text.AsSpan(c.Start, c.Length).ContainsAny("“”"));

    private static string Last(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    // A full stop becomes a comma where the sentence goes on behind the quotation.
    private static string Inside(string words) => words[^1] == '.' && !words.EndsWith("..", StringComparison.Ordinal) ? words[..^1] + "," : words;

    private static string Outside(string words) => words[^1] == ',' ? words[..^1] + "." : words;
}
