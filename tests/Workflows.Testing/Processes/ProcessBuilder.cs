using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Testing.Processes;

/// <summary>
/// Writes a process down in a few lines. Elements are added in order; each call to <see cref="Flow"/> connects two of them.
/// </summary>
public sealed partial class ProcessBuilder
{
    private readonly List<FlowElement> elements = [];
    private readonly List<Message> messages = [];
    private int flowCount;

    public ProcessBuilder Add(params FlowElement[] added)
    {
        elements.AddRange(added);
        return this;
    }

    public ProcessBuilder Start(string id = "start") => Add(new StartEvent { Id = id });

    public ProcessBuilder End(string id = "end") => Add(new EndEvent { Id = id });

    public ProcessBuilder TerminateEnd(string id) =>
        Add(new EndEvent { Id = id, EventDefinitions = [new TerminateEventDefinition { Id = id + "Definition" }] });

    public ProcessBuilder User(string id, params string[] owners) => Add(new UserTask
    {
        Id = id,
        PotentialOwners = [.. owners.Select(owner => new FormalExpression(owner))],
    });

    public ProcessBuilder Service(string id, string type = "service") => Add(new ServiceTask { Id = id, ServiceType = type });

    public ProcessBuilder Exclusive(string id, string? otherwise = null) =>
        Add(new ExclusiveGateway { Id = id, Default = otherwise });

    public ProcessBuilder Parallel(string id) => Add(new ParallelGateway { Id = id });

    public ProcessBuilder Inclusive(string id, string? otherwise = null) =>
        Add(new InclusiveGateway { Id = id, Default = otherwise });

    public ProcessBuilder Complex(string id, string activation, string? otherwise = null) =>
        Add(new ComplexGateway { Id = id, ActivationCondition = new FormalExpression(activation), Default = otherwise });

    public ProcessBuilder EventGateway(string id) => Add(new EventBasedGateway { Id = id });

    public ProcessBuilder Catch(string id, EventDefinition definition) =>
        Add(new IntermediateCatchEvent { Id = id, EventDefinitions = [definition] });

    public ProcessBuilder CatchMessage(string id, string message) =>
        Catch(id, new MessageEventDefinition { Id = id + "Definition", MessageRef = message });

    public ProcessBuilder SubProcess(string id, Action<ProcessBuilder> inside)
    {
        var inner = Inside(inside);
        return Add(new SubProcess { Id = id, FlowElements = [.. inner.elements], Associations = [.. inner.associations] });
    }

    /// <summary>Changes an element that has been added.</summary>
    public ProcessBuilder With<T>(string id, Func<T, T> change)
        where T : FlowElement
    {
        var index = elements.FindIndex(element => element.Id == id);
        elements[index] = change((T)elements[index]);
        return this;
    }

    /// <summary>Lets an activity be done more than once.</summary>
    public ProcessBuilder Loop(string id, LoopCharacteristics loop) =>
        With<Activity>(id, activity => activity with { LoopCharacteristics = loop });

    /// <summary>Lets an activity be done once for each item of a list, which it finds under <c>item</c>.</summary>
    public ProcessBuilder ForEach(
        string id, string collection, bool sequential = false, string? until = null, string? results = null, string? result = null) =>
        Loop(id, new MultiInstanceLoopCharacteristics
        {
            Id = id + "Loop",
            IsSequential = sequential,
            CompletionCondition = until is null ? null : new FormalExpression(until),
            Collection = new LoopCollection(
                new FormalExpression(collection), "item", results, result is null ? null : new FormalExpression(result)),
        });

    /// <summary>Lets an activity be done so many times.</summary>
    public ProcessBuilder Times(string id, string cardinality, bool sequential = false, string? until = null) =>
        Loop(id, new MultiInstanceLoopCharacteristics
        {
            Id = id + "Loop",
            IsSequential = sequential,
            LoopCardinality = new FormalExpression(cardinality),
            CompletionCondition = until is null ? null : new FormalExpression(until),
        });

    public ProcessBuilder Input(string id, string target, string source) => With<Activity>(
        id, activity => activity with { Inputs = activity.Inputs.Add(new VariableMapping(target, new FormalExpression(source))) });

    public ProcessBuilder Output(string id, string target, string source) => With<Activity>(
        id, activity => activity with { Outputs = activity.Outputs.Add(new VariableMapping(target, new FormalExpression(source))) });

    public ProcessBuilder Call(string id, string called, int? version = null) =>
        Add(new CallActivity { Id = id, CalledElement = called, CalledVersion = version });

    public ProcessBuilder Script(string id, string script, string? result = null) =>
        Add(new ScriptTask { Id = id, Script = script, ResultVariable = result });

    public ProcessBuilder AdHoc(string id, Action<ProcessBuilder> inside, Func<AdHocSubProcess, AdHocSubProcess>? change = null)
    {
        SubProcess(id, inside);
        return With<SubProcess>(id, plain =>
        {
            var adHoc = new AdHocSubProcess { Id = id, FlowElements = plain.FlowElements, Associations = plain.Associations };
            return change is null ? adHoc : change(adHoc);
        });
    }

    public ProcessBuilder TimerCatch(string id, string duration) =>
        Add(new IntermediateCatchEvent { Id = id, EventDefinitions = [Duration(id, duration)] });

    public ProcessBuilder BoundaryTimer(string id, string activity, string duration, bool interrupting = true) =>
        Add(new BoundaryEvent
        {
            Id = id,
            AttachedToRef = activity,
            CancelActivity = interrupting,
            EventDefinitions = [Duration(id, duration)],
        });

    public ProcessBuilder Message(string id, string? correlationKey = null)
    {
        messages.Add(new Message
        {
            Id = id,
            Name = id,
            CorrelationKey = correlationKey is null ? null : new FormalExpression(correlationKey),
        });
        return this;
    }

    public ProcessBuilder Receive(string id, string message) => Add(new ReceiveTask { Id = id, MessageRef = message });

    public ProcessBuilder Flow(string source, string target, string? condition = null, string? id = null) => Add(new SequenceFlow
    {
        Id = id ?? string.Create(CultureInfo.InvariantCulture, $"{source}_{target}_{flowCount++}"),
        SourceRef = source,
        TargetRef = target,
        ConditionExpression = condition is null ? null : new FormalExpression(condition),
    });

    /// <summary>Connects elements in a row.</summary>
    public ProcessBuilder Chain(params string[] ids)
    {
        for (var index = 1; index < ids.Length; index++)
            Flow(ids[index - 1], ids[index]);
        return this;
    }

    public BpmnDefinitions Build(string id = "process") => new()
    {
        Id = "definitions",
        TargetNamespace = "urn:test",
        Messages = [.. messages],
        Signals = [.. signals],
        Errors = [.. errors],
        Escalations = [.. escalations],
        EventDefinitions = [.. sharedDefinitions],
        Processes = [new Process { Id = id, IsExecutable = true, FlowElements = [.. elements], Associations = [.. associations] }],
    };

    public ExecutableProcess Compile()
    {
        var compilation = ExecutableProcess.Compile(Build());
        return compilation.Process ?? throw new InvalidOperationException(
            string.Join(Environment.NewLine, compilation.Diagnostics.Select(diagnostic => $"{diagnostic.ElementId}: {diagnostic.Message}")));
    }

    public static TimerEventDefinition Duration(string id, string duration) =>
        new() { Id = id + "Definition", TimeDuration = new FormalExpression(duration) };
}
