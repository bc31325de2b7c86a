using System.Diagnostics.CodeAnalysis;

namespace Workflows.Server.Hosting;

/// <summary>One of an enumeration's values as a query names it, in whatever case: <c>?view=candidate</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct Choice<T>(T Value) : IParsable<Choice<T>>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public static Choice<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var choice) ? choice : throw new FormatException($"'{s}' is none of {string.Join(", ", Enum.GetNames<T>())}.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Choice<T> result)
    {
        var known = Enum.TryParse<T>(s, ignoreCase: true, out var value) && Enum.IsDefined(value);
        result = new Choice<T>(value);
        return known;
    }
}
