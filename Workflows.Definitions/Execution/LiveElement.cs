namespace Workflows.Definitions.Execution;

/// <summary>An element instance together with the node that says how it behaves.</summary>
internal readonly record struct LiveElement(ProcessNode Node, long Key, long ScopeKey);
