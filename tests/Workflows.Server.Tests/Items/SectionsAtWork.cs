using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Hosting;

[assembly: AssemblyFixture(typeof(Workflows.Server.Tests.Items.SectionsAtWork))]

namespace Workflows.Server.Tests.Items;

/// <summary>The demonstration agency at work; shared by tests that each have items of their own and change no appointment.</summary>
public sealed class SectionsAtWork : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    /// <summary>The agency's day at which the host's clock stands.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static async Task<SectionsAtWork> OfOwnAsync()
    {
        var own = new SectionsAtWork();
        await own.InitializeAsync();
        return own;
    }

    public async Task<Guid> EntryAsync(string section, Func<IQueryable<Workflows.Server.Catalogue.CatalogueEntry>, IQueryable<Workflows.Server.Catalogue.CatalogueEntry>>? of = null)
    {
        await using var context = Host.Open();
        var sectionId = (await context.Sections.SingleAsync(row => row.Code == section)).Id;
        var entries = context.CatalogueEntries.Where(row => row.SectionId == sectionId);
        return (await (of?.Invoke(entries) ?? entries).OrderBy(row => row.Code).FirstAsync()).Id;
    }

    public static ItemChanges Complete(string title = "取水許可審批程序") => new()
    {
        Title = title,
        Body = "<p>依法辦理。</p>",
        LegalBasis = "《中華人民共和國水法》第四十八條",
        Channels = ["website"],
        InformationDate = Today,
    };

    public async Task<Outcome<Guid>> TryCreateAsync(string userName, Guid entryId, ItemChanges? text = null)
    {
        var actor = await Host.ActorAsync(userName);
        return await Host.CallAsync<CreateItem, Outcome<Guid>>(create =>
            create.ExecuteAsync(actor, new CreateItem.Request(entryId, null, text ?? Complete())));
    }

    public async Task<Guid> DraftAsync(ItemChanges? text = null, string userName = "clerk", string section = "SL-04")
    {
        var created = await TryCreateAsync(userName, await EntryAsync(section), text);
        Assert.True(created.Succeeded, created.Refusal?.Code);
        return created.Value;
    }

    public async Task<Outcome<Guid>> EditAsync(string userName, Guid itemId, ItemChanges changes, long? version = null)
    {
        var actor = await Host.ActorAsync(userName);
        return await Host.CallAsync<EditDraft, Outcome<Guid>>(edit => edit.ExecuteAsync(actor, itemId, version, changes));
    }

    public async Task<Outcome<Guid>> TrySubmitAsync(string userName, Guid itemId)
    {
        var actor = await Host.ActorAsync(userName);
        return await Host.CallAsync<SubmitItem, Outcome<Guid>>(submit => submit.ExecuteAsync(actor, itemId));
    }

    public async Task<Guid> SubmittedAsync(ItemChanges? text = null)
    {
        var itemId = await DraftAsync(text);
        Assert.True((await TrySubmitAsync("clerk", itemId)).Succeeded);
        return itemId;
    }

    public async Task<WorkItem> OpenTaskAsync(Guid itemId)
    {
        await using var context = Host.Open();
        return await context.WorkItems.AsNoTracking().SingleAsync(task => task.ItemId == itemId && task.State == WorkItemState.Open);
    }

    public async Task<Outcome<DecideOnTask.Decided>> DecideOnAsync(
        string userName, Guid taskId, string? decision, string? opinion = null, string? hash = null)
    {
        var actor = await Host.ActorAsync(userName);
        return await Host.CallAsync<DecideOnTask, Outcome<DecideOnTask.Decided>>(decide =>
            decide.ExecuteAsync(actor, taskId, new DecideOnTask.Request(decision, opinion, hash, null)));
    }

    public async Task<Outcome<DecideOnTask.Decided>> DecideAsync(string userName, Guid itemId, string decision, string? opinion = null) =>
        await DecideOnAsync(userName, (await OpenTaskAsync(itemId)).Id, decision, opinion);

    public async Task ApproveAsync(Guid itemId, params string[] userNames)
    {
        foreach (var userName in userNames)
        {
            var decided = await DecideAsync(userName, itemId, Decisions.Approve);
            Assert.True(decided.Succeeded, $"{userName}: {decided.Refusal?.Code}");
        }
    }

    public async Task<DisclosureItem> ItemAsync(Guid itemId)
    {
        await using var context = Host.Open();
        return await context.Items.AsNoTracking().SingleAsync(item => item.Id == itemId);
    }

    public async Task<List<ItemRevision>> RevisionsAsync(Guid itemId)
    {
        await using var context = Host.Open();
        return await context.ItemRevisions.AsNoTracking().Where(row => row.ItemId == itemId).OrderBy(row => row.Number).ToListAsync();
    }

    public async Task<ItemView?> ReadAsync(string userName, Guid itemId)
    {
        var (person, posts) = await PostsAsync(userName);
        return await Host.CallAsync<ReadItem, ItemView?>(read => read.ExecuteAsync(itemId, person, posts));
    }

    public async Task<(Guid Person, PostsInForce Posts)> PostsAsync(string userName)
    {
        var person = (await Host.ActorAsync(userName)).PersonId!.Value;
        await using var context = Host.Open();
        return (person, await PostsInForce.OfAsync(context, person, Host.Clock.GetUtcNow()));
    }

    public async Task AppointAsync(string userName, Post post)
    {
        await using var context = Host.Open();
        context.Appointments.Add(new Appointment
        {
            Id = Guid.NewGuid(),
            AgencyId = Host.AgencyId,
            PersonId = (await Host.ActorAsync(userName)).PersonId!.Value,
            Post = post,
            From = Host.Clock.GetUtcNow().AddDays(-1),
            Basis = "測試任命",
        });
        await context.SaveChangesAsync();
    }

    public async Task DismissAsync(string userName, Post post)
    {
        var person = (await Host.ActorAsync(userName)).PersonId!.Value;
        await using var context = Host.Open();
        foreach (var appointment in await context.Appointments.Where(row => row.PersonId == person && row.Post == post).ToListAsync())
        {
            appointment.Until = Host.Clock.GetUtcNow();
        }

        await context.SaveChangesAsync();
    }
}
