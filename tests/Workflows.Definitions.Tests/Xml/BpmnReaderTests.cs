using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

public sealed class BpmnReaderTests
{
    [Fact]
    public void A_human_step_is_read_with_owner_deadline_and_decisions()
    {
        var step = Disclosure<UserTask>("secrecyReview");
        Assert.Equal("形式與保密審查", step.Name);
        Assert.Equal("secrecy-review", step.StepKind);
        Assert.Equal([new FormalExpression("\"disclosure-office\"")], step.PotentialOwners);
        Assert.Equal(new TaskDeadline(2, null), step.Deadline);
        Assert.Equal(
            [new TaskDecision("approve", null, false), new TaskDecision("return", null, true), new TaskDecision("refuse", null, true)],
            step.Decisions);
    }

    [Fact]
    public void A_reminder_is_read_as_a_timer_that_does_not_interrupt()
    {
        var boundary = Disclosure<BoundaryEvent>("groupApprovalOverdue");
        Assert.False(boundary.CancelActivity);
        Assert.Equal("groupApproval", boundary.AttachedToRef);
        Assert.Equal(5, Assert.IsType<TimerEventDefinition>(Assert.Single(boundary.EventDefinitions)).WorkingDays);
        var reminder = Disclosure<SendTask>("remindGroupApproval");
        Assert.Equal("remind-overdue", reminder.ServiceType);
        Assert.Equal(new VariableMapping("step", new FormalExpression("\"groupApproval\"")), reminder.Inputs[0]);
    }

    [Fact]
    public void A_choice_is_read_with_its_conditions_and_default()
    {
        Assert.Equal("leaderRefused", Disclosure<ExclusiveGateway>("leaderDecision").Default);
        Assert.Equal("decision = \"return\"", Disclosure<SequenceFlow>("leaderReturned").ConditionExpression!.Text);
        Assert.Null(Disclosure<SequenceFlow>("leaderRefused").ConditionExpression);
    }

    [Theory]
    [InlineData("= a = b", "a = b")]
    [InlineData("=a", "a")]
    [InlineData("\n   a\n  ", "a")]
    [InlineData("a = b", "a = b")]
    public void The_mark_that_some_editors_put_before_an_expression_is_taken_off(string written, string read)
    {
        var task = First<ServiceTask>($"<serviceTask id=\"a\"><extensionElements><wf:input target=\"t\" source=\"{written}\"/></extensionElements></serviceTask>");
        Assert.Equal(read, Assert.Single(task.Inputs).Source.Text);
        var flow = First<SequenceFlow>($"<sequenceFlow id=\"f\"><conditionExpression>{written}</conditionExpression></sequenceFlow>");
        Assert.Equal(read, flow.ConditionExpression!.Text);
    }

    [Fact]
    public void An_expression_of_another_language_is_left_as_it_is()
    {
        var flow = First<SequenceFlow>("<sequenceFlow id=\"f\"><conditionExpression language=\"http://www.w3.org/1999/XPath\"> =a</conditionExpression></sequenceFlow>");
        Assert.Equal(new FormalExpression(" =a", "http://www.w3.org/1999/XPath"), flow.ConditionExpression);
    }

    [Theory]
    [InlineData("<wf:step kind=\"a\" more=\"b\"/>")]
    [InlineData("<wf:step kind=\"a\"><wf:inner/></wf:step>")]
    [InlineData("<wf:step kind=\"a\">words</wf:step>")]
    [InlineData("<wf:step/>")]
    [InlineData("<wf:deadline/>")]
    [InlineData("<wf:deadline workingDays=\"1.5\"/>")]
    [InlineData("<wf:deadline workingDays=\"99999999999\"/>")]
    [InlineData("<wf:decision value=\"\"/>")]
    [InlineData("<wf:decision value=\"a\" opinionRequired=\"sometimes\"/>")]
    [InlineData("<wf:input target=\"a\"/>")]
    [InlineData("<wf:service type=\"a\"/>")]
    public void An_extension_that_is_not_understood_is_kept_as_a_foreign_one(string extension)
    {
        var task = First<UserTask>($"<userTask id=\"a\"><extensionElements>{extension}</extensionElements></userTask>");
        Assert.Equal(BpmnNamespaces.Workflows, Assert.Single(task.ForeignExtensions).Name.NamespaceName);
        Assert.Null(task.StepKind);
        Assert.Null(task.Deadline);
        Assert.Empty(task.Decisions);
        Assert.Empty(task.Inputs);
    }

    [Fact]
    public void A_potential_owner_may_be_written_as_editors_write_it()
    {
        var task = First<UserTask>(
            """
            <userTask id="a"><potentialOwner id="o"><resourceAssignmentExpression><expression xsi:type="tFormalExpression">"office"</expression></resourceAssignmentExpression></potentialOwner></userTask>
            """);
        Assert.Equal([new FormalExpression("\"office\"")], task.PotentialOwners);
        Assert.Empty(task.UnreadChildren);
    }

    [Fact]
    public void A_deadline_may_be_a_duration() =>
        Assert.Equal(
            new TaskDeadline(null, new FormalExpression("P3D")),
            First<UserTask>("<userTask id=\"a\"><extensionElements><wf:deadline duration=\"P3D\"/></extensionElements></userTask>").Deadline);

    [Fact]
    public void A_reference_with_the_prefix_of_the_file_is_a_plain_identifier()
    {
        var file = BpmnText.Process("<receiveTask id=\"a\" messageRef=\"tns:m\"/><receiveTask id=\"b\" messageRef=\"wf:m\"/>")
            .Replace("<process", "<process xmlns:tns=\"urn:test\"", StringComparison.Ordinal);
        var tasks = BpmnReader.Read(file).Definitions!.Processes[0].FlowElements.Cast<ReceiveTask>().ToArray();
        Assert.Equal("m", tasks[0].MessageRef);
        Assert.Equal("wf:m", tasks[1].MessageRef);
    }

    [Fact]
    public void What_this_version_does_not_run_is_kept_as_it_was_written()
    {
        var task = First<UninterpretedFlowElement>("<choreographyTask id=\"a\" name=\"Other\" initiatingParticipantRef=\"x\"><participantRef>x</participantRef></choreographyTask>");
        Assert.True(task.IsFlowNode);
        Assert.Equal("Other", task.Name);
        Assert.Equal("x", task.Fragment.Attribute("initiatingParticipantRef"));
        Assert.False(First<UninterpretedFlowElement>("<unheardOf id=\"a\"/>").IsFlowNode);
    }

    private static TElement First<TElement>(string element) =>
        Assert.IsType<TElement>(BpmnReader.Read(BpmnText.Process(element)).Definitions!.Processes[0].FlowElements[0]);

    private static TElement Disclosure<TElement>(string id)
        where TElement : FlowElement =>
        BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!.Processes[0].FlowElements
            .OfType<TElement>()
            .Single(element => element.Id == id);
}
