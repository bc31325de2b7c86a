using Workflows.Server.Organisation;

namespace Workflows.Server.Storage;

/// <summary>One command's unit of work: everything that it changes is committed together or not at all.</summary>
/// <param name="database">The context in which the command reads and writes.</param>
/// <param name="actor">Who acts.</param>
/// <param name="now">The one moment of the command.</param>
public sealed class CommandTransaction(WorkflowsDbContext database, Actor actor, DateTimeOffset now)
{
    private readonly List<PendingAudit> _audit = [];
    private readonly List<Action> _afterCommit = [];

    /// <summary>The context in which the command reads and writes.</summary>
    public WorkflowsDbContext Database { get; } = database;

    /// <summary>Who acts.</summary>
    public Actor Actor { get; } = actor;

    /// <summary>The one moment of the command, as storage keeps it.</summary>
    public DateTimeOffset Now { get; } = UtcConverter.Cut(now);

    internal IReadOnlyList<PendingAudit> PendingAudits => _audit;

    internal IReadOnlyList<Action> AfterCommitActions => _afterCommit;

    /// <summary>Adds a line to the agency's audit trail, chained when the transaction commits.</summary>
    /// <param name="agencyId">Whose trail.</param>
    /// <param name="action">A stable code such as <c>item.submitted</c>.</param>
    /// <param name="subject">What it was done to, such as <c>item:…</c>.</param>
    /// <param name="data">Particulars; written as JSON.</param>
    public void Audit(Guid agencyId, string action, string subject, object data) =>
        _audit.Add(new PendingAudit(agencyId, action, subject, data));

    /// <summary>Runs once the transaction is committed, for what may be lost: waking a drain, never a fact.</summary>
    /// <param name="action">What to run; it must not throw.</param>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    internal sealed record PendingAudit(Guid AgencyId, string Action, string Subject, object Data);
}
