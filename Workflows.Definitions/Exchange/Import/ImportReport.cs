using System.Collections.Immutable;
using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Gathers what is said about an import.</summary>
internal sealed class ImportReport
{
    private const int LongestQuotation = 200;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> ToImmutable() => diagnostics.ToImmutable();

    public void Mapped(BaseElement element, string construct, string target) => Say(ExchangeFindings.Mapped, element, construct, target);

    public void Translated(BaseElement element, string construct, string original, string feel) =>
        Say(ExchangeFindings.ExpressionTranslated, element, construct, original, feel);

    public void Refused(BaseElement element, string construct, string original, JuelRefusal refusal) =>
        Say(refusal.Kind, element, construct, original, refusal.Subject);

    /// <summary>Says something of an element; long values are cut.</summary>
    public void Say(DiagnosticKind kind, BaseElement element, params ReadOnlySpan<string> arguments)
    {
        var all = ImmutableArray.CreateBuilder<string>(arguments.Length + 1);
        all.Add(ElementNames.Label(element));
        foreach (var argument in arguments)
            all.Add(argument.Length <= LongestQuotation ? argument.Trim() : argument[..LongestQuotation].Trim() + "…");
        diagnostics.Add(kind.At(element.Id, all.ToImmutable()));
    }
}
