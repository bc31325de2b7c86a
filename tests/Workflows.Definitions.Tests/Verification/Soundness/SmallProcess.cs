using System.Globalization;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Verification.Soundness;

/// <summary>
/// Makes processes of a few blocks from a seed, small enough to be explored to the last state, with every family of
/// elements among them. Each condition reads a variable of its own, so that none excludes another.
/// </summary>
internal sealed class SmallProcess
{
    /// <summary>How many variables the conditions read at most.</summary>
    public const int MostVariables = 3;

    private readonly Random random;
    private int ids;
    private int variables;

    private SmallProcess(int seed) => random = new Random(seed);

    public static BpmnDefinitions Generate(int seed)
    {
        var generator = new SmallProcess(seed);
        var builder = new ProcessBuilder().Signal("signal").Error("broken").Escalation("late");
        generator.Scope(builder, blocks: generator.random.Next(1, 4), depth: 0);
        if (generator.random.Next(4) == 0)
            generator.Handler(builder);
        return builder.Build();
    }

    private void Scope(ProcessBuilder model, int blocks, int depth)
    {
        var (start, end) = (Id("start"), Id("end"));
        model.Start(start);
        var last = start;
        for (var block = 0; block < blocks; block++)
            last = Block(model, last, depth);
        model.End(end).Flow(last, end);
    }

    private string Block(ProcessBuilder model, string after, int depth) => random.Next(depth == 0 ? 14 : 7) switch
    {
        0 => Task(model, after),
        1 => Choice(model, after),
        2 => Parallel(model, after),
        3 => Inclusive(model, after),
        4 => Loop(model, after),
        5 => Race(model, after),
        6 => Repeated(model, after),
        7 => Failing(model, after),
        8 => Escalating(model, after),
        9 => Link(model, after),
        10 => Undone(model, after),
        11 => Cancelled(model, after),
        12 => AdHoc(model, after),
        _ => Inside(model, after),
    };

    private string Task(ProcessBuilder model, string after)
    {
        var task = Id("task");
        model.User(task).Flow(after, task);
        return task;
    }

    private string Choice(ProcessBuilder model, string after)
    {
        var (split, merge, other) = (Id("split"), Id("merge"), Id("flow"));
        model.Exclusive(split, other).Exclusive(merge).Flow(after, split);
        var task = Id("task");
        model.User(task).Flow(split, task, Condition()).Flow(task, merge).Flow(split, merge, id: other);
        return merge;
    }

    private string Parallel(ProcessBuilder model, string after)
    {
        var (fork, join) = (Id("fork"), Id("join"));
        model.Parallel(fork).Parallel(join).Flow(after, fork);
        model.Flow(Task(model, fork), join).Flow(Task(model, fork), join);
        return join;
    }

    private string Inclusive(ProcessBuilder model, string after)
    {
        var (split, join, other) = (Id("some"), Id("gather"), Id("flow"));
        var (first, second) = (Id("task"), Id("task"));
        model.Inclusive(split, other).Inclusive(join).User(first).User(second).Flow(after, split)
            .Flow(split, first, Condition()).Flow(split, second, Condition()).Flow(split, join, id: other).Flow(first, join).Flow(second, join);
        return join;
    }

    private string Loop(ProcessBuilder model, string after)
    {
        var (head, tail, on) = (Id("head"), Id("tail"), Id("flow"));
        model.Exclusive(head).Exclusive(tail, on).Flow(after, head);
        model.Flow(Task(model, head), tail).Flow(tail, head, Condition());
        var task = Id("task");
        model.User(task).Flow(tail, task, id: on);
        return task;
    }

    private string Race(ProcessBuilder model, string after)
    {
        var (gateway, merge, timer, signal) = (Id("race"), Id("merge"), Id("timer"), Id("signal"));
        model.EventGateway(gateway).Exclusive(merge).TimerCatch(timer, "PT1H").CatchAny(signal, On.Signal("signal"))
            .Flow(after, gateway).Chain(gateway, timer, merge).Chain(gateway, signal, merge);
        return merge;
    }

    private string Repeated(ProcessBuilder model, string after)
    {
        var task = Task(model, after);
        if (random.Next(2) == 0)
            model.Times(task, "2", sequential: random.Next(2) == 0);
        else
            model.Loop(task, new StandardLoopCharacteristics { Id = "", TestBefore = random.Next(2) == 0, LoopMaximum = 2, LoopCondition = new FormalExpression(Condition()) });
        return task;
    }

