using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>
/// Load, decide, store: the only writer of process state and journal. It works inside the caller's transaction, so that what
/// the caller writes, the events, the state, the projections and the effects become durable together or not at all.
/// </summary>
public sealed class ProcessExecution(CompiledDefinitions definitions, OfficialCalendar calendar, IEnumerable<IProcessProjection> projections)
{
    private readonly IProcessProjection[] _projections = [.. projections];

    /// <summary>Starts an instance.</summary>
    /// <param name="transaction">The caller's transaction.</param>
    /// <param name="request">What to start.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The instance; <c>definition.notFound</c>, or the engine's refusal.</returns>
    public async Task<Outcome<ProcessInstance>> StartAsync(
        CommandTransaction transaction, StartInstance request, CancellationToken cancellationToken)
    {
        var deployed = await DeployedDefinition.FindAsync(
            transaction.Database, request.AgencyId, request.DefinitionKey, request.Version, cancellationToken);
        if (deployed is null)
        {
            return new Refusal("definition.notFound", RefusalKind.NotFound, request.DefinitionKey);
        }

        var command = new StartProcess(request.Variables) { IsCalled = request.Caller is not null };
        return await DecideAsync(transaction, New(transaction, deployed, request), ProcessState.NotStarted, command, cancellationToken);
    }

    /// <summary>Starts an instance at what a definition waits for.</summary>
    /// <param name="transaction">The caller's transaction.</param>
    /// <param name="start">What has come.</param>
    /// <param name="variables">What it carries.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The instance, or the engine's refusal.</returns>
    public async Task<Outcome<ProcessInstance>> StartAtAsync(
        CommandTransaction transaction, DefinitionStart start, FeelContext variables, CancellationToken cancellationToken)
    {
        var deployed = await transaction.Database.Definitions.AsNoTracking().SingleAsync(row => row.Id == start.DefinitionId, cancellationToken);
        var request = new StartInstance(start.AgencyId, deployed.Key, deployed.VersionNumber, null, variables);
        var command = new StartProcessAt(start.ElementId, variables) { Place = start.Place };
        return await DecideAsync(transaction, New(transaction, deployed, request), ProcessState.NotStarted, command, cancellationToken);
    }

    /// <summary>Carries out one command on an instance.</summary>
    /// <param name="transaction">The caller's transaction.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="command">What is asked of it.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The instance after it; <c>instance.notFound</c>, or the engine's refusal as a conflict.</returns>
    public async Task<Outcome<ProcessInstance>> ExecuteAsync(
        CommandTransaction transaction, Guid instanceId, ProcessCommand command, CancellationToken cancellationToken)
    {
        // Attack: an identifier of another agency's instance. The context sees the rows of the actor's agency alone.
        var instance = await transaction.Database.Instances.SingleOrDefaultAsync(row => row.Id == instanceId, cancellationToken);
        return instance is null
            ? new Refusal("instance.notFound", RefusalKind.NotFound, instanceId)
            : await DecideAsync(transaction, instance, ProcessStateJson.Read(instance.State), command, cancellationToken);
    }

    private static ProcessInstance New(CommandTransaction transaction, DeployedDefinition deployed, StartInstance request) => new()
    {
        Id = Guid.CreateVersion7(transaction.Now),
        AgencyId = request.AgencyId,
        DefinitionId = deployed.Id,
        DefinitionKey = deployed.Key,
        DefinitionVersion = deployed.VersionNumber,
        BusinessKey = request.BusinessKey,
        ParentId = request.Caller?.Id,
        ParentElementKey = request.CallerKey,
        CallDepth = request.Caller is { } caller ? caller.CallDepth + 1 : 0,
        Status = InstanceStatus.Active,
        State = string.Empty,
        LastSequence = 0,
        StartedAt = transaction.Now,
    };

