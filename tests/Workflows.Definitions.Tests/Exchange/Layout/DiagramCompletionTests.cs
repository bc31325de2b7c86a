using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Exchange.Layout;

public sealed class DiagramCompletionTests
{
    private static readonly BpmnDefinitions Complete = DiagramLayout.Complete(
        new ProcessBuilder().Start().User("a", "\"x\"").User("b", "\"x\"").End().BoundaryTimer("timer", "a", "PT1H").User("late", "\"x\"")
            .Chain("start", "a", "b", "end").Flow("timer", "late", id: "toLate").Build());

    [Fact]
    public void A_missing_flow_is_added_between_the_shapes_that_stand()
    {
        var flow = Complete.Processes[0].FlowElements.OfType<SequenceFlow>().First();
        var (before, after) = (DiagramFacts.Of(Complete), Completed(Without(Complete, flow.Id)));
        Assert.Equal(before.Edges[flow.Id], after.Edges[flow.Id]);
    }

    [Fact]
    public void A_missing_boundary_event_is_put_on_its_activity()
    {
        var after = Completed(Without(Without(Complete, "timer"), "toLate"));
        Assert.Equal(DiagramFacts.Of(Complete).Shapes["timer"], after.Shapes["timer"]);
    }

    [Fact]
    public void Missing_nodes_are_put_beneath_what_stands_and_connected()
    {
        var before = DiagramFacts.Of(Complete);
        var after = Completed(Without(Without(Complete, "late"), "toLate"));
        Assert.All(before.Shapes.Where(shape => shape.Key != "late"), shape => Assert.Equal(shape.Value, after.Shapes[shape.Key]));
        Assert.True(after.Shapes["late"].Y > before.Shapes["a"].Bottom);
    }

    [Fact]
    public void Where_a_pool_would_have_to_grow_everything_is_drawn_anew()
    {
        var pipeline = BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!;
        var process = pipeline.Processes[0];
        var more = pipeline with { Processes = [process with { FlowElements = process.FlowElements.Add(new ManualTask { Id = "more" }) }] };
        Assert.Empty(DiagramFacts.Of(DiagramLayout.Complete(more)).Problems());
    }

    private static DiagramFacts Completed(BpmnDefinitions definitions)
    {
        var facts = DiagramFacts.Of(DiagramLayout.Complete(definitions));
        Assert.Empty(facts.Problems());
        return facts;
    }

    private static BpmnDefinitions Without(BpmnDefinitions definitions, string elementId)
    {
        var diagram = definitions.Diagrams[0];
        var plane = diagram.Elements().Single();
        var left = plane.Children.RemoveAll(part => part.Element?.Attribute("bpmnElement") == elementId);
        return definitions with { Diagrams = [diagram with { Children = [new XmlFragmentContent(plane with { Children = left }, null)] }] };
    }
}
