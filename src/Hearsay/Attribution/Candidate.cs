using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>An attribution in the making.</summary>
internal sealed class Candidate
{
    /// <summary>The cue word's entry; null for a quotation without cue.</summary>
    public CueEntry? Entry { get; init; }

    /// <summary>The cue's main token; for a quotation without cue its first token.</summary>
    public required int Anchor { get; init; }

    /// <summary>The cue's tokens; empty for a quotation without cue.</summary>
    public TokenRange Cue { get; set; }

    /// <summary>The source's tokens; empty when none stands there.</summary>
    public TokenRange Source { get; set; }

    /// <summary>The main token of what the source refers to: for "who" the noun before it; -1 when there is none.</summary>
    public int SourceHead { get; set; } = -1;

    /// <summary>The clause, infinitive or object that the grammar gives as content; empty when there is none.</summary>
    public List<TokenRange> Clause { get; } = [];

    /// <summary>The frame by which <see cref="Clause"/> was found.</summary>
    public CueFrames Frame { get; set; }

    /// <summary>Indices of the outermost quotations that are its content.</summary>
    public List<int> Quotations { get; } = [];

    /// <summary>For a quotation without cue: the attribution whose speaker goes on talking; null when nobody is known.</summary>
    public Candidate? Continues { get; set; }

    /// <summary>Whether the cue is negated ("did not say").</summary>
    public bool IsNegated { get; set; }

    /// <summary>Whether the cue is not told as having happened ("should demand", "would say").</summary>
    public bool IsModal { get; set; }

    /// <summary>Whether it is a turn of a printed transcript: the content is the speaker's own words, with or without quotation marks.</summary>
    public bool IsTurn { get; init; }

    /// <summary>Whether the network found it: then <see cref="Clause"/> is its content, and no rule cuts it.</summary>
    public bool IsLearned { get; init; }

    /// <summary>How likely the network finds it, from 0 to 1: the whole attribution where it found one, else the cue, else 0.</summary>
    public double Likelihood { get; set; }

    /// <summary>What the rules found with the cue of a learned one; null when they found nothing.</summary>
    public Candidate? Rule { get; init; }

    /// <summary>Whether the report tells that it was said, and whether it holds more than a mention.</summary>
    public Standing Standing { get; set; }

    /// <summary>The content in the end.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>The attribution that this one stands behind, with the same content; null for most.</summary>
    public Candidate? Within { get; init; }

    /// <summary>The attribution whose content holds this one; null when outermost.</summary>
    public Candidate? Parent { get; set; }

    /// <summary>Whether the token is in the content.</summary>
    public bool Holds(int token)
    {
        foreach (TokenRange piece in Content)
            if (piece.Contains(token)) return true;
        return false;
    }

    /// <summary>Number of tokens in the content.</summary>
    public int Size
    {
        get
        {
            int size = 0;
            foreach (TokenRange piece in Content) size += piece.Count;
            return size;
        }
    }
}
