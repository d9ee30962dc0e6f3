using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Cuts running text into the words and marks that Universal Dependencies counts for English.</summary>
/// <remarks>One pass over the white-space-divided chunks; a chunk of letters only, four in five, is a token at once.</remarks>
internal sealed class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="span"/> to <paramref name="tokens"/>.</summary>
    /// <remarks>Every character that is no white space ends up in exactly one token.</remarks>
    public void Tokenize(string text, TextSpan span, ImmutableArray<Token>.Builder tokens)
    {
        ReadOnlySpan<char> all = text.AsSpan(0, span.End);
        int at = span.Start;
        while (true)
        {
            while (at < all.Length && Characters.IsSpace(all[at])) at++;
            if (at >= all.Length) return;
            int start = at;
            while (at < all.Length && Characters.IsLetter(all[at])) at++;
            bool plain = at == all.Length || Characters.IsSpace(all[at]);
            if (!plain)
            {
                while (at < all.Length && !Characters.IsSpace(all[at])) at++;
            }
            bool spaceBefore = start == 0 || start > span.Start || Characters.IsSpace(text[start - 1]);
            ChunkScanner scanner = new(all, start, at, span.Start, spaceBefore, tokens);
            if (plain) scanner.AddWord(start, at);
            else scanner.Scan();
        }
    }
}
