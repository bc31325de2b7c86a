using Microsoft.Extensions.Localization;
using Workflows.Definitions.Verification;

namespace Workflows.Server.Definitions;

/// <summary>The answer to a definition that cannot run: problem details with every finding.</summary>
public static class DefinitionProblem
{
    /// <summary>422 with <c>code</c> <c>definition.invalid</c> and <c>diagnostics</c>.</summary>
    public static IResult Of(IReadOnlyCollection<Diagnostic> diagnostics, IStringLocalizer<DefinitionTexts> texts) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: texts["problem.definition.invalid"],
        extensions: new Dictionary<string, object?> { ["code"] = "definition.invalid", ["diagnostics"] = DiagnosticRow.Of(diagnostics, texts) });
}
