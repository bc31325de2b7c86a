using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Execution;

/// <summary>What making one process ready knows on the way: the file, and what has been found wrong.</summary>
internal sealed class Compilation(BpmnDefinitions definitions, DecisionLibrary decisions)
{
    internal const int MaximumWorkingDays = 3660;

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private readonly Dictionary<string, Message> messages = ById(definitions.Messages);
    private readonly Dictionary<string, Signal> signals = ById(definitions.Signals);
    private readonly Dictionary<string, Error> errors = ById(definitions.Errors);
    private readonly Dictionary<string, Escalation> escalations = ById(definitions.Escalations);
    private readonly Dictionary<string, EventDefinition> eventDefinitions = ById(definitions.EventDefinitions);

    private readonly Dictionary<Event, ImmutableArray<EventDefinition>> resolvedDefinitions = new(ReferenceEqualityComparer.Instance);

    /// <summary>The file.</summary>
    public BpmnDefinitions Source => definitions;

    /// <summary>The decisions that business rule tasks may ask for.</summary>
    public DecisionLibrary Decisions { get; } = decisions;

    /// <summary>Under which names the data of the file are variables.</summary>
    public DataNames Data => field ??= new DataNames(definitions);

    public int ErrorCount => diagnostics.Count;

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    public void Report(DiagnosticKind kind, string? elementId, params ImmutableArray<string> arguments) =>
        diagnostics.Add(kind.At(elementId, arguments));

    /// <summary>An expression made ready; one that cannot be read is reported and gives null ever after.</summary>
    public CompiledExpression Expression(FormalExpression expression, string elementId)
    {
        var compiled = CompiledExpression.Compile(expression, out var error);
        if (error is not null)
            Report(CompilationDiagnostics.ExpressionInvalid, elementId, expression.Text, error);
        return compiled;
    }

    /// <summary>Mappings made ready; of two with the same target the last counts.</summary>
    public CompiledMapping[] Mappings(ImmutableArray<VariableMapping> mappings, string elementId)
    {
        var compiled = mappings.Select(mapping => new CompiledMapping(mapping.Target, Expression(mapping.Source, elementId)));
        return [.. compiled.GroupBy(mapping => mapping.Target, StringComparer.Ordinal).Select(same => same.Last())];
    }

    public TimeSpecification? Time(TimerEventDefinition timer, string elementId)
    {
        if (timer.WorkingDays is { } days)
            return WorkingDays(days, elementId);
        FormalExpression?[] given = [timer.TimeDate, timer.TimeDuration, timer.TimeCycle];
        if (given.Count(expression => expression is not null) == 1)
            return Time(given.Single(expression => expression is not null)!, elementId);
        Report(CompilationDiagnostics.TimerInvalid, elementId);
        return null;
    }

    public TimeSpecification? Deadline(TaskDeadline? deadline, string elementId) => deadline switch
    {
        { WorkingDays: { } days } => WorkingDays(days, elementId),
        { Duration: { } duration } => Time(duration, elementId),
        _ => null,
    };

    public MessageSpecification? Message(string? messageRef, string elementId)
    {
        if (messageRef is not null && messages.TryGetValue(messageRef, out var message) && !string.IsNullOrEmpty(message.Name))
        {
            var correlationKey = message.CorrelationKey is { } key ? Expression(key, elementId) : null;
            return new MessageSpecification(message.Name, correlationKey);
        }

        Report(CompilationDiagnostics.MessageMissing, elementId);
        return null;
    }

    /// <summary>The name of a signal; one that is missing is reported.</summary>
    public string? Signal(string? signalRef, string elementId)
    {
        if (signalRef is not null && signals.TryGetValue(signalRef, out var signal) && !string.IsNullOrEmpty(signal.Name))
            return signal.Name;
        Report(CompilationDiagnostics.SignalMissing, elementId);
        return null;
    }

