using Workflows.Server.Verification;

namespace Workflows.Server.Tests.Verification;

/// <summary>A sound database is found sound, and each invariant is seen to break.</summary>
public sealed class InvariantTests(VerifiedDatabase database) : IClassFixture<VerifiedDatabase>
{
    [Fact]
    public async Task A_database_with_items_at_every_stage_is_clean_and_nothing_is_passed_over()
    {
        var report = await database.VerifyAsync();
        Assert.True(report.Clean, Findings(report));
        Assert.Equal(Enumerable.Range(1, 12), report.Invariants.Select(invariant => invariant.Number));
        Assert.All(report.Invariants, invariant => Assert.True(invariant.Examined > 0, $"Invariant {invariant.Number} looked at nothing."));
    }

    [Theory]
    [InlineData(1, "an approval is gone", "DELETE FROM TaskDecisions WHERE StepKind = 'leader-review'")]
    [InlineData(1, "an approval names another text", "UPDATE TaskDecisions SET RevisionHash = 'x' WHERE StepKind = 'secrecy-review'")]
    [InlineData(1, "one person approved twice", "UPDATE TaskDecisions SET PersonId = (SELECT PersonId FROM TaskDecisions WHERE StepKind = 'group-approval' LIMIT 1)")]
    [InlineData(1, "an editor approved", "UPDATE ItemRevisions SET SubmittedBy = (SELECT PersonId FROM TaskDecisions WHERE StepKind = 'group-approval' LIMIT 1)")]
    [InlineData(2, "an event is gone", "DELETE FROM Journal WHERE Type = 'TaskCompleted' AND Sequence = (SELECT MAX(Sequence) FROM Journal WHERE Type = 'TaskCompleted')")]
    [InlineData(2, "the state was changed", "UPDATE Instances SET State = replace(State, 'groupApproval', 'leaderReview'), LastSequence = LastSequence + 1")]
    [InlineData(2, "the status was changed", "UPDATE Instances SET Status = 'Active'")]
    [InlineData(3, "a decision has no event", "DELETE FROM Journal WHERE Type = 'TaskCompleted'")]
    [InlineData(3, "an event has no decision", "DELETE FROM TaskDecisions")]
    [InlineData(3, "an event names another actor", "UPDATE Journal SET ActorId = NULL WHERE Type = 'TaskCompleted'")]
    [InlineData(4, "a publication is gone", "DELETE FROM Publications WHERE Number = 1")]
    [InlineData(4, "a number was given and not used", "UPDATE NumberSequences SET Last = Last + 1 WHERE Series LIKE 'publication/%'")]
    [InlineData(4, "a line of the register is gone", "DELETE FROM RegisterEntries WHERE Number = 1")]
    [InlineData(5, "an audit line was changed", "UPDATE AuditEntries SET ActorId = NULL WHERE Sequence = 3")]
    [InlineData(5, "an audit line is gone", "DELETE FROM AuditEntries WHERE Sequence = 3")]
    [InlineData(5, "the last audit line is gone", "DELETE FROM AuditEntries WHERE Sequence = (SELECT MAX(Sequence) FROM AuditEntries)")]
    [InlineData(5, "a line of the register was changed", "UPDATE RegisterEntries SET Title = 'other' WHERE Number = 1")]
    [InlineData(6, "an effect is lost", "DELETE FROM Outbox WHERE Kind = 'register'")]
    [InlineData(6, "a done effect is pending again", "UPDATE Outbox SET State = 'Pending', ClosedAt = NULL WHERE Kind = 'publish'")]
    [InlineData(7, "a finished instance has an open task", "UPDATE WorkItems SET State = 'Open'")]
    [InlineData(7, "a finished instance has an effect", "UPDATE Outbox SET State = 'Pending'")]
    [InlineData(8, "the public text was changed", "UPDATE ItemRevisions SET Text = replace(Text, 'website', 'gazette')")]
    [InlineData(8, "the publication names another hash", "UPDATE Publications SET RevisionHash = 'x'")]
    [InlineData(8, "a published item is not shown", "UPDATE Publications SET IsCurrent = 0")]
    [InlineData(9, "a record was changed", "UPDATE ArchiveRecords SET Manifest = replace(Manifest, '標準', '標準二')")]
    [InlineData(9, "a record and its hash were changed", "UPDATE ArchiveRecords SET ManifestSha256 = 'x'")]
    [InlineData(9, "a record is gone", "DELETE FROM ArchiveRecords")]
    [InlineData(10, "a row refers to nothing", "DELETE FROM Sections")]
    [InlineData(11, "an instance says another version", "UPDATE Instances SET DefinitionVersion = 2")]
    [InlineData(11, "a deployed file was changed", "UPDATE Definitions SET Original = CAST(replace(CAST(Original AS TEXT), '分管領導審核', '審核') AS BLOB)")]
    [InlineData(12, "a timer is lost", "DELETE FROM Timers")]
    [InlineData(12, "a task is for somebody else", "UPDATE WorkItems SET Participant = 'archivist'")]
    [InlineData(12, "a task appeared from nowhere", "UPDATE WorkItems SET ElementKey = ElementKey + 1000, Id = '00000000-0000-0000-0000-000000000001' WHERE Id = (SELECT Id FROM WorkItems LIMIT 1)")]
    public async Task A_breach_is_reported(int invariant, string what, string statement)
    {
        var report = await database.VerifyDamagedAsync(statement);
        Assert.False(report.Clean);
        Assert.True(report.Invariants[invariant - 1].BreachCount > 0, $"{what}: not reported. {Findings(report)}");
    }

    private static string Findings(VerificationReport report) => string.Join(
        Environment.NewLine,
        report.Invariants.SelectMany(invariant => invariant.Breaches.Select(breach => $"{invariant.Number} {breach.Subject}: {breach.Finding}")));
}
