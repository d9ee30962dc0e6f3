using Hearsay.Attribution;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Tells whom a phrase of a report points at, by the token that heads it.</summary>
internal sealed class MentionHeads
{
    private readonly Document document;
    private readonly Dictionary<int, Mention> byHead = [];

    /// <summary>Takes in the mentions of a report.</summary>
    public MentionHeads(AttributedReport report)
    {
        document = report.Document;
        foreach (Mention mention in report.Mentions)
        {
            for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++)
            {
                int head = document.Heads[t];
                if (head < mention.Tokens.Start || head >= mention.Tokens.End) byHead.TryAdd(t, mention);
            }
        }
    }

    /// <summary>The mention that the token heads; null when it heads none.</summary>
    public Mention? At(int token) => byHead.GetValueOrDefault(token);

    /// <summary>The mention that the argument is, or that stands beside its head in apposition ("FBI official Peter Strzok"); null when nobody known.</summary>
    public Mention? Of(Argument argument)
    {
        if (byHead.TryGetValue(argument.Head, out Mention? own)) return own;
        for (int t = argument.Tokens.Start; t < argument.Tokens.End; t++)
        {
            if (document.Heads[t] == argument.Head && document.Relations[t] is "appos" or "flat" or "nmod:desc" && byHead.TryGetValue(t, out Mention? beside)) return beside;
        }
        return null;
    }
}
