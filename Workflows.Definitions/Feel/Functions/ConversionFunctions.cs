using System.Globalization;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Texts to numbers and anything to text (DMN 1.5, 10.3.4.1).</summary>
internal static class ConversionFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("string(from: any)", "The value as text; null of null.", call => call[0] is FeelNull ? FeelNull.Value : call.Text(call[0].ToString())),
        new("number(from: string)", "The number that the text spells.", call => Read(call, call.Text(0))),
        new("number(from: number)", "The number itself.", call => call[0]),
        new("number(from: string, grouping separator: any, decimal separator: any)", "The same with separators: of groups a blank, comma, point or null, of decimals a comma, point or null.", call => ReadSeparated(call)),
    ];

    private static FeelValue Read(FunctionCall call, string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
            ? new FeelNumber(number)
            : call.Fail("The text is no number.");
    }

    private static FeelValue ReadSeparated(FunctionCall call)
    {
        var text = call.Text(0);
        var grouping = (call[1] as FeelString)?.Value;
        var point = (call[2] as FeelString)?.Value;
        if ((grouping is null ? call[1] is not FeelNull : grouping is not (" " or "," or "."))
            || (point is null ? call[2] is not FeelNull : point is not ("," or "."))
            || (grouping is not null && grouping == point))
        {
            return call.Fail("The separators are a blank, a comma or a point, and different.");
        }

        text = grouping is null ? text : text.Replace(grouping, string.Empty, StringComparison.Ordinal);
        if (point == ",")
        {
            text = text.Contains('.', StringComparison.Ordinal) ? string.Empty : text.Replace(',', '.');
        }

        return Read(call, text);
    }
}
