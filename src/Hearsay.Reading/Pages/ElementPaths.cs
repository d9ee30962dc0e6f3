using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>Writes where elements stand in their page, as XPaths from the root.</summary>
/// <remarks>Each parent's children are counted once, so that a page of a hundred thousand paragraphs costs no more than its length.</remarks>
internal sealed class ElementPaths
{
    private readonly HashSet<INode> counted = [];
    private readonly Dictionary<IElement, int> places = [];

    /// <summary>The path ("/html[1]/body[1]/div[2]/p[3]").</summary>
    public string Of(IElement element)
    {
        List<IElement> way = [];
        for (IElement? at = element; at is not null; at = at.ParentElement) way.Add(at);
        StringBuilder path = new();
        for (int i = way.Count - 1; i >= 0; i--) path.Append(CultureInfo.InvariantCulture, $"/{way[i].LocalName}[{Place(way[i])}]");
        return path.ToString();
    }

    private int Place(IElement element)
    {
        if (element.Parent is not { } parent) return 1;
        if (counted.Add(parent))
        {
            Dictionary<string, int> counts = new(StringComparer.Ordinal);
            foreach (INode child in parent.ChildNodes)
            {
                if (child is IElement one) places[one] = counts[one.LocalName] = counts.GetValueOrDefault(one.LocalName) + 1;
            }
        }
        return places.GetValueOrDefault(element, 1);
    }
}
