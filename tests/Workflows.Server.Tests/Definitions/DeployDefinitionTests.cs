using System.Text;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Tests.Hosting;
using Workflows.Server.Tests.Processes;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Definitions;

public sealed class DeployDefinitionTests
{
    [Fact]
    public async Task Versions_count_up_and_the_newest_becomes_the_active_one()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal((1, true), await DeployAsync(host, Pipeline("first")));
        Assert.Equal((2, true), await DeployAsync(host, Pipeline("second")));
        await using var context = host.Open();
        Assert.Equal([false, true], await context.Definitions.Where(row => row.Key == "tried").OrderBy(row => row.VersionNumber).Select(row => row.IsActive).ToListAsync());
        var id = await host.StartInstanceAsync("tried");
        Assert.Equal(2, (await context.Instances.SingleAsync(row => row.Id == id)).DefinitionVersion);
    }

    [Fact]
    public async Task The_same_file_deployed_again_is_the_version_that_it_was_and_active_again()
    {
        await using var host = await TestHost.StartAsync();
        await DeployAsync(host, Pipeline("first"));
        await DeployAsync(host, Pipeline("second"));
        Assert.Equal((1, false), await DeployAsync(host, Pipeline("first")));
        await using var context = host.Open();
        Assert.Equal(1, (await context.Definitions.SingleAsync(row => row.Key == "tried" && row.IsActive)).VersionNumber);
    }

    [Fact]
    public async Task The_file_is_kept_byte_for_byte()
    {
        await using var host = await TestHost.StartAsync();
        await using var context = host.Open();
        var stored = await context.Definitions.SingleAsync(row => row.Key == BuiltInPipelines.Disclosure.Key);
        Assert.Equal(BuiltInPipelines.Disclosure.ReadBytes(), stored.Original);
    }

    [Fact]
    public async Task Only_administrators_deploy()
    {
        await using var host = await TestHost.StartAsync();
        var clerk = await host.ActorAsync("clerk");
        var outcome = await host.CallAsync<DeployDefinition, Outcome<Deployment>>(deploy =>
            deploy.ExecuteAsync(clerk, CheckedDefinition.Check(Pipeline("first"))));
        Assert.Equal("definition.administratorOnly", outcome.Refusal!.Code);
    }

    [Fact]
    public async Task What_cannot_run_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var admin = await host.ActorAsync("admin");
        var definition = CheckedDefinition.Check("<!DOCTYPE x><x/>"u8.ToArray());
        Assert.NotEmpty(definition.Diagnostics);
        var outcome = await host.CallAsync<DeployDefinition, Outcome<Deployment>>(deploy => deploy.ExecuteAsync(admin, definition));
        Assert.Equal("definition.invalid", outcome.Refusal!.Code);
    }

    [Fact]
    public async Task What_breaks_a_binding_rule_is_refused_and_the_version_before_stays_active()
    {
        await using var host = await TestHost.StartAsync();
        var admin = await host.ActorAsync("admin");
        var definition = CheckedDefinition.Check(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(BuiltInPipelines.Disclosure.ReadBytes())
            .Replace("sourceRef=\"revisionDecision\" targetRef=\"submitted\"", "sourceRef=\"revisionDecision\" targetRef=\"groupApproval\"", StringComparison.Ordinal)));
        Assert.Contains(definition.Diagnostics, finding => finding is { Code: "policy.notApproved", ElementId: "publish", IsBinding: true });
        var outcome = await host.CallAsync<DeployDefinition, Outcome<Deployment>>(deploy => deploy.ExecuteAsync(admin, definition));
        Assert.Equal("definition.invalid", outcome.Refusal!.Code);
        await using var context = host.Open();
        Assert.Equal(1, (await context.Definitions.SingleAsync(row => row.Key == "disclosure" && row.IsActive)).VersionNumber);
    }

    [Fact]
    public void Nothing_is_published_unapproved_under_any_key() =>
        Assert.Null(CheckedDefinition.Check(BpmnWriter.Write(
            new ProcessBuilder().Start().Service("out", "publish").End().Chain("start", "out", "end").Build("mine"))).Process);

    [Fact]
    public void What_waits_for_ever_is_refused_and_may_still_be_simulated()
    {
        var file = BpmnWriter.Write(new ProcessBuilder().Start().Exclusive("which", "other").User("a", "\"x\"").User("b", "\"x\"").Parallel("join").End()
            .Flow("start", "which").Flow("which", "a", "x = 1").Flow("which", "b", id: "other").Chain("a", "join", "end").Flow("b", "join").Build("stuck"));
        var definition = CheckedDefinition.Check(file);
        Assert.Null(definition.Process);
        Assert.Contains(definition.Diagnostics, finding => finding is { Code: "soundness.deadlock", ElementId: "join", Trace.IsEmpty: false });
        Assert.NotNull(CheckedDefinition.CheckToRun(file).Process);
    }

    [Fact]
    public async Task Administrators_who_deploy_at_once_get_different_versions()
    {
        await using var host = await TestHost.StartAsync();
        var versions = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => DeployAsync(host, Pipeline($"by{number}")))));
        Assert.Equal([1, 2, 3, 4, 5, 6], versions.Select(version => version.Version).Order());
        await using var context = host.Open();
        Assert.Equal(1, await context.Definitions.CountAsync(row => row.Key == "tried" && row.IsActive));
    }

    private static byte[] Pipeline(string task) =>
        BpmnWriter.Write(new ProcessBuilder().Start().User(task, "\"archivist\"").End().Chain("start", task, "end").Build("tried"));

    private static async Task<(int Version, bool IsNew)> DeployAsync(TestHost host, byte[] file)
    {
        var admin = await host.ActorAsync("admin");
        var outcome = await host.CallAsync<DeployDefinition, Outcome<Deployment>>(deploy => deploy.ExecuteAsync(admin, CheckedDefinition.Check(file)));
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return (outcome.Value.Version, outcome.Value.IsNew);
    }

    [Fact]
    public async Task Every_executable_process_of_a_file_is_deployed_under_its_own_key()
    {
        await using var host = await TestHost.StartAsync();
        var asking = new ProcessBuilder().Start("begin").User("ask", "\"archivist\"").End("done").Chain("begin", "ask", "done").Build("asking");
        var answering = new ProcessBuilder().Start().User("answer", "\"archivist\"").End().Chain("start", "answer", "end").Build("answering");
        await host.DeployAsync(asking with { Processes = [.. asking.Processes, .. answering.Processes] });

        Assert.Equal("ask", (await host.StateAsync(await host.StartInstanceAsync("asking"))).Tasks[0].ElementId);
        Assert.Equal("answer", (await host.StateAsync(await host.StartInstanceAsync("answering"))).Tasks[0].ElementId);
    }
}
