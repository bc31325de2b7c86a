using Workflows.Server.Storage;

namespace Workflows.Server.Verification;

/// <summary>One invariant's look at the database: what it examined and what it found broken.</summary>
/// <param name="database">One snapshot of the rows of all agencies. Nothing in it is ever saved.</param>
public sealed class InvariantCheck(WorkflowsDbContext database)
{
    private const int MostListed = 100;
    private readonly List<Breach> _breaches = [];

    /// <summary>One snapshot of the rows of all agencies.</summary>
    public WorkflowsDbContext Database { get; } = database;

    /// <summary>How many things were looked at.</summary>
    public long Examined { get; private set; }

    /// <summary>How many breaches there are, listed or not.</summary>
    public long BreachCount { get; private set; }

    /// <summary>The first of the breaches.</summary>
    public IReadOnlyList<Breach> Breaches => _breaches;

    /// <summary>Counts one thing that was looked at.</summary>
    public void Examine() => Examined++;

    /// <summary>Reports a breach.</summary>
    /// <param name="subject">What is broken, such as <c>instance:…</c>.</param>
    /// <param name="finding">What was expected and what was found.</param>
    public void Report(string subject, string finding)
    {
        BreachCount++;
        if (_breaches.Count < MostListed)
        {
            _breaches.Add(new Breach(subject, finding));
        }
    }

    /// <summary>Reports a breach where a condition does not hold.</summary>
    public void Expect(bool holds, string subject, string finding)
    {
        if (!holds)
        {
            Report(subject, finding);
        }
    }

    /// <summary>Looks at one thing; what is too damaged to be read is a breach and does not end the check.</summary>
    /// <param name="subject">The thing.</param>
    /// <param name="examine">Looks at it.</param>
    public async Task ExamineAsync(string subject, Func<Task> examine)
    {
        Examine();
        try
        {
            await examine();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Report(subject, $"It cannot be read: {exception.Message}");
        }
    }

    /// <summary>The same, without waiting.</summary>
    public Task ExamineAsync(string subject, Action examine) => ExamineAsync(
        subject,
        () =>
        {
            examine();
            return Task.CompletedTask;
        });
}

/// <summary>Something that is not as it must be.</summary>
/// <param name="Subject">What is broken.</param>
/// <param name="Finding">What was expected and what was found.</param>
public sealed record Breach(string Subject, string Finding);
