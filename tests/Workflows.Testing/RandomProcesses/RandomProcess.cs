using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Testing.RandomProcesses;

/// <summary>
/// Makes block-structured processes from a seed: every split is joined again, so that each path through them ends, whatever
/// is decided on the way. Conditions compare the variable <c>choice</c>, which the random path sets.
/// </summary>
/// <remarks>
/// By itself it uses the elements whose joins always come together, so what it makes is sound. With every element errors,
/// cancellations, interruptions and loops are among them, and a path may also get stuck.
/// </remarks>
public sealed partial class RandomProcess
{
    /// <summary>The values that the variable <c>choice</c> may take.</summary>
    public static readonly string[] Choices = ["a", "b", "c"];

    private readonly Random random;
    private readonly bool everyElement;
    private int ids;

    private RandomProcess(int seed, bool everyElement) => (random, this.everyElement) = (new Random(seed), everyElement);

    /// <summary>A sound process of the usual elements.</summary>
    public static BpmnDefinitions Generate(int seed) => Generate(seed, everyElement: false);

    /// <summary>A process in which any element may stand.</summary>
    public static BpmnDefinitions GenerateOfEveryElement(int seed) => Generate(seed, everyElement: true);

    private static BpmnDefinitions Generate(int seed, bool everyElement)
    {
        var generator = new RandomProcess(seed, everyElement);
        var builder = new ProcessBuilder();
        if (everyElement)
            DeclareEvents(builder);
        for (var message = 0; message < 2; message++)
            builder.Message(MessageName(message), message == 0 ? null : "choice");
        generator.Scope(builder, depth: 0);
        return builder.Build(string.Create(CultureInfo.InvariantCulture, $"random{seed}"));
    }

    /// <summary>The sound process of a seed, made ready to run.</summary>
    public static ExecutableProcess Compile(int seed) => Compile(Generate(seed));

    /// <summary>A process of any elements, made ready to run.</summary>
    public static ExecutableProcess Compile(BpmnDefinitions definitions)
    {
        var compilation = ExecutableProcess.Compile(definitions, decisions: RandomDecisions.Library);
        return compilation.Process ?? throw new InvalidOperationException(
            "The process does not compile: " + string.Join("; ", compilation.Diagnostics.Select(found => $"{found.ElementId}: {found.Message}")));
    }

    private static string MessageName(int number) => number == 0 ? "messageA" : "messageB";

    private void Scope(ProcessBuilder builder, int depth)
    {
        if (everyElement)
        {
            ScopeOfEveryElement(builder, depth);
            return;
        }

        var (start, end) = (NextId("start"), NextId("end"));
        builder.Start(start);
        var last = Sequence(builder, start, depth);
        if (random.Next(12) == 0)
            builder.TerminateEnd(end);
        else
            builder.End(end);
        builder.Flow(last, end);
    }

    /// <summary>Adds a few blocks behind an element and tells which one is last.</summary>
    private string Sequence(ProcessBuilder builder, string after, int depth)
    {
        var last = after;
        for (var left = random.Next(1, depth == 0 ? 5 : 3); left > 0; left--)
            last = Block(builder, last, depth);
        return last;
    }

    private string Block(ProcessBuilder builder, string after, int depth) => (depth > 3 ? 0 : random.Next(everyElement ? 24 : 14)) switch
    {
        > 13 => BlockOfEveryElement(builder, after, depth),
        0 or 1 or 2 or 3 => Activity(builder, after, depth),
        4 or 5 => Choice(builder, after, depth),
        6 or 7 => Parallel(builder, after, depth),
        8 => Loop(builder, after, depth),
        10 or 11 => Inclusive(builder, after, depth),
        12 => Events(builder, after, depth),
        13 => Complex(builder, after, depth),
        _ => Waiting(builder, after),
    };

    private string Activity(ProcessBuilder builder, string after, int depth)
    {
        var id = NextId("activity");
        if (everyElement)
            AddDecorated(builder, id, depth);
        else
            AddActivity(builder, id, depth);
        builder.Flow(after, id);
        return random.Next(3) == 0 ? WithBoundary(builder, id, depth) : id;
    }

    private void AddActivity(ProcessBuilder builder, string id, int depth)
    {
        switch (random.Next(depth < 3 ? 9 : 7))
        {
            case 0: builder.Add(new AbstractTask { Id = id }); break;
            case 1: builder.Add(new ManualTask { Id = id }); break;
            case 2: builder.Service(id); break;
            case 3: builder.Add(new SendTask { Id = id, ServiceType = "send", Inputs = [new("local", new("choice"))] }); break;
            case 4: builder.Receive(id, MessageName(random.Next(2))); break;
            case 5 or 6: builder.Add(UserTask(id)); break;
            default: builder.SubProcess(id, inside => Scope(inside, depth + 1)); break;
        }
    }

    private UserTask UserTask(string id) => new()
    {
        Id = id,
        PotentialOwners = [new("\"section\""), new("owner")],
        Deadline = random.Next(2) == 0 ? new TaskDeadline(random.Next(1, 6), null) : null,
        Inputs = random.Next(4) == 0 ? [new("local", new("choice"))] : [],
        Outputs = random.Next(4) == 0 ? [new("choice", new("choice")), new("seen", new("local"))] : [],
    };

