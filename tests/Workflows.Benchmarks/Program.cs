using Workflows.Benchmarks;

switch (args)
{
    case ["engine"]:
        return EngineThroughput.Run(Console.Out);
    case ["decisions"]:
        return await DecisionThroughput.RunAsync(Console.Out);
    case ["verifier"]:
        return VerifierTimes.Run(Console.Out);
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Workflows.Benchmarks -- engine | decisions | verifier");
        return 2;
}