    /// <summary>What tells an error apart: its code, or its identifier where it has none; null for every error.</summary>
    public string? ErrorCode(ErrorEventDefinition definition, string elementId)
    {
        if (definition.ErrorRef is not { } reference)
            return null;
        if (errors.TryGetValue(reference, out var error))
            return string.IsNullOrEmpty(error.ErrorCode) ? error.Id : error.ErrorCode;
        Report(CompilationDiagnostics.ErrorMissing, elementId, reference);
        return null;
    }

    /// <summary>The name of an error, for people.</summary>
    public string? ErrorName(ErrorEventDefinition definition) =>
        definition.ErrorRef is { } reference && errors.TryGetValue(reference, out var error) ? error.Name : null;

    /// <summary>What tells an escalation apart: its code, or its identifier where it has none; null for every escalation.</summary>
    public string? EscalationCode(EscalationEventDefinition definition, string elementId)
    {
        if (definition.EscalationRef is not { } reference)
            return null;
        if (escalations.TryGetValue(reference, out var escalation))
            return string.IsNullOrEmpty(escalation.EscalationCode) ? escalation.Id : escalation.EscalationCode;
        Report(CompilationDiagnostics.EscalationMissing, elementId, reference);
        return null;
    }

    /// <summary>The event definitions of an event, with references resolved; one that leads nowhere is reported and left out.</summary>
    public ImmutableArray<EventDefinition> Definitions(Event element)
    {
        if (!element.EventDefinitions.Any(definition => definition is EventDefinitionReference))
            return element.EventDefinitions;
        if (resolvedDefinitions.TryGetValue(element, out var known))
            return known;
        var resolved = ImmutableArray.CreateBuilder<EventDefinition>();
        foreach (var definition in element.EventDefinitions)
        {
            if (definition is not EventDefinitionReference reference)
                resolved.Add(definition);
            else if (eventDefinitions.TryGetValue(reference.DefinitionRef, out var shared))
                resolved.Add(shared);
            else
                Report(CompilationDiagnostics.EventDefinitionMissing, element.Id, reference.DefinitionRef);
        }

        return resolvedDefinitions[element] = resolved.ToImmutable();
    }

    /// <summary>An event definition by its identifier: a root element, or one that an event of the file has; one that is missing is reported.</summary>
    public EventDefinition? EventDefinition(string definitionRef, string elementId)
    {
        if (eventDefinitions.TryGetValue(definitionRef, out var shared))
            return shared;
        var found = FlowElements.AllIn(definitions).OfType<Event>().SelectMany(one => one.EventDefinitions)
            .FirstOrDefault(definition => string.Equals(definition.Id, definitionRef, StringComparison.Ordinal));
        if (found is null)
            Report(CompilationDiagnostics.EventDefinitionMissing, elementId, definitionRef);
        return found;
    }

    /// <summary>The only activity that an event has undone, or null.</summary>
    public string? CompensatedActivity(FlowNode element) => element is ThrowEvent thrower
        ? Definitions(thrower).OfType<CompensateEventDefinition>().FirstOrDefault()?.ActivityRef
        : null;

    private static Dictionary<string, T> ById<T>(ImmutableArray<T> elements)
        where T : BaseElement =>
        elements.DistinctBy(element => element.Id, StringComparer.Ordinal).ToDictionary(element => element.Id, StringComparer.Ordinal);

    private TimeSpecification Time(FormalExpression expression, string elementId) =>
        TimeSpecification.IsIso8601(expression.Text.Trim())
            ? TimeSpecification.OfText(expression.Text.Trim())
            : TimeSpecification.OfExpression(Expression(expression, elementId));

    private TimeSpecification? WorkingDays(int days, string elementId)
    {
        if (days is >= 1 and <= MaximumWorkingDays)
            return TimeSpecification.OfWorkingDays(days);
        Report(CompilationDiagnostics.TimerInvalid, elementId);
        return null;
    }
}
