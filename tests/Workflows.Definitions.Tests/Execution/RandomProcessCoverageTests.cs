using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Tests.Verification;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>What random processes and their paths are made of.</summary>
public sealed class RandomProcessCoverageTests
{
    private const int Processes = 600;
    private const int Paths = 120;

    private static readonly Type[] NoNodes = [typeof(UninterpretedFlowElement), typeof(ImplicitThrowEvent)];

    [Fact]
    public void Every_element_that_runs_is_among_them()
    {
        var made = Made().Select(one => one.Element).ToList();
        var known = typeof(FlowNode).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FlowNode)) && !type.IsAbstract && !NoNodes.Contains(type));

        Assert.Empty(known.Except(made.Select(element => element.GetType())).Select(type => type.Name));
        var loops = made.OfType<Activity>().Select(activity => activity.LoopCharacteristics).ToList();
        Assert.Contains(loops, loop => loop is StandardLoopCharacteristics);
        Assert.Contains(loops, loop => loop is MultiInstanceLoopCharacteristics { IsSequential: true, Collection: not null });
        Assert.Contains(loops, loop => loop is MultiInstanceLoopCharacteristics { IsSequential: false, LoopCardinality: not null });
    }

    [Fact]
    public void Every_event_is_among_them_at_each_of_its_places()
    {
        var made = Made().Where(one => one.Element is Event)
            .Select(one => (KindOf((Event)one.Element), PlaceOf((Event)one.Element, one.IsInEventSubProcess))).ToHashSet();
        var known = EventMatrix.Kinds.SelectMany(kind => kind.Places.Select(place => (kind.Name, place)));

        Assert.Equal([], known.Except(made));
    }

    [Fact]
    public void Every_command_is_on_their_paths()
    {
        var given = new HashSet<Type>();
        for (var seed = 1; seed <= Paths; seed++)
        {
            var process = RandomProcess.Compile(RandomProcess.GenerateOfEveryElement(seed));
            var path = new RandomPath(seed, process);
            for (var step = 0; step < 100 && !path.IsDone; step++)
            {
                var command = path.Next();
                given.Add(command.GetType());
                path.Advance(ProcessEngine.Decide(process, path.State, command, path.Context));
            }
        }

        var known = typeof(ProcessCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProcessCommand)) && !type.IsAbstract);
        Assert.Empty(known.Except(given).Select(type => type.Name));
    }

    private static IEnumerable<(FlowElement Element, bool IsInEventSubProcess)> Made() => Enumerable.Range(1, Processes)
        .SelectMany(seed => In(RandomProcess.GenerateOfEveryElement(seed).Processes[0].FlowElements, isEventSubProcess: false));

    private static IEnumerable<(FlowElement Element, bool IsInEventSubProcess)> In(IEnumerable<FlowElement> elements, bool isEventSubProcess)
    {
        foreach (var element in elements)
        {
            yield return (element, isEventSubProcess);
            foreach (var inner in element is SubProcess scope ? In(scope.FlowElements, scope.TriggeredByEvent) : [])
                yield return inner;
        }
    }

    private static string KindOf(Event element) => element.EventDefinitions switch
    {
        [] => "none",
        [_, _, ..] => element is CatchEvent { ParallelMultiple: true } ? "parallel multiple" : "multiple",
        [var one] => EventMatrix.Kinds.FirstOrDefault(kind => kind.Definitions is [var only] && only.GetType() == one.GetType())?.Name ?? "shared",
    };

    private static EventPlace PlaceOf(Event element, bool isInEventSubProcess) => element switch
    {
        StartEvent { IsInterrupting: true } => isInEventSubProcess ? EventPlace.EventSubProcessStart : EventPlace.Start,
        StartEvent => EventPlace.EventSubProcessStartBeside,
        BoundaryEvent { CancelActivity: true } => EventPlace.Boundary,
        BoundaryEvent => EventPlace.BoundaryBeside,
        IntermediateCatchEvent => EventPlace.IntermediateCatch,
        IntermediateThrowEvent => EventPlace.IntermediateThrow,
        _ => EventPlace.End,
    };
}
