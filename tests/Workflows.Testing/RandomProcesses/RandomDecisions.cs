using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Execution;

namespace Workflows.Testing.RandomProcesses;

/// <summary>The decision that the business rule tasks of random processes ask for.</summary>
public static class RandomDecisions
{
    /// <summary>The identifier of the decision.</summary>
    public const string Id = "pick";

    private const string Model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="urn:test">
          <inputData id="number" name="number"><variable name="number" /></inputData>
          <decision id="pick" name="pick">
            <variable name="pick" />
            <informationRequirement><requiredInput href="#number" /></informationRequirement>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression><text>number</text></inputExpression></input>
              <output name="choice" />
              <rule><inputEntry><text>&lt; 30</text></inputEntry><outputEntry><text>"a"</text></outputEntry></rule>
              <rule><inputEntry><text>&lt; 60</text></inputEntry><outputEntry><text>"b"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"c"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    /// <summary>The library in which it is.</summary>
    public static DecisionLibrary Library { get; } = Read();

    private static DecisionLibrary Read()
    {
        var read = DmnReader.Read(Model);
        return new DecisionLibrary([new(Id, DecisionModel.Compile(read.Definitions!).Model)]);
    }
}
