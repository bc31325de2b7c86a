using System.Text;
using Workflows.Server.Accounts;
using Workflows.Server.Attachments;
using Workflows.Server.Commands;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>What the archive capability adds to the application.</summary>
public static class ArchiveComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddTexts<ArchiveTexts>()
        .AddSingleton<AttachmentFolder>()
        .AddSingleton<AttachmentIntegrity>()
        .AddSingleton<PackageRecord>()
        .AddScoped<FilePublication>()
        .AddScoped<ICommand, ExportArchiveCommand>()
        .AddScoped<ArchivePublication>()
        .AddScoped<IEffectHandler, FileService>()
        .AddScoped<IEffectHandler, ArchiveService>()
        .AddScoped<SearchArchive>()
        .AddScoped<ReadRecord>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapArchive(this IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/archive/records").WithTags("archive");
        records.MapGet("/", List).Produces<Page<SearchArchive.Row>>().ProducesProblem(403);
        records.MapGet("/{number}", Read).Produces(200, contentType: "application/json").ProducesProblem(404);
        records.MapGet("/{number}/package", Package).Produces(200, contentType: "application/zip").ProducesProblem(404).ProducesProblem(409);
        return api;
    }

    private static async Task<IResult> List(
        [AsParameters] SearchArchive.Filter filter,
        [AsParameters] PageRequest page,
        CurrentActor current,
        SearchArchive search,
        CancellationToken cancel) =>
        (await search.ExecuteAsync(await current.PostsAsync(cancel), filter, page, cancel)).ToResult(found => TypedResults.Ok(found));

    private static async Task<IResult> Read(string number, CurrentActor current, ReadRecord read, CancellationToken cancel) =>
        (await read.ExecuteAsync(current.Actor, number, "record", cancel)).ToResult(opened => TypedResults.Text(
            opened.Record.Manifest, "application/json", Encoding.UTF8));

    private static async Task<IResult> Package(
        string number,
        CurrentActor current,
        ReadRecord read,
        PackageRecord package,
        WorkflowsDbContext database,
        CancellationToken cancel)
    {
        var opened = await read.ExecuteAsync(current.Actor, number, "package", cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal.ToProblem();
        }

        // The whole package is made before its first byte is sent: half a package must not look like one. The file goes away
        // with its handle, also when the process is killed.
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var outcome = await package.ExecuteAsync(database, opened.Value, file, cancel);
        if (!outcome.Succeeded)
        {
            await file.DisposeAsync();
            return outcome.Refusal.ToProblem();
        }

        file.Position = 0;
        return TypedResults.Stream(file, "application/zip", $"{BagItWriter.SafeName(outcome.Value.RecordNumber)}.zip");
    }
}
