using System.Diagnostics;
using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;

namespace Workflows.Benchmarks.Engine;

/// <summary>
/// How many instances of the built-in disclosure pipeline the interpreter alone carries from start to end in a second on one
/// core, and what it allocates for each event, against the target of <see cref="TargetPerSecond"/> and
/// <see cref="TargetBytesPerStep"/>.
/// </summary>
internal static class EngineThroughput
{
    private const double TargetPerSecond = 100_000;
    private const double TargetBytesPerStep = 2048;
    private const int Batch = 20_000;
    private const int Rounds = 7;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly FeelContext Approval = FeelContext.Of(("decision", new FeelString("approve")));
    private static readonly FeelContext Submission = FeelContext.Of(
        ("itemId", new FeelString("7f1c3c1e-0000-4000-8000-000000000001")),
        ("sectionId", new FeelString("7f1c3c1e-0000-4000-8000-000000000002")),
        ("revisionNumber", new FeelNumber(1)),
        ("revisionHash", new FeelString("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")),
        ("publishAt", FeelNull.Value));

    public static int Run(TextWriter output)
    {
        var definitions = BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!;
        var process = ExecutableProcess.Compile(definitions).Process!;
        var (commands, events) = CountOf(process);
        output.WriteLine(Text($"disclosure pipeline: {commands} commands and {events} events an instance"));
        Measure(process);
        var best = 0.0;
        var bytes = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var (perSecond, perInstance) = Measure(process);
            best = Math.Max(best, perSecond);
            bytes = perInstance;
            output.WriteLine(Text($"round {round + 1}: {perSecond:N0} instances/s, {perInstance / commands:N0} bytes/command, {perInstance / events:N0} bytes/event"));
        }

        output.WriteLine(Text($"best: {best:N0} instances/s, {best / TargetPerSecond:N2} of the target; {bytes / commands:N0} bytes/command, {bytes / commands / TargetBytesPerStep:N2} of the limit"));
        return best >= TargetPerSecond && bytes / commands <= TargetBytesPerStep ? 0 : 1;
    }

    private static (double PerSecond, double BytesPerInstance) Measure(ExecutableProcess process)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var instance = 0; instance < Batch; instance++)
            Walk(process);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (Batch / seconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Batch);
    }

    private static (int Commands, int Events) CountOf(ExecutableProcess process)
    {
        var (commands, events) = (0, 0);
        Walk(process, decided =>
        {
            commands++;
            events += decided.Events.Length;
        });
        return (commands, events);
    }

    private static void Walk(ExecutableProcess process, Action<Decision>? decided = null)
    {
        var state = Step(process, ProcessState.NotStarted, new StartProcess(Submission), decided);
        while (!state.IsFinished)
        {
            ProcessCommand next = state.Tasks.Count > 0
                ? new CompleteTask(state.Tasks[0].Key, Approval)
                : new CompleteService(state.Services[0].Key, FeelContext.Empty);
            state = Step(process, state, next, decided);
        }
    }

    private static ProcessState Step(ExecutableProcess process, ProcessState state, ProcessCommand command, Action<Decision>? decided)
    {
        var decision = ProcessEngine.Decide(process, state, command, Now);
        decided?.Invoke(decision);
        return decision.State ?? throw new InvalidOperationException($"{command} was refused: {decision.Refusal}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
