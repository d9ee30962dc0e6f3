using System.Collections.Immutable;
using System.Text;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Says of a group of statements how the wording varies, where it differs, and why they belong together.</summary>
internal sealed class FamilyDescriber(
    Vocabulary vocabulary, ImmutableArray<Speaker> speakers, Translations translations, WordingComparer wordings)
{
    private const int SharedWordsNamed = 4;

    // Nats of a word that two renderings of one remark may be known by.
    private const double TellingInNews = 4;

    private readonly Dictionary<string, Speaker> speakers = speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>Describes the family.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="members">Its members in order of report and place.</param>
    /// <param name="match">How the wordings of two members, given by index in ascending order, match.</param>
    /// <param name="ground">Why those two were put together.</param>
    public Family Describe(string id, StatementWords[] members, Func<int, int, WordingMatch> match, Func<int, int, LinkGround> ground)
    {
        bool anyWorded = false, anyAltered = false, anyCut = false, allWorded = true, sameOccasion = false, sameWords = false;
        bool representative = false;
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                WordingMatch pair = match(i, j);
                anyWorded |= pair != WordingMatch.None;
                allWorded &= pair != WordingMatch.None;
                anyAltered |= pair == WordingMatch.Altered;
                anyCut |= pair == WordingMatch.Truncated;
                sameWords |= ground(i, j) == LinkGround.SameWords;
                representative |= ground(i, j) == LinkGround.Representative;
                bool bothDirect = members[i].Statement.Kind == StatementKind.Direct && members[j].Statement.Kind == StatementKind.Direct;
                sameOccasion |= pair != WordingMatch.None || !bothDirect;
            }
        }
        bool reported = !allWorded && members.Any(m => m.Quoted.Length == 0);
        int quotingReports = members.Where(m => m.InQuotationMarks.Length > 0).Select(m => m.ReportId).Distinct().Count();
        bool translated = quotingReports > 1 && (!anyWorded || anyAltered) && members.All(translations.AreForeign)
            && (members.Any(translations.IsMarked) || Pairs(members).Any(p => p.A.ReportId != p.B.ReportId && ShareQuotedWord(p.A, p.B)));
        Variation variation =
            translated ? Variation.Translation
            : anyAltered ? Variation.Altered
            : reported || !allWorded ? Variation.Paraphrase
            : anyCut ? Variation.Truncated
            : Variation.Verbatim;
        ImmutableArray<Difference> differences = anyWorded ? DifferencesOf(members) : [];
        string reason = Reason(members, variation, differences, sameWords, representative);
        FamilyRelation relation = sameOccasion ? FamilyRelation.SameUtterance : FamilyRelation.SamePosition;
        return new Family(id, relation, variation, [.. members.Select(m => m.Statement.Id)], differences, reason);
    }

    /// <summary>Every member against the one that quotes most, so that the differences grow with the members and not with their pairs.</summary>
    private ImmutableArray<Difference> DifferencesOf(StatementWords[] members)
    {
        StatementWords fullest = members.MaxBy(m => (m.Quoted.Length, m.Words.Length))!;
        return [.. members.Where(m => m != fullest).SelectMany(m => wordings.Differences(fullest, m))];
    }

    private static IEnumerable<(StatementWords A, StatementWords B)> Pairs(StatementWords[] members) =>
        members.SelectMany((a, i) => members.Skip(i + 1).Select(b => (a, b)));

    private bool ShareQuotedWord(StatementWords a, StatementWords b) =>
        a.InQuotationMarks.Any(w => w.Is(WordTraits.Content) && vocabulary.BackgroundOf(w.Stem) >= TellingInNews && b.InQuotationMarks.Any(v => v.Stem == w.Stem));

    private string Reason(
        StatementWords[] members, Variation variation, ImmutableArray<Difference> differences, bool sameWords, bool representative)
    {
        StringBuilder reason = new();
        string?[] ids = [.. members.Select(m => m.Statement.SpeakerId).Distinct(StringComparer.Ordinal)];
        if (ids.Length == 1) reason.Append("Same speaker").Append(ids[0] is { } id ? $" ({NameOf(id)})" : " not known").Append("; ");
        else if (sameWords) reason.Append("The same words at length, though the reports name different speakers or none; ");
        else if (representative) reason.Append("One speaks for the other (").AppendJoin(", ", ids.Select(i => NameOf(i!))).Append("); ");
        switch (variation)
        {
            case Variation.Verbatim:
                reason.Append("the same words throughout");
                break;
            case Variation.Truncated:
                reason.Append("the same words, cut ").Append(Places(differences));
                break;
            case Variation.Altered:
                reason.Append("the same wording with changed words").Append(FirstChange(members, differences));
                break;
            case Variation.Translation:
                reason.Append(members.Any(translations.IsMarked)
                    ? "the same content rendered in different words, and a report says that it is a translation"
                    : "the same content rendered in different words, by a speaker whose words a report gives in translation").Append(Shared(members));
                break;
            default:
                reason.Append("said in other words").Append(Shared(members));
                break;
        }
        return reason.Append('.').ToString();
    }

    private string NameOf(string speakerId) => speakers.TryGetValue(speakerId, out Speaker? speaker) ? speaker.Name : speakerId;

    private static string Places(ImmutableArray<Difference> differences)
    {
        List<string> places = [];
        if (differences.Any(d => d.Kind == DifferenceKind.CutFront)) places.Add("at the front");
        if (differences.Any(d => d.Kind == DifferenceKind.CutMiddle)) places.Add("in the middle");
        if (differences.Any(d => d.Kind == DifferenceKind.CutEnd)) places.Add("at the end");
        return places.Count switch { 0 => "short", 1 => places[0], 2 => $"{places[0]} and {places[1]}", _ => "at the front, in the middle and at the end" };
    }

    private static string FirstChange(StatementWords[] members, ImmutableArray<Difference> differences)
    {
        foreach (Difference difference in differences)
        {
            if (difference.Kind is DifferenceKind.CutFront or DifferenceKind.CutMiddle or DifferenceKind.CutEnd) continue;
            string? a = Quote(members, difference.StatementA, difference.A), b = Quote(members, difference.StatementB, difference.B);
            if (a is not null && b is not null) return $" (“{a}”, “{b}”)";
            if ((a ?? b) is { } only) return $" (“{only}” in one only)";
        }
        return "";
    }

    private static string? Quote(StatementWords[] members, string id, Hearsay.Text.TextSpan? span)
    {
        if (span is not { Length: <= 60 } found) return null;
        return found.Of(members.First(m => m.Statement.Id == id).Text.Segments.Text).ToString();
    }

    /// <summary>The most telling words that the members share, in the words of the first.</summary>
    private string Shared(StatementWords[] members)
    {
        HashSet<int> common = [.. members[0].ContentStems];
        foreach (StatementWords member in members.Skip(1)) common.IntersectWith(member.ContentStems);
        string[] words =
        [
            .. members[0].Words.Where(w => common.Contains(w.Stem)).DistinctBy(w => w.Stem).OrderByDescending(w => vocabulary.WeightOf(w.Stem))
                .Take(SharedWordsNamed).OrderBy(w => w.Span).Select(w => w.Span.Of(members[0].Text.Segments.Text).ToString()),
        ];
        return words.Length == 0 ? "" : $"; all have: {string.Join(", ", words)}";
    }
}
