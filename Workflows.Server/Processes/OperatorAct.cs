using Workflows.Definitions.Execution;

namespace Workflows.Server.Processes;

/// <summary>Something that is done to an instance by hand, for a reason.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Action">What the audit trail calls it, such as <c>instance.canceled</c>.</param>
/// <param name="Reason">Why; null where none was given.</param>
/// <param name="Command">What is asked of the engine, given the reason.</param>
public sealed record OperatorAct(Guid InstanceId, string Action, string? Reason, Func<string, ProcessCommand> Command)
{
    /// <summary>The longest reason, in UTF-16 code units.</summary>
    public const int LongestReason = 1000;
}
