namespace Hearsay.Reading;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know; nothing is lost.</summary>
    Information,

    /// <summary>The input is read, but the findings may suffer.</summary>
    Warning,

    /// <summary>The input gives nothing.</summary>
    Error,
}

/// <summary>Something to say about one input.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The input as it was named.</param>
/// <param name="Message">One line without a full stop: what is the matter, and the cure where there is one.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string File, string Message);
