using System.Globalization;
using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Tests.Xml;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Exchange.Layout;

public sealed class DiagramLayoutTests
{
    [Fact]
    public void A_chain_lies_in_one_row_from_left_to_right()
    {
        var drawn = Drawn(new ProcessBuilder().Start().User("a", "\"x\"").User("b", "\"x\"").End().Chain("start", "a", "b", "end"));
        Assert.Single(new[] { "start", "a", "b", "end" }.Select(id => drawn.Shapes[id].Centre.Y).Distinct());
        Assert.Equal(["start", "a", "b", "end"], drawn.Shapes.OrderBy(shape => shape.Value.X).Select(shape => shape.Key));
        Assert.All(drawn.Edges.Values, points => Assert.Equal(2, points.Length));
    }

    [Fact]
    public void Shapes_have_the_sizes_that_other_tools_use()
    {
        var drawn = Drawn(new ProcessBuilder().Start().User("a", "\"x\"").Exclusive("g").End().Chain("start", "a", "g", "end"));
        Assert.Equal((36, 36), (drawn.Shapes["start"].Width, drawn.Shapes["start"].Height));
        Assert.Equal((100, 80), (drawn.Shapes["a"].Width, drawn.Shapes["a"].Height));
        Assert.Equal((50, 50), (drawn.Shapes["g"].Width, drawn.Shapes["g"].Height));
    }

    [Fact]
    public void Branches_are_rows_and_the_join_lies_in_the_row_of_the_split()
    {
        var drawn = Drawn(new ProcessBuilder().Start().Parallel("split").User("a", "\"x\"").User("b", "\"x\"").User("c", "\"x\"").Parallel("join").End()
            .Chain("start", "split", "a", "join", "end").Chain("split", "b", "join").Chain("split", "c", "join"));
        Assert.Equal(drawn.Shapes["split"].Centre.Y, drawn.Shapes["join"].Centre.Y);
        Assert.Equal(3, new[] { "a", "b", "c" }.Select(id => drawn.Shapes[id].Y).Distinct().Count());
        Assert.Single(new[] { "a", "b", "c" }.Select(id => drawn.Shapes[id].X).Distinct());
    }

    [Fact]
    public void A_loop_leads_back_beneath()
    {
        var drawn = Drawn(new ProcessBuilder().Start().Exclusive("head").User("a", "\"x\"").Exclusive("tail").End()
            .Chain("start", "head", "a", "tail", "end").Flow("tail", "head", id: "back"));
        Assert.True(drawn.Edges["back"].Max(point => point.Y) > drawn.Shapes["a"].Bottom);
    }

    [Fact]
    public void Boundary_events_stand_on_the_lower_edge_and_their_paths_beneath()
    {
        var builder = new ProcessBuilder().Start().User("a", "\"x\"").User("late", "\"x\"").End().Chain("start", "a", "end");
        foreach (var number in Enumerable.Range(1, 4))
            builder.BoundaryTimer($"timer{number}", "a", "PT1H").Flow($"timer{number}", "late");
        var drawn = Drawn(builder);
        Assert.All(Enumerable.Range(1, 4), number => Assert.Equal(drawn.Shapes["a"].Bottom, drawn.Shapes[$"timer{number}"].Centre.Y));
        Assert.True(drawn.Shapes["late"].Y > drawn.Shapes["a"].Bottom);
    }

    [Fact]
    public void Event_sub_processes_stand_beneath_the_rest()
    {
        var onEvent = new SubProcess { Id = "onEvent", TriggeredByEvent = true, FlowElements = [new StartEvent { Id = "inner" }] };
        var drawn = Drawn(new ProcessBuilder().Start().User("a", "\"x\"").End().Chain("start", "a", "end").Add(onEvent));
        Assert.True(drawn.Shapes["onEvent"].Y > drawn.Shapes["a"].Bottom);
    }

    [Fact]
    public void Lanes_are_bands_that_hold_their_nodes()
    {
        var bare = Read(BuiltInPipelines.Disclosure.ReadBytes()) with { Diagrams = [] };
        var drawn = Checked(DiagramLayout.Complete(bare));
        var lanes = bare.Processes[0].LaneSets[0].Lanes;
        Assert.All(lanes, lane => Assert.All(lane.FlowNodeRefs, node => Assert.True(DiagramFacts.Holds(drawn.Shapes[lane.Id], drawn.Shapes[node]))));
        Assert.All(lanes, lane => Assert.True(DiagramFacts.Holds(drawn.Shapes["disclosurePool"], drawn.Shapes[lane.Id])));
        Assert.All(lanes.Zip(lanes.Skip(1)), pair => Assert.Equal(drawn.Shapes[pair.First.Id].Bottom, drawn.Shapes[pair.Second.Id].Y));
    }

