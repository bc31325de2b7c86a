using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Exchange;

/// <summary>A model as this platform understands it, and what became of the other engine's words.</summary>
/// <param name="Definitions">The model. The words of the other engine are still in it.</param>
/// <param name="Engines">The engines whose words it holds or whose prefixes it declares.</param>
/// <param name="Diagnostics">
/// In document order: information on what was mapped to what, warnings on what was not taken and why; never errors.
/// </param>
public sealed record ForeignModel(BpmnDefinitions Definitions, ForeignEngines Engines, ImmutableArray<Diagnostic> Diagnostics);
