using System.Collections.Frozen;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Which behaviour each type of element has: the one place where a new element type is entered.</summary>
internal static class ElementBehaviors
{
    private delegate ElementBehavior? Creation(ProcessNode node, Compilation compilation);

    private static readonly FrozenDictionary<Type, Creation> Creations = new Dictionary<Type, Creation>
    {
        [typeof(AbstractTask)] = (_, _) => new AbstractTaskBehavior(),
        [typeof(ManualTask)] = (_, _) => new ManualTaskBehavior(),
        [typeof(UserTask)] = Create<UserTask>(UserTask),
        [typeof(ServiceTask)] = Create<ServiceTask>(ServiceTask),
        [typeof(SendTask)] = Create<SendTask>(SendTask),
        [typeof(ReceiveTask)] = Create<ReceiveTask>(ReceiveTask),
        [typeof(SubProcess)] = (_, _) => new SubProcessBehavior(),
        [typeof(Transaction)] = (_, _) => new TransactionBehavior(),
        [typeof(ScriptTask)] = Create<ScriptTask>(ScriptTaskBehavior.Create),
        [typeof(BusinessRuleTask)] = Create<BusinessRuleTask>(BusinessRuleTaskBehavior.Create),
        [typeof(CallActivity)] = Create<CallActivity>(CallActivityBehavior.Create),
        [typeof(AdHocSubProcess)] = Create<AdHocSubProcess>(AdHocSubProcess),
        [typeof(ExclusiveGateway)] = (_, _) => new ExclusiveGatewayBehavior(),
        [typeof(ParallelGateway)] = (_, _) => new ParallelGatewayBehavior(),
        [typeof(InclusiveGateway)] = (node, _) => new InclusiveGatewayBehavior(node),
        [typeof(ComplexGateway)] = ComplexGateway,
        [typeof(EventBasedGateway)] = Create<EventBasedGateway>((element, _) =>
            element.IsParallel && !element.Instantiate ? null : new EventBasedGatewayBehavior(element.IsParallel)),
        [typeof(StartEvent)] = EventBehaviors.Start,
        [typeof(EndEvent)] = EventBehaviors.End,
        [typeof(IntermediateCatchEvent)] = EventBehaviors.Catch,
        [typeof(IntermediateThrowEvent)] = EventBehaviors.Throw,
        [typeof(BoundaryEvent)] = EventBehaviors.Boundary,
    }.ToFrozenDictionary();

    /// <summary>Gives a node its behaviour, or reports that it has none.</summary>
    public static void Attach(ProcessNode node, Compilation compilation)
    {
        var errorsBefore = compilation.ErrorCount;
        var behavior = Creations.TryGetValue(node.Element.GetType(), out var create) ? create(node, compilation) : null;
        if (behavior is not null)
            node.Behavior = behavior;
        else if (compilation.ErrorCount == errorsBefore)
            compilation.Report(CompilationDiagnostics.ElementNotSupported, node.Id, node.Element.GetType().Name);
    }

    private static Creation Create<T>(Func<T, Compilation, ElementBehavior?> create)
        where T : FlowNode => (node, compilation) => create((T)node.Element, compilation);

    private static UserTaskBehavior UserTask(UserTask task, Compilation compilation) => new(
        new PotentialOwners([.. task.PotentialOwners.Concat(task.Performers).Select(owner => compilation.Expression(owner, task.Id))]),
        compilation.Deadline(task.Deadline, task.Id));

    private static AdHocSubProcessBehavior AdHocSubProcess(AdHocSubProcess element, Compilation compilation) => new(
        element.IsSequential,
        element.CancelRemainingInstances,
        element.CompletionCondition is { } completion ? compilation.Expression(completion, element.Id) : null,
        element.ActiveElements is { } active ? compilation.Expression(active, element.Id) : null);

    private static ServiceTaskBehavior? ServiceTask(ServiceTask task, Compilation compilation) =>
        ServiceType(task.ServiceType, task.Id, compilation) is { } type ? new ServiceTaskBehavior(type) : null;

    private static ElementBehavior? SendTask(SendTask task, Compilation compilation)
    {
        if (task.MessageRef is null || !string.IsNullOrEmpty(task.ServiceType))
            return ServiceType(task.ServiceType, task.Id, compilation) is { } type ? new SendTaskBehavior(type) : null;
        return compilation.Message(task.MessageRef, task.Id) is { } message ? new MessageSendTaskBehavior(message) : null;
    }

    private static ReceiveTaskBehavior? ReceiveTask(ReceiveTask task, Compilation compilation) =>
        compilation.Message(task.MessageRef, task.Id) is { } message ? new ReceiveTaskBehavior(message) : null;

    private static ComplexGatewayBehavior ComplexGateway(ProcessNode node, Compilation compilation)
    {
        var activation = ((ComplexGateway)node.Element).ActivationCondition;
        return new ComplexGatewayBehavior(node, activation is null ? null : compilation.Expression(activation, node.Id));
    }

    private static string? ServiceType(string? type, string elementId, Compilation compilation)
    {
        if (!string.IsNullOrEmpty(type))
            return type;
        compilation.Report(CompilationDiagnostics.ServiceTypeMissing, elementId);
        return null;
    }
}
