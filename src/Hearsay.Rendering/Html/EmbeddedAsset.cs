using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Rendering;

/// <summary>A style sheet or script that the assembly carries, with the sum by which a page's policy allows it and nothing else.</summary>
internal sealed class EmbeddedAsset
{
    /// <summary>Loads the asset.</summary>
    /// <param name="name">Its file name, as in "page.css".</param>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    internal EmbeddedAsset(string name)
        : this([Load(name)], "", "")
    {
    }

    private EmbeddedAsset(IEnumerable<string> parts, string before, string after)
    {
        Text = before + string.Join('\n', parts) + after;
        // The sum is over the bytes that the browser sees.
        Sha256 = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    /// <summary>One script of several files, which see each other's names and leave none behind.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without one of them.</exception>
    internal static EmbeddedAsset Script(params string[] names) => new(names.Select(Load), "\"use strict\";\n(() => {\n", "})();\n");

    private static string Load(string name)
    {
        using Stream stream = typeof(EmbeddedAsset).Assembly.GetManifestResourceStream($"Hearsay.Rendering.{name}")
            ?? throw new InvalidOperationException($"the assembly Hearsay.Rendering was built without its file {name}");
        using StreamReader reader = new(stream, Encoding.UTF8);
        // Line ends must not depend on how the sources were checked out.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The asset's text, lines ended by a line feed.</summary>
    internal string Text { get; }

    /// <summary>SHA-256 of the text in UTF-8, in base 64, as a content security policy takes it.</summary>
    internal string Sha256 { get; }
}
