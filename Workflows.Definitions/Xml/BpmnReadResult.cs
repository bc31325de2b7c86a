using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>What reading a file gave: either definitions, or the reasons why there are none.</summary>
public sealed record BpmnReadResult
{
    private BpmnReadResult(BpmnDefinitions? definitions, ImmutableArray<Diagnostic> diagnostics) =>
        (Definitions, Diagnostics) = (definitions, diagnostics);

    /// <summary>Whether the file was read.</summary>
    [MemberNotNullWhen(true, nameof(Definitions))]
    public bool Succeeded => Definitions is not null;

    /// <summary>The definitions, or null where the file could not be read.</summary>
    public BpmnDefinitions? Definitions { get; }

    /// <summary>Why the file could not be read; empty where it was.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal static BpmnReadResult Read(BpmnDefinitions definitions) => new(definitions, []);

    internal static BpmnReadResult Refused(ImmutableArray<Diagnostic> diagnostics) => new(null, diagnostics);
}