    [Fact]
    public void Pools_stand_beneath_one_another_with_the_messages_between_them()
    {
        var drawn = Checked(DiagramLayout.Complete(Read(
            $"""
            <definitions {BpmnText.Namespaces}><collaboration id="c"><participant id="p1" processRef="a"/><participant id="p2" name="Outside"/><participant id="p3" processRef="b"/>
              <messageFlow id="m1" sourceRef="a2" targetRef="p2"/><messageFlow id="m2" sourceRef="a2" targetRef="b1"/><messageFlow id="m3" sourceRef="b2" targetRef="a3"/></collaboration>
              <process id="a"><startEvent id="a1"/><sendTask id="a2"/><receiveTask id="a3"/><sequenceFlow id="f1" sourceRef="a1" targetRef="a2"/><sequenceFlow id="f2" sourceRef="a2" targetRef="a3"/></process>
              <process id="b"><startEvent id="b1"/><task id="b2"/><sequenceFlow id="g1" sourceRef="b1" targetRef="b2"/></process></definitions>
            """)));
        Assert.True(drawn.Shapes["p1"].Bottom < drawn.Shapes["p2"].Y && drawn.Shapes["p2"].Bottom < drawn.Shapes["p3"].Y);
        Assert.Equal(drawn.Shapes["p2"].Y, drawn.Edges["m1"][^1].Y);
        Assert.Equal(drawn.Shapes["b1"].Y, drawn.Edges["m2"][^1].Y);
        Assert.DoesNotContain(drawn.Edges["m3"], point => point.X > drawn.Shapes["p2"].X && point.X < drawn.Shapes["p2"].Right && point.Y > drawn.Shapes["p2"].Y && point.Y < drawn.Shapes["p2"].Bottom);
    }

    [Fact]
    public void Data_objects_and_notes_stand_near_what_they_belong_to()
    {
        var drawn = Checked(DiagramLayout.Complete(Read(BpmnText.Around(
            """<task id="a"><dataInputAssociation id="in"><sourceRef>data</sourceRef></dataInputAssociation></task>""",
            """<dataObject id="object"/><dataObjectReference id="data" name="Draft" dataObjectRef="object"/><textAnnotation id="note"><text>Look here</text></textAnnotation><association id="tie" sourceRef="a" targetRef="note"/>"""))));
        Assert.All(["data", "note"], id => Assert.InRange(drawn.Shapes["a"].Y - drawn.Shapes[id].Bottom, 1, 60));
        Assert.False(drawn.Shapes["data"].Overlaps(drawn.Shapes["note"]));
        Assert.Equal(drawn.Shapes["a"].Y, drawn.Edges["tie"][^1].Y);
        Assert.Equal(drawn.Shapes["a"].Y, drawn.Edges["in"][^1].Y);
    }

    [Fact]
    public void Every_random_process_is_drawn_without_a_fault()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var definitions = DiagramLayout.Complete(RandomProcess.Generate(seed));
            var problems = DiagramFacts.Of(definitions).Problems();
            Assert.True(problems.Count == 0, $"seed {seed}: {string.Join("; ", problems.Take(5))}");
        }
    }

    [Fact]
    public void Every_damaged_random_process_is_drawn_without_a_fault()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var definitions = DiagramLayout.Complete(Mutation.Of(Mutation.Of(RandomProcess.Generate(seed), seed), seed + 1));
            var problems = DiagramFacts.Of(definitions).Problems();
            Assert.True(problems.Count == 0, $"seed {seed}: {string.Join("; ", problems.Take(5))}");
        }
    }

    [Fact]
    public void The_same_model_gives_the_same_diagram()
    {
        for (var seed = 0; seed < 20; seed++)
            Assert.Equal(BpmnWriter.WriteText(DiagramLayout.Complete(RandomProcess.Generate(seed))), BpmnWriter.WriteText(DiagramLayout.Complete(RandomProcess.Generate(seed))));
    }

    [Fact]
    public void A_complete_diagram_is_left_as_it_is()
    {
        var definitions = Read(BuiltInPipelines.Disclosure.ReadBytes());
        Assert.Same(definitions, DiagramLayout.Complete(definitions));
        var laidOut = DiagramLayout.Complete(RandomProcess.Generate(3));
        Assert.Same(laidOut, DiagramLayout.Complete(laidOut));
    }

    [Fact]
    public void What_is_written_is_read_again_and_its_identifiers_are_new()
    {
        var definitions = RandomProcess.Generate(5);
        definitions = definitions with { Processes = [definitions.Processes[0] with { Id = "start1_di" }] };
        var read = BpmnReader.Read(BpmnWriter.Write(DiagramLayout.Complete(definitions)));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void A_long_chain_with_many_shortcuts_and_loops_is_drawn()
    {
        var builder = new ProcessBuilder();
        for (var number = 0; number < 3000; number++)
            builder.Add(new AbstractTask { Id = Task(number) });
        for (var number = 0; number + 1 < 3000; number++)
            builder.Flow(Task(number), Task(number + 1)).Flow(Task(number), Task(number * 7919 % 3000));
        Assert.Equal(3000, DiagramFacts.Of(DiagramLayout.Complete(builder.Build())).Shapes.Count);

        static string Task(int number) => string.Create(CultureInfo.InvariantCulture, $"t{number}");
    }

    private static DiagramFacts Drawn(ProcessBuilder builder) => Checked(DiagramLayout.Complete(builder.Build()));

    private static DiagramFacts Checked(BpmnDefinitions definitions)
    {
        var facts = DiagramFacts.Of(definitions);
        Assert.Empty(facts.Problems());
        return facts;
    }

    private static BpmnDefinitions Read(string file) => BpmnReader.Read(file).Definitions!;

    private static BpmnDefinitions Read(byte[] file) => BpmnReader.Read(file).Definitions!;
}
