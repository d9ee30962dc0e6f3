using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Edits;

/// <summary>A real quotation and its analysis.</summary>
/// <param name="Story">The story it stands in.</param>
/// <param name="Document">The analysis of its text alone, without quotation marks.</param>
internal sealed record PooledQuotation(string Story, Document Document)
{
    public string Text => Document.Report.Text;

    public ImmutableArray<Token> Tokens => Document.Segments.Tokens;

    /// <summary>The words: tokens that hold a letter or digit, as indices.</summary>
    public IEnumerable<int> Words => Enumerable.Range(0, Tokens.Length).Where(t => Tokens[t].Span.Of(Text).ToString().Any(char.IsLetterOrDigit));

    public string Form(int token) => Tokens[token].Span.Of(Text).ToString();

    /// <summary>Whether white space or the end stands on either side of the token, a mark of the sentence allowed behind it.</summary>
    public bool StandsAlone(int token)
    {
        TextSpan span = Tokens[token].Span;
        return (span.Start == 0 || Text[span.Start - 1] == ' ') && (span.End == Text.Length || Text[span.End] is ' ' or ',' or '.' or ';' or '!' or '?');
    }

    /// <summary>The text with the stretch between two offsets replaced.</summary>
    public string With(int start, int end, string words) => Text[..start] + words + Text[end..];

    /// <summary>The text with one token replaced, in the case of what stood there.</summary>
    public string With(int token, string word)
    {
        TextSpan span = Tokens[token].Span;
        bool capital = char.IsUpper(Text[span.Start]) && span.Start == 0 && word[0] != '[';
        return With(span.Start, span.End, capital ? char.ToUpperInvariant(word[0]) + word[1..] : word);
    }
}
