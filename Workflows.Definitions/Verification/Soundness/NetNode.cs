using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>A node of the process as the proofs see it.</summary>
internal sealed class NetNode(int index, FlowNode element, NetNode? scope, ImmutableArray<EventDefinition> definitions)
{
    public int Index { get; } = index;

    public FlowNode Element { get; } = element;

    public string Id => Element.Id;

    /// <summary>The sub-process that the node stands in, or null directly in the process.</summary>
    public NetNode? Scope { get; } = scope;

    /// <summary>What an event catches or throws, references to shared definitions followed.</summary>
    public ImmutableArray<EventDefinition> EventDefinitions { get; } = definitions;

    public TokenSemantics Semantics { get; } = TokenSemantics.Of(element, definitions) ?? TokenSemantics.Unknown;

    /// <summary>Whether the proofs know what the element does to tokens.</summary>
    public bool IsKnown { get; } = TokenSemantics.Of(element, definitions) is not null;

    /// <summary>Whether tokens live inside.</summary>
    public bool IsScope { get; } = element is IFlowElementsContainer;

    /// <summary>Whether it is a sub-process that an event begins (BPMN 2.0.2, 10.3.5).</summary>
    public bool IsEventSubProcess { get; } = element is SubProcess { TriggeredByEvent: true };

    /// <summary>How often an activity is done.</summary>
    public Repetition Repetition { get; } = Repetition.Of(element);

    public NetFlow[] Incoming { get; set; } = [];

    public NetFlow[] Outgoing { get; set; } = [];

    public string? DefaultFlowId { get; } = DefaultFlow.Of(element);

    /// <summary>The events on the boundary of an activity.</summary>
    public NetNode[] Boundaries { get; set; } = [];

    /// <summary>For an event on a boundary: the activity that it sits on.</summary>
    public NetNode? Host { get; set; }

    /// <summary>Where tokens begin inside a sub-process; for one that an event begins, that event.</summary>
    public NetNode[] Starts { get; set; } = [];

    /// <summary>The sub-processes directly inside that events begin.</summary>
    public NetNode[] EventSubProcesses { get; set; } = [];

    /// <summary>For an event on a boundary or a sub-process that an event begins: whether it ends what it belongs to.</summary>
    public bool Interrupts { get; set; }

    /// <summary>For an event on a boundary or a sub-process that an event begins: whether it may happen by itself, unthrown.</summary>
    public bool HappensByItself { get; set; }

    /// <summary>For an event on a boundary or a sub-process that an event begins: the errors and escalations that it catches.</summary>
    public ThrownEvent[] Caught { get; set; } = [];

    /// <summary>The errors and escalations that an event throws.</summary>
    public ThrownEvent[] Throws { get; set; } = [];

    /// <summary>Everything that may catch what is thrown here, whether it is armed or not.</summary>
    public NetNode[] Catchers { get; set; } = [];

    /// <summary>For an event that compensates, and for a transaction: what may have to be done to undo.</summary>
    public NetNode[] Handlers { get; set; } = [];

    /// <summary>For an event that compensates: the scope whose activities it undoes; null is the process.</summary>
    public NetNode? CompensatedScope { get; set; }

    /// <summary>For an event that cancels: the transaction that it cancels, or null where there is none.</summary>
    public NetNode? Cancelled { get; set; }

    /// <summary>Whether a token rests here until something happens: outside, or in the handlers that it calls.</summary>
    public bool Waits => Semantics.Waits || (Handlers.Length > 0 && !IsScope);

    /// <summary>Whether something may be begun from here that runs on beside the scopes around.</summary>
    public bool BeginsBeside => Array.Exists(Catchers, catcher => !catcher.Interrupts);

    /// <summary>What an event on a boundary, or a sub-process that an event begins, would end: the activity or the scope.</summary>
    public NetNode? Ended => Host ?? Scope;

    /// <summary>Whether the node stands inside a scope, at any depth.</summary>
    public bool IsInside(NetNode scope)
    {
        for (var around = Scope; around is not null; around = around.Scope)
        {
            if (around == scope)
                return true;
        }

        return false;
    }
}

/// <summary>A sequence flow as the proofs see it, or the jump from a link event to the one of its name.</summary>
internal sealed record NetFlow(int Index, SequenceFlow Flow, NetNode Source, NetNode Target)
{
    public string Id => Flow.Id;

    /// <summary>The identifier as traces tell it; null for a jump, which nobody drew.</summary>
    public string? DrawnId => Flow.Id.Length == 0 ? null : Flow.Id;

    public bool IsDefault => Flow.Id.Length > 0 && string.Equals(Source.DefaultFlowId, Flow.Id, StringComparison.Ordinal);
}

/// <summary>The two kinds of event that go to the nearest place that catches them.</summary>
internal enum ThrownKind
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>An escalation.</summary>
    Escalation,
}

/// <summary>An error or escalation that is thrown or caught.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Code">What tells it from others; null catches every one.</param>
internal sealed record ThrownEvent(ThrownKind Kind, string? Code)
{
    public bool IsCaughtAs(ThrownEvent caught) =>
        Kind == caught.Kind && (caught.Code is null || string.Equals(caught.Code, Code, StringComparison.Ordinal));
}
