using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Testing.RandomProcesses;

/// <summary>Scopes with every kind of start and end, with event sub-processes, and the scopes that are more than a sub-process.</summary>
public sealed partial class RandomProcess
{
    private void ScopeOfEveryElement(ProcessBuilder builder, int depth)
    {
        undoable.Push([]);
        var end = NextId("end");
        var first = depth == 0 ? Starts(builder) : StartOfScope(builder);
        var last = Sequence(builder, first, depth);
        builder.EndWith(end, EndDefinitions()).Flow(last, end);
        for (var left = depth > 2 ? 0 : random.Next(8) - 5; left > 0; left--)
            EventSubProcess(builder, depth);
        undoable.Pop();
    }

    private string StartOfScope(ProcessBuilder builder)
    {
        var start = NextId("start");
        builder.Start(start);
        return start;
    }

    // What begins the process in several ways meets in a merge.
    private string Starts(ProcessBuilder builder)
    {
        if (random.Next(2) == 0)
            return StartOfScope(builder);
        var merge = NextId("merge");
        builder.Exclusive(merge);
        if (random.Next(2) == 0)
            builder.Flow(StartOfScope(builder), merge);
        for (var left = random.Next(1, 3); left > 0; left--)
            builder.Flow(EventStart(builder), merge);
        return merge;
    }

    private string EventStart(ProcessBuilder builder)
    {
        var id = NextId("start");
        switch (random.Next(5))
        {
            case 0:
                builder.Receive(id, MessageName(0)).With<ReceiveTask>(id, task => task with { Instantiate = true });
                return id;
            case 1:
                return InstantiatingGateway(builder, id, isParallel: false);
            case 2:
                return InstantiatingGateway(builder, id, isParallel: true);
            default:
                var (definitions, all) = AwaitedSeveral(repeats: false);
                builder.Add(new StartEvent { Id = id, ParallelMultiple = all, EventDefinitions = definitions });
                return id;
        }
    }

    private string InstantiatingGateway(ProcessBuilder builder, string id, bool isParallel)
    {
        var join = NextId("join");
        builder.Add(new EventBasedGateway { Id = id, Instantiate = true, IsParallel = isParallel });
        _ = isParallel ? builder.Parallel(join) : builder.Exclusive(join);
        for (var left = 2; left > 0; left--)
        {
            var caught = NextId("event");
            builder.CatchMessage(caught, MessageName(0)).Flow(id, caught).Flow(caught, join);
        }

        return join;
    }

    private void EventSubProcess(ProcessBuilder builder, int depth)
    {
        var interrupting = random.Next(2) == 0;
        undoable.Push([]);
        builder.EventSubProcess(NextId("handler"), inside =>
        {
            var (start, end) = (NextId("on"), NextId("end"));
            var (definitions, all) = EventSubProcessTriggers(ref interrupting);
            inside.Add(new StartEvent
            {
                Id = start,
                IsInterrupting = interrupting,
                ParallelMultiple = all,
                EventDefinitions = definitions,
            });
            var last = Sequence(inside, start, depth + 2);
            inside.EndWith(end, EndDefinitions()).Flow(last, end);
        });
        undoable.Pop();
    }

    private (ImmutableArray<EventDefinition> Definitions, bool All) EventSubProcessTriggers(ref bool interrupting)
    {
        switch (random.Next(6))
        {
            case 0 or 1:
                return ([Caught(ref interrupting)], false);
            case 2:
                return ([On.Compensation()], false);
            default:
                var (definitions, all) = AwaitedSeveral(!interrupting);
                return (interrupting ? WithoutCycles(definitions) : definitions, all);
        }
    }

    // Where it is cancelled a boundary event goes on.
    private string Transaction(ProcessBuilder builder, string after, int depth)
    {
        var (id, canceled, merge) = (NextId("transaction"), NextId("canceled"), NextId("merge"));
        transactions++;
        builder.Transaction(id, inside => Scope(inside, depth + 1));
        transactions--;
        Decorate(builder, id, depth);
        builder.Boundary(canceled, id, On.Cancel()).Exclusive(merge).Flow(after, id).Flow(id, merge).Flow(canceled, merge);
        return merge;
    }

    private void AdHoc(ProcessBuilder builder, string id, int depth)
    {
        undoable.Push([]);
        var activities = new List<string>();
        builder.AdHoc(
            id,
            inside =>
            {
                for (var left = random.Next(1, 4); left > 0; left--)
                {
                    var activity = NextId("any");
                    AddDecorated(inside, activity, depth + 1);
                    if (activities.Count > 0 && random.Next(3) == 0)
                        inside.Flow(activities[^1], activity);
                    activities.Add(activity);
                }
            },
            adHoc => adHoc with
            {
                IsSequential = random.Next(2) == 0,
                CancelRemainingInstances = random.Next(2) == 0,
                CompletionCondition = random.Next(2) == 0 ? new(OneOf(Conditions)) : null,
                ActiveElements = random.Next(3) == 0 ? new($"[\"{activities[0]}\"]") : null,
            });
        undoable.Pop();
    }
}
