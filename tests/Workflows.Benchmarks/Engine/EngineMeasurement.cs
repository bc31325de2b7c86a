using Workflows.Definitions.Execution;

namespace Workflows.Benchmarks.Engine;

/// <summary>
/// What one model costs: the median of several rounds, after a warm-up. Seconds are seconds of processor time, here and on the
/// peer's side, so that what else the machine does counts for neither.
/// </summary>
/// <param name="PerSecond">Instances from start to end in a second.</param>
/// <param name="Elements">How many elements an instance enters.</param>
/// <param name="BytesPerInstance">What an instance allocates.</param>
internal sealed record EngineMeasurement(double PerSecond, int Elements, double BytesPerInstance)
{
    private const int Rounds = 5;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    public double NanosecondsPerElement => 1e9 / PerSecond / Elements;

    public double BytesPerElement => BytesPerInstance / Elements;

    public static EngineMeasurement Of(BenchmarkModel model)
    {
        var process = model.Compile();
        var elements = 0;
        model.Walk(process, decision => elements += decision.Events.Count(happened => happened is ElementActivated));
        // Two rounds, between which the runtime compiles the hot code anew.
        Repeat(model, process);
        Repeat(model, process);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Repeat(model, process)).OrderBy(round => round.PerSecond).ToList();
        return new(rounds[Rounds / 2].PerSecond, elements, rounds[Rounds / 2].Bytes);
    }

    private static (double PerSecond, double Bytes) Repeat(BenchmarkModel model, ExecutableProcess process)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.CpuUsage.TotalTime;
        var count = 0;
        for (; count == 0 || Environment.CpuUsage.TotalTime - started < Round; count++)
            model.Walk(process);
        return (count / (Environment.CpuUsage.TotalTime - started).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count);
    }
}
