using Workflows.Definitions.Exchange;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Exchange;

public sealed class ForeignConstructsTests
{
    [Fact]
    public void The_guide_says_what_the_table_says()
    {
        var path = RepositoryFiles.PathOf("docs/exchange.md");
        if (Environment.GetEnvironmentVariable("WORKFLOWS_REWRITE_GENERATED") is "1")
            File.WriteAllText(path, ExchangeGuide.Text());
        Assert.Equal(ExchangeGuide.Text(), File.ReadAllText(path));
    }

    [Fact]
    public void Every_code_is_its_own_and_begins_with_the_name_of_the_exchange()
    {
        Assert.Equal(ExchangeFindings.All.Length, ExchangeFindings.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(ExchangeFindings.All, kind => Assert.StartsWith("exchange.", kind.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void The_verification_names_only_what_is_lost()
    {
        var definitions = ForeignModels.Read(BpmnReader.Read(ForeignText.Camunda7).Definitions!).Definitions;
        var named = DefinitionVerifier.Verify(definitions).Where(finding => finding.Code == "extension.otherEngine").Select(finding => finding.Arguments[1]).ToArray();
        Assert.Contains("taskListener", named);
        Assert.Contains("class", named);
        Assert.DoesNotContain("assignee", named);
        Assert.DoesNotContain("asyncBefore", named);
    }

    [Fact]
    public void Every_word_of_the_table_that_is_not_mapped_is_named_wherever_it_stands()
    {
        foreach (var construct in ForeignConstructs.All.Where(construct => construct.Treatment is not ForeignTreatment.Mapped))
        {
            var engine = construct.Engines is ForeignEngines.Camunda8 ? "http://camunda.org/schema/zeebe/1.0" : "http://flowable.org/bpmn";
            var name = new XmlName(engine, construct.Name);
            var task = construct.IsAttribute
                ? new ManualTask { Id = "a", ForeignAttributes = [new XmlFragmentAttribute(name, "x")] }
                : new ManualTask { Id = "a", ForeignExtensions = [new XmlFragment(name, [], [])] };
            var definitions = new BpmnDefinitions { Id = "d", TargetNamespace = "urn:test", Processes = [new Process { Id = "p", FlowElements = [task] }] };
            var finding = Assert.Single(ForeignModels.Read(definitions).Diagnostics);
            Assert.Equal(construct.Finding.Code, finding.Code);
        }
    }
}
