using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>What holds of the predicates of any text.</summary>
internal static class PredicateInvariants
{
    public static void Check(Document document)
    {
        SegmentedText text = document.Segments;
        int last = -1;
        for (int i = 0; i < document.Predicates.Length; i++)
        {
            Predicate predicate = document.Predicates[i];
            Assert.True(predicate.Head > last && predicate.Head < text.Tokens.Length, "heads ascend and lie in the text");
            last = predicate.Head;
            TokenRange sentence = text.Sentences[text.SentenceOf(predicate.Head)].Tokens;
            Assert.True(sentence.Contains(predicate.Clause) && !predicate.Clause.IsEmpty, "the clause lies in the sentence");
            Assert.True(predicate.Clause.Contains(predicate.Head), "the clause holds the head");
            Assert.NotEmpty(predicate.Lemma);
            Assert.NotEmpty(predicate.Verb);
            Assert.Contains(predicate.Head, predicate.Group);
            Assert.Equal(predicate.Group.Distinct().Order(), predicate.Group);
            Assert.All(predicate.Group, t => Assert.True(sentence.Contains(t)));
            Assert.InRange(predicate.Reporting, -1, document.Predicates.Length - 1);
            Assert.NotEqual(i, predicate.Reporting);
            if (predicate.Reporting >= 0) Assert.Equal(text.SentenceOf(predicate.Head), text.SentenceOf(document.Predicates[predicate.Reporting].Head));
            Assert.Equal(predicate.Arguments.Length, predicate.Arguments.Distinct().Count());
            foreach (Argument argument in predicate.Arguments)
            {
                Assert.True(Enum.IsDefined(argument.Role));
                Assert.True(sentence.Contains(argument.Tokens), "an argument lies in the sentence");
                Assert.True(argument.Tokens.Contains(argument.Head), $"the argument {argument} of {predicate.Lemma} holds its head");
                Assert.True(argument.IsImplied || predicate.Clause.Contains(argument.Tokens), $"the argument {argument} of {predicate.Lemma} at {predicate.Head} lies in the clause {predicate.Clause}");
            }
        }
        CheckReportingEnds(document);
    }

    // Nobody's words stand in their own words.
    private static void CheckReportingEnds(Document document)
    {
        for (int i = 0; i < document.Predicates.Length; i++)
        {
            int steps = 0;
            for (int at = i; at >= 0; at = document.Predicates[at].Reporting)
                Assert.True(steps++ <= document.Predicates.Length, "the chain of reporting predicates ends");
        }
    }
}
