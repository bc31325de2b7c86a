using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class MessageThrowTests
{
    [Fact]
    public void A_thrown_message_says_its_name_whom_it_is_for_and_what_its_inputs_give()
    {
        var run = ProcessRun.Started(
            model => model.Message("answer", "itemId").Start().Add(new IntermediateThrowEvent
            {
                Id = "throw",
                EventDefinitions = [On.Message("answer")],
                Inputs = [new("text", new("\"yes\""))],
            }).User("after").End().Chain("start", "throw", "after", "end"),
            ("itemId", new FeelNumber(12)));

        var thrown = run.Last.OfType<MessageThrown>().Single();
        Assert.Equal(("answer", "12"), (thrown.MessageName, thrown.CorrelationKey));
        Assert.Equal(FeelContext.Of(("text", new FeelString("yes"))), thrown.Variables);
        Assert.Equal(["after"], run.Living);
        Assert.Equal(FeelNull.Value, run.State.Variables.Get("text"));
    }

    [Fact]
    public void Without_inputs_a_message_carries_nothing()
    {
        var run = ProcessRun.Started(
            model => model.Message("answer").Start().EndWith("end", On.Message("answer")).Chain("start", "end"), ("secret", new FeelNumber(1)));

        Assert.Equal(FeelContext.Empty, run.Last.OfType<MessageThrown>().Single().Variables);
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_message_without_its_correlation_key_is_an_incident_and_is_sent_after_the_repair()
    {
        var run = ProcessRun.Started(model => model.Message("answer", "itemId").Start().Throw("throw", On.Message("answer")).End().Chain("start", "throw", "end"));
        Assert.Equal("message.noCorrelationKey", run.State.Incidents[0].Code);
        Assert.False(run.Happened<MessageThrown>());

        run.Set(("itemId", new FeelString("A"))).Retry();

        Assert.True(run.Happened<MessageThrown>("throw"));
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void Of_several_things_nothing_is_thrown_where_one_cannot_be_computed()
    {
        var run = ProcessRun.Started(model => model.Message("answer", "itemId").Signal("alarm").Start()
            .Throw("throw", On.Signal("alarm"), On.Message("answer")).End().Chain("start", "throw", "end"));
        Assert.False(run.Happened<SignalThrown>());

        run.Set(("itemId", new FeelString("A"))).Retry();

        Assert.True(run.Happened<SignalThrown>("throw"));
        Assert.True(run.Happened<MessageThrown>("throw"));
    }

    [Fact]
    public void A_send_task_without_a_service_sends_its_message_itself()
    {
        var run = ProcessRun.Started(model => model.Message("answer").Start().Add(new SendTask { Id = "send", MessageRef = "answer" }).End().Chain("start", "send", "end"));

        Assert.True(run.Happened<MessageThrown>("send"));
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_message_event_with_a_service_asks_the_host_and_waits()
    {
        var run = ProcessRun.Started(model => model.Message("answer").Start()
            .Throw("throw", On.Message("answer") with { ServiceType = "post" }).End().Chain("start", "throw", "end"));
        Assert.Equal("post", run.State.Services[0].ServiceType);
        Assert.False(run.Happened<MessageThrown>());

        run.CompleteService("throw");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }
}
