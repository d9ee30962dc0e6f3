namespace Hearsay.Reading;

/// <summary>The words of one line in lower case, marks left out.</summary>
/// <remarks>A typographic apostrophe becomes a straight one and a copyright sign the word.</remarks>
internal readonly ref struct LineWords
{
    /// <summary>A line of more words is prose, whatever it says.</summary>
    public const int Maximum = 96;

    /// <summary>A line of more characters is prose, whatever it says.</summary>
    public const int MaximumCharacters = 720;

    private readonly ReadOnlySpan<char> characters;
    private readonly ReadOnlySpan<Range> ranges;

    private LineWords(ReadOnlySpan<char> characters, ReadOnlySpan<Range> ranges)
    {
        this.characters = characters;
        this.ranges = ranges;
    }

    /// <summary>Number of words.</summary>
    public int Count => ranges.Length;

    /// <summary>One word.</summary>
    public ReadOnlySpan<char> this[int index] => characters[ranges[index]];

    /// <summary>Whether the line is short enough to be anything but prose.</summary>
    public static bool Fits(ReadOnlySpan<char> line) => line.Length <= MaximumCharacters;

    /// <summary>Splits a line that <see cref="Fits"/>; none at all when it has more than <see cref="Maximum"/> words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="buffer">Room for the words: ten times <see cref="MaximumCharacters"/> holds any line.</param>
    /// <param name="ranges">Room for <see cref="Maximum"/> ranges.</param>
    public static LineWords Split(ReadOnlySpan<char> line, Span<char> buffer, Span<Range> ranges)
    {
        int length = 0, count = 0, start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            char c = i < line.Length ? line[i] : ' ';
            if (c == '©' || (c == '(' && i + 2 < line.Length && line[i + 1] is 'c' or 'C' && line[i + 2] == ')'))
            {
                // "(c)" and the sign are the word, as in "© 2019".
                if (count + 1 >= Maximum) return default;
                if (start >= 0) ranges[count++] = new Range(start, length);
                start = -1;
                "copyright".CopyTo(buffer[length..]);
                ranges[count++] = new Range(length, length + 9);
                length += 9;
                if (c == '(') i += 2;
                continue;
            }
            bool inWord = char.IsLetterOrDigit(c) || (start >= 0 && i + 1 < line.Length && IsInner(c, line[i - 1], line[i + 1]));
            if (inWord)
            {
                if (start < 0) start = length;
                buffer[length++] = c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);
            }
            else if (start >= 0)
            {
                if (count == Maximum) return default;
                ranges[count++] = new Range(start, length);
                start = -1;
            }
        }
        return new LineWords(buffer[..length], ranges[..count]);
    }

    // A comma or colon belongs to a number only: "1,000", "6:30".
    private static bool IsInner(char c, char before, char after) =>
        c is ',' or ':' ? char.IsDigit(before) && char.IsDigit(after) : (c is '\'' or '’' or '-' or '.' or '&' or '@' or '_') && char.IsLetterOrDigit(after);
}
