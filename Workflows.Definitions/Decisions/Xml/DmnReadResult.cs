using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>What reading a file gave: either definitions, or the reasons why there are none.</summary>
public sealed record DmnReadResult
{
    private DmnReadResult(DmnDefinitions? definitions, ImmutableArray<Diagnostic> diagnostics) =>
        (Definitions, Diagnostics) = (definitions, diagnostics);

    /// <summary>Whether the file was read.</summary>
    [MemberNotNullWhen(true, nameof(Definitions))]
    public bool Succeeded => Definitions is not null;

    /// <summary>The definitions, or null where the file could not be read.</summary>
    public DmnDefinitions? Definitions { get; }

    /// <summary>Why the file could not be read; empty where it was.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal static DmnReadResult Read(DmnDefinitions definitions) => new(definitions, []);

    internal static DmnReadResult Refused(ImmutableArray<Diagnostic> diagnostics) => new(null, diagnostics);
}
