namespace Hearsay.Reading.Fetching;

/// <summary>How an address came to be fetched.</summary>
public enum FetchKind
{
    /// <summary>The user named the address, as one would in a browser: robots.txt is not asked.</summary>
    Named,

    /// <summary>A feed or list named the address: robots.txt is heeded, and requests to one host keep a distance.</summary>
    Listed,
}

/// <summary>What use is made of pages kept on disk.</summary>
public enum CacheUse
{
    /// <summary>A page that its site calls fresh comes from disk; an older one is asked for only if it has changed.</summary>
    On,

    /// <summary>Every page is asked for, fresh or not; one that has not changed comes from disk.</summary>
    Refresh,

    /// <summary>Nothing is read from disk and nothing kept.</summary>
    Off,
}
