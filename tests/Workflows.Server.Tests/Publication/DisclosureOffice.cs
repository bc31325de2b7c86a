using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Workflows.Server.Attachments;
using Workflows.Server.Catalogue;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Publication;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Tests.Publication;

/// <summary>An agency with a section, its people and a catalogue entry, which writes and approves items.</summary>
public sealed class DisclosureOffice
{
    private DisclosureOffice(DisclosureDatabase database) => Database = database;

    public DisclosureDatabase Database { get; }

    public Agency Agency { get; } = new() { Id = Guid.NewGuid(), Code = "SF", Name = "示範局" };

    public Section Section { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    public Dictionary<string, Person> People { get; } = [];

    public DeployedDefinition Definition { get; private set; } = null!;

    public static async Task<DisclosureOffice> OpenAsync(DisclosureDatabase database, string code = "SF", bool namesInPublic = false)
    {
        var office = new DisclosureOffice(database);
        (office.Agency.Code, office.Agency.NamesApproversInPublic) = (code, namesInPublic);
        await using var context = database.Open();
        office.Furnish(context);
        await context.SaveChangesAsync();
        return office;
    }

    public Actor ActorOf(string person) => new(Agency.Id, People[person].Id, Guid.NewGuid(), People[person].Name);

    /// <summary>An item whose first revision has been approved at every step that is not left out.</summary>
    public async Task<RevisionToPublish> ApprovedAsync(
        string title = "二〇二六年度部門預算",
        string body = "<p>預算總額一百萬元。</p>",
        string? without = null,
        string leader = "leader",
        string? approvedHash = null,
        ImmutableArray<AttachmentReference> attachments = default)
    {
        await using var context = Database.Open();
        var now = Database.Clock.GetUtcNow();
        var text = new ItemText(
            title, body, "《預算法》第十四條", ["website", "notice-board"], null, new DateOnly(2026, 11, 20), attachments.IsDefault ? [] : attachments);
        var instance = InstanceOf(now);
        var item = ItemOf(title, instance.Id, now);
        var revision = new ItemRevision
        {
            ItemId = item.Id,
            Number = 1,
            AgencyId = Agency.Id,
            CatalogueEntryId = Entry.Id,
            Text = text,
            ContentHash = text.ContentHash(Entry.Id),
            Editors = [People["clerk"].Id],
            SubmittedBy = People["clerk"].Id,
            SubmittedAt = now,
        };
        context.AddRange(instance, item, revision);
        (string Step, string Person)[] steps =
            [("secrecy-review", "office"), ("leader-review", leader), ("group-approval", "chair")];
        foreach (var (index, (step, person)) in steps.Index().Where(step => step.Item.Step != without))
        {
            Approve(context, item, revision, step, person, approvedHash ?? revision.ContentHash, now.AddMinutes(index - steps.Length));
        }

        await context.SaveChangesAsync();
        return new RevisionToPublish(Agency.Id, instance.Id, item.Id, 1, revision.ContentHash);
    }

    /// <summary>Stores a file in a folder as an upload would, and refers to it.</summary>
    public async Task<(AttachmentReference Reference, Attachment Stored)> UploadAsync(AttachmentFolder folder, Guid itemId, string fileName, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var stored = new Attachment
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency.Id,
            ItemId = itemId,
            FileName = fileName,
            ContentType = "text/plain",
            Length = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            StorageName = Guid.NewGuid().ToString("N"),
            UploadedBy = People["clerk"].Id,
            UploadedAt = Database.Clock.GetUtcNow(),
        };
        await File.WriteAllBytesAsync(Path.Combine(folder.Location, stored.StorageName), bytes);
        await using var context = Database.Open();
        context.Add(stored);
        await context.SaveChangesAsync();
        return (new AttachmentReference(stored.Id, fileName, stored.Sha256, stored.Length), stored);
    }

    public Task<Outcome<T>> RunAsync<T>(Func<CommandTransaction, CancellationToken, Task<Outcome<T>>> body) =>
        Database.Transactions.RunAsync(Actor.PlatformFor(Agency.Id), body);

