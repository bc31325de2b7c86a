using System.Security;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>Writes small DMN files for tests.</summary>
internal static class DmnText
{
    public const string Namespace = "urn:test";

    public static string Around(string content, string modelNamespace = DmnNamespaces.Dmn15) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="{modelNamespace}" xmlns:feel="{DmnNamespaces.Feel15}" id="definitions" name="test" namespace="{Namespace}">{content}</definitions>
        """;

    /// <summary>A decision named D that requires inputs of the given names.</summary>
    public static string Decision(string logic, params string[] inputs) =>
        Decision("D", logic, inputs) + string.Concat(inputs.Select(input => Input(input)));

    public static string Decision(string name, string logic, string[] requirements, string? typeRef = null) =>
        $"""<decision id="{name}" name="{name}"><variable name="{name}"{TypeRef(typeRef)}/>"""
        + string.Concat(requirements.Select(required => $"""<informationRequirement><requiredInput href="#{required}"/></informationRequirement>"""))
        + logic + "</decision>";

    public static string Input(string name, string? typeRef = null) =>
        $"""<inputData id="{name}" name="{name}"><variable name="{name}"{TypeRef(typeRef)}/></inputData>""";

    public static string Literal(string text) => $"<literalExpression><text>{SecurityElement.Escape(text)}</text></literalExpression>";

    /// <summary>A table; each rule is its input entries, an arrow and its output entries, all parted by bars.</summary>
    public static string Table(string attributes, string inputs, string outputs, params string[] rules) =>
        $"""<decisionTable id="table" {attributes}>"""
        + string.Concat(Split(inputs).Select(input => $"<input><inputExpression><text>{SecurityElement.Escape(input)}</text></inputExpression></input>"))
        + (outputs.StartsWith('<') ? outputs : string.Concat(Split(outputs).Select(output => $"""<output name="{output}"/>""")))
        + string.Concat(rules.Select(Rule)) + "</decisionTable>";

    public static string Rule(string rule, int index)
    {
        var sides = rule.Split("->");
        return $"""<rule id="rule{index + 1}">"""
            + string.Concat(Split(sides[0]).Select(entry => $"<inputEntry><text>{SecurityElement.Escape(entry)}</text></inputEntry>"))
            + string.Concat(Split(sides[1]).Select(entry => $"<outputEntry><text>{SecurityElement.Escape(entry)}</text></outputEntry>"))
            + "</rule>";
    }

    public static DmnDefinitions Read(string content)
    {
        var result = DmnReader.Read(Around(content));
        Assert.Empty(result.Diagnostics);
        return result.Definitions!;
    }

    public static DecisionModel Compile(string content)
    {
        var compilation = DecisionModel.Compile(Read(content));
        Assert.Empty(compilation.Diagnostics);
        return compilation.Model;
    }

    public static DecisionResult Evaluate(string content, params (string Name, object? Value)[] inputs) =>
        Compile(content).Evaluate("D", Inputs(inputs), new FeelEvaluationContext());

    public static FeelContext Inputs(params (string Name, object? Value)[] inputs) =>
        FeelContext.From(inputs.Select(input => KeyValuePair.Create(input.Name, Value(input.Value))));

    /// <summary>A value; a text is read as FEEL.</summary>
    public static FeelValue Value(object? value) => value switch
    {
        null => FeelNull.Value,
        FeelValue feel => feel,
        string text => FeelExpression.Parse(text).Expression!.Evaluate(FeelContext.Empty, new FeelEvaluationContext()),
        bool truth => FeelBoolean.Of(truth),
        _ => new FeelNumber(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
    };

    public static IEnumerable<string> Codes(DecisionResult result) => result.Diagnostics.Select(diagnostic => diagnostic.Code);

    private static string[] Split(string parts) =>
        parts.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string TypeRef(string? typeRef) => typeRef is null ? "" : $" typeRef=\"{typeRef}\"";
}
