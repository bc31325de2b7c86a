using Workflows.Server.Verification.Invariants;

namespace Workflows.Server.Verification;

/// <summary>What verification adds to the application.</summary>
public static class VerificationComposition
{
    /// <summary>Registers the invariants, in the order of their numbers.</summary>
    public static IServiceCollection AddVerification(this IServiceCollection services) => services
        .AddScoped<VerifyDatabase>()
        .AddScoped<IInvariant, ApprovalsAreComplete>()
        .AddScoped<IInvariant, StateIsTheFoldOfItsEvents>()
        .AddScoped<IInvariant, CommandsHaveTheirEvents>()
        .AddScoped<IInvariant, NumbersAreUniqueAndGapless>()
        .AddScoped<IInvariant, ChainsAreUnbroken>()
        .AddScoped<IInvariant, EffectsMatchInstances>()
        .AddScoped<IInvariant, FinishedInstancesHoldNothing>()
        .AddScoped<IInvariant, PublicTextsAreAsApproved>()
        .AddScoped<IInvariant, ArchiveIsUnchanged>()
        .AddScoped<IInvariant, DatabaseIsWhole>()
        .AddScoped<IInvariant, InstancesRunTheirOwnVersion>()
        .AddScoped<IInvariant, ProjectionsCanBeRebuilt>();
}
