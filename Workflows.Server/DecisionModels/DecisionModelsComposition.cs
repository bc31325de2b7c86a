using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Workflows.Server.Accounts;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;

namespace Workflows.Server.DecisionModels;

/// <summary>What the decisions capability adds to the application.</summary>
public static class DecisionModelsComposition
{
    private const int LargestBody = 5 * 1024 * 1024;
    private const string Xml = "application/xml";

    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddDecisionModels(this IServiceCollection services) => services
        .AddSingleton<DeployedDecisions>()
        .AddScoped<DeployDecisionModel>()
        .AddScoped<EvaluateDecision>()
        .AddScoped<ReadDecisionModels>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapDecisionModels(this IEndpointRouteBuilder api)
    {
        var decisions = api.MapGroup("/decisions").WithTags("decisions");
        decisions.MapGet("/", async ([AsParameters] PageRequest page, ReadDecisionModels read, CancellationToken cancel) =>
            TypedResults.Ok(await read.ListAsync(page, cancel)));
        decisions.MapGet("/{key}/versions/{version:int}", async (string key, int version, ReadDecisionModels read, CancellationToken cancel) =>
                await read.FindAsync(key, version, cancel) is { } found
                    ? TypedResults.Bytes(found.Original, Xml, entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""))
                    : new Refusal("decision.notFound", RefusalKind.NotFound, key, version).ToProblem())
            .Produces(200, contentType: Xml).ProducesProblem(404);
        decisions.MapPost("/", DeployAsync)
            .Produces<DefinitionsComposition.Deployed>(201).Produces<DefinitionsComposition.Deployed>(200).ProducesProblem(403).ProducesProblem(422)
            .Accepts<IFormFile>(Xml, "text/xml", "application/dmn+xml").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        decisions.MapPost("/verify", async (HttpRequest request, IStringLocalizer<DefinitionTexts> texts, CancellationToken cancel) =>
            {
                var model = CheckedDecisionModel.Check(await BodyAsync(request, cancel));
                return TypedResults.Ok(new DefinitionsComposition.Findings(model.Model is not null, DiagnosticRow.Of(model.Diagnostics, texts)));
            })
            .Accepts<IFormFile>(Xml, "text/xml", "application/dmn+xml").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        decisions.MapPost("/{key}/evaluate", async (string key, EvaluateDecision.Request request, EvaluateDecision evaluate, CancellationToken cancel) =>
                (await evaluate.ExecuteAsync(key, request, cancel)).ToResult(TypedResults.Ok))
            .Produces<EvaluateDecision.Answer>().ProducesProblem(404).ProducesProblem(422);
        return api;
    }

    private static async Task<IResult> DeployAsync(
        HttpRequest request, DeployDecisionModel deploy, CurrentActor current, IStringLocalizer<DefinitionTexts> texts, CancellationToken cancel)
    {
        // Before a byte is read: only those who may deploy may make the server work on their file. The use case asks again.
        if (!(await current.PostsAsync(cancel)).Holds(Post.Administrator))
        {
            return new Refusal("definition.administratorOnly", RefusalKind.Forbidden).ToProblem();
        }

        var model = CheckedDecisionModel.Check(await BodyAsync(request, cancel));
        if (model.Model is null)
        {
            return DefinitionProblem.Of(model.Diagnostics, texts);
        }

        return (await deploy.ExecuteAsync(current.Actor, model, cancel)).ToResult(deployment =>
        {
            var answer = new DefinitionsComposition.Deployed(
                deployment.Key, deployment.Version, deployment.Id, DiagnosticRow.Of(model.Diagnostics, texts));
            return deployment.IsNew
                ? TypedResults.Created($"/api/decisions/{Uri.EscapeDataString(deployment.Key)}/versions/{deployment.Version}", answer)
                : TypedResults.Ok(answer);
        });
    }

    private static Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancel) => DefinitionsComposition.BodyAsync(request, cancel);
}
