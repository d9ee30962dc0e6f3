using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Reading.Containers;

/// <summary>What an XML file gave: a feed, or the addresses of the feeds that it lists.</summary>
/// <param name="Feed">The feed; null for a list.</param>
/// <param name="Feeds">The addresses of a list.</param>
internal sealed record XmlFeedContent(Feed? Feed, IReadOnlyList<string> Feeds);

/// <summary>Reads RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom and lists of feeds (OPML).</summary>
/// <remarks>Definitions of types are passed over, and nothing that they define is put in. What is often wrong with feeds is mended; behind
/// what cannot be mended the items are lost, those before it are kept.</remarks>
internal static partial class XmlFeed
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads the text of a file.</summary>
    /// <returns>The content, and why it is none: entities of its own, which could grow without bound.</returns>
    public static (XmlFeedContent? Content, string? Error) Read(string text)
    {
        // What stands before the first angle is nothing, but a declaration must be the first thing of all.
        text = text[Math.Max(0, text.IndexOf('<'))..];
        if (OwnEntities.IsMatch(text[..Math.Min(text.Length, 256 * 1024)]))
            return (null, "defines entities of its own, which are not put in; give the feed without its <!DOCTYPE>");
        Parse first = new();
        if (first.Run(text) is null) return (first.Content(null), null);
        Parse second = new();
        string? error = second.Run(XmlRepair.Repair(text));
        return (second.Content(error), null);
    }

    // A document type with an entity in its internal part.
    [GeneratedRegex(@"<!DOCTYPE[^>\[]*\[[^\]]*<!ENTITY", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnEntities { get; }

    /// <summary>One pass over the text.</summary>
    private sealed class Parse
    {
        private readonly List<FeedItem> items = [];
        private readonly List<string> feeds = [];
        private string? title;
        private string? language;
        private string? author;
        private Uri? home;
        private bool isList;

        public XmlFeedContent Content(string? error)
        {
            string? damage = error is null ? null
                : items.Count == 0 && feeds.Count == 0 ? $"is broken at its {error}, before any item; fetch the feed again"
                : $"is broken at its {error}; read up to there";
            return isList ? new XmlFeedContent(null, feeds) : new XmlFeedContent(new Feed(title, items, damage), []);
        }

        /// <returns>Where the text stops being XML; null when all of it is.</returns>
        public string? Run(string text)
        {
            using StringReader source = new(text);
            using XmlReader xml = XmlReader.Create(source, Settings);
            int holder = -1;
            try
            {
                while (!xml.EOF)
                {
                    if (xml.NodeType != XmlNodeType.Element)
                    {
                        xml.Read();
                        continue;
                    }
                    string name = xml.LocalName;
                    if (name is "item" or "entry") items.Add(new XmlFeedItem(XmlElements.Take(xml), home).Read(author, language));
                    else if (xml.Depth == holder + 1 && holder >= 0 && name is "title" or "link" or "language" or "author" or "image" or "textinput" or "textInput") ReadOfFeed(XmlElements.Take(xml));
                    else
                    {
                        if (name is "channel" or "feed") holder = xml.Depth;
                        if (name == "opml") isList = true;
                        if (name == "feed") language ??= xml.GetAttribute("lang", XNamespace.Xml.NamespaceName);
                        if (name == "outline" && (xml.GetAttribute("xmlUrl") ?? xml.GetAttribute("xmlurl"))?.Trim() is { } address && InputAddress.IsAddress(address)) feeds.Add(address);
                        xml.Read();
                    }
                }
                return null;
            }
            catch (XmlException e)
            {
                return $"line {e.LineNumber}";
            }
        }

        private void ReadOfFeed(XElement element)
        {
            switch (element.Name.LocalName)
            {
                case "title":
                    title ??= MarkupText.Line(element.Value);
                    break;
                case "language":
                    language ??= MarkupText.Line(element.Value);
                    break;
                case "author":
                    author ??= XmlFeedItem.NameOf(element);
                    break;
                case "link" when home is null && (string?)element.Attribute("rel") is null or "alternate":
                    Uri.TryCreate(((string?)element.Attribute("href") ?? element.Value).Trim(), UriKind.Absolute, out home);
                    break;
            }
        }
    }
}
