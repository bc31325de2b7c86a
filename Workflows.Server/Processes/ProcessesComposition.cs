using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Workflows.Server.Accounts;
using Workflows.Server.DecisionModels;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>What the processes capability adds to the application.</summary>
public static class ProcessesComposition
{
    private const int LargestSimulation = 6 * 1024 * 1024;

    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services) => services
        .AddTexts<ProcessTexts>()
        .AddScoped<ProcessExecution>()
        .AddScoped<IProcessProjection, TimerProjection>()
        .AddScoped<IProcessProjection, MessageSubscriptionProjection>()
        .AddScoped<ReadInstances>()
        .AddScoped<OperateInstances>()
        .AddScoped<IProcessProjection, SignalSubscriptionProjection>()
        .AddScoped<IProcessProjection, DeliveryProjection>()
        .AddScoped<IDeliveryHandler, DeliverToWaiting>()
        .AddScoped<IDeliveryHandler, SpreadSignal>()
        .AddScoped<IDeliveryHandler, CallProcess>()
        .AddScoped<CarryOutDelivery>()
        .AddScoped<OperatorTransactions>()
        .AddScoped<SuspendInstances>()
        .AddScoped<MigrateInstances>()
        .AddScoped<SendMessage>()
        .AddScoped<SendSignal>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapProcesses(this IEndpointRouteBuilder api)
    {
        var instances = api.MapGroup("/instances").WithTags("instances");
        instances.MapPost("/", async (OperateInstances.StartRequest request, OperateInstances operate, CurrentActor current, CancellationToken cancel) =>
                (await operate.StartAsync(current.Actor, request, cancel)).ToResult(id => TypedResults.Created($"/api/instances/{id}", new { id })))
            .Produces(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        instances.MapGet("/{id:guid}", async (Guid id, ReadInstances read, CancellationToken cancel) =>
                await read.FindAsync(id, cancel) is { } view ? TypedResults.Ok(view) : NotFound(id))
            .Produces<InstanceView>().ProducesProblem(404);
        instances.MapGet("/{id:guid}/events", async (Guid id, [AsParameters] PageRequest page, ReadInstances read, CancellationToken cancel) =>
                await read.EventsAsync(id, page, cancel) is { } events ? TypedResults.Ok(events) : NotFound(id))
            .Produces<Page<EventRow>>().ProducesProblem(404);
        instances.MapPost("/{id:guid}/cancel", async (Guid id, CancelRequest request, OperateInstances operate, CurrentActor current, CancellationToken cancel) =>
                (await operate.CancelAsync(current.Actor, id, request.Reason, request.Compensate ?? false, cancel)).ToResult(_ => TypedResults.NoContent()))
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        instances.MapPost("/{id:guid}/retry", async (Guid id, RetryRequest? request, OperateInstances operate, CurrentActor current, CancellationToken cancel) =>
                (await operate.RetryAsync(current.Actor, id, request?.IncidentKey, cancel)).ToResult(retried => TypedResults.Ok(new { retried })))
            .Produces(200).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        instances.MapPost("/{id:guid}/suspend", async (Guid id, ReasonRequest request, SuspendInstances operate, CurrentActor current, CancellationToken cancel) =>
                (await operate.SuspendAsync(current.Actor, id, request.Reason, cancel)).ToResult(_ => TypedResults.NoContent()))
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        instances.MapPost("/{id:guid}/resume", async (Guid id, ReasonRequest request, SuspendInstances operate, CurrentActor current, CancellationToken cancel) =>
                (await operate.ResumeAsync(current.Actor, id, request.Reason, cancel)).ToResult(_ => TypedResults.NoContent()))
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        instances.MapPost("/{id:guid}/migrate", async (Guid id, MigrateInstances.Request request, MigrateInstances migrate, CurrentActor current, CancellationToken cancel) =>
                (await migrate.ExecuteAsync(current.Actor, id, request, cancel)).ToResult(TypedResults.Ok))
            .Produces<MigrateInstances.Plan>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        api.MapPost("/signals", async (SendSignal.Request request, SendSignal send, CurrentActor current, CancellationToken cancel) =>
                (await send.ExecuteAsync(current.Actor, request, cancel)).ToResult(id => TypedResults.Ok(new { id })))
            .Produces(200).ProducesProblem(403).ProducesProblem(422).WithTags("instances");
        api.MapPost("/messages", async (SendMessage.Request request, SendMessage send, CurrentActor current, CancellationToken cancel) =>
                (await send.ExecuteAsync(current.Actor, request, cancel)).ToResult(instanceId => TypedResults.Ok(new { instanceId })))
            .Produces(200).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithTags("instances");
        api.MapPost("/simulations", Simulate)
            .Produces(200).ProducesProblem(422).WithMetadata(new RequestSizeLimitAttribute(LargestSimulation)).WithTags("simulations");
        return api;
    }

    private static async Task<IResult> Simulate(
        JsonElement request,
        TimeProvider clock,
        OfficialCalendar calendar,
        DeployedDecisions decisions,
        WorkflowsDbContext database,
        IStringLocalizer<DefinitionTexts> texts,
        CancellationToken cancel) =>
        SimulateDefinition.Execute(request, clock.GetUtcNow(), calendar.Days, (await decisions.ActiveAsync(database, cancel)).Library).ToResult(simulated =>
            simulated.Result is { } result ? TypedResults.Ok(result) : DefinitionProblem.Of(simulated.Diagnostics, texts));

    private static IResult NotFound(Guid id) => new Refusal("instance.notFound", RefusalKind.NotFound, id).ToProblem();

    /// <summary>Why an instance is ended.</summary>
    public sealed record CancelRequest(string? Reason, bool? Compensate = null);

    /// <summary>Why something is done to an instance.</summary>
    public sealed record ReasonRequest(string? Reason);

    /// <summary>Which incident is tried again; all where none is named.</summary>
    public sealed record RetryRequest(long? IncidentKey);
}
