using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Testing.RandomProcesses;

/// <summary>Events of every kind, at every place where they may stand.</summary>
public sealed partial class RandomProcess
{
    /// <summary>The codes of errors that are thrown; the events catch some of them, or all.</summary>
    public static readonly string[] ErrorCodes = ["broken", "lost"];

    /// <summary>The codes of escalations that are thrown.</summary>
    public static readonly string[] EscalationCodes = ["late", "unsure"];

    private static readonly string[] SignalNames = ["alarm", "news"];

    private static readonly string[] Conditions = ["choice = \"a\"", "choice = \"b\"", "number > 40", "count(items) > 2"];

    // How many transactions are around what is being made, and what may be undone in each scope around it.
    private readonly Stack<List<string>> undoable = new([[]]);
    private int transactions;

    private static void DeclareEvents(ProcessBuilder builder) => builder
        .Signal(SignalNames).Error(ErrorCodes).Escalation(EscalationCodes)
        .Shared(On.Signal(SignalNames[0]) with { Id = "sharedSignal" })
        .Shared(On.Escalation(EscalationCodes[0]) with { Id = "sharedEscalation" });

    private T OneOf<T>(params ReadOnlySpan<T> candidates) => candidates[random.Next(candidates.Length)];

    /// <summary>Something that an event waits for.</summary>
    private EventDefinition Awaited(bool repeats) => random.Next(9) switch
    {
        0 or 1 => On.Message(MessageName(random.Next(2))),
        2 or 3 => On.Signal(OneOf(SignalNames)),
        4 or 5 => On.Condition(OneOf(Conditions)),
        6 => new EventDefinitionReference { Id = string.Empty, DefinitionRef = "sharedSignal" },
        _ => Timer(repeats),
    };

    private TimerEventDefinition Timer(bool repeats) => random.Next(repeats ? 6 : 4) switch
    {
        0 => On.Timer("PT3H"),
        1 => On.Timer("if number > 40 then duration(\"PT2H\") else duration(\"P1D\")"),
        2 => new TimerEventDefinition { Id = string.Empty, TimeDate = new(OneOf("2026-02-10T00:00:00Z", "at")) },
        3 => new TimerEventDefinition { Id = string.Empty, WorkingDays = random.Next(1, 4) },
        4 => On.Cycle("R2/PT5H"),
        _ => On.Cycle("R2/2026-02-01T00:00:00Z/P1D"),
    };

    /// <summary>One thing, any of several or all of them together.</summary>
    private (ImmutableArray<EventDefinition> Definitions, bool All) AwaitedSeveral(bool repeats) => random.Next(6) switch
    {
        0 => ([Awaited(repeats), Awaited(repeats)], false),
        1 => ([Awaited(repeats: false), Awaited(repeats: false)], true),
        _ => ([Awaited(repeats)], false),
    };

    /// <summary>Something that is caught where it is thrown inside; what is left open is caught whatever its code.</summary>
    private EventDefinition Caught(ref bool interrupting)
    {
        if (random.Next(2) == 0)
            return On.Escalation(OneOf(EscalationCodes[0], EscalationCodes[1], null));
        interrupting = true;
        return On.Error(OneOf(ErrorCodes[0], ErrorCodes[1], null));
    }

    private void AddBoundary(ProcessBuilder builder, string id, string activity, ref bool interrupting)
    {
        var (definitions, all) = AwaitedSeveral(!interrupting);
        if (random.Next(2) == 0)
            (definitions, all) = ([Caught(ref interrupting), .. random.Next(6) == 0 ? definitions : []], false);
        builder.Add(new BoundaryEvent
        {
            Id = id,
            AttachedToRef = activity,
            CancelActivity = interrupting,
            ParallelMultiple = all,
            EventDefinitions = interrupting ? WithoutCycles(definitions) : definitions,
            Outputs = random.Next(6) == 0 ? [new("choice", new("choice")), new("caught", new("errorCode"))] : [],
        });
    }

    private static ImmutableArray<EventDefinition> WithoutCycles(ImmutableArray<EventDefinition> definitions) =>
        [.. definitions.Select(definition => definition is TimerEventDefinition { TimeCycle: not null } ? On.Timer("PT5H") : definition)];

    private string CatchEvent(ProcessBuilder builder, string after)
    {
        var id = NextId("catch");
        var (definitions, all) = AwaitedSeveral(repeats: false);
        builder.Add(new IntermediateCatchEvent { Id = id, ParallelMultiple = all, EventDefinitions = definitions });
        builder.Flow(after, id);
        return id;
    }

    private string ThrowEvent(ProcessBuilder builder, string after)
    {
        var id = NextId("throw");
        builder.Throw(id, random.Next(6) switch
        {
            0 => [new MessageEventDefinition { Id = string.Empty, MessageRef = MessageName(0), ServiceType = "send" }],
            1 or 2 => [Compensation()],
            3 => [Thrown(), Thrown()],
            _ => [Thrown()],
        });
        builder.Flow(after, id);
        return id;
    }

    private EventDefinition Thrown() => random.Next(4) switch
    {
        0 => On.Message(MessageName(random.Next(2))),
        1 => On.Signal(OneOf(SignalNames)),
        2 => new EventDefinitionReference { Id = string.Empty, DefinitionRef = "sharedEscalation" },
        _ => On.Escalation(OneOf(EscalationCodes)),
    };

    private CompensateEventDefinition Compensation()
    {
        var candidates = undoable.Peek();
        var activity = candidates.Count > 0 && random.Next(2) == 0 ? candidates[random.Next(candidates.Count)] : null;
        return On.Compensation(activity, waits: random.Next(4) > 0);
    }

    private EventDefinition[] EndDefinitions() => random.Next(16) switch
    {
        0 => [On.Terminate()],
        1 => [On.Error(OneOf(ErrorCodes))],
        2 => [On.Escalation(OneOf(EscalationCodes))],
        3 => [Compensation()],
        4 => [Thrown()],
        5 => [Thrown(), OneOf<EventDefinition>(On.Terminate(), On.Error(OneOf(ErrorCodes)), Compensation())],
        6 => [new MessageEventDefinition { Id = string.Empty, MessageRef = MessageName(0), ServiceType = "send" }],
        7 or 8 or 9 when transactions > 0 => [On.Cancel()],
        _ => [],
    };

    private string Link(ProcessBuilder builder, string after)
    {
        var (link, target) = (NextId("leave"), NextId("arrive"));
        builder.Throw(link, On.Link(link)).Catch(target, On.Link(link)).Flow(after, link);
        return target;
    }
}
