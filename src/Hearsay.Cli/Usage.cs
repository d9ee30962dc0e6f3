using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hearsay.Cli;

/// <summary>Tells wrong usage that the parser lets through.</summary>
internal static class Usage
{
    /// <summary>Whether the command line can be carried out; says why not otherwise.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The options of its command.</param>
    /// <param name="formatError">What is wrong with the format wished for; null when nothing is.</param>
    /// <param name="messages">Where to say it.</param>
    public static bool Holds(ParseResult parsed, SharedOptions options, string? formatError, Messages messages)
    {
        string name = parsed.CommandResult.Command.Name;
        string? error = Mistake(parsed, options, name) ?? formatError;
        if (error is not null) messages.Error(error);
        return error is null;
    }

    private static string? Mistake(ParseResult parsed, SharedOptions options, string name)
    {
        string[] files = parsed.GetValue(options.Files) ?? [];
        if (files.Length == 0) return $"no report given; name one or more files, as in: hearsay {name} kestrel.txt lantern.txt";
        // The parser takes an option that it does not know for a file.
        if (!parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            && files.FirstOrDefault(f => f.StartsWith('-') && f.Length > 1 && !File.Exists(f)) is string option)
            return $"'{option}' is no option of hearsay {name}; see hearsay {name} --help (a file so named comes after --)";
        if (parsed.GetValue(options.Output) is string output && (output.Length == 0 || output.Contains('\0')))
            return "--output: no file can have that name; give it another one";
        return null;
    }
}
