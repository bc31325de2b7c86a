using Workflows.Testing.Fuzzing;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>Checks an input, and that it takes no more work than any input of its size may.</summary>
internal sealed class MeasuredCheck(FuzzTarget target)
{
    private const long MostBytes = 1L << 30;
    private const int Attempts = 3;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>How much processor time the last input took.</summary>
    public TimeSpan LastTime { get; private set; }

    /// <summary>What is wrong with an input, or null.</summary>
    public Finding? Run(byte[] input)
    {
        Finding? finding = null;
        // The first time may have to compile code, or collect what others left.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            finding = Measure(input);
            if (finding is null || !finding.Signature.StartsWith("Takes", StringComparison.Ordinal))
                return finding;
        }

        return finding;
    }

    private Finding? Measure(byte[] input)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            target.Check(input);
        }
        catch (Exception exception)
        {
            return Finding.OfException(exception, input);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        LastTime = Environment.CpuUsage.TotalTime - before;
        return allocated > MostBytes ? new Finding("TakesMemory", $"{allocated:N0} bytes were allocated.", input)
            : LastTime > MostTime ? new Finding("TakesTime", $"{LastTime.TotalSeconds:N1} seconds of processor time were used.", input)
            : null;
    }
}
