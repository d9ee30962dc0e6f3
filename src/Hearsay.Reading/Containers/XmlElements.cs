using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Reading.Containers;

/// <summary>Reads an element with all in it.</summary>
/// <remarks>The library's own reading walks up to the root for every node, which makes elements nested a million deep a matter of
/// hours; here the depth is bounded.</remarks>
internal static class XmlElements
{
    // Pages in feeds nest some thirty deep.
    private const int Deepest = 500;

    // Setting an attribute looks at all those before it.
    private const int MostAttributes = 100;

    /// <summary>Takes the element that the reader stands on; it then stands behind it.</summary>
    /// <exception cref="XmlException">It is no XML, or nested too deep.</exception>
    public static XElement Take(XmlReader xml)
    {
        int outer = xml.Depth;
        XElement root = Open(xml), current = root;
        bool isEmpty = xml.IsEmptyElement;
        while (xml.Read() && !isEmpty)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth - outer > Deepest)
                    {
                        IXmlLineInfo? place = xml as IXmlLineInfo;
                        throw new XmlException("nested too deep", null, place?.LineNumber ?? 0, place?.LinePosition ?? 0);
                    }
                    XElement inner = Open(xml);
                    current.Add(inner);
                    if (!xml.IsEmptyElement) current = inner;
                    break;
                case XmlNodeType.EndElement:
                    isEmpty = current == root;
                    current = current.Parent ?? root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Add(new XText(xml.Value));
                    break;
            }
        }
        return root;
    }

    private static XElement Open(XmlReader xml)
    {
        XElement element = new(XName.Get(xml.LocalName, xml.NamespaceURI));
        if (!xml.MoveToFirstAttribute()) return element;
        int count = 0;
        do
        {
            // Declarations of spaces are in the names already.
            if (xml.NamespaceURI != XNamespace.Xmlns.NamespaceName) element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
        }
        while (++count < MostAttributes && xml.MoveToNextAttribute());
        xml.MoveToElement();
        return element;
    }
}
