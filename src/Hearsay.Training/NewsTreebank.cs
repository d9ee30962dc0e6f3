namespace Hearsay.Training;

/// <summary>Turns the silver analysis of news (Universal Dependencies version 1, as CoreNLP gives it) into version 2 as the treebanks have it.</summary>
/// <remarks>Relations are renamed, obliques told from noun modifiers by their head, conjunctions moved to the conjunct after them. Sentences
/// that cannot be turned are left out: those with words that our tokens split, and with relations that CoreNLP could not name.</remarks>
internal static class NewsTreebank
{
    /// <summary>The sentences that could be turned, in order.</summary>
    public static List<TreebankWord[]> Convert(IEnumerable<TreebankWord[]> silver)
    {
        List<TreebankWord[]> sentences = [];
        foreach (TreebankWord[] sentence in silver)
        {
            if (sentence.Length is < 4 or > 80 || Array.Exists(sentence, w => IsSplitByUs(w.Form) || w.Relation == "dep") || sentence.Count(w => w.Head < 0) != 1) continue;
            TreebankWord[] turned = [.. sentence.Select((w, i) => Turn(sentence, w, i))];
            MoveConjunctions(turned);
            sentences.Add(turned);
        }
        return sentences;
    }

    private static bool IsSplitByUs(string form)
    {
        int hyphen = form.IndexOf('-', StringComparison.Ordinal);
        return (hyphen > 0 && hyphen < form.Length - 1) || form.Contains('/', StringComparison.Ordinal);
    }

    private static TreebankWord Turn(TreebankWord[] sentence, TreebankWord word, int index)
    {
        string tag = word.Tag == "TO" && word.Relation == "case" ? "IN" : word.Tag;
        string relation = word.Relation switch
        {
            "dobj" => "obj",
            "nsubjpass" => "nsubj:pass",
            "csubjpass" => "csubj:pass",
            "auxpass" => "aux:pass",
            "neg" => "advmod",
            "mwe" => "fixed",
            "name" or "foreign" => "flat",
            "nmod:agent" => "obl:agent",
            "nmod:tmod" or "nmod:npmod" => IsPredicate(sentence, word.Head) ? "obl:unmarked" : "nmod:unmarked",
            "nmod" => IsPredicate(sentence, word.Head) ? "obl" : "nmod",
            _ => word.Relation,
        };
        if (relation == "nmod" && word.Head >= 0 && Array.Exists(sentence, w => w.Head == index && w.Relation == "case" && string.Equals(w.Form, "by", StringComparison.OrdinalIgnoreCase))
            && Array.Exists(sentence, w => w.Head == word.Head && w.Relation == "auxpass")) relation = "obl:agent";
        if (relation == "obl" && Array.Exists(sentence, w => w.Head == index && w.Relation == "case" && string.Equals(w.Form, "by", StringComparison.OrdinalIgnoreCase))
            && Array.Exists(sentence, w => w.Head == word.Head && w.Relation == "auxpass")) relation = "obl:agent";
        return word with { Tag = tag, Class = ClassOf(tag, relation, word), Relation = relation };
    }

    private static bool IsPredicate(TreebankWord[] sentence, int head) =>
        head >= 0 && (sentence[head].Tag[0] is 'V' or 'J' or 'R' || Array.Exists(sentence, w => w.Head == head && w.Relation == "cop"));

    private static string ClassOf(string tag, string relation, TreebankWord word) => tag switch
    {
        "NN" or "NNS" => "NOUN",
        "NNP" or "NNPS" => "PROPN",
        "PRP" or "PRP$" or "WP" or "WP$" or "EX" => "PRON",
        "MD" => "AUX",
        _ when tag[0] == 'V' => relation is "aux" or "aux:pass" or "cop" ? "AUX" : "VERB",
        "JJ" or "JJR" or "JJS" => "ADJ",
        "RB" or "RBR" or "RBS" or "WRB" => word.Form.ToLowerInvariant() is "not" or "n't" or "n’t" ? "PART" : "ADV",
        "RP" => "ADP",
        "IN" => relation == "mark" ? "SCONJ" : "ADP",
        "DT" or "PDT" => relation is "det" or "det:predet" ? "DET" : "PRON",
        "WDT" => "PRON",
        "CC" => "CCONJ",
        "CD" => "NUM",
        "TO" or "POS" => "PART",
        "UH" => "INTJ",
        "$" or "#" or "SYM" => "SYM",
        "FW" or "LS" or "ADD" => "X",
        _ => "PUNCT",
    };

    // Version 1 hangs "and" on the first conjunct, version 2 on the one that follows it; so do commas between conjuncts.
    private static void MoveConjunctions(TreebankWord[] sentence)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Relation is not ("cc" or "punct") || sentence[i].Head < 0 || sentence[i].Head > i) continue;
            int next = -1;
            for (int j = i + 1; j < sentence.Length && next < 0; j++)
                if (sentence[j].Head == sentence[i].Head && sentence[j].Relation == "conj") next = j;
            if (next < 0) continue;
            bool separates = sentence[i].Relation == "cc" || sentence[i].Form is "," or ";";
            if (separates) sentence[i] = sentence[i] with { Head = next };
        }
    }
}
