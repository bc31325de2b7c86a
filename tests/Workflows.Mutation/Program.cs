using Workflows.Mutation;
using Workflows.Mutation.Testing;

return args switch
{
    [TestRun.Command, var folder, var mutants] => TestRun.Run(folder, mutants, Console.Out),
    [] => MutationCampaign.Run(MutationCampaign.UsualFiles, Console.Out),
    [not "--help", ..] => MutationCampaign.Run(args, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project tests/Workflows.Mutation -- [PATTERN...]

          Breaks Workflows.Definitions in one place after the other and says which breaks no test notices. PATTERN selects files by
          a part of their path, such as Execution/Elements/; without one it is the behaviours of elements and their life cycle.
          Build tests/Workflows.Definitions.Tests first: its tests in Execution and Pipelines are the ones that must notice.
        """);
    return 2;
}
