using Workflows.Benchmarks;
using Workflows.Testing.DecisionConformance;

switch (args)
{
    case ["engine"]:
        return EngineThroughput.Run(Console.Out);
    case ["decisions"]:
        return await DecisionThroughput.RunAsync(Console.Out);
    case ["verifier"]:
        return VerifierTimes.Run(Console.Out);
    case ["dmn-tck", var folder]:
        return ConformanceRun.Run(folder, Console.Out);
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Workflows.Benchmarks -- engine | decisions | verifier | dmn-tck FOLDER");
        return 2;
}
