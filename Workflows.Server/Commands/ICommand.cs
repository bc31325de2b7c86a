namespace Workflows.Server.Commands;

/// <summary>Something that the program does instead of serving. JSON goes to standard output, everything else to standard error.</summary>
public interface ICommand
{
    /// <summary>The word that selects it, such as <c>verify</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one line.</summary>
    string Summary { get; }

    /// <summary>How it is called and what its exit codes mean.</summary>
    string Help { get; }

    /// <summary>Whether it reads the database as it is, so that there must be one of the present schema.</summary>
    bool ReadsDatabase => false;

    /// <summary>Does it.</summary>
    /// <param name="arguments">What follows the command's name.</param>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">It was called wrongly.</exception>
    Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken);
}

/// <summary>What the exit codes of every command mean.</summary>
public static class ExitCode
{
    /// <summary>Done, and all is well.</summary>
    public const int Good = 0;

    /// <summary>Done, and something is wrong with what was looked at; the JSON says what.</summary>
    public const int Findings = 1;

    /// <summary>Not done: called wrongly, or a file or the database cannot be used.</summary>
    public const int Usage = 2;
}

/// <summary>The command was called wrongly.</summary>
/// <param name="message">What was expected and what was found.</param>
public sealed class UsageException(string message) : Exception(message);
