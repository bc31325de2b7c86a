using System.Text;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

public sealed class RoundTripTests
{
    public static TheoryData<string> Files => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Reading_writing_and_reading_again_gives_an_equal_model_and_the_same_bytes(string name)
    {
        var first = Read(Samples.Named(name));
        var written = BpmnWriter.Write(first);
        var second = BpmnReader.Read(written);
        Assert.Empty(second.Diagnostics);
        Assert.Equal(ModelText.Of(first), ModelText.Of(second.Definitions!));
        Assert.Equal(Encoding.UTF8.GetString(written), BpmnWriter.WriteText(second.Definitions!));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_element_attribute_or_word_is_lost(string name)
    {
        var file = Samples.Named(name);
        var written = BpmnWriter.WriteText(Read(file));
        Assert.Equal(XmlFacts.Of(file), XmlFacts.Of(written));
    }

    [Fact]
    public void The_output_is_indented_utf8_without_mark_and_with_line_feeds()
    {
        var bytes = BpmnWriter.Write(Read(Samples.Foreign));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("\n  <", text, StringComparison.Ordinal);
        Assert.EndsWith(">\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Prefixes_of_the_file_are_kept_because_values_may_use_them()
    {
        var written = BpmnWriter.WriteText(Read(Samples.Foreign));
        Assert.Contains("xmlns:unused=\"urn:unused\"", written, StringComparison.Ordinal);
        Assert.Contains("xsi:type=\"semantic:tFormalExpression\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_with_two_meanings_gets_a_second_name()
    {
        var written = BpmnWriter.WriteText(Read(Samples.PrefixWithTwoMeanings));
        var again = Read(written);
        var extensions = again.Processes[0].ForeignExtensions;
        Assert.Equal(["urn:one", "urn:two", "urn:three", ""], extensions.Select(extension => extension.Name.NamespaceName));
        Assert.Equal("urn:two", extensions[1].Attributes[0].Name.NamespaceName);
    }

    [Theory]
    [InlineData("= a", "a")]
    [InlineData("== a", "== a")]
    [InlineData(" = = a", "= = a")]
    public void The_mark_before_an_expression_is_taken_off_once_however_often_the_file_is_read(string written, string read)
    {
        var file = Samples.Odd.Replace(" language=\"http://www.w3.org/1999/XPath\">=a<", $">{written}<", StringComparison.Ordinal);
        var again = Read(BpmnWriter.WriteText(Read(file)));
        Assert.Equal(read, again.Processes[0].FlowElements.OfType<SequenceFlow>().Single().ConditionExpression!.Text);
    }

    [Fact]
    public void An_element_of_the_namespace_that_xml_reserves_is_written_with_its_own_prefix()
    {
        var file = Samples.Odd.Replace("<userTask", "<xml:w a=\"1\"/><userTask", StringComparison.Ordinal);
        Assert.Contains("<xml:w a=\"1\" />", BpmnWriter.WriteText(Read(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_made_in_code_is_written_with_the_customary_prefixes()
    {
        var definitions = new BpmnDefinitions
        {
            Id = "",
            TargetNamespace = "urn:test",
            Processes =
            [
                new Process
                {
                    Id = "p",
                    IsExecutable = true,
                    FlowElements = [new UserTask { Id = "t", StepKind = "revision", PotentialOwners = [new FormalExpression("\"section\"")] }],
                },
            ],
        };
        var written = BpmnWriter.WriteText(definitions);
        Assert.Contains("<bpmn:userTask id=\"t\">", written, StringComparison.Ordinal);
        Assert.Contains("<wf:step kind=\"revision\" />", written, StringComparison.Ordinal);
        Assert.Equal(written, BpmnWriter.WriteText(Read(written)));
    }

    [Fact]
    public void A_model_made_in_code_that_nests_without_end_is_refused_instead_of_ending_the_program()
    {
        var inner = new SubProcess { Id = "s" };
        for (var level = 0; level < 100_000; level++)
            inner = new SubProcess { Id = "s", FlowElements = [inner] };
        var definitions = new BpmnDefinitions
        {
            Id = "",
            TargetNamespace = "",
            Processes = [new Process { Id = "p", FlowElements = [inner] }],
        };
        Assert.Throws<ArgumentException>(() => BpmnWriter.Write(definitions));
    }

    private static BpmnDefinitions Read(string file)
    {
        var result = BpmnReader.Read(file);
        Assert.Empty(result.Diagnostics);
        return result.Definitions!;
    }
}
