using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Definitions.Feel;

namespace Workflows.Testing.DecisionConformance;

/// <summary>One test case of the DMN Technology Compatibility Kit: inputs, and what some decisions must give.</summary>
/// <param name="Id">Its identifier within its file.</param>
/// <param name="Service">The decision service that is evaluated; null where decisions are evaluated by themselves.</param>
/// <param name="Inputs">The inputs by name.</param>
/// <param name="Expectations">What is expected.</param>
public sealed record ConformanceCase(string Id, string? Service, FeelContext Inputs, ImmutableArray<Expectation> Expectations)
{
    /// <summary>Reads the cases of one file.</summary>
    public static ImmutableArray<ConformanceCase> ReadAll(string path) =>
        [.. XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!.Elements().Where(element => element.Name.LocalName is "testCase").Select(Read)];

    private static ConformanceCase Read(XElement element)
    {
        var inputs = element.Elements().Where(child => child.Name.LocalName is "inputNode")
            .Select(input => KeyValuePair.Create(input.Attribute("name")!.Value, ConformanceValue.Read(input)));
        return new ConformanceCase(
            element.Attribute("id")?.Value ?? "",
            element.Attribute("type")?.Value is "decisionService" ? element.Attribute("invocableName")?.Value : null,
            FeelContext.From(inputs),
            [.. element.Elements().Where(child => child.Name.LocalName is "resultNode").Select(ReadExpectation)]);
    }

    private static Expectation ReadExpectation(XElement element)
    {
        var expected = element.Elements().FirstOrDefault(child => child.Name.LocalName is "expected");
        return new Expectation(element.Attribute("name")!.Value, expected is null ? FeelNull.Value : ConformanceValue.Read(expected));
    }
}

/// <summary>What a decision must give.</summary>
/// <param name="Decision">The name of the decision.</param>
/// <param name="Value">The value; null also where an error is expected.</param>
public sealed record Expectation(string Decision, FeelValue Value);
