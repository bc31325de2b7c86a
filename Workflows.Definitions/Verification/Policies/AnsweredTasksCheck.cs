using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>Looks at every user task for its deadline, for who answers for it, and for what happens when time runs out.</summary>
internal static class AnsweredTasksCheck
{
    public static IEnumerable<Diagnostic> Findings(ProofNet net, AnsweredTasks rule)
    {
        foreach (var node in net.Nodes)
        {
            if (node.Element is not UserTask task || (rule.Of is { } selector && !selector.Selects(task)))
                continue;
            if (task.Deadline is null)
                yield return PolicyFindings.NoDeadline.Kind.At(task.Id, TraceText.Label(node), rule.Id);
            if (task.PotentialOwners.IsEmpty && task.Performers.IsEmpty)
                yield return PolicyFindings.NobodyAnswers.Kind.At(task.Id, TraceText.Label(node), rule.Id);
            if (rule.Escalation && !IsHeard(net, node))
                yield return PolicyFindings.NobodyHears.Kind.At(task.Id, TraceText.Label(node), rule.Id);
        }
    }

    private static bool IsHeard(ProofNet net, NetNode task)
    {
        if (Array.Exists(task.Boundaries, IsTimer))
            return true;
        for (var scope = task.Scope; scope is not null; scope = scope.Scope)
        {
            if (Array.Exists(scope.Boundaries, IsTimer) || Array.Exists(scope.EventSubProcesses, BeginsByTimer))
                return true;
        }

        return Array.Exists(net.EventSubProcesses, BeginsByTimer);
    }

    private static bool BeginsByTimer(NetNode eventSubProcess) => Array.Exists(eventSubProcess.Starts, IsTimer);

    private static bool IsTimer(NetNode happening) => happening.EventDefinitions.Any(definition => definition is TimerEventDefinition);
}
