using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Lint;

namespace Workflows.Definitions.Verification;

/// <summary>
/// Says what in a definition is allowed and can be run, but is probably a mistake or hard to read. Its findings are warnings
/// and information, never errors; nothing is refused because of them.
/// </summary>
public static class DefinitionLinter
{
    /// <summary>Every rule, in the order in which their findings are given.</summary>
    public static ImmutableArray<VerificationRule> Rules { get; } =
    [
        new MissingEnd(),
        new MissingLabel(),
        new MissingFlowLabel(),
        new MissingLaneLabel(),
        new ImplicitSplit(),
        new FakeJoin(),
        new SuperfluousGateway(),
        new JoinAndFork(),
        new UseOfComplexGateway(),
        new UseOfInclusiveGateway(),
        new DuplicateFlow(),
        new SeveralEventDefinitions(),
        new SuperfluousTermination(),
        new RootElementWithoutName(),
        new RootElementNamedTwice(),
        new UnusedRootElement(),
        new NotDrawn(),
        new NoDeadline(),
        new NoDecisions(),
        new UnknownDecision(),
        new ConstantLoop(),
        new SameName(),
        new DanglingMessageFlow(),
        new UnknownProcessOfPool(),
        new UnknownNodeInLane(),
        new NodeInTwoLanes(),
        new ParallelMultipleOfOne(),
        new LoopCountedTwice(),
        new LoopWithoutEvent(),
        new DecisionAndService(),
        new ComplexJoinWithoutCondition(),
        new UnusedCompensationHandler(),
        new UnknownData(),
        new Overlap(),
    ];

    /// <summary>Checks every rule.</summary>
    /// <param name="definitions">The definitions, as read or as made.</param>
    /// <returns>The findings; empty where there is nothing to say.</returns>
    public static ImmutableArray<Diagnostic> Check(BpmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var graph = new DefinitionGraph(definitions);
        return [.. Rules.SelectMany(rule => rule.Check(graph))];
    }
}
