using System.Text.Json;

namespace Hearsay.Evaluation;

/// <summary>A gold account as its JSON file has it: pieces of text are copied out, not yet located.</summary>
internal sealed record GoldFile(
    string Story, IReadOnlyList<string> Reports, IReadOnlyList<GoldSpeaker> Speakers, IReadOnlyList<GoldStatement> Statements,
    IReadOnlyList<GoldFamily> Families, IReadOnlyList<GoldDispute> Disputes, IReadOnlyList<GoldReuse> Reuse, IReadOnlyList<GoldNumber> Numbers)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not a gold account.</exception>
    public static GoldFile Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<GoldFile>(stream, Options) ?? throw new InvalidDataException($"{path}: holds null, not a gold account");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: not a gold account: {error.Message}", error);
        }
    }
}

internal sealed record GoldSpeaker(string Id, string Name, string Kind, IReadOnlyList<string> Aliases);

/// <summary>A statement; <paramref name="Nth"/> tells which occurrence of each piece is meant.</summary>
internal sealed record GoldStatement(
    string Id, string Report, IReadOnlyList<string> Content, string? Cue, string? Source, IReadOnlyList<string> Chain, string Kind, string Stance,
    string? Parent, int? Nth = null);

internal sealed record GoldFamily(string Id, IReadOnlyList<string> Members, string Relation, string Variation);

internal sealed record GoldPassage(string Report, string Text, int? Nth = null);

internal sealed record GoldDispute(GoldPassage A, GoldPassage B, string Type, string? Note = null);

internal sealed record GoldReuse(GoldPassage A, GoldPassage B);

internal sealed record GoldNumber(string About, IReadOnlyList<GoldValue> Values, bool Agree);

internal sealed record GoldValue(string Report, string Text, string? Value = null, int? Nth = null);
