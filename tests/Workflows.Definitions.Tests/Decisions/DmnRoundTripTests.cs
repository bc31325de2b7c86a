using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Tests.Xml;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>What is read is written again as it was, and reading it again changes nothing.</summary>
public sealed class DmnRoundTripTests
{
    private const string Everything =
        """
        <description>All there is</description>
        <extensionElements><tool:settings tool:theme="dark"><tool:inner>kept</tool:inner></tool:settings></extensionElements>
        <import name="other" namespace="urn:other" importType="urn:type" locationURI="other.dmn"/>
        <itemDefinition id="t1" name="tRisk" label="Risk"><typeRef>string</typeRef><allowedValues id="av" tool:kind="enumeration"><text>"high", "low"</text></allowedValues></itemDefinition>
        <itemDefinition name="tList" isCollection="true" typeLanguage="urn:l"><typeRef>number</typeRef><typeConstraint><text>count(?) &gt; 1</text></typeConstraint></itemDefinition>
        <itemDefinition name="tPerson"><itemComponent name="First Name"><typeRef>string</typeRef></itemComponent><itemComponent name="home"><itemComponent name="street"><typeRef>string</typeRef></itemComponent></itemComponent></itemDefinition>
        <itemDefinition name="tFunction"><functionItem outputTypeRef="number"><parameters name="a" typeRef="number"/></functionItem></itemDefinition>
        <decision id="d" name="Route" label="R" tool:colour="red" future="1">
          <question>Who decides?</question><allowedAnswers>A person</allowedAnswers>
          <variable id="v" name="Route" typeRef="string"/>
          <informationRequirement id="ir"><requiredInput href="#i"/></informationRequirement>
          <informationRequirement><requiredDecision href="urn:test#d2"/></informationRequirement>
          <knowledgeRequirement id="kr"><requiredKnowledge href="#b"/></knowledgeRequirement>
          <authorityRequirement id="ar"><requiredAuthority href="#k"/></authorityRequirement>
          <usingTask href="urn:bpmn#task"/>
          <decisionTable id="dt" typeRef="string" hitPolicy="COLLECT" aggregation="SUM" preferredOrientation="Rule-as-Column" outputLabel="o">
            <input id="in" label="x"><inputExpression id="ie" typeRef="number"><text>x</text></inputExpression><inputValues><text>[0..9]</text></inputValues></input>
            <output id="out" name="o" typeRef="number"><outputValues><text>1, 2</text></outputValues><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
            <annotation name="Why"/>
            <rule id="r"><inputEntry id="e"><text>&lt; 5</text></inputEntry><outputEntry id="oe"><text>1</text></outputEntry><annotationEntry><text>because</text></annotationEntry></rule>
          </decisionTable>
        </decision>
        <decision id="d2" name="Parts"><context id="c">
          <contextEntry id="ce"><variable name="list"/><list typeRef="tList"><literalExpression expressionLanguage="urn:f"><text> 1 </text></literalExpression><literalExpression><text/></literalExpression></list></contextEntry>
          <contextEntry><variable name="relation"/><relation><column id="col" name="a"/><row id="row"><literalExpression><text>1</text></literalExpression></row></relation></contextEntry>
          <contextEntry><variable name="f"/><functionDefinition kind="Java"><formalParameter name="p" typeRef="number"/><context/></functionDefinition></contextEntry>
          <contextEntry><variable name="call"/><invocation><literalExpression><text>f</text></literalExpression><binding><parameter name="p"/><literalExpression><text>1</text></literalExpression></binding></invocation></contextEntry>
          <contextEntry><variable name="if"/><conditional><if id="if1"><literalExpression><text>true</text></literalExpression></if><then><literalExpression><text>1</text></literalExpression></then><else><literalExpression><text>2</text></literalExpression></else></conditional></contextEntry>
          <contextEntry><variable name="filter"/><filter><in typeRef="tList"><literalExpression><text>[1]</text></literalExpression></in><match><literalExpression><text>true</text></literalExpression></match></filter></contextEntry>
          <contextEntry><variable name="for"/><for iteratorVariable="i"><in><literalExpression><text>[1]</text></literalExpression></in><return><literalExpression><text>i</text></literalExpression></return></for></contextEntry>
          <contextEntry><variable name="some"/><some iteratorVariable="i"><in><literalExpression><text>[1]</text></literalExpression></in><satisfies><literalExpression><text>true</text></literalExpression></satisfies></some></contextEntry>
          <contextEntry><every iteratorVariable="i"><in><literalExpression><text>[1]</text></literalExpression></in><satisfies><literalExpression><text>true</text></literalExpression></satisfies></every></contextEntry>
        </context></decision>
        <inputData id="i" name="x"><variable name="x"/></inputData>
        <businessKnowledgeModel id="b" name="B"><variable name="B"/><encapsulatedLogic id="el"><formalParameter name="n"/><literalExpression><text>n</text></literalExpression></encapsulatedLogic><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement></businessKnowledgeModel>
        <knowledgeSource id="k" name="Law" locationURI="urn:law"><type>statute</type></knowledgeSource>
        <decisionService id="s" name="S"><variable name="S"/><outputDecision href="#d2"/><encapsulatedDecision href="#d2"/><inputDecision href="#d2"/><inputData href="#i"/></decisionService>
        <textAnnotation id="ta"><text>A remark</text></textAnnotation>
        <elementCollection id="ec" name="all"><drgElement href="#d"/></elementCollection>
        <dmndi:DMNDI><dmndi:DMNDiagram id="diagram"><dmndi:DMNShape id="shape" dmnElementRef="d"><dc:Bounds x="1" y="2" width="3" height="4"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
        """;

