using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Goes through the processes of a file in document order.</summary>
internal sealed class ElementImport
{
    private readonly ImportReport report;
    private readonly IReadOnlySet<string> dataIds;
    private readonly ExpressionImport expressions;
    private readonly MappingImport mappings;
    private readonly UserTaskImport userTasks;
    private readonly TaskImport tasks;
    private readonly LoopImport loops;
    private readonly EventImport events;

    public ElementImport(ImportReport report, IReadOnlySet<string> dataIds, string? defaultLanguage, string? ownLanguage, bool readsNames)
    {
        (this.report, this.dataIds) = (report, dataIds);
        expressions = new ExpressionImport(report, defaultLanguage, ownLanguage);
        mappings = new MappingImport(report, expressions);
        userTasks = new UserTaskImport(report, expressions, readsNames);
        tasks = new TaskImport(report, expressions);
        loops = new LoopImport(report, expressions);
        events = new EventImport(report, expressions, tasks);
    }

    public EventDefinition Import(EventDefinition definition) => events.Import(definition, definition);

    public Message Import(Message message)
    {
        var words = new ForeignWords(message, message, report);
        var key = words.Zeebe("subscription")?.Fragment?.Attribute("correlationKey") is { Length: > 0 } text ? ExpressionImport.Zeebe(text) : null;
        if (key is not null)
            report.Mapped(message, "zeebe:subscription", $"wf:correlationKey {key.Text}");
        if (message.Name is { } name && (name.StartsWith('=') || Juel.JuelExpression.IsOne(name)))
            report.Say(ExchangeFindings.DynamicReference, message, "name", name);
        words.SayRest();
        return message with { CorrelationKey = message.CorrelationKey ?? key };
    }

    public Process Import(Process process)
    {
        new ForeignWords(process, process, report).SayRest();
        return process with { FlowElements = ImportAll(process.FlowElements, 1) };
    }

    private ImmutableArray<FlowElement> ImportAll(ImmutableArray<FlowElement> elements, int depth)
    {
        if (depth > Xml.BpmnWriter.MaximumDepth)
            throw new ArgumentException($"Sub-processes nest deeper than {Xml.BpmnWriter.MaximumDepth} levels.", nameof(elements));
        return [.. elements.Select(element => Import(element, depth))];
    }

    private FlowElement Import(FlowElement element, int depth)
    {
        var words = new ForeignWords(element, element, report);
        FlowElement imported = element switch
        {
            Activity activity => Import(activity, words),
            Event happening => mappings.Import(events.Import(happening, words), words),
            SequenceFlow flow => flow with { ConditionExpression = expressions.Import(flow, "conditionExpression", flow.ConditionExpression) },
            ComplexGateway gateway => gateway with { ActivationCondition = expressions.Import(gateway, "activationCondition", gateway.ActivationCondition) },
            _ => element,
        };
        words.SayRest();
        return imported is SubProcess inner ? inner with { FlowElements = ImportAll(inner.FlowElements, depth + 1) } : imported;
    }

    private DataFlowNode Import(Activity activity, ForeignWords words)
    {
        var imported = activity is UserTask task ? userTasks.Import(task, words) : tasks.Import(activity, words);
        return mappings.Import(imported with { LoopCharacteristics = loops.Import(imported, dataIds) }, words);
    }
}
