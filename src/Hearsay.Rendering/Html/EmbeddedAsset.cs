using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Rendering;

/// <summary>A style sheet or script that is built into this assembly, as a page holds it, and the hash by which the page's content security policy
/// lets it through.</summary>
internal sealed class EmbeddedAsset
{
    /// <summary>Loads the asset.</summary>
    /// <param name="name">Its file name, such as <c>page.css</c>.</param>
    internal EmbeddedAsset(string name)
    {
        using Stream stream = typeof(EmbeddedAsset).Assembly.GetManifestResourceStream("Hearsay.Rendering." + name)
            ?? throw new InvalidOperationException($"the assembly Hearsay.Rendering was built without its file {name}");
        using StreamReader reader = new(stream, Encoding.UTF8);
        // The hash is over the bytes that the browser sees: line ends must not depend on how the sources were checked out.
        Text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    /// <summary>The text of the file, lines ended by a line feed.</summary>
    internal string Text { get; }

    /// <summary>SHA-256 of the text as UTF-8, in base 64.</summary>
    internal string Hash { get; }
}
