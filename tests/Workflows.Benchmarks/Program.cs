using Workflows.Benchmarks;
using Workflows.Benchmarks.Engine;

switch (args)
{
    case ["engine"]:
        return EngineComparison.Run(withPeer: true, Console.Out);
    case ["engine", "--without-peer"]:
        return EngineComparison.Run(withPeer: false, Console.Out);
    case ["decisions"]:
        return await DecisionThroughput.RunAsync(Console.Out);
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Workflows.Benchmarks -- engine [--without-peer] | decisions");
        return 2;
}
