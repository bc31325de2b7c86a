using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification.Policies;

namespace Workflows.Server.Definitions;

/// <summary>Which approval policies a definition must keep to before it may be deployed.</summary>
public static class PoliciesInForce
{
    /// <summary>What every definition keeps to, whatever its key: nothing is published that was not approved.</summary>
    private static readonly ApprovalPolicy ForAll = new()
    {
        Name = BuiltInPolicies.Disclosure.Name,
        Rules = [.. BuiltInPolicies.Disclosure.Rules.Where(rule => rule is ApprovedBefore { Binding: true })],
    };

    /// <summary>The policies for a definition.</summary>
    /// <param name="key">The definition's key.</param>
    public static IEnumerable<ApprovalPolicy> For(string key) =>
        [BuiltInPipelines.All.FirstOrDefault(pipeline => pipeline.Key == key)?.Policy ?? ForAll];
}
