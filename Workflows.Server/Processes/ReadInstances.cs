using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Where instances stand and how they came there, for those concerned.</summary>
public sealed class ReadInstances(WorkflowsDbContext database, CurrentActor current)
{
    /// <summary>One instance.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Where it stands; null where there is none that the actor may read.</returns>
    public async Task<InstanceView?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var instance = await (await ReadableAsync(cancellationToken)).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return instance is null ? null : InstanceView.Of(instance, ProcessStateJson.Read(instance.State));
    }

    /// <summary>A page of an instance's history, in order.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The events; null where there is no instance that the actor may read.</returns>
    public async Task<Page<EventRow>?> EventsAsync(Guid id, PageRequest page, CancellationToken cancellationToken = default)
    {
        if (!await (await ReadableAsync(cancellationToken)).AnyAsync(row => row.Id == id, cancellationToken))
        {
            return null;
        }

        var after = page.CursorParts(1) is [var text] && long.TryParse(text, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
        var entries = await Events(database, id, after).Take(page.Size + 1).ToListAsync(cancellationToken);
        var rows = entries.ConvertAll(entry => new EventRow(
            entry.Sequence,
            entry.At,
            entry.Type,
            entry.ElementId,
            entry.ActorId is { } person ? new EventActor(person, entry.ActorName) : null,
            Parse(entry.Data)));
        return page.Cut(rows, row => PageRequest.Cursor(row.Sequence));
    }

    internal static IQueryable<Entry> Events(WorkflowsDbContext database, Guid instanceId, long after) =>
        from entry in database.Journal.AsNoTracking()
        where entry.InstanceId == instanceId && entry.Sequence > after
        join person in database.People on entry.ActorId equals (Guid?)person.Id into people
        from person in people.DefaultIfEmpty()
        orderby entry.Sequence
        select new Entry(entry.Sequence, entry.At, entry.Type, entry.ElementId, entry.ActorId, person.Name, entry.Data);

    private async Task<IQueryable<ProcessInstance>> ReadableAsync(CancellationToken cancellationToken) =>
        database.Instances.AsNoTracking().Where(
            InstanceAccess.ReadableBy(database, await current.PostsAsync(cancellationToken), current.Actor.PersonId!.Value));

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
        return document.RootElement.Clone();
    }

    internal sealed record Entry(
        long Sequence, DateTimeOffset At, string Type, string? ElementId, Guid? ActorId, string? ActorName, string Data);
}

/// <summary>One event of an instance's history.</summary>
public sealed record EventRow(long Sequence, DateTimeOffset At, string Type, string? ElementId, EventActor? Actor, JsonElement Data);

/// <summary>Whose command caused an event.</summary>
public sealed record EventActor(Guid PersonId, string? Name);
