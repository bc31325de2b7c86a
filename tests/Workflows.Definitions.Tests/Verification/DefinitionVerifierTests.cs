using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Tests.Xml;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Verification;

public sealed class DefinitionVerifierTests
{
    public static TheoryData<string> BreachNames => [.. All.Keys];

    [Theory]
    [MemberData(nameof(BreachNames))]
    public void A_breach_is_found_and_nothing_else(string name)
    {
        var breach = All[name];
        var findings = DefinitionVerifier.Verify(Read(breach.File));
        Assert.Equal(
            breach.Findings.Order(StringComparer.Ordinal),
            findings.Select(finding => $"{finding.Code}@{finding.ElementId}").Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_breach_that_shows_it()
    {
        var shown = All.Values.SelectMany(breach => breach.Findings).Select(finding => finding.Split('@')[0]).Append("id.duplicate");
        Assert.Empty(DefinitionVerifier.Rules.Select(rule => rule.Kind.Code).Except(shown));
    }

    [Fact]
    public void No_two_rules_or_problems_share_a_code()
    {
        var codes = DefinitionVerifier.Rules.Concat(DefinitionLinter.Rules).Select(rule => rule.Kind.Code).Concat(BpmnReadProblems.All.Select(kind => kind.Code))
            .Concat(SoundnessFindings.All.Concat(PolicyFindings.All).Select(found => found.Kind.Code)).ToArray();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void The_built_in_pipelines_have_no_findings_at_all() =>
        Assert.All(BuiltInPipelines.All, pipeline => Assert.Empty(DefinitionVerifier.Verify(Read(pipeline.ReadBytes()))));

    [Theory]
    [MemberData(nameof(BreachNames))]
    public void What_is_accepted_can_be_made_ready_to_run(string name)
    {
        var definitions = Read(All[name].File);
        var isAccepted = DefinitionVerifier.Verify(definitions).All(finding => finding.Severity is not DiagnosticSeverity.Error);
        Assert.True(!isAccepted || ExecutableProcess.Compile(definitions).Succeeded);
    }

    [Fact]
    public void The_built_in_pipelines_can_be_made_ready_to_run() =>
        Assert.All(BuiltInPipelines.All, pipeline => Assert.Empty(ExecutableProcess.Compile(Read(pipeline.ReadBytes())).Diagnostics));

    [Fact]
    public void An_identifier_that_code_gave_twice_is_found()
    {
        var definitions = new BpmnDefinitions
        {
            Id = "",
            TargetNamespace = "",
            Processes = [new Process { Id = "p", IsExecutable = true, FlowElements = [new StartEvent { Id = "s" }, new EndEvent { Id = "s" }] }],
        };
        Assert.Contains(DefinitionVerifier.Verify(definitions), finding => finding is { Code: "id.duplicate", ElementId: "s" });
    }

    [Fact]
    public void A_timer_may_give_a_duration_to_other_engines_beside_its_working_days() =>
        Assert.Empty(DefinitionVerifier.Verify(Read(BpmnText.Around(
            "<intermediateCatchEvent id=\"a\"><timerEventDefinition wf:workingDays=\"2\"><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>"))));

    [Theory]
    [InlineData("2027-01-31")]
    [InlineData("2027-01-31T09:00:00+08:00")]
    [InlineData("2027-01-31T09:00:00Z")]
    [InlineData("publishAt")]
    public void A_date_may_be_constant_or_computed(string value) =>
        Assert.Empty(DefinitionVerifier.Verify(Read(BpmnText.Around(
            $"<intermediateCatchEvent id=\"a\"><timerEventDefinition><timeDate>{value}</timeDate></timerEventDefinition></intermediateCatchEvent>"))));

    [Fact]
    public void Whatever_the_table_calls_refused_is_refused()
    {
        var refused = SupportedElements.All.Where(element => element is { Support: ElementSupport.Refused, Role: ElementRole.FlowNode });
        Assert.All(refused, element => Assert.Contains(
            DefinitionVerifier.Verify(Read(BpmnText.Around($"<{element.Name} id=\"a\"/>"))),
            finding => finding is { Severity: DiagnosticSeverity.Error, Code: "element.notSupported", ElementId: "a" }));
    }

    [Fact]
    public void Whatever_the_table_calls_executed_is_read_into_the_model()
    {
        var executed = SupportedElements.All.Where(element => element is { Support: ElementSupport.Executed, Role: ElementRole.FlowNode });
        Assert.All(executed, element =>
        {
            var node = Read(BpmnText.Around($"<{element.Name} id=\"a\"/>")).Processes[0].FlowElements.Single(candidate => candidate.Id == "a");
            Assert.IsNotType<UninterpretedFlowElement>(node);
        });
    }

    [Fact]
    public void Whatever_the_table_keeps_has_no_findings()
    {
        var kept = SupportedElements.All.Where(element => element is { Support: ElementSupport.Kept, Role: ElementRole.Part or ElementRole.OtherFlowElement });
        Assert.All(kept, element => Assert.Empty(DefinitionVerifier.Verify(Read(BpmnText.Around("<task id=\"a\"/>", $"<{element.Name} id=\"kept\"/>")))));
    }

    [Fact]
    public void Twenty_thousand_tasks_in_a_row_are_verified()
    {
        var elements = ImmutableArray.CreateBuilder<FlowElement>();
        elements.Add(new StartEvent { Id = "0" });
        for (var number = 1; number < 20_000; number++)
        {
            elements.Add(new ManualTask { Id = $"{number}" });
            elements.Add(new SequenceFlow { Id = $"f{number}", SourceRef = $"{number - 1}", TargetRef = $"{number}" });
        }

        var definitions = new BpmnDefinitions
        {
            Id = "",
            TargetNamespace = "",
            Processes = [new Process { Id = "p", IsExecutable = true, FlowElements = elements.ToImmutable() }],
        };
        Assert.Equal("node.implicitEnd", Assert.Single(DefinitionVerifier.Verify(definitions)).Code);
    }

    [Fact]
    public void A_model_made_in_code_that_nests_without_end_is_verified_without_recursion()
    {
        var inner = new SubProcess { Id = "innermost" };
        for (var level = 0; level < 50_000; level++)
            inner = new SubProcess { Id = $"s{level}", FlowElements = [inner] };
        var definitions = new BpmnDefinitions
        {
            Id = "",
            TargetNamespace = "",
            Processes = [new Process { Id = "p", IsExecutable = true, FlowElements = [inner] }],
        };
        Assert.Contains(DefinitionVerifier.Verify(definitions), finding => finding.Code is "subProcess.tooDeep");
    }

    [Fact]
    public void An_ad_hoc_sub_process_needs_neither_start_nor_end() =>
        Assert.Empty(DefinitionVerifier.Verify(Read(BpmnText.Around("<adHocSubProcess id=\"a\"><task id=\"b\"/></adHocSubProcess>"))));

    [Fact]
    public void A_performer_is_somebody_who_can_do_a_task() =>
        Assert.Empty(DefinitionVerifier.Verify(Read(BpmnText.Around(
            "<userTask id=\"a\"><performer><resourceAssignmentExpression><formalExpression>\"office\"</formalExpression></resourceAssignmentExpression></performer></userTask>"))));

    [Fact]
    public void Links_error_starts_cancelling_and_compensation_at_their_places_have_no_findings()
    {
        var file = BpmnText.Around(
            """
            <transaction id="a"><startEvent id="as"/><sequenceFlow id="a1" sourceRef="as" targetRef="at"/><task id="at"/><sequenceFlow id="a2" sourceRef="at" targetRef="ae"/>
            <endEvent id="ae"><cancelEventDefinition/></endEvent></transaction>
            """,
            """
            <boundaryEvent id="b" attachedToRef="a"><cancelEventDefinition/></boundaryEvent><sequenceFlow id="f3" sourceRef="b" targetRef="u"/>
            <intermediateThrowEvent id="u"><compensateEventDefinition activityRef="a"/></intermediateThrowEvent><sequenceFlow id="f4" sourceRef="u" targetRef="l"/>
            <intermediateThrowEvent id="l"><linkEventDefinition name="x"/></intermediateThrowEvent>
            <intermediateCatchEvent id="c"><linkEventDefinition name="x"/></intermediateCatchEvent><sequenceFlow id="f5" sourceRef="c" targetRef="e"/>
            <boundaryEvent id="d" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true"/><association id="dh" sourceRef="d" targetRef="h"/>
            <subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><errorEventDefinition errorRef="r"/></startEvent><endEvent id="xe"/><sequenceFlow id="xf" sourceRef="xs" targetRef="xe"/></subProcess>
            """).Replace("<process", "<error id=\"r\" errorCode=\"R\"/><process", StringComparison.Ordinal);
        Assert.Empty(DefinitionVerifier.Verify(Read(file)));
        Assert.True(ExecutableProcess.Compile(Read(file)).Succeeded);
    }

    private static IReadOnlyDictionary<string, Breach> All { get; } =
        Breaches.ByName.Concat(ElementBreaches.ByName).ToDictionary(breach => breach.Key, breach => breach.Value, StringComparer.Ordinal);

    private static BpmnDefinitions Read(string file) => BpmnReader.Read(file).Definitions!;

    private static BpmnDefinitions Read(byte[] file) => BpmnReader.Read(file).Definitions!;
}
