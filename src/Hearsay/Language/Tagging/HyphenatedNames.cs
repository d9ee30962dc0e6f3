using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Makes one name of names that a hyphen joins: "Holtz-Eakin" is three tokens and one person.</summary>
internal static class HyphenatedNames
{
    /// <summary>The entities, each with the words with a capital that hyphens without spaces tie to it; where two meet, the first tells the kind.</summary>
    public static ImmutableArray<Entity> Join(SegmentedText text, List<Entity> entities)
    {
        ImmutableArray<Entity>.Builder joined = ImmutableArray.CreateBuilder<Entity>(entities.Count);
        foreach (Entity entity in entities)
        {
            int start = entity.Tokens.Start, end = entity.Tokens.End;
            while (IsTied(text, start - 1) && char.IsUpper(text.Slice(start - 2)[0])) start -= 2;
            while (IsTied(text, end) && char.IsUpper(text.Slice(end + 1)[0])) end += 2;
            if (joined.Count > 0 && joined[^1].Tokens.End >= start && joined[^1].Tokens.End > entity.Tokens.Start)
            {
                // The one before reaches into this one.
                joined[^1] = joined[^1] with { Tokens = new TokenRange(joined[^1].Tokens.Start, Math.Max(end, joined[^1].Tokens.End)) };
                continue;
            }
            if (joined.Count > 0) start = Math.Max(start, joined[^1].Tokens.End);
            joined.Add(entity with { Tokens = new TokenRange(start, end) });
        }
        return joined.ToImmutable();
    }

    // A hyphen between two words of its sentence, without a space on either side.
    private static bool IsTied(SegmentedText text, int hyphen) =>
        hyphen > 0 && hyphen + 1 < text.Tokens.Length && text.Slice(hyphen) is "-" && !text.Tokens[hyphen].SpaceBefore && !text.Tokens[hyphen + 1].SpaceBefore
        && text.SentenceOf(hyphen - 1) == text.SentenceOf(hyphen + 1);
}
