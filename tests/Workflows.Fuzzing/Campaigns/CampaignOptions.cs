using Workflows.Testing.Fuzzing;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>What is fuzzed, for how long, from which seed, and where its files lie.</summary>
internal sealed record CampaignOptions(FuzzTarget Target, int Seconds, int Seed, string Folder)
{
    public string Corpus => Path.Combine(Folder, "corpus");

    public string Findings => Path.Combine(Folder, "findings");

    public string CurrentInput => Path.Combine(Folder, "current");

    /// <exception cref="ArgumentException">The arguments name no target or an unknown option.</exception>
    public static CampaignOptions Parse(ReadOnlySpan<string> arguments)
    {
        var target = FuzzTarget.Named(arguments.IsEmpty ? "" : arguments[0]);
        var line = new CommandLine(arguments[1..], "--minutes", "--seconds", "--seed", "--folder");
        var otherwise = Path.Combine(Path.GetTempPath(), "workflows-fuzzing", target.Name);
        return new(
            target,
            line.Number("--seconds", line.Number("--minutes", 30) * 60),
            line.Number("--seed", 1),
            Path.GetFullPath(line.Text("--folder", otherwise)));
    }

    /// <summary>The arguments that give these options again, for the time that is left.</summary>
    public string[] ToArguments(int secondsLeft, int seed) =>
        [Target.Name, "--seconds", $"{secondsLeft}", "--seed", $"{seed}", "--folder", Folder];
}
