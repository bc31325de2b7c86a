using System.Collections.Immutable;
using Workflows.Definitions.Verification.Policies;

namespace Workflows.Definitions.Pipelines;

/// <summary>One pipeline that comes with the platform.</summary>
/// <param name="Key">The key under which it is deployed; the identifier of its process.</param>
/// <param name="FileName">The name of its file.</param>
public sealed record BuiltInPipeline(string Key, string FileName)
{
    /// <summary>The policy that the pipeline keeps to, or null.</summary>
    public ApprovalPolicy? Policy { get; init; }

    /// <summary>The file's bytes: BPMN 2.0 in UTF-8.</summary>
    /// <returns>A new array.</returns>
    public byte[] ReadBytes() => Read(FileName);

    internal static byte[] Read(string fileName)
    {
        using var resource = typeof(BuiltInPipeline).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The resource {fileName} is missing from the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>The pipelines that come with the platform, ready to be deployed.</summary>
public static class BuiltInPipelines
{
    /// <summary>
    /// 政務公開審批流程: a section proposes, the disclosure office reviews form and secrecy, the responsible leader reviews,
    /// the leading group approves; then the item is published, registered, filed and archived.
    /// </summary>
    public static BuiltInPipeline Disclosure { get; } = new("disclosure", "disclosure.bpmn") { Policy = BuiltInPolicies.Disclosure };

    /// <summary>All of them.</summary>
    public static ImmutableArray<BuiltInPipeline> All { get; } = [Disclosure];
}
