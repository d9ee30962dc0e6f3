using System.Collections.Immutable;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Treebanks;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

public sealed class TreebankTests
{
    private static readonly string Conllu = string.Join('\n',
        "# newdoc id = one", "# newpar", "# sent_id = 1",
        "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tDo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_", "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_", "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
        "3.1\tthere\tthere\tADV\tRB\t_\t_\t_\t_\t_", "4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t_\t_", "",
        "# newpar", "1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_", "",
        "# newdoc id = two", "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_", "");

    [Fact]
    public void Read_Conllu_GivesTextWordsAndSentences()
    {
        ImmutableArray<TreebankDocument> documents = Treebank.Read(new StringReader(Conllu));

        Assert.Equal(["one", "two"], documents.Select(d => d.Name));
        Assert.Equal("Don't go! \n\nStay\n", documents[0].Text);
        Assert.Equal([new TextSpan(0, 2), new TextSpan(2, 5), new TextSpan(5, 7), new TextSpan(7, 8), new TextSpan(8, 12)],
            documents[0].Words.Select(w => w.Span));
        Assert.Equal<TextSpan>([new TextSpan(0, 8), new TextSpan(8, 12)], documents[0].Sentences);
        Assert.Equal([new TextSpan(5, 7), new TextSpan(5, 7), null, new TextSpan(5, 7), null], documents[0].Words.Select(w => w.Head));
        Assert.Equal("Yes\n", documents[1].Text);
    }

    [Fact]
    public void Count_JoinedWordsAndWrongRelation_CountsWhatIsLeft()
    {
        TreebankDocument gold = Treebank.Read(new StringReader(Conllu))[0];
        ImmutableArray<TreebankWord> words =
        [
            gold.Words[0] with { Span = new TextSpan(0, 5) }, gold.Words[2] with { Lemma = "went" }, gold.Words[3] with { Relation = "punct:end" },
            gold.Words[4] with { Relation = "dep" },
        ];

        Tally tally = LanguageScorer.Count(gold, words, [new TextSpan(0, 12)]);

        Assert.Equal((3.0 / 4, 3.0 / 5), (tally["words"].Precision, tally["words"].Recall));
        Assert.Equal(2, tally["lemma"].RightGold);
        Assert.Equal(3, tally["uas"].RightGold);
        Assert.Equal(2, tally["las"].RightGold);
        Assert.Equal((0, 1, 2), (tally["sentences"].RightGold, tally["sentences"].Predicted, tally["sentences"].Gold));
    }
}
