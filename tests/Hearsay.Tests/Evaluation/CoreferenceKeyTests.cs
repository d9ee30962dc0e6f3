using Hearsay.Evaluation.Coreference;
using Hearsay.Evaluation.Treebanks;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

public sealed class CoreferenceKeyTests
{
    private static readonly string Conllu = string.Join('\n',
        "# newdoc id = one", "# global.Entity = " + EntityMarks.DefaultFields, "# newpar",
        Line("1", "Ilse", "Entity=(1-person-new-sssss-cf1-1,2-coref-Ilse_Vahn"),
        "2-3\tVahn's\t_\t_\t_\t_\t_\t_\t_\t_",
        Line("2", "Vahn"),
        Line("3", "'s", "Bridge=1<2|Entity=1)"),
        Line("4", "dam", "Entity=(2-object-new-nnnnn-cf2-1-sgl)"),
        Line("5", "pleased"),
        Line("6", "its", "Entity=(3-person-new-nnnnn-cf3-2-coref(2-object-giv:act-nnnnn-cf2-1-ana)"),
        Line("7", "builder", "Entity=3)|SpaceAfter=No"),
        Line("7.1", "who", "Entity=(9-person-new-nnnnn-cf3-1-ana)"),
        Line("8", ".", "SpaceAfter=No"),
        "", "# newpar",
        Line("1", "She", "Entity=(1-person-giv:act-sssss-cf1-1-ana)"),
        Line("2", "smiled"),
        "");

    [Fact]
    public void Read_MarkedTreebank_GivesPersonsInTheText()
    {
        CoreferenceDocument document = Assert.Single(MarkedTreebank.Read(Conllu));

        Assert.Equal("Ilse Vahn's dam pleased its builder.\n\nShe smiled\n", document.Text);
        Assert.Equal(["Ilse Vahn's | She", "its builder"], document.Clusters.Select(c => Words(document, c.Select(m => m.Span))));
        Assert.Equal(["Ilse | Vahn", "She", "builder"],
            document.Clusters.SelectMany(c => c)
                .Select(m => Words(document, m.Heads.Select(h => new TextSpan(h, document.Text.IndexOfAny([' ', '\'', '.'], h))))));
    }

    [Fact]
    public void Read_MarksOfOneWord_NestAndCross()
    {
        EntityMarks marks = new();
        marks.Read(0, "(1-person-new-nnnnn-cf1-2-coref(2-person-new-nnnnn-cf1-1-coref-Foo_%28x%29)(3-place-new-nnnnn-cf1-9-sgl");
        marks.Read(1, "(1-person-giv:act-nnnnn-cf1-1-coref)");
        marks.Read(2, "1)(4-person-new-nnnnn-cf1-1-coref-A-B)7)");
        marks.Read(3, "3)");

        Assert.Equal(["3 place 0-3 3", "1 person 0-2 1", "2 person 0-0 0", "1 person 1-1 1", "4 person 2-2 2"], marks.Mentions.Select(Show));
    }

    [Fact]
    public void Read_PartsAndOtherFields_TakesFirstPart()
    {
        EntityMarks marks = new("eid-etype-head-minspan-infstat");
        marks.Read(4, "(e1[1/2]-person-2-1-new");
        marks.Read(5, "e1[1/2])");
        marks.Read(7, "(e1[2/2]-person-1-1-new)(e2-person-1-1-new");
        marks.Read(8, "e2)");

        Assert.Equal(["e1 person 4-5 5", "e2 person 7-8 7"], marks.Mentions.Select(Show));
    }

    [Fact]
    public void Fields_WithoutGroup_AreRefused()
    {
        Assert.Contains("names no group", Assert.Throws<InvalidDataException>(() => new EntityMarks("etype-infstat")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Persons_SilverChains_KeepsThoseThatNameAPerson()
    {
        const string text = "😀 Ilse Vahn, of Ostra, praised the town. It thanked the builder of dams: her.";
        NamedArticle article = new("a", text, [new NamedSpan(Find("Ilse Vahn"), EntityKind.Person), new NamedSpan(Find("Ostra"), EntityKind.Place)]);

        CoreferenceDocument document = SilverChains.Persons(article,
        [
            [Points("the town"), Points("It")], [Points("her"), Points("the builder of dams"), Points("Ilse Vahn, of Ostra")], [(3, 999)],
        ]);

        Assert.Equal("Ilse Vahn, of Ostra | the builder of dams | her", Words(document, Assert.Single(document.Clusters).Select(m => m.Span)));
        Assert.Equal([Find("Vahn").Start, Find("builder").Start, Find("her.").Start], document.Clusters[0].Select(m => Assert.Single(m.Heads)));

        TextSpan Find(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        // The first character of the text is two UTF-16 units.
        (int, int) Points(string words) => (Find(words).Start - 1, Find(words).End - 1);
    }

    private static string Line(string id, string form, string misc = "_") => $"{id}\t{form}\t_\tX\tX\t_\t0\troot\t_\t{misc}";

    private static string Words(CoreferenceDocument document, IEnumerable<TextSpan> spans) => Hearsay.Evaluation.Excerpt.Words(document.Text, spans);

    private static string Show(MarkedMention m) => $"{m.Group} {m.Type} {m.First}-{m.Last} {string.Join(',', m.Least)}";
}
