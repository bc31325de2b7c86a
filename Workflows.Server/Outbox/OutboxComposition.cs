using Hangfire;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>What the outbox capability adds to the application.</summary>
public static class OutboxComposition
{
    /// <summary>Registers the drain, the timers and the jobs that wake them.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxDrain>();
        services.AddSingleton<StartSweep>();
        services.AddSingleton<TimerSweep>();
        services.AddSingleton<BackgroundWake>();
        services.AddSingleton<DurableAttempt>();
        services.AddScoped<CarryOutEffect>();
        services.AddScoped<IProcessProjection, EffectProjection>();
        services.AddTransient<WakeUp>();

        // Registered first and by ourselves: Hangfire's own registration goes through a static, which two hosts in one process share.
        services.AddSingleton(provider => JobStorages.For(provider.GetRequiredService<StorageOptions>()));
        services.AddHangfire((_, configuration) => configuration
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer(options =>
        {
            options.WorkerCount = 4;
            options.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            options.ShutdownTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddHostedService<StartSweeping>();
        return services;
    }

    /// <summary>Maps Hangfire's dashboard, for administrators.</summary>
    public static IEndpointRouteBuilder MapOutbox(this IEndpointRouteBuilder app)
    {
        app.MapHangfireDashboard("/jobs", new DashboardOptions
        {
            Authorization = [],
            AsyncAuthorization = [new DashboardAuthorization()],
            DashboardTitle = "Workflows",
            AppPath = "/",
        });
        return app;
    }
}
