namespace Hearsay.Language.Parsing;

/// <summary>Computes the hashed features of a parser configuration.</summary>
/// <remarks>Templates after Zhang and Nivre (2011, "Transition-based dependency parsing with rich non-local features", ACL), laid on the
/// arc-hybrid system: words and tags of the top three of the stack and the first three of the buffer, alone, in pairs and triples,
/// their outermost children and labels, distance and valency.</remarks>
internal static class ParserFeatures
{
    /// <summary>Most features of a configuration.</summary>
    public const int Count = 96;

    /// <summary>What the parser knows of one word.</summary>
    public readonly record struct Word(uint Form, uint Tag, uint Class);

    private static readonly Word None = new(7, 3, 5);
    private static readonly Word Root = new(11, 13, 17);

    /// <summary>Fills the features; returns how many.</summary>
    public static int Fill(ParserState state, ReadOnlySpan<Word> words, Span<uint> features)
    {
        int i0 = state.Stack(0), i1 = state.Stack(1), i2 = state.Stack(2);
        int j0 = state.Buffer(0), j1 = state.Buffer(1), j2 = state.Buffer(2);
        Word s0 = At(words, i0), s1 = At(words, i1), s2 = At(words, i2), b0 = At(words, j0), b1 = At(words, j1), b2 = At(words, j2);
        uint d0 = Distance(i0, j0), d1 = Distance(i1, i0);
        int l0 = Child(state.Left, i0), ll0 = Child(state.Left2, i0), r0 = Child(state.Right, i0), rr0 = Child(state.Right2, i0);
        int l1 = Child(state.Left, i1), r1 = Child(state.Right, i1), rr1 = Child(state.Right2, i1);
        int bl = Child(state.Left, j0), bll = Child(state.Left2, j0);
        uint lr0 = Relation(state, l0), rr0l = Relation(state, r0), lr1 = Relation(state, l1), rr1l = Relation(state, r1), blr = Relation(state, bl);
        Word cl0 = At(words, l0), cr0 = At(words, r0), cl1 = At(words, l1), cr1 = At(words, r1), cbl = At(words, bl);
        uint v0 = Valency(state, i0), v1 = Valency(state, i1), vb = j0 >= 0 ? (uint)Math.Min(state.LeftCount[j0], 3) : 9;
        int n = 0;
        uint template = 0;

        foreach (Word w in (ReadOnlySpan<Word>)[s0, s1, s2, b0, b1, b2])
        {
            features[n++] = Mix(++template, w.Form);
            features[n++] = Mix(++template, w.Tag);
            features[n++] = Mix(++template, w.Form, w.Tag);
        }
        Pair(features, ref n, ref template, s0, b0);
        Pair(features, ref n, ref template, s1, s0);
        features[n++] = Mix(++template, s1.Tag, b0.Tag);
        features[n++] = Mix(++template, s1.Form, b0.Form);
        features[n++] = Mix(++template, s0.Tag, b1.Tag);
        features[n++] = Mix(++template, s0.Form, b1.Class);
        features[n++] = Mix(++template, b0.Tag, b1.Tag);
        features[n++] = Mix(++template, b0.Form, b1.Tag);
        features[n++] = Mix(++template, b0.Tag, b1.Form);
        features[n++] = Mix(++template, s0.Tag, b0.Tag, b1.Tag);
        features[n++] = Mix(++template, s0.Form, b0.Class, b1.Class);
        features[n++] = Mix(++template, s0.Class, b0.Form, b1.Class);
        features[n++] = Mix(++template, s1.Tag, s0.Tag, b0.Tag);
        features[n++] = Mix(++template, s1.Form, s0.Class, b0.Class);
        features[n++] = Mix(++template, s1.Class, s0.Form, b0.Class);
        features[n++] = Mix(++template, s1.Class, s0.Class, b0.Form);
        features[n++] = Mix(++template, s2.Tag, s1.Tag, s0.Tag);
        features[n++] = Mix(++template, b0.Tag, b1.Tag, b2.Tag);
        features[n++] = Mix(++template, Combine(s1.Class, s0.Tag), b0.Tag, b1.Class);
        features[n++] = Mix(++template, Combine(s0.Class, b0.Tag), b1.Tag, b2.Class);
        features[n++] = Mix(++template, Combine(s2.Class, s1.Class), s0.Class, b0.Class);

        features[n++] = Mix(++template, s0.Tag, cl0.Tag, lr0);
        features[n++] = Mix(++template, s0.Tag, cr0.Tag, rr0l);
        features[n++] = Mix(++template, s1.Tag, cl1.Tag, lr1);
        features[n++] = Mix(++template, s1.Tag, cr1.Tag, rr1l);
        features[n++] = Mix(++template, b0.Tag, cbl.Tag, blr);
        features[n++] = Mix(++template, s0.Form, lr0);
        features[n++] = Mix(++template, s0.Form, rr0l);
        features[n++] = Mix(++template, s1.Form, rr1l);
        features[n++] = Mix(++template, b0.Form, blr);
        features[n++] = Mix(++template, cl0.Form, lr0);
        features[n++] = Mix(++template, cr0.Form, rr0l);
        features[n++] = Mix(++template, cr1.Form, rr1l);
        features[n++] = Mix(++template, cbl.Form, blr);
        features[n++] = Mix(++template, s0.Tag, b0.Tag, Combine(lr0, blr));
        features[n++] = Mix(++template, s0.Tag, b0.Tag, rr0l);
        features[n++] = Mix(++template, s1.Tag, s0.Tag, rr1l);
        features[n++] = Mix(++template, s1.Tag, s0.Tag, lr0);
        features[n++] = Mix(++template, s1.Tag, s0.Tag, rr0l);
        features[n++] = Mix(++template, s0.Tag, b0.Tag, cl0.Tag);
        features[n++] = Mix(++template, s0.Tag, b0.Tag, cbl.Tag);
        features[n++] = Mix(++template, s0.Tag, b0.Tag, cr0.Tag);
        features[n++] = Mix(++template, s1.Tag, s0.Tag, cr1.Tag);
        features[n++] = Mix(++template, s0.Tag, Relation(state, ll0), lr0);
        features[n++] = Mix(++template, s0.Tag, Relation(state, rr0), rr0l);
        features[n++] = Mix(++template, s1.Tag, Relation(state, rr1), rr1l);
        features[n++] = Mix(++template, b0.Tag, Relation(state, bll), blr);

        features[n++] = Mix(++template, s0.Form, b0.Form, d0);
        features[n++] = Mix(++template, s0.Tag, b0.Tag, d0);
        features[n++] = Mix(++template, s1.Tag, s0.Tag, d1);
        features[n++] = Mix(++template, s0.Form, d0);
        features[n++] = Mix(++template, b0.Form, d0);
        features[n++] = Mix(++template, s1.Form, d1);
        features[n++] = Mix(++template, s0.Tag, v0);
        features[n++] = Mix(++template, s0.Form, v0);
        features[n++] = Mix(++template, s1.Tag, v1);
        features[n++] = Mix(++template, s1.Form, v1);
        features[n++] = Mix(++template, b0.Tag, vb);
        features[n++] = Mix(++template, (uint)Math.Min(state.Depth, 4), b0.Tag);
        return n;
    }

