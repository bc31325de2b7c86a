using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;

namespace Workflows.Server.Attachments;

/// <summary>What the attachments capability adds to the application.</summary>
public static class AttachmentsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddTexts<AttachmentTexts>()
        .AddSingleton<AttachmentIntake>()
        .AddSingleton<AttachmentSweep>()
        .AddScoped<UploadAttachment>()
        .AddScoped<RemoveAttachment>()
        .AddScoped<OpenAttachment>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapAttachments(this IEndpointRouteBuilder api)
    {
        var attachments = api.MapGroup("/items/{itemId:guid}/attachments").WithTags("attachments");

        // Programs send a bearer token; a browser's cookie is held to its own site by SameSite and Sec-Fetch-Site, as for all of /api.
        attachments.MapPost("/", UploadAsync).DisableAntiforgery()
            .Produces<AttachmentReference>(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        attachments.MapGet("/{attachmentId:guid}", OpenAsync).Produces(200).ProducesProblem(404);
        attachments.MapDelete("/{attachmentId:guid}", async (
                Guid itemId, Guid attachmentId, RemoveAttachment remove, CurrentActor current, CancellationToken cancel) =>
                (await remove.ExecuteAsync(current.Actor, itemId, attachmentId, cancel)).ToResult(_ => TypedResults.NoContent()))
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        return api;
    }

    private static async Task<IResult> UploadAsync(
        Guid itemId, IFormFile file, UploadAttachment upload, CurrentActor current, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        return (await upload.ExecuteAsync(current.Actor, itemId, file.FileName, content, cancel)).ToResult(
            reference => TypedResults.Created($"/api/items/{itemId}/attachments/{reference.AttachmentId}", reference));
    }

    private static async Task<IResult> OpenAsync(
        Guid itemId, Guid attachmentId, OpenAttachment open, AttachmentFolder folder, CurrentActor current, CancellationToken cancel) =>
        await open.FindAsync(itemId, attachmentId, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), cancel) is { } attachment
            ? new AttachmentResult(folder, attachment)
            : new Refusal("attachment.notFound", RefusalKind.NotFound).ToProblem();
}
