using System.Collections.Immutable;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions;

/// <summary>What compiling a decision model gave.</summary>
/// <param name="Model">
/// The model. Where there are errors, what they concern has the value null and an error among the diagnostics of each evaluation.
/// </param>
/// <param name="Diagnostics">What is wrong with the definitions; empty where nothing is.</param>
public sealed record DecisionCompilation(DecisionModel Model, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is no error, so that the model may be deployed.</summary>
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
}
