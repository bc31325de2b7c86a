using Workflows.Definitions.Decisions.Compilation;
using Workflows.Definitions.Decisions.Model;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>Which type and which values the input of a table may have, as far as the model says.</summary>
internal sealed class AllowedValues(DmnDefinitions definitions)
{
    private readonly Dictionary<string, ItemDefinition> types = definitions.ItemDefinitions
        .DistinctBy(definition => Names.Normalise(definition.Name), StringComparer.Ordinal)
        .ToDictionary(definition => Names.Normalise(definition.Name), StringComparer.Ordinal);

    private readonly Dictionary<string, string?> variables = definitions.DrgElements
        .DistinctBy(element => Names.Normalise(element.Name), StringComparer.Ordinal)
        .ToDictionary(element => Names.Normalise(element.Name), element => element.Variable?.TypeRef, StringComparer.Ordinal);

    /// <summary>The tests that values fulfil; null where all may come.</summary>
    public string? Of(InputClause clause) => clause.InputValues?.Text ?? Definition(clause)?.AllowedValues?.Text;

    /// <summary>Whether the input is true or false.</summary>
    public bool IsBoolean(InputClause clause) => (Definition(clause)?.TypeRef ?? TypeRef(clause)) is "boolean";

    private ItemDefinition? Definition(InputClause clause) =>
        TypeRef(clause) is { } typeRef && types.GetValueOrDefault(Names.Normalise(typeRef)) is { IsCollection: false } definition ? definition : null;

    private string? TypeRef(InputClause clause) =>
        clause.InputExpression?.TypeRef ?? variables.GetValueOrDefault(Names.Normalise(clause.InputExpression?.Text ?? ""));
}
