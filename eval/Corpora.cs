namespace Hearsay.Evaluation;

/// <summary>Where the public corpora and the gold accounts lie.</summary>
internal sealed class Corpora(string shared)
{
    /// <summary>The folder that holds them all.</summary>
    public string Shared { get; } = shared;

    /// <summary>The gold accounts, one JSON file a story.</summary>
    public string Gold => Path.Combine(Shared, "gold");

    /// <summary>The folders that hold the reports of the gold accounts: a folder a story, or the reports themselves.</summary>
    public IReadOnlyList<string> StoryRoots => [Path.Combine(Shared, "corpora", "basil"), Path.Combine(Shared, "seeds")];

    /// <summary>The stories of BASIL: a folder of three reports each.</summary>
    public string Basil => Path.Combine(Shared, "corpora", "basil");

    /// <summary>The pages of the article extraction benchmark: <c>html</c> and <c>ground-truth.json</c>.</summary>
    public string ArticleExtraction => Path.Combine(Shared, "corpora", "article-extraction");

    /// <summary>The development split of PolNeAR: <c>text</c> and <c>attributions</c>.</summary>
    public string PolnearDev => Path.Combine(Shared, "corpora", "polnear", "dev");

    /// <summary>The development split of a treebank of Universal Dependencies ("ud-ewt", "ud-gum").</summary>
    public string TreebankDev(string treebank) => Path.Combine(Shared, "corpora", treebank, "dev.conllu.gz");

    /// <summary>The root of the repository that <paramref name="start"/> lies in, or null.</summary>
    public static string? FindRepository(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
        }
        return null;
    }

    /// <summary>The folder <c>shared</c> beside the repository that <paramref name="start"/> lies in, or null.</summary>
    public static string? FindShared(string start)
    {
        string? parent = Path.GetDirectoryName(FindRepository(start));
        if (parent is null) return null;
        string shared = Path.Combine(parent, "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}
