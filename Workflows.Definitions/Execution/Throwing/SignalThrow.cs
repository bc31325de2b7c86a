namespace Workflows.Definitions.Execution.Throwing;

/// <summary>Throws a signal: to what waits for it in the instance at once, to all others by the host.</summary>
/// <param name="name">Its name.</param>
internal sealed class SignalThrow(string name) : EventThrow
{
    public override ProcessEvent Prepare(Step step, LiveElement element) =>
        new SignalThrown(element.Key, element.Node.Id, name, step.State.VariablesOf(element.Key));

    public override void Throw(Step step, LiveElement element, ProcessEvent thrown)
    {
        step.Record(thrown);
        SignalBroadcast.Deliver(step, name, ((SignalThrown)thrown).Variables);
    }
}
