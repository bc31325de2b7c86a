using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>Why an expression has no counterpart in FEEL.</summary>
/// <param name="Kind">The kind of finding; its last two placeholders are the expression and <paramref name="Subject"/>.</param>
/// <param name="Subject">What in the expression is meant, such as the call.</param>
public sealed record JuelRefusal(DiagnosticKind Kind, string Subject);

/// <summary>Ends the translation of one text; never leaves this namespace's entry point, which makes it a refusal.</summary>
internal sealed class JuelRefusedException(DiagnosticKind kind, string subject) : Exception(subject)
{
    public JuelRefusal Refusal { get; } = new(kind, subject);
}
