using System.Diagnostics;

namespace Workflows.Acceptance.Tests.Server;

/// <summary>Waits on a condition, never for a time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<Task<bool>> condition, string otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Limit, otherwise);
            await Task.Delay(20);
        }
    }
}
