using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>A speaker of one report in the making: its names, its roles, where it is mentioned.</summary>
internal sealed class LocalSpeaker
{
    private readonly List<string> aliases = [];

    /// <summary>Place in the report's list of speakers.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public SpeakerKind Kind { get; set; }

    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = "";

    /// <summary>Parts of a person's name, last one the surname; empty for others.</summary>
    public string[] NameParts { get; set; } = [];

    /// <summary>Whether a proper name is known.</summary>
    public bool IsNamed { get; set; }

    /// <summary><c>m</c>, <c>f</c>, or <c>?</c>.</summary>
    public char Gender { get; set; } = '?';

    /// <summary>Distinct wordings in order of first appearance.</summary>
    public IReadOnlyList<string> Aliases => aliases;

    /// <summary>What they are, as found: phrases with their words.</summary>
    public List<RolePhrase> Roles { get; } = [];

    /// <summary>Where it is mentioned.</summary>
    public List<(TokenRange Tokens, MentionKind Kind)> Mentions { get; } = [];

    /// <summary>Adds a wording unless it is there.</summary>
    public void AddAlias(string alias)
    {
        if (alias.Length > 0 && !aliases.Contains(alias, StringComparer.Ordinal)) aliases.Add(alias);
    }
}
