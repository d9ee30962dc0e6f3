using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Turns a report's tokens into words that can be compared: lower case, contractions and number words written out, full stops of
/// abbreviations gone, punctuation left out, and the way back to the offsets kept.</summary>
internal sealed class WordNormalizer(Vocabulary vocabulary)
{
    // A longer "word" is data, not language; its front is enough to compare by.
    private const int LongestForm = 64;

    public NormalizedText Normalize(AttributedReport report)
    {
        SegmentedText text = report.Document.Segments;
        ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>(text.Tokens.Length);
        Span<char> buffer = stackalloc char[LongestForm];
        WordTraits carried = WordTraits.None;
        bool inserted = false;
        foreach (Sentence sentence in text.Sentences)
        {
            carried |= WordTraits.SentenceStart;
            // An opening bracket without its closing one ends with the sentence.
            inserted = false;
            WordTraits furniture = text.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Furniture ? WordTraits.Furniture : WordTraits.None;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                ReadOnlySpan<char> token = text.Slice(t);
                TokenKind kind = text.Tokens[t].Kind;
                if (kind is TokenKind.Punctuation or TokenKind.Symbol)
                {
                    if (token is "[") inserted = true;
                    else if (token is "]") inserted = false;
                    else if (token is "…" || token.StartsWith("..")) carried |= WordTraits.AfterEllipsis;
                    if (token is not "%") continue;
                }
                WordTraits traits = furniture;
                if (inserted) traits |= WordTraits.Inserted;
                if (text.QuotationOfToken[t] >= 0) traits |= WordTraits.Quoted;
                AddWords(text, t, traits, ref carried, words, buffer);
            }
        }
        return new NormalizedText(report, words.DrainToImmutable());
    }

    /// <summary>Tells the vocabulary what stands together in the report's sentences, furniture left out.</summary>
    public void Count(NormalizedText text)
    {
        HashSet<int> stems = [];
        foreach (Word word in text.Words)
        {
            if (word.Is(WordTraits.Furniture)) continue;
            if (word.Is(WordTraits.SentenceStart) && stems.Count > 0)
            {
                vocabulary.CountSentence(stems);
                stems.Clear();
            }
            stems.Add(word.Stem);
        }
        if (stems.Count > 0) vocabulary.CountSentence(stems);
    }

    private void AddWords(
        SegmentedText text, int index, WordTraits traits, ref WordTraits carried, ImmutableArray<Word>.Builder words, Span<char> buffer)
    {
        Token token = text.Tokens[index];
        ReadOnlySpan<char> slice = token.Span.Of(text.Text);
        int start = 0;
        // A compound counts as its parts, so that "one-on-one" meets "one on one"; in an address a hyphen joins no words.
        for (int i = 0; i <= slice.Length; i++)
        {
            bool ends = i == slice.Length || (token.Kind != TokenKind.Url && IsHyphen(slice[i]) && i > start && i + 1 < slice.Length);
            if (!ends) continue;
            int length = Write(slice[start..i], text, index, buffer);
            if (length > 0)
            {
                int form = vocabulary.NumberOf(buffer[..length]);
                TextSpan span = new(token.Span.Start + start, token.Span.Start + i);
                words.Add(new Word(form, vocabulary.StemOf(form), span, index, vocabulary.TraitsOf(form) | traits | carried));
                carried = WordTraits.None;
            }
            start = i + 1;
        }
    }

    /// <summary>Writes the normal form of a piece of a token and returns its length; 0 when nothing of a word is left.</summary>
    private static int Write(ReadOnlySpan<char> piece, SegmentedText text, int index, Span<char> buffer)
    {
        if (piece is "%") return Copy("percent", buffer);
        int length = 0;
        bool upper = true;
        foreach (char c in piece)
        {
            if (length == buffer.Length) break;
            if (c is '.' or ',' && piece.Length > 1 && !IsDecimalPoint(piece, c)) continue;
            if (c is '’' or '‘' or 'ʼ' or '`' or '\'') { buffer[length++] = '\''; continue; }
            if (IsHyphen(c)) continue;
            if (c is '#' or '@' or '$') continue;
            upper &= !char.IsLetter(c) || char.IsUpper(c);
            buffer[length++] = char.ToLowerInvariant(c);
        }
        ReadOnlySpan<char> form = buffer[..length];
        // "US" the country is not "us" the pronoun.
        if (form is "us" && upper && piece.Length >= 2) return Copy("u.s", buffer);
        if (form is "n't" or "nt" && piece.Length > 1 && piece.ContainsAny('\'', '’')) return Copy("not", buffer);
        if (index + 1 < text.Tokens.Length && IsNot(text.Slice(index + 1)))
        {
            if (form is "ca") return Copy("can", buffer);
            if (form is "wo") return Copy("will", buffer);
            if (form is "sha") return Copy("shall", buffer);
        }
        return form switch
        {
            "'m" => Copy("am", buffer),
            "'re" => Copy("are", buffer),
            "'ve" => Copy("have", buffer),
            "'ll" => Copy("will", buffer),
            "'s" when index > 0 && IsPronoun(text.Slice(index - 1)) => Copy("is", buffer),
            "'" => 0,
            "sen" when piece.Contains('.') => Copy("senator", buffer),
            "rep" when piece.Contains('.') => Copy("representative", buffer),
            "gov" when piece.Contains('.') => Copy("governor", buffer),
            _ => FunctionWords.TryGetDigits(form, out string digits) ? Copy(digits, buffer) : length,
        };
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '—';

    /// <summary>Whether the full stop in the piece stands between digits ("3.5"): then it is kept, while that of "U.S." is not.</summary>
    private static bool IsDecimalPoint(ReadOnlySpan<char> piece, char c) =>
        c == '.' && piece.IndexOf('.') is int at and > 0 && at + 1 < piece.Length && char.IsAsciiDigit(piece[at - 1]) && char.IsAsciiDigit(piece[at + 1]);

    private static bool IsNot(ReadOnlySpan<char> token) => token.Length == 3 && token[0] is 'n' or 'N' && token[2] is 't' or 'T';

    private static bool IsPronoun(ReadOnlySpan<char> token) =>
        token.Length <= 5 && token.ToString().ToLowerInvariant() is "it" or "he" or "she" or "that" or "there" or "what" or "who" or "here";

    private static int Copy(ReadOnlySpan<char> form, Span<char> buffer)
    {
        form.CopyTo(buffer);
        return form.Length;
    }
}
