namespace Workflows.Definitions.Execution;

/// <summary>
/// Plans how instances move to another definition. A living element moves to the one that stands for it, which must be of the
/// same type and stand in the scope that stands for its own. What it waits for, what it asked of the world and its variables stay
/// as they are; events on boundaries and event sub-processes follow the new definition.
/// </summary>
public static class ProcessMigration
{
    /// <summary>How the elements of two definitions stand for each other.</summary>
    /// <param name="source">The definition that instances run.</param>
    /// <param name="target">The definition that they are to run.</param>
    /// <param name="mapping">Pairs of different identifiers; null for none.</param>
    /// <returns>The plan, whose findings are about the given pairs alone.</returns>
    public static MigrationPlan Plan(ExecutableProcess source, ExecutableProcess target, ActivityMapping? mapping = null) =>
        new MigrationPlanner(source, target, mapping ?? ActivityMapping.ByIdentifier, ProcessState.NotStarted).Plan();

    /// <summary>What moving one instance would do; a dry run of <see cref="MigrateProcess"/>.</summary>
    /// <param name="source">The definition that the instance runs.</param>
    /// <param name="target">The definition that it is to run.</param>
    /// <param name="mapping">Pairs of different identifiers.</param>
    /// <param name="state">Where the instance stands.</param>
    /// <returns>The plan.</returns>
    public static MigrationPlan Plan(ExecutableProcess source, ExecutableProcess target, ActivityMapping mapping, ProcessState state) =>
        new MigrationPlanner(source, target, mapping, state).Plan();
}
