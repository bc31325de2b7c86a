using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>A flow node made ready to run. It is complete once the definition is compiled, and never changes after.</summary>
/// <remarks>
/// The start node of a scope, the boundary nodes of an activity and the flows stand here as references, so that running
/// looks nothing up. An activity wrapper such as multi-instance becomes two nodes of one element: an outer one with the
/// flows and boundary events, whose behaviour is the loop, and as its child an inner one with the inputs and outputs. An
/// element instance of the inner one has a loop counter, by which the journal tells the two apart.
/// </remarks>
internal sealed class ProcessNode(int index, FlowNode element, ProcessNode? parent)
{
    private ProcessNode[]? armed;

    public int Index { get; } = index;

    public FlowNode Element { get; } = element;

    public string Id { get; } = element.Id;

    /// <summary>The node of the enclosing sub-process, or null directly inside the process.</summary>
    public ProcessNode? Parent { get; } = parent;

    public ElementBehavior Behavior { get; set; } = null!;

    public ProcessFlow[] Incoming { get; set; } = [];

    /// <summary>The flows that leave the node, in document order.</summary>
    public ProcessFlow[] Outgoing { get; set; } = [];

    public ProcessFlow? DefaultFlow { get; set; }

    public CompiledMapping[] Inputs { get; set; } = [];

    public CompiledMapping[] Outputs { get; set; } = [];

    /// <summary>The events on the boundary of an activity.</summary>
    public ProcessNode[] Boundaries { get; set; } = [];

    /// <summary>Nodes from which a token may come here without a flow: the activity of a boundary event.</summary>
    public ProcessNode[] Before { get; set; } = [];

    /// <summary>The start events of the event sub-processes directly inside a scope.</summary>
    public ProcessNode[] EventStarts { get; set; } = [];

    /// <summary>All events that wait while the node lives.</summary>
    public ProcessNode[] Armed => armed ??= [.. Boundaries, .. EventStarts];

    /// <summary>What undoes an activity that was done; null where nothing does, or where its inside is undone.</summary>
    public ProcessNode? CompensationHandler { get; set; }

    /// <summary>The start of the event sub-process that undoes a sub-process from the inside, or null.</summary>
    public ProcessNode? CompensationStart { get; set; }

    /// <summary>Where a link event that throws leads; null for every other node.</summary>
    public ProcessNode? LinkTarget { get; set; }

    /// <summary>Whether the node stands outside the normal flow and only undoes what others did.</summary>
    public bool IsForCompensation { get; set; }

    /// <summary>Whether the node is an event sub-process.</summary>
    public bool IsEventSubProcess { get; } = element is SubProcess { TriggeredByEvent: true };

    /// <summary>For an activity that is done more than once: the node of each time. Null for every other node.</summary>
    public ProcessNode? Inner { get; set; }

    /// <summary>For the node of each time: the activity as a whole. Null for every other node.</summary>
    public ProcessNode? Outer { get; init; }

    /// <summary>The node that does what the element is there for: its inner one where it has two.</summary>
    public ProcessNode Body => Inner ?? this;

    /// <summary>Whether the scope around it asks after each completion if it is done.</summary>
    public bool IsJudged { get; set; }

    /// <summary>How many tokens an activity waits for before it begins.</summary>
    public int StartQuantity { get; set; } = 1;

    /// <summary>How many tokens leave by each flow.</summary>
    public int CompletionQuantity { get; set; } = 1;

    /// <summary>Where the inside of a sub-process begins; null for every other node.</summary>
    public ProcessNode? Start { get; set; }
}
