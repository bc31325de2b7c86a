using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>A policy that was read, or why it could not be.</summary>
/// <param name="Policy">The policy, or null.</param>
/// <param name="Error">What is wrong, in English, or null.</param>
public sealed record ApprovalPolicyReading(ApprovalPolicy? Policy, string? Error)
{
    /// <summary>Whether there is a policy.</summary>
    [MemberNotNullWhen(true, nameof(Policy))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Policy is not null;
}

/// <summary>Policies as JSON, as <c>docs/approval-policies.md</c> describes it.</summary>
public static class ApprovalPolicyJson
{
    /// <summary>How many rules a policy may have, so that proving them takes a bounded time.</summary>
    public const int MaximumRules = 32;

    /// <summary>Reads a policy. What is not understood is an error, because a rule that is misspelt would protect nothing.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The policy, or what is wrong.</returns>
    public static ApprovalPolicyReading Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var policy = JsonSerializer.Deserialize(json, ApprovalPolicyContext.Default.ApprovalPolicy);
            return Check(policy) is { } error ? new ApprovalPolicyReading(null, error) : new ApprovalPolicyReading(policy, null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return new ApprovalPolicyReading(null, exception.Message);
        }
    }

    /// <summary>Writes a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>JSON in UTF-8.</returns>
    public static byte[] Write(ApprovalPolicy policy) =>
        JsonSerializer.SerializeToUtf8Bytes(policy, ApprovalPolicyContext.Default.ApprovalPolicy);

    private static string? Check(ApprovalPolicy? policy)
    {
        if (policy is null || policy.Rules.IsDefault)
            return "A policy is an object with a list of rules.";
        if (policy.Rules.Length > MaximumRules)
            return $"A policy has at most {MaximumRules} rules.";
        if (policy.Rules.Any(rule => rule is null || string.IsNullOrWhiteSpace(rule.Id)))
            return "Every rule has an id.";
        if (policy.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            return $"The id {twice.Key} stands at more than one rule.";
        var empty = policy.Rules.FirstOrDefault(rule => SelectorsOf(rule).Any(selector => selector is null or { IsEmpty: true }));
        return empty is null ? null : $"The rule {empty.Id} selects no elements: each of its selectors has a step, a service or an element, and where approvals are asked for, there is at least one, and a decision that approves.";
    }

    private static IEnumerable<ElementSelector?> SelectorsOf(PolicyRule rule) => rule switch
    {
        ApprovedBefore { Approvals.IsDefaultOrEmpty: true } or ApprovedBefore { Decisions.IsEmpty: true } => [null],
        ApprovedBefore approved => [approved.Before, .. approved.Approvals, .. approved.Changes],
        SeparationOfDuty separation => [separation.First, separation.Second],
        AnsweredTasks { Of: { } of } => [of],
        _ => [],
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    Converters = [typeof(VotesNeededConverter)],
    WriteIndented = true)]
[JsonSerializable(typeof(ApprovalPolicy))]
[JsonSerializable(typeof(ImmutableArray<PolicyRule>))]
internal sealed partial class ApprovalPolicyContext : JsonSerializerContext;

// A number would say nothing to whoever reads the policy, so it is not read.
internal sealed class VotesNeededConverter() : JsonStringEnumConverter<VotesNeeded>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
