using System.Collections.Concurrent;
using System.Diagnostics;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Fuzzing.RandomProcesses;

/// <summary>Walks many random processes on every core; says what was walked, and for each failure how to run it again.</summary>
internal static class RandomProcessRuns
{
    private const int MostFailuresPrinted = 20;

    public static int Run(RandomProcessOptions options, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        var figures = new WalkFigures();
        var failures = new ConcurrentDictionary<int, Exception>();
        Parallel.For(options.Seed, options.Seed + options.Runs, seed =>
        {
            try
            {
                figures.Add(PromisedWalk.Of(seed));
            }
            catch (Exception exception)
            {
                failures[seed] = exception;
            }
        });
        output.WriteLine($"{options.Runs:N0} runs from seed {options.Seed} in {Stopwatch.GetElapsedTime(started).TotalMinutes:N1} minutes: {failures.Count} failed");
        figures.Print(output);
        foreach (var (seed, exception) in failures.OrderBy(failure => failure.Key).Take(MostFailuresPrinted))
        {
            output.WriteLine($"Seed {seed}: {exception}");
            output.WriteLine($"Again with: dotnet run -c Release --project tests/Workflows.Fuzzing -- random-processes --runs 1 --seed {seed}");
        }

        return failures.IsEmpty ? 0 : 1;
    }
}
