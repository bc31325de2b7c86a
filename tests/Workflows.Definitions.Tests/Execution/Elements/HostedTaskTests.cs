using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class HostedTaskTests
{
    [Fact]
    public void A_service_task_asks_the_host_and_gives_it_its_inputs_alone()
    {
        var run = ProcessRun.Started(
            model => model.Start().End().Chain("start", "publish", "end").Add(new ServiceTask
            {
                Id = "publish",
                ServiceType = "publish",
                Inputs = [new("item", new("itemId"))],
            }),
            ("itemId", new FeelString("7")),
            ("secret", new FeelString("kept")));

        var requested = Assert.Single(run.Last.OfType<ServiceRequested>());
        Assert.Equal("publish", requested.ServiceType);
        Assert.Equal(FeelContext.Of(("item", new FeelString("7"))), requested.Inputs);
    }

    [Fact]
    public void A_service_that_is_done_moves_on_with_its_result()
    {
        var run = ProcessRun.Started(model => model.Start().Service("publish").End().Chain("start", "publish", "end"));

        run.CompleteService("publish", ("number", new FeelNumber(3)));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelNumber(3), run.State.Variables.Get("number"));
    }

    [Fact]
    public void A_failed_service_raises_an_incident_and_a_retry_asks_again()
    {
        var run = ProcessRun.Started(model => model.Start().Service("publish").End().Chain("start", "publish", "end"));
        var key = run.State.Services[0].Key;

        run.Do(new FailService(key, "publish.unreachable", "The site does not answer."));

        Assert.Equal("publish.unreachable", run.State.Incidents[0].Code);
        Assert.Equal("service.notRequested", run.RefusalOf(new CompleteService(key, FeelContext.Empty)));
        run.Retry();
        Assert.Equal(key, run.State.Services[0].Key);
        run.CompleteService("publish");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_send_task_asks_the_host_like_a_service()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "send", "end")
            .Add(new SendTask { Id = "send", ServiceType = "notify" }));

        Assert.Equal("notify", Assert.Single(run.State.Services).ServiceType);
    }
}
