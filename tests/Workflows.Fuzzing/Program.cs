using Workflows.Fuzzing;
using Workflows.Fuzzing.Campaigns;
using Workflows.Fuzzing.RandomProcesses;
using Workflows.Testing.Fuzzing;

try
{
    switch (args)
    {
        case ["random-processes", .. var rest]:
            return RandomProcessRuns.Run(RandomProcessOptions.Parse(rest), Console.Out);
        case [FuzzingWorker.Command, .. var rest]:
            return FuzzingWorker.Run(rest, Console.Out);
        case ["replay", var target, .. var files]:
            return Replay.Run(FuzzTarget.Named(target), files, Console.Out);
        case ["shorten", var target, var file]:
            return Replay.Shorten(FuzzTarget.Named(target), file, Console.Out);
        case [not (null or "" or "--help"), ..]:
            return Campaign.Run(CampaignOptions.Parse(args), Console.Out);
        default:
            Console.Error.WriteLine(Usage.Text);
            return 2;
    }
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
