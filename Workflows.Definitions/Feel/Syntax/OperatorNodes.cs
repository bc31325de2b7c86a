using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel.Syntax;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>One operator with its right operand.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArithmeticStep(ArithmeticOperator Operator, FeelNode Operand, SourceSpan OperatorSpan);

/// <summary>
/// Operators of one precedence, from the left: <c>a - b + c</c>. One node holds them all, so that a long sum makes no deep tree.
/// </summary>
internal sealed record ArithmeticChain(FeelNode First, ImmutableArray<ArithmeticStep> Steps, SourceSpan Span)
    : FeelNode(Span, Math.Max(Above(First), Above([.. Steps.Select(step => step.Operand)])));

/// <summary><c>-operand</c>.</summary>
internal sealed record Negation(FeelNode Operand, SourceSpan Span) : FeelNode(Span, Above(Operand));

/// <summary><c>a and b and c</c>.</summary>
internal sealed record Conjunction(ImmutableArray<FeelNode> Operands, SourceSpan Span) : FeelNode(Span, Above(Operands.AsSpan()));

/// <summary><c>a or b or c</c>.</summary>
internal sealed record Disjunction(ImmutableArray<FeelNode> Operands, SourceSpan Span) : FeelNode(Span, Above(Operands.AsSpan()));

/// <summary><c>left = right</c>.</summary>
internal sealed record Comparison(ComparisonOperator Operator, FeelNode Left, FeelNode Right, SourceSpan Span)
    : FeelNode(Span, Above(Left, Right));

/// <summary><c>value between low and high</c>.</summary>
internal sealed record Between(FeelNode Value, FeelNode Low, FeelNode High, SourceSpan Span) : FeelNode(Span, Above(Value, Low, High));

/// <summary><c>value in tests</c>; one test that holds is enough.</summary>
internal sealed record Membership(FeelNode Value, ImmutableArray<FeelNode> Tests, SourceSpan Span)
    : FeelNode(Span, Math.Max(Above(Value), Above(Tests.AsSpan())));

/// <summary><c>&lt; operand</c>, a test of the input.</summary>
internal sealed record ComparisonTest(ComparisonOperator Operator, FeelNode Operand, SourceSpan Span) : FeelNode(Span, Above(Operand));

/// <summary>The tests of a decision table's cell; none for <c>-</c>, which accepts everything.</summary>
internal sealed record TestList(ImmutableArray<FeelNode> Tests, bool Negated, SourceSpan Span) : FeelNode(Span, Above(Tests.AsSpan()));

/// <summary><c>value instance of type</c>.</summary>
internal sealed record InstanceOf(FeelNode Value, TypeReference Type, SourceSpan Span) : FeelNode(Span, Above(Value));

/// <summary>
/// A type as it is written: a name, the types in its angle brackets if there are any (of a context with the entries' names), and the
/// result's type of a function.
/// </summary>
internal sealed record TypeReference(string Name, ImmutableArray<TypeArgument>? Arguments, TypeReference? Result, SourceSpan Span);

/// <summary>A type within another; <paramref name="Name"/> is that of a context's entry.</summary>
internal sealed record TypeArgument(string? Name, TypeReference Type);
