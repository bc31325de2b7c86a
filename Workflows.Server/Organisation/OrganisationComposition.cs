using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Organisation.Demonstration;

namespace Workflows.Server.Organisation;

/// <summary>What the organisation capability adds to the application.</summary>
public static class OrganisationComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddTexts<OrganisationTexts>()
        .AddOfficialCalendar()
        .AddScoped<SeedDemonstration>()
        .AddScoped<OrganisationChart>()
        .AddScoped<Appoint>()
        .AddScoped<EndAppointment>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapOrganisation(this IEndpointRouteBuilder api)
    {
        var organisation = api.MapGroup("/organisation").WithTags("organisation");
        organisation.MapGet("/sections", async (OrganisationChart chart, CancellationToken cancel) =>
            TypedResults.Ok(await chart.SectionsAsync(cancel)));
        organisation.MapGet("/appointments", async (OrganisationChart chart, CancellationToken cancel) =>
            TypedResults.Ok(await chart.AppointmentsAsync(cancel)));
        organisation.MapPost("/appointments", async (Appoint.Request request, Appoint appoint, CurrentActor current, CancellationToken cancel) =>
                (await appoint.ExecuteAsync(current.Actor, request, cancel))
                    .ToResult(id => TypedResults.Created($"/api/organisation/appointments/{id}", new { id })))
            .Produces(201).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        organisation.MapDelete("/appointments/{id:guid}", async (Guid id, EndAppointment end, CurrentActor current, CancellationToken cancel) =>
                (await end.ExecuteAsync(current.Actor, id, cancel)).ToResult(_ => TypedResults.NoContent()))
            .Produces(204).ProducesProblem(403).ProducesProblem(404);
        return api;
    }
}
