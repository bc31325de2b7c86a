using Microsoft.EntityFrameworkCore;
using Workflows.Server.Publication;
using Workflows.Server.Register;

namespace Workflows.Server.Tests.Publication;

public sealed class GaplessNumbersTests
{
    private const int Publishers = 50;

    [Fact]
    public async Task Fifty_publishers_at_once_leave_no_gap_on_sqlite()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        await PublishAtOnceAsync(database);
    }

    [Fact]
    public async Task Fifty_publishers_at_once_leave_no_gap_on_postgresql()
    {
        await using var database = await DisclosureDatabase.PostgreSqlAsync();
        await PublishAtOnceAsync(database);
    }

    private static async Task PublishAtOnceAsync(DisclosureDatabase database)
    {
        var office = await DisclosureOffice.OpenAsync(database);
        var revisions = new List<RevisionToPublish>();
        for (var index = 0; index < Publishers; index++)
        {
            revisions.Add(await office.ApprovedAsync($"第 {index} 件"));
        }

        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var publishers = revisions.ConvertAll(revision => Task.Run(async () =>
        {
            await released.Task;
            await office.PublishAsync(revision);
            return await office.RunAsync<RegisterEntry>(
                (transaction, cancel) => new EnterInRegister(new ChannelNames()).ExecuteAsync(transaction, revision, cancel));
        }));
        released.SetResult();
        var lines = await Task.WhenAll(publishers);

        Assert.All(lines, line => Assert.True(line.Succeeded, line.Refusal?.Code));
        await using var context = database.Open();
        Assert.Equal(Enumerable.Range(1, Publishers), await context.Publications.Select(row => row.Number).OrderBy(number => number).ToListAsync());
        var tree = await RegisterTree.ReadAsync(context, office.Agency.Id);
        Assert.Equal((Publishers, null), (tree.Size, tree.FirstBrokenLine));
    }
}
