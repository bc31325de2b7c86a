using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Tests.Xml;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Verification;

public sealed class DefinitionLinterTests
{
    public static TheoryData<string> Codes => [.. DefinitionLinter.Rules.Select(rule => rule.Kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_a_mistake_or_hard_to_read_is_found_where_it_is(string code)
    {
        var breach = LintBreaches.ByCode[code];
        var findings = DefinitionLinter.Check(BpmnReader.Read(breach.File).Definitions!).Where(finding => finding.Code == code).ToArray();
        Assert.Equal(breach.Findings.Order(StringComparer.Ordinal), findings.Select(finding => finding.ElementId).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_refused_for_its_style() =>
        Assert.All(DefinitionLinter.Rules, rule => Assert.NotEqual(DiagnosticSeverity.Error, rule.Kind.Severity));

    [Fact]
    public void The_built_in_pipelines_have_no_findings_at_all() =>
        Assert.All(BuiltInPipelines.All, pipeline => Assert.Empty(DefinitionLinter.Check(BpmnReader.Read(pipeline.ReadBytes()).Definitions!)));

    [Fact]
    public void A_plain_process_with_names_has_no_findings() =>
        Assert.Empty(DefinitionLinter.Check(BpmnReader.Read(BpmnText.Process(
            "<startEvent id=\"s\" name=\"S\"/><task id=\"a\" name=\"A\"/><endEvent id=\"e\" name=\"E\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"a\"/><sequenceFlow id=\"g\" sourceRef=\"a\" targetRef=\"e\"/>")).Definitions!));

    [Fact]
    public void A_decision_of_something_else_than_a_task_right_before_is_not_judged()
    {
        var file = LintBreaches.ByCode["lint.decisionUnknown"].File.Replace("decision = ", "my_decision = ", StringComparison.Ordinal)
            .Replace("decision=", "other.decision=", StringComparison.Ordinal);
        Assert.DoesNotContain(DefinitionLinter.Check(BpmnReader.Read(file).Definitions!), finding => finding.Code is "lint.decisionUnknown");
    }

    [Fact]
    public void Ten_thousand_tasks_in_a_row_are_checked()
    {
        var elements = ImmutableArray.CreateBuilder<FlowElement>();
        elements.Add(new StartEvent { Id = "0", Name = "0" });
        for (var number = 1; number < 10_000; number++)
        {
            elements.Add(new ManualTask { Id = $"{number}", Name = $"{number}" });
            elements.Add(new SequenceFlow { Id = $"f{number}", SourceRef = $"{number - 1}", TargetRef = $"{number}" });
        }

        var definitions = new BpmnDefinitions
        {
            Id = "",
            TargetNamespace = "",
            Processes = [new Process { Id = "p", IsExecutable = true, FlowElements = elements.ToImmutable() }],
        };
        Assert.Equal("lint.endMissing", Assert.Single(DefinitionLinter.Check(definitions)).Code);
    }
}
