using System.Collections.Immutable;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// Runs a process in virtual time, by a script, before anybody deploys it. Pure: the same processes, script and options give
/// the same result.
/// </summary>
public static class ProcessSimulator
{
    /// <summary>Runs a script to its end, or to the first entry that does not apply.</summary>
    /// <param name="process">The process.</param>
    /// <param name="script">What it begins with and what happens.</param>
    /// <param name="options">The world in which it runs.</param>
    /// <returns>How it stands then, and everything that happened.</returns>
    public static SimulationResult Run(ExecutableProcess process, SimulationScript script, SimulationOptions options) =>
        Run([process], script, options);

    /// <summary>Runs a script over several processes that call each other or send each other messages and signals.</summary>
    /// <param name="processes">The processes; the first is the one that is started.</param>
    /// <param name="script">What it begins with and what happens.</param>
    /// <param name="options">The world in which they run.</param>
    /// <returns>How it stands then, and everything that happened, in called instances too.</returns>
    /// <exception cref="ArgumentException">There is no process.</exception>
    public static SimulationResult Run(ImmutableArray<ExecutableProcess> processes, SimulationScript script, SimulationOptions options)
    {
        if (processes.IsEmpty)
            throw new ArgumentException("There is no process to run.", nameof(processes));
        var world = new SimulatedWorld(processes, options);
        Begin(world, script);
        var player = new ScriptPlayer(world, options.Calendar.UtcOffset);
        for (var index = 0; index < script.Entries.Length && world.Error is null; index++)
        {
            world.Entry = index;
            player.Play(script.Entries[index]);
        }

        return world.ToResult();
    }

    /// <summary>Starts the process; one that only events begin waits for them.</summary>
    internal static void Begin(SimulatedWorld world, SimulationScript script)
    {
        var process = world.Processes[0];
        if (!process.Starts.Any(start => start.Kind is ProcessStartKind.None))
            return;
        world.Decide(world.Add(process), new StartProcess(script.Variables));
        world.Settle();
    }
}
