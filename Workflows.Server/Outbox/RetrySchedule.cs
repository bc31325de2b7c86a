namespace Workflows.Server.Outbox;

/// <summary>When a failed effect is tried again, and when it is given up.</summary>
public static class RetrySchedule
{
    /// <summary>How often an effect is tried before its instance gets an incident.</summary>
    public const int Attempts = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after a failure: 2 seconds, then twice as long each time, 10 minutes at most.</summary>
    /// <param name="failures">How often it has failed, from 1.</param>
    public static TimeSpan DelayAfter(int failures) =>
        failures >= 10 ? Longest : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), Longest.TotalSeconds));
}
