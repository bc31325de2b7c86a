using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>Several participants and the messages between them (BPMN 2.0.2, 9).</summary>
public sealed record Collaboration : BaseElement
{
    /// <summary>Who takes part, in document order.</summary>
    public ImmutableArray<CollaborationParticipant> Participants { get; init; } = [];

    /// <summary>Which messages go from whom to whom, in document order.</summary>
    public ImmutableArray<MessageFlow> MessageFlows { get; init; } = [];
}

/// <summary>One who takes part in a collaboration; drawn as a pool (BPMN 2.0.2, 9.2).</summary>
public sealed record CollaborationParticipant : BaseElement
{
    /// <summary>The identifier of the process that the participant runs; null for one whose inside is not told.</summary>
    public string? ProcessRef { get; init; }
}

/// <summary>The way of a message from one participant to another (BPMN 2.0.2, 9.3).</summary>
public sealed record MessageFlow : BaseElement
{
    /// <summary>The identifier of the participant, activity or event that sends.</summary>
    public required string SourceRef { get; init; }

    /// <summary>The identifier of the participant, activity or event that receives.</summary>
    public required string TargetRef { get; init; }

    /// <summary>The identifier of the message, or null.</summary>
    public string? MessageRef { get; init; }
}

/// <summary>
/// Connects two elements without a flow (BPMN 2.0.2, 8.4.1): a text with what it explains, or a compensation event with the
/// activity that undoes.
/// </summary>
public sealed record Association : BaseElement
{
    /// <summary>The identifier of the element where it begins.</summary>
    public required string SourceRef { get; init; }

    /// <summary>The identifier of the element where it ends.</summary>
    public required string TargetRef { get; init; }

    /// <summary>Its direction as written: <c>None</c>, <c>One</c> or <c>Both</c>; null for none.</summary>
    public string? Direction { get; init; }
}
