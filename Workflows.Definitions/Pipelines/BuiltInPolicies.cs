using Workflows.Definitions.Verification.Policies;

namespace Workflows.Definitions.Pipelines;

/// <summary>The policies that come with the platform.</summary>
public static class BuiltInPolicies
{
    /// <summary>
    /// Nothing is published without secrecy review, leader review and leading-group approval of the same text, by different people.
    /// </summary>
    public static ApprovalPolicy Disclosure { get; } = Read("disclosure.policy.json");

    private static ApprovalPolicy Read(string fileName)
    {
        var reading = ApprovalPolicyJson.Read(BuiltInPipeline.Read(fileName));
        return reading.Policy ?? throw new InvalidOperationException($"{fileName}: {reading.Error}");
    }
}