    /// <summary>Hash of a word's form as the parser sees it: in lower case, digits alike.</summary>
    public static uint HashForm(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        foreach (char raw in form)
        {
            char c = raw is '’' or '‘' ? '\'' : raw is '“' or '”' ? '"' : raw is >= '0' and <= '9' ? '0' : char.ToLowerInvariant(raw);
            hash = (hash ^ c) * 16777619;
        }
        return hash;
    }

    /// <summary>Hash of a tag or class.</summary>
    public static uint HashTag(string tag)
    {
        uint hash = 84696351;
        foreach (char c in tag) hash = (hash ^ c) * 16777619;
        return hash;
    }

    private static void Pair(Span<uint> features, ref int n, ref uint template, Word a, Word b)
    {
        features[n++] = Mix(++template, Combine(a.Form, a.Tag), b.Form, b.Tag);
        features[n++] = Mix(++template, Combine(a.Form, a.Tag), b.Form);
        features[n++] = Mix(++template, a.Form, b.Form, b.Tag);
        features[n++] = Mix(++template, Combine(a.Form, a.Tag), b.Tag);
        features[n++] = Mix(++template, a.Tag, b.Form, b.Tag);
        features[n++] = Mix(++template, a.Form, b.Form);
        features[n++] = Mix(++template, a.Tag, b.Tag);
        features[n++] = Mix(++template, a.Form, b.Class);
        features[n++] = Mix(++template, a.Class, b.Form);
    }

    private static Word At(ReadOnlySpan<Word> words, int index) => index < 0 ? None : index == words.Length ? Root : words[index];

    private static int Child(int[] children, int word) => word < 0 ? -1 : children[word];

    private static uint Relation(ParserState state, int word) => word < 0 ? 99u : (uint)state.Relations[word];

    private static uint Valency(ParserState state, int word) =>
        word < 0 ? 99u : (uint)(Math.Min(state.LeftCount[word], 3) * 4 + Math.Min(state.RightCount[word], 3));

    private static uint Distance(int left, int right)
    {
        if (left < 0 || right < 0) return 0;
        int distance = right - left;
        return distance <= 4 ? (uint)distance : distance <= 6 ? 5u : distance <= 10 ? 6u : 7u;
    }

    private static uint Combine(uint a, uint b) => ((a * 0x9E3779B1) ^ b) * 0x85EBCA6B;

    private static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        uint h = (template * 0x9E3779B1) ^ a;
        h = (h ^ (h >> 15)) * 0x85EBCA6B;
        h ^= b * 0xC2B2AE35;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        h ^= c * 0x27D4EB2F;
        h = (h ^ (h >> 14)) * 0x165667B1;
        return h ^ (h >> 16);
    }
}
