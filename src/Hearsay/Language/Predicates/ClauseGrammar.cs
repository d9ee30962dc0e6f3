using System.Runtime.InteropServices;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>A document as the readers of predicates look at it: trees, phrases, names and dates by token.</summary>
internal sealed class ClauseGrammar
{
    private readonly int[] quantityOfToken;
    private readonly int[] entityOfToken;
    private int[] heads;
    private DependencyRelation[] relations;
    private readonly ulong[] childRelations;
    private readonly int[] nextWord;
    private readonly int[] lastWord;
    private (int Head, TokenRange Range) lastPhrase = (-1, default);

    /// <summary>Prepares the document; linear in its length.</summary>
    public ClauseGrammar(Document document)
    {
        Document = document;
        Text = document.Segments;
        Tree = new SyntaxTree(document);
        int count = Text.Tokens.Length;
        quantityOfToken = new int[count];
        entityOfToken = new int[count];
        Array.Fill(quantityOfToken, -1);
        Array.Fill(entityOfToken, -1);
        for (int q = 0; q < document.Quantities.Length; q++)
            quantityOfToken.AsSpan(document.Quantities[q].Tokens.Start, document.Quantities[q].Tokens.Count).Fill(q);
        for (int e = 0; e < document.Entities.Length; e++)
            if (!HoldsClause(document.Entities[e].Tokens)) entityOfToken.AsSpan(document.Entities[e].Tokens.Start, document.Entities[e].Tokens.Count).Fill(e);
        relations = new DependencyRelation[count];
        for (int t = 0; t < count; t++) relations[t] = DependencyRelations.Parse(document.Relations[t]);
        heads = [.. document.Heads];
        childRelations = new ulong[count];
        NoteChildren();
        nextWord = new int[count];
        lastWord = new int[count];
        for (int t = 0; t < count; t++) lastWord[t] = document.Classes[t] != WordClass.Punctuation ? t : t > 0 ? lastWord[t - 1] : -1;
        for (int t = count - 1; t >= 0; t--) nextWord[t] = document.Classes[t] != WordClass.Punctuation ? t : t + 1 < count ? nextWord[t + 1] : count;
        Drafts = new PredicateDraft?[count];
        Reporters = new int[count];
        Mend();
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its segments.</summary>
    public SegmentedText Text { get; }

    /// <summary>Its trees, mended.</summary>
    public SyntaxTree Tree { get; private set; }

    /// <summary>For each token the predicate that it belongs to the chain of, or null.</summary>
    public PredicateDraft?[] Drafts { get; }

    /// <summary>For each token the token of the predicate in whose content it stands, or -1.</summary>
    public int[] Reporters { get; }

    /// <summary>Whether the sentence at hand is a headline, by its paragraph or its capitals.</summary>
    public bool IsHeadline { get; private set; }

    /// <summary>The sentence at hand.</summary>
    public TokenRange Sentence { get; private set; }

    /// <summary>Goes to a sentence.</summary>
    public void Enter(Sentence sentence)
    {
        Sentence = sentence.Tokens;
        IsHeadline = Text.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Headline or ParagraphKind.Heading
            || (sentence.Tokens.Count < 40 && TaggerFeatures.IsCapitalised(Text, sentence.Tokens));
    }

    /// <summary>Base form.</summary>
    public string Lemma(int token) => Document.Lemmas[token];

    /// <summary>Penn tag.</summary>
    public string Tag(int token) => Document.Tags[token];

    /// <summary>Word class.</summary>
    public WordClass Class(int token) => Document.Classes[token];

    /// <summary>Relation with its subtype.</summary>
    public DependencyRelation Relation(int token) => relations[token];

    /// <summary>Head, or -1; of no token none.</summary>
    public int Head(int token) => token < 0 ? -1 : heads[token];

    /// <summary>The predicate whose chain holds the token; null when there is none, or no token.</summary>
    public PredicateDraft? DraftAt(int token) => token < 0 ? null : Drafts[token];

    /// <summary>Whether the token reads so, whatever its case.</summary>
    public bool Is(int token, string word) =>
        (uint)token < (uint)Text.Tokens.Length && Text.Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the relation is the plain one or one of its subtypes.</summary>
    public bool IsRelation(int token, DependencyRelation relation) => DependencyRelations.Main(relations[token]) == relation;

    /// <summary>The first child with the very relation, or -1.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        if ((childRelations[token] & Bit(relation)) == 0) return -1;
        for (int child = Tree.FirstChild(token); child >= 0; child = Tree.NextSibling(child))
            if (relations[child] == relation) return child;
        return -1;
    }

