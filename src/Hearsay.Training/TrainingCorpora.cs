namespace Hearsay.Training;

/// <summary>Where the corpora of the training lie, and what is read of them.</summary>
/// <param name="Folder">Holds <c>allsides</c>, <c>polnear</c>, <c>ud-ewt</c> and <c>ud-gum</c>.</param>
internal sealed record TrainingCorpora(string Folder)
{
    /// <summary>The treebanks that taggers and parsers are trained on and scored by.</summary>
    public static readonly string[] Banks = ["ud-ewt", "ud-gum"];

    /// <summary>News articles as JSON lines.</summary>
    public string Articles => Path.Combine(Folder, "allsides", "articles.jsonl.gz");

    /// <summary>The training parts of the treebanks.</summary>
    public List<TreebankWord[]> Train() => [.. Banks.SelectMany(b => Read(b, "train"))];

    /// <summary>A part of a treebank.</summary>
    public List<TreebankWord[]> Read(string bank, string part) => Treebank.Read(Path.Combine(Folder, bank, part + ".conllu.gz"));

    /// <summary>Whether the silver analysis of news is there.</summary>
    public bool HasSilver => File.Exists(SilverFile("train"));

    /// <summary>The silver analysis of news as it stands.</summary>
    public List<TreebankWord[]> Silver(string part) => Treebank.Read(SilverFile(part));

    /// <summary>The silver news in the treebanks' scheme; none where it is not there.</summary>
    public List<TreebankWord[]> News() => HasSilver ? NewsTreebank.Convert(Silver("train")) : [];

    /// <summary>The texts of the news articles, without any analysis; none where they are not there.</summary>
    public IEnumerable<string> NewsTexts(string part) => Path.Combine(Folder, "polnear", part, "text") is var folder && Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f))
        : [];

    /// <summary>The silver articles with their names.</summary>
    public IEnumerable<SilverArticle> SilverArticles(string part) => SilverNames.Read(Path.Combine(Folder, "polnear", part));

    private string SilverFile(string part) => Path.Combine(Folder, "polnear", part, "corenlp.conllu.gz");
}
