using Workflows.Benchmarks;

switch (args)
{
    case ["engine"]:
        return EngineThroughput.Run(Console.Out);
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Workflows.Benchmarks -- engine");
        return 2;
}
