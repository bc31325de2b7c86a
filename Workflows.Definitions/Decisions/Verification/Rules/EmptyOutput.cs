using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Verification.Rules;

internal sealed class EmptyOutput() : TableVerificationRule(
    DiagnosticSeverity.Warning,
    "dmn.table.emptyOutput",
    "Output {1} of rule {0} is empty, so that it is null.",
    "A rule that hits should say what follows; write null where nothing should.")
{
    internal override IEnumerable<Diagnostic> Check(TableGeometry table) =>
        from rule in Enumerable.Range(0, table.Table.Rules.Length)
        from output in Enumerable.Range(0, table.Table.Outputs.Length)
        where string.IsNullOrWhiteSpace(table.Table.Rules[rule].OutputEntries[output].Text)
        select Kind.At(table.IdOf(rule), (rule + 1).ToXml(), (output + 1).ToXml());
}
