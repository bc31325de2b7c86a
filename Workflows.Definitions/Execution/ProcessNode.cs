using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>A flow node made ready to run. It is complete once the definition is compiled, and never changes after.</summary>
/// <remarks>
/// The start node of a scope, the boundary nodes of an activity and the flows stand here as references, so that running
/// looks nothing up. An activity wrapper such as multi-instance becomes two nodes of one element: an outer one with the
/// flows and boundary events, whose behaviour is the loop, and as its child an inner one with the inputs and outputs.
/// </remarks>
internal sealed class ProcessNode(int index, FlowNode element, ProcessNode? parent)
{
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

    /// <summary>Where the inside of a sub-process begins; null for every other node.</summary>
    public ProcessNode? Start { get; set; }
}