    public static TheoryData<string> Versions =>
        [DmnNamespaces.Dmn11, DmnNamespaces.Dmn12, DmnNamespaces.Dmn13, DmnNamespaces.Dmn14, DmnNamespaces.Dmn15];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Everything_in_a_file_of_any_version_comes_back(string modelNamespace)
    {
        var text = File(modelNamespace);
        var read = DmnReader.Read(text);
        Assert.Empty(read.Diagnostics);

        var written = DmnWriter.WriteText(read.Definitions!);
        var again = DmnReader.Read(written).Definitions!;

        Assert.Equal(XmlFacts.Of(text), XmlFacts.Of(written));
        Assert.Equal(ModelText.Of(read.Definitions!), ModelText.Of(again));
        Assert.Equal(written, DmnWriter.WriteText(again));
    }

    [Fact]
    public void The_logic_is_read_and_not_only_kept()
    {
        var definitions = DmnReader.Read(File(DmnNamespaces.Dmn15)).Definitions!;

        Assert.Equal(["Route", "Parts", "x", "B", "Law", "S"], definitions.DrgElements.Select(element => element.Name));
        var table = Assert.IsType<DecisionTable>(definitions.Decisions.First().Logic);
        Assert.Equal("< 5", table.Rules[0].InputEntries[0].Text);
        var context = Assert.IsType<Context>(definitions.Decisions.Last().Logic);
        Assert.Equal(
            [typeof(List), typeof(Relation), typeof(FunctionDefinition), typeof(Invocation), typeof(Conditional), typeof(Filter), typeof(For), typeof(Some), typeof(Every)],
            context.Entries.Select(entry => entry.Value!.GetType()));
        Assert.Single(definitions.Diagrams);
    }

    [Fact]
    public void Children_stand_in_the_order_of_the_schema()
    {
        var definitions = new DmnDefinitions
        {
            Name = "n",
            Namespace = "urn:n",
            DrgElements =
            [
                new Decision
                {
                    Id = "d",
                    Name = "d",
                    Description = "why",
                    Question = "what?",
                    Variable = new InformationItem { Name = "d" },
                    Logic = new LiteralExpression { Text = "1" },
                    InformationRequirements = [new InformationRequirement { RequiredInput = new ElementReference { Href = "#i" } }],
                },
            ],
        };

        var written = DmnWriter.WriteText(definitions);

        string[] order = ["<description", "<question", "<variable", "<informationRequirement", "<literalExpression"];
        var positions = order.Select(name => written.IndexOf(name, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public void What_nests_too_deep_to_be_read_is_not_written()
    {
        Expression logic = new LiteralExpression { Text = "1" };
        for (var depth = 0; depth < 10_000; depth++)
            logic = new List { Elements = [logic] };
        var definitions = new DmnDefinitions { Name = "n", Namespace = "urn:n", DrgElements = [new Decision { Name = "d", Logic = logic }] };

        Assert.Throws<ArgumentException>(() => DmnWriter.Write(definitions));
    }

    /// <summary>A file with all that a file may have.</summary>
    internal static string File(string modelNamespace) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="{modelNamespace}" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
            xmlns:tool="urn:tool" id="definitions" name="test" namespace="urn:test" expressionLanguage="urn:e" typeLanguage="urn:t" exporter="tool" exporterVersion="1" tool:mode="x">
        {Everything}
        </definitions>
        """;
}
