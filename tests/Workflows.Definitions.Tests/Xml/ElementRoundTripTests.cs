using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

/// <summary>Every element that the engine runs is read into the model, and written again as it was.</summary>
public sealed class ElementRoundTripTests
{
    public static TheoryData<string, Type> Elements => new()
    {
        { "<inclusiveGateway id=\"a\" default=\"f2\" />", typeof(InclusiveGateway) },
        {
            "<complexGateway id=\"a\" default=\"f2\"><activationCondition xsi:type=\"tFormalExpression\">activationCount &gt; 1</activationCondition></complexGateway>",
            typeof(ComplexGateway)
        },
        { "<eventBasedGateway id=\"a\" />", typeof(EventBasedGateway) },
        { "<eventBasedGateway id=\"a\" instantiate=\"true\" eventGatewayType=\"Parallel\" />", typeof(EventBasedGateway) },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void It_is_read_and_written_as_it_was(string element, Type type)
    {
        var text = BpmnText.Around(element);
        var read = BpmnReader.Read(text);
        Assert.Empty(read.Diagnostics);
        var node = read.Definitions!.Processes[0].FlowElements.Single(candidate => candidate.Id == "a");
        Assert.IsType(type, node);
        Assert.Empty(node.UnreadAttributes);
        Assert.Empty(node.UnreadChildren);
        Assert.Empty(node.ForeignExtensions);

        var written = BpmnWriter.WriteText(read.Definitions);

        Assert.Equal(XmlFacts.Of(text), XmlFacts.Of(written));
        Assert.Equal(ModelText.Of(read.Definitions), ModelText.Of(BpmnReader.Read(written).Definitions!));
    }
}
