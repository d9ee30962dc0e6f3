using Hearsay.Reading.Fetching;

namespace Hearsay.Reading;

/// <summary>Fetches the address that is the path of <paramref name="input"/>.</summary>
/// <param name="input">What the document is called, and what is known of it.</param>
/// <param name="kind">Whether the user named the address, or a feed or list did.</param>
/// <param name="cancellation">Stops the fetching.</param>
/// <returns>The document, its input the one given; one with an error among its diagnostics when it could not be had. Nothing is thrown
/// but for cancellation.</returns>
public delegate SourceDocument DocumentFetcher(ReportInput input, FetchKind kind, CancellationToken cancellation);
