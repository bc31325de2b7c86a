using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What a token that comes down a flow brings about.</summary>
internal enum Joining
{
    /// <summary>Each token enters for itself.</summary>
    Each,

    /// <summary>One token of every incoming flow enters as one.</summary>
    All,

    /// <summary>The tokens that are there enter as one when no other can come any more.</summary>
    Inclusive,
}

/// <summary>By which flows a token leaves.</summary>
internal enum Leaving
{
    /// <summary>By every flow.</summary>
    Every,

    /// <summary>By the first flow whose condition holds, else by the default.</summary>
    FirstThatHolds,

    /// <summary>By every flow without a condition and every one whose condition holds, else by the default.</summary>
    EveryThatHolds,

    /// <summary>By the flow to the event that happens first.</summary>
    FirstEvent,
}

/// <summary>What happens where a token leaves by no flow.</summary>
internal enum Ending
{
    /// <summary>The token ends.</summary>
    Token,

    /// <summary>Everything in the scope ends.</summary>
    Scope,
}

/// <summary>What completing an element may write into the variables around it.</summary>
internal enum Writing
{
    /// <summary>Nothing but what its outputs name.</summary>
    Outputs,

    /// <summary>Whatever comes from outside, unless outputs are declared.</summary>
    Anything,
}

/// <summary>
/// What an element type does to tokens, and nothing else of it: the one seam between the elements of BPMN and the proofs. An
/// element type is entered here by a line in <see cref="Of"/>; the token game, its reductions and the policies know the
/// answers only. Containers, boundary events and the starts of scopes are seen from the model's structure.
/// </summary>
/// <param name="Joining">How tokens enter.</param>
/// <param name="Waits">Whether a token rests here until something happens outside.</param>
/// <param name="Leaving">How tokens leave.</param>
/// <param name="Ending">What happens where no flow leaves.</param>
/// <param name="Writing">What completing it may write.</param>
internal sealed record TokenSemantics(Joining Joining, bool Waits, Leaving Leaving, Ending Ending, Writing Writing)
{
    private static readonly TokenSemantics PassesOn = new(Joining.Each, Waits: false, Leaving.Every, Ending.Token, Writing.Outputs);
    private static readonly TokenSemantics Work = PassesOn with { Leaving = Leaving.EveryThatHolds };
    private static readonly TokenSemantics Hosted = Work with { Waits = true, Writing = Writing.Anything };

    /// <summary>The semantics of an element.</summary>
    public static TokenSemantics Of(FlowNode element) => element switch
    {
        ExclusiveGateway => PassesOn with { Leaving = Leaving.FirstThatHolds },
        ParallelGateway => PassesOn with { Joining = Joining.All },
        UserTask or ServiceTask or SendTask or ReceiveTask => Hosted,
        SubProcess => Work with { Waits = true, Writing = Writing.Anything },
        Activity => Work,
        IntermediateCatchEvent caught => PassesOn with { Waits = true, Writing = Payload(caught) },
        BoundaryEvent caught => PassesOn with { Writing = Payload(caught) },
        EndEvent { EventDefinitions: [TerminateEventDefinition] } => PassesOn with { Ending = Ending.Scope },
        _ => PassesOn,
    };

    /// <summary>The decisions that whoever completes the element chooses from; empty where there is nothing to choose.</summary>
    public static ImmutableArray<string> DecisionsOf(FlowNode element) =>
        element is UserTask task ? [.. task.Decisions.Select(decision => decision.Value).Distinct(StringComparer.Ordinal)] : [];

    private static Writing Payload(Event caught) =>
        caught.EventDefinitions is [MessageEventDefinition] ? Writing.Anything : Writing.Outputs;
}
