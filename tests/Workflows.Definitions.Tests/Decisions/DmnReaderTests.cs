using System.Text;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>Whatever the file, reading gives definitions or reasons, in bounded time.</summary>
public sealed class DmnReaderTests
{
    [Theory]
    [InlineData("<html/>", "dmn.notDefinitions")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", "dmn.notDefinitions")]
    [InlineData("<decision xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>", "dmn.notDefinitions")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "xml.dtd")]
    [InlineData("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\">", "xml.malformed")]
    [InlineData("", "xml.empty")]
    public void A_file_that_is_no_DMN_is_refused(string text, string code) =>
        Assert.Equal([code], DmnReader.Read(text).Diagnostics.Select(problem => problem.Code));

    [Fact]
    public void Elements_that_nest_too_deep_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<list>", 100)) + string.Concat(Enumerable.Repeat("</list>", 100));

        Assert.Equal(["xml.depth"], DmnReader.Read(DmnText.Around(DmnText.Decision(nested))).Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Too_many_elements_are_refused()
    {
        var rules = string.Concat(Enumerable.Repeat("<rule/>", 20_001));

        Assert.Equal(["xml.elements"], DmnReader.Read(DmnText.Around(rules)).Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_from_bytes_and_streams()
    {
        var bytes = Encoding.UTF8.GetBytes(DmnText.Around(new string(' ', 2000)));
        var limits = new BpmnReadLimits { MaximumSize = 1000 };

        Assert.Equal(["xml.size"], DmnReader.Read(bytes, limits).Diagnostics.Select(problem => problem.Code));
        Assert.Equal(["xml.size"], DmnReader.Read(new MemoryStream(bytes), limits).Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void An_identifier_may_stand_only_once() =>
        Assert.Equal(
            ["bpmn.duplicateId"],
            DmnReader.Read(DmnText.Around(DmnText.Input("a") + DmnText.Input("a"))).Diagnostics.Select(problem => problem.Code));

    [Fact]
    public void Type_references_of_the_first_version_may_have_a_prefix()
    {
        const string Types = "<itemDefinition name=\"tAge\"><typeRef>feel:number</typeRef></itemDefinition>";
        var text = DmnText.Around(Types + DmnText.Decision("D", DmnText.Literal("x + 1"), ["x"], "feel:number") + DmnText.Input("x", "own:tAge"), DmnNamespaces.Dmn11)
            .Replace("xmlns:feel=", $"xmlns:own=\"{DmnText.Namespace}\" xmlns:feel=", StringComparison.Ordinal)
            .Replace(DmnNamespaces.Feel15, "http://www.omg.org/spec/FEEL/20140401", StringComparison.Ordinal);

        var compilation = DecisionModel.Compile(DmnReader.Read(text).Definitions!);

        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(new FeelNumber(3), compilation.Model.Evaluate("D", DmnText.Inputs(("x", 2)), new FeelEvaluationContext()).Value);
    }
}
