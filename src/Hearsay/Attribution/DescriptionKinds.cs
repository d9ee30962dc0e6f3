using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Tells what a described source is: by its noun, or by what it is a part or a number of.</summary>
internal sealed class DescriptionKinds(Reading reading)
{
    private static readonly FrozenSet<string> Shares = FrozenSet.ToFrozenSet(
    [
        "lot", "lots", "majority", "minority", "plurality", "number", "handful", "couple", "few", "some", "many", "most", "both", "all", "each",
        "several", "half", "dozen", "dozens", "score", "scores", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "pair",
        "trio", "bunch", "cluster", "crowd", "series", "flurry", "cache", "host", "string", "percent", "third", "quarter", "rest", "one", "1", "two",
        "2", "three", "3", "four", "4", "five", "5", "six", "seven", "eight", "nine", "ten",
    ], StringComparer.Ordinal);

    private HashSet<string>? names;

    /// <summary>What the phrase with that head is.</summary>
    public SpeakerKind Of(TokenRange range, int head)
    {
        string lemma = reading.Lemma(head).ToLowerInvariant();
        bool plural = IsPlural(head);
        string own = plural ? reading.Text.Word(head).ToLowerInvariant() : lemma;
        if (Shares.Contains(lemma) || Shares.Contains(own))
        {
            if (MemberOf(range, head) is var member and >= 0) return OfShare(lemma, member);
            // "The two have said", "Both said".
            if (IsNumber(head, lemma)) return lemma is "one" or "1" ? SpeakerKind.Person : SpeakerKind.Group;
        }
        if (Known(head) is { } known) return plural && known.Kind == SpeakerKind.Person ? SpeakerKind.Group : known.Kind;
        if (plural) return SpeakerKind.Group;
        return SpeakerWords.LooksLikePerson(own) ? SpeakerKind.Person : SpeakerKind.Organisation;
    }

    /// <summary>What is known of the head's noun; null when it is not known to name speakers.</summary>
    public (SpeakerKind Kind, string Class)? Known(int head)
    {
        string lemma = reading.Lemma(head).ToLowerInvariant();
        return SpeakerWords.Noun(IsPlural(head) ? reading.Text.Word(head).ToLowerInvariant() : lemma) ?? SpeakerWords.Noun(lemma);
    }

    /// <summary>Whether the phrase is a name that the recognizer missed ("Twitter", "Third Way"): a proper noun that the report writes with a capital
    /// where no sentence begins.</summary>
    public bool IsName(int head)
    {
        if (reading.Document.Classes[head] is not (WordClass.ProperNoun or WordClass.Noun) || !char.IsUpper(reading.Text.Slice(head)[0]) || Known(head) is not null) return false;
        names ??= Names();
        return names.Contains(reading.Text.Word(head));
    }

    private HashSet<string> Names()
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int t = 1; t < reading.Count; t++)
        {
            if (reading.Document.Classes[t] is not (WordClass.ProperNoun or WordClass.Noun) || !char.IsUpper(reading.Text.Slice(t)[0]) || !reading.IsArticle(t)) continue;
            if (reading.IsPunctuation(t - 1) || reading.Document.Classes[t - 1] == WordClass.Determiner || t == reading.SentenceOf(t).Start) continue;
            if (reading.Text.Paragraphs[reading.Text.ParagraphOf(t)].Kind is not (ParagraphKind.Headline or ParagraphKind.Heading)) found.Add(reading.Text.Word(t));
        }
        return found;
    }

    // "a majority of [Democrats]", "one of his [aides]", "both of [them]": what there is so much of; -1 when that is not said.
    private int MemberOf(TokenRange range, int head)
    {
        TokenRange sentence = reading.SentenceOf(head);
        int of = head + 1;
        if (of >= sentence.End || !reading.Is(of, "of")) return -1;
        foreach (int child in reading.Tree.Children(head))
            if (child > of && (range.Contains(child) || range.End <= of) && reading.Relation(child) is "nmod" or "obl") return child;
        for (int t = of + 1; t < Math.Min(sentence.End, of + 6); t++)
        {
            if (reading.Document.Classes[t] is WordClass.Pronoun && reading.Tag(t) == "PRP") return t;
            if (reading.Document.Classes[t] is WordClass.Noun or WordClass.ProperNoun && !(t + 1 < sentence.End && reading.Document.Classes[t + 1] is WordClass.Noun or WordClass.ProperNoun)) return t;
        }
        return -1;
    }

    private SpeakerKind OfShare(string share, int member)
    {
        bool single = share is "one" or "1" or "each";
        if (reading.Document.Classes[member] == WordClass.Pronoun) return single ? SpeakerKind.Person : SpeakerKind.Group;
        if (Known(member) is not { } known) return single && !IsPlural(member) ? SpeakerKind.Organisation : single ? SpeakerKind.Person : SpeakerKind.Group;
        return known.Kind switch
        {
            SpeakerKind.Person or SpeakerKind.Group => single ? SpeakerKind.Person : SpeakerKind.Group,
            SpeakerKind.Document => SpeakerKind.Document,
            _ => IsPlural(member) && !single ? SpeakerKind.Group : known.Kind,
        };
    }

    private bool IsNumber(int head, string lemma) => reading.Document.Classes[head] is WordClass.Numeral or WordClass.Determiner || lemma is "both" or "few" or "some" or "most" or "many" or "several" or "one";

    private bool IsPlural(int head) => reading.Tag(head) is "NNS" or "NNPS";
}
