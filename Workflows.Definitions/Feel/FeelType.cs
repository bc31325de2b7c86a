using System.Collections.Immutable;
using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Types;

namespace Workflows.Definitions.Feel;

/// <summary>A type of values (DMN 1.5, 10.3.2.9): what <c>instance of</c> asks for, and what an argument or result is converted to.</summary>
public abstract class FeelType
{
    private protected FeelType(string name) => Name = name;

    /// <summary>The type as <c>instance of</c> writes it, such as <c>list&lt;number&gt;</c>.</summary>
    public string Name { get; }

    /// <summary>The type of every value but null.</summary>
    public static FeelType Any => SimpleType.Any;

    /// <summary>The type of null alone.</summary>
    public static FeelType Null => SimpleType.Null;

    /// <summary>True and false.</summary>
    public static FeelType Boolean => SimpleType.Boolean;

    /// <summary>Numbers.</summary>
    public static FeelType Number => SimpleType.Number;

    /// <summary>Texts.</summary>
    public static FeelType String => SimpleType.String;

    /// <summary>Moments.</summary>
    public static FeelType DateTime => SimpleType.DateTime;

    /// <summary>A type that the standard names, such as <c>number</c>, <c>date and time</c> or <c>list</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type; null where the standard names none so.</returns>
    public static FeelType? Named(string name) => name switch
    {
        "list" => ListType.OfAny,
        "range" => RangeType.OfAny,
        "context" => ContextType.OfAny,
        "function" => FunctionType.OfAny,
        _ => SimpleType.Find(name),
    };

    /// <summary>Lists whose elements are of a type, or null.</summary>
    /// <param name="element">The elements' type.</param>
    /// <returns>The type.</returns>
    public static FeelType ListOf(FeelType element) => new ListType(element);

    /// <summary>Ranges whose ends are of a type.</summary>
    /// <param name="element">The ends' type.</param>
    /// <returns>The type.</returns>
    public static FeelType RangeOf(FeelType element) => new RangeType(element);

    /// <summary>Contexts that have certain entries, each of its type or null; they may have others too.</summary>
    /// <param name="entries">The entries' names and types.</param>
    /// <returns>The type.</returns>
    public static FeelType ContextOf(ImmutableArray<KeyValuePair<string, FeelType>> entries) => new ContextType(entries);

    /// <summary>Functions that take arguments of certain types and give a result of a type.</summary>
    /// <param name="parameters">The parameters' types in order.</param>
    /// <param name="result">The result's type.</param>
    /// <returns>The type.</returns>
    public static FeelType FunctionOf(ImmutableArray<FeelType> parameters, FeelType result) => new FunctionType(parameters, result);

    /// <summary>A type that is defined elsewhere, and maybe later.</summary>
    /// <param name="name">The name.</param>
    /// <param name="find">Gives the type that the name stands for; asked when the first value is tested.</param>
    /// <returns>The type.</returns>
    public static FeelType Deferred(string name, Func<FeelType> find) => new DeferredType(name, find);

    /// <summary>Whether a value is of this type. Null is of the type <c>Null</c> alone.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public abstract bool Includes(FeelValue value);

    /// <summary>Whether all values of this type are of another type too (DMN 1.5, 10.3.2.9.2).</summary>
    /// <param name="other">The other type.</param>
    /// <returns>Whether they are.</returns>
    public bool ConformsTo(FeelType other) =>
        ReferenceEquals(this, other) || ReferenceEquals(other, Any) || ReferenceEquals(this, Null) || ConformsToStructure(other);

    /// <summary>
    /// Makes a value one of this type (DMN 1.5, 10.3.2.9.4): null and what is of the type stay as they are, a list of one element is
    /// that element, an element is a list of it, a date is its midnight in UTC.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <returns>The value of this type; null where there is none.</returns>
    public FeelValue? Convert(FeelValue value) => value switch
    {
        _ when Admits(value) => value,
        FeelList { Items: [var only] } when Includes(only) => only,
        FeelDate date when ReferenceEquals(this, DateTime) => TemporalArithmetic.AtMidnight(date),
        not FeelList when this is ListType { Element: var element } && element.Includes(value) => new FeelList([value]),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Whether a value may stand where this type is asked for: it is of the type, or null.</summary>
    internal bool Admits(FeelValue value) => value is FeelNull || Includes(value);

    private protected virtual bool ConformsToStructure(FeelType other) => false;
}