    /// <summary>Whether any child has one of the relations.</summary>
    public bool HasChild(int token, DependencyRelation relation, DependencyRelation other) => (childRelations[token] & (Bit(relation) | Bit(other))) != 0;

    /// <summary>The word that introduces the clause ("that", "to", "if", "without"), or -1.</summary>
    public int Mark(int token)
    {
        int mark = Child(token, DependencyRelation.Mark);
        return mark >= 0 || Tag(token) != "VBG" ? mark : Child(token, DependencyRelation.Case);
    }

    /// <summary>Whether the clause is introduced by the word.</summary>
    public bool IsMarked(int token, string word)
    {
        if (!HasChild(token, DependencyRelation.Mark, DependencyRelation.Case)) return false;
        for (int child = Tree.FirstChild(token); child >= 0 && child < token; child = Tree.NextSibling(child))
            if (Relation(child) is DependencyRelation.Mark or DependencyRelation.Case && Is(child, word)) return true;
        return false;
    }

    /// <summary>Whether the word can head a noun phrase.</summary>
    public bool IsNominal(int token) => Class(token) is WordClass.Noun or WordClass.ProperNoun or WordClass.Pronoun or WordClass.Numeral or WordClass.Symbol
        or WordClass.Determiner || (Class(token) == WordClass.Adjective && Child(token, DependencyRelation.Det) >= 0);

    /// <summary>Whether the word is a relative pronoun.</summary>
    public bool IsRelative(int token) => Tag(token) is "WP" or "WDT" || (Class(token) == WordClass.Pronoun && (Is(token, "that") || Is(token, "who") || Is(token, "which")));

    /// <summary>What the name that holds the token names; null outside of names.</summary>
    public EntityKind? Kind(int token) => entityOfToken[token] is var e and >= 0 ? Document.Entities[e].Kind : null;

    /// <summary>Whether one name holds both tokens.</summary>
    public bool IsSameName(int token, int other) => entityOfToken[token] >= 0 && entityOfToken[token] == entityOfToken[other];

    /// <summary>The name that ends with the token, or its phrase.</summary>
    public TokenRange NameAt(int token)
    {
        TokenRange phrase = Phrase(token);
        if (entityOfToken[token] < 0) return phrase;
        int start = Math.Max(Document.Entities[entityOfToken[token]].Tokens.Start, Sentence.Start);
        return new TokenRange(Math.Min(start, phrase.Start), phrase.End);
    }

    /// <summary>The quantity that holds the token, or null.</summary>
    public Quantity? QuantityAt(int token) => quantityOfToken[token] is var q and >= 0 ? Document.Quantities[q] : null;

    /// <summary>The phrase of the word: what it governs without prepositions, relative clauses, appositions and further conjuncts.</summary>
    public TokenRange Phrase(int head)
    {
        if (lastPhrase.Head == head) return lastPhrase.Range;
        TokenRange whole = Tree.Subtree(head);
        int start = whole.Start, end = whole.End;
        for (int child = Tree.FirstChild(head); child >= 0; child = Tree.NextSibling(child))
        {
            DependencyRelation relation = Relation(child);
            if (child < head)
            {
                if (relation is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc or DependencyRelation.CcPreconj or DependencyRelation.Cop or DependencyRelation.Nsubj or DependencyRelation.Aux or DependencyRelation.Parataxis or DependencyRelation.Advcl or DependencyRelation.Appos or DependencyRelation.Dep)
                    start = Math.Max(start, Tree.Subtree(child).End);
            }
            else if (IsDateOfPlace(child, head) || IsReduced(child, relation, head) || relation is DependencyRelation.Case or DependencyRelation.Conj or DependencyRelation.Cc or DependencyRelation.AclRelcl or DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.Dep or DependencyRelation.List or DependencyRelation.Obl or DependencyRelation.Advmod)
            {
                end = Math.Min(end, Tree.Subtree(child).Start);
                break;
            }
        }
        lastPhrase = (head, Trim(start, end, head));
        return lastPhrase.Range;
    }

