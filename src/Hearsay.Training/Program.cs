using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Training;

if (args.Length != 3 || args[0] is not ("tagger" or "lemmas" or "parser" or "entities" or "names"))
{
    Console.Error.WriteLine("""
        usage: hearsay-train lemmas CORPORA FILE     learn the lemma rules (verbs also from polnear/train)
               hearsay-train tagger CORPORA MODEL    train the part-of-speech tagger
               hearsay-train parser CORPORA MODEL    train the dependency parser (trains taggers first, for tags as use sees them)
               hearsay-train entities CORPORA MODEL  train the recognizer of names
               hearsay-train names CORPORA FILE      learn which first names go with he and she
        CORPORA holds allsides/articles.jsonl.gz (for names), polnear/train/corenlp.conllu.gz (for entities), ud-ewt/train.conllu.gz, ud-gum/train.conllu.gz, and the dev files beside them for the figures.
        """);
    return 2;
}
if (args[0] == "names")
{
    using StreamWriter names = new(args[2]);
    NameTrainer.Train(Path.Combine(args[1], "allsides", "articles.jsonl.gz"), names, Console.Error.WriteLine);
    return 0;
}
List<TreebankWord[]> train = [.. Read("ud-ewt", "train"), .. Read("ud-gum", "train")];
Action<string> log = Console.Error.WriteLine;
log($"{train.Count} sentences, {train.Sum(s => s.Length)} words");
switch (args[0])
{
    case "lemmas":
        // Verbs of news text, from the silver analysis where it is there: the treebanks know few of them.
        string news = Path.Combine(args[1], "polnear", "train", "corenlp.conllu.gz");
        List<TreebankWord[]> verbs = File.Exists(news) ? [.. Treebank.Read(news).Select(s => s.Where(w => w.Tag.StartsWith('V')).ToArray())] : [];
        using (StreamWriter output = new(args[2])) LemmaTrainer.Train([.. train, .. verbs], output, log);
        using (StreamReader input = new(args[2]))
        {
            Lemmatizer lemmatizer = Lemmatizer.Read(input, args[2]);
            foreach (string bank in new[] { "ud-ewt", "ud-gum" })
            {
                TreebankWord[] words = [.. Read(bank, "dev").SelectMany(s => s)];
                int right = words.Count(w => lemmatizer.Lemmatize(w.Form, w.Tag) == w.Lemma);
                log($"{bank} dev, gold tokens and tags: lemmas {100.0 * right / words.Length:F2}");
            }
        }
        break;
    case "tagger":
        using (FileStream output = File.Create(args[2]))
            new TaggerTrainer(Tagger.ModelKind, TaggerTrainer.JointTag).Train([.. train, .. train, .. News()], output, log);
        PerceptronModel tagger = Load(args[2], Tagger.ModelKind);
        foreach (string bank in new[] { "ud-ewt", "ud-gum" })
        {
            List<TreebankWord[]> gold = Read(bank, "dev"), tagged = TaggerTrainer.Retag(tagger, gold);
            var pairs = gold.SelectMany(s => s).Zip(tagged.SelectMany(s => s)).ToList();
            log($"{bank} dev, gold tokens: UPOS {100.0 * pairs.Count(p => p.First.Class == p.Second.Class) / pairs.Count:F2} " +
                $"XPOS {100.0 * pairs.Count(p => p.First.Tag == p.Second.Tag) / pairs.Count:F2}");
        }
        break;
    case "entities":
        List<TreebankWord[]> silver = Treebank.Read(Path.Combine(args[1], "polnear", "train", "corenlp.conllu.gz"));
        using (FileStream output = File.Create(args[2]))
            new TaggerTrainer(EntityRecognizer.ModelKind, w => w.Entity, epochs: 4).Train(silver, output, log);
        SequenceLabeler entities = new(Load(args[2], EntityRecognizer.ModelKind));
        EntityFigures.Report(entities, Treebank.Read(Path.Combine(args[1], "polnear", "dev", "corenlp.conllu.gz")), log);
        break;
    case "parser":
        // News sentences of the silver analysis, once to each time of the treebanks twice: the treebanks hardly know news.
        List<TreebankWord[]> jackknifed = Jackknife(train, 4);
        List<TreebankWord[]> silverNews = News();
        log($"parser: {silverNews.Count} sentences of news");
        using (FileStream output = File.Create(args[2]))
            new ParserTrainer(epochs: 4).Train([.. jackknifed, .. jackknifed, .. TaggerTrainer.Retag(TrainTagger(train), silverNews)], output, log);
        PerceptronModel parser = Load(args[2], DependencyParser.ModelKind);
        PerceptronModel whole = TrainTagger(train);
        foreach (string bank in new[] { "ud-ewt", "ud-gum" })
        {
            var (heads, relations) = ParserTrainer.Evaluate(parser, TaggerTrainer.Retag(whole, Read(bank, "dev")));
            log($"{bank} dev, gold tokens, own tags: UAS {100 * heads:F2} LAS {100 * relations:F2}");
        }
        break;
}
return 0;

List<TreebankWord[]> Read(string bank, string part) => Treebank.Read(Path.Combine(args[1], bank, part + ".conllu.gz"));

// Silver news in the treebanks' scheme; none where the corpus is not there.
List<TreebankWord[]> News()
{
    string file = Path.Combine(args[1], "polnear", "train", "corenlp.conllu.gz");
    return File.Exists(file) ? NewsTreebank.Convert(Treebank.Read(file)) : [];
}

static PerceptronModel Load(string path, string kind)
{
    using FileStream input = File.OpenRead(path);
    return PerceptronModel.Read(input, path, kind);
}

static PerceptronModel TrainTagger(IReadOnlyList<TreebankWord[]> sentences)
{
    using MemoryStream stream = new();
    new TaggerTrainer(Tagger.ModelKind, TaggerTrainer.JointTag, epochs: 5).Train(sentences, stream, _ => { });
    stream.Position = 0;
    return PerceptronModel.Read(stream, "tagger in training", Tagger.ModelKind);
}

// Each part is tagged by a tagger that was trained on the others, so that the parser learns from tags as wrong as those in use.
List<TreebankWord[]> Jackknife(List<TreebankWord[]> sentences, int parts)
{
    TreebankWord[][] tagged = new TreebankWord[sentences.Count][];
    Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
    {
        int[] inside = [.. Enumerable.Range(0, sentences.Count).Where(i => i / 40 % parts == part)];
        PerceptronModel model = TrainTagger([.. Enumerable.Range(0, sentences.Count).Where(i => i / 40 % parts != part).Select(i => sentences[i])]);
        List<TreebankWord[]> result = TaggerTrainer.Retag(model, inside.Select(i => sentences[i]));
        for (int k = 0; k < inside.Length; k++) tagged[inside[k]] = result[k];
    });
    log("parser: training tags jackknifed");
    return [.. tagged];
}
