using System.Diagnostics;
using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Benchmarks;

/// <summary>How long the proofs take on models of several shapes, and how many states they look at.</summary>
internal static class VerifierTimes
{
    private const int Rounds = 5;

    public static int Run(TextWriter output)
    {
        var disclosure = BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!;
        Measure(output, "disclosure pipeline", disclosure);
        MeasurePolicy(output, disclosure);
        Measure(output, "60 elements", Model(model => Pipeline(model, 60)));
        Measure(output, "300 elements", Model(model => Pipeline(model, 300)));
        Measure(output, "20 parallel branches of 3", Model(model => Wide(model, parallel: true, 1)));
        Measure(output, "20 in 20 parallel branches of 3", Model(model => Wide(model, parallel: true, 2)));
        Measure(output, "20 inclusive branches of 3", Model(model => Wide(model, parallel: false, 1)));
        Measure(output, "20 in 20 inclusive branches of 3", Model(model => Wide(model, parallel: false, 2)));
        Measure(output, "sub-processes 30 deep", Model(model => Deep(model, 30)));
        return 0;
    }

    private static void Measure(TextWriter output, string name, BpmnDefinitions definitions)
    {
        var result = SoundnessVerifier.Verify(definitions, definitions.Processes[0]);
        var best = Best(() => SoundnessVerifier.Verify(definitions, definitions.Processes[0]));
        var answer = result.IsSound ? "sound" : result.IsDecided ? $"{result.Findings.Length} findings" : "not decided";
        output.WriteLine(Text($"{name}: {best:N1} ms, {result.StateCount} states, {answer}"));
    }

    private static void MeasurePolicy(TextWriter output, BpmnDefinitions definitions)
    {
        var process = ExecutableProcess.Compile(definitions).Process!;
        var breaches = PolicyVerifier.Verify(process, BuiltInPolicies.Disclosure).Length;
        output.WriteLine(Text($"disclosure policy: {Best(() => PolicyVerifier.Verify(process, BuiltInPolicies.Disclosure)):N1} ms, {breaches} breaches"));
    }

    private static double Best(Action proof)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            proof();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return best;
    }

    private static BpmnDefinitions Model(Action<ProcessBuilder> model)
    {
        var builder = new ProcessBuilder();
        model(builder);
        return builder.Build();
    }

    // Reviews in a row, each with a reminder, a decision that leads back, and every third with two more beside it.
    private static void Pipeline(ProcessBuilder model, int elements)
    {
        model.Start().Add(new UserTask { Id = "revise" }).Exclusive("submitted").Chain("start", "submitted").Flow("revise", "submitted");
        var (last, count) = ("submitted", 4);
        for (var step = 0; count < elements; step++)
        {
            var (review, decided, on) = ($"review{step}", $"decided{step}", $"on{step}");
            model.Add(new UserTask { Id = review, Decisions = [new("approve", null, false), new("return", null, true)] }).Exclusive(decided, on)
                .BoundaryTimer($"late{step}", review, "P3D", interrupting: false).Service($"remind{step}").End($"reminded{step}")
                .Flow(last, review).Chain(review, decided).Flow(decided, "revise", "decision = \"return\"").Chain($"late{step}", $"remind{step}", $"reminded{step}");
            model.Parallel($"fork{step}").Flow(decided, $"fork{step}", id: on).Parallel($"join{step}")
                .User($"left{step}").User($"right{step}").Chain($"fork{step}", $"left{step}", $"join{step}").Chain($"fork{step}", $"right{step}", $"join{step}");
            (last, count) = ($"join{step}", count + 9);
        }

        model.End().Flow(last, "end");
    }

    private static void Wide(ProcessBuilder model, bool parallel, int levels)
    {
        model.Start().End();
        model.Flow(Block(model, "start", "block", parallel, levels), "end");
    }

    private static string Block(ProcessBuilder model, string after, string name, bool parallel, int levels)
    {
        var (split, join) = (name + "Split", name + "Join");
        _ = parallel ? model.Parallel(split).Parallel(join) : model.Inclusive(split).Inclusive(join);
        model.Flow(after, split);
        for (var branch = 0; branch < 20; branch++)
        {
            var task = $"{name}_{branch}";
            model.User(task).User(task + "b").User(task + "c").Flow(split, task, parallel ? null : $"c{branch}").Chain(task, task + "b", task + "c");
            model.Flow(levels > 1 ? Block(model, task + "c", task + "In", parallel, levels - 1) : task + "c", join);
        }

        return join;
    }

    private static void Deep(ProcessBuilder model, int levels)
    {
        model.Start($"s{levels}").User($"t{levels}").End($"e{levels}").End($"x{levels}");
        if (levels == 0)
        {
            model.Chain("s0", "t0", "e0");
            return;
        }

        model.SubProcess($"p{levels}", inside => Deep(inside, levels - 1)).BoundaryTimer($"b{levels}", $"p{levels}", "P1D")
            .Chain($"s{levels}", $"t{levels}", $"p{levels}", $"e{levels}").Flow($"b{levels}", $"x{levels}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
