using Workflows.Benchmarks;
using Workflows.Benchmarks.Engine;
using Workflows.Testing.DecisionConformance;

switch (args)
{
    case ["engine"]:
        return EngineComparison.Run(withPeer: true, Console.Out);
    case ["engine", "--without-peer"]:
        return EngineComparison.Run(withPeer: false, Console.Out);
    case ["decisions"]:
        return await DecisionThroughput.RunAsync(Console.Out);
    case ["verifier"]:
        return VerifierTimes.Run(Console.Out);
    case ["dmn-tck", var folder]:
        return ConformanceRun.Run(folder, Console.Out);
    default:
        Console.Error.WriteLine(
            "Usage: dotnet run -c Release --project tests/Workflows.Benchmarks -- engine [--without-peer] | decisions | verifier | dmn-tck FOLDER");
        return 2;
}
