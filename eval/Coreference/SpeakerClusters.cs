using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>The persons among the speakers of a report, as clusters of their mentions.</summary>
internal static class SpeakerClusters
{
    /// <summary>A cluster a person, in order of their first mentions.</summary>
    public static ImmutableArray<ImmutableArray<ReferringMention>> Of(AttributedReport report)
    {
        HashSet<string> persons = [.. report.Speakers.Where(s => s.Kind == SpeakerKind.Person).Select(s => s.Id)];
        return CoreferenceDocument.InTextOrder(report.Mentions.Where(m => persons.Contains(m.SpeakerId)).GroupBy(m => m.SpeakerId, StringComparer.Ordinal)
            .Select(speaker => speaker.Select(m => new ReferringMention(m.Span, [report.Document.Segments.Tokens[HeadOf(report.Document, m)].Span.Start]))));
    }

    // The last word of a name; of anything else the first word that depends on none of the others.
    private static int HeadOf(Document document, Mention mention)
    {
        TokenRange range = mention.Tokens;
        if (mention.Kind == MentionKind.Name)
        {
            for (int t = range.End - 1; t >= range.Start; t--)
            {
                if (document.Classes[t] == WordClass.ProperNoun) return t;
            }
        }
        for (int t = range.Start; t < range.End; t++)
        {
            if (document.Classes[t] != WordClass.Punctuation && !range.Contains(document.Heads[t])) return t;
        }
        return range.End - 1;
    }
}