    private string Failing(ProcessBuilder model, string after)
    {
        var (part, caught, merge) = (Id("part"), Id("caught"), Id("merge"));
        model.SubProcess(part, inside =>
        {
            var (start, split, bad, end, on) = (Id("start"), Id("split"), Id("bad"), Id("end"), Id("flow"));
            inside.Start(start).Exclusive(split, on).EndWith(bad, On.Error("broken")).End(end).Flow(start, split).Flow(split, bad, Condition());
            var service = Id("service");
            inside.Service(service).Flow(split, service, id: on).Flow(service, end);
        }).Boundary(caught, part, On.Error("broken")).Exclusive(merge).Flow(after, part).Flow(part, merge).Flow(caught, merge);
        return merge;
    }

    private string Escalating(ProcessBuilder model, string after)
    {
        var (part, heard, merge, told) = (Id("part"), Id("heard"), Id("merge"), Id("told"));
        model.SubProcess(part, inside =>
        {
            var (start, split, tell, task, end, on) = (Id("start"), Id("split"), Id("tell"), Id("task"), Id("end"), Id("flow"));
            inside.Start(start).Exclusive(split, on).Throw(tell, On.Escalation("late")).User(task).End(end)
                .Flow(start, split).Flow(split, tell, Condition()).Flow(split, task, id: on).Chain(tell, task, end);
        }).Flow(after, part);
        if (random.Next(2) == 0)
        {
            model.BoundaryBeside(heard, part, On.Escalation("late")).End(told).Flow(heard, told);
            return part;
        }

        model.Boundary(heard, part, On.Escalation("late")).Exclusive(merge).Flow(part, merge).Flow(heard, merge);
        return merge;
    }

    private string Link(ProcessBuilder model, string after)
    {
        var (off, on) = (Id("off"), Id("on"));
        model.Throw(off, On.Link(off)).CatchAny(on, On.Link(off)).Flow(after, off);
        return on;
    }

    private string Undone(ProcessBuilder model, string after)
    {
        var (service, regret) = (Id("book"), Id("regret"));
        model.Undoable(service).Throw(regret, On.Compensation()).Chain(after, service, regret);
        return regret;
    }

    private string Cancelled(ProcessBuilder model, string after)
    {
        var (part, gone, merge) = (Id("part"), Id("gone"), Id("merge"));
        model.Transaction(part, inside =>
        {
            var (start, service, split, stop, end, on) = (Id("start"), Id("book"), Id("split"), Id("stop"), Id("end"), Id("flow"));
            inside.Start(start).Undoable(service).Exclusive(split, on).EndWith(stop, On.Cancel()).End(end)
                .Chain(start, service, split).Flow(split, stop, Condition()).Flow(split, end, id: on);
        }).Boundary(gone, part, On.Cancel()).Exclusive(merge).Flow(after, part).Flow(part, merge).Flow(gone, merge);
        return merge;
    }

    private string AdHoc(ProcessBuilder model, string after)
    {
        var part = Id("adhoc");
        var sequential = random.Next(2) == 0;
        model.AdHoc(part, inside => inside.User(Id("task")).User(Id("task")), adHoc => adHoc with { IsSequential = sequential }).Flow(after, part);
        return part;
    }

    private string Inside(ProcessBuilder model, string after)
    {
        var (part, late, merge) = (Id("part"), Id("late"), Id("merge"));
        model.SubProcess(part, inside => Scope(inside, 1, depth: 1)).Flow(after, part);
        if (random.Next(2) == 0)
            return part;
        model.BoundaryTimer(late, part, "PT1H").Exclusive(merge).Flow(part, merge).Flow(late, merge);
        return merge;
    }

    private void Handler(ProcessBuilder model) => model.EventSubProcess(Id("handler"), inside =>
    {
        var (start, task, end) = (Id("begun"), Id("task"), Id("end"));
        _ = random.Next(2) == 0 ? inside.StartOn(start, On.Signal("signal")) : inside.StartBeside(start, On.Signal("signal"));
        inside.User(task).End(end).Chain(start, task, end);
    });

    private string Condition() => string.Create(CultureInfo.InvariantCulture, $"v{variables++ % MostVariables}");

    private string Id(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++ids}");
}
