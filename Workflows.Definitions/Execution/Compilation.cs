using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Execution;

/// <summary>What making one process ready knows on the way: the file, and what has been found wrong.</summary>
internal sealed class Compilation(BpmnDefinitions definitions)
{
    /// <summary>The file.</summary>
    public BpmnDefinitions Definitions => definitions;

    internal const int MaximumWorkingDays = 3660;

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private readonly Dictionary<string, Message> messages = definitions.Messages
        .DistinctBy(message => message.Id, StringComparer.Ordinal)
        .ToDictionary(message => message.Id, StringComparer.Ordinal);

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
