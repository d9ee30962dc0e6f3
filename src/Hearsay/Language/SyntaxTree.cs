using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The dependency trees of a document seen from above: children and the stretch that a word governs.</summary>
/// <remarks>Trees are projective, so what a word governs is one range of tokens.</remarks>
public sealed class SyntaxTree
{
    private readonly Document document;
    private readonly ImmutableArray<int> heads;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] start;
    private readonly int[] end;

    /// <summary>Builds the view; linear in the number of tokens.</summary>
    public SyntaxTree(Document document)
        : this(document, (document ?? throw new ArgumentNullException(nameof(document))).Heads)
    {
    }

    /// <summary>Builds the view of trees that are not quite those of the document.</summary>
    internal SyntaxTree(Document document, ImmutableArray<int> heads)
    {
        this.document = document;
        this.heads = heads;
        int count = heads.Length;
        firstChild = new int[count];
        nextSibling = new int[count];
        start = new int[count];
        end = new int[count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (int t = count - 1; t >= 0; t--)
        {
            start[t] = t;
            end[t] = t + 1;
            int head = heads[t];
            if (head < 0) continue;
            nextSibling[t] = firstChild[head];
            firstChild[head] = t;
        }
        foreach (Sentence sentence in document.Segments.Sentences) Spread(sentence.Tokens);
    }

    /// <summary>The tokens that the word governs, itself included.</summary>
    public TokenRange Subtree(int token) => new(start[token], end[token]);

    /// <summary>The children of the word in text order.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (int child = firstChild[token]; child >= 0; child = nextSibling[child]) yield return child;
    }

    /// <summary>The first child of the word in text order, -1 when it has none.</summary>
    internal int FirstChild(int token) => firstChild[token];

    /// <summary>The next child of the same head, -1 after the last.</summary>
    internal int NextSibling(int token) => nextSibling[token];

    /// <summary>The first child with the relation (subtypes do not count), -1 when there is none.</summary>
    public int Child(int token, string relation)
    {
        for (int child = firstChild[token]; child >= 0; child = nextSibling[child])
            if (document.Relations[child] == relation) return child;
        return -1;
    }

    /// <summary>Whether <paramref name="token"/> stands under <paramref name="ancestor"/>, or is it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        while (token >= 0)
        {
            if (token == ancestor) return true;
            token = heads[token];
        }
        return false;
    }

    // Bounds flow from the leaves to the root: a word is done when all its children are, whatever their order in the text.
    private void Spread(TokenRange sentence)
    {
        Span<int> waiting = sentence.Count <= 512 ? stackalloc int[sentence.Count] : new int[sentence.Count];
        waiting.Clear();
        for (int t = sentence.Start; t < sentence.End; t++)
            if (heads[t] >= 0) waiting[heads[t] - sentence.Start]++;
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            int word = t;
            while (word >= 0 && waiting[word - sentence.Start] == 0)
            {
                waiting[word - sentence.Start] = -1;
                int head = heads[word];
                if (head < 0) break;
                start[head] = Math.Min(start[head], start[word]);
                end[head] = Math.Max(end[head], end[word]);
                waiting[head - sentence.Start]--;
                word = head;
            }
        }
    }
}
