using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;

namespace Workflows.Benchmarks;

/// <summary>
/// Decisions on the disclosure pipeline that the host commits in a second on a SQLite file, beside a bare ADO.NET program that
/// writes the same bytes in the same number of transactions. Both make each commit durable.
/// </summary>
internal static class DecisionThroughput
{
    private const int Batch = 300;
    private const int Rounds = 3;

    private static readonly FeelContext Approval = FeelContext.Of(("decision", new FeelString("approve")));

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("workflows-benchmark-").FullName;
        try
        {
            var recorded = new RecordedWrites();
            await using var host = await BenchmarkHost.StartAsync(folder, recorded);
            await DecideAsync(host, await StartAsync(host, Batch), recorded: null);
            var ratios = new List<double>();
            for (var round = 1; round <= Rounds; round++)
            {
                ratios.Add(await RoundAsync(host, folder, round, output));
            }

            ratios.Sort();
            output.WriteLine(Text($"median ratio: {ratios[Rounds / 2]:N2} of the bare program (target 0.50)"));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> RoundAsync(BenchmarkHost host, string folder, int round, TextWriter output)
    {
        var toRecord = await StartAsync(host, Batch);
        var toMeasure = await StartAsync(host, Batch);
        var copy = Path.Combine(folder, $"bare-{round}.db");
        await host.CopyDatabaseAsync(copy);
        var recorded = new List<IReadOnlyList<RecordedStatement>>();
        await DecideAsync(host, toRecord, recorded);
        var started = Stopwatch.GetTimestamp();
        await DecideAsync(host, toMeasure, recorded: null);
        var perSecond = Batch / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var bare = BareWriter.Replay(copy, recorded);
        output.WriteLine(Text(
            $"round {round}: {perSecond:N0} decisions/s, bare program {bare:N0} commits/s of {recorded.Average(each => each.Count):N1} statements, ratio {perSecond / bare:N2}"));
        return perSecond / bare;
    }

    private static async Task<List<(Guid Instance, long Task)>> StartAsync(BenchmarkHost host, int count)
    {
        var started = new List<(Guid, long)>(count);
        for (var instance = 0; instance < count; instance++)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var execution = scope.ServiceProvider.GetRequiredService<ProcessExecution>();
            var outcome = await host.Transactions.RunAsync<ProcessInstance>(
                Actor.PlatformFor(host.AgencyId),
                (transaction, cancel) => execution.StartAsync(
                    transaction, new StartInstance(host.AgencyId, "disclosure", null, null, FeelContext.Of(("publishAt", FeelNull.Value))), cancel));
            started.Add((outcome.Value!.Id, ProcessStateJson.Read(outcome.Value.State).Tasks[0].Key));
        }

        return started;
    }

    private static async Task DecideAsync(
        BenchmarkHost host, List<(Guid Instance, long Task)> tasks, List<IReadOnlyList<RecordedStatement>>? recorded)
    {
        foreach (var (instance, task) in tasks)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var execution = scope.ServiceProvider.GetRequiredService<ProcessExecution>();
            if (recorded is not null)
            {
                host.Recorded.Begin();
            }

            var outcome = await host.Transactions.RunAsync<ProcessInstance>(
                Actor.PlatformFor(host.AgencyId),
                async (transaction, cancel) =>
                {
                    transaction.Audit(host.AgencyId, "task.decided", $"instance:{instance}", new { decision = "approve" });
                    return await execution.ExecuteAsync(transaction, instance, new CompleteTask(task, Approval), cancel);
                });
            if (!outcome.Succeeded)
            {
                throw new InvalidOperationException($"The decision was refused: {outcome.Refusal.Code}");
            }

            if (recorded is not null)
            {
                host.Recorded.End();
                recorded.Add(host.Recorded.Transactions[^1]);
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
