namespace Workflows.Server.Commands;

/// <summary>
/// The words with which the program was called. The first one, where it is no option, names a command; without one the program
/// serves. Options with a colon, such as <c>--Storage:Provider=PostgreSql</c>, are configuration whatever the command.
/// </summary>
public sealed class CommandLine
{
    private static readonly string[] HostOptions = ["--environment=", "--contentRoot=", "--applicationName="];

    private CommandLine(string? command, IReadOnlyList<string> arguments, string[] hostArguments) =>
        (Command, Arguments, HostArguments) = (command, arguments, hostArguments);

    /// <summary>The name of the command; null to serve.</summary>
    public string? Command { get; }

    /// <summary>What follows the command's name and is no configuration.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What the host's configuration gets.</summary>
    public string[] HostArguments { get; }

    /// <summary>Whether only help is wanted.</summary>
    public bool WantsHelp => Arguments.Contains("--help") || Arguments.Contains("-h");

    /// <summary>Reads the words.</summary>
    public static CommandLine Read(string[] words) => words switch
    {
        ["--help" or "-h", ..] => new("help", [], []),
        ["serve", .. var rest] when !rest.Contains("--help") => new(null, [], rest),
        [var command, .. var rest] when !command.StartsWith('-') =>
            new(command, [.. rest.Where(word => !IsConfiguration(word))], [.. rest.Where(IsConfiguration)]),
        _ => new(null, [], words),
    };

    private static bool IsConfiguration(string word) =>
        HostOptions.Any(option => word.StartsWith(option, StringComparison.OrdinalIgnoreCase))
        || (word.StartsWith("--", StringComparison.Ordinal)
            && word.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            && word[..at].Contains(':', StringComparison.Ordinal));
}
