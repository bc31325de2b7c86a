using System.Text.Json;
using Workflows.Definitions.Execution;

namespace Workflows.Server.Processes;

/// <summary>Where an instance stands.</summary>
public sealed record InstanceView(
    Guid Id,
    string DefinitionKey,
    int DefinitionVersion,
    string? BusinessKey,
    InstanceStatus Status,
    bool Suspended,
    Guid? ParentId,
    JsonElement Variables,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<Wait> Waiting,
    IReadOnlyList<OpenIncident> Incidents,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt)
{
    internal static InstanceView Of(ProcessInstance instance, ProcessState state) => new(
        instance.Id,
        instance.DefinitionKey,
        instance.DefinitionVersion,
        instance.BusinessKey,
        instance.Status,
        instance.IsSuspended,
        instance.ParentId,
        VariablesJson.ToElement(state.Variables),
        [.. state.Elements.Select(element => new Token(element.Key, element.ElementId))],
        [.. WaitsOf(state)],
        [.. state.Incidents.Select(incident => new OpenIncident(incident.Key, incident.ElementId, incident.Code, incident.Message))],
        instance.StartedAt,
        instance.EndedAt);

    private static IEnumerable<Wait> WaitsOf(ProcessState state) =>
        state.Tasks.Select(task => new Wait(task.Key, task.ElementId, "task", task.DueAt))
            .Concat(state.Timers.Select(timer => new Wait(timer.Key, timer.ElementId, "timer", timer.DueAt)))
            .Concat(state.Subscriptions.Select(awaited => new Wait(awaited.Key, awaited.ElementId, "message", null)))
            .Concat(state.Signals.Select(awaited => new Wait(awaited.Key, awaited.ElementId, "signal", null)))
            .Concat(state.Conditions.Select(awaited => new Wait(awaited.Key, awaited.ElementId, "condition", null)))
            .Concat(state.Calls.Select(call => new Wait(call.Key, call.ElementId, "call", null)))
            .Concat(state.Services.Select(service => new Wait(service.Key, service.ElementId, "service", null)))
            .OrderBy(wait => wait.Key);
}

/// <summary>A living element.</summary>
public sealed record Token(long Key, string ElementId);

/// <summary>Something that an instance waits for: a <c>task</c>, <c>timer</c>, <c>message</c>, <c>signal</c>, <c>condition</c>, <c>call</c> or <c>service</c>.</summary>
public sealed record Wait(long Key, string ElementId, string Kind, DateTimeOffset? DueAt);

/// <summary>Something that waits for repair.</summary>
public sealed record OpenIncident(long Key, string ElementId, string Code, string Message);
