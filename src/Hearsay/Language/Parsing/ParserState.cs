namespace Hearsay.Language.Parsing;

/// <summary>A configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta, 2011): stack, buffer, arcs.</summary>
/// <remarks>Words are numbered from 0; the root stands after the last word, as Ballesteros and Nivre (2013) advise.</remarks>
internal sealed class ParserState
{
    private int[] stack = [];
    private int depth;

    /// <summary>Number of words; also the number of the root.</summary>
    public int Count { get; private set; }

    /// <summary>Next word of the buffer; <see cref="Count"/> is the root.</summary>
    public int Front { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth => depth;

    /// <summary>Head of each word; -1 while it has none; <see cref="Count"/> is the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation number of each word to its head.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Leftmost child of each word and the root, -1 when none.</summary>
    public int[] Left { get; private set; } = [];

    /// <summary>Second leftmost child.</summary>
    public int[] Left2 { get; private set; } = [];

    /// <summary>Rightmost child.</summary>
    public int[] Right { get; private set; } = [];

    /// <summary>Second rightmost child.</summary>
    public int[] Right2 { get; private set; } = [];

    /// <summary>Number of children to the left.</summary>
    public int[] LeftCount { get; private set; } = [];

    /// <summary>Number of children to the right.</summary>
    public int[] RightCount { get; private set; } = [];

    /// <summary>Begins a sentence of <paramref name="count"/> words.</summary>
    public void Reset(int count)
    {
        if (stack.Length < count + 1)
        {
            int size = Math.Max(count + 1, 64);
            stack = new int[size];
            Heads = new int[size];
            Relations = new int[size];
            Left = new int[size];
            Left2 = new int[size];
            Right = new int[size];
            Right2 = new int[size];
            LeftCount = new int[size];
            RightCount = new int[size];
        }
        Count = count;
        Front = 0;
        depth = 0;
        foreach (int[] column in new[] { Heads, Relations, Left, Left2, Right, Right2 }) column.AsSpan(0, count + 1).Fill(-1);
        LeftCount.AsSpan(0, count + 1).Clear();
        RightCount.AsSpan(0, count + 1).Clear();
    }

    /// <summary>The word at <paramref name="place"/> from the top of the stack, -1 when there is none.</summary>
    public int Stack(int place) => place < depth ? stack[depth - 1 - place] : -1;

    /// <summary>The word at <paramref name="place"/> from the front of the buffer, -1 past the root.</summary>
    public int Buffer(int place) => Front + place <= Count ? Front + place : -1;

    /// <summary>Whether every word has a head.</summary>
    public bool IsFinal => Front == Count && depth == 0;

    /// <summary>Whether the front of the buffer may be pushed.</summary>
    public bool CanShift => Front < Count;

    /// <summary>Whether the top of the stack may become a child of the front; the root takes one child only.</summary>
    public bool CanLeft => depth > 0 && (Front < Count || depth == 1);

    /// <summary>Whether the top of the stack may become a child of the one below.</summary>
    public bool CanRight => depth > 1;

    /// <summary>Pushes the front of the buffer.</summary>
    public void Shift() => stack[depth++] = Front++;

    /// <summary>Makes the top of the stack a child of the front of the buffer.</summary>
    public void LeftArc(int relation) => Attach(Front, stack[--depth], relation);

    /// <summary>Makes the top of the stack a child of the one below it.</summary>
    public void RightArc(int relation)
    {
        int child = stack[--depth];
        Attach(stack[depth - 1], child, relation);
    }

    private void Attach(int head, int child, int relation)
    {
        Heads[child] = head;
        Relations[child] = relation;
        if (child < head)
        {
            // Left children arrive from the inside out.
            Left2[head] = Left[head];
            Left[head] = child;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = Right[head];
            Right[head] = child;
            RightCount[head]++;
        }
    }
}
