namespace Workflows.Definitions.Verification;

/// <summary>One thing that a definition must or should not do. Rules are pure, linear in the size of the definition, and never throw.</summary>
public abstract class VerificationRule
{
    private protected VerificationRule(DiagnosticSeverity severity, string code, string messageFormat, string explanation)
    {
        Kind = new DiagnosticKind(code, severity, messageFormat);
        Explanation = explanation;
    }

    /// <summary>The code, severity and message of the rule's findings.</summary>
    public DiagnosticKind Kind { get; }

    /// <summary>Why the rule is there and what to do about a finding, in English; one sentence or two.</summary>
    public string Explanation { get; }

    internal abstract IEnumerable<Diagnostic> Check(DefinitionGraph graph);
}
