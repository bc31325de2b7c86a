using System.Text;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification.Policies;

namespace Workflows.Definitions.Tests.Verification.Policies;

public sealed class ApprovalPolicyJsonTests
{
    [Fact]
    public void The_built_in_policy_is_read_with_its_rules()
    {
        var policy = BuiltInPolicies.Disclosure;
        Assert.Equal(
            ["approved-before-publication", "secrecy-reviewer-is-not-leader", "secrecy-reviewer-is-not-group", "leader-is-not-group", "tasks-are-answered-for"],
            policy.Rules.Select(rule => rule.Id));
        Assert.Equal([true, true, true, true, false], policy.Rules.Select(rule => rule.Binding));
        var approved = Assert.IsType<ApprovedBefore>(policy.Rules[0]);
        Assert.Equal(["secrecy-review", "leader-review", "group-approval"], approved.Approvals.Select(approval => approval.Step));
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var written = ApprovalPolicyJson.Write(BuiltInPolicies.Disclosure);
        var again = ApprovalPolicyJson.Write(ApprovalPolicyJson.Read(written).Policy!);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again));
    }

    [Fact]
    public void Decisions_and_changes_have_values_where_none_are_given()
    {
        var approved = Assert.IsType<ApprovedBefore>(Read("""{"rules":[{"rule":"approvedBefore","id":"a","before":{"service":"publish"},"approvals":[{"step":"x"}]}]}""").Policy!.Rules[0]);
        Assert.Equal(["approve"], approved.Decisions);
        Assert.Equal("revision", Assert.Single(approved.Changes).Step);
    }

    [Fact]
    public void Order_votes_and_escalation_are_read_and_written()
    {
        const string Text = """{"rules":[{"rule":"approvedBefore","id":"a","inOrder":true,"votes":"majority","before":{"service":"publish"},"approvals":[{"step":"x"}]},{"rule":"answeredTasks","id":"b","escalation":true}]}""";
        var policy = Read(Encoding.UTF8.GetString(ApprovalPolicyJson.Write(Read(Text).Policy!))).Policy!;
        Assert.True(policy.Rules[0] is ApprovedBefore { InOrder: true, Votes: VotesNeeded.Majority });
        Assert.True(policy.Rules[1] is AnsweredTasks { Escalation: true });
    }

    [Theory]
    [InlineData("{\"rules\":[{\"rule\":\"approvedBefore\",\"id\":\"a\",\"votes\":1,\"before\":{\"service\":\"publish\"},\"approvals\":[{\"step\":\"x\"}]}]}")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"rules\":null}")]
    [InlineData("{\"rules\":[null]}")]
    [InlineData("{\"rules\":[{\"id\":\"a\"}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"forgetIt\",\"id\":\"a\"}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"answeredTasks\"}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"answeredTasks\",\"id\":\" \"}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"answeredTasks\",\"id\":\"a\",\"bindng\":true}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"answeredTasks\",\"id\":\"a\",\"of\":{}}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"answeredTasks\",\"id\":\"a\"},{\"rule\":\"answeredTasks\",\"id\":\"a\"}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"approvedBefore\",\"id\":\"a\",\"before\":{\"service\":\"publish\"},\"approvals\":[]}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"approvedBefore\",\"id\":\"a\",\"before\":{\"service\":\"publish\"},\"approvals\":[null]}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"approvedBefore\",\"id\":\"a\",\"before\":null,\"approvals\":[{\"step\":\"x\"}]}]}")]
    [InlineData("{\"rules\":[{\"rule\":\"separationOfDuty\",\"id\":\"a\",\"first\":{\"step\":\"x\"}}]}")]
    public void What_is_not_understood_is_an_error_and_never_an_exception(string json)
    {
        var reading = Read(json);
        Assert.False(reading.Succeeded);
        Assert.NotEmpty(reading.Error);
    }

    private static ApprovalPolicyReading Read(string json) => ApprovalPolicyJson.Read(Encoding.UTF8.GetBytes(json));
}
