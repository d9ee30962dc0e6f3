using System.Collections.Immutable;
using System.Text;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Says of a group of statements how the wording varies, where it differs, and why they belong together.</summary>
internal sealed class FamilyDescriber(
    Vocabulary vocabulary, ImmutableArray<Speaker> speakers, Translations translations, WordingComparer wordings)
{
    private const int SharedWordsNamed = 4;

    // Two translators seldom put so many words in a row the same: whoever has them quotes one translation.
    private const int WordsOfOneTranslator = 7;

    private readonly Dictionary<string, Speaker> speakers = speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>Describes the family.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="members">Its members in order of report and place.</param>
    /// <param name="match">How the wordings of two members, given by index in ascending order, match.</param>
    /// <param name="ground">Why those two were put together.</param>
    /// <param name="isShown">Whether a narrower family shows already how the words of those two differ.</param>
    public Family Describe(
        string id, StatementWords[] members, Func<int, int, WordingMatch> match, Func<int, int, LinkGround> ground, Func<int, int, bool> isShown)
    {
        bool anyWorded = false, anyAltered = false, anyCut = false, allWorded = true, sameOccasion = false, sameWords = false;
        bool representative = false, anyReworded = false, anyNew = false, twoTranslators = false;
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                WordingMatch pair = match(i, j);
                anyWorded |= pair != WordingMatch.None;
                allWorded &= pair != WordingMatch.None;
                // Reported words are the report's own: they are other words, not changed ones.
                bool quoted = members[i].Quoted.Length > 0 && members[j].Quoted.Length > 0;
                anyAltered |= quoted && pair == WordingMatch.Altered;
                anyNew |= quoted && pair == WordingMatch.Altered && !isShown(i, j);
                anyReworded |= !quoted && pair == WordingMatch.Altered;
                anyCut |= pair == WordingMatch.Truncated;
                twoTranslators |= LinkFeatures.LongestCommonRun(members[i].Spoken, members[j].Spoken) < WordsOfOneTranslator;
                sameWords |= ground(i, j) == LinkGround.SameWords;
                representative |= ground(i, j) == LinkGround.Representative;
                bool bothDirect = members[i].Statement.Kind == StatementKind.Direct && members[j].Statement.Kind == StatementKind.Direct;
                sameOccasion |= pair != WordingMatch.None || !bothDirect;
            }
        }
        bool reported = !allWorded && members.Any(m => m.Quoted.Length == 0);
        bool translated = (!anyWorded || anyAltered) && twoTranslators && AreRenderings(members);
        Variation variation =
            translated ? Variation.Translation
            : anyAltered && (allWorded || anyNew) ? Variation.Altered
            : reported || !allWorded || anyReworded || anyAltered ? Variation.Paraphrase
            : anyCut ? Variation.Truncated
            : Variation.Verbatim;
        ImmutableArray<Difference> differences = anyWorded ? DifferencesOf(members) : [];
        FamilySpeakers named = SpeakersOf(members, sameWords, representative);
        string reason = Reason(members, variation, differences, named);
        FamilyRelation relation = sameOccasion ? FamilyRelation.SameUtterance : FamilyRelation.SamePosition;
        return new Family(id, relation, variation, [.. members.Select(m => m.Statement.Id)], differences, reason) { Speakers = named };
    }

    private static FamilySpeakers SpeakersOf(StatementWords[] members, bool sameWords, bool representative)
    {
        string?[] ids = [.. members.Select(m => m.Statement.SpeakerId).Distinct(StringComparer.Ordinal)];
        if (ids.Contains(null)) return FamilySpeakers.Unknown;
        if (ids.Length == 1) return FamilySpeakers.Same;
        return representative && !sameWords ? FamilySpeakers.Representative : FamilySpeakers.Different;
    }

    /// <summary>Every member against the one that quotes most, so that the differences grow with the members and not with their pairs.</summary>
    private ImmutableArray<Difference> DifferencesOf(StatementWords[] members)
    {
        StatementWords fullest = members.MaxBy(m => (m.Quoted.Length, m.Words.Length))!;
        return [.. members.Where(m => m != fullest).SelectMany(m => wordings.Differences(fullest, m))];
    }

    /// <summary>Whether everyone renders the utterance of everyone else. Of two of which a report says so, no word need be the same.</summary>
    private bool AreRenderings(StatementWords[] members)
    {
        if (members.Any(m => m.InQuotationMarks.Length == 0)) return false;
        if (members is [var one, var other] && one.ReportId != other.ReportId && members.All(translations.AreForeign) && members.Any(translations.IsMarked)) return true;
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                if (!translations.AreRenderings(members[i], members[j])) return false;
            }
        }
        return true;
    }

    private string Reason(
        StatementWords[] members, Variation variation, ImmutableArray<Difference> differences, FamilySpeakers named)
    {
        StringBuilder reason = new();
        string?[] ids = [.. members.Select(m => m.Statement.SpeakerId).Distinct(StringComparer.Ordinal)];
        string names = string.Join(", ", ids.Select(i => i is null ? "not known" : NameOf(i)));
        reason.Append(named switch
        {
            FamilySpeakers.Same => $"Same speaker ({names}); ",
            FamilySpeakers.Representative => $"One speaks for the other ({names}); ",
            FamilySpeakers.Different => $"The same words at length under different names ({names}); ",
            _ when ids.Length == 1 => "Same speaker not known; ",
            _ => $"The same words at length, though the reports name different speakers or none ({names}); ",
        });
        switch (variation)
        {
            case Variation.Verbatim:
                reason.Append("the same words throughout");
                if (differences.Any(d => d.Kind == DifferenceKind.Spelling)) reason.Append(", spelt or set otherwise");
                break;
            case Variation.Truncated:
                reason.Append("the same words, cut ").Append(Places(differences));
                if (differences.FirstOrDefault(d => d.Kind == DifferenceKind.Joined) is { } joined) reason.Append(": ").Append(joined.Remark);
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
        if (differences.Any(d => d.Kind is DifferenceKind.CutMiddle or DifferenceKind.Joined)) places.Add("in the middle");
        if (differences.Any(d => d.Kind == DifferenceKind.CutEnd)) places.Add("at the end");
        return places.Count switch { 0 => "short", 1 => places[0], 2 => $"{places[0]} and {places[1]}", _ => "at the front, in the middle and at the end" };
    }

    // A negation, a question and a change of "will" to "should" turn the sense most; then numbers, then words.
    private static int WeightOf(Difference difference) => difference.Kind switch
    {
        DifferenceKind.Pronoun when ChangeRemarks.IsAnotherActor(difference) => 3,
        DifferenceKind.Question => 0,
        DifferenceKind.Negation => 1,
        DifferenceKind.Number => 2,
        DifferenceKind.Qualifier => 3,
        DifferenceKind.Substitution => 4,
        DifferenceKind.NameForPronoun => 5,
        DifferenceKind.Pronoun => 6,
        _ => 7,
    };

    private static string FirstChange(StatementWords[] members, ImmutableArray<Difference> differences)
    {
        foreach (Difference difference in differences.Where(WordingComparer.IsChange).OrderBy(WeightOf))
        {
            string remark = difference.Kind == DifferenceKind.Substitution ? "" : $": {difference.Remark}";
            if (difference.Kind == DifferenceKind.Question) return remark;
            string? a = Quote(members, difference.StatementA, difference.A), b = Quote(members, difference.StatementB, difference.B);
            if (difference.Kind == DifferenceKind.Moved && a is not null) return $"{remark} (“{a}”)";
            if (a is not null && b is not null) return $"{remark} (“{a}”, “{b}”)";
            if ((a ?? b) is { } only) return $"{remark} (“{only}” in one only)";
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
