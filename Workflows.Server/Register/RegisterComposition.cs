using Microsoft.Extensions.Localization;
using Workflows.Server.Accounts;
using Workflows.Server.Commands;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary>What the register capability adds to the application.</summary>
public static class RegisterComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddTexts<RegisterTexts>()
        .AddSingleton<ChannelNames>()
        .AddScoped<EnterInRegister>()
        .AddScoped<ICommand, VerifyRegisterCommand>()
        .AddScoped<IEffectHandler, RegisterService>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapRegister(this IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/register").WithTags("register");
        register.MapGet("/", List).Produces<Page<RegisterRow>>();
        register.MapGet("/export.csv", Export).Produces(200, contentType: "text/csv");
        register.MapGet("/state", State).Produces<RegisterState>();
        return api;
    }

    private static async Task<IResult> List(
        [AsParameters] RegisterFilter filter,
        [AsParameters] PageRequest page,
        CurrentActor current,
        WorkflowsDbContext database,
        CancellationToken cancel) =>
        RegisterReaders.Admit(await current.PostsAsync(cancel))
            ? TypedResults.Ok(await ReadRegister.ListAsync(database, current.Actor.AgencyId!.Value, filter, page, cancel))
            : Forbidden();

    private static async Task<IResult> Export(
        [AsParameters] RegisterFilter filter,
        CurrentActor current,
        WorkflowsDbContext database,
        IStringLocalizer<RegisterTexts> texts,
        CancellationToken cancel)
    {
        if (!RegisterReaders.Admit(await current.PostsAsync(cancel)))
        {
            return Forbidden();
        }

        var agency = current.Actor.AgencyId!.Value;
        var headings = RegisterCsv.Columns.Select(column => texts["column." + column].Value).ToList();
        return TypedResults.Stream(
            output => RegisterCsv.WriteAsync(output, headings, ReadRegister.All(database, agency, filter), cancel),
            "text/csv; charset=utf-8",
            "register.csv");
    }

    private static async Task<IResult> State(CurrentActor current, WorkflowsDbContext database, CancellationToken cancel)
    {
        if (!RegisterReaders.Admit(await current.PostsAsync(cancel)))
        {
            return Forbidden();
        }

        var tree = await RegisterTree.ReadAsync(database, current.Actor.AgencyId!.Value, cancel);
        return TypedResults.Ok(new RegisterState(tree.Size, tree.Root.RootHash, tree.FirstBrokenLine));
    }

    private static IResult Forbidden() => new Refusal("register.forbidden", RefusalKind.Forbidden).ToProblem();
}

/// <summary>Whether the register is whole.</summary>
/// <param name="Size">How many lines it has.</param>
/// <param name="RootHash">The Merkle root over them.</param>
/// <param name="FirstBrokenLine">The first line whose hash or link is wrong; null where the chain is whole.</param>
public sealed record RegisterState(int Size, string RootHash, int? FirstBrokenLine);
