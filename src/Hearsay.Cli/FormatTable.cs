using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace Hearsay.Cli;

/// <summary>One format that a command writes.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">Its name as <c>--format</c> takes it.</param>
/// <param name="Endings">The endings of files that hold it, with the dot.</param>
internal sealed record FormatRow<TFormat>(TFormat Format, string Name, params ImmutableArray<string> Endings)
    where TFormat : struct, Enum;

/// <summary>The formats of one command: their names, and which one a file's ending means.</summary>
internal sealed class FormatTable<TFormat>(params ImmutableArray<FormatRow<TFormat>> rows)
    where TFormat : struct, Enum
{
    /// <summary>The names as a user types them, separated by <c>|</c>.</summary>
    public string Names => string.Join('|', rows.Select(r => r.Name));

    /// <summary>The ending that files of the format get, with the dot.</summary>
    public string EndingOf(TFormat format) => rows.Single(r => r.Format.Equals(format)).Endings[0];

    /// <summary>Makes the option <c>--format</c>.</summary>
    public Option<string?> CreateOption()
    {
        Option<string?> option = new("--format", "-f")
        {
            HelpName = Names,
            Description = "How to write the results. By default the ending of --output tells; without --output, text.",
        };
        option.CompletionSources.Add(_ => rows.Select(r => new CompletionItem(r.Name)));
        return option;
    }

    /// <summary>The format that the user wants.</summary>
    /// <param name="name">The name given; null when none was.</param>
    /// <param name="output">The output file; null for standard output.</param>
    /// <returns>The format, or why none can be told.</returns>
    public FormatChoice<TFormat> Choose(string? name, string? output)
    {
        if (name is not null)
        {
            FormatRow<TFormat>? named = rows.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));
            return named is not null
                ? new FormatChoice<TFormat>(named.Format, null)
                : new FormatChoice<TFormat>(default, $"'{name}' is no format here; give --format {Names}");
        }
        if (output is null) return new FormatChoice<TFormat>(rows[0].Format, null);
        string ending = Path.GetExtension(output);
        FormatRow<TFormat>? ended = rows.FirstOrDefault(r => r.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
        return ended is not null
            ? new FormatChoice<TFormat>(ended.Format, null)
            : new FormatChoice<TFormat>(default, $"{output}: the ending does not tell the format; add --format {Names}");
    }
}

/// <summary>A format, or why none could be told.</summary>
/// <param name="Format">The format; meaningless when there is an error.</param>
/// <param name="Error">What is wrong with the user's wish, and the cure; null when nothing is.</param>
internal readonly record struct FormatChoice<TFormat>(TFormat Format, string? Error)
    where TFormat : struct, Enum;