    /// <summary>The clause of the word without marks of punctuation at its ends.</summary>
    public TokenRange Clause(int head)
    {
        TokenRange whole = Tree.Subtree(head);
        return Trim(whole.Start, whole.End, head);
    }

    /// <summary>The preposition before a noun, in lower case; empty when there is none.</summary>
    public string Preposition(int head)
    {
        if (Child(head, DependencyRelation.Case) < 0) return "";
        string preposition = "";
        for (int child = Tree.FirstChild(head); child >= 0 && child < head; child = Tree.NextSibling(child))
        {
            if (Relation(child) != DependencyRelation.Case || Is(child, "'s") || Is(child, "’s")) continue;
            // "including" and "following" are prepositions as they stand.
            string word = Tag(child)[0] == 'V' ? Text.Word(child).ToLowerInvariant() : Lemma(child);
            preposition = preposition.Length == 0 ? word : preposition + " " + word;
            for (int part = Tree.FirstChild(child); part >= 0; part = Tree.NextSibling(part))
                if (Relation(part) == DependencyRelation.Fixed) preposition += " " + Lemma(part);
            if (preposition.Length > 24) break;
        }
        return preposition;
    }

    /// <summary>Whether a phrase with "by" stands after the word.</summary>
    public bool HasAgent(int word)
    {
        for (int child = Tree.FirstChild(word); child >= 0; child = Tree.NextSibling(child))
            if (child > word && Relation(child) is DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.OblAgent && Preposition(child) == "by") return true;
        return false;
    }

    /// <summary>The noun right before a relative pronoun, a comma between them or not; -1 when none stands there.</summary>
    public int NounBefore(int pronoun)
    {
        int before = pronoun - 1;
        if (before > Sentence.Start && Is(before, ",")) before--;
        return before >= Sentence.Start && before < pronoun && Class(before) is WordClass.Noun or WordClass.ProperNoun ? before : -1;
    }

    // "the mayor lying about it", "guns imported from overseas", "the claim that he lied", "an issue to derail it"; what an event noun takes belongs to it.
    private bool IsReduced(int child, DependencyRelation relation, int noun)
    {
        if (relation != DependencyRelation.Acl) return false;
        if (IsMarked(child, "to")) return PredicateLexicon.Event(Lemma(noun)) is null;
        return Tag(child) is "VBG" or "VBN" or "VBD" || IsMarked(child, "that");
    }

    // "was in Paris last week": where there is no verb for the date to stand under.
    private bool IsDateOfPlace(int child, int noun) =>
        IsRelation(child, DependencyRelation.Nmod) && QuantityAt(noun) is null && Child(noun, DependencyRelation.Cop) >= 0 && QuantityAt(child) is { Kind: QuantityKind.Date or QuantityKind.TimeOfDay };


    private void Mend()
    {
        int[] mendedHeads = [.. heads];
        DependencyRelation[] mendedRelations = [.. relations];
        new TreeRepairs(this, mendedHeads, mendedRelations).Apply();
        (heads, relations) = (mendedHeads, mendedRelations);
        Tree = new SyntaxTree(Document, ImmutableCollectionsMarshal.AsImmutableArray(heads));
        NoteChildren();
        lastPhrase = (-1, default);
    }

    // "Governor Rejects Budget Deal": a verb with its subject outside of what was taken for a name.
    private bool HoldsClause(TokenRange name)
    {
        for (int t = name.Start; t < name.End; t++)
            if (Tag(t) is "VBZ" or "VBD" or "VBP" && Document.Heads[t] < 0 && name.Start > 0 && Document.Heads[name.Start - 1] == t) return true;
        return false;
    }

    private void NoteChildren()
    {
        Array.Clear(childRelations);
        for (int t = 0; t < heads.Length; t++)
            if (heads[t] is var head and >= 0) childRelations[head] |= Bit(relations[t]);
    }

    // There are fewer than 64 relations.
    private static ulong Bit(DependencyRelation relation) => 1UL << (int)relation;

    private TokenRange Trim(int start, int end, int head) =>
        new TokenRange(Math.Min(nextWord[start], head), Math.Max(lastWord[end - 1] + 1, head + 1));
}
