using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Workflows.Definitions.Feel;

/// <summary>What parsing gave: either an expression without any diagnostic, or at least one diagnostic and no expression.</summary>
/// <typeparam name="TExpression"><see cref="FeelExpression"/> or <see cref="FeelUnaryTests"/>.</typeparam>
/// <param name="Expression">The expression, or null where the text has errors.</param>
/// <param name="Diagnostics">The errors in the order of the text; empty where there is an expression.</param>
public sealed record FeelParseResult<TExpression>(TExpression? Expression, ImmutableArray<FeelDiagnostic> Diagnostics)
    where TExpression : class
{
    /// <summary>Whether there is an expression.</summary>
    [MemberNotNullWhen(true, nameof(Expression))]
    public bool Succeeded => Expression is not null;
}
