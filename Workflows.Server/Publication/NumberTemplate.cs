using System.Globalization;
using System.Text;

namespace Workflows.Server.Publication;

/// <summary>
/// How an agency writes its numbers: text with places in braces. <c>{agency}</c> is the agency's code, <c>{year}</c> the
/// year in four digits, <c>{section}</c> the section's code, <c>{retention}</c> the retention as archives write it
/// (<c>Y</c> for permanent, <c>D30</c> for thirty years), <c>{number:00000}</c> the number with at least that many digits.
/// </summary>
public sealed class NumberTemplate
{
    /// <summary>The longest number that storage keeps, in characters.</summary>
    public const int LongestNumber = 100;

    private readonly List<Part> _parts;

    private NumberTemplate(List<Part> parts) => _parts = parts;

    private enum Place
    {
        Text,
        Agency,
        Year,
        Section,
        Retention,
        Number,
    }

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <returns>The template, ready to fill in.</returns>
    /// <exception cref="FormatException">
    /// A brace has no partner, a place is unknown, or year or number is missing: without both, two publications could get the same.
    /// </exception>
    public static NumberTemplate Parse(string text)
    {
        var parts = new List<Part>();
        for (var position = 0; position < text.Length;)
        {
            var open = text.IndexOf('{', position);
            var literal = text[position..(open < 0 ? text.Length : open)];
            if (literal.Contains('}'))
            {
                throw new FormatException($"'{text}' closes a brace that it never opened.");
            }

            if (literal.Length > 0)
            {
                parts.Add(new Part(Place.Text, literal));
            }

            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf('}', open);
            parts.Add(close < 0 ? throw new FormatException($"'{text}' opens a brace that it never closes.") : PlaceOf(text[(open + 1)..close]));
            position = close + 1;
        }

        return parts.Exists(part => part.Place == Place.Number) && parts.Exists(part => part.Place == Place.Year)
            ? new NumberTemplate(parts)
            : throw new FormatException($"'{text}' must hold {{year}} and {{number}}.");
    }

    /// <summary>Fills the template in.</summary>
    /// <param name="values">What stands in its places.</param>
    /// <returns>The number as it is shown.</returns>
    /// <exception cref="FormatException">The number is longer than <see cref="LongestNumber"/>.</exception>
    public string Format(NumberValues values)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part.Place switch
            {
                Place.Agency => values.Agency,
                Place.Year => values.Year.ToString("0000", CultureInfo.InvariantCulture),
                Place.Section => values.Section,
                Place.Retention => values.RetentionYears is { } years ? string.Create(CultureInfo.InvariantCulture, $"D{years}") : "Y",
                Place.Number => values.Number.ToString(part.Text, CultureInfo.InvariantCulture),
                _ => part.Text,
            });
        }

        return text.Length <= LongestNumber ? text.ToString() : throw new FormatException($"'{text}' is longer than {LongestNumber} characters.");
    }

    private static Part PlaceOf(string place) => place switch
    {
        "agency" => new Part(Place.Agency, string.Empty),
        "year" => new Part(Place.Year, string.Empty),
        "section" => new Part(Place.Section, string.Empty),
        "retention" => new Part(Place.Retention, string.Empty),
        "number" => new Part(Place.Number, "0"),
        _ when place.StartsWith("number:", StringComparison.Ordinal) && place.Length is > 7 and <= 17 && place[7..].All(digit => digit == '0')
            => new Part(Place.Number, place[7..]),
        _ => throw new FormatException($"'{{{place}}}' is not a place of a number template."),
    };

    private readonly record struct Part(Place Place, string Text);
}

/// <summary>What stands in the places of a number template.</summary>
/// <param name="Agency">The agency's code.</param>
/// <param name="Year">The year by the agency's calendar.</param>
/// <param name="Section">The section's code.</param>
/// <param name="RetentionYears">How many years the record is kept; null for permanent.</param>
/// <param name="Number">The number.</param>
public readonly record struct NumberValues(string Agency, int Year, string Section, int? RetentionYears, int Number);
