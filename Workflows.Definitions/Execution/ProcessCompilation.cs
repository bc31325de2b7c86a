using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Execution;

/// <summary>What making a process ready to run gave.</summary>
public sealed record ProcessCompilation
{
    internal ProcessCompilation(ExecutableProcess? process, ImmutableArray<Diagnostic> diagnostics) =>
        (Process, Diagnostics) = (process, diagnostics);

    /// <summary>Whether the process can run.</summary>
    [MemberNotNullWhen(true, nameof(Process))]
    public bool Succeeded => Process is not null;

    /// <summary>The process, or null where it cannot run.</summary>
    public ExecutableProcess? Process { get; }

    /// <summary>Why it cannot run; empty where it can.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
