using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Workflows.Server.Storage.Faults;

/// <summary>
/// Kills the process, without a chance to clean up, before its n-th operation. Three environment variables steer it:
/// <c>WORKFLOWS_CRASH_AT</c> holds n, from 1; <c>WORKFLOWS_CRASH_ARM_FILE</c> names a file, and operations count only from
/// the moment when it exists, so that start-up is left out (not set: from the beginning); <c>WORKFLOWS_CRASH_LOG_FILE</c> names
/// a file that gets one line per counted operation, so that a story's operations can be counted first.
/// </summary>
public static class CrashSwitch
{
    private static readonly Lock Gate = new();
    private static readonly int CrashAt =
        int.TryParse(Environment.GetEnvironmentVariable("WORKFLOWS_CRASH_AT"), CultureInfo.InvariantCulture, out var at) ? at : 0;

    private static readonly string? ArmFile = Environment.GetEnvironmentVariable("WORKFLOWS_CRASH_ARM_FILE");
    private static readonly string? LogFile = Environment.GetEnvironmentVariable("WORKFLOWS_CRASH_LOG_FILE");
    private static bool _armed = ArmFile is null;
    private static int _count;

    /// <summary>Lets the switch see the database operations of a context.</summary>
    /// <param name="builder">The options of the context.</param>
    public static void Attach(DbContextOptionsBuilder builder) => builder.AddInterceptors(new CountingCommands(), new CountingTransactions());

    /// <summary>Counts one operation, and ends the process where it is the one.</summary>
    /// <param name="operation">What is about to be done.</param>
    public static void Reached(string operation)
    {
        lock (Gate)
        {
            if (!(_armed = _armed || File.Exists(ArmFile)))
            {
                return;
            }

            _count++;
            if (LogFile is not null)
            {
                File.AppendAllText(LogFile, $"{_count}\t{operation.ReplaceLineEndings(" ")}\n");
            }

            if (_count == CrashAt)
            {
                // Not Environment.Exit: nothing may be flushed, closed or rolled back in an orderly way.
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }
}
