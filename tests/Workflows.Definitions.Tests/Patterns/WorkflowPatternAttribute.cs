namespace Workflows.Definitions.Tests.Patterns;

/// <summary>Says which workflow pattern a test shows.</summary>
/// <param name="number">Its number, from 1 to 43.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class WorkflowPatternAttribute(int number) : Attribute
{
    public int Number { get; } = number;
}
