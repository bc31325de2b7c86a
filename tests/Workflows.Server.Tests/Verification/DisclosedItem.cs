using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Verification;

/// <summary>An item on its whole way, through the use cases.</summary>
internal static class DisclosedItem
{
    /// <summary>Drafts, submits and approves an item, and drains until it is archived.</summary>
    public static async Task<Guid> ArchiveAsync(this TestHost host, string title)
    {
        var id = await host.SubmitAsync(title);
        foreach (var person in new[] { "office", "leader", "chair" })
        {
            await host.DecideAsync(id, person, "approve");
        }

        await host.DrainAsync();
        return id;
    }

    public static async Task<Guid> SubmitAsync(this TestHost host, string title)
    {
        var clerk = await host.ActorAsync("clerk");
        Guid entry;
        await using (var context = host.Open())
        {
            entry = await context.CatalogueEntries
                .Where(row => context.Appointments.Any(held => held.PersonId == clerk.PersonId && held.SectionId == row.SectionId))
                .OrderBy(row => row.Code).Select(row => row.Id).FirstAsync();
        }

        var text = new ItemChanges
        {
            Title = title,
            Body = "<p>依有關法律、法規辦理。</p>",
            LegalBasis = "《中華人民共和國水法》第四十八條",
            Channels = ["website"],
            InformationDate = new DateOnly(2026, 11, 20),
        };
        var created = await host.CallAsync<CreateItem, Outcome<Guid>>(create => create.ExecuteAsync(clerk, new CreateItem.Request(entry, null, text)));
        Assert.True(created.Succeeded, created.Refusal?.Code);
        var submitted = await host.CallAsync<SubmitItem, Outcome<Guid>>(submit => submit.ExecuteAsync(clerk, created.Value));
        Assert.True(submitted.Succeeded, submitted.Refusal?.Code);
        return created.Value;
    }

    public static async Task DecideAsync(this TestHost host, Guid itemId, string person, string decision)
    {
        WorkItem task;
        await using (var context = host.Open())
        {
            task = await context.WorkItems.AsNoTracking().SingleAsync(row => row.ItemId == itemId && row.State == WorkItemState.Open);
        }

        var actor = await host.ActorAsync(person);
        var decided = await host.CallAsync<DecideOnTask, Outcome<DecideOnTask.Decided>>(decide =>
            decide.ExecuteAsync(actor, task.Id, new DecideOnTask.Request(decision, "同意。", task.RevisionHash, null)));
        Assert.True(decided.Succeeded, decided.Refusal?.Code);
    }
}
