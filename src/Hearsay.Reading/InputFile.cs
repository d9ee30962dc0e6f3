using System.Text;

namespace Hearsay.Reading;

/// <summary>Opens the files of inputs.</summary>
internal static class InputFile
{
    /// <summary>Opens the file; null, and the reason, when it cannot be opened.</summary>
    public static FileStream? Open(string path, out string? error)
    {
        error = null;
        if (Directory.Exists(path))
        {
            error = "is a folder, not a file";
            return null;
        }
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            error = "no such file or folder; check the path";
        }
        catch (Exception e) when (e is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = "cannot be opened; check its permissions";
        }
        catch (IOException e)
        {
            error = Unreadable(e);
        }
        return null;
    }

    /// <summary>What is said of a file that fails while it is read.</summary>
    public static string Unreadable(IOException exception)
    {
        StringBuilder line = new("cannot be read: ");
        foreach (char c in exception.Message) line.Append(char.IsControl(c) ? ' ' : c);
        return line.ToString();
    }
}
