using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Verification.Soundness;

/// <summary>Elements and proofs in few words.</summary>
internal static class ProofOf
{
    /// <summary>Proves a process; the errors and escalations that it names need no definition, their reference is their code.</summary>
    public static SoundnessResult Proof(Action<ProcessBuilder> model, params Association[] associations)
    {
        var definitions = Definitions(model, associations);
        return SoundnessVerifier.Verify(definitions, definitions.Processes[0]);
    }

    public static BpmnDefinitions Definitions(Action<ProcessBuilder> model, params Association[] associations)
    {
        var builder = new ProcessBuilder();
        model(builder);
        var definitions = builder.Build();
        return definitions with { Processes = [definitions.Processes[0] with { Associations = [.. associations] }] };
    }

    public static void IsSound(SoundnessResult result)
    {
        Assert.Empty(result.Findings.Select(finding => finding.Message));
        Assert.True(result.IsSound);
    }

    public static Diagnostic Only(SoundnessResult result) => Assert.Single(result.Findings);

    public static ImmutableArray<FlowElement> Inside(Action<ProcessBuilder> inside)
    {
        var builder = new ProcessBuilder();
        inside(builder);
        return builder.Build().Processes[0].FlowElements;
    }

    public static SubProcess OnEvent(string id, EventDefinition trigger, bool interrupting, Action<ProcessBuilder> inside) => new()
    {
        Id = id,
        TriggeredByEvent = true,
        FlowElements = [new StartEvent { Id = id + "Start", IsInterrupting = interrupting, EventDefinitions = [trigger] }, .. Inside(inside)],
    };

    public static BoundaryEvent On(string activity, string id, EventDefinition caught, bool interrupting = true) =>
        new() { Id = id, AttachedToRef = activity, CancelActivity = interrupting, EventDefinitions = [caught] };

    public static EndEvent End(string id, EventDefinition thrown) => new() { Id = id, EventDefinitions = [thrown] };

    public static IntermediateThrowEvent Throw(string id, EventDefinition thrown) => new() { Id = id, EventDefinitions = [thrown] };

    public static ErrorEventDefinition Error(string? code = null) => new() { Id = "", ErrorRef = code };

    public static EscalationEventDefinition Escalation(string? code = null) => new() { Id = "", EscalationRef = code };

    public static SignalEventDefinition Signal(string name = "signal") => new() { Id = "", SignalRef = name };

    public static ConditionalEventDefinition Condition(string text = "x > 1") => new() { Id = "", Condition = new FormalExpression(text) };

    public static CompensateEventDefinition Compensation(string? activity = null, bool waits = true) => new() { Id = "", ActivityRef = activity, WaitForCompletion = waits };

    public static CancelEventDefinition Cancel => new() { Id = "" };

    public static TimerEventDefinition Soon => new() { Id = "", TimeDuration = new FormalExpression("PT1H") };

    public static Association Undoes(string boundary, string handler) => new() { Id = "", SourceRef = boundary, TargetRef = handler };
}
