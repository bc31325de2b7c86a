using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Runs what only those may do who operate instances: administrators.</summary>
public sealed class OperatorTransactions(CommandTransactions transactions)
{
    /// <summary>Runs a command in one transaction.</summary>
    /// <typeparam name="T">What the command answers.</typeparam>
    /// <param name="actor">Who acts.</param>
    /// <param name="body">The command.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The command's answer; <c>instance.administratorOnly</c> where the actor may not.</returns>
    public Task<Outcome<T>> RunAsync<T>(
        Actor actor, Func<CommandTransaction, CancellationToken, Task<Outcome<T>>> body, CancellationToken cancellationToken) =>
        transactions.RunAsync<T>(
            actor,
            async (transaction, cancel) =>
            {
                // Race: the post may have been taken away a second ago. It is read here, in the transaction that acts on it.
                var posts = await PostsInForce.OfAsync(transaction.Database, actor.PersonId!.Value, transaction.Now, cancel);
                return InstanceAccess.MayOperate(posts)
                    ? await body(transaction, cancel)
                    : new Refusal("instance.administratorOnly", RefusalKind.Forbidden);
            },
            cancellationToken);

    /// <summary>Carries one command out on an instance and audits it with its reason, without which it is refused.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="processes">The host.</param>
    /// <param name="act">The instance, the command and why.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>True; <c>instance.reasonMissing</c>, or the engine's refusal.</returns>
    public Task<Outcome<bool>> ActAsync(Actor actor, ProcessExecution processes, OperatorAct act, CancellationToken cancellationToken) =>
        RunAsync<bool>(
            actor,
            async (transaction, cancel) =>
            {
                if (string.IsNullOrWhiteSpace(act.Reason) || act.Reason.Length > OperatorAct.LongestReason)
                {
                    return new Refusal("instance.reasonMissing", RefusalKind.Unprocessable) { Member = "reason" };
                }

                var done = await processes.ExecuteAsync(transaction, act.InstanceId, act.Command(act.Reason.Trim()), cancel);
                if (!done.Succeeded)
                {
                    return done.Refusal;
                }

                transaction.Audit(done.Value.AgencyId, act.Action, $"instance:{act.InstanceId}", new { reason = act.Reason });
                return true;
            },
            cancellationToken);
}
