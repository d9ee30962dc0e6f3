using System.CommandLine;
using Hearsay.Reading;
using Hearsay.Rendering;

namespace Hearsay.Cli;

/// <summary><c>hearsay gallery</c>: a page for each story of a folder, and an index that leads to them.</summary>
/// <remarks>Stories are compared in parallel and written in their order, a bounded number of pages in memory.</remarks>
internal sealed class GalleryCommand(Messages messages, CancellationToken cancellation)
{
    public const string Name = "gallery";

    public const string Lesson = """
        A story is a folder with a story.json, which lists its reports. FOLDER may hold stories at any depth, and may be one itself.
        Each page is named after its story's folder; index.html leads to all of them. Files in DIR that hearsay did not make stay as
        they are.

        Examples:
          A page for each story of a folder, and an index to open in a browser:
            hearsay gallery stories --output pages

          The stories that come with the program's sources:
            hearsay gallery samples --output gallery

          Only statements that are likely right, on two threads:
            hearsay gallery stories --output pages --min-confidence 0.6 --threads 2
        """;

    private readonly SharedOptions options = new()
    {
        Files = new Argument<string[]>("FOLDER") { Arity = ArgumentArity.ZeroOrMore, Description = "The folder that holds the stories." },
    };

    public Command Create()
    {
        options.Output.HelpName = "DIR";
        options.Output.Description = "The folder for the pages; its last part is made when it is missing. Each file appears whole or not at all.";
        Command command = new(Name, "Compares every story of a folder: a page for each, and an index that leads to them.")
        {
            options.Files, options.Output, options.Published, options.Fields, options.MinConfidence, options.Threads,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        string[] folders = parsed.GetValue(options.Files) ?? [];
        string? output = parsed.GetValue(options.Output);
        if (folders.Length == 0 || folders[0].Length == 0)
        {
            messages.Error("no folder given; name the folder that holds the stories, as in: hearsay gallery stories --output pages");
            return ExitCode.NothingDone;
        }
        string? mistake = folders.Length > 1 ? $"'{folders[1]}' is one folder too many; name the folder above all stories"
            : output is null ? "no folder for the pages; add --output DIR" : null;
        if (!Usage.Holds(parsed, options, mistake, messages)) return ExitCode.NothingDone;

        StoryList found = new StoryFinder().Find(folders[0]);
        foreach (Diagnostic diagnostic in found.Diagnostics) messages.Tell(diagnostic);
        if (found.Stories.IsEmpty)
        {
            if (found.Diagnostics.IsEmpty)
                messages.Error($"{folders[0]}: holds no story; a story is a folder with a story.json that lists its reports, as those of the samples");
            return ExitCode.NothingDone;
        }
        GalleryFolder pages = new(output!);
        if (pages.Harm() is { } harm)
        {
            messages.Error(harm);
            return ExitCode.NothingDone;
        }
        pages.Create();
        return WritePages(parsed, found, pages);
    }

    private ExitCode WritePages(ParseResult parsed, StoryList found, GalleryFolder pages)
    {
        int threads = options.ThreadsOf(parsed), done = 0;
        StoryPageRenderer renderer = new(
            new StoryComparerOptions { Threads = Math.Max(1, threads / found.Stories.Length), MinConfidence = parsed.GetValue(options.MinConfidence) ?? 0 },
            new ReadingOptions { Fields = parsed.GetValue(options.Fields) ?? new JsonFieldNames() },
            parsed.GetValue(options.Published));
        List<GalleryStory> stories = [];
        bool anyLeftOut = !found.Diagnostics.IsEmpty;
        new OrderedParallel(threads).Run(
            found.Stories.Zip(GalleryFolder.NamesOf(found.Stories)),
            story => renderer.Render(story.First, story.Second, cancellation),
            page =>
            {
                anyLeftOut |= page.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
                foreach (Diagnostic diagnostic in page.Diagnostics) messages.Tell(diagnostic);
                if (page.Entry is { } entry)
                {
                    if ((new OutputGuard(page.Inputs, messages).Overwriting(pages.PathOf(entry.Page)) ?? pages.Harm(entry.Page)) is { } harm)
                    {
                        anyLeftOut = true;
                        messages.Error(harm);
                    }
                    else
                    {
                        pages.Write(entry.Page, writer => writer.Write(page.Html));
                        stories.Add(entry);
                    }
                }
                messages.Progress(++done, found.Stories.Length, "stories");
            },
            cancellation);
        messages.ClearProgress();
        if (stories.Count == 0) return ExitCode.NothingDone;
        pages.Write(GalleryFolder.Index, writer => new GalleryHtml().Write(stories, writer));
        return anyLeftOut ? ExitCode.SomethingLeftOut : ExitCode.Done;
    }
}
