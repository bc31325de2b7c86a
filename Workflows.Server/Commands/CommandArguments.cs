namespace Workflows.Server.Commands;

/// <summary>What follows a command's name: values, and options such as <c>--script S.json</c> or <c>--script=S.json</c>.</summary>
public sealed class CommandArguments
{
    private readonly List<string> _values = [];
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The words as the shell gave them.</param>
    /// <exception cref="UsageException">An option lacks its value or comes twice.</exception>
    public CommandArguments(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var word = arguments[index];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                _values.Add(word);
                continue;
            }

            var (name, value) = word.IndexOf('=', StringComparison.Ordinal) is var at and > 0
                ? (word[2..at], word[(at + 1)..])
                : (word[2..], index + 1 < arguments.Count ? arguments[++index] : throw new UsageException($"{word} needs a value."));
            if (!_options.TryAdd(name, value))
            {
                throw new UsageException($"--{name} was given twice.");
            }
        }
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The only value.</summary>
    /// <param name="what">What it is, for the message where it is missing.</param>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string Single(string what) =>
        _values.Count == 1 ? _values[0] : throw new UsageException($"Expected one {what}, but found {_values.Count}.");

    /// <summary>The value of an option, or null where it was not given.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <summary>Refuses what the command does not know.</summary>
    /// <param name="values">How many values it takes.</param>
    /// <param name="options">The options that it knows.</param>
    /// <exception cref="UsageException">Something else was given.</exception>
    public void Allow(int values, params ReadOnlySpan<string> options)
    {
        if (_values.Count > values)
        {
            throw new UsageException($"'{_values[values]}' was not expected.");
        }

        foreach (var name in _options.Keys)
        {
            if (!options.Contains(name))
            {
                throw new UsageException($"The option --{name} is not known.");
            }
        }
    }
}
