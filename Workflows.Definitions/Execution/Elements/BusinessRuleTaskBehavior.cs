using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Asks one of the host's services for a decision (BPMN 2.0.2, 10.3.3 Business Rule Task).</summary>
/// <param name="serviceType">Which of the host's services decides.</param>
internal sealed class BusinessRuleTaskBehavior(string serviceType) : HostedTaskBehavior(serviceType)
{
    public static ElementBehavior? Create(BusinessRuleTask task, Compilation compilation)
    {
        if (task.Decision is { } decision)
        {
            if (compilation.Decisions.TryFind(decision.DecisionId, out var model))
                return new DecisionTaskBehavior(model, decision.DecisionId, decision.ResultVariable);
            compilation.Report(CompilationDiagnostics.DecisionUnknown, task.Id, decision.DecisionId);
            return null;
        }

        if (!string.IsNullOrEmpty(task.ServiceType))
            return new BusinessRuleTaskBehavior(task.ServiceType);
        compilation.Report(CompilationDiagnostics.DecisionMissing, task.Id);
        return null;
    }
}
