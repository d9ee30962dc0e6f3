using System.Collections.Concurrent;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Language;

/// <summary>The models that are built into the library, each loaded at first use, once a process.</summary>
internal static class BuiltInModels
{
    private static readonly Lazy<WordClassTable> ClassTable = new(() =>
    {
        using StringReader reader = new(LoadText("word-classes.txt", WordClassTable.ModelKind, WordClassTable.ModelVersion));
        return WordClassTable.Read(reader, "word-classes.txt");
    });

    private static readonly Lazy<Tagger> TaggerModel = new(() => new Tagger(LoadScores("tagger.model", Tagger.ModelKind), WordClassTable));
    private static readonly Lazy<EntityRecognizer> RecognizerModel = new(() => new EntityRecognizer(LoadScores("entities.model", EntityRecognizer.ModelKind)));
    private static readonly Lazy<Lemmatizer> LemmaRules = new(() =>
    {
        using StringReader reader = new(LoadText("lemmas.txt", Lemmatizer.ModelKind, Lemmatizer.ModelVersion));
        return Lemmatizer.Read(reader, "lemmas.txt");
    });

    private static readonly Lazy<ParserModel> ParserWeights = new(() =>
    {
        using Stream stream = ModelFile.OpenBuiltIn("parser.model");
        return ParserModel.Read(stream, "parser.model");
    });

    private static readonly Lazy<DependencyParser> ReadyParser = new(() => new DependencyParser(ParserModel));

    private static readonly ConcurrentBag<FormTable> Idle = [];

    /// <summary>The word classes.</summary>
    public static WordClassTable WordClassTable => ClassTable.Value;

    /// <summary>The tagger.</summary>
    public static Tagger Tagger => TaggerModel.Value;

    /// <summary>The recognizer of names.</summary>
    public static EntityRecognizer Recognizer => RecognizerModel.Value;

    /// <summary>The lemmatizer.</summary>
    public static Lemmatizer Lemmatizer => LemmaRules.Value;

    /// <summary>The parser's network.</summary>
    public static ParserModel ParserModel => ParserWeights.Value;

    /// <summary>The parser.</summary>
    public static DependencyParser Parser => ReadyParser.Value;

    /// <summary>Lends a table of forms; give it back after the analysis.</summary>
    public static FormTable Borrow() => Idle.TryTake(out FormTable? forms) ? forms : new FormTable(WordClassTable, Tagger.Weights, Recognizer.Weights, Lemmatizer);

    /// <summary>Takes back a table of forms.</summary>
    public static void Return(FormTable forms)
    {
        forms.Trim();
        Idle.Add(forms);
    }

    private static string LoadText(string name, string kind, int version)
    {
        using StreamReader reader = new(ModelFile.OpenBuiltIn(name));
        return ModelText.Read(reader, name, kind, version);
    }

    private static ScoreTable LoadScores(string name, string kind)
    {
        using Stream stream = ModelFile.OpenBuiltIn(name);
        return ScoreTable.Read(stream, name, kind);
    }
}
