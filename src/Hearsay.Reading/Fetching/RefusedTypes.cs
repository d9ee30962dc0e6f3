namespace Hearsay.Reading.Fetching;

/// <summary>The media types that are surely no text.</summary>
internal static class RefusedTypes
{
    private static readonly string[] NoText = ["image/", "audio/", "video/", "font/", "model/"];

    /// <summary>What it is and the cure, of what is surely no text; null for everything that may be a page, a feed, a text or a container.</summary>
    public static string? WhyRefused(string? mediaType) => mediaType switch
    {
        null => null,
        "application/pdf" or "application/x-pdf" => "is a PDF; copy the article into a text file and name that",
        "application/zip" or "application/x-zip-compressed" or "application/epub+zip" => "is an archive; unpack it and name the files",
        "application/msword" or "application/rtf" or "text/rtf" => "is a document of a word processor; save the article as text and name the file",
        _ when mediaType.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal)
            || mediaType.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal)
            || mediaType.StartsWith("application/vnd.ms-", StringComparison.Ordinal) => "is a document of an office program; save the article as text and name the file",
        "text/css" or "text/javascript" or "application/javascript" or "application/wasm" or "application/x-msdownload" =>
            $"is no page but part of a program ({mediaType}); name the page with the article",
        _ when Array.Exists(NoText, kind => mediaType.StartsWith(kind, StringComparison.Ordinal)) => $"is no text ({mediaType}); name the page with the article",
        _ => null,
    };
}
