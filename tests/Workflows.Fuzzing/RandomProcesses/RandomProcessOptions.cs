namespace Workflows.Fuzzing.RandomProcesses;

/// <summary>How many random processes are walked, the first one's seed being given.</summary>
internal sealed record RandomProcessOptions(int Runs, int Seed)
{
    public static RandomProcessOptions Parse(ReadOnlySpan<string> arguments)
    {
        var line = new CommandLine(arguments, "--runs", "--seed");
        return new(line.Number("--runs", 100_000), line.Number("--seed", 1));
    }
}
