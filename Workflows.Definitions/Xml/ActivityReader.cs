using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads activities (BPMN 2.0.2, 10.3).</summary>
internal sealed class ActivityReader(FlowElementReader inside, References references, DataReader data, string? defaultLanguage)
{
    private readonly LoopReader loops = new(references, defaultLanguage);

    /// <summary>The activity, or null where the element is none.</summary>
    public Activity? Read(FragmentCursor cursor) => ReadBare(cursor, cursor.Fragment.Name.LocalName) is { } bare ? ReadParts(cursor, bare) : null;

    /// <summary>The task that a global task is, or null where the element is none (BPMN 2.0.2, 10.3.7).</summary>
    public GlobalTask? ReadGlobal(XmlFragment fragment)
    {
        if (!fragment.Name.IsModel() || GlobalTasks.LocalNameOfTask(fragment.Name.LocalName) is not { } localName)
            return null;
        var cursor = new FragmentCursor(fragment);
        return ReadBare(cursor, localName) is { } bare ? new GlobalTask(cursor.Finish(ReadParts(cursor, bare))) : null;
    }

    private Activity? ReadBare(FragmentCursor cursor, string localName) => localName switch
    {
        "task" => new AbstractTask { Id = Id(cursor) },
        "manualTask" => new ManualTask { Id = Id(cursor) },
        "userTask" => ReadUserTask(cursor),
        "serviceTask" => new ServiceTask { Id = Id(cursor), ServiceType = ServiceType(cursor) },
        "sendTask" => new SendTask { Id = Id(cursor), MessageRef = MessageRef(cursor), ServiceType = ServiceType(cursor) },
        "receiveTask" => new ReceiveTask
        {
            Id = Id(cursor),
            MessageRef = MessageRef(cursor),
            Instantiate = cursor.TakeBoolean("instantiate", otherwise: false),
        },
        "scriptTask" => ReadScriptTask(cursor),
        "businessRuleTask" => new BusinessRuleTask
        {
            Id = Id(cursor),
            ServiceType = ServiceType(cursor),
            Decision = cursor.TakeExtension("decide", ExtensionElements.ReadCalledDecision),
        },
        "callActivity" => new CallActivity
        {
            Id = Id(cursor),
            CalledElement = references.Resolve(cursor.Take("calledElement")),
            CalledVersion = FragmentCursor.ParseNumber(cursor.TakeExtension("call", ExtensionElements.ReadCalledVersion) ?? ""),
        },
        _ => ReadSubProcess(cursor, localName),
    };

    private SubProcess? ReadSubProcess(FragmentCursor cursor, string localName) => localName switch
    {
        "subProcess" => ReadInside(cursor, new SubProcess
        {
            Id = Id(cursor),
            TriggeredByEvent = cursor.TakeBoolean("triggeredByEvent", otherwise: false),
        }),
        "transaction" => ReadInside(cursor, new Transaction { Id = Id(cursor), Method = cursor.Take("method") }),
        "adHocSubProcess" => ReadInside(cursor, new AdHocSubProcess
        {
            Id = Id(cursor),
            IsSequential = cursor.TakeName("ordering", "Sequential", "Parallel") is "Sequential",
            CancelRemainingInstances = cursor.TakeBoolean("cancelRemainingInstances", otherwise: true),
            CompletionCondition = cursor.TakeFirst("completionCondition", ReadExpression),
            ActiveElements = cursor.TakeExtension("adHoc", ExtensionElements.ReadActiveElements),
        }),
        _ => null,
    };

    private SubProcess ReadInside(FragmentCursor cursor, SubProcess subProcess) => subProcess with
    {
        LaneSets = ProcessReader.ReadLaneSets(cursor, "laneSet"),
        Associations = AssociationReader.ReadAll(cursor, references),
        FlowElements = inside.ReadAll(cursor),
    };

    private Activity ReadParts(FragmentCursor cursor, Activity activity) => data.Read(cursor, activity) with
    {
        Default = cursor.Take("default"),
        IsForCompensation = cursor.TakeBoolean("isForCompensation", otherwise: false),
        StartQuantity = cursor.TakeCount("startQuantity") ?? 1,
        CompletionQuantity = cursor.TakeCount("completionQuantity") ?? 1,
        LoopCharacteristics = loops.Take(cursor),
        InputOutputSpecification = cursor.TakeFirst("ioSpecification", DataReader.ReadSpecification),
    };

    private ScriptTask ReadScriptTask(FragmentCursor cursor) => new()
    {
        Id = Id(cursor),
        ScriptFormat = cursor.Take("scriptFormat") ?? cursor.Take("scriptLanguage"),
        Script = cursor.TakeFirst("script", script => script.Elements().Any() ? null : script.Text()),
        ResultVariable = cursor.TakeExtension("script", ExtensionElements.ReadScriptResult),
    };

    private UserTask ReadUserTask(FragmentCursor cursor) => new()
    {
        Id = Id(cursor),
        PotentialOwners = cursor.TakeEach(child => child.Name.IsModel("potentialOwner") ? ReadResource(child) : null),
        Performers = cursor.TakeEach(child => child.Name.IsModel("humanPerformer") || child.Name.IsModel("performer") ? ReadResource(child) : null),
        StepKind = cursor.TakeExtension("step", ExtensionElements.ReadStepKind),
        Deadline = cursor.TakeExtension("deadline", ExtensionElements.ReadDeadline),
        Decisions = cursor.TakeExtensions("decision", ExtensionElements.ReadDecision),
        SeparateFrom = cursor.TakeExtensions("separateFrom", ExtensionElements.ReadSeparateFrom),
    };

    private FormalExpression? ReadResource(XmlFragment resource) =>
        SoleChild(resource, ["resourceAssignmentExpression"]) is { } assignment
        && SoleChild(assignment, ["formalExpression", "expression"]) is { } expression
            ? ReadExpression(expression)
            : null;

    // An owner that is a reference to a resource, or has a name of its own, is more than the model can hold: it is left.
    // The standard's schema allows both names for the expression, and editors write either.
    private static XmlFragment? SoleChild(XmlFragment parent, string[] localNames) =>
        parent.Attributes.All(attribute => attribute.Name == new XmlName("", "id"))
        && parent.Elements().ToArray() is [var child]
        && child.Name.IsModel()
        && localNames.Contains(child.Name.LocalName)
            ? child
            : null;

    private FormalExpression? ReadExpression(XmlFragment fragment) => ExpressionText.Read(fragment, defaultLanguage);

    private string? MessageRef(FragmentCursor cursor) => references.Resolve(cursor.Take("messageRef"));

    private static string Id(FragmentCursor cursor) => cursor.Take("id") ?? "";

    private static string? ServiceType(FragmentCursor cursor) => cursor.TakeExtension("service", ExtensionElements.ReadServiceType);
}
