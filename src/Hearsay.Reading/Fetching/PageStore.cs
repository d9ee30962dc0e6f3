using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Reading.Fetching;

/// <summary>Keeps pages in a folder, one file each, named by the SHA-256 of the address. Safe for several threads and processes at once: a file
/// appears whole or not at all.</summary>
internal sealed class PageStore(string folder, int mostPageBytes, long mostBytes, bool isLocal)
{
    private const string Ending = ".page";
    private const string UnfinishedEnding = ".unfinished";
    private static readonly TimeSpan UnfinishedFor = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private long? taken;

    /// <summary>Reads a page; null when none is kept whole.</summary>
    public StoredPage? Read(Uri address)
    {
        try
        {
            using FileStream file = new(PathOf(address), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length > (long)mostPageBytes + StoredPage.MostHeaderBytes) return null;
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return StoredPage.Read(bytes) is { } page && page.Body.Length <= mostPageBytes ? page : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a page, and lets the oldest go when there are too many.</summary>
    /// <returns>Whether it could be kept.</returns>
    public bool Write(Uri address, StoredPage page)
    {
        byte[] bytes = page.Write();
        if (bytes.Length > mostBytes || bytes.Length - page.Body.Length > StoredPage.MostHeaderBytes) return true;
        string path = PathOf(address);
        string unfinished = $"{path}.{Guid.NewGuid():N}{UnfinishedEnding}";
        try
        {
            CreateFolder();
            WriteNew(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
            MakeRoom(bytes.Length);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(unfinished);
            return false;
        }
    }

    /// <summary>Lets a page go.</summary>
    public void Remove(Uri address) => Delete(PathOf(address));

    /// <summary>The file of an address.</summary>
    public string PathOf(Uri address)
    {
        // What was fetched from this computer or its network is not given to one who may not ask there.
        string key = isLocal ? "local " + address.AbsoluteUri : address.AbsoluteUri;
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) + Ending);
    }

    /// <summary>The folder in which pages are kept unless another is named; null when the user has none for caches.</summary>
    public static string? UsualFolder()
    {
        string caches;
        if (OperatingSystem.IsWindows())
        {
            caches = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }
        else
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            string? named = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (!string.IsNullOrEmpty(named) && Path.IsPathRooted(named)) caches = named;
            else if (home.Length == 0) caches = "";
            else caches = OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
        }
        return caches.Length == 0 ? null : Path.Combine(caches, "hearsay", "pages");
    }

    // What a user reads is the user's own business.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void WriteNew(string path, byte[] bytes)
    {
        FileStreamOptions create = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using FileStream file = new(path, create);
        file.Write(bytes);
    }

    // The folder is looked through at the first page and whenever the sum says that there may be too much.
    private void MakeRoom(long added)
    {
        lock (gate)
        {
            taken += added;
            if (taken <= mostBytes) return;
            FileInfo[] files = new DirectoryInfo(folder).GetFiles();
            DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
            foreach (FileInfo file in files.Where(f => f.Name.EndsWith(UnfinishedEnding, StringComparison.Ordinal) && now - f.LastWriteTimeUtc > UnfinishedFor))
                Delete(file.FullName);
            FileInfo[] pages = [.. files.Where(f => f.Name.EndsWith(Ending, StringComparison.Ordinal)).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal)];
            long sum = pages.Sum(f => f.Length);
            foreach (FileInfo page in pages)
            {
                if (sum <= mostBytes) break;
                if (Delete(page.FullName)) sum -= page.Length;
            }
            taken = sum;
        }
    }

    private static bool Delete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
