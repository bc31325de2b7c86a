using System.Collections.Frozen;

namespace Workflows.Definitions.Feel.Types;

/// <summary>A type without parts (DMN 1.5, table 54).</summary>
internal sealed class SimpleType : FeelType
{
    public static readonly new SimpleType Any = new("Any", value => value is not FeelNull);
    public static readonly new SimpleType Null = new("Null", value => value is FeelNull);
    public static readonly new SimpleType Boolean = new("boolean", value => value is FeelBoolean);
    public static readonly new SimpleType Number = new("number", value => value is FeelNumber);
    public static readonly new SimpleType String = new("string", value => value is FeelString);
    public static readonly new SimpleType DateTime = new("date and time", value => value is FeelDateTime);

    private static readonly FrozenDictionary<string, SimpleType> ByName = new[]
    {
        Any, Null, Boolean, Number, String, DateTime,
        new SimpleType("date", value => value is FeelDate),
        new SimpleType("time", value => value is FeelTime),
        new SimpleType("days and time duration", value => value is FeelDaysTimeDuration),
        new SimpleType("years and months duration", value => value is FeelYearsMonthsDuration),
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    private readonly Func<FeelValue, bool> _includes;

    private SimpleType(string name, Func<FeelValue, bool> includes)
        : base(name) => _includes = includes;

    public static SimpleType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether words are, or begin, the name of a type.</summary>
    public static bool IsBeginningOfName(string words) =>
        ByName.Keys.Any(name => name.Length > words.Length ? name.StartsWith(words + " ", StringComparison.Ordinal) : name == words);

    public override bool Includes(FeelValue value) => _includes(value);
}
