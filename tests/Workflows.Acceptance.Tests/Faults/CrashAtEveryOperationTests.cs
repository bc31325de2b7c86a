using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Faults;

/// <summary>
/// The program is killed before each database operation of a story in turn, started again on the same data, and left to settle:
/// what was acknowledged is there, what was not can be done again, and <c>verify</c> finds nothing.
/// </summary>
public sealed class CrashAtEveryOperationTests(FaultBuild build) : IClassFixture<FaultBuild>
{
    /// <summary>
    /// Reads change nothing, so that a crash before one is a crash before the write that follows. The ordinary run kills at each
    /// write and at each edge of a transaction; <c>WORKFLOWS_CRASH_EVERYWHERE=1</c> kills at the reads too.
    /// </summary>
    private static readonly bool Everywhere = Environment.GetEnvironmentVariable("WORKFLOWS_CRASH_EVERYWHERE") == "1";

    /// <summary>
    /// Each crash costs three starts of the program. The ordinary run takes every third operation;
    /// <c>WORKFLOWS_CRASH_STRIDE=1</c> takes them all.
    /// </summary>
    private static readonly int Stride = int.TryParse(
        Environment.GetEnvironmentVariable("WORKFLOWS_CRASH_STRIDE"), CultureInfo.InvariantCulture, out var stride) ? stride : 3;

    [Fact]
    public async Task Submitting_survives_a_crash_at_every_operation() => await StoryAsync(
        prepare: (_, _) => Task.CompletedTask,
        act: async (office, item) => (await (await office.PersonAsync("clerk")).PostAsync($"/api/items/{item}/submit")).Status,
        isDone: item => item["status"]!.GetValue<string>() == "inReview");

    [Fact]
    public async Task Approving_survives_a_crash_at_every_operation() => await StoryAsync(
        prepare: (office, item) => office.SubmitAsync(item),
        act: (office, item) => ApproveAsync(office, "office", item),
        isDone: item => item["nextStep"]!.ToJsonString(Readable.Json).Contains("分管領導", StringComparison.Ordinal));

    [Fact]
    public async Task Publishing_survives_a_crash_at_every_operation() => await StoryAsync(
        prepare: async (office, item) =>
        {
            await office.SubmitAsync(item);
            await office.DecideAsync("office", item, "approve");
            await office.DecideAsync("leader", item, "approve");
        },
        act: (office, item) => ApproveAsync(office, "chair", item),
        isDone: item => item["status"]!.GetValue<string>() == "archived");

    /// <summary>Conflict where the task is decided already: a decision whose answer the crash swallowed was taken all the same.</summary>
    private static async Task<HttpStatusCode> ApproveAsync(Office office, string person, string item) =>
        await office.OpenTaskAsync(person, item) is { } task
            ? (await office.DecideAsync(person, task, "approve", "同意")).Status
            : HttpStatusCode.Conflict;

    private async Task StoryAsync(
        Func<Office, string, Task> prepare, Func<Office, string, Task<HttpStatusCode>> act, Func<JsonNode, bool> isDone)
    {
        Assert.NotNull(build);
        using var template = new TemporaryFolder();
        var item = await PrepareAsync(template, prepare);
        var points = await CountAsync(template, item, act, isDone);
        TestContext.Current.SendDiagnosticMessage($"{points.Count} operations");
        Assert.True(points.Count >= 5, $"Only {points.Count} operations were counted.");
        await Parallel.ForEachAsync(
            points.Where((_, index) => index % Stride == 0),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (point, _) => await CrashAsync(template, item, point, act, isDone));
    }

    private static async Task<string> PrepareAsync(TemporaryFolder template, Func<Office, string, Task> prepare)
    {
        await using var server = await ServerProcess.StartAsync(dataFolder: template.Path, program: FaultBuild.Program);
        using var office = new Office(server.Address);
        var item = await office.DraftAsync("斷電也不丟失的公開件");
        await prepare(office, item);
        return item;
    }

    private static async Task<List<int>> CountAsync(
        TemporaryFolder template, string item, Func<Office, string, Task<HttpStatusCode>> act, Func<JsonNode, bool> isDone)
    {
        using var folder = template.Copy();
        var log = Path.Combine(folder.Path, "operations.log");
        await using var server = await StartArmedAsync(folder, new() { ["WORKFLOWS_CRASH_LOG_FILE"] = log }, out var arm);
        using var office = new Office(server.Address);
        await office.ItemAsync(item);
        foreach (var person in new[] { "office", "chair" })
        {
            await office.PersonAsync(person);
        }

        await File.WriteAllTextAsync(arm, string.Empty);
        await act(office, item);
        await Eventually.TrueAsync(async () => isDone(await office.ItemAsync(item)), "The story does not end without a crash.");
        return [.. (await File.ReadAllLinesAsync(log))
            .Select((line, index) => (Operation: line.Split('\t')[1], Number: index + 1))
            .Where(point => Everywhere || !point.Operation.StartsWith("SELECT", StringComparison.Ordinal))
            .Select(point => point.Number)];
    }

    private static async Task CrashAsync(
        TemporaryFolder template, string item, int point, Func<Office, string, Task<HttpStatusCode>> act, Func<JsonNode, bool> isDone)
    {
        using var folder = template.Copy();
        var acknowledged = await ActUntilCrashAsync(folder, item, point, act, isDone);
        await using var server = await ServerProcess.StartAsync(dataFolder: folder.Path, program: FaultBuild.Program);
        using var office = new Office(server.Address);
        if (!acknowledged && !isDone(await office.ItemAsync(item)))
        {
            await act(office, item);
        }

        await Eventually.TrueAsync(
            async () => isDone(await office.ItemAsync(item)), $"Killed at operation {point}, the story does not come to its end.");
        var (exitCode, report) = await server.RunCommandAsync("verify");
        Assert.True(exitCode == 0, $"Killed at operation {point}: {report}");
    }

    private static async Task<bool> ActUntilCrashAsync(
        TemporaryFolder folder, string item, int point, Func<Office, string, Task<HttpStatusCode>> act, Func<JsonNode, bool> isDone)
    {
        await using var server = await StartArmedAsync(
            folder, new() { ["WORKFLOWS_CRASH_AT"] = point.ToString(CultureInfo.InvariantCulture) }, out var arm);
        using var office = new Office(server.Address);
        foreach (var person in new[] { "clerk", "office", "chair" })
        {
            await office.PersonAsync(person);
        }

        await File.WriteAllTextAsync(arm, string.Empty);
        var acknowledged = false;
        try
        {
            acknowledged = (int)await act(office, item) < 300;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server died before it answered: that is what this is about.
        }

        // A background sweep may have moved the count: then the story has ended without reaching the operation.
        await Eventually.TrueAsync(
            async () => server.HasExited || await IsDoneAsync(office, item, isDone), $"Operation {point} is never reached.");
        return acknowledged;
    }

    private static async Task<bool> IsDoneAsync(Office office, string item, Func<JsonNode, bool> isDone)
    {
        try
        {
            return isDone(await office.ItemAsync(item));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static Task<ServerProcess> StartArmedAsync(TemporaryFolder folder, Dictionary<string, string> environment, out string arm)
    {
        arm = Path.Combine(folder.Path, "armed");
        environment["WORKFLOWS_CRASH_ARM_FILE"] = arm;
        return ServerProcess.StartAsync(environment, folder.Path, FaultBuild.Program);
    }
}
