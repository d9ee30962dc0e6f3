using System.Text.Json;

namespace Hearsay.Reading.Containers;

/// <summary>A JSON object whose fields are found by name without regard to case, hyphens and underscores.</summary>
internal sealed class JsonRecord
{
    private readonly List<(string Name, string Plain, JsonElement Value)> fields = [];

    public JsonRecord(JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            try
            {
                fields.Add((property.Name, Plain(property.Name), property.Value));
            }
            catch (InvalidOperationException)
            {
                // A name with half a character in it: nobody asks for it.
            }
        }
    }

    /// <summary>The names as they are written, in their order.</summary>
    public IEnumerable<string> Names => fields.Select(f => f.Name);

    /// <summary>The first field of that plain name; null for none.</summary>
    public JsonElement? this[string plain]
    {
        get
        {
            foreach ((string _, string name, JsonElement value) in fields)
            {
                if (name == plain) return value;
            }
            return null;
        }
    }

    /// <summary>The text of the field that is named, or of the first of the usual ones that has any.</summary>
    /// <param name="named">A field, or a path of fields with dots; null when the usual ones shall tell.</param>
    /// <param name="usual">The usual names, in lower case without marks.</param>
    /// <param name="between">What joins the items of a list.</param>
    /// <param name="isName">Whether the field holds a name.</param>
    public string? Text(string? named, string[] usual, string between, bool isName)
    {
        if (named is not null) return Find(named) is { } value ? JsonText.Of(value, between, isName) : null;
        foreach (string name in usual)
        {
            foreach ((string _, string plain, JsonElement field) in fields)
            {
                if (plain == name && JsonText.Of(field, between, isName) is { } text) return text;
            }
        }
        return null;
    }

    private JsonElement? Find(string path)
    {
        foreach ((string name, string _, JsonElement value) in fields)
        {
            if (name == path) return value;
        }
        if (this[Plain(path)] is { } found) return found;
        int dot = path.IndexOf('.');
        if (dot <= 0 || this[Plain(path[..dot])] is not { ValueKind: JsonValueKind.Object } inner) return null;
        return new JsonRecord(inner).Find(path[(dot + 1)..]);
    }

    private static string Plain(string name) => name.AsSpan().ContainsAny("-_ ") || name.AsSpan().ContainsAnyInRange('A', 'Z')
        ? string.Concat(name.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant()
        : name;
}
