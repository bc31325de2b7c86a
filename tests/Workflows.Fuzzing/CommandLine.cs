using System.Globalization;

namespace Workflows.Fuzzing;

/// <summary>The options of a command: pairs of a name and a value.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An option has no value, or is not among the known.</exception>
    public CommandLine(ReadOnlySpan<string> arguments, params string[] known)
    {
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (!known.Contains(arguments[index]) || index + 1 == arguments.Length)
                throw new ArgumentException($"Expected {string.Join(" or ", known)} with a value, but found '{arguments[index]}'.{Environment.NewLine}{Usage.Text}", nameof(arguments));
            values[arguments[index]] = arguments[index + 1];
        }
    }

    public string Text(string name, string otherwise) => values.GetValueOrDefault(name, otherwise);

    /// <exception cref="ArgumentException">The value is no number above 0.</exception>
    public int Number(string name, int otherwise)
    {
        if (!values.TryGetValue(name, out var text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"Expected a number above 0 after {name}, but found '{text}'.", nameof(name));
    }
}
