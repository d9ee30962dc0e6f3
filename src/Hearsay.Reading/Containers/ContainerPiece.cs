using System.Globalization;

namespace Hearsay.Reading.Containers;

/// <summary>One piece of a container, or something to say of the container itself.</summary>
/// <param name="Number">The piece's place among the container's documents, from one; 0 for what is said of the container.</param>
/// <param name="Document">The document; without content when it could not be had.</param>
/// <param name="MoreFollow">Whether pieces of the same number may follow: the articles of one feed in a list of feeds.</param>
internal readonly record struct ContainerPiece(int Number, SourceDocument Document, bool MoreFollow = false);

/// <summary>Names the pieces of one container and makes their documents.</summary>
internal sealed class PieceNames(ReportInput container)
{
    private int repeated;
    private HashSet<string>? taken;

    /// <summary>What is known of all pieces.</summary>
    public ReportInput Container => container;

    /// <summary>What the one document of a container is called that holds but one.</summary>
    public ReportInput Alone => container with { Piece = null };

    /// <summary>Whether the piece is one to read.</summary>
    public bool IsWanted(int number) => container.Piece is not { } wanted || wanted == number;

    /// <summary>What piece <paramref name="number"/> is called.</summary>
    /// <param name="number">The piece, from one.</param>
    /// <param name="ownName">A name of its own that takes the number's place; made unique in the container.</param>
    public ReportInput Of(int number, string? ownName = null)
    {
        string place = number.ToString(CultureInfo.InvariantCulture);
        // One piece alone was named together with the other inputs.
        string? id = container.Piece is null ? null : container.Id;
        return container with
        {
            Path = $"{container.Path}#{place}",
            Id = id ?? $"{container.Id ?? FileKinds.NameOf(container.Path)}#{(ownName is null ? place : Free(ownName))}",
            Piece = null,
        };
    }

    /// <summary>A piece that could not be had.</summary>
    public ContainerPiece Failed(int number, string message) => new(number, Failure(Of(number), message));

    /// <summary>Something that is lost, or wrong, of the container as a whole.</summary>
    public ContainerPiece Complaint(string message) => new(0, Failure(Alone, message));

    /// <summary>A document that could not be had.</summary>
    public static SourceDocument Failure(ReportInput input, string message) =>
        new() { Input = input, Diagnostics = [new Diagnostic(DiagnosticSeverity.Error, input.Path, message)] };

    private string Free(string name)
    {
        taken ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string free = name;
        while (!taken.Add(free)) free = $"{name}-{++repeated}";
        return free;
    }
}
