using Workflows.Definitions.Model;

namespace Workflows.Testing.Processes;

/// <summary>Events and what they refer to.</summary>
public sealed partial class ProcessBuilder
{
    private readonly List<Signal> signals = [];
    private readonly List<Error> errors = [];
    private readonly List<Escalation> escalations = [];
    private readonly List<EventDefinition> sharedDefinitions = [];
    private readonly List<Association> associations = [];

    public ProcessBuilder Signal(params string[] names)
    {
        signals.AddRange(names.Select(name => new Signal { Id = name, Name = name }));
        return this;
    }

    public ProcessBuilder Error(params string[] codes)
    {
        errors.AddRange(codes.Select(code => new Error { Id = code, ErrorCode = code, Name = code + " happened" }));
        return this;
    }

    public ProcessBuilder Escalation(params string[] codes)
    {
        escalations.AddRange(codes.Select(code => new Escalation { Id = code, EscalationCode = code }));
        return this;
    }

    /// <summary>An event definition that events refer to by its identifier.</summary>
    public ProcessBuilder Shared(EventDefinition definition)
    {
        sharedDefinitions.Add(definition);
        return this;
    }

    public ProcessBuilder StartOn(string id, params EventDefinition[] definitions) =>
        Add(new StartEvent { Id = id, EventDefinitions = [.. definitions] });

    /// <summary>The start of an event sub-process that runs beside what is in its scope.</summary>
    public ProcessBuilder StartBeside(string id, params EventDefinition[] definitions) =>
        Add(new StartEvent { Id = id, IsInterrupting = false, EventDefinitions = [.. definitions] });

    public ProcessBuilder CatchAll(string id, params EventDefinition[] definitions) =>
        Add(new IntermediateCatchEvent { Id = id, ParallelMultiple = true, EventDefinitions = [.. definitions] });

    public ProcessBuilder CatchAny(string id, params EventDefinition[] definitions) =>
        Add(new IntermediateCatchEvent { Id = id, EventDefinitions = [.. definitions] });

    public ProcessBuilder Throw(string id, params EventDefinition[] definitions) =>
        Add(new IntermediateThrowEvent { Id = id, EventDefinitions = [.. definitions] });

    public ProcessBuilder EndWith(string id, params EventDefinition[] definitions) =>
        Add(new EndEvent { Id = id, EventDefinitions = [.. definitions] });

    public ProcessBuilder Boundary(string id, string activity, params EventDefinition[] definitions) =>
        Add(new BoundaryEvent { Id = id, AttachedToRef = activity, EventDefinitions = [.. definitions] });

    public ProcessBuilder BoundaryBeside(string id, string activity, params EventDefinition[] definitions) =>
        Add(new BoundaryEvent { Id = id, AttachedToRef = activity, CancelActivity = false, EventDefinitions = [.. definitions] });

    public ProcessBuilder EventSubProcess(string id, Action<ProcessBuilder> inside)
    {
        var inner = Inside(inside);
        return Add(new SubProcess
        {
            Id = id,
            TriggeredByEvent = true,
            FlowElements = [.. inner.elements],
            Associations = [.. inner.associations],
        });
    }

    public ProcessBuilder Transaction(string id, Action<ProcessBuilder> inside)
    {
        var inner = Inside(inside);
        return Add(new Transaction { Id = id, FlowElements = [.. inner.elements], Associations = [.. inner.associations] });
    }

    /// <summary>A service task that can be undone by another, named after it.</summary>
    public ProcessBuilder Undoable(string id) => Service(id).UndoneBy(id, new ServiceTask
    {
        Id = "undo" + id,
        ServiceType = "undo",
        IsForCompensation = true,
    });

    /// <summary>What undoes an activity.</summary>
    public ProcessBuilder UndoneBy(string activity, Activity handler) => Add(handler).UndoneBy(activity, handler.Id);

    /// <summary>Lets an activity be undone by another that has been added.</summary>
    public ProcessBuilder UndoneBy(string activity, string handler)
    {
        associations.Add(new Association { Id = activity + "Undone", SourceRef = activity + "Undo", TargetRef = handler });
        return Boundary(activity + "Undo", activity, On.Compensation());
    }

    private ProcessBuilder Inside(Action<ProcessBuilder> inside)
    {
        var inner = new ProcessBuilder { flowCount = (elements.Count + 1) * 1000 };
        inside(inner);
        messages.AddRange(inner.messages);
        signals.AddRange(inner.signals);
        errors.AddRange(inner.errors);
        escalations.AddRange(inner.escalations);
        sharedDefinitions.AddRange(inner.sharedDefinitions);
        return inner;
    }
}
