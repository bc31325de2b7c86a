using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Testing.Processes;

namespace Workflows.Benchmarks.Engine;

/// <summary>
/// The models that the engine is measured on, each in growing sizes. One command moves tokens over at most 10,000 elements,
/// and a file has at most 20,000, so what never waits stays below that; the loop of 10,000 rounds waits for a person in each.
/// </summary>
internal static class BenchmarkModels
{
    public static ImmutableArray<BenchmarkModel> All { get; } =
    [
        Disclosure(),
        .. Sizes(10, 100, 1000, 4500).Select(Chain),
        .. Sizes(10, 100, 1000).Select(Parallel),
        .. Sizes(10, 100, 1000).Select(ParallelUsers),
        .. Sizes(10, 100, 1000).Select(MultiInstance),
        .. Sizes(10, 100, 1000).Select(MultiInstanceUsers),
        .. Sizes(1, 4, 16).Select(SubProcesses),
        .. Sizes(10, 100, 1000, 3000).Select(Loop),
        .. Sizes(10, 100, 1000, 10_000).Select(UserLoop),
    ];

    private static int[] Sizes(params int[] sizes) => sizes;

    private static BenchmarkModel Disclosure() => new("disclosure pipeline", 1, BuiltInPipelines.Disclosure.ReadBytes())
    {
        Variables = FeelContext.Of(
            ("itemId", new FeelString("7f1c3c1e-0000-4000-8000-000000000001")),
            ("sectionId", new FeelString("7f1c3c1e-0000-4000-8000-000000000002")),
            ("revisionNumber", new FeelNumber(1)),
            ("revisionHash", new FeelString("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")),
            ("publishAt", FeelNull.Value)),
        Answer = FeelContext.Of(("decision", new FeelString("approve"))),
    };

    private static BenchmarkModel Chain(int tasks)
    {
        var builder = new ProcessBuilder().Start().End();
        string[] ids = [.. Numbered("task", tasks)];
        builder.Add([.. ids.Select(id => new AbstractTask { Id = id })]).Chain(["start", .. ids, "end"]);
        return BenchmarkModel.Of("chain of tasks", tasks, builder.Build());
    }

    private static BenchmarkModel Parallel(int branches) =>
        BenchmarkModel.Of("parallel tasks", branches, Branches(branches, id => new AbstractTask { Id = id }));

    private static BenchmarkModel ParallelUsers(int branches) =>
        BenchmarkModel.Of("parallel user tasks", branches, Branches(branches, User));

    private static BpmnDefinitions Branches(int branches, Func<string, FlowElement> task)
    {
        var builder = new ProcessBuilder().Start().Parallel("fork").Parallel("join").End().Flow("start", "fork").Flow("join", "end");
        foreach (var id in Numbered("task", branches))
            builder.Add(task(id)).Chain("fork", id, "join");
        return builder.Build();
    }

    private static BenchmarkModel MultiInstance(int instances) =>
        Repeated("multi-instance tasks", instances, new AbstractTask { Id = "task", LoopCharacteristics = Times(instances) });

    private static BenchmarkModel MultiInstanceUsers(int instances) =>
        Repeated("multi-instance users", instances, User("task") with { LoopCharacteristics = Times(instances) });

    private static BenchmarkModel Repeated(string name, int instances, Activity task) =>
        BenchmarkModel.Of(name, instances, new ProcessBuilder().Start().Add(task).End().Chain("start", "task", "end").Build());

    private static MultiInstanceLoopCharacteristics Times(int instances) =>
        new() { Id = "times", LoopCardinality = new FormalExpression($"{instances}") };

    private static BenchmarkModel SubProcesses(int depth)
    {
        var builder = new ProcessBuilder();
        Nest(builder, depth);
        return BenchmarkModel.Of("nested sub-processes", depth, builder.Build());

        static void Nest(ProcessBuilder builder, int left)
        {
            builder.Start($"start{left}").End($"end{left}");
            if (left == 0)
                builder.Add(new AbstractTask { Id = "inside" });
            else
                builder.SubProcess($"sub{left}", inner => Nest(inner, left - 1));
            builder.Chain($"start{left}", left == 0 ? "inside" : $"sub{left}", $"end{left}");
        }
    }

    private static BenchmarkModel Loop(int rounds) => Looped("loop", rounds, new ManualTask { Id = "body", Outputs = CountUp });

    private static BenchmarkModel UserLoop(int rounds) => Looped("loop with user task", rounds, User("body") with { Outputs = CountUp });

    private static BenchmarkModel Looped(string name, int rounds, Activity body)
    {
        var builder = new ProcessBuilder().Start().Exclusive("head").Add(body).Exclusive("tail", "onward").End()
            .Chain("start", "head", "body", "tail")
            .Flow("tail", "head", "counter < rounds")
            .Flow("tail", "end", id: "onward");
        return BenchmarkModel.Of(name, rounds, builder.Build()) with
        {
            Variables = FeelContext.Of(("counter", new FeelNumber(0)), ("rounds", new FeelNumber(rounds))),
        };
    }

    private static ImmutableArray<VariableMapping> CountUp => [new("counter", new FormalExpression("counter + 1"))];

    private static UserTask User(string id) => new() { Id = id, PotentialOwners = [new("\"section\"")] };

    private static IEnumerable<string> Numbered(string prefix, int count) => Enumerable.Range(1, count).Select(number => $"{prefix}{number}");
}