    private async Task<Outcome<ProcessInstance>> DecideAsync(
        CommandTransaction transaction,
        ProcessInstance instance,
        ProcessState state,
        ProcessCommand command,
        CancellationToken cancellationToken)
    {
        var definition = await definitions.OfAsync(transaction.Database, instance.DefinitionId, cancellationToken);

        // Race: somebody else may be deciding on the same instance now. Both decide on the state that they read; whoever commits
        // second finds the version moved, rolls back, and is decided again on what the first one left.
        var decision = ProcessEngine.Decide(
            definition, state, command, new DecisionContext(transaction.Now, calendar.Days));
        if (decision.Refusal is { } refusal)
        {
            // Nothing has been written, so a refused command leaves no event.
            return new Refusal(refusal.Code, RefusalKind.Conflict, refusal.Message);
        }

        foreach (var due in decision.Events.Select(DueAt).OfType<DateTimeOffset>())
        {
            calendar.ReportUnknownYear(transaction.Now, due);
        }

        var events = Append(transaction, instance, decision);
        Store(transaction, instance, decision.State!);
        var context = new ProjectionContext(transaction, instance, definition, decision.State!, events);
        foreach (var projection in _projections)
        {
            await projection.ProjectAsync(context, cancellationToken);
        }

        return instance;
    }

    // Race, once more: should the version ever fail us, the journal's key (instance, sequence) still lets only one of two
    // commands write the next number.
    private static List<JournaledEvent> Append(CommandTransaction transaction, ProcessInstance instance, Decision decision)
    {
        var first = instance.LastSequence + 1;
        var events = new List<JournaledEvent>(decision.Events.Length);
        foreach (var happened in decision.Events)
        {
            instance.LastSequence++;
            events.Add(new JournaledEvent(instance.LastSequence, transaction.Now, happened));
            transaction.Database.Journal.Add(new JournalEntry
            {
                InstanceId = instance.Id,
                Sequence = instance.LastSequence,
                CommandStart = first,
                AgencyId = instance.AgencyId,
                At = transaction.Now,
                Type = ProcessEventJson.TypeName(happened),
                ElementId = (happened as ElementEvent)?.ElementId,
                ActorId = transaction.Actor.PersonId,
                Data = ProcessEventJson.Write(happened),
            });
        }

        return events;
    }

    // Crash: journal and state are written by one transaction; a stored state without its events, or the reverse, cannot be.
    private static void Store(CommandTransaction transaction, ProcessInstance instance, ProcessState state)
    {
        instance.State = ProcessStateJson.Write(state);
        instance.Status = StatusOf(state);
        instance.IsSuspended = state.IsSuspended;
        instance.EndedAt = state.IsFinished ? transaction.Now : null;
        if (transaction.Database.Entry(instance).State == EntityState.Detached)
        {
            transaction.Database.Instances.Add(instance);
        }
    }

    private static DateTimeOffset? DueAt(ProcessEvent happened) => happened switch
    {
        TaskCreated task => task.DueAt,
        TimerScheduled timer => timer.DueAt,
        _ => null,
    };

    internal static InstanceStatus StatusOf(ProcessState state) => state.Status switch
    {
        ProcessStatus.Completed => InstanceStatus.Completed,
        ProcessStatus.Terminated => InstanceStatus.Terminated,
        ProcessStatus.Canceled => InstanceStatus.Canceled,
        ProcessStatus.Failed => InstanceStatus.Failed,
        _ => state.Incidents.IsEmpty ? InstanceStatus.Active : InstanceStatus.Incident,
    };
}

/// <summary>An instance to be started.</summary>
/// <param name="AgencyId">Whose it is.</param>
/// <param name="DefinitionKey">Which pipeline.</param>
/// <param name="Version">Which version of it; null for the active one.</param>
/// <param name="BusinessKey">What it is about, as the caller names it.</param>
/// <param name="Variables">The variables of the process scope.</param>
public sealed record StartInstance(Guid AgencyId, string DefinitionKey, int? Version, string? BusinessKey, FeelContext Variables)
{
    /// <summary>The instance that calls it, or null.</summary>
    public ProcessInstance? Caller { get; init; }

    /// <summary>The call activity's element instance in the caller.</summary>
    public long? CallerKey { get; init; }
}
