using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>How many words the article of a report has.</summary>
internal static class WordCount
{
    /// <summary>Counts the words and numbers outside the furniture.</summary>
    internal static int Of(AttributedReport report)
    {
        int count = 0;
        foreach (Token token in report.Document.Segments.Tokens)
        {
            if (token.Kind is not (TokenKind.Punctuation or TokenKind.Symbol) && !report.Report.IsFurniture(token.Span.Start)) count++;
        }
        return count;
    }
}
