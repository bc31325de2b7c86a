using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Compilation;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Decisions.Verification.Rules;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>
/// Says what is wrong with a decision model: all that compiling it finds, and what its decision tables do with the inputs that
/// may come. Tables are looked at as far as their cells are constants, comparisons and ranges; a cell that computes is taken
/// as one that may hit anything, so that whatever is found is true.
/// </summary>
public static class DecisionVerifier
{
    /// <summary>How many findings of one rule about one table are given.</summary>
    public const int MaximumFindingsOfRule = 10;

    /// <summary>Every rule about tables, in the order in which their findings are given.</summary>
    public static ImmutableArray<TableVerificationRule> Rules { get; } =
    [
        new EmptyOutput(),
        new UnreachableRule(),
        new OverlappingRules(),
        new ConflictingRules(),
        new UncoveredInputs(),
    ];

    /// <summary>A table that is too large to be looked at as a whole.</summary>
    public static DiagnosticKind NotVerified { get; } = new(
        "dmn.table.notVerified",
        DiagnosticSeverity.Information,
        "The decision table is too large to be verified as a whole: some overlaps, gaps or rules without effect may not be told.");

    /// <summary>Checks a model.</summary>
    /// <param name="definitions">The definitions, as read or as made.</param>
    /// <returns>The findings; empty where there is nothing to say.</returns>
    public static ImmutableArray<Diagnostic> Verify(DmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var compilation = DecisionModel.Compile(definitions);
        var values = new AllowedValues(definitions);
        var tables = definitions.DrgElements.SelectMany(element => TablesIn(element).Select(table => Verify(table, element, values)));
        return [.. compilation.Diagnostics, .. tables.SelectMany(findings => findings)];
    }

    private static List<Diagnostic> Verify(DecisionTable table, DrgElement owner, AllowedValues values)
    {
        // What has no shape has no geometry; compiling has said so.
        if (table.Outputs.IsEmpty || table.Rules.Any(rule => rule.InputEntries.Length != table.Inputs.Length || rule.OutputEntries.Length != table.Outputs.Length))
            return [];

        var geometry = TableGeometry.Of(table, owner, values);
        var findings = new List<Diagnostic>();
        foreach (var rule in Rules)
        {
            geometry.BeginWork();
            findings.AddRange(rule.Check(geometry).Take(MaximumFindingsOfRule));
        }

        geometry.BeginWork();
        if (geometry.IsIncomplete)
            findings.Add(NotVerified.At(geometry.ElementId));
        return findings;
    }

    private static IEnumerable<DecisionTable> TablesIn(DrgElement element)
    {
        Expression? logic = element switch
        {
            Decision decision => decision.Logic,
            BusinessKnowledgeModel knowledge => knowledge.EncapsulatedLogic,
            _ => null,
        };
        var open = new Stack<Expression>(logic is null ? [] : [logic]);
        while (open.TryPop(out var expression))
        {
            if (expression is DecisionTable table)
                yield return table;
            foreach (var inner in BoxedChildren.Of(expression).Reverse())
                open.Push(inner);
        }
    }
}
