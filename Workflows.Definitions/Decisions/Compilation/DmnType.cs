using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>A type of values, built in or from an item definition (DMN 1.5, 7.3.2 and 10.3.2.9).</summary>
/// <param name="Name">The name that people know it by.</param>
internal abstract record DmnType(string Name)
{
    /// <summary>The type of all values.</summary>
    public static DmnType Any { get; } = new AnyType();

    /// <summary>Whether values are lists of this type's elements.</summary>
    public virtual bool IsCollection => false;

    /// <summary>Whether the type is that of a date with a time, into which a date is converted.</summary>
    public virtual bool IsDateTime => false;

    /// <summary>Whether a value other than null belongs to the type.</summary>
    protected abstract bool Has(FeelValue value, Evaluation evaluation);

    /// <summary>Whether a value belongs to the type; null belongs to all.</summary>
    public bool Accepts(FeelValue value, Evaluation evaluation) => value is FeelNull || Has(value, evaluation);

    /// <summary>
    /// The value as one of this type: itself, the only element of a list, a list of itself, the midnight of a date (DMN 1.5,
    /// 10.3.2.9.4); else null with an error.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="owner">What has the value, for the error.</param>
    /// <param name="evaluation">The evaluation, which pays for going through the value.</param>
    public FeelValue Convert(FeelValue value, string owner, Evaluation evaluation) =>
        TryConvert(value, evaluation) ?? DecisionRun.Report(evaluation, DecisionProblems.Type, owner, Name);

    /// <summary>The value as one of this type; null where it is none and no conversion makes it one.</summary>
    public FeelValue? TryConvert(FeelValue value, Evaluation evaluation)
    {
        if (ReferenceEquals(this, Any))
            return value;

        evaluation.Charge(value.Weight);
        if (Accepts(value, evaluation))
            return value;
        if (value is FeelList { Items: [var only] } && Accepts(only, evaluation))
            return only;
        if (IsCollection && value is not FeelList && new FeelList([value]) is var list && Accepts(list, evaluation))
            return list;
        return IsDateTime && value is FeelDate date ? TemporalArithmetic.AtMidnight(date) : null;
    }

    private sealed record AnyType() : DmnType("Any")
    {
        protected override bool Has(FeelValue value, Evaluation evaluation) => true;
    }
}

/// <summary>A type of FEEL itself.</summary>
internal sealed record BuiltInType(string Name, Func<FeelValue, bool> Test) : DmnType(Name)
{
    public override bool IsDateTime => Name is "date and time";

    protected override bool Has(FeelValue value, Evaluation evaluation) => Test(value);
}

/// <summary>Contexts with entries of given types; further entries do not matter.</summary>
internal sealed record ContextType(string Name, ImmutableArray<(string Name, DmnType Type)> Components) : DmnType(Name)
{
    protected override bool Has(FeelValue value, Evaluation evaluation) =>
        value is FeelContext context
        && Components.All(component => context.TryGetVariable(component.Name, out var entry) && component.Type.Accepts(entry, evaluation));
}

/// <summary>Lists of elements of one type.</summary>
internal sealed record CollectionType(string Name, DmnType Element) : DmnType(Name)
{
    public override bool IsCollection => true;

    protected override bool Has(FeelValue value, Evaluation evaluation) =>
        value is FeelList list && list.Items.All(item => Element.Accepts(item, evaluation));
}

/// <summary>Functions of a number of parameters.</summary>
internal sealed record FunctionType(string Name, int Parameters) : DmnType(Name)
{
    protected override bool Has(FeelValue value, Evaluation evaluation) =>
        value is FeelFunction function && function.Parameters.Length == Parameters;
}

/// <summary>Values of another type that pass tests.</summary>
internal sealed record RestrictedType(string Name, DmnType Origin, Evaluator Tests) : DmnType(Name)
{
    public override bool IsCollection => Origin.IsCollection;

    public override bool IsDateTime => Origin.IsDateTime;

    protected override bool Has(FeelValue value, Evaluation evaluation) =>
        Origin.Accepts(value, evaluation) && ReferenceEquals(Tests(evaluation, new Local(value, null)), FeelBoolean.True);
}

/// <summary>A type by its name, which may be defined later: components may have the type that they are part of.</summary>
internal sealed record NamedType(string Name) : DmnType(Name)
{
    /// <summary>The type; set once all definitions are compiled.</summary>
    public DmnType Definition { get; set; } = Any;

    public override bool IsCollection => Definition.IsCollection;

    public override bool IsDateTime => Definition.IsDateTime;

    protected override bool Has(FeelValue value, Evaluation evaluation) => Definition.Accepts(value, evaluation);
}
