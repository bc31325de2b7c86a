using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Accounts;
using Workflows.Server.Archive;
using Workflows.Server.Attachments;
using Workflows.Server.Audit;
using Workflows.Server.Catalogue;
using Workflows.Server.DecisionModels;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Idempotency;
using Workflows.Server.Items;
using Workflows.Server.Notifications;
using Workflows.Server.Organisation;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Publication;
using Workflows.Server.Register;
using Workflows.Server.Tasks;

namespace Workflows.Server.Storage;

/// <summary>The database, the same on every provider; the derived contexts add only their provider's types and migrations.</summary>
public abstract class WorkflowsDbContext(DbContextOptions options, AgencyScope scope)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<CatalogueEntry> CatalogueEntries => Set<CatalogueEntry>();

    public DbSet<DisclosureItem> Items => Set<DisclosureItem>();

    public DbSet<ItemDraft> ItemDrafts => Set<ItemDraft>();

    public DbSet<ItemRevision> ItemRevisions => Set<ItemRevision>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<TaskDecision> TaskDecisions => Set<TaskDecision>();

    public DbSet<DeployedDefinition> Definitions => Set<DeployedDefinition>();

    public DbSet<DeployedDecisionModel> DecisionModels => Set<DeployedDecisionModel>();

    public DbSet<ProcessInstance> Instances => Set<ProcessInstance>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<ProcessTimer> Timers => Set<ProcessTimer>();

    public DbSet<MessageSubscription> MessageSubscriptions => Set<MessageSubscription>();

    public DbSet<SignalSubscription> SignalSubscriptions => Set<SignalSubscription>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<DefinitionStart> DefinitionStarts => Set<DefinitionStart>();

    public DbSet<OutboxEffect> Outbox => Set<OutboxEffect>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();

    public DbSet<ItemPublication> Publications => Set<ItemPublication>();

    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();

    public DbSet<Filing> Filings => Set<Filing>();

    public DbSet<ArchiveRecord> ArchiveRecords => Set<ArchiveRecord>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The agency whose rows are seen; null sees all.</summary>
    internal Guid? AgencyInForce => scope.AgencyId;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkflowsDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }

        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IAgencyOwned))).ToList())
        {
            builder.Entity(entity.ClrType).HasQueryFilter(AgencyFilter(entity.ClrType));
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            entry.Entity.Version++;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private LambdaExpression AgencyFilter(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var agency = Expression.Property(Expression.Constant(this, typeof(WorkflowsDbContext)), nameof(AgencyInForce));
        return Expression.Lambda(
            Expression.OrElse(
                Expression.Equal(agency, Expression.Constant(null, typeof(Guid?))),
                Expression.Equal(agency, Expression.Convert(Expression.Property(row, nameof(IAgencyOwned.AgencyId)), typeof(Guid?)))),
            row);
    }
}
