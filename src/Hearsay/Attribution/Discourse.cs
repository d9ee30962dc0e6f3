using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Somebody's turn to speak in a report.</summary>
/// <param name="Token">Where the source stands.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="InQuotation">Whether the turn is told inside somebody's quotation.</param>
internal readonly record struct Turn(int Token, int Paragraph, LocalSpeaker Speaker, bool InQuotation);

/// <summary>What a report has said so far about who speaks: the speakers, their mentions and their turns.</summary>
internal sealed class Discourse(Reading reading, NameIndex names, RoleFinder roles, List<LocalSpeaker> speakers)
{
    private readonly Dictionary<string, LocalSpeaker> described = new(StringComparer.Ordinal);

    /// <summary>The report's speakers.</summary>
    public IReadOnlyList<LocalSpeaker> Speakers => speakers;

    // By stretches of the text, so that a long report is not asked for all of its turns at every pronoun.
    private const int Stretch = 128;

    private readonly Dictionary<int, List<Turn>> turns = [];
    private readonly HashSet<LocalSpeaker> speaking = [];

    /// <summary>Notes a turn.</summary>
    public void Add(Turn turn)
    {
        if (!turns.TryGetValue(turn.Token / Stretch, out List<Turn>? near)) turns.Add(turn.Token / Stretch, near = []);
        near.Add(turn);
        speaking.Add(turn.Speaker);
    }

    /// <summary>Whether the speaker has had a turn.</summary>
    public bool HasSpoken(LocalSpeaker speaker) => speaking.Contains(speaker);

    /// <summary>The turns in <c>[from, to)</c>, the stretches of the text from the last to the first.</summary>
    public IEnumerable<Turn> TurnsBetween(int from, int to)
    {
        for (int stretch = (to - 1) / Stretch; to > from && stretch >= from / Stretch; stretch--)
        {
            if (!turns.TryGetValue(stretch, out List<Turn>? near)) continue;
            foreach (Turn turn in near)
                if (turn.Token >= from && turn.Token < to) yield return turn;
        }
    }

    /// <summary>The speaker of the last turn before the token that fits, at most so many paragraphs back; null when there is none.</summary>
    public LocalSpeaker? Last(int token, Func<LocalSpeaker, bool> fits, int paragraphs)
    {
        int paragraph = reading.Text.ParagraphOf(token);
        LocalSpeaker? best = null;
        int bestToken = -1;
        int first = reading.Text.Paragraphs[Math.Max(0, paragraph - paragraphs)].Tokens.Start;
        foreach (Turn turn in TurnsBetween(first, token))
        {
            if (turn.Token / Stretch < bestToken / Stretch && best is not null) break;
            if (turn.Token <= bestToken || turn.InQuotation || !fits(turn.Speaker)) continue;
            (best, bestToken) = (turn.Speaker, turn.Token);
        }
        return best;
    }

    /// <summary>First token of the person's last mention before the token; -1 when there is none.</summary>
    public static int LastMention(LocalSpeaker person, int before)
    {
        int last = -1;
        foreach (var (tokens, _) in person.Mentions)
            if (tokens.Start < before) last = Math.Max(last, tokens.Start);
        return last;
    }

    /// <summary>The speaker known by the key; a new one, called by the wording of the range, when there is none.</summary>
    public LocalSpeaker Remember(string key, SpeakerKind kind, TokenRange range, bool isNamed)
    {
        if (!described.TryGetValue(key, out LocalSpeaker? speaker))
        {
            speaker = new LocalSpeaker { Index = speakers.Count, Kind = kind, Name = WithoutArticle(Text(Wording(range))), IsNamed = isNamed };
            if (kind == SpeakerKind.Organisation && SpeakerWords.IsOutlet(speaker.Name)) speaker.Kind = SpeakerKind.Outlet;
            speakers.Add(speaker);
            described.Add(key, speaker);
        }
        Mention(speaker, range, isNamed ? MentionKind.Name : MentionKind.Nominal);
        return speaker;
    }

    /// <summary>Several people who speak as one: the same group whatever the titles and the order.</summary>
    public LocalSpeaker Joint(IReadOnlyList<LocalSpeaker> members, TokenRange range)
    {
        return Group("joint:" + string.Join(',', members.Select(m => m.Index).Order()), Together(members), range);
    }

    /// <summary>Somebody and those with him, as a group: "Roe and his allies".</summary>
    public LocalSpeaker Company(LocalSpeaker leader, TokenRange others, TokenRange range) =>
        Group($"company:{leader.Index}:{reading.Lemma(others.End - 1)}", $"{leader.Name} and {Text(others)}", range);

