using System.Collections.Immutable;

namespace Workflows.Testing.Fuzzing;

/// <summary>DMN files to begin with: together they hold every kind of element that is read.</summary>
internal static class DmnSamples
{
    private const string Start =
        """<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="sample" namespace="urn:sample">""";

    public static ImmutableArray<string> All { get; } =
    [
        .. new[] { "UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT" }.Select(policy => Table($"hitPolicy=\"{policy}\"")),
        .. new[] { "SUM", "MIN", "MAX", "COUNT" }.Select(aggregation => Table($"hitPolicy=\"COLLECT\" aggregation=\"{aggregation}\"")),
        Boxed(
            """
            <context><contextEntry><variable name="a" typeRef="number"/><literalExpression><text>amount + 1</text></literalExpression></contextEntry>
              <contextEntry><literalExpression><text>a * 2</text></literalExpression></contextEntry></context>
            """),
        Boxed("<list><literalExpression><text>1</text></literalExpression><literalExpression><text>section</text></literalExpression></list>"),
        Boxed(
            """
            <relation><column name="x"/><column name="y" typeRef="string"/>
              <row><literalExpression><text>1</text></literalExpression><literalExpression><text>"b"</text></literalExpression></row></relation>
            """),
        Boxed(
            """
            <invocation><literalExpression><text>double</text></literalExpression>
              <binding><parameter name="n"/><literalExpression><text>amount</text></literalExpression></binding></invocation>
            """),
        Boxed(
            """
            <conditional><if><literalExpression><text>amount > 3</text></literalExpression></if>
              <then><literalExpression><text>"high"</text></literalExpression></then><else><literalExpression><text>null</text></literalExpression></else></conditional>
            """),
        Boxed(
            """
            <filter><in><literalExpression><text>[1, 2, 3]</text></literalExpression></in><match><literalExpression><text>item > 1</text></literalExpression></match></filter>
            """),
        Boxed(Iterator("for", "return", "i * 2")),
        Boxed(Iterator("every", "satisfies", "i > 0")),
        Boxed(Iterator("some", "satisfies", "i > 2")),
    ];

    private static string Iterator(string kind, string body, string text) =>
        $"""
        <{kind} iteratorVariable="i"><in><literalExpression><text>1..3</text></literalExpression></in>
          <{body}><literalExpression><text>{text}</text></literalExpression></{body}></{kind}>
        """;

    private static string Table(string policy) => Model(
        $"""
        <decisionTable {policy} outputLabel="fee">
          <input id="i1" label="amount"><inputExpression typeRef="number"><text>amount</text></inputExpression><inputValues><text>[0..100]</text></inputValues></input>
          <input><inputExpression><text>section</text></inputExpression></input>
          <output name="fee" typeRef="number"><outputValues><text>1, 2, 3</text></outputValues><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
          <annotation name="why"/>
          <rule><inputEntry><text>&lt; 5</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry><annotationEntry><text>low</text></annotationEntry></rule>
          <rule><inputEntry><text>[5..10]</text></inputEntry><inputEntry><text>"a", not("b")</text></inputEntry><outputEntry><text>amount - 3</text></outputEntry></rule>
          <rule><inputEntry><text>&gt;= 5</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>3</text></outputEntry></rule>
        </decisionTable>
        """);

    private static string Boxed(string expression) => Model(expression);

    private static string Model(string logic) =>
        $"""
        {Start}
          <itemDefinition name="tFee"><typeRef>number</typeRef><allowedValues><text>[0..1000]</text></allowedValues></itemDefinition>
          <itemDefinition name="tParts" isCollection="true"><itemComponent name="part"><typeRef>tFee</typeRef></itemComponent></itemDefinition>
          <inputData id="i" name="amount"><variable name="amount" typeRef="number"/></inputData>
          <inputData id="s" name="section"><variable name="section" typeRef="string"/></inputData>
          <businessKnowledgeModel id="b" name="double"><variable name="double"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
            <literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
          <decision id="first" name="first"><variable name="first"/><informationRequirement><requiredInput href="#i"/></informationRequirement>
            <informationRequirement><requiredInput href="#s"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
            {logic}</decision>
          <decision id="second" name="the second"><variable name="the second" typeRef="Any"/><informationRequirement><requiredDecision href="#first"/></informationRequirement>
            <literalExpression><text>string(first)</text></literalExpression></decision>
          <decisionService id="v" name="service"><variable name="service"/><outputDecision href="#second"/><encapsulatedDecision href="#first"/><inputData href="#i"/></decisionService>
        </definitions>
        """;
}
