using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Notes whom the pronouns of a report mean, beyond those that are sources: "him", "her", "my" in a quotation.</summary>
internal sealed class PronounMentions(Reading reading, PronounResolver pronouns)
{
    /// <summary>Adds the mentions to the speakers; statements are resolved by then.</summary>
    public void Find(List<Candidate> statements, Dictionary<Candidate, LocalSpeaker?> speakerOf)
    {
        // The smallest statement that holds a token: whose words they are.
        Candidate?[] holders = new Candidate?[reading.Count];
        foreach (Candidate statement in statements.OrderByDescending(s => s.Size))
            foreach (TokenRange piece in statement.Content) holders.AsSpan(piece.Start, piece.Count).Fill(statement);
        for (int t = 0; t < reading.Count; t++)
        {
            if (!reading.IsArticle(t) || reading.Tag(t) is not ("PRP" or "PRP$")) continue;
            LocalSpeaker? own = holders[t] is { } holder ? speakerOf[holder] : null;
            switch (reading.Text.Word(t).ToLowerInvariant())
            {
                case "i" or "me" or "my" or "mine" or "myself" when reading.OuterQuotation[t] >= 0 && own is { Kind: SpeakerKind.Person }:
                    pronouns.Mention(own, t);
                    break;
                case "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself":
                    pronouns.Resolve(t, null, own);
                    break;
            }
        }
    }
}
