using Hearsay.Training;
using Hearsay.Training.Commands;

if (args is ["evaluate", var folder])
{
    EvaluateCommand.Run(new TrainingCorpora(folder), Console.Out.WriteLine);
    return 0;
}
Action<TrainingCorpora, string, Action<string>>? command = args is not [var name, _, _] ? null : name switch
{
    "classes" => ClassesCommand.Run,
    "lemmas" => LemmasCommand.Run,
    "tagger" => TaggerCommand.Run,
    "parser" => ParserCommand.Run,
    "entities" => EntitiesCommand.Run,
    "names" => NamesCommand.Run,
    "roles" => RolesCommand.Run,
    "languages" => LanguagesCommand.Run,
    _ => null,
};
if (command is null)
{
    Console.Error.WriteLine("""
        usage: hearsay-train classes CORPORA FILE     learn the word classes from allsides
               hearsay-train lemmas CORPORA FILE      learn the lemma rules (verbs also from polnear/train)
               hearsay-train tagger CORPORA MODEL     train the part-of-speech tagger, on polnear/train first; uses the built-in word classes
               hearsay-train parser CORPORA MODEL     train the dependency parser (taggers, vectors of words and two teachers first); half an hour
               hearsay-train entities CORPORA MODEL   train the recognizer of names on polnear/train; uses the built-in word classes and tagger
               hearsay-train roles CORPORA MODEL      train the network that finds cues, sources and contents on polnear/train; uses the other models
               hearsay-train names CORPORA FILE       learn which first names go with he and she from allsides
               hearsay-train languages CORPORA MODEL  learn to tell languages apart from languages/ and allsides
               hearsay-train evaluate CORPORA         score the built-in models on the development parts
        CORPORA holds allsides/articles.jsonl.gz, polnear/{train,dev}/{corenlp.conllu.gz,text,attributions}, ud-ewt/{train,dev}.conllu.gz and ud-gum/{train,dev}.conllu.gz.
        """);
    return 2;
}
command(new TrainingCorpora(args[1]), args[2], Console.Error.WriteLine);
return 0;
