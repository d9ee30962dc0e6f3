using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Evaluation.Coreference;

/// <summary>A mention as a treebank marks it, in words of its document.</summary>
/// <param name="Group">What it refers to: mentions of one document with the same group corefer.</param>
/// <param name="Type">What kind of thing that is ("person").</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Least">The words that it cannot do without: its head, or all that a name consists of. Within first and last, ascending.</param>
internal sealed record MarkedMention(string Group, string Type, int First, int Last, ImmutableArray<int> Least);

/// <summary>Reads the marks of mentions in the attribute <c>Entity</c> of CoNLL-U, word by word.</summary>
/// <remarks>An opening mark is <c>(GROUP-TYPE-...</c>, a closing one <c>GROUP)</c>, a mention of one word has both brackets in one; marks of one
/// word stand side by side. The header <c># global.Entity</c> names the fields of an opening mark. Of a mention in several parts
/// (<c>GROUP[1/2]</c>) the first part counts. After the CorefUD format 1.0.</remarks>
internal sealed class EntityMarks
{
    /// <summary>The fields of GUM.</summary>
    public const string DefaultFields = "GRP-etype-infstat-salience-centering-minspan-link-identity";

    private readonly int group;
    private readonly int type;
    private readonly int least;
    private readonly List<(string Group, string Type, int First, string Least)> open = [];
    private readonly List<MarkedMention> closed = [];

    /// <summary>Starts a document.</summary>
    /// <param name="fields">The names of the fields, divided by hyphens; <c>GRP</c> or <c>eid</c> is the group.</param>
    public EntityMarks(string fields = DefaultFields)
    {
        string[] names = fields.Trim().Split('-');
        group = Array.FindIndex(names, n => n is "GRP" or "eid");
        type = Array.IndexOf(names, "etype");
        least = Array.FindIndex(names, n => n is "minspan" or "head");
        if (group < 0 || type < 0) throw new InvalidDataException($"global.Entity = {fields}: names no group or no type");
    }

    /// <summary>The mentions that are closed, in text order, the longer first.</summary>
    public ImmutableArray<MarkedMention> Mentions =>
        [.. closed.OrderBy(m => m.First).ThenByDescending(m => m.Last).ThenBy(m => m.Group, StringComparer.Ordinal)];

    /// <summary>Reads the marks of a word.</summary>
    /// <param name="word">Its number in the document.</param>
    /// <param name="marks">What stands after <c>Entity=</c>.</param>
    public void Read(int word, string marks)
    {
        for (int at = 0; at < marks.Length;)
        {
            bool opens = marks[at] == '(';
            int start = opens ? at + 1 : at;
            int end = marks.AsSpan(start).IndexOfAny('(', ')');
            end = end < 0 ? marks.Length : start + end;
            bool closes = end < marks.Length && marks[end] == ')';
            string mark = marks[start..end];
            at = closes ? end + 1 : end;
            if (opens) Open(word, mark.Split('-'));
            if (closes) Close(word, opens ? open[^1].Group : mark);
        }
    }

    private void Open(int word, string[] fields)
    {
        string Field(int index) => index >= 0 && index < fields.Length ? fields[index] : "";
        open.Add((Field(group), Field(type), word, Field(least)));
    }

    private void Close(int word, string name)
    {
        // Brackets of one group nest; those of different groups may cross.
        int index = open.FindLastIndex(o => o.Group == name);
        if (index < 0) return;
        (string marked, string kind, int first, string words) = open[index];
        open.RemoveAt(index);
        int bracket = marked.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0 && !marked.AsSpan(bracket).StartsWith("[1/")) return;
        int[] known =
        [
            .. words.Split(',').Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? first + number - 1 : -1)
                .Where(w => w >= first && w <= word).Distinct().Order(),
        ];
        closed.Add(new MarkedMention(bracket < 0 ? marked : marked[..bracket], kind, first, word, known.Length > 0 ? [.. known] : [word]));
    }
}
