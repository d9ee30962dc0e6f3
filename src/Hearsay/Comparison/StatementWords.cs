using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>A statement with its words, as the family finder needs them.</summary>
internal sealed class StatementWords
{
    private readonly Vocabulary vocabulary;

    private StatementWords(
        Statement statement, NormalizedText text, Vocabulary vocabulary, int orderOfSpeaker, Word[] words, int[] wordFragments, Word[] quoted, int[] quotedFragments, List<int> cueStems)
    {
        this.vocabulary = vocabulary;
        Statement = statement;
        Text = text;
        OrderOfSpeaker = orderOfSpeaker;
        Words = words;
        Quoted = quoted;
        Wording = quoted.Length > 0 ? new FragmentedWords(quoted, quotedFragments) : new FragmentedWords(words, wordFragments);
        Spoken = quoted.Any(w => w.Is(WordTraits.Inserted)) ? [.. quoted.Where(w => !w.Is(WordTraits.Inserted))] : quoted;
        InQuotationMarks = [.. words.Where(w => w.Is(WordTraits.Quoted))];
        ContentStems = [.. words.Where(w => w.Is(WordTraits.Content)).Select(w => w.Stem).Concat(cueStems).Distinct().Order()];
        Span = new TextSpan(statement.Content[0].Start, statement.Content[^1].End);
        Paragraph = words.Length > 0 ? text.Segments.ParagraphOf(words[0].Token) : 0;
    }

    public Statement Statement { get; }

    public NormalizedText Text { get; }

    /// <summary>Index among the statements of its report that have the same innermost speaker.</summary>
    public int OrderOfSpeaker { get; }

    /// <summary>The words of its content.</summary>
    public Word[] Words { get; }

    /// <summary>Those of them that stand between quotation marks.</summary>
    public Word[] Quoted { get; }

    /// <summary>Those of the quoted words that the speaker is to have said: without what an editor put in brackets.</summary>
    public Word[] Spoken { get; }

    /// <summary>Those that stand between quotation marks, be they those of whoever tells of the statement.</summary>
    public Word[] InQuotationMarks { get; }

    /// <summary>The words that can be held against another's: what is quoted, or all where nothing is.</summary>
    public FragmentedWords Wording { get; }

    /// <summary>Distinct stems of the content words of content and cue, ascending; the cues "say" and "tell" carry none.</summary>
    public int[] ContentStems { get; }

    /// <summary>From the content's start to its end.</summary>
    public TextSpan Span { get; }

    public int Paragraph { get; }

    /// <summary>The normal form of a word of the story.</summary>
    public string FormOf(Word word) => vocabulary.FormOf(word.Form);

    public string ReportId => Statement.ReportId;

    /// <summary>Whether a quotation around the token begins inside the piece: one around the whole is somebody else's, who tells of it.</summary>
    private static bool IsQuotedWithin(SegmentedText text, int token, TextSpan piece)
    {
        int quotation = text.QuotationOfToken[token];
        while (quotation >= 0)
        {
            if (text.Quotations[quotation].Span.Start >= piece.Start) return true;
            quotation = text.Quotations[quotation].Parent;
        }
        // A quotation that began in an earlier paragraph or piece goes on here; a block quotation has no marks.
        return text.QuotationOfToken[token] >= 0 && text.Quotations[text.QuotationOfToken[token]].Span.End < piece.End;
    }

    /// <summary>The statements of one report in their order; those without a word are left out.</summary>
    public static IEnumerable<StatementWords> Of(NormalizedText text, Vocabulary vocabulary)
    {
        HashSet<int> light = [.. FunctionWords.LightCues.Select(cue => vocabulary.StemOf(vocabulary.NumberOf(cue)))];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (Statement statement in text.Attributed.Statements)
        {
            List<Word> words = [], quoted = [];
            List<int> wordFragments = [], quotedFragments = [];
            int piecesSeen = 0, fragment = 0, lastQuoted = -2;
            foreach (TextSpan piece in statement.Content)
            {
                WordRange range = text.WordsOf(piece);
                piecesSeen++;
                lastQuoted = -2;
                for (int i = range.Start; i < range.End; i++)
                {
                    Word word = text.Words[i];
                    words.Add(word);
                    wordFragments.Add(piecesSeen);
                    bool isQuoted = statement.Kind switch
                    {
                        StatementKind.Direct => true,
                        StatementKind.Mixed => word.Is(WordTraits.Quoted) && IsQuotedWithin(text.Segments, word.Token, piece),
                        _ => false,
                    };
                    if (!isQuoted) continue;
                    if (lastQuoted != i - 1) fragment++;
                    lastQuoted = i;
                    quoted.Add(word);
                    quotedFragments.Add(fragment);
                }
            }
            if (words.Count == 0) continue;
            List<int> cueStems = [];
            foreach (TextSpan cue in statement.Cue)
            {
                WordRange range = text.WordsOf(cue);
                for (int i = range.Start; i < range.End; i++)
                {
                    Word word = text.Words[i];
                    if (word.Is(WordTraits.Content) && !light.Contains(word.Stem)) cueStems.Add(word.Stem);
                }
            }
            string speaker = statement.SpeakerId ?? "";
            int orderOfSpeaker = seen.GetValueOrDefault(speaker);
            seen[speaker] = orderOfSpeaker + 1;
            yield return new StatementWords(
                statement, text, vocabulary, orderOfSpeaker, [.. words], [.. wordFragments], [.. quoted], [.. quotedFragments], cueStems);
        }
    }
}
