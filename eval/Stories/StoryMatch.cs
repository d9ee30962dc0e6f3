using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Evaluation.Stories;

/// <summary>A link between two statements of one family; the ids in ordinal order.</summary>
internal readonly record struct Link(string First, string Second)
{
    /// <summary>The link between two statements, either way round.</summary>
    public static Link Between(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? new Link(a, b) : new Link(b, a);

    /// <summary>The links that a family makes: every pair of its members.</summary>
    public static IEnumerable<Link> Of(Family family) =>
        family.Members.SelectMany((a, i) => family.Members.Skip(i + 1).Select(b => Between(a, b)));
}

/// <summary>What a comparison found in a story, laid on the gold account of it: which statement is which.</summary>
/// <remarks>Statements are paired one to one within a report by the words of their contents, the largest share of common words in all words
/// first; at least half must be common.</remarks>
internal sealed class StoryMatch
{
    private const double LeastOverlap = 0.5;
    private readonly Dictionary<string, string> guessOf = [];
    private readonly Dictionary<string, string> goldOf = [];
    private readonly FrozenDictionary<string, FrozenSet<string>> goldNames;
    private readonly FrozenDictionary<string, FrozenSet<string>> guessNames;

    /// <summary>Lays the guess on the gold.</summary>
    /// <exception cref="InvalidDataException">The guess lacks a report, or has another text of it.</exception>
    public StoryMatch(StoryComparison gold, StoryComparison guess)
    {
        Gold = gold;
        Guess = guess;
        foreach (AttributedReport report in gold.Reports)
        {
            Report? read = guess.Reports.FirstOrDefault(r => r.Report.Id == report.Report.Id)?.Report;
            if (read?.Text != report.Report.Text)
                throw new InvalidDataException($"{report.Report.File}: the text that was compared is not the file's, so its offsets mean nothing");
        }
        GoldStatements = gold.Statements.ToFrozenDictionary(s => s.Id);
        GuessStatements = guess.Statements.ToFrozenDictionary(s => s.Id);
        goldNames = gold.Speakers.ToFrozenDictionary(s => s.Id, SpeakerNames.Of);
        guessNames = guess.Speakers.ToFrozenDictionary(s => s.Id, SpeakerNames.Of);
        Overlaps = FindOverlaps();
        foreach (StatementOverlap pair in Overlaps)
        {
            if (pair.Share < LeastOverlap || guessOf.ContainsKey(pair.Gold.Id) || goldOf.ContainsKey(pair.Guess.Id)) continue;
            guessOf.Add(pair.Gold.Id, pair.Guess.Id);
            goldOf.Add(pair.Guess.Id, pair.Gold.Id);
        }
        GoldLinks = [.. gold.Families.SelectMany(Link.Of)];
        GuessLinks = [.. guess.Families.SelectMany(Link.Of)];
        Found = [.. GuessLinks.Select(ToGold).OfType<Link>()];
    }

    /// <summary>The gold account.</summary>
    public StoryComparison Gold { get; }

    /// <summary>What was found.</summary>
    public StoryComparison Guess { get; }

    /// <summary>The gold statements by id.</summary>
    public FrozenDictionary<string, Statement> GoldStatements { get; }

    /// <summary>The statements that were found, by id.</summary>
    public FrozenDictionary<string, Statement> GuessStatements { get; }

    /// <summary>Every two statements of the two sides that share a word, best first.</summary>
    public ImmutableArray<StatementOverlap> Overlaps { get; }

    /// <summary>The links of the gold families.</summary>
    public FrozenSet<Link> GoldLinks { get; }

    /// <summary>The links of the families that were found.</summary>
    public FrozenSet<Link> GuessLinks { get; }

    /// <summary>The links that were found between statements which the gold has too, in gold ids.</summary>
    public FrozenSet<Link> Found { get; }

    /// <summary>The statement that was found for a gold one, or null.</summary>
    public Statement? GuessFor(string goldId) => guessOf.TryGetValue(goldId, out string? id) ? GuessStatements[id] : null;

    /// <summary>The gold statement that a found one was found for, or null.</summary>
    public Statement? GoldFor(string guessId) => goldOf.TryGetValue(guessId, out string? id) ? GoldStatements[id] : null;

    /// <summary>The gold link that a found one stands for, or null when the gold lacks a statement of it.</summary>
    public Link? ToGold(Link guess) => goldOf.TryGetValue(guess.First, out string? a) && goldOf.TryGetValue(guess.Second, out string? b)
        ? Link.Between(a, b) : null;

    /// <summary>Whether a gold and a found speaker share a name.</summary>
    public bool IsSameSpeaker(string gold, string guess) =>
        goldNames.TryGetValue(gold, out FrozenSet<string>? a) && guessNames.TryGetValue(guess, out FrozenSet<string>? b) && a.Overlaps(b);

    /// <summary>Whether the innermost speakers are the same.</summary>
    public bool HasRightSpeaker(Statement gold, Statement guess) =>
        !gold.Chain.IsEmpty && !guess.Chain.IsEmpty && IsSameSpeaker(gold.Chain[^1], guess.Chain[^1]);

    /// <summary>Whether all speakers are the same, one by one.</summary>
    public bool HasRightChain(Statement gold, Statement guess) =>
        gold.Chain.Length == guess.Chain.Length && gold.Chain.Zip(guess.Chain).All(pair => IsSameSpeaker(pair.First, pair.Second));

    private ImmutableArray<StatementOverlap> FindOverlaps()
    {
        List<StatementOverlap> overlaps = [];
        foreach (AttributedReport report in Gold.Reports)
        {
            string text = report.Report.Text;
            var guesses = Guess.Reports.First(r => r.Report.Id == report.Report.Id).Statements
                .Select(s => (Statement: s, Words: WordsOf(text, s.Content))).ToArray();
            foreach (Statement gold in report.Statements)
            {
                HashSet<int> words = WordsOf(text, gold.Content);
                foreach ((Statement guess, HashSet<int> guessed) in guesses)
                {
                    int shared = words.Count(guessed.Contains);
                    if (shared > 0) overlaps.Add(new StatementOverlap(gold, guess, (double)shared / (words.Count + guessed.Count - shared)));
                }
            }
        }
        return
        [
            .. overlaps.OrderByDescending(o => o.Share).ThenByDescending(o => o.Gold.Chain.Length == o.Guess.Chain.Length)
                .ThenBy(o => o.Gold.Id, StringComparer.Ordinal).ThenBy(o => o.Guess.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Offsets of the words that the pieces cover; a word that a piece cuts into counts from the cut.</summary>
    private static HashSet<int> WordsOf(string text, ImmutableArray<TextSpan> pieces)
    {
        HashSet<int> words = [];
        foreach (TextSpan piece in pieces)
        {
            bool inWord = false;
            for (int at = piece.Start; at < piece.End;)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
                bool isWord = ScoringCharacters.IsWord(rune);
                if (isWord && !inWord) words.Add(at);
                inWord = isWord;
                at += length;
            }
        }
        return words;
    }
}

/// <summary>A gold statement and a found one whose contents share words.</summary>
/// <param name="Gold">The gold statement.</param>
/// <param name="Guess">The found one.</param>
/// <param name="Share">Common words in all words of the two.</param>
internal sealed record StatementOverlap(Statement Gold, Statement Guess, double Share);
