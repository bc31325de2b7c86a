namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// Numbers that look random and follow from a seed, the same on every machine and release (SplitMix64). Not for secrets.
/// </summary>
internal sealed class SeededRandom(long seed)
{
    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 inclusive to 1 exclusive.</summary>
    public double NextFraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A span between two, both inclusive, to the second.</summary>
    public TimeSpan NextSpan(TimeSpan shortest, TimeSpan longest) =>
        shortest + TimeSpan.FromSeconds(Math.Floor(NextFraction() * ((longest - shortest).TotalSeconds + 1)));

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
