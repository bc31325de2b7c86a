using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions;

/// <summary>What evaluating a decision or a decision service gave.</summary>
/// <param name="Value">The value; null where an error prevented one.</param>
/// <param name="Diagnostics">
/// What happened on the way, in order, at most <see cref="MaximumDiagnostics"/>: errors of <see cref="DecisionProblems"/>, and the
/// warnings of FEEL with their own codes.
/// </param>
/// <param name="Hits">Which rules of which decision tables gave the value, in the order of evaluation, at most <see cref="MaximumHits"/>.</param>
public sealed record DecisionResult(FeelValue Value, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RuleHit> Hits)
{
    /// <summary>How many diagnostics a result keeps.</summary>
    public const int MaximumDiagnostics = 100;

    /// <summary>How many hits a result keeps.</summary>
    public const int MaximumHits = 1000;

    /// <summary>Whether there is no error among the diagnostics.</summary>
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
}

/// <summary>A rule that hit.</summary>
/// <param name="ElementId">The decision table, or the decision where the table has no identifier; null where neither has one.</param>
/// <param name="Rule">The number of the rule, from 1.</param>
public sealed record RuleHit(string? ElementId, int Rule);
