using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class DataAssociationTests
{
    [Fact]
    public void A_data_object_is_copied_in_and_out_under_its_name()
    {
        var run = ProcessRun.Started(
            model => WithData(model).With<ServiceTask>("task", task => task with
            {
                InputOutputSpecification = Declared(),
                DataInputAssociations = [new DataAssociation { Id = "in", SourceRefs = ["reference1"], TargetRef = "input1" }],
                DataOutputAssociations = [new DataAssociation { Id = "out", SourceRefs = ["output1"], TargetRef = "reference1" }],
            }),
            ("公開件 一", new FeelString("draft")));

        Assert.Equal(FeelContext.Of(("text", new FeelString("draft"))), Assert.Single(run.Last.OfType<ServiceRequested>()).Inputs);
        run.CompleteService("task", ("revised", new FeelString("final")), ("other", FeelBoolean.True));

        Assert.Equal(FeelContext.Of(("公開件 一", new FeelString("final"))), run.State.Variables);
    }

    [Fact]
    public void A_transformation_gives_the_value()
    {
        var run = ProcessRun.Started(
            model => WithData(model).With<ServiceTask>("task", task => task with
            {
                InputOutputSpecification = Declared(),
                DataInputAssociations =
                [
                    new DataAssociation { Id = "in", SourceRefs = ["amount"], TargetRef = "input1", Transformation = new FormalExpression("amount * 2") },
                ],
            }),
            ("amount", new FeelNumber(4)));

        Assert.Equal(FeelContext.Of(("text", new FeelNumber(8))), Assert.Single(run.Last.OfType<ServiceRequested>()).Inputs);
    }

    [Fact]
    public void Assignments_copy_parts_and_nothing_else()
    {
        var run = ProcessRun.Started(
            model => WithData(model).With<ServiceTask>("task", task => task with
            {
                InputOutputSpecification = Declared(),
                DataInputAssociations =
                [
                    new DataAssociation
                    {
                        Id = "in",
                        SourceRefs = ["amount"],
                        TargetRef = "input1",
                        Assignments = [new DataAssignment(new FormalExpression("amount + 1"), new FormalExpression("more"))],
                    },
                ],
            }),
            ("amount", new FeelNumber(4)));

        Assert.Equal(FeelContext.Of(("more", new FeelNumber(5))), Assert.Single(run.Last.OfType<ServiceRequested>()).Inputs);
    }

    [Fact]
    public void The_list_of_several_instances_is_what_is_associated_with_its_input()
    {
        var run = ProcessRun.Started(
            model => WithData(model).With<ServiceTask>("task", task => task with
            {
                InputOutputSpecification = Declared(),
                DataInputAssociations = [new DataAssociation { Id = "in", SourceRefs = ["reference1"], TargetRef = "input1" }],
                DataOutputAssociations = [new DataAssociation { Id = "out", SourceRefs = ["output1"], TargetRef = "answers" }],
                Inputs = [new VariableMapping("who", new FormalExpression("member"))],
                LoopCharacteristics = new MultiInstanceLoopCharacteristics
                {
                    Id = "loop",
                    LoopDataInputRef = "input1",
                    InputDataItem = new DataInput { Id = "item1", Name = "member" },
                    LoopDataOutputRef = "output1",
                    OutputDataItem = new DataOutput { Id = "item2", Name = "answer" },
                },
            }),
            ("公開件 一", new FeelList([new FeelString("x"), new FeelString("y")])));

        Assert.Equal(["x", "y"], run.Last.OfType<ServiceRequested>().Select(requested => requested.Inputs.Get("who").ToString()));
        run.CompleteService("task", ("answer", new FeelNumber(1))).CompleteService("task", ("answer", new FeelNumber(2)));

        Assert.Equal(new FeelList([new FeelNumber(1), new FeelNumber(2)]), run.State.Variables.Get("answers"));
    }

    [Fact]
    public void A_data_store_is_a_variable_under_its_name()
    {
        var run = ProcessRun.Started(
            model => WithData(model).Add(new DataStoreReference { Id = "store1", Name = "register", DataStoreRef = "store" })
                .With<ServiceTask>("task", task => task with
                {
                    InputOutputSpecification = Declared(),
                    DataInputAssociations = [new DataAssociation { Id = "in", SourceRefs = ["store1"], TargetRef = "input1" }],
                }),
            ("register", new FeelString("entry")));

        Assert.Equal(FeelContext.Of(("text", new FeelString("entry"))), Assert.Single(run.Last.OfType<ServiceRequested>()).Inputs);
    }

    private static InputOutputSpecification Declared() => new()
    {
        Id = "declared",
        DataInputs = [new DataInput { Id = "input1", Name = "text" }],
        DataOutputs = [new DataOutput { Id = "output1", Name = "revised" }],
    };

    private static ProcessBuilder WithData(ProcessBuilder model) => model.Start().Service("task").End()
        .Add(new DataObject { Id = "data1", Name = "公開件 一" }, new DataObjectReference { Id = "reference1", Name = "shown", DataObjectRef = "data1" })
        .Chain("start", "task", "end");
}