    public async Task<ItemPublication> PublishAsync(RevisionToPublish revision)
    {
        var outcome = await RunAsync<ItemPublication>((transaction, cancel) => new PublishRevision().ExecuteAsync(transaction, revision, cancel));
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    private void Furnish(WorkflowsDbContext context)
    {
        Section = new Section { Id = Guid.NewGuid(), AgencyId = Agency.Id, Code = "JC", Name = "計財股", Kind = SectionKind.Section };
        Entry = new CatalogueEntry
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency.Id,
            SectionId = Section.Id,
            Code = "C1-001",
            Name = "財政預算、決算",
            Kind = "事項",
            CadenceClass = CadenceClass.Regular,
            PlanTitle = "實施方案",
            Quotation = "公開財政預算",
        };
        Definition = new DeployedDefinition
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency.Id,
            Key = "disclosure",
            VersionNumber = 1,
            Name = "政務公開審批流程",
            Sha256 = new string('a', 64),
            Original = [],
            DeployedAt = Database.Clock.GetUtcNow(),
            IsActive = true,
        };
        context.AddRange(Agency, Section, Entry, Definition);
        Employ(context, "clerk", Post.SectionStaff, Section.Id);
        Employ(context, "head", Post.SectionHead, Section.Id);
        Employ(context, "leader", Post.ResponsibleLeader, Section.Id);
        Employ(context, "chair", Post.LeadingGroupChair, null);
        Employ(context, "member", Post.LeadingGroupMember, null);
        Employ(context, "office", Post.DisclosureOffice, null);
        Employ(context, "archivist", Post.Archivist, null);
        Employ(context, "admin", Post.Administrator, null);
    }

    private void Employ(WorkflowsDbContext context, string name, Post post, Guid? sectionId)
    {
        var person = People[name] = new Person { Id = Guid.NewGuid(), AgencyId = Agency.Id, Name = $"{name}先生" };
        context.AddRange(person, new Appointment
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency.Id,
            PersonId = person.Id,
            Post = post,
            SectionId = sectionId,
            From = Database.Clock.GetUtcNow().AddYears(-1),
            Basis = "任命文件",
        });
    }

    private ProcessInstance InstanceOf(DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        AgencyId = Agency.Id,
        DefinitionId = Definition.Id,
        DefinitionKey = Definition.Key,
        DefinitionVersion = Definition.VersionNumber,
        Status = InstanceStatus.Active,
        State = "{}",
        LastSequence = 0,
        StartedAt = now,
    };

    private DisclosureItem ItemOf(string title, Guid instanceId, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        AgencyId = Agency.Id,
        SectionId = Section.Id,
        CatalogueEntryId = Entry.Id,
        Title = title,
        Status = ItemStatus.Approved,
        RevisionNumber = 1,
        InstanceId = instanceId,
        CreatedBy = People["clerk"].Id,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private void Approve(WorkflowsDbContext context, DisclosureItem item, ItemRevision revision, string step, string person, string hash, DateTimeOffset at)
    {
        var task = TaskOf(item, step);
        task.State = WorkItemState.Completed;
        context.AddRange(task, new TaskDecision
        {
            TaskId = task.Id,
            AgencyId = Agency.Id,
            InstanceId = task.InstanceId,
            ItemId = item.Id,
            ElementId = task.ElementId,
            StepName = task.Name,
            StepKind = step,
            PersonId = People[person].Id,
            Participant = task.Participant,
            Decision = "approve",
            Opinion = "同意",
            RevisionNumber = revision.Number,
            RevisionHash = hash,
            DecidedAt = at,
        });
    }

    /// <summary>An open task about an item.</summary>
    public WorkItem TaskOf(DisclosureItem item, string step, params string[] owners) => new()
    {
        Id = Guid.NewGuid(),
        AgencyId = Agency.Id,
        InstanceId = item.InstanceId!.Value,
        ElementKey = Random.Shared.NextInt64(1, long.MaxValue),
        ElementId = step,
        Name = step,
        StepKind = step,
        PotentialOwners = [.. owners],
        Participant = owners.FirstOrDefault() ?? "section",
        Decisions = [],
        ItemId = item.Id,
        SectionId = item.SectionId,
        RevisionNumber = item.RevisionNumber,
        State = WorkItemState.Open,
        CreatedAt = Database.Clock.GetUtcNow(),
        DueAt = Database.Clock.GetUtcNow().AddDays(1),
    };
}
