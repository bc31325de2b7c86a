using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Outbox;

/// <summary>When a failed effect is tried again, and when it is given up.</summary>
public static class RetrySchedule
{
    /// <summary>How often an effect is tried before its instance gets an incident.</summary>
    public const int Attempts = 10;

    private const int LongestError = 2000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after a failure: 2 seconds, then twice as long each time, 10 minutes at most.</summary>
    /// <param name="failures">How often it has failed, from 1.</param>
    public static TimeSpan DelayAfter(int failures) =>
        failures >= 10 ? Longest : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), Longest.TotalSeconds));

    /// <summary>What is kept of a failure for people to read.</summary>
    /// <param name="failure">Why it was not done.</param>
    public static string ErrorText(Refusal failure)
    {
        var message = failure.Arguments.Length == 0 ? failure.Code : $"{failure.Code}: {string.Join("; ", failure.Arguments)}";
        return message.Length > LongestError ? message[..LongestError] : message;
    }
}
