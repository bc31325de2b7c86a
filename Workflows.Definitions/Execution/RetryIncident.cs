namespace Workflows.Definitions.Execution;

/// <summary>Tries again what an incident stopped.</summary>
/// <param name="IncidentKey">The key of the incident.</param>
public sealed record RetryIncident(long IncidentKey) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        var index = step.State.Incidents.Span.IndexOf(IncidentKey);
        if (index < 0)
        {
            step.Refuse("incident.notOpen", $"Expected an open incident with the key {IncidentKey}, but there is none.");
            return;
        }

        var incident = step.State.Incidents[index];
        step.Record(new IncidentResolved(incident.Key, incident.ElementId));
        if (incident.Phase == ElementPhase.Joining)
            TokenFlow.EndToken(step, incident.OwnerKey);
        else if (!step.TryFind(incident.OwnerKey, out var element))
            return;
        else if (incident.Phase == ElementPhase.Event)
            Waiting.Renew(step, element);
        else
            ElementLifeCycle.Resume(step, element, incident.Phase);
    }
}
