namespace Workflows.Server.Organisation.Demonstration;

/// <summary>Makes the demonstration agency at start where it was asked for: in Development, or by <c>Demonstration:Seed</c>.</summary>
public static class DemonstrationStart
{
    /// <summary>Seeds an empty database where the environment or the configuration asks for it.</summary>
    public static async Task SeedDemonstrationAsync(this WebApplication app)
    {
        if (app.Configuration.GetValue("Demonstration:Seed", app.Environment.IsDevelopment()))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SeedDemonstration>().ExecuteAsync();
        }
    }
}
