using System.Globalization;

namespace Hearsay.Reading;

/// <summary>Reads a path that names one piece of a file: <c>crawl.warc.gz#12</c>.</summary>
internal static class InputPiece
{
    /// <summary>Cuts the piece off; the number is null where the path names none, or a file of that very name is there.</summary>
    public static (string Path, int? Piece) Split(string path)
    {
        int mark = path.LastIndexOf('#');
        if (mark <= 0 || !int.TryParse(path.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int piece) || piece == 0) return (path, null);
        string file = path[..mark];
        bool isPiece = InputAddress.IsAddress(path) || (!File.Exists(path) && File.Exists(file));
        return isPiece ? (file, piece) : (path, null);
    }
}
