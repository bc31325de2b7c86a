using Microsoft.EntityFrameworkCore;
using Workflows.Server.Audit;
using Workflows.Server.Hosting.Idempotency;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Tests.Storage;

/// <summary>What every provider must do alike.</summary>
public abstract class StorageSuite(StorageFixture fixture)
{
    private const int Clients = 12;

    private WorkflowsDatabase Database
    {
        get
        {
            Assert.SkipWhen(fixture.Database is null, fixture.Missing ?? string.Empty);
            return fixture.Database!;
        }
    }

    private CommandTransactions Transactions => field ??= new CommandTransactions(Database, TimeProvider.System);

    [Fact]
    public async Task A_refused_command_leaves_nothing()
    {
        var agency = Guid.NewGuid();
        var outcome = await Transactions.RunAsync<int>(Actor.PlatformFor(agency), async (transaction, cancel) =>
        {
            transaction.Database.NumberSequences.Add(new NumberSequence { AgencyId = agency, Series = "a", Last = 1 });
            transaction.Audit(agency, "test.done", "test:1", new { });
            await transaction.Database.SaveChangesAsync(cancel);
            return new Refusal("test.refused", RefusalKind.Conflict);
        });
        Assert.Equal("test.refused", outcome.Refusal?.Code);
        await using var context = Database.Open(AgencyScope.Of(agency));
        Assert.Empty(await context.NumberSequences.ToListAsync());
        Assert.Empty(await context.AuditEntries.ToListAsync());
    }

    [Fact]
    public async Task A_command_that_throws_leaves_nothing_and_runs_once()
    {
        var agency = Guid.NewGuid();
        var runs = 0;
        await Assert.ThrowsAsync<InvalidDataException>(() => Transactions.RunAsync<int>(Actor.PlatformFor(agency), async (transaction, cancel) =>
        {
            runs++;
            transaction.Database.NumberSequences.Add(new NumberSequence { AgencyId = agency, Series = "a", Last = 1 });
            await transaction.Database.SaveChangesAsync(cancel);
            throw new InvalidDataException();
        }));
        Assert.Equal(1, runs);
        await using var context = Database.Open(AgencyScope.Of(agency));
        Assert.Empty(await context.NumberSequences.ToListAsync());
    }

