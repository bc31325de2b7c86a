using System.Globalization;
using System.Net;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Races;

/// <summary>Two members of the leading group decide on the same item in the same instant: one wins, the other is told.</summary>
public sealed class TwoDecideAtOnceTests
{
    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("WORKFLOWS_RACE_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 200;

    [Fact]
    public async Task On_the_embedded_database_one_wins_and_the_other_is_told()
    {
        await using var server = await ServerProcess.StartAsync();
        await RaceAsync(server);
    }

    [Fact]
    public async Task On_PostgreSQL_one_wins_and_the_other_is_told()
    {
        await using var server = await ServerProcess.StartAsync(PostgreSql.NewDatabase());
        await RaceAsync(server);
    }

    private static async Task RaceAsync(ServerProcess server)
    {
        using var office = new Office(server.Address);
        var (chair, member) = (await office.PersonAsync("chair"), await office.PersonAsync("member1"));
        var (won, told) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var itemId = await office.DraftAsync($"第 {round} 回合");
            await office.SubmitAsync(itemId);
            (await office.DecideAsync("office", itemId, "approve")).MustBe(HttpStatusCode.OK);
            (await office.DecideAsync("leader", itemId, "approve")).MustBe(HttpStatusCode.OK);
            var address = $"/api/tasks/{(await office.TaskAsync("chair", itemId))["id"]!.GetValue<string>()}/complete";
            var answers = await Task.WhenAll(
                chair.PostAsync(address, new { decision = "approve", opinion = "同意" }),
                member.PostAsync(address, new { decision = "refuse", opinion = "不同意" }));
            won += answers.Count(answer => answer.Status == HttpStatusCode.OK);
            told += answers.Count(answer => answer.Status == HttpStatusCode.Conflict && answer.Code is not null);
        }

        Assert.Equal((Rounds, Rounds), (won, told));
        var (exitCode, report) = await server.RunCommandAsync("verify");
        Assert.True(exitCode == 0, report);
    }
}