    private LocalSpeaker Group(string key, string name, TokenRange range)
    {
        if (!described.TryGetValue(key, out LocalSpeaker? group))
        {
            group = new LocalSpeaker { Index = speakers.Count, Kind = SpeakerKind.Group, Name = name, IsNamed = true };
            speakers.Add(group);
            described.Add(key, group);
        }
        if (!range.IsEmpty && group.Mentions.TrueForAll(m => m.Tokens != range))
        {
            group.Mentions.Add((range, MentionKind.Name));
            group.AddAlias(Text(range));
        }
        return group;
    }

    /// <summary>Notes a mention and its wording.</summary>
    public void Mention(LocalSpeaker speaker, TokenRange range, MentionKind kind)
    {
        TokenRange phrase = speaker is { Kind: SpeakerKind.Person, IsNamed: true } && kind == MentionKind.Name ? NameIn(range, speaker) : Wording(range);
        if (phrase.IsEmpty) return;
        if (speaker.Mentions.TrueForAll(m => m.Tokens != phrase)) speaker.Mentions.Add((phrase, kind));
        string text = Text(phrase);
        if (kind == MentionKind.Name && reading.Text.Paragraphs[reading.Text.ParagraphOf(phrase.Start)].Kind == ParagraphKind.Headline && names.At(phrase.Start) != speaker) return;
        // "minister" without article, out of a headline's telegraphese, is no name for anybody.
        if (kind == MentionKind.Nominal && speaker.IsNamed && !text.Contains(' ', StringComparison.Ordinal)) return;
        speaker.AddAlias(text);
    }

    // Titles and name, without what follows: "Senator Roe of Utah" is called "Senator Roe".
    private TokenRange NameIn(TokenRange range, LocalSpeaker person)
    {
        int start = -1, end = -1;
        for (int t = range.Start; t < range.End; t++)
        {
            if (names.At(t) != person) continue;
            // The last run: a title cut in two by a preposition comes before the name.
            if (start < 0 || t != end) start = t;
            end = t + 1;
        }
        if (start < 0)
        {
            for (int t = range.Start; t < range.End; t++)
                if (reading.Is(t, "and") && t > range.Start) return Wording(new TokenRange(range.Start, t));
            return Wording(range);
        }
        return new TokenRange(Math.Max(range.Start, Math.Min(start, roles.PhraseStart(new TokenRange(start, end)))), end);
    }

    /// <summary>The range up to an apposition, a relative clause, a verb or a time, without marks at its ends; empty when no word is left.</summary>
    public TokenRange Wording(TokenRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && (reading.IsPunctuation(start) || reading.Tag(start) is "POS" or "CC" || reading.Document.Classes[start] == WordClass.Adposition)) start++;
        for (int t = start; t < end; t++)
        {
            bool stop = t > start && (reading.Is(t, ",") || reading.Is(t, "(") || reading.Is(t, "—") || reading.Is(t, "–") || reading.Is(t, "--") || reading.Is(t, ";") || reading.Is(t, ":")
                || reading.Tag(t) is "WP" or "WDT" or "WP$" or "WRB" or "MD" or "VBZ" or "VBP"
                || reading.OuterQuotation[t] != reading.OuterQuotation[t - 1]
                || (reading.Is(t, "that") && reading.Document.Classes[t] is WordClass.SubordinatingConjunction or WordClass.Pronoun));
            if (stop) end = t;
        }
        while (end > start && (reading.IsPunctuation(end - 1) || reading.Tag(end - 1) is "POS" or "CC" || reading.Document.Classes[end - 1] == WordClass.Adposition
            || (end - 1 > start && TimeWords.IsTime(reading.Lemma(end - 1)) && !reading.Is(end - 1, "year")))) end--;
        return new TokenRange(start, end);
    }

    /// <summary>What tells a description from others: its wording without article, in lower case.</summary>
    public string Key(TokenRange range) => WithoutArticle(Text(Wording(range))).ToLowerInvariant();

    /// <summary>The text of the range in one line.</summary>
    public string Text(TokenRange range) => range.IsEmpty ? "" : OneLine.Of(reading.Text.Text, reading.Text.SpanOf(range));

    // All in full, or all by surname: never "Roe and Jane Doe".
    private static string Together(IReadOnlyList<LocalSpeaker> members)
    {
        bool full = members.All(m => m.NameParts.Length != 1);
        string[] names = [.. members.Select(m => full || m.NameParts.Length == 0 ? m.Name : PersonNames.SurnameOf(m.NameParts))];
        return string.Join(", ", names[..^1]) + " and " + names[^1];
    }

    private static string WithoutArticle(string text)
    {
        foreach (string article in (ReadOnlySpan<string>)["the ", "a ", "an "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        return text;
    }
}
