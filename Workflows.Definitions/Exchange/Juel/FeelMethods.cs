using System.Collections.Frozen;
using System.Globalization;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>The methods of the Java platform's texts, lists, maps and moments that mean the same in FEEL.</summary>
internal static class FeelMethods
{
    private delegate FeelPhrase? Translation(FeelPhrase value, FeelPhrase[] arguments);

    private static readonly FrozenDictionary<(string Name, int Arguments), Translation> Table = new Dictionary<(string, int), Translation>
    {
        [("equals", 1)] = (value, arguments) => FeelOperators.Equate(value, "==", arguments[0]),
        [("equalsIgnoreCase", 1)] = (value, arguments) => FeelOperators.Equate(Lower(value), "==", Lower(arguments[0])),
        [("isEmpty", 0)] = (value, _) => IsEmpty(value),
        [("size", 0)] = (value, _) => FeelPhrase.Call(FeelKind.Number, "count", value),
        [("length", 0)] = (value, _) => FeelPhrase.Call(FeelKind.Number, "string length", value),
        [("contains", 1)] = (value, arguments) => Contains(value, arguments[0]),
        [("containsKey", 1)] = (value, arguments) => arguments[0].Literal is { } key ? Exists(FeelTranslator.Member(value, key)) : null,
        [("get", 1)] = (value, arguments) => FeelTranslator.Element(value, arguments[0]),
        [("startsWith", 1)] = (value, arguments) => FeelPhrase.Call(FeelKind.Boolean, "starts with", value, arguments[0]),
        [("endsWith", 1)] = (value, arguments) => FeelPhrase.Call(FeelKind.Boolean, "ends with", value, arguments[0]),
        [("toLowerCase", 0)] = (value, _) => Lower(value),
        [("toUpperCase", 0)] = (value, _) => FeelPhrase.Call(FeelKind.Text, "upper case", value),
        [("trim", 0)] = (value, _) => FeelPhrase.Call(FeelKind.Text, "replace", value, FeelPhrase.Quoted("^\\s+|\\s+$"), FeelPhrase.Quoted("")),
        [("substring", 1)] = (value, arguments) => Substring(value, arguments[0], null),
        [("substring", 2)] = (value, arguments) => Substring(value, arguments[0], arguments[1]),
        [("toString", 0)] = (value, _) => value.Kind is FeelKind.Moment ? value : value.AsText(),
        [("intValue", 0)] = (value, _) => value,
        [("longValue", 0)] = (value, _) => value,
        [("doubleValue", 0)] = (value, _) => value,
        [("booleanValue", 0)] = (value, _) => value,
        [("toDate", 0)] = (value, _) => value.Kind is FeelKind.Moment ? value : null,
        [("plusYears", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "P", "Y"),
        [("plusMonths", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "P", "M"),
        [("plusWeeks", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "P", "D", 7),
        [("plusDays", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "P", "D"),
        [("plusHours", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "PT", "H"),
        [("plusMinutes", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "PT", "M"),
        [("plusSeconds", 1)] = (value, arguments) => Plus(value, "+", arguments[0], "PT", "S"),
        [("minusDays", 1)] = (value, arguments) => Plus(value, "-", arguments[0], "P", "D"),
        [("minusHours", 1)] = (value, arguments) => Plus(value, "-", arguments[0], "PT", "H"),
        [("minusMinutes", 1)] = (value, arguments) => Plus(value, "-", arguments[0], "PT", "M"),
        [("prop", 1)] = (value, arguments) => arguments[0].Literal is { } key ? FeelTranslator.Member(value, key) : null,
        [("hasProp", 1)] = (value, arguments) => arguments[0].Literal is { } key ? Exists(FeelTranslator.Member(value, key)) : null,
        [("value", 0)] = (value, _) => value,
        [("stringValue", 0)] = (value, _) => value,
        [("numberValue", 0)] = (value, _) => value,
        [("boolValue", 0)] = (value, _) => value,
        [("elements", 0)] = (value, _) => value,
    }.ToFrozenDictionary();

    /// <exception cref="JuelRefusedException">The method is code of the other engine.</exception>
    public static FeelPhrase Translate(FeelPhrase value, string name, FeelPhrase[] arguments) =>
        Table.GetValueOrDefault((name, arguments.Length))?.Invoke(value, arguments)
        ?? throw new JuelRefusedException(ExchangeFindings.ExpressionCall, $"{value.Text}.{name}");

    /// <summary>Whether a value is null, or a text, list or map without anything in it.</summary>
    public static FeelPhrase IsEmpty(FeelPhrase value) =>
        FeelPhrase.Call(FeelKind.Boolean, "list contains", Nothing, value) with { MayBeNull = false };

    public static FeelPhrase Exists(FeelPhrase value) =>
        FeelPhrase.Boolean($"{value.Within(FeelBinding.Sum)} != null", FeelBinding.Comparison);

    /// <summary>Whether a text has another in it, or a list an element: the name of the method is one, of the function two.</summary>
    public static FeelPhrase Contains(FeelPhrase value, FeelPhrase element)
    {
        var inText = FeelPhrase.Call(FeelKind.Boolean, "contains", value, element);
        var inList = FeelPhrase.Call(FeelKind.Boolean, "list contains", value, element);
        if (value.Kind is FeelKind.Text)
            return inText;
        return element.Kind is not (FeelKind.Text or FeelKind.Unknown)
            ? inList
            : FeelPhrase.Boolean(
                $"if {value.Within(FeelBinding.Sum)} instance of string then {inText.Text} else {inList.Text}", FeelBinding.Conditional, mayBeNull: true);
    }

    private static FeelPhrase Nothing { get; } = new("[null, \"\", [], {}]", FeelBinding.Access, FeelKind.Unknown, false);

    private static FeelPhrase Lower(FeelPhrase value) => FeelPhrase.Call(FeelKind.Text, "lower case", value);

    // Positions begin at 0 there and at 1 in FEEL; FEEL takes a length where Java takes the position behind the last character.
    private static FeelPhrase? Substring(FeelPhrase value, FeelPhrase start, FeelPhrase? end)
    {
        if (Whole(start) is not { } from)
            return null;
        if (end is null)
            return FeelPhrase.Call(FeelKind.Text, "substring", value, Number(from + 1));
        return Whole(end) is { } to && to > from
            ? FeelPhrase.Call(FeelKind.Text, "substring", value, Number(from + 1), Number(to - from))
            : null;
    }

    private static FeelPhrase? Plus(FeelPhrase value, string symbol, FeelPhrase amount, string before, string unit, int factor = 1) =>
        value.Kind is FeelKind.Moment && Whole(amount) is { } number
            ? new(
                $"{value.Within(FeelBinding.Sum)} {symbol} duration(\"{before}{(number * factor).ToString(CultureInfo.InvariantCulture)}{unit}\")",
                FeelBinding.Sum,
                FeelKind.Moment,
                false)
            : null;

    private static int? Whole(FeelPhrase phrase) =>
        phrase.Kind is FeelKind.Number && int.TryParse(phrase.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000
            ? number
            : null;

    private static FeelPhrase Number(int value) =>
        new(value.ToString(CultureInfo.InvariantCulture), FeelBinding.Access, FeelKind.Number, false);
}
