using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Rules;

namespace Workflows.Definitions.Verification;

/// <summary>
/// Says whether a definition can be run as it is written. A definition without findings of severity
/// <see cref="DiagnosticSeverity.Error"/> may be deployed; nothing in it is ignored that a reader of the diagram would
/// expect to happen.
/// </summary>
public static class DefinitionVerifier
{
    /// <summary>Every rule, in the order in which their findings are given.</summary>
    public static ImmutableArray<VerificationRule> Rules { get; } =
    [
        new NoExecutableProcess(),
        new MissingIdentifier(),
        new DuplicateIdentifier(),
        new IdentifierTooLong(),
        new UnsupportedElement(),
        new UnknownElement(),
        new MisunderstoodElement(),
        new UnsupportedAttribute(),
        new UnsupportedScriptLanguage(),
        new SubProcessTooDeep(),
        new MisunderstoodExtension(),
        new ForeignEngineExtension(),
        new MissingStart(),
        new SeveralStarts(),
        new DanglingFlow(),
        new FlowAcrossScopes(),
        new FlowIntoStart(),
        new FlowOutOfEnd(),
        new FlowIntoBoundaryEvent(),
        new UnreachableNode(),
        new ImplicitEnd(),
        new DetachedBoundaryEvent(),
        new MissingEventDefinition(),
        new UnsupportedEventDefinition(),
        new TimerWithoutValue(),
        new TimerWithSeveralValues(),
        new MisplacedTimerCycle(),
        new InvalidTimerValue(),
        new DeadlineOutOfRange(),
        new UnsupportedExpressionLanguage(),
        new ExpressionSyntax(),
        new MisplacedCondition(),
        new ForeignDefaultFlow(),
        new ConditionOnDefaultFlow(),
        new MissingCondition(),
        new GatewayWithoutDefault(),
        new UserTaskWithoutOwner(),
        new DuplicateDecision(),
        new SeparateFromUnknownTask(),
        new MissingServiceType(),
        new MissingMessage(),
        new MessageWithoutName(),
        new MissingSignal(),
        new SignalWithoutName(),
        new UnknownError(),
        new UnknownEscalation(),
        new UnknownEventDefinition(),
        new UnknownCompensatedActivity(),
        new MissingCalledElement(),
        new LinkWithoutName(),
        new LinkWithoutTarget(),
        new LinkWithSeveralTargets(),
        new FlowAtLink(),
        new CancelOutsideTransaction(),
        new EventSubProcessStart(),
        new FlowAtEventSubProcess(),
        new BoundaryOfEventSubProcess(),
        new RepeatedEventSubProcess(),
        new EventGatewayTarget(),
        new EventGatewayWithOneWay(),
        new EventGatewayWithMixedTargets(),
        new ConditionBehindEventGateway(),
        new FlowIntoInstantiatingGateway(),
        new ParallelEventGatewayInFlow(),
        new FlowIntoInstantiatingReceiveTask(),
        new AdHocWithoutActivity(),
        new AdHocWithStartOrEnd(),
        new LoopWithoutCount(),
        new UnknownLoopEvent(),
        new QuantityOutOfRange(),
        new MissingScript(),
        new BusinessRuleWithoutDecision(),
        new MissingEventCondition(),
        new CompensationWithoutHandler(),
        new FlowOutOfCompensation(),
        new FlowAtCompensationHandler(),
        new MessageFlowWithinPool(),
        new MessageFlowAtWrongElement(),
    ];

    /// <summary>Checks every rule.</summary>
    /// <param name="definitions">The definitions, as read or as made.</param>
    /// <returns>The findings; empty where there is nothing to say.</returns>
    public static ImmutableArray<Diagnostic> Verify(BpmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var graph = new DefinitionGraph(definitions);
        return [.. Rules.SelectMany(rule => rule.Check(graph))];
    }
}
