using Microsoft.EntityFrameworkCore;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Storage;

namespace Workflows.Server.Tests.Storage;

/// <summary>No SQL Server runs here, so the queries that every request rests on are at least read by its own parser.</summary>
public sealed class SqlServerQueryTests
{
    public static TheoryData<string> Queries => [.. Important.Keys];

    private static Dictionary<string, Func<WorkflowsDbContext, string>> Important { get; } = new(StringComparer.Ordinal)
    {
        ["due deliveries"] = database => OutboxDrain.DueDeliveries(database, DateTimeOffset.UnixEpoch, 3).ToQueryString(),
        ["due starts"] = database => StartSweep.Due(database, DateTimeOffset.UnixEpoch).ToQueryString(),
        ["awaiting a signal"] = database => SpreadSignal.Awaiting(database, "stop", Guid.Empty).ToQueryString(),
        ["due effects"] = database => OutboxDrain.Due(database, DateTimeOffset.UnixEpoch, 3).ToQueryString(),
        ["due timers"] = database => TimerSweep.Due(database, DateTimeOffset.UnixEpoch, 3).ToQueryString(),
        ["awaiting a message"] = database => IncomingMessage.Awaiting(database, "paid", "7").ToQueryString(),
        ["history"] = database => ReadInstances.Events(database, Guid.Empty, 17).Take(51).ToQueryString(),
        ["readable instances"] = database => database.Instances.Where(
            InstanceAccess.ReadableBy(database, Workflows.Server.Organisation.PostsInForce.None, Guid.Empty)).ToQueryString(),
        ["journal of instances"] = database => database.Journal.Where(entry => new[] { Guid.Empty }.Contains(entry.InstanceId)).ToQueryString(),
        ["audit chain"] = database => database.AuditEntries.Where(entry => entry.AgencyId == Guid.Empty).OrderBy(entry => entry.Sequence).ToQueryString(),
        ["definitions by key"] = database => database.Definitions
            .Where(row => string.Compare(row.Key, "k") > 0).OrderBy(row => row.Key).ThenByDescending(row => row.VersionNumber).Take(5).ToQueryString(),
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Its_SQL_is_valid(string query)
    {
        using var context = MigrationTests.Open(StorageProvider.SqlServer);
        TransactSql.MustParse(Important[query](context));
    }
}
