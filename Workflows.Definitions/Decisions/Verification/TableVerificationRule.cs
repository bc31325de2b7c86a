using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>
/// One thing that a decision table must or should not do. Rules are pure, take a bounded time whatever the table, and never throw.
/// </summary>
public abstract class TableVerificationRule
{
    private protected TableVerificationRule(DiagnosticSeverity severity, string code, string messageFormat, string explanation)
    {
        Kind = new DiagnosticKind(code, severity, messageFormat);
        Explanation = explanation;
    }

    /// <summary>The code, severity and message of the rule's findings.</summary>
    public DiagnosticKind Kind { get; }

    /// <summary>Why the rule is there and what to do about a finding, in English; one sentence or two.</summary>
    public string Explanation { get; }

    internal abstract IEnumerable<Diagnostic> Check(TableGeometry table);
}
