using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>Moves the instance to another definition, or refuses where something that lives has no place there.</summary>
/// <param name="Target">The definition that it is to run.</param>
/// <param name="Mapping">Which elements stand for which, where that does not follow from their identifiers.</param>
public sealed record MigrateProcess(ExecutableProcess Target, ActivityMapping Mapping) : ProcessCommand
{
    internal override bool IsForSuspended => true;

    internal override void CarryOut(Step step)
    {
        var plan = ProcessMigration.Plan(step.Process, Target, Mapping, step.State.ToState());
        if (plan.Findings is [var finding, ..])
        {
            step.Refuse(finding.Code, finding.Message);
            return;
        }

        foreach (var dropped in plan.Dropped)
            Waiting.End(step, dropped.OwnerKey, dropped.ElementId);
        step.Record(new ProcessMigrated(Target.ProcessId, [.. plan.Pairs.Where(pair => !string.Equals(pair.From, pair.To, StringComparison.Ordinal))]));
        step.Process = Target;
        var incidentsBefore = step.State.Incidents.Count;
        foreach (var armed in plan.Armed)
        {
            if (step.TryFind(armed.OwnerKey, out var owner) && step.TryFindNode(armed.ElementId, out var node))
                Waiting.Begin(step, [node], owner, ElementPhase.Boundary);
        }

        if (step.State.Incidents.Count > incidentsBefore)
            step.Refuse("migration.eventNotArmed", step.State.Incidents[step.State.Incidents.Count - 1].Message);
    }
}

/// <summary>Which elements and flows of one definition stand for which of another, where they have different identifiers.</summary>
/// <param name="Pairs">The pairs; all others stand for those of the same identifier and type.</param>
public sealed record ActivityMapping(ImmutableArray<MigratedElement> Pairs)
{
    /// <summary>By identifiers alone.</summary>
    public static ActivityMapping ByIdentifier { get; } = new([]);
}