    [Fact]
    public async Task Commands_that_change_one_row_at_once_lose_no_change()
    {
        var agency = Guid.NewGuid();
        await AddAsync(new NumberSequence { AgencyId = agency, Series = "counted", Last = 0 });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() =>
            Transactions.RunAsync<int>(Actor.PlatformFor(agency), async (transaction, cancel) =>
            {
                var row = await transaction.Database.NumberSequences.SingleAsync(cancel);
                await Task.Yield();
                return ++row.Last;
            }))));
        await using var context = Database.Open(AgencyScope.Of(agency));
        var stored = (await context.NumberSequences.SingleAsync()).Last;
        Assert.Equal(outcomes.Count(outcome => outcome.Succeeded), stored);
        Assert.All(outcomes.Where(outcome => !outcome.Succeeded), outcome => Assert.Equal("storage.busy", outcome.Refusal!.Code));
        Assert.InRange(stored, 1, Clients);
    }

    [Fact]
    public async Task Of_those_who_want_one_unique_key_one_gets_it_and_the_others_see_it()
    {
        var agency = Guid.NewGuid();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() =>
            Transactions.RunAsync<bool>(Actor.PlatformFor(agency), async (transaction, cancel) =>
            {
                if (await transaction.Database.NumberSequences.AnyAsync(row => row.Series == "unique", cancel))
                {
                    return false;
                }

                transaction.Database.NumberSequences.Add(new NumberSequence { AgencyId = agency, Series = "unique", Last = 1 });
                return true;
            }))));
        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded, outcome.Refusal?.Code));
        Assert.Single(outcomes, outcome => outcome.Value);
    }

    [Fact]
    public async Task The_audit_chain_stays_whole_under_concurrent_commands()
    {
        var agency = Guid.NewGuid();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(() =>
            Transactions.RunAsync<int>(Actor.PlatformFor(agency), (transaction, _) =>
            {
                transaction.Audit(agency, "test.done", $"test:{number}", new { number });
                return Task.FromResult<Outcome<int>>(number);
            }))));
        await using var context = Database.Open(AgencyScope.Of(agency));
        var examined = 0;
        var breaches = new List<string>();
        await foreach (var breach in AuditVerification.CheckAsync(context, () => examined++, TestContext.Current.CancellationToken))
        {
            breaches.Add(breach.Finding);
        }

        Assert.Empty(breaches);
        Assert.Equal(outcomes.Count(outcome => outcome.Succeeded), examined);
    }

    [Fact]
    public async Task Times_are_read_back_as_they_were_and_sort_alike()
    {
        var agency = Guid.NewGuid();
        var start = new DateTimeOffset(2026, 3, 1, 7, 59, 59, 999, TimeSpan.FromHours(8)).AddTicks(9_999);
        DateTimeOffset[] moments =
            [start, start.AddTicks(10), start.AddMilliseconds(1), start.AddSeconds(1), start.ToOffset(TimeSpan.FromHours(-11)).AddHours(3), start.AddYears(1)];
        await AddAsync([.. moments.Reverse().Select((moment, index) => Request(agency, $"{index}", moment))]);
        await using var context = Database.Open(AgencyScope.Of(agency));
        var stored = await context.IdempotentRequests.AsNoTracking().OrderBy(row => row.CreatedAt).Select(row => row.CreatedAt).ToListAsync();
        Assert.Equal(moments.Select(UtcConverter.Cut), stored);
        Assert.All(stored, moment => Assert.Equal(TimeSpan.Zero, moment.Offset));
        var limit = moments[2];
        Assert.Equal(2, await context.IdempotentRequests.CountAsync(row => row.CreatedAt < limit));
    }

    [Fact]
    public async Task Keyset_pages_hold_every_row_once_and_in_order()
    {
        var agency = Guid.NewGuid();
        var start = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        await AddAsync([.. Enumerable.Range(0, 25).Select(number => Request(agency, $"key-{number:00}", start.AddSeconds(number / 7)))]);
        var seen = new List<(DateTimeOffset At, string Key)>();
        while (true)
        {
            await using var context = Database.Open(AgencyScope.Of(agency));
            var rows = context.IdempotentRequests.AsNoTracking();
            if (seen.Count > 0)
            {
                var (at, key) = seen[^1];
                rows = rows.Where(row => row.CreatedAt > at || (row.CreatedAt == at && string.Compare(row.Key, key) > 0));
            }

            var page = await rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Key).Take(4).ToListAsync();
            if (page.Count == 0)
            {
                break;
            }

            seen.AddRange(page.Select(row => (row.CreatedAt, row.Key)));
        }

        Assert.Equal(25, seen.Distinct().Count());
        Assert.Equal(25, seen.Count);
        Assert.Equal(seen.OrderBy(row => row.At).ThenBy(row => row.Key, StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task Rows_of_another_agency_are_neither_seen_nor_counted()
    {
        var (ours, theirs) = (Guid.NewGuid(), Guid.NewGuid());
        await AddAsync(Request(ours, "a", DateTimeOffset.UtcNow), Request(theirs, "b", DateTimeOffset.UtcNow), Request(theirs, "c", DateTimeOffset.UtcNow));
        await using var context = Database.Open(AgencyScope.Of(ours));
        Assert.Equal("a", Assert.Single(await context.IdempotentRequests.ToListAsync()).Key);
        Assert.Equal(1, await context.IdempotentRequests.CountAsync());
        await using var platform = Database.Open(AgencyScope.Platform);
        Assert.Equal(3, await platform.IdempotentRequests.CountAsync(row => row.AgencyId == ours || row.AgencyId == theirs));
    }

    [Fact]
    public async Task A_broken_reference_fails_at_once_instead_of_being_tried_again()
    {
        var runs = 0;
        await Assert.ThrowsAsync<DbUpdateException>(() => Transactions.RunAsync<int>(Actor.Platform, (transaction, _) =>
        {
            runs++;
            transaction.Database.Appointments.Add(new Appointment
            {
                Id = Guid.NewGuid(),
                AgencyId = Guid.NewGuid(),
                PersonId = Guid.NewGuid(),
                Post = Post.Archivist,
                From = DateTimeOffset.UtcNow,
                Basis = "-",
            });
            return Task.FromResult<Outcome<int>>(1);
        }));
        Assert.Equal(1, runs);
    }

    private static IdempotentRequest Request(Guid agency, string key, DateTimeOffset at) => new()
    {
        AgencyId = agency,
        AccountId = agency,
        Key = key,
        RequestSha256 = new string('0', 64),
        CreatedId = key,
        CreatedAt = at,
    };

    private async Task AddAsync(params object[] rows)
    {
        await using var context = Database.Open(AgencyScope.Platform);
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }
}

public sealed class SqliteStorageTests(SqliteFixture fixture) : StorageSuite(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgreSqlStorageTests(PostgreSqlFixture fixture) : StorageSuite(fixture), IClassFixture<PostgreSqlFixture>;

public sealed class SqlServerStorageTests(SqlServerFixture fixture) : StorageSuite(fixture), IClassFixture<SqlServerFixture>;
