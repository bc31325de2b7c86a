namespace Workflows.Server.Organisation.Calendar;

/// <summary>What the calendar adds to the application.</summary>
public static class CalendarComposition
{
    /// <summary>Registers the calendar; <c>Calendar:Folder</c> names a folder of later years.</summary>
    public static IServiceCollection AddOfficialCalendar(this IServiceCollection services) => services
        .AddSingleton(provider => new OfficialCalendar(
            HolidayArrangements.Read(provider.GetRequiredService<IConfiguration>()["Calendar:Folder"]),
            provider.GetRequiredService<ILogger<OfficialCalendar>>()))
        .AddHostedService<CalendarStart>();
}
