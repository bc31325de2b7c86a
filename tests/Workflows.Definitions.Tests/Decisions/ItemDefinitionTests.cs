using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>Values become what their item definitions say, or null (DMN 1.5, 10.3.2.9.4).</summary>
public sealed class ItemDefinitionTests
{
    private const string Types =
        """
        <itemDefinition name="tRisk"><typeRef>string</typeRef><allowedValues><text>"high", "low"</text></allowedValues></itemDefinition>
        <itemDefinition name="tRisks" isCollection="true"><typeRef>tRisk</typeRef></itemDefinition>
        <itemDefinition name="tPair" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
        <itemDefinition name="tPerson"><itemComponent name="First Name"><typeRef>string</typeRef></itemComponent><itemComponent name="risk"><typeRef>tRisk</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="tTree"><itemComponent name="n"><typeRef>number</typeRef></itemComponent><itemComponent name="children" isCollection="true"><typeRef>tTree</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="tFunction"><functionItem outputTypeRef="number"><parameters name="a" typeRef="number"/></functionItem></itemDefinition>
        """;

    public static TheoryData<string, string, string?> Conversions => new()
    {
        { "number", "1", "1" },
        { "number", "[1]", "1" },
        { "number", "\"1\"", null },
        { "number", "null", "null" },
        { "string", "[1]", null },
        { "Any", "[1]", "[1]" },
        { "date and time", "date(\"2026-03-01\")", "date and time(\"2026-03-01T00:00:00Z\")" },
        { "dateTime", "date(\"2026-03-01\")", "date and time(\"2026-03-01T00:00:00Z\")" },
        { "dayTimeDuration", "duration(\"P1D\")", "duration(\"P1D\")" },
        { "yearMonthDuration", "duration(\"P1D\")", null },
        { "tRisk", "\"high\"", "\"high\"" },
        { "tRisk", "\"other\"", null },
        { "tRisk", "[\"low\"]", "\"low\"" },
        { "tRisks", "\"low\"", "[\"low\"]" },
        { "tRisks", "[\"low\", \"high\"]", "[\"low\", \"high\"]" },
        { "tRisks", "[\"low\", \"other\"]", null },
        { "tPair", "[1, 2]", "[1, 2]" },
        { "tPair", "[1, 2, 3]", null },
        { "tPerson", "{\"First Name\": \"A\", risk: \"low\", more: 1}", "{\"First Name\": \"A\", risk: \"low\", more: 1}" },
        { "tPerson", "{\"First Name\": \"A\"}", null },
        { "tPerson", "{\"First Name\": \"A\", risk: \"other\"}", null },
        { "tTree", "{n: 1, children: [{n: 2, children: []}]}", "{n: 1, children: [{n: 2, children: []}]}" },
        { "tTree", "{n: 1, children: [{n: \"2\", children: []}]}", null },
        { "tFunction", "1", null },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public void An_input_becomes_a_value_of_its_type_or_null(string type, string input, string? expected)
    {
        var model = Types + DmnText.Decision("D", DmnText.Literal("x"), ["x"]) + DmnText.Input("x", type);

        var result = DmnText.Evaluate(model, ("x", input));

        Assert.Equal(DmnText.Value(expected), result.Value);
        Assert.Equal(expected is null ? ["dmn.type"] : [], DmnText.Codes(result));
    }

    [Fact]
    public void The_value_of_a_decision_has_its_type_too()
    {
        Assert.Equal(new FeelNumber(1), DmnText.Evaluate(DmnText.Decision("D", DmnText.Literal("[1]"), [], "number")).Value);
        Assert.Equal(["dmn.type"], DmnText.Codes(DmnText.Evaluate(DmnText.Decision("D", DmnText.Literal("\"a\""), [], "number"))));
    }

    [Fact]
    public void A_component_of_several_words_can_be_named_in_a_path()
    {
        var model = Types + DmnText.Decision("D", DmnText.Literal("x.First Name"), ["x"]) + DmnText.Input("x", "tPerson");

        Assert.Equal(new FeelString("A"), DmnText.Evaluate(model, ("x", "{\"First Name\": \"A\", risk: \"low\"}")).Value);
    }
}
