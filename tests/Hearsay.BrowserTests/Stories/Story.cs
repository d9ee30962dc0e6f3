namespace Hearsay.BrowserTests.Stories;

/// <summary>The stories whose pages are looked at.</summary>
public enum Story
{
    /// <summary><c>samples/tallow-quay-bridge</c>.</summary>
    Bridge,

    /// <summary><c>samples/haldis-summit</c>.</summary>
    Summit,

    /// <summary><c>samples/heron-recall</c>.</summary>
    Recall,

    /// <summary>Every kind of finding, put together by hand.</summary>
    Invented,

    /// <summary>Two reports that try to break out of every format.</summary>
    Hostile,

    /// <summary>Reports with a headline, words and runs of marks longer than any screen, compared by the library.</summary>
    Overlong,

    /// <summary>Reports long enough that the page folds the ends of their texts.</summary>
    Long,

    /// <summary>Twenty reports.</summary>
    Twenty,
}
