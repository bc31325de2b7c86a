using System.Text.Json;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Execution.Simulation;

/// <summary>The built-in disclosure pipeline in virtual time.</summary>
public sealed class DisclosureSimulationTests
{
    private const string Approvals = """
        {"complete": "secrecyReview", "variables": {"decision": "approve"}},
        {"complete": "leaderReview", "variables": {"decision": "approve"}},
        {"complete": "groupApproval", "variables": {"decision": "approve"}}
        """;

    [Fact]
    public void An_item_that_everybody_approves_is_published_registered_filed_and_archived_in_order()
    {
        var result = Run($$"""{"script": [{{Approvals}}]}""", autoComplete: true);

        Assert.Equal(SimulationStatus.Completed, result.Status);
        Assert.Equal(["publish", "register", "file", "archive"], Services(result));
    }

    [Fact]
    public void A_returned_item_is_revised_and_goes_the_whole_way_again()
    {
        var result = Run(
            $$"""
            {"script": [
              {"complete": "secrecyReview", "variables": { "decision": "approve" } },
              {"complete": "leaderReview", "variables": { "decision": "return" } },
              {"complete": "revise", "variables": { "decision": "submit" } },
              {{Approvals}}]}
            """,
            autoComplete: true);

        Assert.Equal(SimulationStatus.Completed, result.Status);
        Assert.Equal(2, result.Events.Count(happened => happened.Event is TaskCreated { ElementId: "secrecyReview" }));
    }

    [Fact]
    public void A_refused_item_ends_without_being_published()
    {
        var result = Run("""{"script": [{"complete": "secrecyReview", "variables": {"decision": "refuse"}}]}""", autoComplete: true);

        Assert.Equal(SimulationStatus.Completed, result.Status);
        Assert.Empty(Services(result));
    }

    [Fact]
    public void A_review_that_is_overdue_is_reminded_of_and_goes_on()
    {
        var result = Run("""{"script": [{"advance": "P7D"}]}""", autoComplete: false);

        Assert.Equal(["remind-overdue"], Services(result));
        Assert.Contains(result.Waiting, waiting => waiting is { Kind: "userTask", ElementId: "secrecyReview" });
    }

    [Fact]
    public void An_item_with_a_wanted_date_waits_for_it()
    {
        var result = Run(
            $$"""{"variables": {"publishAt": "2026-04-01T08:00:00+08:00" }, "script": [{{Approvals}}, {"advance": "P60D"}]}""",
            autoComplete: true);

        var published = result.Events.Single(happened => happened.Event is ServiceRequested { ServiceType: "publish" });
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), published.At);
    }

    private static IEnumerable<string> Services(SimulationResult result) =>
        result.Events.Select(happened => happened.Event).OfType<ServiceRequested>().Select(requested => requested.ServiceType);

    private static SimulationResult Run(string script, bool autoComplete)
    {
        var definitions = BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!;
        using var json = JsonDocument.Parse(script);
        var read = SimulationJson.ReadScript(json.RootElement);
        var variables = FeelContext.Of(("publishAt", FeelNull.Value)).Merge(read.Variables);
        var options = new SimulationOptions(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), WorkingCalendar.WeekendsOnly)
        {
            AutoCompleteServices = autoComplete,
        };
        return ProcessSimulator.Run(ExecutableProcess.Compile(definitions).Process!, read with { Variables = variables }, options);
    }
}
