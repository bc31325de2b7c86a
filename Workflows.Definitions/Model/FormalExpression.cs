using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>An expression of a definition (BPMN 2.0.2, 8.4.5 FormalExpression).</summary>
/// <param name="Text">The text of the expression, without a leading <c>=</c>.</param>
/// <param name="Language">The language's URI as written, or null for the definitions' default, which is FEEL.</param>
public sealed record FormalExpression(string Text, string? Language = null)
{
    /// <summary>The attributes that this model does not read, such as <c>id</c>, kept for the round trip.</summary>
    public ImmutableArray<XmlFragmentAttribute> UnreadAttributes { get; init; } = [];
}