    // The way over the boundary event meets the way over the activity, so the block has one exit.
    private string WithBoundary(ProcessBuilder builder, string activity, int depth)
    {
        var (boundary, merge) = (NextId("boundary"), NextId("merge"));
        var interrupting = random.Next(2) == 0;
        if (everyElement)
            AddBoundary(builder, boundary, activity, ref interrupting);
        else if (random.Next(4) == 0)
            builder.Add(Boundary(boundary, activity, interrupting, new MessageEventDefinition { Id = boundary + "Definition", MessageRef = MessageName(0) }));
        else if (!interrupting && random.Next(3) == 0)
            builder.Add(Boundary(boundary, activity, false, new TimerEventDefinition { Id = boundary + "Definition", TimeCycle = new("R2/PT5H") }));
        else
            builder.BoundaryTimer(boundary, activity, random.Next(2) == 0 ? "PT3H" : "P2D", interrupting);
        if (!interrupting)
        {
            var end = NextId("end");
            builder.End(end).Flow(Sequence(builder, boundary, depth + 2), end);
            return activity;
        }

        builder.Exclusive(merge).Flow(activity, merge).Flow(Sequence(builder, boundary, depth + 2), merge);
        return merge;
    }

    private static BoundaryEvent Boundary(string id, string activity, bool interrupting, EventDefinition definition) =>
        new() { Id = id, AttachedToRef = activity, CancelActivity = interrupting, EventDefinitions = [definition] };

    private string Choice(ProcessBuilder builder, string after, int depth)
    {
        var (split, join, otherwise) = (NextId("split"), NextId("join"), NextId("flow"));
        builder.Exclusive(split, otherwise).Exclusive(join).Flow(after, split);
        for (var branch = random.Next(1, 3); branch > 0; branch--)
        {
            var task = NextId("task");
            builder.Add(new AbstractTask { Id = task }).Flow(split, task, $"choice = \"{Choices[branch]}\"");
            builder.Flow(Sequence(builder, task, depth + 1), join);
        }

        builder.Flow(split, join, id: otherwise);
        return join;
    }

    private string Parallel(ProcessBuilder builder, string after, int depth)
    {
        var (split, join) = (NextId("fork"), NextId("join"));
        // Half of the splits are implicit: several flows out of a task (BPMN 2.0.2, 13.3.1).
        if (random.Next(2) == 0)
            builder.Parallel(split);
        else
            builder.Add(new AbstractTask { Id = split });
        builder.Parallel(join).Flow(after, split);
        for (var branch = random.Next(2, 4); branch > 0; branch--)
        {
            var task = NextId("task");
            builder.Add(new ManualTask { Id = task }).Flow(split, task);
            builder.Flow(Sequence(builder, task, depth + 1), join);
        }

        return join;
    }

    private string Inclusive(ProcessBuilder builder, string after, int depth)
    {
        var (split, join, otherwise) = (NextId("some"), NextId("gather"), NextId("flow"));
        builder.Inclusive(split, otherwise).Inclusive(join).Flow(after, split);
        foreach (var choice in Choices)
        {
            var task = NextId("task");
            builder.Add(new AbstractTask { Id = task }).Flow(split, task, random.Next(3) == 0 ? "number > 40" : $"choice = \"{choice}\"");
            builder.Flow(Sequence(builder, task, depth + 1), join);
        }

        builder.Flow(split, join, id: otherwise);
        return join;
    }

    private string Events(ProcessBuilder builder, string after, int depth)
    {
        var (gateway, merge) = (NextId("race"), NextId("merge"));
        builder.EventGateway(gateway).Exclusive(merge).Flow(after, gateway);
        for (var branch = random.Next(2, 4); branch > 0; branch--)
        {
            var id = NextId("event");
            switch (random.Next(3))
            {
                case 0: builder.TimerCatch(id, "PT4H"); break;
                case 1: builder.CatchMessage(id, MessageName(0)); break;
                default: builder.Receive(id, MessageName(1)); break;
            }

            builder.Flow(gateway, id).Flow(Sequence(builder, id, depth + 1), merge);
        }

        return merge;
    }

    private string Complex(ProcessBuilder builder, string after, int depth)
    {
        var (fork, join) = (NextId("fork"), NextId("enough"));
        builder.Parallel(fork).Complex(join, $"activationCount >= {random.Next(1, 4)}").Flow(after, fork);
        for (var branch = 0; branch < 3; branch++)
        {
            var task = NextId("task");
            builder.Add(new ManualTask { Id = task }).Flow(fork, task);
            builder.Flow(Sequence(builder, task, depth + 1), join);
        }

        return join;
    }

    private string Loop(ProcessBuilder builder, string after, int depth)
    {
        var (head, tail, onward) = (NextId("head"), NextId("tail"), NextId("flow"));
        var task = NextId("again");
        builder.Exclusive(head).Exclusive(tail, onward).User(task, "\"section\"").Flow(after, head).Flow(head, task);
        builder.Flow(Sequence(builder, task, depth + 1), tail);
        builder.Flow(tail, head, "choice = \"c\"");
        var exit = NextId("exit");
        builder.Add(new IntermediateThrowEvent { Id = exit }).Flow(tail, exit, id: onward);
        return exit;
    }

    private string Waiting(ProcessBuilder builder, string after)
    {
        var id = NextId("wait");
        if (random.Next(3) == 0)
        {
            builder.Add(new IntermediateCatchEvent
            {
                Id = id,
                EventDefinitions = [new MessageEventDefinition { Id = id + "Definition", MessageRef = MessageName(1) }],
            });
        }
        else
        {
            builder.TimerCatch(id, random.Next(2) == 0 ? "PT1H" : "P1D");
        }

        builder.Flow(after, id);
        return id;
    }

    private string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++ids}");
}
