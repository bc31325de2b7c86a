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

    /// <summary>The tokens that are there enter as one when a condition says that they are enough; those that come late end.</summary>
    Enough,
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

/// <summary>What may be thrown by whoever carries an element out.</summary>
internal enum Throwing
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Every error that is caught somewhere.</summary>
    Errors,

    /// <summary>Every error and escalation that is caught somewhere.</summary>
    Everything,
}

/// <summary>
/// What an element type does to tokens, and nothing else of it: the one seam between the elements of BPMN and the proofs. An
/// element type is entered here by a line in <see cref="Of"/>; the token game, its reductions and the policies know the
/// answers only. Containers, boundary events, the starts of scopes, loops and what is thrown where are seen from the model's
/// structure. A process with an element that is not entered here is not decided; nothing is claimed of it.
/// </summary>
/// <param name="Joining">How tokens enter.</param>
/// <param name="Waits">Whether a token rests here until something happens outside.</param>
/// <param name="Leaving">How tokens leave.</param>
/// <param name="Ending">What happens where no flow leaves.</param>
/// <param name="Writing">What completing it may write.</param>
/// <param name="Throwing">What may be thrown while a token rests here.</param>
internal sealed record TokenSemantics(Joining Joining, bool Waits, Leaving Leaving, Ending Ending, Writing Writing, Throwing Throwing)
{
    private static readonly TokenSemantics PassesOn =
        new(Joining.Each, Waits: false, Leaving.Every, Ending.Token, Writing.Outputs, Throwing.Nothing);

    private static readonly TokenSemantics Work = PassesOn with { Leaving = Leaving.EveryThatHolds };
    private static readonly TokenSemantics Awaited = Work with { Waits = true, Writing = Writing.Anything };
    private static readonly TokenSemantics Hosted = Awaited with { Throwing = Throwing.Errors };
    private static readonly TokenSemantics Computed = Work with { Writing = Writing.Anything };

    /// <summary>Stands in for the semantics of an element that the proofs do not know.</summary>
    public static TokenSemantics Unknown => PassesOn;

    /// <summary>The semantics of an element, or null where the proofs do not know it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="definitions">What it catches or throws, if it is an event.</param>
    public static TokenSemantics? Of(FlowNode element, ImmutableArray<EventDefinition> definitions) => element switch
    {
        ExclusiveGateway => PassesOn with { Leaving = Leaving.FirstThatHolds },
        ParallelGateway => PassesOn with { Joining = Joining.All },
        InclusiveGateway => PassesOn with { Joining = Joining.Inclusive, Leaving = Leaving.EveryThatHolds },
        ComplexGateway => PassesOn with { Joining = Joining.Enough, Leaving = Leaving.EveryThatHolds, Waits = true },
        // One that begins the process and waits for all its events is a fork into them.
        EventBasedGateway { Instantiate: true, IsParallel: true } => PassesOn,
        EventBasedGateway => PassesOn with { Waits = true, Leaving = Leaving.FirstEvent },
        ReceiveTask => Awaited,
        // What the engine sends or decides by itself waits for nobody.
        SendTask { ServiceType: null, MessageRef: not null } => Work,
        BusinessRuleTask { ServiceType: null } => Computed,
        // With outputs the result is local to the task, and only the outputs see it.
        ScriptTask { ResultVariable: not null, Outputs.IsEmpty: true } => Work,
        ScriptTask => Computed,
        UserTask or ServiceTask or SendTask or BusinessRuleTask => Hosted,
        CallActivity => Hosted with { Throwing = Throwing.Everything },
        SubProcess => Work with { Waits = true, Writing = Writing.Anything },
        AbstractTask or ManualTask => Work,
        Event happening => definitions.All(IsKnown) ? OfEvent(happening, definitions) : null,
        _ => null,
    };

    /// <summary>The decisions that whoever completes the element chooses from; empty where there is nothing to choose.</summary>
    public static ImmutableArray<string> DecisionsOf(FlowNode element) =>
        element is UserTask task ? [.. task.Decisions.Select(decision => decision.Value).Distinct(StringComparer.Ordinal)] : [];

    private static bool IsKnown(EventDefinition definition) =>
        definition is not (UninterpretedEventDefinition or EventDefinitionReference);

    private static TokenSemantics OfEvent(Event happening, ImmutableArray<EventDefinition> definitions)
    {
        if (happening is CatchEvent)
            return PassesOn with { Waits = Rests(happening, definitions), Writing = definitions.All(BringsNothing) ? Writing.Outputs : Writing.Anything };
        var isSentByHost = definitions.Any(definition => definition is MessageEventDefinition { ServiceType: not null });
        var ends = definitions.Any(definition => definition is TerminateEventDefinition);
        return (isSentByHost ? Hosted with { Leaving = Leaving.Every } : PassesOn) with { Ending = ends ? Ending.Scope : Ending.Token };
    }

    private static bool BringsNothing(EventDefinition definition) =>
        definition is TimerEventDefinition or ConditionalEventDefinition or LinkEventDefinition or CompensateEventDefinition or CancelEventDefinition;

    // A jump arrives at once; what begins a scope or sits on a boundary is entered when it has happened.
    private static bool Rests(Event happening, ImmutableArray<EventDefinition> definitions) =>
        happening is IntermediateCatchEvent && !definitions.All(definition => definition is LinkEventDefinition);
}
