using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Testing.RandomProcesses;

/// <summary>Activities of every kind, done more than once, with data, and with what undoes them.</summary>
public sealed partial class RandomProcess
{
    private static readonly string?[] CompletionConditions = [null, "nrOfCompletedInstances >= 2", "choice = \"b\""];

    private string BlockOfEveryElement(ProcessBuilder builder, string after, int depth) => random.Next(9) switch
    {
        0 or 1 => CatchEvent(builder, after),
        2 or 3 or 4 => ThrowEvent(builder, after),
        5 => Link(builder, after),
        6 => Transaction(builder, after, depth),
        7 => Quantities(builder, after),
        _ => Undoable(builder, after, depth),
    };

    private void AddDecorated(ProcessBuilder builder, string id, int depth)
    {
        AddAny(builder, id, depth);
        Decorate(builder, id, depth);
    }

    private void AddAny(ProcessBuilder builder, string id, int depth)
    {
        switch (random.Next(depth < 3 ? 13 : 12))
        {
            case 0: builder.Call(id, "called", random.Next(2) == 0 ? 3 : null); break;
            case 1: builder.Script(id, "{ number: number + 1, choice: if number > 40 then \"a\" else \"c\" }"); break;
            case 2: builder.Script(id, OneOf("number * 2", "string(number) + choice", "[1, choice]"), "result"); break;
            case 3: builder.Add(new BusinessRuleTask { Id = id, ServiceType = "rules" }); break;
            case 4: builder.Add(new BusinessRuleTask { Id = id, Decision = new(RandomDecisions.Id, OneOf("choice", null)) }); break;
            case 5: builder.Add(new SendTask { Id = id, MessageRef = MessageName(random.Next(2)) }); break;
            case 12: AdHoc(builder, id, depth); break;
            default: AddActivity(builder, id, depth); break;
        }
    }

    private void Decorate(ProcessBuilder builder, string id, int depth)
    {
        switch (random.Next(9))
        {
            case 0: MultiInstance(builder, id); break;
            case 1: builder.Loop(id, StandardLoop(id)); break;
            case 2: WithData(builder, id); break;
            case 3: UndoneBy(builder, id, depth); break;
            default: break;
        }
    }

    private StandardLoopCharacteristics StandardLoop(string id) => new()
    {
        Id = id + "Loop",
        TestBefore = random.Next(2) == 0,
        LoopMaximum = random.Next(4),
        LoopCondition = random.Next(3) == 0 ? null : new(OneOf(Conditions)),
    };

    private void MultiInstance(ProcessBuilder builder, string id)
    {
        var (sequential, until) = (random.Next(2) == 0, OneOf(CompletionConditions));
        if (random.Next(2) == 0)
            builder.Times(id, OneOf("0", "2", "3", "count(items)"), sequential, until);
        else
            builder.ForEach(id, OneOf("[1, 2]", "items"), sequential, until, OneOf("results", null), OneOf("item", null));
        if (random.Next(4) == 0)
            builder.With<Activity>(id, WithThrows);
    }

    private Activity WithThrows(Activity activity)
    {
        var loop = (MultiInstanceLoopCharacteristics)activity.LoopCharacteristics!;
        return activity with
        {
            LoopCharacteristics = loop with
            {
                Behavior = OneOf(MultiInstanceBehavior.One, MultiInstanceBehavior.None, MultiInstanceBehavior.Complex),
                OneBehaviorEventRef = "sharedSignal",
                NoneBehaviorEventRef = "sharedEscalation",
                ComplexBehaviorDefinitions =
                [
                    new ComplexBehaviorDefinition
                    {
                        Id = loop.Id + "Complex",
                        Condition = new("nrOfCompletedInstances >= 1"),
                        Event = new ImplicitThrowEvent { Id = loop.Id + "Thrown", EventDefinitions = [On.Escalation(EscalationCodes[1])] },
                    },
                ],
            },
        };
    }

    private void WithData(ProcessBuilder builder, string id)
    {
        var (input, output) = (id + "Input", id + "Output");
        builder.With<Activity>(id, activity => activity with
        {
            InputOutputSpecification = new InputOutputSpecification
            {
                Id = id + "Data",
                DataInputs = [new DataInput { Id = input, Name = "text" }],
                DataOutputs = [new DataOutput { Id = output, Name = "choice" }],
            },
            DataInputAssociations =
            [
                new DataAssociation { Id = id + "In", SourceRefs = ["choice"], TargetRef = input },
                new DataAssociation { Id = id + "Part", SourceRefs = ["number"], TargetRef = input, Assignments = [new(new("number + 1"), new("more"))] },
            ],
            DataOutputAssociations = random.Next(2) == 0
                ? [new DataAssociation { Id = id + "Out", SourceRefs = [output], TargetRef = "choice" }]
                : [new DataAssociation { Id = id + "Out", SourceRefs = [output], TargetRef = "seen", Transformation = new("choice") }],
        });
    }

    private string Undoable(ProcessBuilder builder, string after, int depth)
    {
        var id = NextId("done");
        AddAny(builder, id, depth);
        UndoneBy(builder, id, depth);
        builder.Flow(after, id);
        return id;
    }

    private void UndoneBy(ProcessBuilder builder, string id, int depth)
    {
        var handler = NextId("undo");
        AddAny(builder, handler, Math.Max(depth, 2));
        if (random.Next(6) == 0)
            MultiInstance(builder, handler);
        builder.With<Activity>(handler, activity => activity with { IsForCompensation = true }).UndoneBy(id, handler);
        undoable.Peek().Add(id);
    }

    // One gives as many tokens as the next wants.
    private string Quantities(ProcessBuilder builder, string after)
    {
        var (gives, wants) = (NextId("gives"), NextId("wants"));
        var quantity = random.Next(2, 4);
        builder.User(gives).Add(new AbstractTask { Id = wants, StartQuantity = quantity })
            .With<UserTask>(gives, task => task with { CompletionQuantity = quantity }).Flow(after, gives).Flow(gives, wants);
        return wants;
    }
}
