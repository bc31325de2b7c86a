using System.Diagnostics;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Faults;

/// <summary>The program built with the crash switch, which no other build has; built once, beside the ordinary one.</summary>
public sealed class FaultBuild : IAsyncLifetime
{
    internal static string Program { get; } =
        Path.Combine(BuiltProgram.RepositoryFolder, "Workflows.Server", "bin", "FaultInjection", "Workflows.Server.dll");

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = BuiltProgram.RepositoryFolder,
            ArgumentList = { "build", "Workflows.Server", "-c", "Release", "-p:FaultInjection=true", "-v", "quiet", "--nologo" },
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
