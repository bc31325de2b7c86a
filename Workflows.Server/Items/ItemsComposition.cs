using Workflows.Server.Hosting.Problems;
using Workflows.Server.Processes;

namespace Workflows.Server.Items;

/// <summary>What the items capability adds to the application.</summary>
public static class ItemsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddItems(this IServiceCollection services) => services
        .AddTexts<ItemTexts>()
        .AddScoped<IProcessProjection, ItemStatusProjection>()
        .AddScoped<CreateItem>()
        .AddScoped<EditDraft>()
        .AddScoped<SubmitItem>()
        .AddScoped<WithdrawItem>()
        .AddScoped<ReadItem>()
        .AddScoped<ListItems>()
        .AddScoped<ItemHistory>()
        .AddScoped<PipelinePosition>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapItems(this IEndpointRouteBuilder api)
    {
        ItemEndpoints.Map(api);
        return api;
    }
}
