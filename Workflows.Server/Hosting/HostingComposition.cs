using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;
using Workflows.Server.Hosting.Idempotency;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Hosting;

/// <summary>What belongs to no capability: JSON, problems, OpenAPI, health.</summary>
public static class HostingComposition
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddProblemDetails();
        services.AddOpenApi("v1", options => options.CreateSchemaReferenceId = SchemaNames.Of);
        services.AddScoped<ProblemTexts>();
        services.AddTexts<HostingTexts>();
        services.AddScoped<IdempotencyKey>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.MaxDepth = 32;
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Maps the OpenAPI document and the health checks, which need no sign-in.</summary>
    public static IEndpointRouteBuilder MapHosting(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        return app;
    }
}
