using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class MessageTests
{
    [Fact]
    public void A_receive_task_waits_for_its_message_by_name_and_correlation_key()
    {
        var run = ProcessRun.Started(
            model => model.Message("answer", "itemId").Start().Receive("wait", "answer").End().Chain("start", "wait", "end"),
            ("itemId", new FeelNumber(12)));
        Assert.Equal("answer", run.State.Subscriptions[0].MessageName);
        Assert.Equal("12", run.State.Subscriptions[0].CorrelationKey);

        run.Deliver("wait", ("text", new FeelString("yes")));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelString("yes"), run.State.Variables.Get("text"));
    }

    [Fact]
    public void A_message_is_received_once()
    {
        var run = ProcessRun.Started(model => model.Message("answer").Start().Receive("wait", "answer").User("after").End()
            .Chain("start", "wait", "after", "end"));
        var key = run.State.Subscriptions[0].Key;

        run.Deliver("wait");

        Assert.Equal("message.notAwaited", run.RefusalOf(new DeliverMessage(key, FeelContext.Empty)));
    }

    [Fact]
    public void Without_a_correlation_key_there_is_an_incident()
    {
        var run = ProcessRun.Started(model => model.Message("answer", "itemId").Start().Receive("wait", "answer").End()
            .Chain("start", "wait", "end"));

        Assert.Equal("message.noCorrelationKey", run.State.Incidents[0].Code);
    }

    [Theory]
    [InlineData(true, new[] { "after" })]
    [InlineData(false, new[] { "task", "after", "after" })]
    public void A_message_on_the_boundary_interrupts_or_runs_beside_as_often_as_it_comes(bool interrupting, string[] living)
    {
        var run = ProcessRun.Started(model => model.Message("news").Start().User("task").User("after").End()
            .Chain("start", "task", "end").Chain("heard", "after", "end").Add(new BoundaryEvent
            {
                Id = "heard",
                AttachedToRef = "task",
                CancelActivity = interrupting,
                EventDefinitions = [new MessageEventDefinition { Id = "definition", MessageRef = "news" }],
            }));

        run.Deliver("heard");
        if (!interrupting)
            run.Deliver("heard");

        Assert.Equal(living, run.Living);
        Assert.Equal(interrupting ? 0 : 1, run.State.Subscriptions.Count);
    }
}
