using System.CommandLine.Parsing;
using Hearsay.Reading;

namespace Hearsay.Cli;

/// <summary>Reads what <c>--field</c> was given: which field of JSON records is what.</summary>
internal static class FieldChoice
{
    private static readonly string[] Names = ["text", "html", "headline", "byline", "outlet", "published", "url", "id"];

    /// <summary>The names besides "text", for the help.</summary>
    public static string OtherNames => string.Join(", ", Names.Skip(1));

    /// <summary>The fields, of all times that the option was given.</summary>
    public static JsonFieldNames? Parse(ArgumentResult result)
    {
        JsonFieldNames fields = new();
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.IndexOf('=');
            string name = equals < 0 ? token.Value : token.Value[..equals].Trim().ToLowerInvariant();
            string field = equals < 0 ? "" : token.Value[(equals + 1)..].Trim();
            string? error = field.Length == 0 ? "give a name, “=” and a field, as in --field text=story"
                : !Names.Contains(name) ? $"the names are {string.Join(", ", Names)}; give one of them, as in --field text=story"
                : !given.Add(name) ? $"“{name}” is given twice; give it once"
                : null;
            if (error is not null)
            {
                result.AddError($"--field {token.Value}: {error}");
                return null;
            }
            fields = With(fields, name, field);
        }
        return fields;
    }

    private static JsonFieldNames With(JsonFieldNames fields, string name, string field) => name switch
    {
        "text" => fields with { Text = field },
        "html" => fields with { Html = field },
        "headline" => fields with { Headline = field },
        "byline" => fields with { Byline = field },
        "outlet" => fields with { Outlet = field },
        "published" => fields with { Published = field },
        "url" => fields with { Url = field },
        _ => fields with { Id = field },
    };
}
