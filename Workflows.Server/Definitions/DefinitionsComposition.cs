using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Xml;
using Workflows.Server.Accounts;
using Workflows.Server.DecisionModels;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>What the definitions capability adds to the application.</summary>
public static class DefinitionsComposition
{
    // The reader refuses files above its own limit with a finding; what is far above is not even received.
    private const int LargestBody = 5 * 1024 * 1024;
    private const string Xml = "application/xml";

    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddDefinitions(this IServiceCollection services) => services
        .AddTexts<DefinitionTexts>()
        .AddSingleton<CompiledDefinitions>()
        .AddScoped<DeployDefinition>()
        .AddScoped<ReadDefinitions>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapDefinitions(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/definitions").WithTags("definitions");
        definitions.MapGet("/", async (string? key, [AsParameters] PageRequest page, ReadDefinitions read, CancellationToken cancel) =>
            TypedResults.Ok(await read.ListAsync(key, page, cancel)));
        definitions.MapGet("/{key}/versions/{version:int}", ShowAsync).Produces(200, contentType: Xml).ProducesProblem(404);
        definitions.MapPost("/", DeployAsync)
            .Produces<Deployed>(201).Produces<Deployed>(200).ProducesProblem(403).ProducesProblem(422)
            .Accepts<IFormFile>(Xml, "text/xml", "application/bpmn+xml").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        definitions.MapPost("/verify", VerifyAsync)
            .Produces<Findings>().Accepts<IFormFile>(Xml, "text/xml", "application/bpmn+xml")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        return api;
    }

    private static async Task<IResult> DeployAsync(
        HttpRequest request,
        DeployDefinition deploy,
        DeployedDecisions decisions,
        WorkflowsDbContext database,
        CurrentActor current,
        IStringLocalizer<DefinitionTexts> texts,
        CancellationToken cancel)
    {
        // Before a byte is read: only those who may deploy may make the server work on their file. The use case asks again.
        if (!(await current.PostsAsync(cancel)).Holds(Post.Administrator))
        {
            return new Refusal("definition.administratorOnly", RefusalKind.Forbidden).ToProblem();
        }

        var inForce = await decisions.ActiveAsync(database, cancel);
        var definition = CheckedDefinition.Check(await BodyAsync(request, cancel), inForce.Library);
        if (definition.Process is null)
        {
            return DefinitionProblem.Of(definition.Diagnostics, texts);
        }

        var outcome = await deploy.ExecuteAsync(current.Actor, definition, inForce, cancel);
        return outcome.ToResult(deployment =>
        {
            var answer = new Deployed(
                deployment.Key, deployment.Version, deployment.Id, DiagnosticRow.Of(definition.Diagnostics, texts))
            {
                Others = [.. deployment.Others.Select(other => new DeployedProcess(other.Key, other.Version, other.Id))],
            };
            return deployment.IsNew
                ? TypedResults.Created($"/api/definitions/{Uri.EscapeDataString(deployment.Key)}/versions/{deployment.Version}", answer)
                : TypedResults.Ok(answer);
        });
    }

    private static async Task<IResult> VerifyAsync(
        HttpRequest request,
        DeployedDecisions decisions,
        WorkflowsDbContext database,
        IStringLocalizer<DefinitionTexts> texts,
        CancellationToken cancel)
    {
        var inForce = await decisions.ActiveAsync(database, cancel);
        var definition = CheckedDefinition.Check(await BodyAsync(request, cancel), inForce.Library);
        return TypedResults.Ok(new Findings(
            definition.Process is not null, DiagnosticRow.Of(definition.Diagnostics, texts)));
    }

    private static async Task<IResult> ShowAsync(
        string key, int version, bool? original, ReadDefinitions read, CancellationToken cancel)
    {
        if (await read.FindAsync(key, version, cancel) is not { } found)
        {
            return new Refusal("definition.notFound", RefusalKind.NotFound, key).ToProblem();
        }

        if (original == true)
        {
            return TypedResults.Bytes(found.Original, Xml, entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""));
        }

        var definitions = BpmnFile.Read(found.Original).Definitions
            ?? throw new InvalidOperationException($"Version {version} of {key} can no longer be read.");
        return TypedResults.Bytes(BpmnWriter.Write(DiagramLayout.Complete(definitions)), Xml);
    }

    internal static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }

    /// <summary>What was deployed.</summary>
    public sealed record Deployed(string Key, int Version, Guid Id, IReadOnlyList<DiagnosticRow> Diagnostics)
    {
        /// <summary>What else the file holds, each process under its own key.</summary>
        public IReadOnlyList<DeployedProcess> Others { get; init; } = [];
    }

    /// <summary>One process of a file.</summary>
    public sealed record DeployedProcess(string Key, int Version, Guid Id);

    /// <summary>What is to be said about a file.</summary>
    public sealed record Findings(bool Deployable, IReadOnlyList<DiagnosticRow> Diagnostics);
}
