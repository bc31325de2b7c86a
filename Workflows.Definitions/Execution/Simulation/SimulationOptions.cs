using Workflows.Definitions.Calendar;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>The world in which a simulation runs.</summary>
/// <param name="StartAt">When virtual time begins.</param>
/// <param name="Calendar">The working calendar.</param>
public sealed record SimulationOptions(DateTimeOffset StartAt, WorkingCalendar Calendar)
{
    /// <summary>The instance's id in the result, where the caller has one to give.</summary>
    public string InstanceId { get; init; } = "1";

    /// <summary>
    /// Whether services are done at once without a result. Otherwise they wait for the script, as tasks and messages do.
    /// </summary>
    public bool AutoCompleteServices { get; init; }

    /// <summary>How many commands a simulation may take, timers that fire included, before it is stopped.</summary>
    public int CommandBudget { get; init; } = 10_000;

    /// <summary>How many events a simulation may give before it is stopped.</summary>
    public int EventBudget { get; init; } = 100_000;
}
