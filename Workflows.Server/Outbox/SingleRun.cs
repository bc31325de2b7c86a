namespace Workflows.Server.Outbox;

/// <summary>
/// Lets one run go on at a time in this process. Whoever asks while one goes on is not lost: the running one starts over when
/// it is through, and so sees everything that was committed before the asking.
/// </summary>
public sealed class SingleRun : IDisposable
{
    private readonly SemaphoreSlim _running = new(1, 1);
    private int _asked;

    /// <summary>Runs, or has the run that goes on start over.</summary>
    /// <param name="run">What to run.</param>
    public async Task AskAsync(Func<Task> run)
    {
        Volatile.Write(ref _asked, 1);

        // Race: somebody may ask between the inner loop's last look and the release. They fail to enter, but have left their
        // mark; the outer loop looks once more after the release.
        while (Volatile.Read(ref _asked) == 1 && await _running.WaitAsync(TimeSpan.Zero))
        {
            try
            {
                while (Interlocked.Exchange(ref _asked, 0) == 1)
                {
                    await run();
                }
            }
            finally
            {
                _running.Release();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _running.Dispose();
}
