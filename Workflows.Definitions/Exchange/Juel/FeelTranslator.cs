using System.Globalization;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>
/// Says in FEEL what a parsed expression means. Where the Java platform takes null for false, so does the translation.
/// Recursion is bounded by the parser's, the length of every piece by <see cref="JuelExpression.MaximumLength"/>.
/// </summary>
internal sealed class FeelTranslator
{
    private readonly SortedSet<string> variables = new(StringComparer.Ordinal);

    /// <summary>The variables that the translation reads.</summary>
    public IReadOnlyCollection<string> Variables => variables;

    /// <exception cref="JuelRefusedException">There is no counterpart.</exception>
    public FeelPhrase Translate(JuelNode node)
    {
        var phrase = node switch
        {
            JuelNull => new FeelPhrase("null", FeelBinding.Access, FeelKind.Null, true),
            JuelBoolean boolean => FeelPhrase.Boolean(boolean.Value ? "true" : "false"),
            JuelNumber number => new FeelPhrase(number.Text, FeelBinding.Access, FeelKind.Number, false),
            JuelText text => FeelPhrase.Quoted(text.Value),
            JuelName name => Variable(name.Name),
            JuelNot not => Not(Translate(not.Operand)),
            JuelNegation negation => Negate(Translate(negation.Operand)),
            JuelEmpty empty => FeelMethods.IsEmpty(Translate(empty.Operand)),
            JuelConditional conditional => Choose(conditional),
            JuelOperation operation => Operate(operation),
            JuelFunction function => FeelFunctions.Translate(this, function),
            JuelAccess access => Access(access),
            _ => throw new InvalidOperationException($"A {node.GetType().Name} is not known."),
        };
        return phrase.Text.Length <= JuelExpression.MaximumLength
            ? phrase
            : throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, node.GetType().Name);
    }

    /// <summary>A variable of the process, unless only the other engine knows the name or FEEL cannot spell it.</summary>
    public FeelPhrase Variable(string name)
    {
        if (EngineObjects.IsOne(name) || !FeelNames.IsName(name))
            throw new JuelRefusedException(ExchangeFindings.ExpressionName, name);
        variables.Add(name);
        return new FeelPhrase(name, FeelBinding.Access, FeelKind.Unknown, true);
    }

    /// <summary>The member of a value.</summary>
    public static FeelPhrase Member(FeelPhrase value, string name) => FeelNames.IsName(name)
        ? new($"{value.Within(FeelBinding.Access)}.{name}", FeelBinding.Access, FeelKind.Unknown, true)
        : FeelPhrase.Call(FeelKind.Unknown, "get value", value, FeelPhrase.Quoted(name));

    /// <summary>The opposite; a value that may be null counts as false.</summary>
    public static FeelPhrase Not(FeelPhrase operand) => operand is { Kind: FeelKind.Boolean, MayBeNull: false }
        ? FeelPhrase.Boolean($"not({operand.Text})")
        : FeelPhrase.Boolean($"{operand.Within(FeelBinding.Sum)} != true", FeelBinding.Comparison);

    private static FeelPhrase Negate(FeelPhrase operand) =>
        new($"-{operand.Within(FeelBinding.Access)}", FeelBinding.Negation, FeelKind.Number, operand.MayBeNull);

    private FeelPhrase Choose(JuelConditional node)
    {
        var (condition, then, otherwise) = (Translate(node.Condition), Translate(node.Then), Translate(node.Otherwise));
        return new(
            $"if {condition.Text} then {then.Within(FeelBinding.Disjunction)} else {otherwise.Text}",
            FeelBinding.Conditional,
            then.Kind == otherwise.Kind ? then.Kind : FeelKind.Unknown,
            then.MayBeNull || otherwise.MayBeNull);
    }

    private FeelPhrase Operate(JuelOperation node)
    {
        var first = Translate(node.First);
        var others = node.Others.Select(operand => (operand.Operator, Phrase: Translate(operand.Node))).ToArray();
        return others[0].Operator switch
        {
            "||" => FeelOperators.Join("or", FeelBinding.Disjunction, first, others),
            "&&" => FeelOperators.Join("and", FeelBinding.Conjunction, first, others),
            "==" or "!=" => others.Aggregate(first, (left, right) => FeelOperators.Equate(left, right.Operator, right.Phrase)),
            "<" or ">" or "<=" or ">=" => others.Aggregate(first, (left, right) => FeelOperators.Compare(left, right.Operator, right.Phrase)),
            "+" or "-" => FeelOperators.Add(first, others),
            _ => FeelOperators.Multiply(first, others),
        };
    }

    private FeelPhrase Access(JuelAccess access)
    {
        if (access is { Root: JuelName root, Steps: [JuelMethod method, .. var rest] } && EngineObjects.IsOne(root.Name))
            return Follow(EngineObjects.Translate(this, root.Name, method), rest);
        if (access is { Root: JuelName { Name: var owner }, Steps: [JuelMember member, ..] } && EngineObjects.IsOne(owner))
            throw new JuelRefusedException(ExchangeFindings.ExpressionName, $"{owner}.{member.Name}");
        return Follow(Translate(access.Root), access.Steps);
    }

    private FeelPhrase Follow(FeelPhrase start, IEnumerable<JuelStep> steps)
    {
        var value = start;
        foreach (var step in steps)
        {
            value = step switch
            {
                JuelMember member => Member(value, member.Name),
                JuelElement element => Element(value, Translate(element.Index)),
                JuelMethod method => FeelMethods.Translate(value, method.Name, [.. method.Arguments.Select(Translate)]),
                _ => throw new InvalidOperationException($"A {step.GetType().Name} is not known."),
            };
            if (value.Text.Length > JuelExpression.MaximumLength)
                throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, start.Text);
        }

        return value;
    }

    /// <summary>An element of a list or map. The lists of the Java platform begin at 0, those of FEEL at 1.</summary>
    internal static FeelPhrase Element(FeelPhrase value, FeelPhrase index)
    {
        if (index.Literal is { } key)
            return Member(value, key);
        if (index.Kind is not FeelKind.Number)
            throw new JuelRefusedException(ExchangeFindings.ExpressionElement, index.Text);
        var position = int.TryParse(index.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? (number + 1).ToString(CultureInfo.InvariantCulture)
            : index.Within(FeelBinding.Sum) + " + 1";
        return new($"{value.Within(FeelBinding.Access)}[{position}]", FeelBinding.Access, FeelKind.Unknown, true);
    }
}
