using Workflows.Server.Storage;

namespace Workflows.Server.Commands;

/// <summary>What the command line adds to the application.</summary>
public static class CommandsComposition
{
    /// <summary>Registers the commands.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddScoped<ICommand, SimulateCommand>()
        .AddScoped<ICommand, VerifyCommand>()
        .AddScoped<ICommand, VerifyDefinitionCommand>()
        .AddScoped<ICommand, MigrateCommand>()
        .AddScoped<ICommand, SeedCommand>();

    /// <summary>Leaves standard output to the command's JSON.</summary>
    public static ILoggingBuilder AddCommandLogging(this ILoggingBuilder logging, CommandLine line)
    {
        if (line.Command is not null)
        {
            logging.ClearProviders().AddSimpleConsole(options => options.SingleLine = true);
            logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
                options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        return logging;
    }

    /// <summary>Runs a command and answers its exit code.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine line)
    {
        await using (app)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
            var command = commands.Find(command => command.Name == line.Command);
            if (command is null || line.WantsHelp)
            {
                var asked = line.WantsHelp || line.Command == "help";
                await (asked ? Console.Out : Console.Error).WriteLineAsync(command?.Help ?? Overview(commands));
                return asked ? ExitCode.Good : ExitCode.Usage;
            }

            try
            {
                var arguments = new CommandArguments(line.Arguments);
                if (command.ReadsDatabase)
                {
                    await scope.ServiceProvider.GetRequiredService<StorageStart>().MustBeReadyAsync(app.Lifetime.ApplicationStopping);
                }

                return await command.ExecuteAsync(arguments, Console.Out, app.Lifetime.ApplicationStopping);
            }
            catch (Exception exception) when (exception is UsageException or DatabaseInUseException or DatabaseNotReadyException)
            {
                await Console.Error.WriteLineAsync($"{command.Name}: {exception.Message}");
                return ExitCode.Usage;
            }
        }
    }

    private static string Overview(IEnumerable<ICommand> commands) =>
        "Usage: Workflows.Server [COMMAND] [ARGUMENTS] [--Section:Key=VALUE ...]\n\n"
        + "Without a command the program serves.\n\n"
        + string.Concat(commands.Select(command => $"  {command.Name,-20}{command.Summary}\n"))
        + "  serve               Serve pages and API (the default)\n\n"
        + "COMMAND --help says more. Options with a colon are configuration, such as --Storage:Provider=PostgreSql.\n"
        + "Exit codes: 0 all is well; 1 something was found wrong; 2 called wrongly.";
}
