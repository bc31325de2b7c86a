using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>
/// A parsed expression. Operators of one level stand in one flat node and so do the steps behind a value, so that the height
/// of a tree is bounded by the nesting of its text.
/// </summary>
internal abstract record JuelNode;

internal sealed record JuelNull : JuelNode;

internal sealed record JuelBoolean(bool Value) : JuelNode;

/// <summary>A number as FEEL writes it.</summary>
internal sealed record JuelNumber(string Text) : JuelNode;

internal sealed record JuelText(string Value) : JuelNode;

internal sealed record JuelName(string Name) : JuelNode;

internal sealed record JuelNot(JuelNode Operand) : JuelNode;

internal sealed record JuelNegation(JuelNode Operand) : JuelNode;

internal sealed record JuelEmpty(JuelNode Operand) : JuelNode;

internal sealed record JuelConditional(JuelNode Condition, JuelNode Then, JuelNode Otherwise) : JuelNode;

/// <summary>Operands with operators of one level between them, from left to right.</summary>
internal sealed record JuelOperation(JuelNode First, ImmutableArray<JuelOperand> Others) : JuelNode;

/// <summary>An operator, in its form with symbols, and what stands right of it.</summary>
internal sealed record JuelOperand(string Operator, JuelNode Node);

/// <summary>A value and what is done with it: members, elements and calls.</summary>
internal sealed record JuelAccess(JuelNode Root, ImmutableArray<JuelStep> Steps) : JuelNode;

internal abstract record JuelStep;

internal sealed record JuelMember(string Name) : JuelStep;

internal sealed record JuelElement(JuelNode Index) : JuelStep;

internal sealed record JuelMethod(string Name, ImmutableArray<JuelNode> Arguments) : JuelStep;

/// <summary>A function; the prefix is null where it has none.</summary>
internal sealed record JuelFunction(string? Prefix, string Name, ImmutableArray<JuelNode> Arguments) : JuelNode;
